"""From the page to the score: a corrected article evaluates as expected."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from samples import articles_dir
from store import open_store
from tests.commands.conftest import Run, one_line

NAMES = ("blinken-doha", "offer-and-denial", "live-report")


@pytest.fixture
def downloads(sample_url: str, tmp_path: Path) -> Any:
    """Corrections of three samples (text, page and JSON lines) as a reader downloads them."""
    with open_store(sample_url, read_only=True) as store, TestClient(create_app(store)) as client:
        count = iter(range(100))

        def send(path: str, given: dict[str, str]) -> Path:
            headers = {"content-type": "application/x-www-form-urlencoded"}
            answer = client.post(path, content=urlencode(given), headers=headers)
            assert answer.status_code == 200, answer.text
            file = tmp_path / f"download-{next(count)}.json"
            file.write_bytes(answer.content)
            return file

        def told(name: str) -> list[dict[str, Any]]:
            return client.get("/api/v1/statements", params={"article": name, "limit": 200}).json()["items"]  # type: ignore[no-any-return]

        yield send, told


def figures(run: Run) -> dict[str, Any]:
    result = run("evaluate", "--gold", "wasata.corrections", "--articles", articles_dir(), "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)  # type: ignore[no-any-return]


def test_a_corrected_article_evaluates_as_expected(run: Run, downloads: Any) -> None:
    send, told = downloads
    for name in NAMES:
        one = told(name)[0]
        assert run("corrections", send(f"/statements/{one['id']}/correct", {"verdict": "right"})).exit_code == 0
    total = sum(len(told(name)) for name in NAMES)
    score = figures(run)
    for figure in ("detection", "attribution", "strict", "roles", "dates"):  # what all find right, the extraction gets right
        assert score[figure]["f1"] == 1.0, figure
    assert (score["detection"]["tp"], score["segments"]) == (total, 1.0)

    said = told("blinken-doha")
    wrong = {"verdict": "wrong", "content": said[0]["content"], "act": "deny", "mode": said[0]["mode"], "speaker": "ليلى سالم"}
    none = send(f"/statements/{said[1]['id']}/correct", {"verdict": "not_a_statement"})
    other = send(f"/statements/{said[0]['id']}/correct", wrong)
    missing = send("/missing/blinken-doha", {"content": "وتستضيف القاهرة لاحقا لقاءات أخرى", "act": "say", "mode": "indirect"})
    result = run("corrections", none, other, missing)
    assert result.exit_code == 0 and "3 files of 1 article" in result.stderr
    assert sorted(line.split("\t")[1] for line in result.stdout.splitlines()[1:]).count("right") in (2, 3)
    score = figures(run)
    assert score["detection"]["tp"] == total - 1
    assert (score["detection"]["gold"], score["detection"]["predicted"]) == (total, total)
    assert score["attribution"]["tp"] == total - 2

    before = Path("wasata.corrections/blinken-doha.json").read_bytes()
    assert run("corrections", none, other, missing).exit_code == 0
    assert Path("wasata.corrections/blinken-doha.json").read_bytes() == before


def test_a_changed_text_is_not_scored_with_it(run: Run, downloads: Any, tmp_path: Path) -> None:
    send, told = downloads
    assert run("corrections", send(f"/statements/{told('blinken-doha')[0]['id']}/correct", {"verdict": "right"})).exit_code == 0
    (tmp_path / "texts").mkdir()
    text = (articles_dir() / "blinken-doha.txt").read_text(encoding="utf-8")
    (tmp_path / "texts" / "blinken-doha.txt").write_text(text + " ثم انتهى.", encoding="utf-8")
    assert "SHA-256" in one_line(run("evaluate", "--gold", "wasata.corrections", "--articles", "texts"))


def test_no_corrections_and_no_file_of_corrections(run: Run, tmp_path: Path) -> None:
    result = run("corrections")
    assert result.exit_code == 0 and "no corrections in wasata.corrections" in result.stderr
    (tmp_path / "x.json").write_text("{}", encoding="utf-8")
    assert "not a file of corrections" in one_line(run("corrections", "x.json"))
