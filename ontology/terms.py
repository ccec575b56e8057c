"""RDF terms as N-Triples writes them: the one form that the store reads as it is and that costs a string each.

A graph is made of many terms and most of them recur, so what recurs is made once: concepts and datatypes a process, nodes an article.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from rdflib import BNode, Graph, Literal, URIRef
from rdflib.term import Node

_XSD = "http://www.w3.org/2001/XMLSchema#"
_NO_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')
_SPECIAL = re.compile(r'[\\"\n\r]')
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"}
_UNESCAPES = {escaped: plain for plain, escaped in _ESCAPES.items()}
_ESCAPED = re.compile(r'\\[\\"nr]')

Term = str
Triple = tuple[Term, Term, Term]


def iri(value: str) -> Term:
    """`<…>`; `ValueError` for what no IRI may hold, by which a term could run into the next."""
    if found := _NO_IRI.search(value):
        raise ValueError(f"no IRI, because of {found.group()!r}: {value!r}")
    return f"<{value}>"


@lru_cache(maxsize=4096)
def name(value: str) -> Term:
    """`iri` for the names of classes, properties, concepts and actors, which recur from article to article."""
    return iri(value)


def text(value: str, language: str = "") -> Term:
    """A string, with its language where it has one."""
    return f'"{_escaped(value)}"@{language}' if language else f'"{_escaped(value)}"'


def typed(value: str, datatype: str) -> Term:
    """A literal with a datatype, in the lexical form given."""
    return f'"{_escaped(value)}"^^{name(datatype)}'


@lru_cache(maxsize=65536)
def number(value: int) -> Term:
    """A whole number from 0."""
    return f'"{value}"^^<{_XSD}nonNegativeInteger>'


@lru_cache(maxsize=4096)
def day(value: str) -> Term:
    """An `xsd:date`."""
    return typed(value, _XSD + "date")


def _escaped(value: str) -> str:
    return _SPECIAL.sub(lambda found: _ESCAPES[found.group()], value) if _SPECIAL.search(value) else value


def unescaped(value: str) -> str:
    """The text of a literal that `text` or `typed` wrote."""
    return _ESCAPED.sub(lambda found: _UNESCAPES[found.group()], value) if "\\" in value else value


def from_node(node: Node | str) -> Term:
    """The term of an rdflib node; what is no node is a term already."""
    if isinstance(node, URIRef):
        return iri(str(node))
    if isinstance(node, Literal):
        if node.language:
            return text(str(node), node.language)
        return typed(str(node), str(node.datatype)) if node.datatype else text(str(node))
    if isinstance(node, BNode):
        return f"_:{node}"
    return str(node)


def parts(term: Term) -> tuple[str, str, str]:
    """What a term says: an IRI or the text of a literal, its language, and the IRI of its datatype (both empty where there is none)."""
    if term[0] == "<":
        return term[1:-1], "", ""
    end = term.rindex('"')
    value, rest = unescaped(term[1:end]), term[end + 1 :]
    if not rest:
        return value, "", ""
    return (value, rest[1:], "") if rest[0] == "@" else (value, "", rest[3:-1])


def to_literal(term: Term) -> Literal:
    """The rdflib literal of a term, in the lexical form that it has."""
    value, language, datatype = parts(term)
    if language:
        return Literal(value, lang=language)
    return Literal(value, datatype=URIRef(datatype), normalize=False) if datatype else Literal(value)


def to_node(term: Term) -> URIRef | BNode | Literal:
    """The rdflib node of a term."""
    if term[0] == "<":
        return URIRef(term[1:-1])
    return BNode(term[2:]) if term[0] == "_" else to_literal(term)


def to_graph(triples: Iterable[Triple]) -> Graph:
    """A new rdflib graph."""
    graph = Graph()
    for s, p, o in triples:
        graph.add((to_node(s), to_node(p), to_node(o)))
    return graph
