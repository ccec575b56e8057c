"""Diplomatic events as nodes."""

from rdflib import DCTERMS, Literal, URIRef

from ingest.model import Event, Extraction
from ingest.triples.actors import write_actor
from ingest.triples.roles import write_process
from ingest.triples.writer import Writer
from ontology import iris
from ontology.names import EVENT, OUTCOME, W

_PARTS = {"initiator": W.initiator, "host": W.host}


def event_key(article_id: str, e: Event) -> str:
    """The hash in an event's IRI: the same word of the same article names the same event."""
    return iris.digest(article_id, e.kind, e.cue.start, e.cue.end)


def write_events(w: Writer, extraction: Extraction) -> None:
    """All events of an article, with those who take part, place, time and evidence."""
    for e in extraction.events:
        key = event_key(extraction.document.article.id, e)
        node = URIRef(iris.event(key))
        if not w.first(node):
            continue
        w.type(node, W.Event)
        w.add(node, DCTERMS.identifier, Literal(key))
        w.add(node, W.eventKind, w.concept(EVENT, e.kind))
        w.add(node, W.outcome, w.concept(OUTCOME, e.outcome))
        for p in e.participants:
            actor = write_actor(w, extraction.actors[p.actor.entity])
            w.add(node, W.participant, actor)
            if p.part in _PARTS:
                w.add(node, _PARTS[p.part], actor)
        w.add(node, W.place, write_actor(w, extraction.actors[e.place.entity]) if e.place else None)
        w.add(node, W.during, w.time(e.date))
        w.add(node, W.roundNumber, Literal(e.number) if e.number else None)
        w.add(node, W.process, write_process(w, e.process) if e.process else None)
        w.add(node, W.assertedBy, write_actor(w, extraction.actors[e.asserted_by.entity]) if e.asserted_by else None)
        w.add(node, W.cueSpan, w.stretch(e.cue))
        w.add(node, W.evidence, w.stretch(e.evidence))
        w.add(node, W.reportedIn, w.article)
