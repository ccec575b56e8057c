"""The shapes agree with the ontology: names are defined, lists of concepts whole, and messages in both languages."""

import pytest
import rdflib
from rdflib.collection import Collection

import ontology
import shapes
from ontology.names import RDF, RDFS, SH, SKOS
from shapes.targets import targets


def test_every_shape_has_one_message_in_each_language() -> None:
    graph = shapes.graph()
    named = {s for s in graph.subjects(RDF.type, None) if isinstance(s, rdflib.URIRef)}
    assert len(named) > 100
    for shape in named:
        assert sorted(str(m.language) for m in graph.objects(shape, SH.message)) == ["ar", "en"], shape
        assert str(shape).startswith("https://w3id.org/wasata/shapes#") and str(shape).endswith("Shape")


def test_every_own_name_in_the_shapes_is_defined_in_the_ontology() -> None:
    defined = set(ontology.graph().subjects(RDFS.isDefinedBy, None))
    own = {
        term
        for triple in shapes.graph()
        for term in triple
        if str(term).startswith("https://w3id.org/wasata")
        and isinstance(term, rdflib.URIRef)
        and not str(term).startswith("https://w3id.org/wasata/shapes#")
    }
    assert len(own) > 100
    assert own - defined == set()


@pytest.mark.parametrize("scheme", ["role", "status", "act", "mode", "segment", "topic", "event", "outcome"])
def test_lists_of_concepts_are_whole(scheme: str) -> None:
    concepts = set(ontology.graph().subjects(SKOS.inScheme, rdflib.URIRef(f"https://w3id.org/wasata/{scheme}")))
    graph = shapes.graph()
    lists = [set(Collection(graph, head)) for head in graph.objects(None, SH["in"])]
    assert [found for found in lists if found & concepts] == [concepts]


def test_every_own_class_and_property_has_a_shape() -> None:
    own = ontology.graph()
    graph = shapes.graph()
    for class_ in own.subjects(RDF.type, rdflib.OWL.Class):
        described = class_ in targets().classes or any(class_ in Collection(graph, h) for h in graph.objects(None, SH["in"]))
        assert described, class_
    for kind in (rdflib.OWL.ObjectProperty, rdflib.OWL.DatatypeProperty):
        for property_ in own.subjects(RDF.type, kind):
            assert (None, SH.path, property_) in graph, property_


def test_no_shape_uses_sparql() -> None:
    assert (None, SH.sparql, None) not in shapes.graph()
