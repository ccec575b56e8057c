"""Write what was prepared; skip what the store already holds."""

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Literal, cast

import pyoxigraph as ox

from errors import ArticleRejected
from ingest.fingerprint import input_digest
from ingest.link import NONE, Decisions
from ingest.model import Article
from ingest.morph.analyser import morphology
from ingest.pipeline.guard import Prepare, guarded
from ingest.pipeline.interrupt import deferred
from ingest.pipeline.outcome import Outcome, Summary
from ingest.pipeline.prepare import Prepared, prepare
from ingest.pipeline.setup import set_up
from ingest.pipeline.workers import Workers
from ingest.triples import RunInfo, run_graph, run_iri
from ontology import iris
from ontology.names import PROV
from store import Store, from_rdflib

_HELD = """
PREFIX w: <https://w3id.org/wasata#>
PREFIX prov: <http://www.w3.org/ns/prov#>
SELECT ?digest ?run WHERE {
  GRAPH ?article { ?article w:inputDigest ?digest }
  OPTIONAL { GRAPH ?provenance { ?article prov:wasGeneratedBy ?run } }
}
"""


_ACTORS = """
PREFIX w: <https://w3id.org/wasata#>
PREFIX dcterms: <http://purl.org/dc/terms/>
SELECT ?actor WHERE { GRAPH ?article { { ?actor a w:Actor } UNION { ?keep dcterms:replaces ?actor } } }
"""


@dataclass(frozen=True, slots=True)
class _Held:
    """The version of an article that the store holds, the run that made it, and the actors that its text gave."""

    digest: str
    run: str | None
    actors: tuple[str, ...] = ()


_Waiting = tuple[Article | ArticleRejected, _Held | None, "Future[Prepared] | None"]
_Ready = tuple[Article | ArticleRejected, _Held | None, Prepared | None]


def ingest_articles(
    store: Store,
    items: Iterable[Article | ArticleRejected],
    *,
    decisions: Decisions = NONE,
    workers: int = 1,
    strict: bool = False,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    on_outcome: Callable[[Outcome], object] = lambda _: None,
    prepare: Prepare = prepare,
) -> Summary:
    """Ingest articles in their order; each is written in one transaction, with the line of provenance about it.

    An article whose digest the store holds is left alone; the digest covers those `decisions` that concern it. `workers` processes extract and validate; the graph is the same
    whatever their number. `strict` stops at the first reject. `now` is the clock of the provenance. A run that writes no
    article writes nothing. An article at which `prepare` fails is rejected. Ctrl-C ends the run after the article that is
    being written and leaves `summary.interrupted`.
    """
    run = RunInfo(now(), morphology())
    summary = Summary()
    try:
        set_up(store)
        ready = _prepared(store, items, decisions, workers, prepare)
        with closing(ready):
            for item, held, prepared in ready:
                with deferred():
                    outcome = _outcome(store, item, held, prepared, run)
                    summary.add(outcome)
                    on_outcome(outcome)
                if strict and outcome.status == "rejected":
                    break
    except KeyboardInterrupt:
        summary.interrupted = True
    if summary.created or summary.replaced:
        store.write(add={iris.PROVENANCE: from_rdflib(run_graph(run, ended=now()))})
    return summary


def ingest_article(
    store: Store,
    article: Article,
    *,
    decisions: Decisions = NONE,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    prepare: Prepare = prepare,
) -> Outcome:
    """Ingest one article as a run of its own."""
    got: list[Outcome] = []
    ingest_articles(store, [article], decisions=decisions, now=now, on_outcome=got.append, prepare=prepare)
    return got[0]


def _outcome(
    store: Store, item: Article | ArticleRejected, held: _Held | None, prepared: Prepared | None, run: RunInfo
) -> Outcome:
    """Write what can be written."""
    if isinstance(item, ArticleRejected):
        return Outcome("rejected", item.source, reason=item.reason)
    if prepared is None:
        return Outcome("unchanged", item.source, item.id, iris.article(item.id))
    if prepared.reason:
        return Outcome("rejected", item.source, item.id, prepared.iri, 0, prepared.reason, prepared.report)
    try:
        triples = [quad.triple for quad in ox.parse(prepared.ntriples, format=ox.RdfFormat.N_TRIPLES)]
    except SyntaxError as error:  # rdflib writes terms that the store does not read, an IRI with a space for one
        return Outcome("rejected", item.source, item.id, prepared.iri, 0, f"the graph is no RDF that the store takes: {error}")
    _write(store, prepared.iri, triples, held, run)
    status: Literal["created", "replaced"] = "replaced" if held else "created"
    return Outcome(status, item.source, item.id, prepared.iri, prepared.statements)


def _prepared(
    store: Store, items: Iterable[Article | ArticleRejected], decisions: Decisions, workers: int, prepare: Prepare
) -> Generator[_Ready]:
    """Each item in order with the version that the store holds and, where it must be written, its graph."""
    if decisions:
        prepare = partial(prepare, decisions=decisions)
    if workers <= 1:
        for item in items:
            held = _held(store, item, decisions)
            yield item, held, None if _settled(item, held, decisions) else guarded(prepare, cast(Article, item))
        return
    with Workers(workers, prepare) as pool:
        window: deque[_Waiting] = deque()
        for item in items:
            held = _held(store, item, decisions)
            window.append((item, held, None if _settled(item, held, decisions) else pool.submit(cast(Article, item))))
            if len(window) >= 4 * workers:
                yield _settle(pool, *window.popleft())
        while window:
            yield _settle(pool, *window.popleft())


def _settled(item: Article | ArticleRejected, held: _Held | None, decisions: Decisions) -> bool:
    """Whether there is nothing to prepare."""
    if isinstance(item, ArticleRejected):
        return True
    return held is not None and held.digest == input_digest(item, decisions.digest_lines(held.actors))


def _settle(pool: Workers, item: Article | ArticleRejected, held: _Held | None, future: "Future[Prepared] | None") -> _Ready:
    return item, held, pool.result(cast(Article, item), future) if future else None


def _held(store: Store, article: Article | ArticleRejected, decisions: Decisions) -> _Held | None:
    if isinstance(article, ArticleRejected):
        return None
    bindings = {"article": ox.NamedNode(iris.article(article.id)), "provenance": ox.NamedNode(iris.PROVENANCE)}
    for row in store.query(_HELD, bindings=bindings):  # type: ignore[union-attr]
        # Who stands in the graph costs a query of its own, which only decisions make worth while.
        actors = store.query(_ACTORS, bindings={"article": bindings["article"]}) if decisions else ()
        ids = tuple(iris.actor_id(found["actor"].value) for found in actors)  # type: ignore[union-attr]
        return _Held(row["digest"].value, row["run"].value if row["run"] else None, ids)
    return None


def _write(store: Store, iri: str, triples: list[ox.Triple], held: _Held | None, run: RunInfo) -> None:
    """The article's graph and the line of provenance about it, which takes the place of the one before."""
    old: tuple[ox.Quad, ...] = ()
    if held and held.run and held.run != run_iri(run):
        made = ox.NamedNode(str(PROV.wasGeneratedBy))
        old = (ox.Quad(ox.NamedNode(iri), made, ox.NamedNode(held.run), ox.NamedNode(iris.PROVENANCE)),)
    store.write({iri: triples}, add={iris.PROVENANCE: from_rdflib(run_graph(run, iri))}, remove=old)
