"""`wasata actors list`."""

import click

from commands.options import store_option

TYPES = ("person", "state", "organization", "armed_group", "media_outlet", "place", "unnamed_source", "group", "unknown")


@click.command("list", short_help="The most frequent speakers, and how they are linked.")
@click.option("--unlinked", is_flag=True, help="Only speakers without a link to Wikidata.")
@click.option(
    "--type", "type_", type=click.Choice(TYPES), default=None, metavar="TYPE", help=f"Only of this type: {', '.join(TYPES)}."
)
@click.option("--top", type=click.IntRange(1), default=100, show_default=True, metavar="N", help="How many.")
@store_option
def command(unlinked: bool, type_: str | None, top: int, store_url: str) -> None:
    """The most frequent speakers with the number of their statements and articles, and how they are linked to Wikidata.

    \b
    Examples:
      wasata actors list --top 20
      wasata actors list --unlinked --type person --store oxigraph:./press.db
    """
    from commands.actors.indexed import surveyed
    from commands.tables import print_table
    from ingest.actors.survey import most_frequent, passing
    from ingest.link.decisions import actor_type
    from store import open_store

    with open_store(store_url, read_only=True) as store:
        wanted = actor_type(type_) if type_ else None
        if (of_index := surveyed(store)) is not None:
            found = [a for a in of_index[0] if passing(a, unlinked, wanted)][:top]
        else:
            found = most_frequent(store, top, unlinked=unlinked, type_=wanted)
    if not found:
        click.echo("wasata: no speaker fits", err=True)
    columns = ("statements", "articles", "actor", "type", "link", "id")
    print_table(columns, ([str(a.statements), str(a.articles), a.label, a.type, a.state, a.id] for a in found))
