"""The stores to which the questions are put."""

import pyoxigraph as ox
import pytest

from tests.questions.gold_graph import gold_store


def sample_store() -> ox.Store:
    """The bundled samples, ingested by the real pipeline, with the ontology, authority and provenance graphs.

    TODO(lead): the only place that knows the pipeline's API; until `ingest.pipeline` exists the tests on it are skipped.
    """
    pipeline = pytest.importorskip("ingest.pipeline", reason="ingest.pipeline is not merged yet")
    from ingest.read import read_articles  # type: ignore[attr-defined, unused-ignore]
    from samples import articles_dir

    store = ox.Store()
    pipeline.ingest_articles(store, read_articles([articles_dir()], max_bytes=1_000_000))
    return store


@pytest.fixture(scope="session")
def annotated() -> ox.Store:
    """The graph of the annotations alone: the truth."""
    return gold_store()


@pytest.fixture(scope="session")
def ingested() -> ox.Store:
    """The graph that the pipeline makes of the samples."""
    return sample_store()
