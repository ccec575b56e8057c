"""`wasata query`."""

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

    CONSTRUCT and DESCRIBE answer in Turtle whatever the format. A table that goes into a file or a pipe is tab-separated,
    with a header line. A node may stand in the graphs of several articles, so say DISTINCT when you count.

    \b
    Examples:
      wasata query "SELECT DISTINCT ?name { ?s w:speaker/skos:prefLabel ?name }"
      wasata query "DESCRIBE <https://w3id.org/wasata/id/actor/antony-blinken>"
      wasata query -f ontology/questions/q05_who_denied_what.rq --format csv
    """
    from pyoxigraph import QueryBoolean, QuerySolutions

    from commands.answers import print_rows, with_prefixes
    from errors import UsageError
    from store import open_store
    from store.results import serialise
    from store.tokens import query_kind

    if (text is None) == (file is None):
        raise UsageError("give either a QUERY or a file (-f FILE.rq)")
    query = text if file is None else _read(file)
    if query_kind(query or "") == "UPDATE":
        raise UsageError("this is an update; `query` only asks: POST it to a service's /sparql with the key (docs/api.md)")
    with open_store(store_url, read_only=True) as store:
        answer = store.query(with_prefixes(query or ""))
        if format_ == "table" or not isinstance(answer, QuerySolutions | QueryBoolean):
            print_rows(answer)
        else:
            click.echo(serialise(answer, MEDIA[format_], sys.maxsize - 1), nl=False)
        del answer  # an open result would keep the store open


def _read(file: IO[str]) -> str:
    from errors import UsageError

    try:
        return file.read()
    except UnicodeDecodeError as error:
        raise UsageError(f"{file.name}: not UTF-8: byte 0x{error.object[error.start]:02x} at offset {error.start}") from error
