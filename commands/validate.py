"""`wasata validate`."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

if TYPE_CHECKING:
    import rdflib


@click.command("validate", short_help="Hold RDF files or a store against the shapes.")
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False), metavar="[FILE…]")
@click.option("--store", "store_url", metavar="URL", help="Validate the graphs of a store.")
@click.option("--lang", type=click.Choice(["en", "ar"]), default="en", show_default=True, help="Language of the report.")
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...], store_url: str | None, lang: Literal["en", "ar"]) -> None:
    """Hold RDF files or a store against the shapes; exit 1 when something does not conform.

    Each named graph of a TriG or N-Quads file, and each article of a store, with the graphs of links and of Wikidata's facts, is validated by itself; the ontology's own graph
    in an export is passed over.

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
    import pyoxigraph as ox

    from errors import UsageError
    from ontology import iris
    from store import to_rdflib

    for file in files:
        form = ox.RdfFormat.from_extension(Path(file).suffix.lstrip(".").lower())
        if form is None:
            raise UsageError(f"{file}: no RDF by its name; give .trig, .nq, .ttl, .nt, .rdf or .jsonld")
        graphs: dict[str, list[ox.Triple]] = {}
        try:
            for quad in ox.parse(path=file, format=form, base_iri=Path(file).resolve().as_uri()):
                graphs.setdefault(getattr(quad.graph_name, "value", ""), []).append(quad.triple)
        except (SyntaxError, OSError) as error:
            raise UsageError(f"{file}: not readable as RDF: {error}") from error
        graphs.pop(iris.ONTOLOGY, None)  # the vocabulary of an export: the shapes are of data
        for name, triples in sorted(graphs.items()):
            yield f"{file} {name}".rstrip(), to_rdflib(triples)


def _of_store(url: str) -> Iterator[tuple[str, "rdflib.Graph"]]:
    import pyoxigraph as ox

    from ontology import iris
    from store import open_store, to_rdflib

    text = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?graph { ?s ?p ?o } }"
    with open_store(url, read_only=True) as store:
        for name in sorted(store.graphs()):
            if name.startswith(iris.ID + "article/") or name in (iris.LINKS, iris.FACTS):
                yield name, to_rdflib(store.query(text, bindings={"graph": ox.NamedNode(name)}))  # type: ignore[arg-type]
