"""Statements as nodes."""

from rdflib import DCTERMS, XSD, Literal, URIRef

from ingest.extract import mentions_in_content
from ingest.model import Extraction, Segment, Span, Statement
from ingest.text import sentence_span
from ingest.triples.actors import write_actor
from ingest.triples.writer import Writer
from ontology import iris
from ontology.names import ACT, MODE, SCHEMA, W


def statement_key(article_id: str, s: Statement) -> str:
    """The hash in a statement's IRI: the same cue and content in the same article are the same statement."""
    return iris.digest(article_id, s.content.start, s.content.end, s.cue.start, s.cue.end, s.lemma)


def write_statements(w: Writer, extraction: Extraction, segments: dict[Segment, URIRef]) -> None:
    """All statements of an article, with their stretches of text and times."""
    document = extraction.document
    keys = {s.id: statement_key(document.article.id, s) for s in extraction.statements}
    for s in extraction.statements:
        node = URIRef(iris.statement(keys[s.id]))
        home = next((g for g in document.segments if g.span.contains(s.content)), document.segments[0])
        w.type(node, W.Statement)
        w.add(node, DCTERMS.identifier, Literal(keys[s.id]))
        w.add(node, W.content, Literal(s.content.of(w.text), lang="ar"))
        w.add(node, W.contentSpan, w.stretch(s.content))
        w.add(node, W.cueSpan, w.stretch(s.cue))
        w.add(node, W.speakerSpan, w.stretch(s.speaker_mention) if s.speaker_mention else None)
        around = Span(min(s.content.start, s.cue.start), max(s.content.end, s.cue.end))
        w.add(node, W.sentenceSpan, w.stretch(sentence_span(w.text, around, home.span)))
        _actors(w, node, s, extraction)
        w.add(node, W.setting, Literal(s.setting.of(w.text), lang="ar") if s.setting else None)
        w.add(node, W.mode, w.concept(MODE, s.mode))
        w.add(node, W.act, w.concept(ACT, s.act))
        w.add(node, W.said, w.time(s.date))
        w.add(node, W.parent, URIRef(iris.statement(keys[s.parent])) if s.parent in keys else None)
        w.add(node, W.inSegment, segments[home])
        w.add(node, W.reportedIn, w.article)
        w.add(node, W.confidence, Literal(f"{s.confidence:.3f}", datatype=XSD.decimal))
        w.add(node, W.cueLemma, Literal(s.lemma, lang="ar"))
        w.add(node, W.frame, Literal(s.frame))
        w.add(node, W.rule, Literal(s.rule))


def _actors(w: Writer, node: URIRef, s: Statement, extraction: Extraction) -> None:
    actors = extraction.actors
    if s.speaker:
        w.add(node, W.speaker, write_actor(w, actors[s.speaker.entity]))
    for relay in s.via:
        w.add(node, W.via, write_actor(w, actors[relay.entity]))
    if len(s.via) > 1:
        w.add(node, W.nearestVia, write_actor(w, actors[s.via[0].entity]))
    for mention in s.addressee:
        w.add(node, W.addressee, write_actor(w, actors[mention.entity]))
    for mention in mentions_in_content(s, extraction.mentions):
        w.add(node, SCHEMA.mentions, write_actor(w, actors[mention.entity]))
