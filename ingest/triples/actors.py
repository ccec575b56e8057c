"""Actors as nodes."""

from functools import lru_cache

from rdflib import DCTERMS, FOAF, OWL, SKOS, URIRef

from ingest.model import Actor, ActorType
from ingest.triples.writer import Writer
from ontology import iris
from ontology.names import ORG, SCHEMA, W
from ontology.terms import Term, iri, name, text

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


_KINDS = {kind: name(node) for kind, node in CLASSES.items() if node}
_ACTOR, _IDENTIFIER, _REPLACES, _CONFIDENCE = (name(p) for p in (W.Actor, DCTERMS.identifier, DCTERMS.replaces, W.linkConfidence))
_LABEL, _ALIAS, _SAME, _CLOSE = (name(p) for p in (SKOS.prefLabel, SKOS.altLabel, OWL.sameAs, SKOS.closeMatch))


def write_actor(w: Writer, actor: Actor, link_confidence: str | None = None) -> Term:
    """The node of an actor with names and links."""
    node = actor_term(actor.id)
    if not w.first(node):
        return node
    w.type(node, _ACTOR)
    if kind := _KINDS.get(actor.type):
        w.type(node, kind)
    w.add(node, _IDENTIFIER, text(actor.id))
    w.add(node, _LABEL, text(actor.label, "ar"))
    if actor.label_en:
        w.add(node, _LABEL, text(actor.label_en, "en"))
    for surface in actor.names:
        if surface != actor.label:
            w.add(node, _ALIAS, text(surface, "ar"))
    if actor.wikidata:
        w.add(node, _SAME if actor.sure else _CLOSE, name(iris.wikidata(actor.wikidata)))
    for id_ in actor.merged:
        w.add(node, _REPLACES, actor_term(id_))
    if link_confidence:
        w.add(node, _CONFIDENCE, text(link_confidence))
    return node


@lru_cache(maxsize=16384)
def actor_term(id_: str) -> Term:
    """The node of the actor with that local id."""
    return iri(iris.actor(id_))
