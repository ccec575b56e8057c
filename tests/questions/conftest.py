"""The stores to which the questions are put."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from ingest.pipeline import ingest_articles
from ingest.read import read_articles
from samples import articles_dir
from store import open_store
from tests.questions.gold_graph import gold_store


def sample_store(directory: Path) -> ox.Store:
    """The bundled samples, ingested by the real pipeline into a store on disk, with all the graphs that it sets up."""
    with open_store(f"oxigraph:{directory}") as store:
        summary = ingest_articles(store, read_articles([articles_dir()], max_bytes=1_000_000))
    assert not summary.rejects
    return ox.Store.read_only(str(directory))


@pytest.fixture(scope="session")
def annotated() -> ox.Store:
    """The graph of the annotations alone: the truth."""
    return gold_store()


@pytest.fixture(scope="session")
def ingested(tmp_path_factory: pytest.TempPathFactory) -> ox.Store:
    """The graph that the pipeline makes of the samples."""
    return sample_store(tmp_path_factory.mktemp("questions") / "store")
