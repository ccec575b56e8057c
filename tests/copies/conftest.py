"""Reports of ours that several outlets carry, ingested by the real pipeline."""

from collections.abc import Iterator
from functools import cache

import pytest
from pyoxigraph import Triple

from ingest.copies import Shelf, open_shelf, sync
from ingest.model import Article
from ingest.pipeline import ingest_articles
from ontology import iris
from store import Store, open_store

REPORT = (
    "قالت هدى النجار المتحدثة باسم بلدية السهل إن المعبر سيفتح صباح الأحد أمام الشاحنات القادمة من الميناء. "
    "وأضافت أن القافلة الأولى تضم 12 شاحنة من الطحين والدواء. "
    "وأعلن سالم درويش رئيس غرفة التجارة أن التجار سيدفعون نصف الرسوم حتى نهاية الشهر. "
    "وأكد درويش أن الأسعار لن ترتفع في الأسواق خلال الصيف. "
)
OWN = "وشهدت المدينة حركة عادية في الشوارع والأسواق مع بداية العطلة المدرسية وعودة المسافرين من القرى المجاورة."
OTHER = (
    "قال ماجد العلي مدير المرصد الزراعي إن محصول الزيتون تراجع هذا العام بسبب الجفاف الطويل. "
    "وأوضح العلي أن المزارعين في التلال خسروا ثلث أشجارهم وأنهم يطالبون بحفر آبار جديدة قبل الشتاء المقبل."
)


def article(
    id_: str, text: str, publisher: str | None = None, published: str | None = "2024-05-04", url: str | None = None
) -> Article:
    return Article(id_, text, None, publisher or f"صحيفة {id_}", published, url, f"{id_}.txt")


ARTICLES = (
    article("a", REPORT),
    article("b", REPORT + OWN),
    article("c", REPORT.replace("12", "15"), published="2024-05-05"),
    article("d", OTHER),
    article("e", REPORT, published="2024-06-20"),
)


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store("memory:") as opened:
        yield opened


@pytest.fixture
def shelf() -> Iterator[Shelf]:
    opened = open_shelf("memory:")
    yield opened
    opened.close()


@cache
def _workshop() -> Store:
    """A store that is set up once: that costs more than all the articles."""
    return open_store("memory:")


@cache
def graph(one: Article) -> tuple[Triple, ...]:
    """The article's graph, made by the real pipeline."""
    assert not ingest_articles(_workshop(), [one]).rejects
    return tuple(_workshop().triples(iris.article(one.id)))


def put(store: Store, *articles: Article) -> None:
    for one in articles:
        store.write({iris.article(one.id): graph(one)})


def copies(store: Store) -> set[str]:
    """The graph, a line a triple."""
    return {str(t) for t in store.triples(iris.COPIES)}


def synced(store: Store, shelf: Shelf | None = None) -> set[str]:
    mine = shelf or open_shelf("memory:")
    sync(store, mine)
    if shelf is None:
        mine.close()
    return copies(store)


def members(store: Store, has: str) -> list[list[str]]:
    """The members of each cluster: article ids, or `article: content`."""
    text = {
        "carriedBy": "?n w:carriedBy ?m . GRAPH ?m { ?m dcterms:identifier ?id }",
        "witness": "?n w:witness ?m . GRAPH ?a { ?m w:content ?c ; w:reportedIn ?a . ?a dcterms:identifier ?i } BIND(CONCAT(?i, ': ', STR(?c)) AS ?id)",
    }[has]
    rows = store.query(
        "PREFIX w: <https://w3id.org/wasata#> PREFIX dcterms: <http://purl.org/dc/terms/> "
        f"SELECT ?n ?id WHERE {{ GRAPH <{iris.COPIES}> {{ ?n a ?class }} {text} }}"
    )
    found: dict[str, list[str]] = {}
    for row in rows:  # type: ignore[union-attr]
        found.setdefault(row["n"].value, []).append(row["id"].value)
    return sorted(sorted(m) for m in found.values())
