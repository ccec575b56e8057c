"""`wasata actors merge`."""

import click

from commands.options import store_option


@click.command("merge", short_help="Decide that actors are one.")
@click.argument("keep")
@click.argument("others", nargs=-1, required=True, metavar="OTHER…")
@click.option("--reason", default="", metavar="TEXT", help="Why; kept with the decision.")
@click.option("--force", is_flag=True, help="Merge also two that are surely two in Wikidata.")
@store_option
@click.pass_context
def command(ctx: click.Context, keep: str, others: tuple[str, ...], reason: str, force: bool, store_url: str) -> None:
    """Decide that each OTHER is KEEP, and write the articles that name them anew.

    KEEP's id, label and links stay, OTHER's names become names of KEEP. The decision is recorded first, and holds for every
    later ingest. `wasata actors split OTHER` undoes it. KEEP and OTHER are local ids, IRIs, QIDs or exact names.

    \b
    Examples:
      wasata actors merge Q7821917 "أنتوني بلينكين"
      wasata actors merge x-0f0e0d0c0b0a0908 x-1a2b3c4d5e6f7a8b --reason "same office, same week"
    """
    from commands.actors.told import told
    from commands.indexing import indexing
    from ingest.actors.decide import merge
    from settings import settings
    from store import open_store

    with open_store(store_url) as store, indexing(store):
        made, summary = merge(store, settings().actors_dir, keep, others, reason, force=force)
    ctx.exit(told(made, summary, store_url))
