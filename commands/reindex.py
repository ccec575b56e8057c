"""`wasata reindex`."""

import click

from commands.options import store_option


@click.command("reindex", short_help="Make the index of statements anew from the graph.")
@store_option
def command(store_url: str) -> None:
    """Make the index of statements, from which REST lookups are answered, anew from the graph.

    The index is kept beside an embedded store (`wasata.db.index`) and follows every write by itself; this is for when it is lost
    or in doubt. Nothing of the graph is changed.

    \b
    Examples:
      wasata reindex
      wasata reindex --store oxigraph:./press.db
    """
    from api.index import index_path, open_index, sync
    from commands.progress import progress
    from commands.tables import plural
    from errors import UsageError
    from store import open_store, shown

    place = index_path(store_url)
    if place is None:
        raise UsageError(f"the store {shown(store_url)} has no index on disk: give an embedded one, --store oxigraph:DIR")
    with open_store(store_url, read_only=True) as store:
        for suffix in ("", "-wal", "-shm"):
            place.with_name(place.name + suffix).unlink(missing_ok=True)
        index = open_index(store)
        index.expect_much()
        index.disorder()
        with progress("reindex", lambda: sum(1 for _ in store.graphs())) as bar:
            done = sync(store, index, on_graph=bar.advance)
            index.order()
        (statements,) = index.db.execute("SELECT COUNT(*) FROM statement").fetchone()
        index.close()
    click.echo(f"{plural(done.put, 'graph')} with {plural(statements, 'statement')} in {place}")
