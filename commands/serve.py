"""`wasata serve`."""

import click

from commands.options import store_option


@click.command("serve", short_help="SPARQL, REST and a page.")
@store_option
@click.option("--host", default=None, metavar="H", help="Address to listen on.  [default: 127.0.0.1]")
@click.option("--port", type=click.IntRange(0, 65535), default=None, metavar="P", help="Port to listen on.  [default: 8000]")
@click.option("--read-only", is_flag=True, help="Refuse writes even with a key.")
def command(store_url: str, host: str | None, port: int | None, read_only: bool) -> None:
    """SPARQL, REST and a page over a store.

    It ends on Ctrl-C or SIGTERM. Writes need `Authorization: Bearer $WASATA_API_KEY` (or a key of WASATA_API_KEYS_FILE, see `wasata key`); without one the service is read-only.
    A read-only service shares its store with other readers; one that may write keeps it to itself.

    \b
    Examples:
      wasata serve
      WASATA_API_KEY=… wasata serve --port 9000 --store oxigraph:./press.db
    """
    from commands.serving import bind, run
    from commands.terminable import terminable
    from settings import settings
    from store import open_store

    here = settings()
    reading = read_only or not here.writes
    with (
        terminable(),
        bind(host or here.host, here.port if port is None else port) as listener,
        open_store(store_url, read_only=reading) as store,
    ):
        run(store, listener, read_only=reading)
