"""Keep the index beside an embedded store in step while articles are written."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Any

import pyoxigraph as ox

from api.index import Entry, Index, entry, index_path, open_index, sync, take
from errors import StoreError
from ingest.model import Article
from ingest.pipeline import Outcome, Prepared, prepare_batch
from ontology.names import W
from store import Store

_TOGETHER = 100
"""Articles that are put into the index in one go."""
_DIGEST = str(W.inputDigest)


class Indexer:
    """Told of each article that was written; without an index it does nothing."""

    def __init__(self, store: Store, index: Index | None) -> None:
        self._store = store
        self._index = index
        self._waiting: dict[str, tuple[Entry, str] | None] = {}

    @property
    def batches(self) -> Any:
        """What prepares batches so that the work for the index is done in the same processes."""
        return prepare_batch if self._index is None else prepare_with_entries

    def wrote(self, outcome: Outcome) -> None:
        """The graph of an article is new or another."""
        if self._index is not None and outcome.iri:
            self._waiting[outcome.iri] = outcome.beside
            if len(self._waiting) >= _TOGETHER:
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


def prepare_with_entries(articles: Sequence[Article], **given: Any) -> list[Prepared]:
    """`prepare_batch`, and beside each graph its entry for the index with the digest of its input."""
    return [replace(p, beside=_entry(p)) if p.quads else p for p in prepare_batch(articles, **given)]


def _entry(prepared: Prepared) -> tuple[Entry, str] | None:
    try:
        triples = [quad.triple for quad in ox.parse(prepared.quads, format=ox.RdfFormat.N_QUADS)]
    except SyntaxError:  # the store will say so
        return None
    digest = next((t.object.value for t in triples if t.predicate.value == _DIGEST), "")
    return entry(prepared.iri, triples), digest


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
            indexer.flush()
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
