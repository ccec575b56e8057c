import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.index import Index, Lookup, open_index, sync
from commands.posting import poster
from ingest.pipeline import ingest_articles
from ingest.read import read_articles
from samples import articles_dir
from store import Store, open_store
from tests.conftest import OnceARun


@pytest.fixture(scope="session")
def store(samples_store: Path) -> Iterator[Store]:
    """The bundled samples, as the pipeline reads them."""
    with open_store("memory:") as opened:
        with open_store(f"oxigraph:{samples_store}", read_only=True) as made:
            opened.add(b"".join(made.dump("nquads")))
        yield opened


@pytest.fixture(scope="session")
def lookup(store: Store) -> Iterator[Lookup]:
    index = open_index(store)
    yield Lookup(store, index)
    index.close()


def _press(folder: Path) -> None:
    folder.mkdir()
    with open_store(f"oxigraph:{folder / 'press.db'}") as store:
        ingest_articles(store, list(read_articles([articles_dir()], max_bytes=1_000_000))[:3])
        index = open_index(store)
        sync(store, index)
        index.close()


@pytest.fixture
def own(once_a_run: OnceARun, tmp_path: Path) -> Iterator[tuple[Store, Index]]:
    """A store on disk with three samples, and its index, which agrees with it."""
    shutil.copytree(once_a_run("press", _press), tmp_path, dirs_exist_ok=True)
    with open_store(f"oxigraph:{tmp_path / 'press.db'}") as opened:
        index = open_index(opened)
        yield opened, index
        index.close()


@pytest.fixture(scope="session")
def post():
    return poster
