"""`wasata backup`."""

from pathlib import Path

import click

from commands.options import store_option


@click.command("backup", short_help="Write all of a store to one file, also while a service runs on it.")
@click.argument("target", metavar="FILE_OR_DIR", type=click.Path(path_type=Path))
@store_option
def command(target: Path, store_url: str) -> None:
    """Write all of a store to one file that `wasata restore` takes: compressed N-Quads, with their number and digest at the end.

    FILE ends in .nq.gz and must not exist; in a DIR that exists the file is named by the time (UTC). An embedded store is saved
    as it is at one moment, also while a service or an ingest writes it (a copy beside it is made by hard links and removed
    again). An endpoint is asked graph by graph, so let nobody write it meanwhile; its graph without a name is not saved. What
    people decided about actors is in files (WASATA_ACTORS) and not in the store.

    \b
    Examples:
      wasata backup press.nq.gz
      wasata backup backups/ --store oxigraph:./press.db
      wasata backup all.nq.gz --store "http://localhost:7878/query?update=http://localhost:7878/update"
    """
    from commands.progress import progress
    from commands.tables import plural
    from store.backup import held_still, new_file, write_backup

    file = new_file(target)
    with held_still(store_url) as store, progress("backup", store.count) as bar:
        manifest = write_backup(store, file, bar.advance)
    click.echo(f"{plural(manifest.quads, 'quad')} written to {file}")
