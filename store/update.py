"""Write the text of a SPARQL Update from terms; every term is written by pyoxigraph's serialiser."""

from collections.abc import Iterable, Mapping, Sequence

from pyoxigraph import NamedNode, Quad, Triple

from store.prologue import hoisted
from store.using import with_dataset


def as_carried_out(update: str, using: Sequence[str] = (), using_named: Sequence[str] = ()) -> str:
    """A request's update in the words that Oxigraph takes: the dataset and every prologue in their places."""
    return hoisted(with_dataset(update, using, using_named))


def update_text(replace: Mapping[str, list[Triple]], add: Mapping[str, list[Triple]], remove: Iterable[Quad]) -> str:
    """One request: DELETE DATA, then DROP and INSERT DATA; an empty string when there is nothing to do.

    Blank nodes get new labels on the way in (as INSERT DATA says); our graphs have none.
    """
    parts: list[str] = []
    if gone := list(remove):
        parts.append("DELETE DATA {\n" + "".join(_quad(q) for q in gone) + "}")
    parts += [f"DROP SILENT GRAPH {NamedNode(name)}" for name in replace]
    data = "".join(_graph(name, triples) for graphs in (replace, add) for name, triples in graphs.items() if triples)
    if data:
        parts.append("INSERT DATA {\n" + data + "}")
    return " ;\n".join(parts)


def _graph(name: str, triples: Iterable[Triple]) -> str:
    return f"GRAPH {NamedNode(name)} {{\n" + "".join(f"{t} .\n" for t in triples) + "}\n"


def _quad(quad: Quad) -> str:
    return f"GRAPH {quad.graph_name} {{ {quad.triple} }}\n" if isinstance(quad.graph_name, NamedNode) else f"{quad.triple} .\n"


def insert_text(quads: Iterable[Quad]) -> str:
    """One request that adds `quads`."""
    return "INSERT DATA {\n" + "".join(_quad(q) for q in quads) + "}"
