"""The article's graph while it is being written."""

import builtins
import re
from functools import lru_cache

from rdflib import RDF, XSD, Graph
from rdflib.namespace import DefinedNamespace
from rdflib.term import Node

from ingest.dates.edtf import bounds
from ingest.model import Span
from ontology import iris
from ontology.names import EDTF, NIF, TIME, W
from ontology.terms import Term, Triple, day, from_node, iri, name, number, text, to_graph, typed

CALENDAR = (
    (re.compile(r"\d{4}-\d\d-\d\d"), XSD.date),
    (re.compile(r"\d{4}-(0[1-9]|1[0-2])"), XSD.gYearMonth),
    (re.compile(r"\d{4}"), XSD.gYear),
)
"""EDTF values that XML Schema can hold at the same precision; `2024-21` is a season."""

TYPE = name(RDF.type)
_CONTEXT, _BEGIN, _END, _ANCHOR = (name(p) for p in (NIF.referenceContext, NIF.beginIndex, NIF.endIndex, NIF.anchorOf))
_STRETCH = name(NIF.RFC5147String)
_SPAN, _INSTANT, _EDTF, _DATE = (name(p) for p in (W.TimeSpan, TIME.Instant, W.edtf, W.date))
_BEGINS, _ENDS, _DAY = (name(p) for p in (TIME.hasBeginning, TIME.hasEnd, TIME.inXSDDate))


class Writer:
    """Triples in the order in which they came, each once, and the few helpers that every part of the mapping shares.

    Takes terms (`ontology.terms`) and, where speed does not matter, rdflib's nodes. The description of each node is written once.
    """

    def __init__(self, text: str = "", article_iri: str = "") -> None:
        self.triples: dict[Triple, None] = {}
        self.text = text
        self.article_iri = article_iri
        self.article: Term = iri(article_iri)
        self._done: set[Term] = set()

    @property
    def graph(self) -> Graph:
        """What is written so far, for rdflib."""
        return to_graph(self.triples)

    def add(self, subject: Term | Node, predicate: Term | Node, value: Term | Node | None) -> None:
        """One triple, unless there is no value."""
        if value is not None:
            s = subject if type(subject) is str else from_node(subject)
            p = predicate if type(predicate) is str else from_node(predicate)
            self.triples[s, p, value if type(value) is str else from_node(value)] = None

    def type(self, node: Term | Node, *classes: Term | Node) -> None:
        """The classes of a node."""
        for c in classes:
            self.add(node, TYPE, c)

    def first(self, node: Term | Node) -> bool:
        """Whether `node` is met for the first time, so that its description is due."""
        term = node if builtins.type(node) is str else from_node(node)
        if term in self._done:
            return False
        self._done.add(term)
        return True

    def has(self, node: Term) -> bool:
        """Whether `node` has been described."""
        return node in self._done

    def position(self, node: Term, span: Span, *, anchor: bool = True) -> None:
        """Where `node` stands in the text, with its surface."""
        triples = self.triples
        triples[node, _CONTEXT, self.article] = None
        triples[node, _BEGIN, number(span.start)] = None
        triples[node, _END, number(span.end)] = None
        if anchor:
            triples[node, _ANCHOR, text(span.of(self.text))] = None

    def stretch(self, span: Span) -> Term:
        """The node of a stretch of text."""
        node = f"<{iris.char(self.article_iri, span.start, span.end)}>"
        if node not in self._done:
            self._done.add(node)
            self.triples[node, TYPE, _STRETCH] = None
            self.position(node, span)
        return node

    def time(self, edtf: str | None) -> Term | None:
        """The node of a point or span of time, with its first and last day; None for None."""
        if edtf is None:
            return None
        node, described = _time(edtf)
        if node not in self._done:
            self._done.add(node)
            self.triples.update(dict.fromkeys(described))
        return node

    def concept(self, scheme: builtins.type[DefinedNamespace], local: str) -> Term:
        """A concept of one of our schemes; names in Python have underscores where IRIs have hyphens."""
        return _concept(scheme, local)


@lru_cache(maxsize=1024)
def _concept(scheme: type[DefinedNamespace], local: str) -> Term:
    return name(scheme[local.replace("_", "-")])


@lru_cache(maxsize=8192)
def _time(edtf: str) -> tuple[Term, tuple[Triple, ...]]:
    """The node of a span of time and all that is said of it and its bounds, whatever the article."""
    node = iri(iris.time(edtf))
    out = [(node, TYPE, _SPAN), (node, _EDTF, typed(edtf, EDTF.EDTF))]
    out += [(node, _DATE, typed(edtf, datatype)) for pattern, datatype in CALENDAR if pattern.fullmatch(edtf)]
    for predicate, bound in zip((_BEGINS, _ENDS), bounds(edtf), strict=True):
        if bound:
            instant = iri(iris.instant(bound.isoformat()))
            out += [(node, predicate, instant), (instant, TYPE, _INSTANT), (instant, _DAY, day(bound.isoformat()))]
    return node, tuple(out)
