"""The report: its order, its languages, what it says of a graph that no shape looks at, and that the graph is left alone."""

from pathlib import Path

import pytest
import rdflib

from ontology.iris import article
from ontology.names import OWL, PROV, RDF, SCHEMA, SKOS, WD, W
from shapes.report import Report, Violation
from shapes.validate import validate

STATEMENT = rdflib.URIRef("https://w3id.org/wasata/id/statement/a7af3d256b6a2dcd")
QATAR = rdflib.URIRef("https://w3id.org/wasata/id/actor/qatar")


@pytest.fixture
def graph() -> rdflib.Graph:
    dataset = rdflib.Dataset()
    dataset.parse(Path(__file__).parents[1] / "example.trig", format="trig")
    return rdflib.Graph() + dataset.graph(rdflib.URIRef(article("example")))


def test_an_empty_graph_does_not_conform() -> None:
    report = validate(rdflib.Graph())
    assert report == Report(conforms=False, violations=(), targeted=0)
    assert "nothing was checked" in report.text("en")
    assert "فلم يُفحص" in report.text("ar")


def test_a_graph_that_no_shape_looks_at_does_not_conform() -> None:
    graph = rdflib.Graph()
    graph.add((QATAR, RDF.type, PROV.Agent))
    report = validate(graph)
    assert not report.conforms
    assert report.targeted == 0
    assert [v.shape for v in report.violations] == ["DescribedNodeShape"]


def test_a_violation_says_what_where_and_why(graph: rdflib.Graph) -> None:
    graph.set((STATEMENT, W.confidence, rdflib.Literal("1.5", datatype=rdflib.XSD.decimal)))
    (found,) = validate(graph).violations
    assert found == Violation(
        shape="StatementConfidenceShape",
        path="<https://w3id.org/wasata#confidence>",
        focus=str(STATEMENT),
        value='"1.5"^^<http://www.w3.org/2001/XMLSchema#decimal>',
        message_ar=found.message_ar,
        message_en="A statement has exactly one confidence, an xsd:decimal from 0 to 1 (w:confidence).",
        severity="Violation",
    )
    assert found.message("ar").startswith("للتصريح درجة ثقة واحدة")


@pytest.mark.parametrize(
    ("lang", "outcome", "word"),
    [
        pytest.param("en", "The graph does not conform (nodes checked: 32)", "Violation ActorLinkShape", id="English"),
        pytest.param("ar", "الرسم البياني غير مطابق (عدد العقد المفحوصة: 32)", "مخالفة ActorLinkShape", id="Arabic"),
    ],
)
def test_the_report_reads_in_both_languages(graph: rdflib.Graph, lang: str, outcome: str, word: str) -> None:
    graph.add((QATAR, SKOS.closeMatch, WD.Q3861))
    lines = validate(graph).text(lang).splitlines()  # type: ignore[arg-type]
    assert lines[0] == outcome
    assert lines[1].startswith(word)
    assert f"<{OWL.sameAs}>|<{SKOS.closeMatch}>" in lines[2]
    assert len(lines) == 3


def test_violations_come_in_one_order(graph: rdflib.Graph) -> None:
    for property_ in (W.content, W.act, W.mode):
        graph.remove((None, property_, None))
    first = validate(graph)
    again = rdflib.Graph()
    for triple in sorted(graph, reverse=True):
        again.add(triple)
    assert validate(again) == first
    assert [(v.focus, v.shape) for v in first.violations] == sorted((v.focus, v.shape) for v in first.violations)
    assert len(first.violations) == 6


def test_a_warning_alone_conforms(graph: rdflib.Graph) -> None:
    graph.add((STATEMENT, W.via, next(graph.objects(STATEMENT, W.speaker))))
    report = validate(graph)
    assert report.conforms
    assert [(v.shape, v.severity) for v in report.violations] == [("StatementSelfRelayShape", "Warning")]
    assert report.text("ar").splitlines()[1].startswith("تنبيه")


def test_the_graph_is_left_as_it_was(graph: rdflib.Graph) -> None:
    graph.add((STATEMENT, SCHEMA.mentions, STATEMENT))
    before = set(graph)
    assert not validate(graph).conforms
    assert set(graph) == before


def test_a_graph_in_a_simple_store_is_checked_too(graph: rdflib.Graph) -> None:
    simple = rdflib.Graph(store="SimpleMemory")
    simple += graph
    assert validate(simple) == validate(graph)
