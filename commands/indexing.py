"""Keep the index beside an embedded store in step while articles are written."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from api.index import Index, index_path, open_index, sync
from errors import StoreError
from store import Store

_TOGETHER = 100
"""Articles that are put into the index in one go."""


class Indexer:
    """Told of each article's graph that was written; without an index it does nothing."""

    def __init__(self, store: Store, index: Index | None) -> None:
        self._store = store
        self._index = index
        self._waiting: list[str] = []

    def wrote(self, graph: str) -> None:
        """The graph of an article is new or another."""
        self._waiting.append(graph)
        if len(self._waiting) >= _TOGETHER:
            self.flush()

    def flush(self) -> None:
        """Put in what waits."""
        if self._index is not None and self._waiting:
            with suppress(StoreError):  # the articles are written; see `indexing`
                sync(self._store, self._index, self._waiting)
        self._waiting.clear()


@contextmanager
def indexing(store: Store) -> Iterator[Indexer]:
    """An indexer for `store`; at the end the index agrees with the graph.

    What a killed run leaves undone is done by the next one or by `serve`: they compare digests. An index that cannot be written
    is left to them too, because the articles are what matters here.
    """
    index = open_index(store) if index_path(store.url) is not None else None
    indexer = Indexer(store, index)
    try:
        yield indexer
    finally:
        if index is not None:
            with suppress(StoreError):
                sync(store, index)
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
