"""The graph of one article."""

from rdflib import DCTERMS, XSD, Graph, Literal, URIRef

from ingest.model import Extraction, Segment
from ingest.triples.actors import write_actor
from ingest.triples.authority import known_actor
from ingest.triples.events import write_events
from ingest.triples.roles import write_roles
from ingest.triples.statements import write_statements
from ingest.triples.writer import Writer
from ontology import iris
from ontology.names import NIF, SCHEMA, SEGMENT, W


def article_graph(extraction: Extraction, digest: str) -> Graph:
    """All triples of the article's named graph (docs/graph.md); the same extraction gives the same triples."""
    article = extraction.document.article
    w = Writer(article.text, iris.article(article.id))
    node = w.article
    w.type(node, W.Article, NIF.Context)
    w.add(node, DCTERMS.identifier, Literal(article.id))
    w.add(node, SCHEMA.headline, Literal(extraction.title, lang="ar") if extraction.title else None)
    w.add(node, SCHEMA.datePublished, Literal(extraction.published, datatype=XSD.date) if extraction.published else None)
    w.add(node, SCHEMA.publisher, _outlet(w, extraction, extraction.publisher))
    w.add(node, SCHEMA.url, Literal(article.url, datatype=XSD.anyURI) if article.url else None)
    w.add(node, SCHEMA.inLanguage, Literal("ar"))
    w.add(node, NIF.isString, Literal(article.text))
    w.add(node, NIF.beginIndex, Literal(0, datatype=XSD.nonNegativeInteger))
    w.add(node, NIF.endIndex, Literal(len(article.text), datatype=XSD.nonNegativeInteger))
    w.add(node, W.inputDigest, Literal(digest))
    _given(w, extraction)
    segments = _segments(w, extraction)
    _dates(w, extraction)
    write_statements(w, extraction, segments)
    write_roles(w, extraction)
    write_events(w, extraction)
    _joint(w, extraction)
    return w.graph


def _given(w: Writer, extraction: Extraction) -> None:
    """The metadata as they came, by which a later run can do the whole again from the graph alone."""
    came = extraction.given or extraction.document.article
    for name, value in ((W.givenTitle, came.title), (W.givenPublisher, came.publisher), (W.givenPublished, came.published)):
        w.add(w.article, name, Literal(value) if value is not None else None)


def _outlet(w: Writer, extraction: Extraction, name: str | None) -> URIRef | None:
    return write_actor(w, extraction.outlets[name]) if name else None


def _segments(w: Writer, extraction: Extraction) -> dict[Segment, URIRef]:
    nodes = {}
    for n, s in enumerate(extraction.document.segments, 1):
        node = URIRef(iris.segment(str(w.article), n))
        nodes[s] = node
        w.type(node, W.Segment)
        w.add(w.article, W.hasSegment, node)
        w.position(node, s.span, anchor=False)
        w.add(node, W.segmentRole, w.concept(SEGMENT, s.role))
        w.add(node, SCHEMA.publisher, _outlet(w, extraction, s.publisher))
        w.add(node, SCHEMA.datePublished, Literal(s.published, datatype=XSD.date) if s.published else None)
    return nodes


def _dates(w: Writer, extraction: Extraction) -> None:
    for n, d in enumerate(extraction.dates, 1):
        node = URIRef(iris.date(str(w.article), n))
        w.type(node, W.DateExpression)
        w.add(w.article, W.mentionsDate, node)
        w.position(node, d.span)
        w.add(node, W.denotes, w.time(d.value))


def _joint(w: Writer, extraction: Extraction) -> None:
    """Members of joint actors and affiliations, as far as both ends are actors of this graph; whom an ambiguous name may mean."""
    actors = {a.id: a for a in extraction.actors.values()}
    for a in actors.values():
        node = URIRef(iris.actor(a.id))
        if not w.has(node):
            continue  # nothing in this graph refers to it
        for member in a.members:
            if member in actors:
                w.add(node, W.member, write_actor(w, actors[member]))
        for key in a.candidates:
            w.add(node, W.mayMean, write_actor(w, actors.get(key) or known_actor(key)))
        if a.affiliation in actors:
            w.add(node, W.affiliation, write_actor(w, actors[a.affiliation]))
