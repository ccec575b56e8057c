"""Terms: what is written is what pyoxigraph and rdflib read, and no term can run into the next."""

import pyoxigraph as ox
import pytest
from rdflib import XSD, BNode, Literal, URIRef

from ontology.terms import day, from_node, iri, number, text, to_graph, to_node, typed

NODES = [
    pytest.param(URIRef("https://example.org/a"), id="IRI"),
    pytest.param(Literal("قال"), id="string"),
    pytest.param(Literal('a "b" \\ c\n\r\td'), id="characters that must be escaped"),
    pytest.param(Literal("\\n"), id="a backslash before an n"),
    pytest.param(Literal('"@ar'), id="what looks like an end"),
    pytest.param(Literal("قال", lang="ar"), id="with language"),
    pytest.param(Literal("2024-08-20", datatype=XSD.date), id="with datatype"),
    pytest.param(Literal("x", datatype=XSD.date), id="of the wrong form for its datatype"),
    pytest.param(BNode("b1"), id="blank node"),
]


@pytest.mark.parametrize("node", NODES)
@pytest.mark.filterwarnings("ignore")
def test_a_node_comes_back(node: URIRef | Literal | BNode) -> None:
    assert to_node(from_node(node)) == node


@pytest.mark.parametrize("value", ["", "قال", '" . <urn:x>', "a\\", "\n\r\t\\n", "\u2028\u0001\x7f", "😀"])
def test_pyoxigraph_reads_a_text_as_it_was(value: str) -> None:
    [quad] = ox.parse(f"<urn:s> <urn:p> {text(value, 'ar')} .", format=ox.RdfFormat.N_TRIPLES)
    assert quad.object == ox.Literal(value, language="ar")


@pytest.mark.parametrize("value", ["a b", "a>b", "a<b", 'a"', "a{", "a}", "a|", "a^", "a`", "a\\", "a\nb", "\x00"])
def test_what_no_iri_may_hold_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="no IRI"):
        iri(value)


def test_numbers_and_days() -> None:
    assert to_node(number(7)) == Literal("7", datatype=XSD.nonNegativeInteger)
    assert to_node(day("2024-08-20")) == Literal("2024-08-20", datatype=XSD.date)
    assert typed("2024", str(XSD.gYear)) == '"2024"^^<http://www.w3.org/2001/XMLSchema#gYear>'


def test_a_graph_of_terms() -> None:
    graph = to_graph([(iri("urn:s"), iri("urn:p"), text("o"))])
    assert list(graph) == [(URIRef("urn:s"), URIRef("urn:p"), Literal("o"))]
