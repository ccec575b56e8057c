"""The samples, prepared once a session, and stores to write them into."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache

import pyoxigraph as ox
import pytest

from ingest.model import Article
from ingest.pipeline import Prepared, prepare
from ingest.read import read_articles
from samples import articles_dir
from store import Store, open_store

Clock = Callable[[], datetime]
once = cache(prepare)
"""`prepare` is pure (a test of its own shows it), so most tests need it only once for each article."""


@pytest.fixture(scope="session")
def articles() -> tuple[Article, ...]:
    found = tuple(a for a in read_articles([articles_dir()], max_bytes=1_000_000) if isinstance(a, Article))
    assert len(found) >= 10
    return found


@pytest.fixture(scope="session")
def prepared(articles: tuple[Article, ...]) -> dict[str, Prepared]:
    return {a.id: once(a) for a in articles}


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store("memory:") as opened:
        yield opened


@pytest.fixture
def clock() -> Clock:
    """A clock that goes a second further whenever it is read."""
    ticks = iter(range(10_000))
    return lambda: datetime(2024, 8, 20, tzinfo=UTC) + timedelta(seconds=next(ticks))


def quads(store: Store) -> set[ox.Quad]:
    """All that a store holds; there are no blank nodes, so equal sets are isomorphic graphs."""
    return set(ox.parse(b"".join(store.dump("nquads")), format=ox.RdfFormat.N_QUADS))


def graphs_of(store: Store) -> dict[str, set[ox.Triple]]:
    """Triples by the name of the graph that holds them."""
    found: dict[str, set[ox.Triple]] = {}
    for quad in quads(store):
        assert isinstance(quad.graph_name, ox.NamedNode)
        found.setdefault(quad.graph_name.value, set()).add(quad.triple)
    return found
