"""`wasata export`."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Generic, TypeVar

import click

from commands.options import store_option

SUFFIXES = {".trig": "trig", ".nq": "nquads", ".ttl": "turtle", ".jsonld": "jsonld", ".csv": "csv", ".parquet": "parquet"}
FORMATS = tuple(SUFFIXES.values())
T = TypeVar("T")


@click.command("export", short_help="The whole graph (TriG, N-Quads, Turtle, JSON-LD) or the statements (CSV, Parquet).")
@store_option
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), help="Form of the file.  [default: by its suffix; trig where it has none]"
)
@click.option("-o", "--output", metavar="FILE", required=True, help="FILE to write; - is stdout.")
def command(store_url: str, format_: str | None, output: str) -> None:
    """The whole graph or the table of statements.

    trig, nquads and jsonld keep the named graphs, turtle is the merge of them all. csv has a row for each statement: id,
    speaker, speaker_label, speaker_wikidata, via, act, mode, date, published, outlet, article, start, end, content,
    confidence; a text that a spreadsheet would take for a formula gets an apostrophe before it. parquet has
    the same columns, with numbers as numbers and texts as they are; it needs the extra `wasata[parquet]`.

    \b
    Examples:
      wasata export -o press.trig
      wasata export --format nquads -o press.nq --store oxigraph:./press.db
      wasata export -o statements.csv
      wasata export -o statements.parquet
    """
    from errors import UsageError
    from store import open_store

    suffix = Path(output).suffix.lower()
    if format_ is None and suffix and suffix not in SUFFIXES:
        raise UsageError(f"no format is known by {suffix}: name one with --format ({', '.join(FORMATS)})")
    kind = format_ or SUFFIXES.get(suffix, "trig")
    with open_store(store_url, read_only=True) as store:
        if kind == "csv":
            from commands.statement_table import statement_csv

            rows = _Counted(statement_csv(store))
            _write(rows, output)
            what = (max(rows.count - 1, 0), "statement")
        elif kind == "parquet":
            from commands.statement_parquet import statement_parquet
            from commands.statement_table import statement_rows

            table = _Counted(statement_rows(store))
            _write(statement_parquet(table), output)
            what = (table.count, "statement")
        else:
            _write(store.dump(kind), output)
            what = (store.count(), "quad")
    if output != "-":
        from commands.tables import plural

        click.echo(f"{plural(*what)} written to {output}")


class _Counted(Generic[T]):
    """An iterable that counts what it has given."""

    def __init__(self, items: Iterable[T]) -> None:
        self._items = items
        self.count = 0

    def __iter__(self) -> Iterator[T]:
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
