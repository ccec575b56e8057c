"""Between rdflib's graphs (which `ingest` builds and `shapes` validates) and pyoxigraph's terms (which stores take)."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from store.protocol import Object

if TYPE_CHECKING:
    import rdflib

_STRING = "http://www.w3.org/2001/XMLSchema#string"


def from_rdflib(graph: "rdflib.Graph") -> Iterator[Triple]:
    """The triples of an rdflib graph as pyoxigraph's, in rdflib's order.

    Literals keep their lexical form as written, also one that does not fit its datatype. Raises `ValueError` on an IRI
    that is none.
    """
    for s, p, o in graph:
        subject = _term(s)
        if not isinstance(subject, NamedNode | BlankNode):
            raise ValueError(f"a literal cannot be a subject: {s!r}")
        yield Triple(subject, NamedNode(str(p)), _term(o))


def _term(node: "rdflib.term.Node") -> NamedNode | BlankNode | Literal:
    import rdflib

    if isinstance(node, rdflib.URIRef):
        return NamedNode(str(node))
    if isinstance(node, rdflib.BNode):
        return BlankNode(str(node))
    if isinstance(node, rdflib.Literal):
        if node.language:
            return Literal(str(node), language=node.language)
        return Literal(str(node), datatype=NamedNode(str(node.datatype or _STRING)))
    raise ValueError(f"no RDF term: {node!r}")


def to_rdflib(triples: Iterable[Triple]) -> "rdflib.Graph":
    """A new rdflib graph of `triples` (without triple terms, which rdflib does not know)."""
    import rdflib

    graph = rdflib.Graph()
    for triple in triples:
        graph.add((_node(triple.subject), rdflib.URIRef(triple.predicate.value), _node(triple.object)))
    return graph


def _node(term: Object) -> "rdflib.URIRef | rdflib.BNode | rdflib.Literal":
    import rdflib

    match term:
        case NamedNode(value=value):
            return rdflib.URIRef(value)
        case BlankNode(value=value):
            return rdflib.BNode(value)
        case Literal() if term.language:
            return rdflib.Literal(term.value, lang=term.language)
        case Literal():
            plain = term.datatype.value == _STRING
            return rdflib.Literal(term.value, datatype=None if plain else rdflib.URIRef(term.datatype.value), normalize=False)
    raise ValueError(f"rdflib has no such term: {term}")


def quads(graph: str, triples: Iterable[Triple]) -> Iterator[Quad]:
    """`triples` as quads of the graph named `graph`."""
    name = NamedNode(graph)
    for triple in triples:
        yield Quad(triple.subject, triple.predicate, triple.object, name)
