"""`wasata watch`."""

from typing import TYPE_CHECKING

import click

from commands.options import morph_option, store_option

if TYPE_CHECKING:
    from commands.watching import Round


@click.command("watch", short_help="Ingest what is new in feeds and folders, again and again.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
@store_option
@click.option("--once", is_flag=True, help="Look once and end, for cron.")
@click.option(
    "--every", type=click.IntRange(10), default=300, show_default=True, metavar="SECONDS", help="How often a feed is visited."
)
@morph_option
@click.pass_context
def command(ctx: click.Context, sources: tuple[str, ...], store_url: str, once: bool, every: int) -> None:
    """Ingest what is new in feeds and folders, again and again, until Ctrl-C.

    SOURCE is the address of an RSS or Atom feed, or a folder of articles. Feeds and their pages are fetched from the hosts in
    WASATA_FEED_HOSTS only, one request at a time with pauses (WASATA_FEED_PAUSE), as robots.txt allows, and only when they have
    changed; introduce yourself with WASATA_FEED_USER_AGENT. Pages are kept as files beside the store (wasata.db.watch/pages),
    with what was looked at already, so that nothing is fetched twice. Folders are looked at every few seconds.

    \b
    Examples:
      WASATA_FEED_HOSTS=news.example.org wasata watch https://news.example.org/rss.xml
      wasata watch incoming/ --store oxigraph:./press.db
      wasata watch --once https://news.example.org/rss.xml incoming/
    """
    from commands.failure import INTERRUPTED
    from commands.watching import Watcher

    watcher = Watcher(sources, store_url, every)
    try:
        if once:
            ctx.exit(_status(watcher.round(settled=0.0)))
        click.echo(f"watching {', '.join(sources)}; Ctrl-C ends it")
        watcher.forever()
    except KeyboardInterrupt:
        click.echo("wasata: ended; what is written stays, and the next watch goes on from there", err=True)
        ctx.exit(INTERRUPTED if once else 0)
    finally:
        watcher.close()


def _status(done: "Round") -> int:
    """0 all well, 1 something could not be had or was rejected, 2 nothing could be done."""
    return 0 if not done.bad else 1 if done.good else 2
