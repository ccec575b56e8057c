"""`wasata check`."""

import click

from commands.options import store_option

_SHOWN = 50


@click.command("check", short_help="Compare the index of statements with the graph.")
@store_option
@click.pass_context
def command(ctx: click.Context, store_url: str) -> None:
    """Compare the index of statements with the graph: graphs, digests, contents, counts. Exit status 1 where they differ.

    \b
    Example:
      wasata check --store oxigraph:./press.db
    """
    from api.index import check, index_path, open_index
    from commands.tables import plural
    from errors import UsageError
    from store import open_store, shown

    place = index_path(store_url)
    if place is None or not place.exists():
        raise UsageError(f"the store {shown(store_url)} has no index on disk: `wasata serve`, `ingest` and `reindex` make one")
    with open_store(store_url, read_only=True) as store:
        index = open_index(store)
        found = list(check(store, index))
        index.close()
    for difference in found[:_SHOWN]:
        click.echo(f"{difference.graph} {difference.what}".strip())
    if found:
        more = f", the first {_SHOWN} above" if len(found) > _SHOWN else ""
        click.echo(f"{plural(len(found), 'difference')}{more}: `wasata reindex` makes the index anew", err=True)
        ctx.exit(1)
    click.echo(f"{place} agrees with the graph")
