"""The stores to which the questions are put."""

import shutil
from pathlib import Path

import pyoxigraph as ox
import pytest

from ingest.copies import open_shelf, sync
from ontology import iris
from store import Store, open_store, quads
from tests.questions.gold_graph import gold_store


def sample_store(made: Path, directory: Path) -> ox.Store:
    """A copy of a store with the bundled samples, with all the graphs that ingest sets up, and with what `wasata copies` finds."""
    shutil.copytree(made, directory)
    with open_store(f"oxigraph:{directory}") as store:
        copied(store)
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
def ingested(samples_store: Path, tmp_path_factory: pytest.TempPathFactory) -> ox.Store:
    """The graph that the pipeline makes of the samples."""
    return sample_store(samples_store, tmp_path_factory.mktemp("questions") / "store")
