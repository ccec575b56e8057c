"""Parts: what a store that loads them holds."""

from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph as ox

from ingest.model import Article
from ingest.morph.analyser import morphology
from ingest.pipeline import Prepared, ingest_articles, prepare_batch, write_part
from ingest.triples import RunInfo
from ontology import iris
from store import open_store
from tests.pipeline.conftest import Clock, graphs_of, once

RUN = RunInfo(datetime(2024, 8, 20, tzinfo=UTC), morphology())


def test_parts_loaded_are_the_graphs_of_a_run(articles: tuple[Article, ...], clock: Clock, tmp_path: Path) -> None:
    some = articles[:4]
    for pair in (some[:2], some[2:]):
        assert write_part(tmp_path, [once(a) for a in pair], RUN)
    loaded = ox.Store()
    for part in sorted(tmp_path.iterdir()):
        loaded.bulk_load(path=str(part), format=ox.RdfFormat.N_QUADS)
    with open_store("memory:") as store:
        ingest_articles(store, some, now=clock, prepare=once)
        expected = graphs_of(store)
    for article in some:
        name = iris.article(article.id)
        assert {q.triple for q in loaded.quads_for_pattern(None, None, None, ox.NamedNode(name))} == expected[name]
    provenance = {q.triple for q in loaded.quads_for_pattern(None, None, None, ox.NamedNode(iris.PROVENANCE))}
    assert provenance < expected[iris.PROVENANCE]
    assert sum("wasGeneratedBy" in t.predicate.value for t in provenance) == len(some)


def test_the_same_batch_is_the_same_part(articles: tuple[Article, ...], tmp_path: Path) -> None:
    first = write_part(tmp_path, [once(articles[0])], RUN)
    assert first == write_part(tmp_path, [once(articles[0])], RUN)
    assert list(tmp_path.iterdir()) == [first]


def test_what_is_rejected_is_in_no_part(tmp_path: Path) -> None:
    bad = Prepared("a", "a.txt", iris.article("a"), b"", 0, "no", "")
    assert write_part(tmp_path, [bad], RUN) is None
    assert not list(tmp_path.iterdir())


def test_a_batch_gives_what_its_articles_give(articles: tuple[Article, ...]) -> None:
    some = list(articles[:8])
    assert prepare_batch(some) == [once(a) for a in some]
