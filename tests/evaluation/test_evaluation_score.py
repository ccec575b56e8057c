"""Every figure on a small article of our own."""

from typing import Any

import pytest

from evaluation import GoldArticle, Score, outcomes, score, score_article

TITLE = "سامي نور: العمل جار"
TEXT = f"{TITLE}\nقالت سلمى حداد إن الجولة المقبلة تبدأ يوم الأحد في الأفق. وأضافت أن الرد سيصل غدا.\nمقالات مشابهة\nخبر آخر"


def span(surface: str) -> dict[str, int]:
    start = TEXT.index(surface)
    return {"start": start, "end": start + len(surface)}


SALMA = {"names": ["سلمى حداد", "حداد"], "qid": "Q1"}
GOLD: dict[str, Any] = {
    "article": "a",
    "segments": [
        span("سامي نور: العمل جار") | {"role": "title"},
        span("قالت سلمى حداد إن الجولة المقبلة تبدأ يوم الأحد في الأفق. وأضافت أن الرد سيصل غدا.") | {"role": "body"},
        span("مقالات مشابهة\nخبر آخر") | {"role": "related_headlines"},
    ],
    "statements": [
        {
            "id": "1",
            "content": span("العمل جار"),
            "speaker": {"names": ["سامي نور"], "qid": None},
            "mode": "direct",
            "act": "say",
            "date": None,
        },
        {
            "id": "2",
            "content": span("الجولة المقبلة تبدأ يوم الأحد في الأفق"),
            "speaker": SALMA,
            "mode": "indirect",
            "act": "say",
            "date": "2024-04-05",
        },
        {"id": "3", "content": span("الرد سيصل غدا"), "speaker": SALMA, "mode": "indirect", "act": "say", "date": "2024-04-05"},
    ],
    "roles": [{"actor": SALMA, "role": "mediator"}, {"actor": {"names": ["حَدَّاد"], "qid": None}, "role": "mediator"}],
    "dates": [span("يوم الأحد") | {"value": "2024-04-07"}, span("غدا") | {"value": None}],
}
ARTICLE = GoldArticle("a", TEXT, GOLD)


def perfect() -> dict[str, Any]:
    return {
        "article": {"id": "a"},
        "segments": [dict(s) for s in GOLD["segments"]],
        "actors": [
            {"id": "x", "label": "سامي نور", "names": [], "type": "person"},
            {"id": "y", "label": "السيدة حداد", "names": ["سلمى حدّاد"], "type": "person", "wikidata": "Q1"},
        ],
        "statements": [
            {"id": s["id"], "content": dict(s["content"]), "speaker": w, "mode": s["mode"], "act": s["act"], "date": s["date"]}
            for s, w in zip(GOLD["statements"], "xyy", strict=True)
        ],
        "roles": [{"actor": "y", "role": "mediator"}],
        "dates": [dict(d) for d in GOLD["dates"]],
    }


def of(record: dict[str, Any] | None) -> Score:
    return score([ARTICLE], {} if record is None else {"a": record})


def test_a_perfect_record_is_right_everywhere() -> None:
    result = of(perfect())
    figures = result.figures
    assert all(
        v.f1 == 1.0 for v in (figures.detection, figures.attribution, figures.strict, figures.links, figures.roles, figures.dates)
    )
    assert (figures.mode, figures.act, figures.date, figures.segments) == (1.0, 1.0, 1.0, 1.0)
    assert (figures.roles.gold, figures.links.gold, figures.dates.gold) == (1, 2, 1)
    assert result.misses == ()


def test_an_article_without_a_record_is_all_missed() -> None:
    result = of(None)
    assert result.as_json()["missing"] == 1
    assert result.figures.attribution.f1 == 0.0
    assert [o.kind for o in outcomes(ARTICLE, None, result.articles[0])] == ["missed"] * 3
    assert {m.kind for m in result.misses} == {"role missed", "date missed"}


def test_records_of_other_articles_are_passed_over() -> None:
    assert score([ARTICLE], {"a": perfect(), "b": perfect()}).as_json()["articles"] == 1


@pytest.mark.parametrize(
    ("change", "figure", "right", "predicted"),
    [
        pytest.param({"speaker": None}, "detection", 3, 3, id="nobody as speaker is still detected"),
        pytest.param({"speaker": None}, "attribution", 2, 3, id="nobody as speaker"),
        pytest.param({"speaker": "x"}, "attribution", 2, 3, id="somebody else as speaker"),
        pytest.param({"speaker": "x"}, "links", 1, 1, id="a speaker without an id is not counted as given"),
        pytest.param({"content": span("الجولة المقبلة تبدأ يوم")}, "detection", 3, 3, id="over half of the words"),
        pytest.param({"content": span("الجولة المقبلة تبدأ يوم")}, "strict", 2, 3, id="not nine tenths of the words"),
        pytest.param({"content": span("الجولة المقبلة")}, "detection", 2, 3, id="under half of the words"),
        pytest.param({"content": span("خبر آخر")}, "detection", 2, 2, id="in the related list: not scored"),
    ],
)
def test_one_statement_changed(change: dict[str, Any], figure: str, right: int, predicted: int) -> None:
    record = perfect()
    record["statements"][1] |= change
    value = getattr(of(record).figures, figure)
    assert (value.right, value.predicted) == (right, predicted)


@pytest.mark.parametrize(("name", "wrong"), [("mode", "mixed"), ("act", "deny"), ("date", None)])
def test_shares_over_the_attributed(name: str, wrong: str | None) -> None:
    record = perfect()
    record["statements"][1][name] = wrong
    assert getattr(of(record).figures, name) == pytest.approx(2 / 3)


def test_the_best_overlap_is_paired_first() -> None:
    record = perfect()
    worse = record["statements"][1] | {"id": "4", "content": span("الجولة المقبلة تبدأ يوم الأحد في الأفق. وأضافت")}
    record["statements"].insert(0, worse)
    result = score_article(ARTICLE, record)
    assert sorted((i, j) for i, j, _ in result.pairs) == [(0, 1), (1, 2), (2, 3)]
    found = outcomes(ARTICLE, record, result)
    assert [(o.kind, o.got) for o in found] == [
        ("right", "سامي نور"), ("spurious", "السيدة حداد"), ("right", "السيدة حداد"), ("right", "السيدة حداد"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("roles", "right", "predicted"),
    [
        pytest.param([("y", "mediator"), ("y", "mediator"), ("z", "mediator")], 1, 1, id="one actor by id and by link"),
        pytest.param([("y", "host")], 0, 1, id="another role"),
        pytest.param([("nobody", "mediator")], 0, 0, id="an actor that is not there"),
        pytest.param([("x", "mediator"), ("y", "mediator")], 1, 2, id="one too many"),
    ],
)
def test_roles(roles: list[tuple[str, str]], right: int, predicted: int) -> None:
    record = perfect()
    record["actors"].append({"id": "z", "label": "أخرى", "names": [], "wikidata": "Q1"})
    record["roles"] = [{"actor": a, "role": r} for a, r in roles]
    value = of(record).figures.roles
    assert (value.right, value.predicted) == (right, predicted)


@pytest.mark.parametrize(
    ("dates", "right", "predicted"),
    [
        pytest.param([span("الأحد") | {"value": "2024-04-07"}], 1, 1, id="overlap is enough"),
        pytest.param([span("يوم الأحد") | {"value": "2024-04-14"}], 0, 1, id="another day"),
        pytest.param([span("يوم الأحد") | {"value": None}], 0, 0, id="no value costs the recall only"),
        pytest.param([span("غدا") | {"value": "2024-04-08"}], 0, 1, id="a value that nothing settles"),
        pytest.param(
            [span("يوم الأحد") | {"value": "2024-04-07"}, span("الأحد") | {"value": "2024-04-07"}], 1, 2, id="one answers once"
        ),
    ],
)
def test_dates(dates: list[dict[str, Any]], right: int, predicted: int) -> None:
    value = of(perfect() | {"dates": dates}).figures.dates
    assert (value.right, value.predicted) == (right, predicted)


def test_segments_count_characters_without_blanks() -> None:
    record = perfect()
    record["segments"][0]["role"] = "body"
    title = len("".join(["سامي", "نور:", "العمل", "جار"]))
    counts = of(record).figures.counts
    assert counts.characters - counts.characters_right == title


def test_a_predicted_segment_may_run_past_the_text() -> None:
    assert of(perfect() | {"segments": [{"start": 0, "end": 10_000, "role": "body"}]}).figures.segments < 1
