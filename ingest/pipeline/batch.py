"""A batch of articles on its way through the pipeline."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from errors import ArticleRejected
from ingest.model import Article
from ingest.pipeline.held import Held
from ingest.pipeline.prepare import Prepared

Item = Article | ArticleRejected


class InputStopped(KeyboardInterrupt):
    """Ctrl-C came while an item was awaited; what had come by then is still to be written, since a pipe does not give it again."""


@dataclass(frozen=True, slots=True)
class Batch:
    """All its items, the versions of them that the store holds (by id), and those that are new or another and must be prepared."""

    items: list[Item]
    held: dict[str, Held]
    todo: list[Article]

    def shares(self, items: Iterable[Item]) -> bool:
        """Whether an article of `items` has the id of one here."""
        mine = {item.id for item in self.items if isinstance(item, Article)}
        return any(item.id in mine for item in items if isinstance(item, Article))

    def outcomes(self, prepared: list[Prepared]) -> Iterator[tuple[Item, Held | None, Prepared | None]]:
        """Each item with what the store holds of it and, where it was to be prepared, what came of that."""
        done = iter(prepared)
        waiting = {id(article) for article in self.todo}
        for item in self.items:
            before = self.held.get(item.id) if isinstance(item, Article) else None
            yield item, before, next(done) if id(item) in waiting else None


def batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """`size` items at a time; the same id never twice in one, because the store must hold the first before the second is compared.

    Raises `InputStopped`, after a batch of what had come, where Ctrl-C ends the wait for an item.
    """
    some: list[Item] = []
    ids: set[str] = set()
    stopped = None
    try:
        for item in items:
            if isinstance(item, Article) and item.id in ids:
                yield some
                some, ids = [], set()
            some.append(item)
            if isinstance(item, Article):
                ids.add(item.id)
            if len(some) >= size:  # at once: the next item may be long in coming
                yield some
                some, ids = [], set()
    except KeyboardInterrupt as interrupt:
        stopped = interrupt
    if some:
        yield some
    if stopped:
        raise InputStopped from stopped
