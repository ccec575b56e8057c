"""Cue classes, groups and figures within them."""

from typing import Any

import pytest

from evaluation import CONSTRUCTIONS, MODES, GoldArticle, breakdown, cue_class, score


@pytest.mark.parametrize(
    ("line", "cue", "expected"),
    [
        pytest.param("قال نور إن العمل جار", "قال", "verb", id="past"),
        pytest.param("وأشارت نور إلى العمل", "وأشارت", "verb", id="hollow past with alif before its last letter"),
        pytest.param("الوفد ينفي الخبر", "ينفي", "verb", id="present"),
        pytest.param("ما نفته اللجنة", "نفته", "verb", id="past with an object"),
        pytest.param("لفت نور إلى العمل", "لفت", "verb", id="root in lam"),
        pytest.param("بيّن نور أن العمل جار", "بيّن", "verb", id="root in ba"),
        pytest.param("وتابع قائلا إن", "وتابع قائلا", "verb", id="two words, by the first"),
        pytest.param("لم يستبعد نور", "لم يستبعد", "verb", id="negated"),
        pytest.param("وعد نور بالعمل", "وعد", "verb", id="past that looks like a noun"),
        pytest.param("في رد نور أن العمل جار", "رد", "noun", id="the same after a preposition"),
        pytest.param("قال كذا، مشيرًا إلى كذا", "مشيرًا", "participle", id="masculine participle"),
        pytest.param("قالت كذا، داعية إلى كذا", "داعية", "participle", id="feminine of the first form"),
        pytest.param("قالوا كذا ومؤكدين كذا", "ومؤكدين", "participle", id="plural with waw"),
        pytest.param("قالت كذا، واصفة إياه", "واصفة", "participle", id="participle whose root begins with waw"),
        pytest.param("مع تأكيده أن العمل جار", "تأكيده", "noun", id="verbal noun with a possessive"),
        pytest.param("إعلان نور بدء العمل", "إعلان", "noun", id="verbal noun of the fourth form"),
        pytest.param("اتهامات اللجنة للوفد", "اتهامات", "noun", id="verbal noun of the eighth form"),
        pytest.param("بعد موافقة نور على العمل", "موافقة", "noun", id="verbal noun in mim"),
        pytest.param("في قوله إن العمل جار", "قوله", "noun", id="saying"),
        pytest.param("بوصفها ضرورة", "بوصفها", "noun", id="glued preposition"),
        pytest.param("انتهى العمل، بحسب نور", "بحسب", "source", id="according to"),
        pytest.param("ووفقا لنور انتهى العمل", "ووفقا", "source", id="according to, with waw"),
        pytest.param("نقلا عن الوكالة", "نقلا", "source", id="citing"),
        pytest.param("على حد قول نور", "على حد قول", "source", id="in the words of"),
        pytest.param("نور: العمل جار", ":", "colon", id="colon"),
    ],
)
def test_the_class_of_a_cue(line: str, cue: str, expected: str) -> None:
    start = line.index(cue)
    assert cue_class(line, {"start": start, "end": start + len(cue)}) == expected


def test_no_cue() -> None:
    assert cue_class("نور", None) == cue_class("نور", {"start": 1, "end": 1}) == "none"


TEXT = "نور: العمل جار\nقالت حداد إن الوفد عاد أمس.\nوأضافت أن مصدرا قال إن الورقة وصلت."


def span(surface: str) -> dict[str, int]:
    at = TEXT.index(surface)
    return {"start": at, "end": at + len(surface)}


def said(ident: str, cue: str, content: str, mention: str | None, **more: Any) -> dict[str, Any]:
    spans = {"cue": span(cue), "content": span(content), "speaker_mention": span(mention) if mention else None}
    rest = {
        "mode": "indirect",
        "act": "say",
        "date": None,
        "via": [],
        "parent": None,
        "speaker": {"names": ["حداد"], "qid": None},
    }
    return {"id": ident, **spans, **rest, **more}


SOURCE = {"names": ["مصدر"], "qid": None, "unnamed": True}
STATEMENTS = [
    said("s1", ":", "العمل جار", "نور", mode="direct", speaker={"names": ["نور"], "qid": None}),
    said("s2", "قالت", "الوفد عاد أمس", "حداد"),
    said("s3", "وأضافت", "مصدرا قال إن الورقة وصلت", None),
    said("s4", "قال", "الورقة وصلت", "مصدرا", parent="s3", speaker=SOURCE, via=["الوكالة"]),
]
GOLD = GoldArticle(
    "a",
    TEXT,
    {
        "article": "a",
        "segments": [span("نور: العمل جار") | {"role": "title"}],
        "statements": STATEMENTS,
        "roles": [],
        "dates": [],
    },
)
ACTORS = [
    {"id": n, "label": n, "names": [], "type": t} for n, t in (("نور", "person"), ("حداد", "person"), ("مصدر", "unnamed_source"))
]


def record(*ids: str, **change: Any) -> dict[str, Any]:
    kept = [s | {"speaker": s["speaker"]["names"][0]} for s in STATEMENTS if s["id"] in ids]
    return {
        "article": {"id": "a"},
        "segments": [],
        "actors": ACTORS,
        "statements": [s | change for s in kept],
        "roles": [],
        "dates": [],
    }


def groups(given: dict[str, Any]) -> dict[str, Any]:
    records = {"a": given}
    found = breakdown((*MODES, *CONSTRUCTIONS), [GOLD], records, score([GOLD], records).articles)
    return {f.group.name: f for f in found}


def test_a_perfect_record_has_the_same_groups_as_gold() -> None:
    found = groups(record("s1", "s2", "s3", "s4"))
    sizes = {name: (f.detection.gold, f.detection.predicted) for name, f in found.items()}
    assert sizes == {
        "direct": (1, 1), "indirect": (3, 3), "mixed": (0, 0),
        "cue: verb": (3, 3), "cue: participle": (0, 0), "cue: noun": (0, 0), "cue: source preposition": (0, 0),
        "cue: headline colon": (1, 1), "cue: none": (0, 0), "speaker named at the cue": (3, 3), "speaker continued": (1, 1),
        "speaker unnamed": (1, 1), "relayed": (1, 1), "nested": (1, 1), "in the title": (1, 1),
    }  # fmt: skip
    assert all(f.attribution.f1 == f.strict.f1 == (1.0 if f.detection.gold else 0.0) for f in found.values())


def test_recall_is_of_the_group_in_gold() -> None:
    found = groups(record("s2", "s3"))
    assert (found["cue: verb"].detection.recall, found["cue: verb"].detection.precision) == (pytest.approx(2 / 3), 1.0)
    assert found["nested"].detection.recall == found["in the title"].attribution.recall == 0.0


def test_precision_is_of_the_group_as_predicted() -> None:
    """A statement found with the wrong mode is right for the recall of gold's mode and the precision of its own."""
    found = groups(record("s2", mode="mixed"))
    assert (found["mixed"].detection.precision, found["mixed"].detection.recall) == (1.0, 0.0)
    assert (found["indirect"].detection.precision, found["indirect"].detection.recall) == (0.0, pytest.approx(1 / 3))


def test_a_wrong_speaker_is_detected_only() -> None:
    verbs = groups(record("s2", speaker="نور"))["cue: verb"]
    assert (verbs.detection.precision, verbs.attribution.precision, verbs.strict.precision) == (1.0, 0.0, 0.0)
