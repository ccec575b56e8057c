"""Hand batches to a cluster of Dask and gather what became of them."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from errors import ArticleRejected
from ingest.engine.cluster import cluster
from ingest.engine.ledger import Ledger
from ingest.engine.work import Done, lost, work
from ingest.link import NONE, Decisions
from ingest.model import Article
from ingest.morph.analyser import morphology
from ingest.pipeline.batch import Item
from ingest.pipeline.batch import batches as batches_of
from ingest.pipeline.outcome import Outcome, Summary
from ingest.pipeline.run import BATCH
from ingest.pipeline.setup import set_up
from ingest.triples import RunInfo, run_graph
from ontology import iris
from store import from_rdflib, open_store

AHEAD = 4
"""Batches a worker that are handed out before the first is waited for."""
_OTHER = "another version of this article is in the parts already, and parts replace nothing; write it into a folder of its own"


def ingest_parts(
    engine: str,
    folder: Path,
    items: Iterable[Item],
    *,
    decisions: Decisions = NONE,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    on_outcome: Callable[[Outcome], object] = lambda _: None,
    size: int = BATCH,
    wait: float = 60.0,
) -> Summary:
    """Write the articles' graphs as parts into `folder`, prepared by the workers of the scheduler at `engine` (`dask://HOST:PORT`).

    All machines must see `folder` under the same name. The parts together hold what `ingest_articles` would write into an empty
    store; they may be loaded in any order. A batch whose worker dies is done by another; an article at which workers die time and
    again is rejected. What an earlier run did is not done again. Raises `UsageError` (no scheduler; no worker within `wait`
    seconds; workers with other code) and `DataMissing` (the extra is not there).
    """
    run = RunInfo(now(), morphology())
    folder = folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    with cluster(engine, wait) as client:
        ledger = Ledger(folder)
        try:
            hand = _Hand(client, folder, run, decisions, ledger, on_outcome)
            try:
                for some in batches_of(items, size):
                    hand.out(some)
                hand.wait(0)
            except KeyboardInterrupt:
                hand.summary.interrupted = True
                client.cancel([future for _, future in hand.waiting])
            if hand.summary.created:
                part = _setup_part(folder, run, None if hand.summary.interrupted else now())
                ledger.keep(part)
            return hand.summary
        finally:
            ledger.close()


@dataclass(slots=True)
class _Hand:
    """The batches that are handed out, oldest first."""

    client: Any
    folder: Path
    run: RunInfo
    decisions: Decisions
    ledger: Ledger
    on_outcome: Callable[[Outcome], object]
    summary: Summary = field(default_factory=Summary)
    waiting: deque[tuple[list[Article], Any]] = field(default_factory=deque)

    def out(self, some: list[Item]) -> None:
        """Hand out what of a batch is new."""
        new: list[Article] = []
        for item in some:
            if isinstance(item, ArticleRejected):
                self._tell(Outcome("rejected", item.source, reason=item.reason))
                continue
            match self.ledger.take(item, self.decisions):
                case "new":
                    new.append(item)
                case "done":
                    self._tell(Outcome("unchanged", item.source, item.id, iris.article(item.id)))
                case _:
                    self._tell(Outcome("rejected", item.source, item.id, iris.article(item.id), reason=_OTHER))
        if new:
            self.waiting.append((new, self._submit(new)))
            self.wait(AHEAD * max(1, len(self.client.scheduler_info(n_workers=-1)["workers"])))

    def wait(self, most: int) -> None:
        """Gather until at most so many batches are out."""
        while len(self.waiting) > most:
            self._gather(*self.waiting[0])
            self.waiting.popleft()

    def _submit(self, articles: list[Article]) -> Any:
        return self.client.submit(work, str(self.folder), articles, self.run, self.decisions, pure=False)

    def _gather(self, articles: list[Article], future: Any) -> None:
        """Wait for a batch; one that kills its workers is done again an article at a time."""
        from distributed import KilledWorker

        try:
            done: Done = future.result()
        except KilledWorker:
            if len(articles) > 1:
                for article, one in [(article, self._submit([article])) for article in articles]:
                    self._gather([article], one)
                return
            done = lost(articles[0])
        self.ledger.settle(articles, [not outcome.reason for outcome in done.outcomes], done.part)
        for outcome in done.outcomes:
            self._tell(outcome)

    def _tell(self, outcome: Outcome) -> None:
        self.summary.add(outcome)
        self.on_outcome(outcome)


def _setup_part(folder: Path, run: RunInfo, ended: datetime | None) -> str:
    """The part with the ontology, the authority and the run, named after the run."""
    name = f"part-setup-{iris.digest(run.started.isoformat())}.nq"
    with open_store("memory:") as store:
        set_up(store)
        store.write(add={iris.PROVENANCE: from_rdflib(run_graph(run, ended=ended))})
        beside = folder / f"{name}.tmp"
        with beside.open("wb") as out:
            out.writelines(store.dump("nquads"))
        beside.replace(folder / name)
    return name
