"""Runs of the pipeline: what is written, what is left alone, what is replaced."""

from dataclasses import replace

import pyoxigraph as ox
import pytest

from errors import ArticleRejected
from ingest.model import Article
from ingest.pipeline import Outcome, ingest_article, ingest_articles
from ontology import iris
from ontology.names import PROV
from store import Store, open_store
from tests.pipeline.conftest import Clock, graphs_of, once, quads


def _runs(store: Store, article_id: str) -> list[str]:
    """The runs that made an article, whichever graph says so."""
    rows = store.query(
        f"SELECT ?run {{ GRAPH ?graph {{ $article <{PROV.wasGeneratedBy}> ?run }} }}",
        bindings={"article": ox.NamedNode(iris.article(article_id))},
    )
    return [row["run"].value for row in rows]  # type: ignore[union-attr]


def test_a_run_writes_each_article_with_its_provenance(store: Store, articles: tuple[Article, ...], clock: Clock) -> None:
    got: list[Outcome] = []
    summary = ingest_articles(store, articles, now=clock, on_outcome=got.append, prepare=once)
    assert (summary.created, summary.replaced, summary.unchanged, summary.rejects) == (len(articles), 0, 0, [])
    assert [o.article_id for o in got] == [a.id for a in articles]
    graphs = graphs_of(store)
    assert set(graphs) == {iris.article(a.id) for a in articles} | {iris.PROVENANCE, iris.AUTHORITY, iris.ONTOLOGY}
    assert all(len(_runs(store, a.id)) == 1 for a in articles)
    ended = [t for t in graphs[iris.PROVENANCE] if t.predicate.value == str(PROV.endedAtTime)]
    assert len(ended) == 1


def test_a_second_run_writes_nothing(store: Store, articles: tuple[Article, ...], clock: Clock) -> None:
    ingest_articles(store, articles, now=clock, prepare=once)
    before, generation = quads(store), store.generation
    summary = ingest_articles(store, articles, now=clock, prepare=_never)
    assert summary.unchanged == len(articles)
    assert quads(store) == before
    assert store.generation == generation


def test_a_changed_text_replaces_the_graph_in_one_transaction(store: Store, articles: tuple[Article, ...], clock: Clock) -> None:
    ingest_articles(store, articles[:3], now=clock, prepare=once)
    before = graphs_of(store)
    old, run, generation = articles[0], _runs(store, articles[0].id), store.generation
    changed = replace(old, text=old.text + "\n\nوقال سامي نور إن الاجتماع انتهى.")
    summary = ingest_articles(store, [changed, *articles[1:3]], now=clock, prepare=once)
    after = graphs_of(store)
    assert (summary.created, summary.replaced, summary.unchanged) == (0, 1, 2)
    assert store.generation == generation + 2, "one transaction for the article, one for the end of the run"
    assert before[iris.article(old.id)] != after[iris.article(old.id)]
    with open_store("memory:") as another:
        ingest_article(another, changed, prepare=once)
        fresh = graphs_of(another)[iris.article(old.id)]
    assert after[iris.article(old.id)] == fresh, "nothing of the old graph stays"
    assert len(_runs(store, old.id)) == 1
    assert _runs(store, old.id) != run
    assert all(before[iris.article(a.id)] == after[iris.article(a.id)] for a in articles[1:3])


def test_changed_metadata_replace_it_too(store: Store, articles: tuple[Article, ...]) -> None:
    ingest_article(store, articles[0], prepare=once)
    again = ingest_article(store, replace(articles[0], url="https://example.org/a"), prepare=once)
    assert again.status == "replaced"


def test_the_order_of_articles_does_not_matter(articles: tuple[Article, ...], clock: Clock) -> None:
    with open_store("memory:") as forth, open_store("memory:") as back:
        ingest_articles(forth, articles, now=clock, prepare=once)
        ingest_articles(back, reversed(articles), now=clock, prepare=once)
        one, other = graphs_of(forth), graphs_of(back)
    del one[iris.PROVENANCE], other[iris.PROVENANCE]  # which tells of the time
    assert one == other


@pytest.mark.parametrize("lot", [2, 3, 100])
def test_batches_that_are_written_together_give_the_same(lot: int, articles: tuple[Article, ...], clock: Clock) -> None:
    """Also where an article comes again, as it was and otherwise."""
    changed = replace(articles[1], url="https://example.org/a")
    some = [*articles[:4], articles[0], changed, *articles[4:7], changed]
    told: list[list[tuple[str, str | None]]] = []
    graphs = []
    for size, together in ((1, 1), (2, lot)):
        with open_store("memory:") as store:
            got: list[Outcome] = []
            ingest_articles(store, some, now=clock, prepare=once, on_outcome=got.append, size=size, lot=together)
            told.append([(o.status, o.article_id) for o in got])
            graphs.append(graphs_of(store))
    del graphs[0][iris.PROVENANCE], graphs[1][iris.PROVENANCE]
    assert graphs[0] == graphs[1]
    assert told[0] == told[1]
    assert [status for status, _ in told[0]].count("replaced") == 1


@pytest.mark.slow
def test_two_workers_give_the_graph_of_one(articles: tuple[Article, ...], clock: Clock) -> None:
    some = articles[:6]
    with open_store("memory:") as alone, open_store("memory:") as together:
        ingest_articles(alone, some, now=clock, prepare=once)
        got: list[Outcome] = []
        bad = ArticleRejected("feed:3", "`text` is missing")
        summary = ingest_articles(together, [*some[:3], bad, *some[3:]], now=clock, workers=2, on_outcome=got.append)
        one, other = graphs_of(alone), graphs_of(together)
    del one[iris.PROVENANCE], other[iris.PROVENANCE]
    assert one == other
    assert [o.source for o in got] == [a.source for a in some[:3]] + ["feed:3"] + [a.source for a in some[3:]]
    assert len(summary.rejects) == 1


def test_one_article_is_a_run_of_its_own(store: Store, articles: tuple[Article, ...]) -> None:
    first = ingest_article(store, articles[0], prepare=once)
    second = ingest_article(store, articles[0], prepare=_never)
    assert (first.status, second.status) == ("created", "unchanged")
    assert first.iri == second.iri == iris.article(articles[0].id)
    assert first.statements == once(articles[0]).statements


def _never(article: Article) -> None:  # type: ignore[misc]
    raise AssertionError(f"{article.id} was prepared again")
