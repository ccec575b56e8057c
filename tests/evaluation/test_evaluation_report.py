"""Bootstrap, baselines, report and loading."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from errors import UsageError
from evaluation import (
    BASELINES,
    Counts,
    Figures,
    GoldArticle,
    Interval,
    annotated_ids,
    as_json,
    common_cue,
    evaluate,
    intervals,
    load_gold,
    misses,
    report,
)

TEXT = (
    "قالت سلمى حداد إن الجولة المقبلة تبدأ يوم الأحد.\n"
    "وأضافت أن الوفد عاد إلى المدينة.\n"
    'وأكد سامي نور "نحن مستعدون للعمل من جديد" في المساء.\n'
    'وتضم اللجنة "خمسة أعضاء من المدينة" منذ عام.\n'
    "وتابع نور، مشيرا إلى أن الورقة وصلت."
)


def contents(name: str) -> list[tuple[str, str | None]]:
    record = BASELINES[name]("a", TEXT, common_cue)
    labels = {a["id"]: a["label"] for a in record["actors"]}
    return [(TEXT[s["content"]["start"] : s["content"]["end"]], labels.get(s["speaker"])) for s in record["statements"]]


QUOTE, OTHER = "نحن مستعدون للعمل من جديد", "خمسة أعضاء من المدينة"
CLAUSE, NEXT = "الجولة المقبلة تبدأ يوم الأحد", "الوفد عاد إلى المدينة"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("marks", [(QUOTE, None), (OTHER, None)]),
        ("marks+cue", [(QUOTE, "سامي نور")]),
        ("cue+conjunction", [(CLAUSE, "سلمى حداد"), (NEXT, None), (QUOTE, "سامي نور"), ("الورقة وصلت", "نور")]),
        (
            "+participle+memory",
            [(CLAUSE, "سلمى حداد"), (NEXT, "سلمى حداد"), (QUOTE, "سامي نور"), ("الورقة وصلت", "سامي نور")],
        ),
    ],
)
def test_what_the_baselines_find(name: str, expected: list[tuple[str, str | None]]) -> None:
    assert contents(name) == expected


@pytest.mark.parametrize("name", BASELINES)
@pytest.mark.parametrize("text", ["", "قال", "قال أن", '"', "أن أن أن\nقال: ", "قال «" * 50, TEXT])
def test_baselines_take_any_text(name: str, text: str) -> None:
    record = BASELINES[name]("a", text, common_cue)
    assert all(0 <= s["content"]["start"] < s["content"]["end"] <= len(text) for s in record["statements"])


@pytest.mark.parametrize("name", BASELINES)
def test_baselines_take_the_predicate_they_are_given(name: str) -> None:
    found = BASELINES[name]("a", TEXT, lambda _: None)["statements"]
    assert len(found) == (2 if name == "marks" else 0)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("وقالت", "verb"),
        ("أكّدوا", "verb"),
        ("فأعلن", "verb"),
        ("مشيرة", "participle"),
        ("داعين", "participle"),
        ("الوفد", None),
        ("", None),
    ],
)
def test_common_cues(word: str, kind: str | None) -> None:
    assert common_cue(word) == kind


def test_intervals_hold_the_figure_and_repeat() -> None:
    counts = [Counts(10, 10, 8, right) for right in (2, 4, 6, 8, 3, 7)] + [Counts(7 + i, 9, 5, i % 4) for i in range(9)]
    first = intervals(counts, rounds=400)
    assert first == intervals(counts, rounds=400)
    assert first != intervals(counts, rounds=400, seed=1)
    same = intervals([Counts(10, 10, 8)] * 3, rounds=20)["detection"]
    assert (same.low, same.high) == pytest.approx((0.8, 0.8))
    assert 0.1 < first["attribution"].low < Figures(sum(counts, Counts())).attribution.f1 < first["attribution"].high < 0.6
    assert intervals(counts, rounds=400, share=0.5)["attribution"].low > first["attribution"].low


def test_intervals_of_nothing() -> None:
    assert intervals([])["roles"] == Interval(0.0, 0.0)


def gold_article() -> GoldArticle:
    at = TEXT.index(CLAUSE)
    said = {"content": {"start": at, "end": at + len(CLAUSE)}, "mode": "indirect", "act": "say", "date": None}
    said["speaker"] = {"names": ["سلمى حداد"], "qid": None}
    return GoldArticle("a", TEXT, {"article": "a", "segments": [], "statements": [said], "roles": [], "dates": []})


def made_by(name: str, text: str = TEXT) -> dict[str, dict[str, Any]]:
    return {"a": BASELINES[name]("a", text, common_cue)}


def test_the_report_has_every_figure_baseline_mode_and_construction() -> None:
    gold = [gold_article()]
    lines = report(evaluate(gold, made_by("cue+conjunction"))).splitlines()
    names = [line.split("  ")[0].strip() for line in lines]
    assert names[2:12] == [
        "detection", "attribution", "strict", "links", "roles", "dates", "mode", "act", "statement date", "segments",
    ]  # fmt: skip
    assert all(name in lines[0] for name in BASELINES)
    assert lines[3].split()[:4] == ["attribution", "0.250", "1.000", "0.400"]
    assert "0.000 [0.000, 0.000]" in lines[3]
    assert lines[12] == "1 articles"
    assert {"direct", "indirect", "mixed", "cue: verb", "cue: headline colon", "nested", "in the title"} <= set(names)
    assert lines[-1].split() == ["0.9", "to", "1.0", "4", "1.000", "0.250"]
    assert "1 of them without a record" in report(evaluate(gold, {}))


def test_the_misses_are_readable() -> None:
    gold = [gold_article()]
    assert misses(evaluate(gold, {})).splitlines() == [
        "a (1)",
        "  missed        سلمى حداد  [indirect; none, speaker continued]",
        f"    قالت سلمى حداد إن ⟦{CLAUSE}⟧.",
    ]
    assert misses(evaluate(gold, made_by("marks")), 1).splitlines()[-1] == "  … and 2 more"
    assert misses(evaluate(gold, made_by("cue+conjunction", TEXT.split("\n", maxsplit=1)[0]))) == "No misses."


def test_a_miss_shows_both_speakers_and_both_contents() -> None:
    record = made_by("cue+conjunction", TEXT.split("\n", maxsplit=1)[0])
    wrong = json.loads(json.dumps(record))
    wrong["a"]["actors"][0] |= {"label": "سامي نور", "names": []}
    assert "wrong speaker سلمى حداد (got سامي نور)" in misses(evaluate([gold_article()], wrong))
    record["a"]["statements"][0]["content"]["end"] -= len(" يوم الأحد")
    shown = misses(evaluate([gold_article()], record))
    assert "    got قالت سلمى حداد إن ⟦الجولة المقبلة تبدأ⟧ يوم الأحد." in shown.splitlines()


def test_the_json_holds_figures_bounds_groups_and_misses() -> None:
    run = evaluate([gold_article()], made_by("cue+conjunction"))
    out = json.loads(json.dumps(as_json(run, misses=True)))
    assert out["attribution"] == {"p": 0.25, "r": 1.0, "f1": 0.4, "tp": 1, "predicted": 4, "gold": 1, "low": 0.4, "high": 0.4}
    assert out["modes"]["wasata"]["indirect"]["attribution"]["r"] == 1.0
    assert out["modes"]["marks"]["indirect"]["detection"]["f1"] == 0.0
    assert out["constructions"]["cue: none"]["detection"]["gold"] == 1
    assert set(out["baselines"]) == set(BASELINES)
    assert out["reliability"] == [{"low": 0.9, "high": 1.0, "count": 4, "mean": 1.0, "right": 0.25}]
    assert out["calibration_error"] == 0.75
    assert [m["kind"] for m in out["misses"]] == ["spurious"] * 3
    assert out["misses"][0]["predicted"]["speaker"] == "nobody"
    assert "misses" not in as_json(run)


@pytest.mark.parametrize(
    ("gold", "expected"),
    [
        pytest.param(None, "no annotations", id="no directory"),
        pytest.param("{", "not an annotation", id="broken"),
        pytest.param("[]", "not an annotation", id="not an object"),
        pytest.param('{"article": "b"}', "dates, roles, segments, statements missing", id="fields missing"),
        pytest.param('{"segments": [], "statements": [], "roles": [], "dates": []}', "article missing", id="of what is missing"),
        pytest.param(
            '{"article": 1, "segments": [], "statements": [], "roles": [], "dates": []}',
            "must be a string",
            id="a number for an id",
        ),
        pytest.param(
            '{"article": "b", "segments": [], "statements": [], "roles": [], "dates": []}', "cannot be read", id="text missing"
        ),
    ],
)
def test_what_cannot_be_loaded(tmp_path: Path, gold: str | None, expected: str) -> None:
    if gold is not None:
        (tmp_path / "b.json").write_text(gold, encoding="utf-8")
    with pytest.raises(UsageError, match=expected):
        load_gold(tmp_path if gold is not None else tmp_path / "gone", tmp_path)


def test_the_ids_that_are_annotated(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(json.dumps(gold_article().gold), encoding="utf-8")
    assert annotated_ids(tmp_path) == {"a"}
    with pytest.raises(UsageError, match="no annotations"):
        annotated_ids(tmp_path / "gone")


def test_the_text_is_loaded_with_its_line_ends(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({**gold_article().gold}), encoding="utf-8")
    text = TEXT + "\r\nسطر"
    (tmp_path / "a.txt").write_bytes(text.encode())
    assert load_gold(tmp_path, tmp_path)[0].text == text


def test_texts_may_be_given_by_id(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({**gold_article().gold}), encoding="utf-8")
    assert load_gold(tmp_path, {"a": TEXT, "b": ""}) == (gold_article(),)
    with pytest.raises(UsageError, match="no article has the id a"):
        load_gold(tmp_path, {"b": TEXT})


def test_the_text_must_be_the_one_that_was_annotated(tmp_path: Path) -> None:
    digest = sha256(TEXT.encode()).hexdigest()
    (tmp_path / "a.json").write_text(json.dumps({**gold_article().gold, "sha256": digest}), encoding="utf-8")
    assert load_gold(tmp_path, {"a": TEXT})[0].text == TEXT
    with pytest.raises(UsageError, match="the text of a is not the one that was annotated"):
        load_gold(tmp_path, {"a": TEXT + " "})


@pytest.mark.shared
def test_baselines_write_records_of_the_schema() -> None:
    path = Path(__file__).resolve().parents[2] / ".." / "shared" / "evaluation" / "extraction.schema.json"
    if not path.exists():
        pytest.skip("../shared is absent")
    schema = json.loads(path.read_text(encoding="utf-8"))
    for make in BASELINES.values():
        jsonschema.validate(make("a", TEXT, common_cue), schema)


@pytest.mark.parametrize(
    "change",
    [
        {"segments": None},
        {"segments": [{"start": 0, "end": 99, "role": "body"}]},
        {"statements": [{"content": {"start": 0, "end": 3}}]},
        {"statements": [{"content": {"start": 2, "end": 1}, "speaker": {"names": []}, "mode": "direct", "act": "say"}]},
        {"roles": [{"actor": {"names": None}, "role": "host"}]},
        {"roles": [{"actor": {"names": []}, "role": None}]},
        {"dates": [{"start": 0, "end": 3}]},
    ],
)
def test_an_annotation_that_lacks_what_is_scored_is_told_by_its_file(tmp_path: Path, change: dict[str, object]) -> None:
    gold = {"article": "a", "segments": [], "statements": [], "roles": [], "dates": []} | change
    (tmp_path / "a.json").write_text(json.dumps(gold), encoding="utf-8")
    with pytest.raises(UsageError, match=r"a\.json: not an annotation \("):
        load_gold(tmp_path, {"a": "قال نعم"})
