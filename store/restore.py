"""Put a backup into a new store."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad, RdfFormat

from errors import StoreError, UsageError
from store.backup import Manifest, verified
from store.opening import open_store
from store.protocol import Store
from store.schema import CURRENT
from store.update import insert_text

_BATCH = 1000
"""Quads in one request to an endpoint; Virtuoso takes no more than 10,000 lines."""


def restore(source: Path, url: str, on_quad: Callable[[], object] = lambda: None) -> Manifest:
    """Put the backup `source` into the store at `url`, which must be new or empty; the backup is verified first.

    An embedded store is there whole or not at all; an endpoint is filled request by request, and what a failure left in it must
    be dropped before the next attempt. Raises `UsageError` and `StoreError`.
    """
    if url == "memory:":
        raise UsageError("a store in memory is gone with the command: restore into oxigraph:DIR or an endpoint")
    directory = Path(url.removeprefix("oxigraph:")).absolute() if url.startswith("oxigraph:") else None
    if directory is not None:
        _refuse_filled(directory)
        directory.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="wasata-restore-", dir=None if directory is None else directory.parent) as work:
        quads = Path(work) / "all.nq"
        manifest = verified(source, quads)
        if manifest.schema is not None and manifest.schema > CURRENT:
            raise StoreError(f"{source} has schema version {manifest.schema}, this Wasata knows {CURRENT}: use the newer one")
        if directory is None:
            with open_store(url) as store:
                _into_endpoint(store, quads, manifest, on_quad)
        else:
            _into_directory(directory, Path(work) / "store", quads, manifest, on_quad)
    return manifest


def _refuse_filled(directory: Path) -> None:
    if directory.exists() and not (directory.is_dir() and not any(directory.iterdir())):
        raise UsageError(f"{directory} exists and is not overwritten: restore into a new place, --store oxigraph:NEW")


def _into_directory(directory: Path, part: Path, quads: Path, manifest: Manifest, on_quad: Callable[[], object]) -> None:
    def counted() -> Iterable[Quad]:
        for quad in ox.parse(path=str(quads), format=RdfFormat.N_QUADS):
            on_quad()
            yield quad

    try:
        store = ox.Store(str(part))
        store.bulk_extend(counted())
        store.flush()
        held = len(store)
        del store
        if held != manifest.quads:
            raise StoreError(f"{held} quads came back of {manifest.quads}; nothing is restored")
        if directory.exists():
            directory.rmdir()
        os.rename(part, directory)  # noqa: PTH104 - never over a directory that holds anything, as `Path.replace` too
    except (OSError, SyntaxError) as error:
        shutil.rmtree(part, ignore_errors=True)
        raise StoreError(f"the backup cannot be restored to {directory}: {error}") from error


def _into_endpoint(store: Store, quads: Path, manifest: Manifest, on_quad: Callable[[], object]) -> None:
    if held := next(store.graphs(), None):
        raise UsageError(f"the store {store.url} holds {held} already and is not overwritten: restore into an empty one")
    batch: list[Quad] = []
    for quad in ox.parse(path=str(quads), format=RdfFormat.N_QUADS):
        batch.append(quad)
        on_quad()
        if len(batch) == _BATCH:
            store.update(insert_text(batch))
            batch.clear()
    if batch:
        store.update(insert_text(batch))
    named = sum(1 for quad in ox.parse(path=str(quads), format=RdfFormat.N_QUADS) if isinstance(quad.graph_name, NamedNode))
    if (came := store.count()) != named:
        raise StoreError(f"{came} quads came to {store.url} of {manifest.quads}: drop them and try again")
