"""`wasata actors duplicates`."""

from pathlib import Path

import click

from commands.options import store_option


@click.command("duplicates", short_help="Names that look like one actor twice.")
@click.option(
    "--top", type=click.IntRange(1), default=300, show_default=True, metavar="N", help="Look among the N most frequent."
)
@click.option(
    "--csv", "csv_file", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write them to FILE too."
)
@store_option
def command(top: int, csv_file: Path | None, store_url: str) -> None:
    """Names that look like the same person or body twice, in groups, the most frequent first, each with why.

    The N most frequent speakers are compared with all other speakers and all known actors: spelling, articles, titles and middle
    names, one surname with one office, head nouns and nationalities of bodies, Latin and Arabic letters. They are guesses: look
    at them, and merge what is one with `wasata actors merge`.

    \b
    Examples:
      wasata actors duplicates --top 100
      wasata actors duplicates --csv duplicates.csv --store oxigraph:./press.db
    """
    import csv

    from commands.actors.indexed import surveyed
    from commands.tables import plural, print_table
    from errors import UsageError
    from ingest.actors.duplicates import among, duplicates
    from store import open_store

    with open_store(store_url, read_only=True) as store:
        of_index = surveyed(store)
        found = duplicates(store, top) if of_index is None else among(*of_index, top)
    columns = ("group", "statements", "actor", "type", "link", "why", "id")
    table = [
        (str(r.group), str(r.actor.statements), r.actor.label, r.actor.type, r.actor.state, r.why, r.actor.id) for r in found
    ]
    if csv_file:
        try:
            with csv_file.open("w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file, lineterminator="\n")
                writer.writerows([columns, *table])
        except OSError as error:
            raise UsageError(f"{csv_file} cannot be written: {error.strerror}") from error
    print_table(columns, table)
    click.echo(f"wasata: {plural(found[-1].group if found else 0, 'group')} among the {top:,} most frequent speakers", err=True)
