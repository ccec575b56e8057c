"""`wasata demo`: what `make run` does."""

import sys
import tempfile
from pathlib import Path

import click


@click.command("demo", short_help="Ingest the bundled samples into a fresh store and serve it.")
@click.option("--host", default=None, metavar="H", help="Address to listen on.  [default: 127.0.0.1]")
@click.option("--port", type=click.IntRange(0, 65535), default=None, metavar="P", help="Port to listen on.  [default: 8000]")
def command(host: str | None, port: int | None) -> None:
    """Ingest the bundled samples into a fresh store, serve it, and forget it at the end.

    \b
    Example:
      wasata demo --port 8080
    """
    from commands.progress import progress
    from commands.serving import bind, run
    from commands.tables import plural
    from commands.terminable import terminable
    from ingest.pipeline import ingest_articles
    from ingest.read import count_articles, read_articles
    from samples import articles_dir
    from settings import settings
    from store import open_store

    here = settings()
    with (
        terminable(),
        bind(host or here.host, here.port if port is None else port) as listener,
        tempfile.TemporaryDirectory(prefix="wasata-demo-") as folder,
    ):
        url = f"oxigraph:{folder}/store"
        with open_store(url) as store, progress("samples", lambda: count_articles([articles_dir()])) as bar:
            items = read_articles([articles_dir()], max_bytes=here.max_article_bytes)
            summary = ingest_articles(store, items, on_outcome=lambda _: bar.advance())
        if summary.interrupted:
            raise KeyboardInterrupt
        for reject in summary.rejects:
            click.echo(f"wasata: {reject.source}: {reject.reason}", err=True)
        click.echo(
            f"{plural(summary.created, 'sample article')} ingested: {plural(summary.statements, 'statement')}, "
            "every graph conforms to the shapes"
        )
        address, number = listener.getsockname()[:2]
        click.echo(f'Ask from another terminal:\n  {program()} who "بلينكن" --store http://{address}:{number}/sparql')
        with open_store(url, read_only=True) as store:
            run(store, listener, read_only=True)


def program() -> str:
    """How this command was called, so that what it prints can be typed: `.venv/bin/wasata`, `python -m wasata`."""
    called = Path(sys.argv[0])
    return f"{sys.executable} -m wasata" if called.suffix == ".py" else sys.argv[0] if "/" in sys.argv[0] else "wasata"
