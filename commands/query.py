"""`wasata query`."""

import re
import sys
from typing import IO

import click

from commands.options import store_option

MEDIA = {
    "json": "application/sparql-results+json",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "xml": "application/sparql-results+xml",
}


@click.command("query", short_help="SPARQL from the terminal.")
@click.argument("text", required=False, metavar="QUERY")
@click.option("-f", "--file", type=click.File("r", encoding="utf-8"), help="Read the query from FILE.rq (- is stdin).")
@click.option(
    "--format",
    "format_",
    type=click.Choice(("table", *MEDIA)),
    default="table",
    show_default=True,
    help="Form of SELECT and ASK.",
)
@store_option
def command(text: str | None, file: IO[str] | None, format_: str, store_url: str) -> None:
    """Ask the graph in SPARQL; the default graph is the union of all graphs, and the usual prefixes are known.

    CONSTRUCT and DESCRIBE answer in Turtle whatever the format.

    \b
    Examples:
      wasata query "SELECT ?label (COUNT(*) AS ?n) { ?s w:speaker/skos:prefLabel ?label } GROUP BY ?label ORDER BY DESC(?n)"
      wasata query -f tests/questions/who-mediates.rq --format csv
    """
    from pyoxigraph import QueryBoolean, QuerySolutions

    from commands.tables import print_rows
    from errors import UsageError
    from ontology.names import PREFIXES
    from store import open_store
    from store.results import serialise

    if bool(text) == bool(file):
        raise UsageError("give either a QUERY or a file (-f FILE.rq)")
    query = text or (file.read() if file else "")
    # Only those it uses and does not declare, on its own first line: positions in the parser's messages stay right.
    known = [
        f"PREFIX {n}: <{i}> " for n, i in PREFIXES.items() if f"{n}:" in query and not re.search(rf"(?i)prefix\s+{n}\s*:", query)
    ]
    with open_store(store_url, read_only=True) as store:
        answer = store.query("".join(known) + query)
        if format_ == "table" or not isinstance(answer, QuerySolutions | QueryBoolean):
            print_rows(answer)
        else:
            sys.stdout.buffer.write(serialise(answer, MEDIA[format_], sys.maxsize - 1))
