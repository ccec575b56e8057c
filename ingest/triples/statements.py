"""Statements as nodes."""

from rdflib import DCTERMS, XSD

from ingest.extract import mentions_in_content
from ingest.model import Extraction, Segment, Span, Statement
from ingest.text import sentence_span
from ingest.triples.actors import write_actor
from ingest.triples.writer import Writer
from ontology import iris
from ontology.names import ACT, MODE, SCHEMA, W
from ontology.terms import Term, iri, name, text, typed

_STATEMENT, _IDENTIFIER, _CONTENT, _SETTING, _MODE, _ACT, _SAID, _PARENT = (
    name(p) for p in (W.Statement, DCTERMS.identifier, W.content, W.setting, W.mode, W.act, W.said, W.parent)
)
_CONTENT_SPAN, _CUE_SPAN, _SPEAKER_SPAN, _SENTENCE_SPAN = (
    name(p) for p in (W.contentSpan, W.cueSpan, W.speakerSpan, W.sentenceSpan)
)
_SEGMENT, _IN, _CONFIDENCE, _LEMMA, _FRAME, _RULE = (
    name(p) for p in (W.inSegment, W.reportedIn, W.confidence, W.cueLemma, W.frame, W.rule)
)
_SPEAKER, _VIA, _NEAREST, _ADDRESSEE, _MENTIONS = (
    name(p) for p in (W.speaker, W.via, W.nearestVia, W.addressee, SCHEMA.mentions)
)
_DECIMAL = str(XSD.decimal)


def statement_key(article_id: str, s: Statement) -> str:
    """The hash in a statement's IRI: the same cue and content in the same article are the same statement."""
    return iris.digest(article_id, s.content.start, s.content.end, s.cue.start, s.cue.end, s.lemma)


def write_statements(w: Writer, extraction: Extraction, segments: dict[Segment, Term]) -> None:
    """All statements of an article, with their stretches of text and times."""
    document = extraction.document
    keys = {s.id: statement_key(document.article.id, s) for s in extraction.statements}
    for s in extraction.statements:
        node = iri(iris.statement(keys[s.id]))
        home = next((g for g in document.segments if g.span.contains(s.content)), document.segments[0])
        w.type(node, _STATEMENT)
        w.add(node, _IDENTIFIER, text(keys[s.id]))
        w.add(node, _CONTENT, text(s.content.of(w.text), "ar"))
        w.add(node, _CONTENT_SPAN, w.stretch(s.content))
        w.add(node, _CUE_SPAN, w.stretch(s.cue))
        w.add(node, _SPEAKER_SPAN, w.stretch(s.speaker_mention) if s.speaker_mention else None)
        around = Span(min(s.content.start, s.cue.start), max(s.content.end, s.cue.end))
        w.add(node, _SENTENCE_SPAN, w.stretch(sentence_span(w.text, around, home.span)))
        _actors(w, node, s, extraction)
        w.add(node, _SETTING, text(s.setting.of(w.text), "ar") if s.setting else None)
        w.add(node, _MODE, w.concept(MODE, s.mode))
        w.add(node, _ACT, w.concept(ACT, s.act))
        w.add(node, _SAID, w.time(s.date))
        w.add(node, _PARENT, iri(iris.statement(keys[s.parent])) if s.parent in keys else None)
        w.add(node, _SEGMENT, segments[home])
        w.add(node, _IN, w.article)
        w.add(node, _CONFIDENCE, typed(f"{s.confidence:.3f}", _DECIMAL))
        w.add(node, _LEMMA, text(s.lemma, "ar"))
        w.add(node, _FRAME, text(s.frame))
        w.add(node, _RULE, text(s.rule))


def _actors(w: Writer, node: Term, s: Statement, extraction: Extraction) -> None:
    actors = extraction.actors
    if s.speaker:
        w.add(node, _SPEAKER, write_actor(w, actors[s.speaker.entity]))
    for relay in s.via:
        w.add(node, _VIA, write_actor(w, actors[relay.entity]))
    if len(s.via) > 1:
        w.add(node, _NEAREST, write_actor(w, actors[s.via[0].entity]))
    for mention in s.addressee:
        w.add(node, _ADDRESSEE, write_actor(w, actors[mention.entity]))
    for mention in mentions_in_content(s, extraction.mentions):
        w.add(node, _MENTIONS, write_actor(w, actors[mention.entity]))
