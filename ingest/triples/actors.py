"""Actors as nodes."""

from rdflib import DCTERMS, FOAF, OWL, SKOS, Literal, URIRef

from ingest.model import Actor, ActorType
from ingest.triples.writer import Writer
from ontology import iris
from ontology.names import ORG, SCHEMA, W

CLASSES: dict[ActorType, URIRef | None] = {
    "person": FOAF.Person,
    "state": W.State,
    "organization": ORG.Organization,
    "armed_group": W.ArmedGroup,
    "media_outlet": SCHEMA.NewsMediaOrganization,
    "place": SCHEMA.Place,
    "unnamed_source": W.UnnamedSource,
    "group": FOAF.Group,
    "unknown": None,
}
"""The class beside `w:Actor` for each type of actor."""


def write_actor(w: Writer, actor: Actor, link_confidence: str | None = None) -> URIRef:
    """The node of an actor with names and links."""
    node = URIRef(iris.actor(actor.id))
    if not w.first(node):
        return node
    w.type(node, W.Actor)
    if kind := CLASSES[actor.type]:
        w.type(node, kind)
    w.add(node, DCTERMS.identifier, Literal(actor.id))
    w.add(node, SKOS.prefLabel, Literal(actor.label, lang="ar"))
    if actor.label_en:
        w.add(node, SKOS.prefLabel, Literal(actor.label_en, lang="en"))
    for name in actor.names:
        if name != actor.label:
            w.add(node, SKOS.altLabel, Literal(name, lang="ar"))
    if actor.wikidata:
        w.add(node, OWL.sameAs if actor.sure else SKOS.closeMatch, URIRef(iris.wikidata(actor.wikidata)))
    for id_ in actor.merged:
        w.add(node, DCTERMS.replaces, URIRef(iris.actor(id_)))
    if link_confidence:
        w.add(node, W.linkConfidence, Literal(link_confidence))
    return node
