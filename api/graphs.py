"""Single graphs of the store, as the Graph Store Protocol sees them: read, put in place of, merged into, dropped."""

from collections.abc import Iterator, Sequence

import pyoxigraph as ox
from pyoxigraph import NamedNode, RdfFormat, Triple

from errors import NotFound, UsageError
from store import Store

DEFAULT = None
"""The graph without a name."""


def exists(store: Store, graph: str | None) -> bool:
    """Whether there is such a graph, empty or not; the one without a name always is."""
    return graph is DEFAULT or bool(store.query("ASK { GRAPH $graph {} }", bindings={"graph": _iri(graph)}))


def read(store: Store, graph: str | None, format_: RdfFormat, prefixes: dict[str, str]) -> bytes:
    """The graph in a syntax; raises `NotFound`."""
    if not exists(store, graph):
        raise NotFound(f"there is no graph {graph}")
    if graph is DEFAULT:
        answer = store.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", union=False)
    else:
        answer = store.query("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH $graph { ?s ?p ?o } }", bindings={"graph": _iri(graph)})
    found = dict.fromkeys(t for t in answer if isinstance(t, Triple)) if isinstance(answer, Iterator) else {}
    return ox.serialize(found, format=format_, prefixes=prefixes) or b""


def put(store: Store, graph: str | None, triples: Sequence[Triple]) -> bool:
    """Put `triples` in the place of the graph; True where there was none. An empty graph is a graph afterwards."""
    new = not exists(store, graph)
    head = "CLEAR SILENT DEFAULT" if graph is DEFAULT else f"DROP SILENT GRAPH {_iri(graph)} ;\nCREATE SILENT GRAPH {_iri(graph)}"
    store.update(f"{head} ;\n{_insert(graph, triples)}")
    return new


def merge(store: Store, graph: str | None, triples: Sequence[Triple]) -> bool:
    """Add `triples` to the graph; True where there was none."""
    new = not exists(store, graph)
    head = f"CREATE SILENT GRAPH {_iri(graph)} ;\n" if new and graph is not DEFAULT else ""
    store.update(head + _insert(graph, triples))
    return new


def drop(store: Store, graph: str | None) -> None:
    """Remove the graph; raises `NotFound`."""
    if not exists(store, graph):
        raise NotFound(f"there is no graph {graph}")
    store.update("CLEAR SILENT DEFAULT" if graph is DEFAULT else f"DROP SILENT GRAPH {_iri(graph)}")


def _insert(graph: str | None, triples: Sequence[Triple]) -> str:
    """Terms are written by pyoxigraph's serialiser; blank nodes are new ones, as INSERT DATA says."""
    data = "".join(f"{t} .\n" for t in triples)
    return f"INSERT DATA {{ {data} }}" if graph is DEFAULT else f"INSERT DATA {{ GRAPH {_iri(graph)} {{ {data} }} }}"


def _iri(graph: str | None) -> NamedNode:
    try:
        return NamedNode(graph or "")
    except ValueError as error:
        raise UsageError(f"not an absolute IRI: {graph!r}") from error
