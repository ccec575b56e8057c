"""The graph of the annotations keeps to docs/graph.md where the questions rely on it."""

from datetime import date

import pyoxigraph as ox
import pytest
import rdflib

from tests.questions.gold_graph import NS, bounds, n, sentence


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        pytest.param("2024-08-20", date(2024, 8, 20), date(2024, 8, 20), id="day"),
        pytest.param("2024-02", date(2024, 2, 1), date(2024, 2, 29), id="leap month"),
        pytest.param("2024-12", date(2024, 12, 1), date(2024, 12, 31), id="last month"),
        pytest.param("2023", date(2023, 1, 1), date(2023, 12, 31), id="year"),
        pytest.param("2024-W34", date(2024, 8, 19), date(2024, 8, 25), id="week"),
        pytest.param("2021-08/..", date(2021, 8, 1), None, id="since a month"),
        pytest.param("2021/2022", date(2021, 1, 1), date(2022, 12, 31), id="two years"),
    ],
)
def test_bounds(edtf, first, last):
    assert bounds(edtf) == (first, last)


def test_sentence_ends_at_full_stop_or_line():
    text = "أول. قالت سلمى إن الوفد وصل. ثالث\nرابع"
    span = sentence(text, {"cue": {"start": 5, "end": 9}, "content": {"start": 18, "end": 27}})
    assert text[span["start"] : span["end"]] == "قالت سلمى إن الوفد وصل"


def test_every_statement_has_what_it_must_have(annotated):
    statements = list(annotated.quads_for_pattern(None, n("rdf:type"), n("w:Statement")))
    assert len(statements) >= 80
    for quad in statements:
        for name in (
            "w:content",
            "w:contentSpan",
            "w:cueSpan",
            "w:sentenceSpan",
            "w:mode",
            "w:act",
            "w:inSegment",
            "w:reportedIn",
        ):
            assert len(list(annotated.quads_for_pattern(quad.subject, n(name), None))) == 1, (quad.subject, name)


def test_no_blank_nodes(annotated):
    assert not any(isinstance(t, ox.BlankNode) for q in annotated for t in (q.subject, q.object, q.graph_name))


def test_uses_the_namespaces_of_the_ontology_package():
    names = pytest.importorskip("ontology.names", reason="ontology.names is not merged yet")
    ours = {prefix: iri for prefix, iri in NS.items() if prefix in names.PREFIXES}
    assert len(ours) >= 10
    assert ours == {prefix: str(names.PREFIXES[prefix]) for prefix in ours}


def test_every_graph_conforms_to_the_shapes(annotated):
    shapes = pytest.importorskip("shapes.validate", reason="shapes.validate is not merged yet")
    graphs = list(annotated.named_graphs())
    assert len(graphs) >= 16
    for graph in graphs:
        triples = (ox.Triple(q.subject, q.predicate, q.object) for q in annotated.quads_for_pattern(None, None, None, graph))
        data = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)
        report = shapes.validate(rdflib.Graph().parse(data=data, format="nt"))
        assert report.conforms, (graph, report.violations)
