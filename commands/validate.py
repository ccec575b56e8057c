"""`wasata validate`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

import click

if TYPE_CHECKING:
    import rdflib


@click.command("validate", short_help="Hold RDF files or a store against the shapes.")
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False), metavar="[FILE…]")
@click.option("--store", "store_url", metavar="URL", help="Validate every article's graph of a store.")
@click.option("--lang", type=click.Choice(["en", "ar"]), default="en", show_default=True, help="Language of the report.")
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...], store_url: str | None, lang: Literal["en", "ar"]) -> None:
    """Hold RDF files or a store against the shapes; exit 1 when something does not conform.

    Each named graph of a TriG or N-Quads file, and each article of a store, is validated by itself.

    \b
    Examples:
      wasata validate export.trig
      wasata validate --store oxigraph:./wasata.db --lang ar
    """
    from errors import UsageError
    from shapes.validate import validate

    if bool(files) == bool(store_url):
        raise UsageError("name either RDF files or a --store to validate")
    bad = total = 0
    for name, graph in _of_store(store_url) if store_url else _of_files(files):
        report = validate(graph)
        total += 1
        if not report.conforms:
            bad += 1
            click.echo(f"{name}\n{report.text(lang)}")
        elif not report.targeted:
            click.echo(f"{name}: nothing in it is the target of a shape", err=True)
    if not total:
        raise UsageError("there is no graph to validate")
    click.echo(f"{total} graph{'' if total == 1 else 's'} checked: {total - bad} conform, {bad} do not")
    ctx.exit(1 if bad else 0)


def _of_files(files: tuple[str, ...]) -> Iterator[tuple[str, "rdflib.Graph"]]:
    import rdflib

    from errors import UsageError

    for file in files:
        kind = rdflib.util.guess_format(file)
        try:
            if kind in ("trig", "nquads"):
                dataset = rdflib.Dataset()
                dataset.parse(file, format=kind)
                for graph in dataset.graphs():
                    if len(graph):
                        yield f"{file} {graph.identifier}", graph
            else:
                yield file, rdflib.Graph().parse(file, format=kind)
        except Exception as error:  # rdflib's parsers raise whatever their grammar does
            raise UsageError(f"{file}: not readable as RDF: {error}") from error


def _of_store(url: str) -> Iterator[tuple[str, "rdflib.Graph"]]:
    import pyoxigraph as ox

    from ontology import iris
    from store import open_store, to_rdflib

    text = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?graph { ?s ?p ?o } }"
    with open_store(url, read_only=True) as store:
        for name in sorted(store.graphs()):
            if name.startswith(iris.ID + "article/"):
                yield name, to_rdflib(store.query(text, bindings={"graph": ox.NamedNode(name)}))  # type: ignore[arg-type]
