"""Corrections as gold: applied, merged, kept; and scored as expected."""

import json
import threading
from pathlib import Path
from typing import Any

import pytest

from corrections import Correction, Folder, Target, added, file_name, gold, load, merged
from corrections.folder import CannotKeep
from errors import UsageError


def statement(id_: str, start: int, end: int, **more: Any) -> dict[str, Any]:
    cue = {"start": start - 4, "end": start - 1, "surface": "قال"}
    return {
        "id": id_, "content": {"start": start, "end": end, "surface": "…"}, "cue": cue, "mode": "indirect", "act": "say",
        "speaker": {"qid": None, "names": ["سلمى حداد"], "unnamed": False}, "parent": None, "date": None,
    } | more  # fmt: skip


def base(*statements: dict[str, Any], article: str = "horizon-1", sha256: str = "0") -> dict[str, Any]:
    return {"article": article, "sha256": sha256, "segments": [], "roles": [], "dates": [], "statements": list(statements)}


BASE = base(statement("s1", 10, 40), statement("s2", 20, 40, parent="s1"), statement("s3", 60, 80))
RIGHT = Correction("right", Target("s3", 60, 80))
NONE = Correction("not_a_statement", Target("s1", 10, 40))
WRONG = Correction("wrong", Target("s3", 60, 80), statement("s3", 62, 80, act="deny"))
MISSING = Correction("missing", None, statement("c-1", 100, 120))


def ids(file: dict[str, Any]) -> list[str]:
    return [s["id"] for s in file["statements"]]


def test_each_verdict_does_what_it_says() -> None:
    file = gold(BASE, [NONE, WRONG, MISSING])
    assert ids(file) == ["s2", "s3", "c-1"]
    assert [s["act"] for s in file["statements"]] == ["say", "deny", "say"]
    assert [s["reviewed"] for s in file["statements"]] == [False, True, True]
    assert file["statements"][0]["parent"] is None  # what stood in it stands by itself
    assert [s["reviewed"] for s in gold(BASE, [RIGHT])["statements"]] == [False, False, True]
    assert file["extracted"] == BASE["statements"]


def test_a_later_extraction_is_corrected_by_the_place_of_the_content() -> None:
    later = base(statement("t1", 10, 40), statement("t3", 60, 80), statement("t9", 100, 120))
    file = gold(later, [NONE, WRONG, MISSING])
    assert [(s["id"], s["act"]) for s in file["statements"]] == [("t3", "deny"), ("t9", "say")]
    found = gold(base(statement("t3", 62, 80, act="deny")), [WRONG])  # it is right by now
    assert [(s["id"], s["act"]) for s in found["statements"]] == [("t3", "deny")]
    assert ids(gold(base(), [RIGHT, NONE])) == []


def test_the_same_again_changes_nothing_and_another_word_takes_its_place() -> None:
    once = added(None, BASE, [WRONG, MISSING])
    assert added(once, BASE, [WRONG, MISSING]) == once
    undone = added(once, BASE, [RIGHT])
    assert [c["verdict"] for c in undone["corrections"]] == ["missing", "right"]
    assert undone["statements"][2]["act"] == "say"


def test_files_of_one_article_are_one_in_order() -> None:
    a, b, c = added(None, BASE, [WRONG]), added(None, BASE, [MISSING]), added(None, BASE, [RIGHT])
    other = added(None, base(article="other"), [])
    found = merged([a, b, c, other])
    assert list(found) == ["horizon-1", "other"]
    assert [c["verdict"] for c in found["horizon-1"]["corrections"]] == ["missing", "right"]
    assert merged([found["horizon-1"], b])["horizon-1"] == found["horizon-1"]
    with pytest.raises(UsageError, match="SHA-256"):
        merged([a, added(None, base(sha256="1"), [])])


@pytest.mark.parametrize(
    "value",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"verdict": "perhaps", "target": {"id": "s", "start": 0, "end": 1}}, id="no such verdict"),
        pytest.param({"verdict": "wrong", "target": {"id": "s", "start": 0, "end": 1}}, id="wrong without what is right"),
        pytest.param(
            {"verdict": "missing", "target": {"id": "s", "start": 0, "end": 1}, "statement": {}}, id="missing, yet there"
        ),
        pytest.param({"verdict": "right"}, id="right, but what"),
        pytest.param({"verdict": "right", "target": {"id": "s", "start": "x", "end": 1}}, id="no offset"),
        pytest.param([], id="a list"),
    ],
)
def test_what_is_no_correction_is_refused(value: Any) -> None:
    with pytest.raises(UsageError):
        Correction.from_json(value)


def test_a_correction_survives_json() -> None:
    for one in (RIGHT, NONE, WRONG, MISSING, Correction("right", Target("s3", 60, 80), None, "نعم", "desk")):
        assert Correction.from_json(json.loads(json.dumps(one.as_json()))) == one


@pytest.mark.parametrize(
    "article", ["../../etc/passwd", "a/b", "..", ".hidden", "الأفق/2 ب", "A", "a" * 500, "con.json/../x", "\ud800", "x y"]
)
def test_the_name_of_a_file_is_never_a_path(article: str, tmp_path: Path) -> None:
    name = file_name(article)
    assert Path(name).name == name and name.isascii() and name.startswith("x-") and len(name) == 23
    if article != "\ud800":
        Folder(tmp_path / "new").add(base(article=article))
        assert [p.name for p in (tmp_path / "new").iterdir()] == [name]


def test_the_folder_keeps_whole_files_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Folder(tmp_path / "kept")
    assert list(folder.files()) == [] and folder.of("horizon-1") is None and folder.verdicts("horizon-1") == {}
    folder.add(BASE, WRONG)
    before = (tmp_path / "kept" / "horizon-1.json").read_bytes()
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError(28, "no space left")))
    with pytest.raises(CannotKeep, match="no space left"):
        folder.add(BASE, MISSING)
    assert [p.name for p in (tmp_path / "kept").iterdir()] == ["horizon-1.json"]
    assert (tmp_path / "kept" / "horizon-1.json").read_bytes() == before
    assert folder.verdicts("horizon-1") == {"s3": "wrong"}


def test_many_at_a_time_lose_nothing(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    said = [Correction("missing", None, statement(f"c-{n}", 200 + n, 300)) for n in range(20)]
    threads = [threading.Thread(target=folder.add, args=(BASE, one)) for one in said]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(folder.of("horizon-1")["corrections"]) == 20  # type: ignore[index]


def test_a_file_of_another_article_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "horizon-1.json").write_text(json.dumps(added(None, base(article="other"), [])), encoding="utf-8")
    with pytest.raises(UsageError, match="another article"):
        Folder(tmp_path).add(BASE, WRONG)
    assert Folder(tmp_path).of("horizon-1") is None


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"article": "a"}', "\ufeffx"])
def test_a_broken_file_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "horizon-1.json").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="horizon-1"):
        load(tmp_path / "horizon-1.json")
    assert Folder(tmp_path).verdicts("horizon-1") == {}
