"""`wasata actors split`."""

import click

from commands.options import store_option


@click.command("split", short_help="Undo a merge.")
@click.argument("actor")
@click.option("--reason", default="", metavar="TEXT", help="Why; kept with the decision.")
@store_option
@click.pass_context
def command(ctx: click.Context, actor: str, reason: str, store_url: str) -> None:
    """Undo the merge of ACTOR into another or, where others were merged into ACTOR, all of those.

    The articles concerned are written anew, and are what they were before. ACTOR is a local id, an IRI, a QID or an exact name.

    \b
    Examples:
      wasata actors split "سلمى الحداد"
      wasata actors split x-1a2b3c4d5e6f7a8b --reason "two women of one name"
    """
    from commands.actors.told import told
    from commands.indexing import indexing
    from ingest.actors.decide import split
    from settings import settings
    from store import open_store

    with open_store(store_url) as store, indexing(store):
        made, summary = split(store, settings().actors_dir, actor, reason)
    ctx.exit(told(made, summary, store_url))
