"""Role assignments and processes as nodes."""

from rdflib import DCTERMS, SKOS, Literal, URIRef

from ingest.model import Extraction
from ingest.roles import process_label, process_topics
from ingest.triples.actors import write_actor
from ingest.triples.writer import Writer
from ontology import iris
from ontology.names import ROLE, STATUS, TOPIC, W


def write_roles(w: Writer, extraction: Extraction) -> None:
    """All role assignments of an article, with their processes and evidence."""
    for r in extraction.roles:
        actor = extraction.actors[r.actor.entity]
        by = extraction.actors[r.asserted_by.entity].id if r.asserted_by else ""
        key = iris.digest(extraction.document.article.id, actor.id, r.role, r.process, r.status, by)
        node = URIRef(iris.role(key))
        if not w.first(node):
            continue
        w.type(node, W.RoleAssignment)
        w.add(node, DCTERMS.identifier, Literal(key))
        w.add(node, W.actor, write_actor(w, actor))
        w.add(node, W.role, w.concept(ROLE, r.role))
        w.add(node, W.process, write_process(w, r.process))
        w.add(node, W.status, w.concept(STATUS, r.status))
        w.add(node, W.assertedBy, write_actor(w, extraction.actors[r.asserted_by.entity]) if r.asserted_by else None)
        w.add(node, W.during, w.time(r.interval))
        w.add(node, W.evidence, w.stretch(r.evidence))
        w.add(node, W.reportedIn, w.article)


def write_process(w: Writer, key: str) -> URIRef:
    """The node of a process with its names and topics."""
    node = URIRef(iris.process(key))
    if w.first(node):
        english, arabic = process_label(key)
        w.type(node, W.MediationProcess)
        w.add(node, DCTERMS.identifier, Literal(key))
        w.add(node, SKOS.prefLabel, Literal(english, lang="en"))
        w.add(node, SKOS.prefLabel, Literal(arabic, lang="ar") if arabic else None)
        for topic in process_topics(key):
            w.add(node, W.topic, w.concept(TOPIC, topic))
    return node
