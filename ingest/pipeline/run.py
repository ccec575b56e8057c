"""Write what was prepared; skip what the store already holds."""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

import pyoxigraph as ox

from errors import ArticleRejected
from ingest.fingerprint import input_digest
from ingest.model import Article
from ingest.morph.analyser import morphology
from ingest.pipeline.outcome import Outcome, Summary
from ingest.pipeline.prepare import Prepared, prepare
from ingest.pipeline.setup import set_up
from ingest.triples import RunInfo, run_graph, run_iri
from ontology import iris
from ontology.names import PROV
from store import Store, from_rdflib

Prepare = Callable[[Article], Prepared]

_HELD = """
PREFIX w: <https://w3id.org/wasata#>
PREFIX prov: <http://www.w3.org/ns/prov#>
SELECT ?digest ?run WHERE {
  GRAPH ?article { ?article w:inputDigest ?digest }
  OPTIONAL { GRAPH ?provenance { ?article prov:wasGeneratedBy ?run } }
}
"""


@dataclass(frozen=True, slots=True)
class _Held:
    """The version of an article that the store holds, and the run that made it."""

    digest: str
    run: str | None


_Waiting = tuple[Article | ArticleRejected, _Held | None, "Future[Prepared] | None"]
_Ready = tuple[Article | ArticleRejected, _Held | None, Prepared | None]


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
) -> Generator[Outcome]:
    for article, held, prepared in _prepared(store, items, workers, prepare):
        if isinstance(article, ArticleRejected):
            yield Outcome("rejected", article.source, reason=article.reason)
        elif prepared is None:
            yield Outcome("unchanged", article.source, article.id, iris.article(article.id))
        elif prepared.reason:
            yield Outcome("rejected", article.source, article.id, prepared.iri, 0, prepared.reason, prepared.report)
        else:
            _write(store, prepared, held, run)
            status: Literal["created", "replaced"] = "replaced" if held else "created"
            yield Outcome(status, article.source, article.id, prepared.iri, prepared.statements)


def _prepared(store: Store, items: Iterable[Article | ArticleRejected], workers: int, prepare: Prepare) -> Iterator[_Ready]:
    """Each item in order with the version that the store holds and, where it must be written, its graph."""
    if workers <= 1:
        for item in items:
            if isinstance(item, ArticleRejected):
                yield item, None, None
            else:
                held = _held(store, item)
                yield item, held, None if held and held.digest == input_digest(item) else prepare(item)
        return
    with ProcessPoolExecutor(workers) as pool:
        window: deque[_Waiting] = deque()
        for item in items:
            if isinstance(item, ArticleRejected):
                window.append((item, None, None))
            else:
                held = _held(store, item)
                fresh = not held or held.digest != input_digest(item)
                window.append((item, held, pool.submit(prepare, item) if fresh else None))
            if len(window) >= 4 * workers:
                yield _settle(window.popleft())
        while window:
            yield _settle(window.popleft())


def _settle(waiting: _Waiting) -> _Ready:
    item, held, future = waiting
    return item, held, future.result() if future else None


def _held(store: Store, article: Article) -> _Held | None:
    bindings = {"article": ox.NamedNode(iris.article(article.id)), "provenance": ox.NamedNode(iris.PROVENANCE)}
    for row in store.query(_HELD, bindings=bindings):  # type: ignore[union-attr]
        return _Held(row["digest"].value, row["run"].value if row["run"] else None)
    return None


def _write(store: Store, prepared: Prepared, held: _Held | None, run: RunInfo) -> None:
    """The article's graph and the line of provenance about it, which takes the place of the one before."""
    triples = (q.triple for q in ox.parse(prepared.ntriples, format=ox.RdfFormat.N_TRIPLES))
    old: tuple[ox.Quad, ...] = ()
    if held and held.run and held.run != run_iri(run):
        made = ox.NamedNode(str(PROV.wasGeneratedBy))
        old = (ox.Quad(ox.NamedNode(prepared.iri), made, ox.NamedNode(held.run), ox.NamedNode(iris.PROVENANCE)),)
    store.write({prepared.iri: triples}, add={iris.PROVENANCE: from_rdflib(run_graph(run, prepared.iri))}, remove=old)
