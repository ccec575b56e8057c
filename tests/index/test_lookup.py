"""The index answers as the graph does."""

import itertools

import pytest

from api.actors import search
from api.errors import AmbiguousName, NoSuchActor
from api.index import Lookup, open_index
from api.lookup import SORTS, Filters, who
from errors import NotFound, UsageError
from store import Store

FILTERS = [
    Filters(),
    Filters(speaker="بلينكن"),
    Filters(speaker="Q7821917"),
    Filters(speaker="فارس القيسي"),
    Filters(speaker="antony-blinken", act="say"),
    Filters(speaker="https://w3id.org/wasata/id/actor/antony-blinken"),
    Filters(via="وكالة الأفق"),
    Filters(outlet="وكالة الأفق"),
    Filters(about="ceasefire"),
    Filters(about="وقف إطلاق النار"),
    Filters(about="إسرائيل"),
    Filters(about="gaza-ceasefire-talks"),
    Filters(role="mediator"),
    Filters(role="mediator", process="yemen-ceasefire-talks"),
    Filters(process="yemen-ceasefire-talks", mode="indirect"),
    Filters(mode="indirect", act="deny"),
    Filters(act="call_for"),
    Filters(from_="2024-08-20", to="2024-08-21"),
    Filters(from_="2025"),
    Filters(to="2018"),
    Filters(article="blinken-doha"),
    Filters(article="none"),
    Filters(lang="ar"),
    Filters(lang="en"),
    Filters(q="هدنة"),
    Filters(q="الوفد", from_="2024"),
]


def given(filters: Filters) -> str:
    return ", ".join(f"{k}={v}" for k, v in filters.given().items()) or "all"


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("filters", FILTERS, ids=given)
def test_the_graph_gives_the_same(lookup: Lookup, store: Store, filters: Filters, sort: str) -> None:
    expected = who(store, filters, sort=sort, limit=200)
    found = lookup.who(filters, sort=sort, limit=200)
    if filters.q:  # the graph finds parts of words, the index words; what the graph finds is among it here
        assert {i.id for i in expected.items} <= {i["id"] for i in found["items"]}
        return
    assert found["total"] == expected.total
    assert found["items"] == [item.model_dump() for item in expected.items]


def test_filters_pass_something(lookup: Lookup) -> None:
    empty = [given(f) for f in FILTERS if not lookup.who(f)["total"]]
    assert empty == ["article=none", "lang=en"]


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("limit", [1, 7, 50])
def test_pages_join_to_the_whole(lookup: Lookup, sort: str, limit: int) -> None:
    cursor, pages = None, []
    while True:
        page = lookup.who(Filters(speaker="بلينكن") if limit == 1 else Filters(), sort=sort, limit=limit, cursor=cursor)
        pages.append([item["id"] for item in page["items"]])
        if (cursor := page["next"]) is None:
            break
    ids = list(itertools.chain(*pages))
    assert len(ids) == page["total"] == len(set(ids))
    assert all(len(p) == limit for p in pages[:-1])
    whole = lookup.who(Filters(speaker="بلينكن") if limit == 1 else Filters(), sort=sort, limit=200)
    assert ids[:200] == [item["id"] for item in whole["items"]]


@pytest.mark.parametrize(
    ("filters", "error"),
    [
        (Filters(speaker="لا أحد بهذا الاسم"), NoSuchActor),
        (Filters(speaker="Q1"), NoSuchActor),
        (Filters(speaker=""), None),
        (Filters(process="none"), NotFound),
        (Filters(act="no such act"), UsageError),
        (Filters(from_="yesterday"), UsageError),
        (Filters(q=" ".join("abcdefghi")), UsageError),
        (Filters(article="https://x y"), UsageError),
    ],
)
def test_errors_are_the_same(lookup: Lookup, store: Store, filters: Filters, error: type[Exception] | None) -> None:
    if error is None:
        assert lookup.who(filters)["total"] == who(store, filters).total
        return
    with pytest.raises(error):
        lookup.who(filters)
    with pytest.raises(error):
        who(store, filters)


@pytest.mark.parametrize("text", ["' OR 1=1 --", '" OR stems:*', "%", "_", "a* NEAR b", ") OR (1", "\x00", "و", "ال", "a" * 400])
def test_text_stays_text(lookup: Lookup, text: str) -> None:
    everything = lookup.who(Filters())["total"]
    assert lookup.who(Filters(q=text))["total"] < everything or not any(c.isalnum() for c in text)
    for filters in (Filters(speaker=text), Filters(via=text), Filters(about=text)):
        with pytest.raises((NoSuchActor, NotFound, UsageError)):
            lookup.who(filters)
    assert lookup.actors(text)["total"] >= 0


def test_a_name_of_several_is_told_with_candidates(lookup: Lookup, store: Store) -> None:
    def candidates(ask) -> list[str]:
        with pytest.raises(AmbiguousName) as caught:
            ask()
        return [c["id"] for c in caught.value.extra["candidates"]]

    for name in ("الحكومة", "حداد", "الوفد", "الوزير"):
        try:
            who(store, Filters(speaker=name))
        except AmbiguousName:
            assert candidates(lambda n=name: who(store, Filters(speaker=n))) == candidates(
                lambda n=name: lookup.who(Filters(speaker=n))
            )
        except NotFound:
            with pytest.raises(NotFound):
                lookup.who(Filters(speaker=name))
        else:
            assert lookup.who(Filters(speaker=name))["total"] == who(store, Filters(speaker=name)).total


@pytest.mark.parametrize("words", ["بلينكن", "Blinken", "قط", "وزارة", "q", "المبعوث", ""])
def test_actors_by_name(lookup: Lookup, store: Store, words: str) -> None:
    expected, found = search(store, words, limit=100), lookup.actors(words, limit=100)
    assert found["total"] == expected.total
    assert found["items"] == [item.model_dump() for item in expected.items]


def test_counts_over_time(lookup: Lookup) -> None:
    months, years = lookup.counts(Filters(), "month"), lookup.counts(Filters(), "year")
    total = lookup.who(Filters())["total"]
    assert sum(m["statements"] for m in months) == sum(y["statements"] for y in years) == total
    assert [m["date"] for m in months if m["date"]] == sorted(m["date"] for m in months if m["date"])
    day = lookup.counts(Filters(from_="2024-08-20", to="2024-08-20"), "day")
    assert [d["date"] for d in day] == ["2024-08-20"]


def test_what_was_asked_before_needs_no_thread(store: Store) -> None:
    index = open_index(store)
    lookup = Lookup(store, index)
    filters = Filters(speaker="بلينكن", from_="2024")
    assert not lookup.ready(filters, "-date")
    first = lookup.who(filters)
    assert lookup.ready(filters, "-date") and lookup.who(filters) == first
    lookup.who(Filters(lang="ar"))
    assert not lookup.ready(Filters(lang="ar"), "-date")  # a page of it may look at all there is
    assert not lookup.ready(filters, "published") and not lookup.ready(Filters(q="هدنة"), "-date")
    assert lookup.ready(filters, "date") and not lookup.ready(filters, "date", exact=False)  # not counted that way yet
    with index.writing() as db:
        db.execute("UPDATE meta SET value = value")
    assert not lookup.ready(filters, "-date")
    index.close()


def test_a_surname_of_several_known_actors_is_told_as_such(lookup: Lookup, store: Store) -> None:
    for ask in (lambda: who(store, Filters(speaker="عباس")), lambda: lookup.who(Filters(speaker="عباس"))):
        with pytest.raises(AmbiguousName):
            ask()


def test_a_range_that_ends_before_it_begins_is_a_mistake(lookup: Lookup, store: Store) -> None:
    filters = Filters(from_="2024-08-21", to="2024-08")
    assert lookup.who(filters)["total"] == who(store, filters).total
    for ask in (lambda f: who(store, f), lookup.who):
        with pytest.raises(UsageError, match="ends before it begins"):
            ask(Filters(from_="2024-08-21", to="2024-07"))
