"""A store that is filled beside its place and moved there when it is whole."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from errors import StoreError, UsageError
from store import open_store, shown


@dataclass(slots=True)
class Filling:
    """Where the store is being filled (`url`), and whether that came to its end, so that it may be moved."""

    url: str
    whole: bool = False


@contextmanager
def filling(store_url: str, *, resume: bool) -> Iterator[Filling]:
    """Fill `DIR.filling`; where the block ends and says that it is whole, it becomes `DIR` with all that belongs to it.

    So nobody ever sees half a store at `DIR`. What a run that did not come to its end left is gone on with (`resume`) or thrown away. Raises
    `UsageError` where `DIR` holds anything already or is no directory of an embedded store.
    """
    kind, _, rest = store_url.partition(":")
    if kind != "oxigraph":
        raise UsageError(f"--bulk fills a store of its own (oxigraph:DIR), not {shown(store_url)}: run without it")
    place = Path(rest).resolve()
    beside = place.with_name(place.name + ".filling")
    _require_empty(place, store_url)
    if beside.exists() and not resume:
        click.echo(
            f"wasata: {beside} was left by a fill that did not come to its end, and is made anew (--resume goes on with it)",
            err=True,
        )
        _remove(beside)
    found = Filling(f"oxigraph:{beside}")
    yield found
    if found.whole:
        _move(beside, place)


def _require_empty(place: Path, url: str) -> None:
    if not place.exists():
        return
    if not (place / "CURRENT").exists():
        if place.is_dir() and not any(place.iterdir()):
            return
        raise UsageError(f"{place} is there and is no store: move it away, or name another with --store")
    with open_store(url, read_only=True) as store:
        if next(iter(store.graphs()), None) is not None:
            raise UsageError(
                f"--bulk fills a new store, and {shown(url)} holds something already: run without it, which adds what is new"
            )


def _move(beside: Path, place: Path) -> None:
    """What belongs to the store first, the store last: where it is, all is."""
    try:
        _remove(place)
        for companion in _companions(beside):
            companion.replace(place.with_name(place.name + companion.name.removeprefix(beside.name)))
        beside.replace(place)
    except OSError as error:
        raise StoreError(f"the store is whole in {beside} but cannot be moved to {place}: {error.strerror or error}") from error


def _remove(directory: Path) -> None:
    """A store with the files that belong to it."""
    for companion in _companions(directory):
        companion.unlink()
    if directory.exists():
        shutil.rmtree(directory)


def _companions(directory: Path) -> list[Path]:
    """The files beside a store that belong to it: index, shelf, journal, with what SQLite keeps beside each."""
    names = [directory.name + kind + suffix for kind in (".index", ".copies", ".journal") for suffix in ("", "-wal", "-shm")]
    return [path for name in names if (path := directory.with_name(name)).is_file()]
