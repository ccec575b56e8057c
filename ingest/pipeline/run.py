"""Write what was prepared; skip what the store already holds."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import closing
from datetime import UTC, datetime

import pyoxigraph as ox

from errors import ArticleRejected
from ingest.fingerprint import input_digest
from ingest.model import Article
from ingest.morph.analyser import morphology
from ingest.pipeline.outcome import Outcome, Summary
from ingest.pipeline.prepare import Prepared, prepare
from ingest.pipeline.setup import set_up
from ingest.triples import RunInfo, run_graph
from ontology import iris
from store import Store, from_rdflib

Prepare = Callable[[Article], Prepared]

_DIGEST = """
PREFIX w: <https://w3id.org/wasata#>
SELECT ?digest WHERE { GRAPH ?article { ?article w:inputDigest ?digest } }
"""


def ingest_articles(
    store: Store,
    items: Iterable[Article | ArticleRejected],
    *,
    workers: int = 1,
    strict: bool = False,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    on_outcome: Callable[[Outcome], None] = lambda _: None,
    prepare: Prepare = prepare,
) -> Summary:
    """Ingest articles in their order; each is written in one transaction, with the line of provenance about it.

    An article whose digest the store holds is left alone. `workers` processes extract and validate; the graph is the same
    whatever their number. `strict` stops at the first reject. `now` is the clock of the provenance. A run that writes no
    article writes nothing.
    """
    run = RunInfo(now(), morphology())
    summary = Summary()
    set_up(store)
    outcomes = _outcomes(store, items, run, workers, prepare)
    with closing(outcomes):
        for outcome in outcomes:
            summary.add(outcome)
            on_outcome(outcome)
            if strict and outcome.status == "rejected":
                break
    if summary.created or summary.replaced:
        store.write(add={iris.PROVENANCE: from_rdflib(run_graph(run, ended=now()))})
    return summary


def ingest_article(
    store: Store, article: Article, *, now: Callable[[], datetime] = lambda: datetime.now(UTC), prepare: Prepare = prepare
) -> Outcome:
    """Ingest one article as a run of its own."""
    got: list[Outcome] = []
    ingest_articles(store, [article], now=now, on_outcome=got.append, prepare=prepare)
    return got[0]


def _outcomes(
    store: Store, items: Iterable[Article | ArticleRejected], run: RunInfo, workers: int, prepare: Prepare
) -> Iterator[Outcome]:
    for article, held, prepared in _prepared(store, items, workers, prepare):
        if isinstance(article, ArticleRejected):
            yield Outcome("rejected", article.source, reason=article.reason)
        elif prepared is None:
            yield Outcome("unchanged", article.source, article.id, iris.article(article.id))
        elif prepared.reason:
            yield Outcome("rejected", article.source, article.id, prepared.iri, 0, prepared.reason, prepared.report)
        else:
            _write(store, prepared, run)
            status: str = "replaced" if held else "created"
            yield Outcome(status, article.source, article.id, prepared.iri, prepared.statements)  # type: ignore[arg-type]


def _prepared(
    store: Store, items: Iterable[Article | ArticleRejected], workers: int, prepare: Prepare
) -> Iterator[tuple[Article | ArticleRejected, bool, Prepared | None]]:
    """Each item in order with whether the store holds another version of it and, where it must be written, its graph."""
    if workers <= 1:
        for item in items:
            held = None if isinstance(item, ArticleRejected) else _held(store, item)
            fresh = isinstance(item, Article) and held != input_digest(item)
            yield item, held is not None, prepare(item) if isinstance(item, Article) and fresh else None
        return
    with ProcessPoolExecutor(workers) as pool:
        window: deque[tuple[Article | ArticleRejected, bool, Future[Prepared] | None]] = deque()
        for item in items:
            if isinstance(item, ArticleRejected):
                window.append((item, False, None))
            else:
                held = _held(store, item)
                window.append((item, held is not None, pool.submit(prepare, item) if held != input_digest(item) else None))
            if len(window) >= 4 * workers:
                yield _settle(window.popleft())
        while window:
            yield _settle(window.popleft())


def _settle(
    waiting: tuple[Article | ArticleRejected, bool, "Future[Prepared] | None"],
) -> tuple[Article | ArticleRejected, bool, Prepared | None]:
    item, held, future = waiting
    return item, held, future.result() if future else None


def _held(store: Store, article: Article) -> str | None:
    """The digest of the version of `article` in the store, None where it holds none."""
    rows = store.query(_DIGEST, bindings={"article": ox.NamedNode(iris.article(article.id))})
    for row in rows:  # type: ignore[union-attr]
        return str(row["digest"].value)
    return None


def _write(store: Store, prepared: Prepared, run: RunInfo) -> None:
    triples = ox.parse(prepared.ntriples, format=ox.RdfFormat.N_TRIPLES)
    store.write(
        {prepared.iri: (q.triple for q in triples)},
        add={iris.PROVENANCE: from_rdflib(run_graph(run, prepared.iri))},
    )
