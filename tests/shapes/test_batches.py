"""Verdicts of many graphs checked together are those of each by itself."""

import random
from collections.abc import Iterator

import pytest
import rdflib

from ontology.iris import article
from ontology.names import NIF, RDF, RDFS, SH, W
from ontology.terms import Triple, from_node, iri, name, text
from shapes.batch import validate_all
from shapes.compiled import compiled
from shapes.lots import Lots, shared_names
from shapes.report import Report
from shapes.validate import validate
from tests.shapes.test_shapes_data import FAIL, HERE, patched

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")
Terms = dict[Triple, None]


def terms(graph: rdflib.Graph) -> Terms:
    return {(from_node(s), from_node(p), from_node(o)): None for s, p, o in graph}


def alone(graph: Terms) -> Report | None:
    [report] = validate_all([graph])
    return report


@pytest.fixture(scope="module")
def examples() -> dict[str, rdflib.Graph]:
    dataset = rdflib.Dataset()
    dataset.parse(HERE.parent / "example.trig", format="trig")
    from tests.shapes.test_shapes_data import EXAMPLE

    return {name: rdflib.Graph() + dataset.graph(rdflib.URIRef(iri)) for name, iri in EXAMPLE.items()}


@pytest.fixture(scope="module")
def good(examples: dict[str, rdflib.Graph]) -> list[Terms]:
    passing = [rdflib.Graph().parse(path) for path in sorted((HERE / "pass").glob("*.ttl"))]
    return [terms(graph) for graph in (*examples.values(), *passing)]


@pytest.fixture(scope="module")
def bad(examples: dict[str, rdflib.Graph]) -> list[Terms]:
    return [terms(patched(path, examples)) for path in FAIL]


@pytest.fixture(scope="module")
def expected(bad: list[Terms]) -> list[Report | None]:
    return [alone(graph) for graph in bad]


def test_one_graph_is_checked_as_ever(good: list[Terms], examples: dict[str, rdflib.Graph]) -> None:
    assert [alone(graph) for graph in good] == [None] * len(good)
    graph = rdflib.Graph() + examples["article"]
    graph.remove((None, W.mode, None))
    assert alone(terms(graph)) == validate(graph)


@pytest.mark.parametrize("seed", [0, pytest.param(1, marks=pytest.mark.slow)])
def test_every_way_to_break_a_shape_is_found_among_others(
    seed: int, good: list[Terms], bad: list[Terms], expected: list[Report | None]
) -> None:
    """Broken and whole versions of the same article stand side by side: each would hide or make the other's violation."""
    order = random.Random(seed).sample(range(len(bad)), len(bad))
    for start in range(0, len(order), 40):
        some = order[start : start + 40]
        batch = [graph for n in some for graph in (bad[n], good[n % len(good)])]
        found = validate_all(batch)
        assert found[::2] == [expected[n] for n in some]
        assert found[1::2] == [None] * len(some)


def mutations(graph: Terms, count: int, seed: int) -> Iterator[Terms]:
    """Versions of a graph with a triple taken away, doubled with another value, moved to another node, or given another property."""
    choose = random.Random(seed)
    triples = sorted(graph)  # not in the order of hashes, which is another in every run
    subjects, values, properties = (list({t[i]: None for t in triples}) for i in (0, 2, 1))
    for _ in range(count):
        out = dict(graph)
        s, p, o = choose.choice(triples)
        match choose.randrange(6):
            case 0:
                del out[s, p, o]
            case 1:
                out[s, p, choose.choice(values)] = None
            case 2:
                out[choose.choice(subjects), p, o] = None
            case 3:
                out[s, choose.choice(properties), o] = None
            case 4:
                del out[s, p, o]
                out[s, p, choose.choice(values)] = None
            case _:
                out = {t: None for t in out if t[0] != s}
        yield out


@pytest.mark.parametrize("count", [8, pytest.param(40, marks=pytest.mark.slow)])
def test_mutations_get_the_verdict_that_they_get_alone(count: int, good: list[Terms]) -> None:
    batch = [m for n, graph in enumerate(good) for m in mutations(graph, count, n)]
    random.Random(7).shuffle(batch)
    found: list[Report | None] = []
    for start in range(0, len(batch), 64):
        found += validate_all(batch[start : start + 64])
    verdicts = [alone(graph) for graph in batch]
    assert 0.2 < sum(v is None for v in verdicts) / len(verdicts) < 0.9
    assert found == verdicts


def test_a_description_that_is_shared_is_wrong_for_all_that_share_it(good: list[Terms]) -> None:
    """A day said with two dates, in three graphs of five; then again, when the right one is settled."""
    graph = max(good, key=len)
    [day, *_] = [s for s, p, o in graph if p == iri(str(RDF.type)) and o.endswith("time#Instant>")]
    wrong = {**graph, (day, name("http://www.w3.org/2006/time#inXSDDate"), text("x")): None}
    for _ in range(2):
        found = validate_all([graph, wrong, graph, wrong, wrong])
        assert [f is None for f in found] == [True, False, True, False, False]


def test_what_another_graph_says_does_not_count() -> None:
    """An actor without a label beside a graph that gives it one."""
    node = iri("https://w3id.org/wasata/id/actor/x-1")
    type_, actor = iri(str(RDF.type)), iri(str(W.Actor))
    bare: Terms = {(node, type_, actor): None}
    label: Terms = {(node, iri("http://www.w3.org/2004/02/skos/core#prefLabel"), text("ا", "ar")): None}
    found = validate_all([bare, label, {**bare, **label}])
    assert [f is None for f in found] == [False, False, False]
    whole = {**bare, **label, (node, iri("http://purl.org/dc/terms/identifier"), text("x-1")): None}
    assert [f is None for f in validate_all([bare, whole, label, whole])] == [False, True, False, True]


@pytest.mark.parametrize(
    "triple",
    [
        pytest.param((iri(str(W.Actor)), iri("urn:p"), text("x")), id="says something of a name of the shapes"),
        pytest.param((iri("urn:x"), iri(str(RDFS.subClassOf)), iri(str(W.Actor))), id="a subclass"),
        pytest.param((iri("urn:x"), iri("urn:p"), "_:b"), id="a blank node"),
        pytest.param(("_:b", iri("urn:p"), text("x")), id="of a blank node"),
        pytest.param((iri(article("example")), iri(str(W.hasSegment)), text("x")), id="a text where a shape wants a node"),
        pytest.param(
            (iri(article("example")), iri(str(W.mentionsDate)), iri(str(W.Actor))), id="a class where a shape wants a node"
        ),
    ],
)
def test_what_could_reach_another_graph_is_checked_by_itself(triple: Triple, good: list[Terms]) -> None:
    odd = {**good[0], triple: None}
    assert Lots().put(odd) is None
    assert validate_all([good[0], odd, good[1]]) == [None, alone(odd), None]


def test_an_empty_graph_does_not_conform_among_others(good: list[Terms]) -> None:
    found = validate_all([good[0], {}, good[1]])
    assert [f is None for f in found] == [True, False, True]


def test_shapes_go_only_where_lots_are_kept_apart() -> None:
    """Paths are properties, their inverses and alternatives; who is looked at by another shape is looked at without a path."""
    graph = compiled()
    for kind in (
        SH.zeroOrMorePath,
        SH.oneOrMorePath,
        SH.zeroOrOnePath,
        SH.node,
        SH.property,
        SH.targetNode,
        SH.sparql,
        SH.equals,
    ):
        assert (None, kind, None) not in graph
    nested = {*graph.objects(None, SH.qualifiedValueShape)}
    for head in graph.objects(None, SH["or"]):
        nested |= set(graph.items(head))
    assert nested
    assert not any((shape, SH.path, None) in graph for shape in nested)
    for path in graph.objects(None, SH.inversePath):
        assert isinstance(path, rdflib.URIRef)
    assert from_node(NIF.Context) in shared_names()


def test_no_class_is_an_implicit_target() -> None:
    assert (None, RDF.type, RDFS.Class) not in compiled()
