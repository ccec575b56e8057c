"""`wasata copies`."""

from typing import TYPE_CHECKING

import click

from commands.options import store_option

if TYPE_CHECKING:
    from store import Store


@click.command("copies", short_help="Find the same report, and the same utterance, in several articles.")
@store_option
@click.option("--again", is_flag=True, help="Read all articles anew, not only those that changed.")
@click.option("--top", type=click.IntRange(0), default=0, metavar="N", help="Also list the N reports that most articles carry.")
def command(store_url: str, again: bool, top: int) -> None:
    """Find the articles that carry one report (an agency's in several outlets, or one that its outlet wrote anew), and the
    statements in them that report one utterance, and write both to the graph id:copies.

    An embedded store is looked at after every ingest by itself; this is for other stores, which are read as a whole each time,
    and for when the graph is in doubt. The graphs of articles are not changed.

    \b
    Examples:
      wasata copies --top 10
      wasata copies --again --store oxigraph:./press.db
      wasata copies --store "http://localhost:7878/query?update=http://localhost:7878/update"
    """
    from commands.indexing import indexing
    from commands.progress import progress
    from commands.tables import plural
    from ingest.copies import counts, open_shelf, sync
    from store import open_store, shown

    with open_store(store_url, read_only=True):
        pass  # opening to write would make a store where there is none
    with open_store(store_url) as store, indexing(store), progress("copies") as bar:
        shelf = open_shelf(store_url, again=again)
        try:
            done = sync(store, shelf, on_article=bar.advance)
        finally:
            shelf.close()
        n = counts(store)
        table = _largest(store, top) if top else []
    click.echo(f"{plural(done.read, 'article')} read" + (f", {done.gone:,} gone" if done.gone else ""))
    click.echo(
        f"{plural(n['reports'], 'shared report')} in {plural(n['in reports'], 'article')}, "
        f"{plural(n['utterances'], 'utterance')} with {n['in utterances']:,} witnesses "
        f"in the graph id:copies of {shown(store_url)}"
    )
    if table:
        from commands.tables import print_table

        print_table(("articles", "outlets", "resemblance", "first day", "title"), table, wide="title")


def _largest(store: "Store", top: int) -> list[tuple[str, ...]]:
    from importlib.resources import files

    text = (files("ingest.copies") / "largest.rq").read_text(encoding="utf-8")
    rows = store.query(text.replace("LIMIT 10", f"LIMIT {top}"))
    names = ("articles", "outlets", "resemblance", "day", "title")
    found = [[row[n].value if row[n] else "" for n in names] for row in rows]  # type: ignore[union-attr]
    return [(articles, outlets, f"{float(share):.2f}", day, title) for articles, outlets, share, day, title in found]
