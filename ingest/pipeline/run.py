"""Articles into the store, batch by batch; what it already holds is left alone."""

from collections import deque
from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from datetime import UTC, datetime
from functools import partial

from errors import ArticleRejected
from ingest.link import NONE, Decisions
from ingest.model import Article
from ingest.morph.analyser import morphology
from ingest.pipeline.batch import Batch, InputStopped, Item
from ingest.pipeline.batch import batches as batches_of
from ingest.pipeline.guard import Each, Prepare, PrepareBatch
from ingest.pipeline.held import Held, held
from ingest.pipeline.interrupt import Interrupts
from ingest.pipeline.outcome import Outcome, Summary
from ingest.pipeline.prepare import Prepared, prepare_batch
from ingest.pipeline.setup import set_up
from ingest.pipeline.workers import Here, Pending, Workers
from ingest.pipeline.write import Entry, write
from ingest.read import Done
from ingest.triples import RunInfo, run_graph
from ontology import iris
from store import Store, from_rdflib

BATCH = 64
"""Articles that are prepared and checked together."""
_Ready = tuple[Batch, list[Prepared]]


def ingest_articles(
    store: Store,
    items: Iterable[Item],
    *,
    decisions: Decisions = NONE,
    workers: int = 1,
    strict: bool = False,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    on_outcome: Callable[[Outcome], object] = lambda _: None,
    prepare: Prepare | None = None,
    batches: PrepareBatch = prepare_batch,
    size: int = BATCH,
    lot: int = 1,
) -> Summary:
    """Ingest articles in their order, `size` at a time; each is written whole or not at all, with the line of provenance about it.

    So many batches as a `lot` has are written together. An article whose digest the store holds is left alone; the digest covers those `decisions` that concern it. `workers`
    processes extract and validate (`batches`, or `prepare` for one article at a time); the graph is the same whatever their number.
    `strict` stops at the first reject: what follows it is not written. `now` is the clock of the provenance. A run that writes no
    article writes nothing. An article at which preparing fails is rejected. Ctrl-C ends the run when all that was read is
    written and leaves `summary.interrupted`; a second one ends it after what is being written. At most a few batches a worker are
    in memory.
    """
    run = RunInfo(now(), morphology())
    summary = Summary()

    def tell(outcome: Outcome) -> None:
        summary.add(outcome)
        on_outcome(outcome)

    try:
        with Interrupts() as interrupts:
            set_up(store)
            given = interrupts.awaited(items)
            ready = _prepared(store, given, decisions, workers, Each(prepare) if prepare else batches, size, lot)
            with closing(ready):
                for some in ready:
                    with interrupts.writing():
                        rejected = _settle(store, some, run, strict, tell)
                    if strict and rejected:
                        break
            summary.interrupted = interrupts.pending
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
    prepare: Prepare | None = None,
) -> Outcome:
    """Ingest one article as a run of its own."""
    got: list[Outcome] = []
    ingest_articles(store, [article], decisions=decisions, now=now, on_outcome=got.append, prepare=prepare)
    return got[0]


def _prepared(
    store: Store, items: Iterable[Item], decisions: Decisions, workers: int, prepare: PrepareBatch, size: int, lot: int
) -> Generator[list[_Ready]]:
    """The batches in order, each with what was prepared of it, as many at a time as are to be written together; no more are begun
    ahead than keep the workers busy."""
    work = partial(prepare, decisions=decisions) if decisions else prepare
    with Here(work) if workers <= 1 else Workers(workers, work) as pool:
        window: deque[tuple[Batch, Pending]] = deque()
        ready: list[_Ready] = []
        stopped = None
        try:
            for some in batches_of(items, size):
                # Where an id comes again, the store must hold the first before it is asked.
                while any(batch.shares(some) for batch, _ in window):
                    ready.append(_next(window))
                if any(batch.shares(some) for batch, _ in ready):
                    yield ready
                    ready = []
                found = held(store, [item for item in some if isinstance(item, Article)], decisions)
                todo = [i for i in some if isinstance(i, Article) and not (i.id in found and found[i.id].same(i, decisions))]
                window.append((Batch(some, found, todo), pool.submit(todo)))
                while len(window) > pool.ahead:
                    ready.append(_next(window))
                    if len(ready) >= lot:
                        yield ready
                        ready = []
        except InputStopped as interrupt:
            stopped = interrupt
        while window:
            ready.append(_next(window))
            if len(ready) >= lot:
                yield ready
                ready = []
        if ready:
            yield ready
        if stopped:
            raise stopped


def _next(window: deque[tuple[Batch, Pending]]) -> _Ready:
    batch, pending = window.popleft()
    return batch, pending()


def _settle(
    store: Store,
    ready: list[_Ready],
    run: RunInfo,
    strict: bool,
    tell: Callable[[Outcome], object],
) -> bool:
    """Write what can be written of some batches and tell what became of each item, in order; whether one was rejected.

    When `strict`, nothing that comes after the first that was rejected.
    """
    found = [item for batch, prepared in ready for item in batch.outcomes(prepared)]
    bad = [n for n, (item, _, made) in enumerate(found) if _rejected(item) or (made and made.reason)]
    if strict and bad:
        found = found[: bad[0] + 1]
    written = write(store, [Entry(made, before) for _, before, made in found if made and not made.reason], run)
    for item, before, made in found:
        reason = next(written) if made and not made.reason else ""
        outcome = _outcome(item, before, made, reason)
        tell(outcome)
        if reason and strict:
            return True
    return bool(bad)


def _rejected(item: Item) -> bool:
    return isinstance(item, ArticleRejected) and not (isinstance(item, Done) and item.status != "rejected")


def _outcome(item: Item, before: Held | None, made: Prepared | None, reason: str) -> Outcome:
    if isinstance(item, ArticleRejected):
        if not _rejected(item):
            return Outcome("unchanged", item.source)
        return Outcome("rejected", item.source, reason=item.reason, report=item.report if isinstance(item, Done) else "")
    if made is None:
        return Outcome("unchanged", item.source, item.id, iris.article(item.id))
    if made.reason or reason:
        return Outcome("rejected", item.source, item.id, made.iri, 0, made.reason or reason, made.report)
    return Outcome("replaced" if before else "created", item.source, item.id, made.iri, made.statements, beside=made.beside)
