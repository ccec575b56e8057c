"""`wasata export`."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from commands.options import store_option

SUFFIXES = {".trig": "trig", ".nq": "nquads", ".ttl": "turtle", ".jsonld": "jsonld", ".csv": "csv", ".parquet": "parquet"}
FORMATS = tuple(SUFFIXES.values())


@click.command("export", short_help="The whole graph (TriG, N-Quads, Turtle, JSON-LD) or the statements (CSV).")
@store_option
@click.option("--format", "format_", type=click.Choice(FORMATS), help="Form of the file.  [default: by its suffix, else trig]")
@click.option("-o", "--output", metavar="FILE", required=True, help="FILE to write; - is stdout.")
def command(store_url: str, format_: str | None, output: str) -> None:
    """The whole graph or the table of statements.

    trig, nquads and jsonld keep the named graphs, turtle is the merge of them all. csv has a row for each statement: id,
    speaker, speaker_label, speaker_wikidata, via, act, mode, date, published, outlet, article, start, end, content,
    confidence; a text that a spreadsheet would take for a formula gets an apostrophe before it. parquet is not there yet.

    \b
    Examples:
      wasata export -o press.trig
      wasata export --format nquads -o press.nq --store oxigraph:./press.db
      wasata export -o statements.csv
    """
    from errors import UsageError
    from store import open_store

    kind = format_ or SUFFIXES.get(Path(output).suffix.lower(), "trig")
    if kind == "parquet":
        raise UsageError("Parquet needs pyarrow, which Wasata does not install yet: export --format csv and convert that")
    with open_store(store_url, read_only=True) as store:
        if kind == "csv":
            from commands.statement_table import statement_csv

            rows = _Counted(statement_csv(store))
            _write(rows, output)
            what = (max(rows.count - 1, 0), "statement")
        else:
            _write(store.dump(kind), output)
            what = (store.count(), "quad")
    if output != "-":
        from commands.tables import plural

        click.echo(f"{plural(*what)} written to {output}")


class _Counted:
    """An iterable that counts what it has given."""

    def __init__(self, items: Iterable[bytes]) -> None:
        self._items = items
        self.count = 0

    def __iter__(self) -> Iterator[bytes]:
        for item in self._items:
            self.count += 1
            yield item


def _write(chunks: Iterable[bytes], output: str) -> None:
    """Write to standard output, or to a file that is always whole: under another name until it is."""
    from errors import UsageError

    if output == "-":
        for chunk in chunks:
            sys.stdout.buffer.write(chunk)
        return
    target = Path(output)
    if target.is_dir():
        raise UsageError(f"cannot write {output}: it is a directory; name a file with -o")
    part = target.parent / f"{target.name}.part"
    try:
        with part.open("wb") as out:
            for chunk in chunks:
                out.write(chunk)
        part.replace(target)
    except OSError as error:
        raise UsageError(f"cannot write {output}: {error.strerror or error}; name another file with -o") from error
    finally:
        if part.is_file():
            part.unlink()
