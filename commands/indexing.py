"""Keep the index beside an embedded store in step while articles are written."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

from api.index import Index, Made, entry_of_terms, index_path, open_index, sync, take
from errors import StoreError
from ingest.pipeline import Make, Outcome
from store import Store

_TOGETHER, _FILLING = 500, 1000
"""Articles that are put into the index in one go, as a rule and in a first fill."""
WANTED: Mapping[str, Make] = {"index": entry_of_terms}
"""What the index wants of a graph where it is made: its entry (`api.index.Made`)."""


class Indexer:
    """Told of each article that was written; without an index it does nothing."""

    def __init__(self, store: Store, index: Index | None, together: int = _TOGETHER) -> None:
        self._together = together
        self._store = store
        self._index = index
        self._waiting: dict[str, Made | None] = {}

    @property
    def wanted(self) -> Mapping[str, Make]:
        """What is to be made beside each graph, in the processes that prepare it."""
        return {} if self._index is None else WANTED

    def wrote(self, outcome: Outcome) -> None:
        """The graph of an article is new or another."""
        if self._index is not None and outcome.iri:
            made = outcome.beside.get("index")
            self._waiting[outcome.iri] = made if isinstance(made, Made) else None
            if len(self._waiting) >= self._together:
                self.flush()

    def flush(self) -> None:
        """Put in what waits."""
        if self._index is None or not self._waiting:
            return
        ready = [found for found in self._waiting.values() if found]
        with suppress(StoreError):  # the articles are written; see `indexing`
            if len(ready) < len(self._waiting) or not take(self._index, ready):
                sync(self._store, self._index, self._waiting)
        self._waiting.clear()


@contextmanager
def indexing(store: Store, *, filling: bool = False) -> Iterator[Indexer]:
    """An indexer for `store`; at the end the index agrees with the graph. In a first fill (`filling`) nobody looks anything up meanwhile.

    What a killed run leaves undone is done by the next one or by `serve`: they compare digests. An index that cannot be written
    is left to them too, because the articles are what matters here.
    """
    index = open_index(store) if index_path(store.url) is not None else None
    indexer = Indexer(store, index, _FILLING if filling else _TOGETHER)
    if index is not None:
        index.expect_much()
    try:
        if index is not None and filling:
            with suppress(StoreError):
                index.disorder()
        yield indexer
    finally:
        if index is not None:
            indexer.flush()
            with suppress(StoreError):
                sync(store, index)
                index.order()
            index.close()


@contextmanager
def existing(store: Store) -> Iterator[Index | None]:
    """The index that is kept beside `store`, brought to date; None where there is none, or it cannot be brought to date."""
    place = index_path(store.url)
    if place is None or not place.exists():
        yield None
        return
    index = open_index(store)
    try:
        try:
            sync(store, index)
        except StoreError:
            yield None
        else:
            yield index
    finally:
        index.close()
