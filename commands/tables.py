"""Tables for the terminal."""

import sys
from collections.abc import Iterable, Sequence

import pyoxigraph as ox
from rich.console import Console
from rich.table import Table

from ontology.names import PREFIXES
from store import Answer

WIDE = 200
"""Columns to use where the output is no terminal."""


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Print rows under their columns and return how many there were."""
    table = Table(header_style="bold")
    for name in columns:
        table.add_column(name, overflow="fold")
    count = 0
    for row in rows:
        table.add_row(*row)
        count += 1
    width = None if sys.stdout.isatty() else WIDE
    Console(width=width, highlight=False, markup=False).print(table)
    return count


def print_rows(answer: Answer) -> None:
    """Print what a query answered: a table of rows, true or false, or Turtle."""
    match answer:
        case ox.QueryBoolean():
            print("true" if answer else "false")
        case ox.QuerySolutions():
            names = [v.value for v in answer.variables]
            count = print_table(names, ([cell(row[name]) for name in names] for row in answer))
            print(f"{count} row{'' if count == 1 else 's'}")
        case _:
            sys.stdout.buffer.write(ox.serialize(answer, format=ox.RdfFormat.TURTLE) or b"")


def cell(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> str:
    """A term as a person reads it: the text of a literal, the short form of one of our IRIs."""
    if term is None:
        return ""
    if isinstance(term, ox.Literal):
        return term.value
    if isinstance(term, ox.NamedNode):
        return shorten(term.value)
    return str(term)


def shorten(iri: str) -> str:
    """`prefix:name` where a prefix fits, else the IRI."""
    for prefix, start in sorted(PREFIXES.items(), key=lambda pair: -len(pair[1])):
        if iri.startswith(start):
            return f"{prefix}:{iri.removeprefix(start)}"
    return iri
