"""Keep the graph of copies in step while articles are written."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

from errors import StoreError
from ingest.copies import Carried, Shelf, carried_by, open_shelf, shelf_path, sync
from ingest.pipeline import Make, Outcome
from store import Store

_TOGETHER = 100
"""Articles that are noted in one go."""
WANTED: Mapping[str, Make] = {"copies": carried_by}
"""What is wanted of a graph where it is made: what finds its copies (`ingest.copies.Carried`)."""


class Copier:
    """Told of each article that was written; without a shelf it does nothing."""

    def __init__(self, store: Store, shelf: Shelf | None) -> None:
        self.shelf = shelf
        self._store = store
        self._waiting: list[Carried] = []

    @property
    def wanted(self) -> Mapping[str, Make]:
        """What is to be made beside each graph, in the processes that prepare it."""
        return {} if self.shelf is None else WANTED

    def wrote(self, outcome: Outcome) -> None:
        """The graph of an article is new or another; its copies are looked for at the end of the run."""
        made = outcome.beside.get("copies")
        if isinstance(made, Carried):
            self._waiting.append(made)
            if len(self._waiting) >= _TOGETHER:
                self._note()

    def sync(self) -> None:
        """Put on the shelf what was written, here or by a run that was killed, and link it."""
        if self.shelf is not None:
            self._note()
            with suppress(StoreError):  # the articles are written; see `copying`
                sync(self._store, self.shelf)

    def _note(self) -> None:
        if self.shelf is not None and self._waiting:
            with suppress(StoreError):  # then their graphs are read
                self.shelf.expect(self._waiting)
            self._waiting.clear()


@contextmanager
def copying(store: Store) -> Iterator[Copier]:
    """The shelf of an embedded store; at the end the graph of copies agrees with the articles.

    Other stores have no shelf: `wasata copies` reads them as a whole. What a killed run leaves undone, or a shelf that cannot be
    written, is left to the next run: the articles are what matters here.
    """
    shelf = None
    if shelf_path(store.url) is not None:
        with suppress(StoreError):
            shelf = open_shelf(store.url)
    copier = Copier(store, shelf)
    try:
        if shelf is not None and shelf.new:  # of a store that an older release filled
            copier.sync()
        yield copier
    finally:
        copier.sync()
        if shelf is not None:
            shelf.close()
