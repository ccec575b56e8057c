"""Every filter alone and every two together: the index gives what the graph gives; cursors outlive writes."""

import itertools

import pytest

from api.index import Index, Lookup
from api.lookup import Filters, who
from ingest.pipeline import ingest_articles
from ingest.read import read_articles
from samples import articles_dir
from store import Store

VALUES = {
    "speaker": "بلينكن",
    "about": "ceasefire",
    "via": "وكالة الأفق",
    "outlet": "وكالة الأفق",
    "act": "say",
    "mode": "indirect",
    "role": "mediator",
    "process": "gaza-ceasefire-talks",
    "from_": "2024-08-20",
    "to": "2024-08-21",
    "q": "هدنة",
    "article": "blinken-doha",
    "lang": "ar",
}
COMBINED = [c for size in (1, 2) for c in itertools.combinations(VALUES, size)]


def test_every_filter_is_among_them() -> None:
    assert set(VALUES) == set(Filters.__slots__)


@pytest.mark.parametrize("names", COMBINED, ids="+".join)
def test_the_index_filters_as_the_graph(lookup: Lookup, store: Store, names: tuple[str, ...]) -> None:
    filters = Filters(**{name: VALUES[name] for name in names})
    expected, found = who(store, filters, limit=200), lookup.who(filters, limit=200)
    if "q" in names:  # the graph finds parts of words, the index words and their stems
        assert {i.id for i in expected.items} <= {i["id"] for i in found["items"]}
        return
    assert found["total"] == expected.total
    assert found["items"] == [item.model_dump() for item in expected.items]


def test_two_filters_pass_what_each_passes(lookup: Lookup) -> None:
    def ids(**given: str) -> set[str]:
        found, cursor = set(), None
        while True:
            page = lookup.who(Filters(**given), limit=200, cursor=cursor)
            found |= {i["id"] for i in page["items"]}
            if (cursor := page["next"]) is None:
                return found

    alone = {name: ids(**{name: value}) for name, value in VALUES.items()}
    assert all(alone.values())
    for one, other in itertools.combinations(VALUES, 2):
        if {one, other} == {"role", "process"} or {one, other} == {"from_", "to"}:
            continue  # these are one condition: the role in that process, a range that a span overlaps
        both = ids(**{one: VALUES[one], other: VALUES[other]})
        assert both == alone[one] & alone[other], (one, other)


@pytest.mark.parametrize("sort", ["date", "-date", "published", "-published"])
@pytest.mark.parametrize("indexed", [True, False], ids=["index", "graph"])
def test_pages_outlive_writes_in_between(own: tuple[Store, Index], sort: str, indexed: bool) -> None:
    store, index = own
    lookup = Lookup(store, index)

    def page(cursor: str | None) -> tuple[list[str], str | None]:
        if indexed:
            found = lookup.who(Filters(), sort=sort, limit=3, cursor=cursor)
            return [i["id"] for i in found["items"]], found["next"]
        told = who(store, Filters(), sort=sort, limit=3, cursor=cursor)
        return [i.id for i in told.items], told.next

    at_first = [i.id for i in who(store, Filters(), sort=sort, limit=200).items]
    later = list(read_articles([articles_dir()], max_bytes=1_000_000))[3:]
    seen, cursor, writes = [], None, 0
    while True:
        ids, cursor = page(cursor)
        seen += ids
        if cursor is None:
            break
        if later and writes < 3:
            ingest_articles(store, [later.pop(0)])
            writes += 1
    assert writes, "something was written between pages"
    assert len(seen) == len(set(seen)), "nothing is repeated"
    assert [i for i in seen if i in set(at_first)] == at_first, "nothing is skipped, and the order holds"
