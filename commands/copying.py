"""Keep the graph of copies in step while articles are written."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from errors import StoreError
from ingest.copies import Shelf, open_shelf, shelf_path, sync
from store import Store


def sync_copies(store: Store, shelf: Shelf | None) -> None:
    """Put what a killed run wrote on the shelf before more is read, so that its repetitions are known."""
    if shelf is not None:
        with suppress(StoreError):
            sync(store, shelf)


@contextmanager
def copying(store: Store) -> Iterator[Shelf | None]:
    """The shelf of an embedded store; at the end the graph of copies agrees with the articles.

    Other stores have no shelf: `wasata copies` reads them as a whole. What a killed run leaves undone, or a shelf that cannot be
    written, is left to the next run: the articles are what matters here.
    """
    if shelf_path(store.url) is None:
        yield None
        return
    try:
        shelf = open_shelf(store.url)
    except StoreError:
        yield None
        return
    try:
        if shelf.new:  # of a store that an older release filled
            with suppress(StoreError):
                sync(store, shelf)
        yield shelf
    finally:
        with suppress(StoreError):
            sync(store, shelf)
        shelf.close()
