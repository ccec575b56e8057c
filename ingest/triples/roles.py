"""Role assignments and processes as nodes."""

from rdflib import DCTERMS, SKOS

from ingest.model import Extraction
from ingest.roles import process_label, process_topics
from ingest.triples.actors import write_actor
from ingest.triples.writer import Writer
from ontology import iris
from ontology.names import ROLE, STATUS, TOPIC, W
from ontology.terms import Term, iri, name, text

_ROLE, _PROCESS, _IDENTIFIER, _LABEL, _TOPIC = (
    name(p) for p in (W.RoleAssignment, W.MediationProcess, DCTERMS.identifier, SKOS.prefLabel, W.topic)
)
_ACTOR, _HAS, _IN_PROCESS, _STATUS, _BY, _DURING, _EVIDENCE, _IN = (
    name(p) for p in (W.actor, W.role, W.process, W.status, W.assertedBy, W.during, W.evidence, W.reportedIn)
)


def write_roles(w: Writer, extraction: Extraction) -> None:
    """All role assignments of an article, with their processes and evidence."""
    for r in extraction.roles:
        actor = extraction.actors[r.actor.entity]
        by = extraction.actors[r.asserted_by.entity].id if r.asserted_by else ""
        key = iris.digest(extraction.document.article.id, actor.id, r.role, r.process, r.status, by)
        node = iri(iris.role(key))
        if not w.first(node):
            continue
        w.type(node, _ROLE)
        w.add(node, _IDENTIFIER, text(key))
        w.add(node, _ACTOR, write_actor(w, actor))
        w.add(node, _HAS, w.concept(ROLE, r.role))
        w.add(node, _IN_PROCESS, write_process(w, r.process))
        w.add(node, _STATUS, w.concept(STATUS, r.status))
        w.add(node, _BY, write_actor(w, extraction.actors[r.asserted_by.entity]) if r.asserted_by else None)
        w.add(node, _DURING, w.time(r.interval))
        w.add(node, _EVIDENCE, w.stretch(r.evidence))
        w.add(node, _IN, w.article)


def write_process(w: Writer, key: str) -> Term:
    """The node of a process with its names and topics."""
    node = iri(iris.process(key))
    if w.first(node):
        english, arabic = process_label(key)
        w.type(node, _PROCESS)
        w.add(node, _IDENTIFIER, text(key))
        w.add(node, _LABEL, text(english, "en"))
        w.add(node, _LABEL, text(arabic, "ar") if arabic else None)
        for topic in process_topics(key):
            w.add(node, _TOPIC, w.concept(TOPIC, topic))
    return node
