"""The graph of one article."""

from rdflib import DCTERMS, XSD

from ingest.model import Extraction, Segment
from ingest.triples.actors import actor_term, write_actor
from ingest.triples.authority import known_actor
from ingest.triples.events import write_events
from ingest.triples.roles import write_roles
from ingest.triples.statements import write_statements
from ingest.triples.writer import Writer
from ontology import iris
from ontology.names import NIF, SCHEMA, SEGMENT, W
from ontology.terms import Term, Triple, day, iri, name, number, text, typed

_ARTICLE, _NIF_CONTEXT, _SEGMENT, _EXPRESSION = (name(c) for c in (W.Article, NIF.Context, W.Segment, W.DateExpression))
_IDENTIFIER, _HEADLINE, _PUBLISHED, _PUBLISHER, _URL, _LANGUAGE = (
    name(p) for p in (DCTERMS.identifier, SCHEMA.headline, SCHEMA.datePublished, SCHEMA.publisher, SCHEMA.url, SCHEMA.inLanguage)
)
_STRING, _BEGIN, _END, DIGEST = (name(p) for p in (NIF.isString, NIF.beginIndex, NIF.endIndex, W.inputDigest))
_GIVEN = tuple(name(p) for p in (W.givenTitle, W.givenPublisher, W.givenPublished))
_HAS_SEGMENT, _SEGMENT_ROLE, _MENTIONS_DATE, _DENOTES = (
    name(p) for p in (W.hasSegment, W.segmentRole, W.mentionsDate, W.denotes)
)
_MEMBER, _MAY_MEAN, _AFFILIATION = (name(p) for p in (W.member, W.mayMean, W.affiliation))


def article_triples(extraction: Extraction, digest: str) -> dict[Triple, None]:
    """All triples of the article's named graph (docs/graph.md), each once; the same extraction gives the same in the same order.

    Raises `ValueError` where an IRI would hold what none may.
    """
    article = extraction.document.article
    w = Writer(article.text, iris.article(article.id))
    node = w.article
    w.type(node, _ARTICLE, _NIF_CONTEXT)
    w.add(node, _IDENTIFIER, text(article.id))
    w.add(node, _HEADLINE, text(extraction.title, "ar") if extraction.title else None)
    w.add(node, _PUBLISHED, day(extraction.published) if extraction.published else None)
    w.add(node, _PUBLISHER, _outlet(w, extraction, extraction.publisher))
    w.add(node, _URL, typed(article.url, XSD.anyURI) if article.url else None)
    w.add(node, _LANGUAGE, text("ar"))
    w.add(node, _STRING, text(article.text))
    w.add(node, _BEGIN, number(0))
    w.add(node, _END, number(len(article.text)))
    w.add(node, DIGEST, text(digest))
    _given(w, extraction)
    segments = _segments(w, extraction)
    _dates(w, extraction)
    write_statements(w, extraction, segments)
    write_roles(w, extraction)
    write_events(w, extraction)
    _joint(w, extraction)
    return w.triples


def _given(w: Writer, extraction: Extraction) -> None:
    """The metadata as they came, by which a later run can do the whole again from the graph alone."""
    came = extraction.given or extraction.document.article
    for predicate, value in zip(_GIVEN, (came.title, came.publisher, came.published), strict=True):
        w.add(w.article, predicate, text(value) if value is not None else None)


def _outlet(w: Writer, extraction: Extraction, outlet: str | None) -> Term | None:
    return write_actor(w, extraction.outlets[outlet]) if outlet else None


def _segments(w: Writer, extraction: Extraction) -> dict[Segment, Term]:
    nodes = {}
    for n, s in enumerate(extraction.document.segments, 1):
        node = iri(iris.segment(w.article_iri, n))
        nodes[s] = node
        w.type(node, _SEGMENT)
        w.add(w.article, _HAS_SEGMENT, node)
        w.position(node, s.span, anchor=False)
        w.add(node, _SEGMENT_ROLE, w.concept(SEGMENT, s.role))
        w.add(node, _PUBLISHER, _outlet(w, extraction, s.publisher))
        w.add(node, _PUBLISHED, day(s.published) if s.published else None)
    return nodes


def _dates(w: Writer, extraction: Extraction) -> None:
    for n, d in enumerate(extraction.dates, 1):
        node = iri(iris.date(w.article_iri, n))
        w.type(node, _EXPRESSION)
        w.add(w.article, _MENTIONS_DATE, node)
        w.position(node, d.span)
        w.add(node, _DENOTES, w.time(d.value))


def _joint(w: Writer, extraction: Extraction) -> None:
    """Members of joint actors and affiliations, as far as both ends are actors of this graph; whom an ambiguous name may mean."""
    actors = {a.id: a for a in extraction.actors.values()}
    for a in actors.values():
        node = actor_term(a.id)
        if not w.has(node):
            continue  # nothing in this graph refers to it
        for member in a.members:
            if member in actors:
                w.add(node, _MEMBER, write_actor(w, actors[member]))
        for key in a.candidates:
            w.add(node, _MAY_MEAN, write_actor(w, actors.get(key) or known_actor(key)))
        if a.affiliation in actors:
            w.add(node, _AFFILIATION, write_actor(w, actors[a.affiliation]))
