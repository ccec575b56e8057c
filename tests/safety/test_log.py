"""What is logged, and what never is."""

import json
import logging
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.keys import line
from api.log import Form, JsonLines
from store import Store

from .conftest import fake_ingest

SECRET = "k-secret-desk"


def lines(capsys: pytest.CaptureFixture[str], store: Store, tmp_path: Path, form: Form) -> list[str]:
    file = tmp_path / "keys"
    file.write_text(line("desk", SECRET), encoding="utf-8")
    app = create_app(store, ingest=fake_ingest, api_keys_file=file, log=form)
    with TestClient(app, client=("203.0.113.7", 1), headers={"Authorization": f"Bearer {SECRET}"}) as client:
        client.get("/api/v1/statements?q=hidden-words")
        client.get("/sparql", params={"query": "ASK { ?s ?p 'hidden-words' }"})
        client.get("/id/hidden-words%0aforged", follow_redirects=False)
        client.head("/healthz")
        client.post("/api/v1/articles", json={"id": "a1", "text": "hidden-words"})
        client.post("/api/v1/articles", json={"id": "a1", "text": "x"}, headers={"Authorization": "Bearer hidden-words"})
    return capsys.readouterr().err.splitlines()


def test_json_is_a_line_a_request(capsys: pytest.CaptureFixture[str], store: Store, tmp_path: Path) -> None:
    found = [json.loads(one) for one in lines(capsys, store, tmp_path, "json")]
    assert [(one["method"], one["route"], one["status"], one["key"]) for one in found] == [
        ("GET", "/api/v1/statements", 200, None),
        ("GET", "/sparql", 200, None),
        ("GET", None, 404, None),
        ("HEAD", "/healthz", 200, None),
        ("POST", "/api/v1/articles", 201, "desk"),
        ("POST", "/api/v1/articles", 401, None),
    ]
    assert all(set(one) == {"time", "method", "route", "status", "ms", "client", "key"} for one in found)
    assert all(one["client"] == "203.0.113.7" and 0 <= one["ms"] < 60_000 and one["time"].endswith("+00:00") for one in found)


@pytest.mark.parametrize("form", ["json", "text"])
def test_no_key_no_query_and_no_name_is_logged(
    capsys: pytest.CaptureFixture[str], store: Store, tmp_path: Path, form: Form
) -> None:
    text = "\n".join(lines(capsys, store, tmp_path, form))
    assert "/api/v1/articles" in text
    assert not [word for word in (SECRET, "hidden-words", "Bearer", "forged") if word in text]


def test_text_has_writes_with_the_name_of_the_key(capsys: pytest.CaptureFixture[str], store: Store, tmp_path: Path) -> None:
    (only,) = lines(capsys, store, tmp_path, "text")
    assert only.startswith("wasata: ")
    assert " POST /api/v1/articles 201 " in only
    assert only.endswith(" 203.0.113.7 desk")


def test_off_is_silent(capsys: pytest.CaptureFixture[str], store: Store, tmp_path: Path) -> None:
    assert lines(capsys, store, tmp_path, "off") == []


def test_other_records_are_one_line_of_json_too() -> None:
    try:
        raise ValueError("two\nlines")
    except ValueError as error:
        kind = type(error), error, error.__traceback__
    record = logging.LogRecord("wasata.api", logging.WARNING, "x.py", 1, "a\n%s", ("b",), kind)
    text = JsonLines().format(record)
    assert "\n" not in text
    found = json.loads(text)
    assert (found["level"], found["message"]) == ("warning", "a\nb")
    assert "ValueError: two" in found["trace"]
