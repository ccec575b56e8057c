"""Rows for a person on a terminal, and for the next program elsewhere."""

import sys
from collections.abc import Iterable, Sequence

import click

Row = Sequence[str]


def on_terminal() -> bool:
    """Whether a person reads standard output."""
    return sys.stdout.isatty()


def print_table(columns: Sequence[str], rows: Iterable[Row], *, wide: str | None = None, width: int | None = None) -> int:
    """Print rows under their columns and return how many there were.

    On a terminal a table as wide as it is, in which the column `wide` takes the room that is left; elsewhere tab-separated
    values with a header, in full and without colour.
    """
    if on_terminal() or width:
        return _table(columns, rows, wide, width)
    click.echo("\t".join(columns))
    count = 0
    for row in rows:
        click.echo("\t".join(" ".join(value.split()) for value in row))
        count += 1
    return count


def plural(count: int, noun: str) -> str:
    """`1 row`, `2,000 rows`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _table(columns: Sequence[str], rows: Iterable[Row], wide: str | None, width: int | None) -> int:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    console = Console(width=width, highlight=False, markup=False)
    table = Table(header_style="bold", box=box.SIMPLE_HEAD, pad_edge=False, expand=wide is not None)
    for name in columns:
        # A date broken over two lines is no date; everything else may fold.
        fixed = name in ("date", "act", "n")
        table.add_column(name, overflow="fold", no_wrap=fixed, ratio=_share(name, wide), min_width=10 if name == wide else None)
    count = 0
    for row in rows:
        table.add_row(*(" ".join(value.split()) for value in row))
        count += 1
    console.print(table)
    return count


def _share(name: str, wide: str | None) -> int | None:
    """Of the room that the fixed columns leave, the wide one gets three parts and the others one each."""
    if wide is None or name in ("date", "act", "n"):
        return None
    return 3 if name == wide else 1
