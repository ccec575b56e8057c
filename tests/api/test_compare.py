"""Comparing: rows by day, whole days only, state in the address, both languages, no script."""

import re
from dataclasses import replace
from datetime import date

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.compare import aligned
from api.edtf import first_day
from api.models import ArticleRef, Evidence, Page, Statement
from tests.api.tree import Tree


@pytest.mark.parametrize(
    ("said", "published", "day"),
    [
        pytest.param("2024-08-21", "2024-09-01", date(2024, 8, 21), id="a day"),
        pytest.param("2024-08", None, date(2024, 8, 1), id="a month"),
        pytest.param("2024?", None, date(2024, 1, 1), id="a year, unsure"),
        pytest.param("2022-W09", None, date(2022, 2, 28), id="a week"),
        pytest.param("2020-05-01/..", None, date(2020, 5, 1), id="since May"),
        pytest.param("../2020-05", None, date(2020, 5, 31), id="until May"),
        pytest.param("2024-21", "2024-05-02", date(2024, 5, 2), id="a season is no day: publication"),
        pytest.param(None, "2024-05-02T10:00:00Z", date(2024, 5, 2), id="only published"),
        pytest.param("2024-W99", None, None, id="no such week"),
        pytest.param(None, None, None, id="nothing"),
    ],
)
def test_the_day_by_which_statements_are_put_side_by_side(said: str | None, published: str | None, day: date | None) -> None:
    assert first_day(said, published) == day


def page(days: list[str | None], *, more: bool = False) -> Page[Statement]:
    article = ArticleRef(id="a", iri="https://example.org/a")
    items = [
        Statement(id=f"{n}", iri=f"https://example.org/{n}", content="نعم", date=day, article=article, evidence=Evidence())
        for n, day in enumerate(days)
    ]
    return Page(items=items, total=len(items), next="x" if more else None)


@pytest.mark.parametrize(
    ("a", "b", "rows", "until", "cut"),
    [
        pytest.param(
            page(["2024-08-03", "2024-08-01"]), page(["2024-08-03", "2024-08-02", None]),
            [("2024-08-03", 1, 1), ("2024-08-02", 0, 1), ("2024-08-01", 1, 0), (None, 0, 1)], None, False, id="all there is",
        ),
        pytest.param(
            page(["2024-08-05", "2024-08-03"], more=True), page(["2024-08-05", "2024-08-04", "2024-08-01"]),
            [("2024-08-05", 1, 1), ("2024-08-04", 0, 1)], "2024-08-03", False, id="what may be only a part of its day comes later",
        ),
        pytest.param(
            page(["2024-08-05", "2024-08-03"], more=True), page(["2024-08-05", "2024-08-04"], more=True),
            [("2024-08-05", 1, 1)], "2024-08-04", False, id="both go on: the later end counts",
        ),
        pytest.param(
            page(["2024-08-05", "2024-08-05"], more=True), page(["2024-08-01"]),
            [("2024-08-05", 2, 0)], "2024-08-04", True, id="one day holds more than a page",
        ),
        pytest.param(page([None], more=True), page([]), [(None, 1, 0)], None, True, id="only undated ones are left"),
        pytest.param(page([]), page([]), [], None, False, id="nothing"),
    ],
)  # fmt: skip
def test_days_are_whole(
    a: Page[Statement], b: Page[Statement], rows: list[tuple[str | None, int, int]], until: str | None, cut: bool
) -> None:
    found = aligned(a, b)
    assert [(d.day.isoformat() if d.day else None, len(d.a), len(d.b)) for d in found.days] == rows
    assert (found.until.isoformat() if found.until else None, found.cut) == (until, cut)


def sides(html: str) -> tuple[int, int]:
    """How many statements stand on each side."""
    parts = re.split(r'<div class="side (a|b)">', html)[1:]
    counts = {"a": 0, "b": 0}
    for side, text in zip(parts[::2], parts[1::2], strict=True):
        counts[side] += text.count('<article class="card">')
    return counts["a"], counts["b"]


def total(client: TestClient, **filters: str) -> int:
    found: int = client.get("/api/v1/statements", params=filters).json()["total"]
    return found


def test_two_speakers_stand_side_by_side(client: TestClient) -> None:
    html = client.get("/compare", params={"a": "سامي نور", "b": "قطر", "lang": "en"}).text
    assert sides(html) == (total(client, speaker="سامي نور"), total(client, speaker="قطر"))
    days = re.findall(r'<time datetime="([^"]+)">', html)
    assert days == sorted(days, reverse=True) and len(days) == len(set(days))
    assert "<bdi>سامي نور</bdi> and <bdi>Qatar</bdi>" in html
    assert '<span class="n">1</span>' in html and '<th scope="row">deny</th>' in html


def test_two_outlets_on_one_matter(client: TestClient) -> None:
    asked = {"by": "outlet", "a": "وكالة الأفق", "b": "صحيفة النهر", "q": "المفاوضات"}
    html = client.get("/compare", params=asked).text
    assert sides(html) == (total(client, outlet="وكالة الأفق", q="المفاوضات"), total(client, outlet="صحيفة النهر", q="المفاوضات"))
    assert sum(sides(html)) > 0
    for name, value in asked.items():
        if name != "by":
            assert f'name="{name}" value="{value}"' in html
    assert '<input type="hidden" name="by" value="outlet">' in html


def test_the_address_holds_the_state_and_filters_can_be_taken_away(client: TestClient) -> None:
    html = client.get("/compare", params={"a": "qatar", "b": "antony-blinken", "act": "warn", "from": "2020"}).text
    tree = Tree(html)
    assert "/compare?by=speaker&a=qatar&b=antony-blinken&from=2020" in {h for h in tree.links if "act=" not in h}
    english = next(h for h in tree.links if h.startswith("/compare") and h.endswith("lang=en"))
    assert {"a=qatar", "b=antony-blinken", "act=warn", "from=2020"} <= set(english.partition("?")[2].split("&"))


def test_one_side_offers_whom_to_compare_with(client: TestClient) -> None:
    html = client.get("/compare?a=qatar&lang=en").text
    assert "Compare Qatar with" in html
    assert "/compare?by=speaker&a=qatar&b=antony-blinken&lang=en" in Tree(html).links
    assert not [h for h in Tree(html).links if "b=qatar" in h]


def test_what_is_compared_is_linked_from_elsewhere(client: TestClient) -> None:
    assert "/compare?by=speaker&a=qatar" in Tree(client.get("/actors/qatar").text).links
    assert "/compare?by=outlet&a=x-2222222222222222" in Tree(client.get("/actors/x-2222222222222222").text).links
    results = Tree(client.get("/?speaker=qatar&from=2020").text)
    assert "/compare?by=speaker&a=qatar&from=2020" in results.links


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [
        pytest.param("a=nobody-at-all&b=qatar", 404, "لا أحد بهذا الاسم", id="unknown"),
        pytest.param("a=qatar&b=نور", 409, "أكثر من واحد", id="ambiguous"),
        pytest.param("a=qatar&b=antony-blinken&from=nonsense", 400, "تاريخ غير مفهوم", id="no date"),
        pytest.param("a=qatar&b=qatar", 200, "الجانبان واحد", id="the same twice"),
    ],
)
def test_what_cannot_be_compared_is_said(client: TestClient, query: str, status: int, said: str) -> None:
    answer = client.get(f"/compare?{query}")
    assert answer.status_code == status and said in answer.text
    Tree(answer.text)


def test_an_ambiguous_name_offers_the_side_again(client: TestClient) -> None:
    links = Tree(client.get("/compare?a=qatar&b=نور").text).links
    assert "/compare?by=speaker&a=qatar&b=x-aaaa0000aaaa0000" in links


def test_comparing_stands_without_an_index(client: TestClient) -> None:
    app = create_app(client.app.state.service.store)  # type: ignore[attr-defined]
    with TestClient(app) as other:
        app.state.service = replace(app.state.service, lookup=None)  # as over an endpoint
        html = other.get("/compare?a=qatar&b=antony-blinken").text
        assert sides(html) == sides(client.get("/compare?a=qatar&b=antony-blinken").text) != (0, 0)
        assert other.get("/compare").status_code == 200
