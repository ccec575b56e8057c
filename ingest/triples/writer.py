"""The article's graph while it is being written."""

import builtins
import re

from rdflib import RDF, XSD, Graph, Literal, URIRef
from rdflib.namespace import DefinedNamespace
from rdflib.term import Node

from ingest.dates.edtf import bounds
from ingest.model import Span
from ontology import iris
from ontology.names import EDTF, NIF, TIME, W

CALENDAR = (
    (re.compile(r"\d{4}-\d\d-\d\d"), XSD.date),
    (re.compile(r"\d{4}-(0[1-9]|1[0-2])"), XSD.gYearMonth),
    (re.compile(r"\d{4}"), XSD.gYear),
)
"""EDTF values that XML Schema can hold at the same precision; `2024-21` is a season."""


class Writer:
    """An rdflib graph and the few helpers that every part of the mapping shares; each node is written once."""

    def __init__(self, text: str = "", article_iri: str = "") -> None:
        self.graph = Graph()
        self.text = text
        self.article = URIRef(article_iri)
        self._done: set[URIRef] = set()

    def add(self, subject: Node, predicate: Node, value: Node | None) -> None:
        """One triple, unless there is no value."""
        if value is not None:
            self.graph.add((subject, predicate, value))

    def type(self, node: Node, *classes: Node) -> None:
        """The classes of a node."""
        for c in classes:
            self.graph.add((node, RDF.type, c))

    def first(self, node: URIRef) -> bool:
        """Whether `node` is met for the first time, so that its description is due."""
        if node in self._done:
            return False
        self._done.add(node)
        return True

    def has(self, node: URIRef) -> bool:
        """Whether `node` has been described."""
        return node in self._done

    def position(self, node: URIRef, span: Span, *, anchor: bool = True) -> None:
        """Where `node` stands in the text, with its surface."""
        self.add(node, NIF.referenceContext, self.article)
        self.add(node, NIF.beginIndex, Literal(span.start, datatype=XSD.nonNegativeInteger))
        self.add(node, NIF.endIndex, Literal(span.end, datatype=XSD.nonNegativeInteger))
        if anchor:
            self.add(node, NIF.anchorOf, Literal(span.of(self.text)))

    def stretch(self, span: Span) -> URIRef:
        """The node of a stretch of text."""
        node = URIRef(iris.char(str(self.article), span.start, span.end))
        if self.first(node):
            self.type(node, NIF.RFC5147String)
            self.position(node, span)
        return node

    def time(self, edtf: str | None) -> URIRef | None:
        """The node of a point or span of time, with its first and last day; None for None."""
        if edtf is None:
            return None
        node = URIRef(iris.time(edtf))
        if self.first(node):
            self.type(node, W.TimeSpan)
            self.add(node, W.edtf, Literal(edtf, datatype=EDTF.EDTF))
            for pattern, datatype in CALENDAR:
                if pattern.fullmatch(edtf):
                    self.add(node, W.date, Literal(edtf, datatype=datatype, normalize=False))
            begin, end = bounds(edtf)
            self.add(node, TIME.hasBeginning, self._instant(begin.isoformat() if begin else None))
            self.add(node, TIME.hasEnd, self._instant(end.isoformat() if end else None))
        return node

    def concept(self, scheme: builtins.type[DefinedNamespace], name: str) -> URIRef:
        """A concept of one of our schemes; names in Python have underscores where IRIs have hyphens."""
        return URIRef(scheme[name.replace("_", "-")])

    def _instant(self, day: str | None) -> URIRef | None:
        if day is None:
            return None
        node = URIRef(iris.instant(day))
        if self.first(node):
            self.type(node, TIME.Instant)
            self.add(node, TIME.inXSDDate, Literal(day, datatype=XSD.date))
        return node
