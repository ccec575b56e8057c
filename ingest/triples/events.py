"""Diplomatic events as nodes."""

from rdflib import DCTERMS, XSD

from ingest.model import Event, Extraction
from ingest.triples.actors import write_actor
from ingest.triples.roles import write_process
from ingest.triples.writer import Writer
from ontology import iris
from ontology.names import EVENT, OUTCOME, W
from ontology.terms import iri, name, text, typed

_PARTS = {"initiator": name(W.initiator), "host": name(W.host)}
_EVENT, _IDENTIFIER, _KIND, _OUTCOME, _PARTICIPANT, _PLACE = (
    name(p) for p in (W.Event, DCTERMS.identifier, W.eventKind, W.outcome, W.participant, W.place)
)
_DURING, _ROUND, _PROCESS, _BY, _CUE, _EVIDENCE, _IN = (
    name(p) for p in (W.during, W.roundNumber, W.process, W.assertedBy, W.cueSpan, W.evidence, W.reportedIn)
)


def event_key(article_id: str, e: Event) -> str:
    """The hash in an event's IRI: the same word of the same article names the same event."""
    return iris.digest(article_id, e.kind, e.cue.start, e.cue.end)


def write_events(w: Writer, extraction: Extraction) -> None:
    """All events of an article, with those who take part, place, time and evidence."""
    for e in extraction.events:
        key = event_key(extraction.document.article.id, e)
        node = iri(iris.event(key))
        if not w.first(node):
            continue
        w.type(node, _EVENT)
        w.add(node, _IDENTIFIER, text(key))
        w.add(node, _KIND, w.concept(EVENT, e.kind))
        w.add(node, _OUTCOME, w.concept(OUTCOME, e.outcome))
        for p in e.participants:
            actor = write_actor(w, extraction.actors[p.actor.entity])
            w.add(node, _PARTICIPANT, actor)
            if p.part in _PARTS:
                w.add(node, _PARTS[p.part], actor)
        w.add(node, _PLACE, write_actor(w, extraction.actors[e.place.entity]) if e.place else None)
        w.add(node, _DURING, w.time(e.date))
        w.add(node, _ROUND, typed(str(e.number), XSD.integer) if e.number else None)
        w.add(node, _PROCESS, write_process(w, e.process) if e.process else None)
        w.add(node, _BY, write_actor(w, extraction.actors[e.asserted_by.entity]) if e.asserted_by else None)
        w.add(node, _CUE, w.stretch(e.cue))
        w.add(node, _EVIDENCE, w.stretch(e.evidence))
        w.add(node, _IN, w.article)
