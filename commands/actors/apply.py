"""`wasata actors apply`."""

import click

from commands.options import store_option


@click.command("apply", short_help="Bring a store in line with the decisions.")
@store_option
@click.pass_context
def command(ctx: click.Context, store_url: str) -> None:
    """Write anew the articles of a store that decisions concern: of another store than the one where they were made, or after a stop.

    \b
    Example:
      wasata actors apply --store oxigraph:./press.db
    """
    from commands.actors.told import told
    from commands.indexing import indexing
    from ingest.actors.decide import apply
    from settings import settings
    from store import open_store

    with open_store(store_url) as store, indexing(store):
        summary = apply(store, settings().actors_dir)
    ctx.exit(told([], summary, store_url))
