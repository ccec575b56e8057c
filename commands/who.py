"""`wasata who`."""

import click

from commands.options import store_option


@click.command("who", short_help="Who said what, as a table.")
@click.argument("speaker")
@click.option("--about", help="Only what names this actor (id, QID or name) or topic.")
@click.option("--from", "from_", metavar="D", help="Said on or after this day, month or year (2024-08-20, 2024-08, 2024).")
@click.option("--to", metavar="D", help="Said on or before it.")
@click.option("--limit", type=click.IntRange(1), default=200, show_default=True, help="Most statements to print.")
@store_option
def command(speaker: str, about: str | None, from_: str | None, to: str | None, limit: int, store_url: str) -> None:
    """Who said what, as a table: the day, the act, the words, the outlet and the article.

    SPEAKER is a name in Arabic or English, a local id or a Wikidata QID. The day is that of the statement or, in brackets,
    that of publication where the text does not settle it.

    \b
    Examples:
      wasata who "بلينكن"
      wasata who Q7821917 --about "حماس" --from 2024-08 --to 2024-08-31
      wasata who "المتحدث" --store http://127.0.0.1:8000/sparql
    """
    from api.lookup import Filters, who
    from commands.tables import print_table
    from store import open_store

    filters = Filters(speaker=speaker, about=about, from_=from_, to=to)
    items = []
    with open_store(store_url, read_only=True) as store:
        cursor = None
        while len(items) < limit:
            page = who(store, filters, sort="date", limit=min(200, limit - len(items)), cursor=cursor)
            items += page.items
            cursor = page.next
            if cursor is None:
                break
    if not items:
        click.echo(f"{speaker} is known, but nothing was said that fits")
        return
    rows = [
        (
            s.date or (f"[{s.published}]" if s.published else ""),
            ((s.speaker.label.ar or s.speaker.id) if s.speaker else "") + "".join(f" / {v.label.ar or v.id}" for v in s.via),
            s.act or "",
            " ".join(s.content.split()),
            s.outlet or "",
            s.article.id,
        )
        for s in items
    ]
    print_table(("date", "speaker / via", "act", "content", "outlet", "article"), rows)
    click.echo(f"{len(items)} of {page.total} statements")
