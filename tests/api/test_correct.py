"""The form of corrections: prefilled, checked against the text, a file for everybody, saved only with the key."""

import json
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from api.app import create_app
from corrections import Folder
from store import Store
from tests.api.conftest import KEY, fake_ingest
from tests.api.tree import Tree

DENIAL = "afb720d81ed6af2c"
TEXT = "لا محادثات سرية\n\nنفى سامي نور هذا الشهر علم القاهرة بـ المفاوضات السرية. وأفاد مصدر مطلع"
RIGHT = {
    "verdict": "wrong", "content": "القاهرة بـ المفاوضات السرية", "cue": "نفى", "speaker_mention": "سامي نور", "speaker": "سامي نور",
    "act": "reject", "mode": "mixed", "date": "2023-12-04", "via": "وكالة الأفق، مصدر", "note": "لا أكثر", "to": "download",
}  # fmt: skip


def send(client: TestClient, path: str, given: dict[str, str]) -> Any:
    headers = {"content-type": "application/x-www-form-urlencoded"}
    return client.post(path, content=urlencode(given), headers=headers, follow_redirects=False)


def correct(client: TestClient, **changed: str) -> Any:
    return send(client, f"/statements/{DENIAL}/correct", RIGHT | changed)


@pytest.fixture
def keeping(store: Store, tmp_path: Path) -> Iterator[TestClient]:
    app: FastAPI = create_app(store, ingest=fake_ingest, api_key=KEY, corrections=Folder(tmp_path / "kept"))
    with TestClient(app, raise_server_exceptions=False) as opened:
        yield opened


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize(
    "path", [f"/statements/{DENIAL}/correct", "/missing/horizon-1", "/missing/%D8%A7%D9%84%D8%A3%D9%81%D9%82%2F2%20%D8%A8"]
)
def test_the_form_is_a_plain_page(client: TestClient, path: str, lang: str) -> None:
    answer = client.get(f"{path}?lang={lang}")
    assert answer.status_code == 200
    tree = Tree(answer.text)
    assert set(tree.scripts) <= {"/static/page.js"} and tree.tags.count("h1") == 1 and tree.tags.count("form") == 1
    assert 'method="post"' in answer.text and 'type="password"' not in answer.text  # nothing is kept here
    assert "form-action 'self'" in answer.headers["content-security-policy"]


def test_the_form_is_filled_in_with_what_was_extracted(client: TestClient) -> None:
    page = unescape(client.get(f"/statements/{DENIAL}/correct").text)
    assert ">علم القاهرة بـ المفاوضات السرية</textarea>" in page
    assert '<input value="سامي نور"' in page and '<option value="deny" selected>' in page
    assert '<input value="Q99990001"' in page and '<input value="2023-12"' in page
    assert '<mark class="content">علم القاهرة' in page


def test_articles_and_results_link_to_it(client: TestClient) -> None:
    for path in ("/articles/horizon-1?lang=en", "/?act=deny&lang=en"):
        assert f"/statements/{DENIAL}/correct?lang=en" in Tree(client.get(path).text).links
    assert "/missing/horizon-1?lang=en" in Tree(client.get("/articles/horizon-1?lang=en").text).links


def test_a_correction_leaves_as_gold_of_the_whole_article(client: TestClient) -> None:
    answer = correct(client)
    assert answer.status_code == 200
    assert answer.headers["content-disposition"] == 'attachment; filename="horizon-1.json"'
    file = answer.json()
    assert len(file["statements"]) == len(file["extracted"]) == 4
    found = next(s for s in file["statements"] if s["id"] == DENIAL)
    assert (found["content"]["start"], found["content"]["end"]) == (44, 71)
    assert (found["act"], found["mode"], found["date"], found["via"]) == (
        "reject",
        "mixed",
        "2023-12-04",
        ["وكالة الأفق", "مصدر"],
    )
    assert found["speaker"]["qid"] is None and found["speaker"]["names"][:2] == ["سامي نور", "نور"]
    assert file["corrections"][0]["note"] == "لا أكثر" and "by" not in file["corrections"][0]
    text = client.get("/api/v1/articles/horizon-1").json()["text"]
    for one in file["statements"]:
        for name in ("content", "cue", "speaker_mention"):
            if one[name]:
                assert text[one[name]["start"] : one[name]["end"]] == one[name]["surface"]


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        pytest.param("علم القاهرة بـ المفاوضات السرية", (40, 71), id="as it was"),
        pytest.param("علم\r\nالقاهرة   بـ", (40, 54), id="blanks and line ends count as one another"),
        pytest.param("نور", (26, 29), id="the nearest of several places"),
        pytest.param("لا محادثات سرية نفى", (0, 20), id="over a paragraph's end"),
    ],
)
def test_the_words_are_found_in_the_text(client: TestClient, typed: str, span: tuple[int, int]) -> None:
    file = correct(client, content=typed).json()
    found = next(s for s in file["statements"] if s["id"] == DENIAL)["content"]
    assert (found["start"], found["end"]) == span


@pytest.mark.parametrize(
    ("typed", "qid", "names"),
    [
        pytest.param(
            {"speaker": "بلينكن", "qid": ""}, "Q7821917", ["بلينكن", "أنتوني بلينكن"], id="by name: link and names from the graph"
        ),
        pytest.param({"speaker": "", "qid": "q7821917"}, "Q7821917", ["أنتوني بلينكن", "Antony Blinken"], id="by item"),
        pytest.param({"speaker": "ليلى سالم", "qid": "Q42"}, "Q42", ["ليلى سالم"], id="nobody of ours: as typed"),
        pytest.param({"speaker": "نور", "qid": ""}, None, ["نور"], id="ambiguous: as typed"),
        pytest.param({"speaker": "", "qid": ""}, None, [], id="nobody"),
    ],
)
def test_the_speaker_is_whom_the_reader_says(
    client: TestClient, typed: dict[str, str], qid: str | None, names: list[str]
) -> None:
    file = correct(client, **typed, speaker_mention="").json()
    found = next(s for s in file["statements"] if s["id"] == DENIAL)["speaker"]
    assert (found["qid"], found["names"][: max(1, len(names))]) == (qid, names)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        pytest.param({"content": "ليس في المقال"}, "مضمون القول", id="words that are not there"),
        pytest.param({"content": ""}, "مضمون القول", id="no content"),
        pytest.param({"cue": "<script>"}, "لفظ القول", id="hostile cue"),
        pytest.param({"verdict": ""}, "ما رأيك", id="no verdict"),
        pytest.param({"verdict": "missing"}, "ما رأيك", id="missing, yet there"),
        pytest.param({"act": "sing"}, "فعل القول", id="no such act"),
        pytest.param({"mode": "../x"}, "صيغة القول", id="no such mode"),
        pytest.param({"date": "yesterday"}, "متى قيل", id="no date"),
        pytest.param({"qid": "Q0"}, "ويكي بيانات", id="no item"),
    ],
)
def test_what_cannot_be_used_is_said_and_what_was_typed_stays(client: TestClient, changed: dict[str, str], field: str) -> None:
    answer = correct(client, **changed)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text and field in answer.text and "<script>" not in answer.text
    assert ">لا أكثر</textarea>" in answer.text


@pytest.mark.parametrize(
    ("body", "media", "status"),
    [
        pytest.param("verdict=right", "text/plain", 415, id="no form"),
        pytest.param("verdict=right", "application/json", 415, id="no JSON either"),
        pytest.param("x", "application/x-www-form-urlencoded", 400, id="no fields"),
        pytest.param("&".join(f"f{n}=1" for n in range(40)), "application/x-www-form-urlencoded", 400, id="many fields"),
        pytest.param("note=" + "a" * 2000, "application/x-www-form-urlencoded", 400, id="a long field"),
        pytest.param("note=%00", "application/x-www-form-urlencoded", 400, id="U+0000"),
        pytest.param("note=%ff", "application/x-www-form-urlencoded", 422, id="broken UTF-8 is no verdict"),
    ],
)
def test_the_form_is_bounded(client: TestClient, body: str, media: str, status: int) -> None:
    answer = client.post(f"/statements/{DENIAL}/correct", content=body, headers={"content-type": media})
    assert answer.status_code == status


def test_a_form_too_large_is_413(keeping: TestClient) -> None:
    headers = {"content-type": "application/x-www-form-urlencoded"}
    assert keeping.post(f"/statements/{DENIAL}/correct", content="a=" + "b" * 70_000, headers=headers).status_code == 413


@pytest.mark.parametrize("path", ["/statements/none/correct", "/missing/none"])
def test_what_is_not_there_cannot_be_corrected(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404
    assert send(client, path, RIGHT).status_code == 404


def test_without_a_folder_nothing_is_saved(client: TestClient) -> None:
    assert correct(client, to="save", key=KEY).status_code == 403


def test_saving_needs_the_key_in_the_form(keeping: TestClient, tmp_path: Path) -> None:
    for key in ("", "geheim", KEY + "x"):
        answer = correct(keeping, to="save", key=key)
        assert answer.status_code == 401
        assert "ليس هذا هو المفتاح" in answer.text and (not key or key not in answer.text)
    assert not (tmp_path / "kept").exists()
    assert correct(keeping).status_code == 200  # a file needs none
    assert not (tmp_path / "kept").exists()


def test_what_is_saved_is_merged_shown_and_can_be_taken_back(keeping: TestClient, tmp_path: Path) -> None:
    answer = correct(keeping, to="save", key=KEY, lang="en")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/statements/{DENIAL}/correct?saved=1")
    assert "حُفظ التصحيح" in keeping.get(answer.headers["location"]).text
    file = tmp_path / "kept" / "horizon-1.json"
    once = file.read_bytes()
    correct(keeping, to="save", key=KEY)
    assert file.read_bytes() == once
    assert (
        send(
            keeping, "/missing/horizon-1", RIGHT | {"verdict": "missing", "content": "سرية", "cue": "", "to": "save", "key": KEY}
        ).status_code
        == 303
    )
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert [c["verdict"] for c in kept["corrections"]] == ["wrong", "missing"] and len(kept["statements"]) == 5
    assert [c["by"] for c in kept["corrections"]] == ["env-1", "env-1"]
    assert KEY not in file.read_text(encoding="utf-8")
    assert "corrected by a reader" in keeping.get("/articles/horizon-1?lang=en").text
    correct(keeping, verdict="right", to="save", key=KEY)
    assert "confirmed by a reader" in keeping.get("/articles/horizon-1?lang=en").text
    assert [p.name for p in (tmp_path / "kept").iterdir()] == ["horizon-1.json"]


def test_a_folder_that_cannot_be_written_is_503(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    app = create_app(store, ingest=fake_ingest, api_key=KEY, corrections=Folder(tmp_path / "file"))
    with TestClient(app, raise_server_exceptions=False) as client:
        assert correct(client, to="save", key=KEY).status_code == 503
        assert client.get("/articles/horizon-1").status_code == 200
