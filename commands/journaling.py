"""The journal of a run, where the store has a place for it."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from errors import StoreError, UsageError
from ingest.link import Decisions
from ingest.pipeline import Journal, journal_key, journal_path
from store import Store, shown


@contextmanager
def journaling(store: Store, decisions: Decisions, *, resume: bool) -> Iterator[Journal | None]:
    """A journal that stays where the run does not come to its end; None for a store in memory or at an endpoint.

    Raises `UsageError` where such a run shall be resumed. A journal that cannot be written is told and done without.
    """
    path = journal_path(store.url)
    if path is None:
        if resume:
            raise UsageError(
                f"--resume needs a store of its own (oxigraph:DIR), not {shown(store.url)}: run without it, what is there is left alone"
            )
        yield None
        return
    directory = path.with_name(path.name.removesuffix(".journal"))
    try:
        journal = Journal(path, journal_key(directory, decisions), resume=resume, has=store.has_graph)
    except StoreError as error:
        click.echo(f"wasata: {error}; going on without", err=True)
        yield None
        return
    try:
        yield journal
    finally:
        journal.close()
