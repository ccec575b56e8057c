"""What is rejected, why, and that nothing of it stays."""

import json
import os
from importlib import import_module
from pathlib import Path

import pytest

from errors import ArticleRejected, DataMissing
from ingest.model import Article
from ingest.pipeline import Outcome, Prepared, ingest_article, ingest_articles, prepare_batch, write_rejects
from ontology import iris
from ontology.names import W
from ontology.terms import iri
from store import Store
from tests.pipeline.conftest import graphs_of, once


def _broken(article: Article) -> Prepared:
    if "blinken" in article.id:
        raise RuntimeError("no such\nfeature")
    return once(article)


def test_an_exception_costs_that_article_only(store: Store, articles: tuple[Article, ...]) -> None:
    summary = ingest_articles(store, articles, prepare=_broken)
    hit = [a for a in articles if "blinken" in a.id]
    assert [r.article_id for r in summary.rejects] == [a.id for a in hit]
    assert summary.created == len(articles) - len(hit)
    for reject in summary.rejects:
        assert reject.reason.startswith("internal error: RuntimeError: no such feature")
        assert "Traceback" in reject.report
    assert not {iris.article(a.id) for a in hit} & set(graphs_of(store))


def test_a_reject_raised_while_preparing_keeps_its_reason(store: Store, articles: tuple[Article, ...]) -> None:
    def refuse(article: Article) -> Prepared:
        raise ArticleRejected(article.source, "too odd")

    outcome = ingest_article(store, articles[0], prepare=refuse)
    assert (outcome.status, outcome.reason, outcome.report) == ("rejected", "too odd", "")


def test_an_error_of_the_whole_run_is_raised(store: Store, articles: tuple[Article, ...]) -> None:
    def missing(article: Article) -> Prepared:
        raise DataMissing("camel-r13 is not installed")

    with pytest.raises(DataMissing):
        ingest_articles(store, articles, prepare=missing)


def test_a_graph_that_does_not_conform_is_not_written(
    store: Store, articles: tuple[Article, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    preparing = import_module("ingest.pipeline.prepare")
    build = preparing.article_triples
    broken, fine = articles[0], articles[1]

    def without_a_mode(extraction: object, digest: str) -> object:
        graph = build(extraction, digest)
        if not any(s == iri(iris.article(broken.id)) for s, _, _ in graph):
            return graph
        return {triple: None for triple in graph if triple[1] != iri(str(W.mode))}

    monkeypatch.setattr(preparing, "article_triples", without_a_mode)
    summary = ingest_articles(store, [broken, fine], batches=prepare_batch)
    assert summary.created == 1
    [reject] = summary.rejects
    assert reject.article_id == broken.id
    assert reject.reason.startswith("the graph does not conform: ")
    assert "StatementModeShape" in reject.report
    graphs = graphs_of(store)
    assert iris.article(broken.id) not in graphs
    assert not any(iris.article(broken.id) in str(t) for t in graphs[iris.PROVENANCE])


def test_a_reject_leaves_the_version_before_it(store: Store, articles: tuple[Article, ...]) -> None:
    ingest_article(store, articles[0], prepare=once)
    before = graphs_of(store)

    def fail(article: Article) -> Prepared:
        raise ValueError

    changed = Article(articles[0].id, "نص آخر")
    assert ingest_article(store, changed, prepare=fail).status == "rejected"
    assert graphs_of(store) == before


def test_what_the_store_cannot_read_is_rejected(store: Store, articles: tuple[Article, ...]) -> None:
    def spoiled(article: Article) -> Prepared:
        return Prepared(article.id, article.source, iris.article(article.id), b"<http://a b> <http://p> <http://o> .", 1)

    outcome = ingest_article(store, articles[0], prepare=spoiled)
    assert outcome.status == "rejected"
    assert "store" in outcome.reason


def test_strict_stops_at_the_first_reject(store: Store, articles: tuple[Article, ...]) -> None:
    bad = ArticleRejected("b.txt", "not UTF-8")
    summary = ingest_articles(store, [articles[0], bad, *articles[1:]], strict=True, prepare=once)
    assert (summary.created, len(summary.rejects)) == (1, 1)
    assert iris.article(articles[1].id) not in graphs_of(store)


def die(article: Article) -> Prepared:
    """A worker that goes as one does for which there is no memory."""
    if "blinken" in article.id:
        os._exit(9)
    return Prepared(
        article.id,
        article.source,
        iris.article(article.id),
        f"<{iris.article(article.id)}> <urn:p> <urn:o> <{iris.article(article.id)}> .\n".encode(),
        0,
    )


@pytest.mark.slow
def test_a_worker_that_dies_costs_its_article_only(store: Store, articles: tuple[Article, ...]) -> None:
    got: list[Outcome] = []
    chosen = sorted(articles, key=lambda a: "blinken-doha" not in a.id)[:4]
    assert sum("blinken" in a.id for a in chosen) >= 1
    summary = ingest_articles(store, chosen, workers=2, prepare=die, on_outcome=got.append)
    assert [o.article_id for o in got] == [a.id for a in chosen]
    assert {r.article_id for r in summary.rejects} == {a.id for a in chosen if "blinken" in a.id}
    assert all("died" in r.reason for r in summary.rejects)


def test_the_report_has_a_line_for_each_reject(tmp_path: Path) -> None:
    path = tmp_path / "rejects.jsonl"
    write_rejects(path, [Outcome("rejected", "a.txt", reason="فارغ"), Outcome("rejected", "b", "b", report="R", reason="r")])
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert rows == [
        {"source": "a.txt", "article": None, "reason": "فارغ", "report": None},
        {"source": "b", "article": "b", "reason": "r", "report": "R"},
    ]
