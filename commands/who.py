"""`wasata who`."""

from typing import TYPE_CHECKING

import click

from commands.options import store_option

if TYPE_CHECKING:
    from api.models import Statement


@click.command("who", short_help="Who said what, as a table.")
@click.argument("speaker")
@click.option("--about", metavar="X", help="Only what names this actor (id, QID or name) or topic.")
@click.option("--from", "from_", metavar="D", help="Said on or after this day, month or year (2024-08-20, 2024-08, 2024).")
@click.option("--to", metavar="D", help="Said on or before it.")
@click.option("--limit", type=click.IntRange(1), default=200, show_default=True, help="Most statements to print.")
@store_option
def command(speaker: str, about: str | None, from_: str | None, to: str | None, limit: int, store_url: str) -> None:
    """Who said what, as a table: the day, the act, the words, the outlet and the article.

    SPEAKER is a name in Arabic or English, a local id or a Wikidata QID. The day is that of the statement or, in brackets,
    that of publication where the text does not settle it. Into a file or a pipe go tab-separated values, with a header line
    and the two days in columns of their own.

    \b
    Examples:
      wasata who "بلينكن"
      wasata who Q7821917 --about "حماس" --from 2024-08 --to 2024-08-31
      wasata who "الأمم المتحدة" --store http://127.0.0.1:8000/sparql
    """
    from api.lookup import Filters
    from commands.saying import said
    from commands.tables import on_terminal, plural, print_table
    from store import open_store

    filters = Filters(speaker=speaker, about=about, from_=from_, to=to)
    with open_store(store_url, read_only=True) as store:
        items, total = said(store, filters, limit)
    if not items:
        click.echo(f"wasata: {speaker} is known, but nothing was said that fits", err=True)
    if not on_terminal():
        columns = ("date", "published", "speaker", "via", "act", "content", "outlet", "article")
        print_table(columns, (_values(s) for s in items))
    elif items:
        print_table(("date", "speaker / via", "act", "content", "outlet", "article"), map(_cells, items), wide="content")
        click.echo(plural(total, "statement"))
    if len(items) < total:
        click.echo(f"wasata: the first {len(items):,} of {total:,} statements; --limit gives more", err=True)


def _speaker(s: "Statement") -> str:
    return (s.speaker.label.ar or s.speaker.id) if s.speaker else ""


def _values(s: "Statement") -> tuple[str, ...]:
    via = " / ".join(v.label.ar or v.id for v in s.via)
    return s.date or "", s.published or "", _speaker(s), via, s.act or "", s.content, s.outlet or "", s.article.id


def _cells(s: "Statement") -> tuple[str, ...]:
    _, _, speaker, via, *rest = _values(s)
    day = s.date or (f"[{s.published}]" if s.published else "")
    return day, f"{speaker} / {via}" if via else speaker, *rest
