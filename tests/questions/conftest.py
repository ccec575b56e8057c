"""The stores to which the questions are put."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from ingest.copies import open_shelf, sync
from ingest.pipeline import ingest_articles
from ingest.read import read_articles
from ontology import iris
from samples import articles_dir
from store import Store, open_store, quads
from tests.questions.gold_graph import gold_store


def sample_store(directory: Path) -> ox.Store:
    """The bundled samples, ingested by the real pipeline into a store on disk, with all the graphs that it sets up."""
    with open_store(f"oxigraph:{directory}") as store:
        summary = ingest_articles(store, read_articles([articles_dir()], max_bytes=1_000_000))
        copied(store)
    assert not summary.rejects
    return ox.Store.read_only(str(directory))


def copied(store: Store) -> None:
    """Put in what `wasata copies` finds."""
    shelf = open_shelf("memory:")
    sync(store, shelf)
    shelf.close()


@pytest.fixture(scope="session")
def annotated() -> ox.Store:
    """The graph of the annotations alone: the truth."""
    gold = gold_store()
    with open_store("memory:") as store:
        graphs: dict[str, list[ox.Triple]] = {}
        for quad in gold:
            if isinstance(quad.graph_name, ox.NamedNode):
                graphs.setdefault(quad.graph_name.value, []).append(quad.triple)
        store.write(graphs)
        copied(store)
        gold.extend(quads(iris.COPIES, store.triples(iris.COPIES)))
    return gold


@pytest.fixture(scope="session")
def ingested(tmp_path_factory: pytest.TempPathFactory) -> ox.Store:
    """The graph that the pipeline makes of the samples."""
    return sample_store(tmp_path_factory.mktemp("questions") / "store")
