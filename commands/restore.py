"""`wasata restore`."""

from pathlib import Path

import click


@click.command("restore", short_help="Put a backup into a new store.")
@click.argument("source", metavar="FILE_OR_DIR", type=click.Path(path_type=Path))
@click.option("--store", "store_url", metavar="URL", required=True, help="oxigraph:NEW or http(s)://… of an empty endpoint.")
def command(source: Path, store_url: str) -> None:
    """Put a backup into a new store, after its number of quads and its digest were verified.

    Of a DIR the newest backup is taken, by name. Nothing is overwritten: an embedded store must be a new directory, and is there
    whole or not at all; an endpoint must be empty. The index of statements is made by the next `wasata serve` or `reindex`.

    \b
    Examples:
      wasata restore press.nq.gz --store oxigraph:./press2.db
      wasata restore backups/ --store "http://localhost:7878/query?update=http://localhost:7878/update"
    """
    from commands.progress import progress
    from commands.tables import plural
    from store import shown
    from store.backup import newest
    from store.restore import restore

    file = newest(source)
    with progress("restore") as bar:
        manifest = restore(file, store_url, bar.advance)
    click.echo(f"{plural(manifest.quads, 'quad')} of {file} (made {manifest.made}) restored to {shown(store_url)}")
