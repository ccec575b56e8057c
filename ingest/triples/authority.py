"""The known actors and the posts that they have held, as a graph."""

from collections.abc import Iterable

from rdflib import ORG, SKOS, Graph, Literal, URIRef

from ingest.lexicon.authority import KnownActor, Post, authority
from ingest.model import Actor
from ingest.triples.actors import write_actor
from ingest.triples.writer import Writer
from ontology import iris
from ontology.names import W
from ontology.terms import Triple, to_graph

STRENGTH = ("verified", "recalled", "weak", "unresolved")
"""How well an entry was checked, best first."""


def authority_graph() -> Graph:
    """`authority_triples`, for rdflib."""
    return to_graph(authority_triples())


def authority_triples() -> Iterable[Triple]:
    """All actors and posts of the authority's tables with adjectives and seats, and with how sure each link and post is."""
    w = Writer()
    known = authority()
    for actor in known.actors.values():
        write_actor(w, _actor(actor), actor.confidence)
    for actor in known.actors.values():
        if actor.affiliation in known.actors:
            w.add(URIRef(iris.actor(actor.key)), W.affiliation, URIRef(iris.actor(actor.affiliation)))
    for key, adjectives in known.adjectives.items():
        for adjective in adjectives if key in known.actors else ():
            w.add(URIRef(iris.actor(key)), W.demonym, Literal(adjective, lang="ar"))
    for place, state in known.capitals.items():
        w.add(URIRef(iris.actor(place)), W.standsFor, URIRef(iris.actor(state)))
    for post in sorted(known.posts, key=lambda p: STRENGTH.index(p.confidence)):
        _post(w, post)
    return w.triples


def known_actor(key: str) -> Actor:
    """A known actor with the names of the authority."""
    return _actor(authority().actors[key])


def _actor(known: KnownActor) -> Actor:
    return Actor(
        id=known.key,
        label=known.label_ar,
        label_en=known.label_en,
        type=known.type,
        names=known.aliases,
        wikidata=known.qid,
        sure=known.confidence == "verified",
    )


def _post(w: Writer, post: Post) -> None:
    """One post; where the table has it twice, the entry that was checked better counts."""
    node = URIRef(iris.post(iris.digest(post.holder, post.title_en, post.body or "", post.start)))
    if not w.first(node):
        return
    w.type(node, ORG.Membership)
    w.add(node, ORG.member, URIRef(iris.actor(post.holder)))
    w.add(node, SKOS.prefLabel, Literal(post.title, lang="ar"))
    w.add(node, SKOS.prefLabel, Literal(post.title_en, lang="en"))
    w.add(node, ORG.organization, URIRef(iris.actor(post.body)) if post.body else None)
    w.add(node, ORG.memberDuring, w.time(f"{post.start}/{post.end or '..'}"))
    w.add(node, W.linkConfidence, Literal(post.confidence))
