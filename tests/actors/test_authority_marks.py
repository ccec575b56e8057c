"""What the authority graph says of its own strength, and that only what is sure is called the same."""

from collections import Counter

import pytest
from rdflib import OWL, SKOS, Graph, Literal, URIRef

from ingest.lexicon.authority import KnownActor, authority
from ingest.link.identity import known
from ingest.triples import authority_graph
from ontology import iris
from ontology.names import W


@pytest.fixture(scope="module")
def graph() -> Graph:
    return authority_graph()


def node(key: str) -> URIRef:
    return URIRef(iris.actor(key))


def test_every_actor_says_how_well_it_was_checked(graph: Graph) -> None:
    for key, actor in authority().actors.items():
        assert [str(c) for c in graph.objects(node(key), W.linkConfidence)] == [actor.confidence], key
    counts = Counter(actor.confidence for actor in authority().actors.values())
    assert set(counts) == {"verified", "recalled", "weak", "unresolved"}, "all four marks are in use"


def test_only_a_verified_link_is_the_same(graph: Graph) -> None:
    for key, actor in authority().actors.items():
        wanted = URIRef(iris.wikidata(actor.qid)) if actor.qid else None
        sure = actor.confidence == "verified"
        assert list(graph.objects(node(key), OWL.sameAs)) == ([wanted] if wanted and sure else []), key
        assert list(graph.objects(node(key), SKOS.closeMatch)) == ([wanted] if wanted and not sure else []), key


@pytest.mark.parametrize("confidence", ["verified", "recalled", "weak", "unresolved"])
def test_an_article_says_no_more_than_the_authority(confidence: str) -> None:
    actor = KnownActor("k", "Q1", "person", "فلان", "Somebody", (), frozenset(), None, None, confidence)
    assert known(actor, []).sure is (confidence == "verified")


def test_no_unresolved_entry_has_a_link() -> None:
    assert [k for k, a in authority().actors.items() if a.confidence == "unresolved" and a.qid] == []


def test_affiliation_adjectives_and_seats_are_data(graph: Graph) -> None:
    assert (node("antony-blinken"), W.affiliation, node("united-states")) in graph
    assert {str(o) for o in graph.objects(node("united-states"), W.demonym)} >= {"أمريكي", "أميركي", "أمريكان"}
    assert (node("washington-d-c"), W.standsFor, node("united-states")) in graph
    assert (node("egypt"), W.demonym, Literal("مصري", lang="ar")) in graph


def test_every_row_of_the_tables_is_in_the_graph(graph: Graph) -> None:
    known_actors = authority().actors
    assert set(authority().adjectives) <= set(known_actors)
    assert set(authority().capitals) | set(authority().capitals.values()) <= set(known_actors)
    assert len(list(graph.subject_objects(W.standsFor))) == len(authority().capitals)
    assert len(list(graph.subjects(W.demonym, None, unique=True))) == len(authority().adjectives)
