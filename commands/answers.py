"""What a query answered, on the terminal."""

import click
import pyoxigraph as ox

from commands.tables import on_terminal, plural, print_table
from ontology.names import PREFIXES
from store import Answer

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
# rdflib cannot read `id:time\/2022-10-25\%2F.\.`, which is right in Turtle; so the IRIs of data are written in full.
_WRITTEN = {name: iri for name, iri in PREFIXES.items() if name != "id"}
_BY_LENGTH = sorted(PREFIXES.items(), key=lambda pair: -len(pair[1]))


def print_rows(answer: Answer) -> None:
    """Print a table of rows, true or false, or Turtle."""
    match answer:
        case ox.QueryBoolean():
            click.echo("true" if answer else "false")
        case ox.QuerySolutions():
            names = [v.value for v in answer.variables]
            count = print_table(names, ([cell(row[name]) for name in names] for row in answer))
            if on_terminal():
                click.echo(plural(count, "row"))
        case _:
            triples = dict.fromkeys(answer)
            click.echo(ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=_WRITTEN) or b"", nl=False)


def cell(term: Term | None) -> str:
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
    for prefix, start in _BY_LENGTH:
        if iri.startswith(start):
            return f"{prefix}:{iri.removeprefix(start)}"
    return iri


def with_prefixes(query: str) -> str:
    """`query` with those of our prefixes that it uses and does not declare, on its own first line.

    So the lines in the parser's messages stay those of the query.
    """
    from re import IGNORECASE, search

    known = (
        f"PREFIX {name}: <{iri}> "
        for name, iri in PREFIXES.items()
        if f"{name}:" in query and not search(rf"prefix\s+{name}\s*:", query, IGNORECASE)
    )
    return "".join(known) + query
