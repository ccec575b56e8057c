from collections.abc import Iterator
from pathlib import Path

import pytest

from api.index import Index, Lookup, open_index
from commands.posting import poster
from ingest.pipeline import ingest_articles
from ingest.read import read_articles
from samples import articles_dir
from store import Store, open_store


@pytest.fixture(scope="session")
def store() -> Iterator[Store]:
    """The bundled samples, as the pipeline reads them."""
    with open_store("memory:") as opened:
        ingest_articles(opened, read_articles([articles_dir()], max_bytes=1_000_000))
        yield opened


@pytest.fixture(scope="session")
def lookup(store: Store) -> Iterator[Lookup]:
    index = open_index(store)
    yield Lookup(store, index)
    index.close()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[tuple[Store, Index]]:
    """A store on disk with three samples, and its index."""
    with open_store(f"oxigraph:{tmp_path / 'press.db'}") as opened:
        ingest_articles(opened, list(read_articles([articles_dir()], max_bytes=1_000_000))[:3])
        index = open_index(opened)
        yield opened, index
        index.close()


@pytest.fixture(scope="session")
def post():
    return poster
