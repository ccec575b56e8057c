"""Bootstrap, baselines, report and loading."""

import json
from pathlib import Path

import jsonschema
import pytest

from errors import UsageError
from evaluation import (
    BASELINES,
    Counts,
    Figures,
    GoldArticle,
    Interval,
    baseline_scores,
    common_cue,
    intervals,
    load_gold,
    misses,
    report,
    score,
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


def test_the_report_has_every_figure_and_baseline() -> None:
    gold = [gold_article()]
    scores = baseline_scores(gold)
    text = report(scores["cue+conjunction"], {"marks": scores["marks"]})
    lines = text.splitlines()
    assert [line.split("  ")[0].strip() for line in lines[2:-1]] == [
        "detection", "attribution", "strict", "links", "roles", "dates", "mode", "act", "statement date", "segments",
    ]  # fmt: skip
    assert lines[3].split()[:4] == ["attribution", "0.250", "1.000", "0.400"]
    assert "0.000 [0.000, 0.000]" in lines[3]
    assert lines[-1] == "1 articles"
    assert "1 of them without a record" in report(score(gold, {}))


def test_the_misses_are_readable() -> None:
    assert misses(score([gold_article()], {})) == f"a (1)\n  missed        سلمى حداد: {CLAUSE}"
    found = score([gold_article()], {"a": BASELINES["marks"]("a", TEXT, common_cue)})
    assert misses(found, 1).splitlines()[-1] == "  … and 2 more"
    right = score([gold_article()], {"a": BASELINES["cue+conjunction"]("a", TEXT.split("\n", maxsplit=1)[0], common_cue)})
    assert misses(right) == "No misses."


@pytest.mark.parametrize(
    ("gold", "expected"),
    [
        pytest.param(None, "no annotations", id="no directory"),
        pytest.param("{", "not an annotation", id="broken"),
        pytest.param("[]", "not an annotation", id="not an object"),
        pytest.param('{"article": "b"}', "dates, roles, segments, statements missing", id="fields missing"),
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


def test_the_text_is_loaded_with_its_line_ends(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({**gold_article().gold}), encoding="utf-8")
    (tmp_path / "a.txt").write_bytes("سطر\r\nسطر".encode())
    assert load_gold(tmp_path, tmp_path)[0].text == "سطر\r\nسطر"


def test_texts_may_be_given_by_id(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({**gold_article().gold}), encoding="utf-8")
    assert load_gold(tmp_path, {"a": TEXT, "b": ""}) == (gold_article(),)
    with pytest.raises(UsageError, match="no article has the id a"):
        load_gold(tmp_path, {"b": TEXT})


@pytest.mark.shared
def test_baselines_write_records_of_the_schema() -> None:
    path = Path(__file__).resolve().parents[2] / ".." / "shared" / "evaluation" / "extraction.schema.json"
    if not path.exists():
        pytest.skip("../shared is absent")
    schema = json.loads(path.read_text(encoding="utf-8"))
    for make in BASELINES.values():
        jsonschema.validate(make("a", TEXT, common_cue), schema)
