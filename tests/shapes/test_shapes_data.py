"""Pass data conform; every fail file breaks exactly the shapes that it names, and together they break every shape."""

from pathlib import Path

import pyshacl
import pytest
import rdflib

import shapes
from ontology.iris import AUTHORITY, COPIES, FACTS, ID, LINKS, PROVENANCE, article
from ontology.names import NIF, PREFIXES, SH
from shapes.compiled import compiled
from shapes.validate import validate

HERE = Path(__file__).parent
PASS = sorted((HERE / "pass").glob("*.ttl"))
FAIL = sorted((HERE / "fail").glob("*.ru"))
EXAMPLE = {
    "article": article("example"),
    "authority": AUTHORITY,
    "provenance": PROVENANCE,
    "links": LINKS,
    "wikidata": FACTS,
    "copies": COPIES,
}
PROLOGUE = f"BASE <{ID}>\n" + "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


@pytest.fixture(scope="module")
def example() -> dict[str, rdflib.Graph]:
    """The graphs of tests/example.trig by name."""
    dataset = rdflib.Dataset()
    dataset.parse(HERE.parent / "example.trig", format="trig")
    return {name: rdflib.Graph() + dataset.graph(rdflib.URIRef(iri)) for name, iri in EXAMPLE.items()}


def named_shapes() -> set[str]:
    """The local names of all shapes that can be broken: property shapes, node shapes with constraints, and the one for strays."""
    graph = shapes.graph()
    closed = {*graph.subjects(SH.closed, None), *graph.subjects(SH.pattern, None)}
    found = {s for s in graph.subjects(SH.path, None) if isinstance(s, rdflib.URIRef)} | {
        s for s in closed if isinstance(s, rdflib.URIRef)
    }
    return {str(s).split("#")[1] for s in found} | {"DescribedNodeShape"}


def header(path: Path) -> tuple[set[str], str]:
    breaks, graph = path.read_text(encoding="utf-8").splitlines()[:2]
    assert breaks.startswith("# breaks: ") and graph.startswith("# graph: ")
    return set(breaks.removeprefix("# breaks: ").split(", ")), graph.removeprefix("# graph: ")


def patched(path: Path, example: dict[str, rdflib.Graph]) -> rdflib.Graph:
    graph = rdflib.Graph() + example[header(path)[1]]
    before = set(graph)
    graph.update(PROLOGUE + path.read_text(encoding="utf-8"))
    assert set(graph) != before, "the patch changes nothing"
    return graph


def results(found: rdflib.Graph) -> set[tuple[str, ...]]:
    """What pyshacl itself finds: shape, focus node, value and component of each result."""
    parts = (SH.sourceShape, SH.focusNode, SH.value, SH.sourceConstraintComponent)
    return {tuple(str(found.value(result, part)) for part in parts) for result in found.objects(None, SH.result)}


@pytest.mark.parametrize("name", EXAMPLE)
def test_the_example_conforms(name: str, example: dict[str, rdflib.Graph]) -> None:
    report = validate(example[name])
    assert report.conforms, report.text()
    assert report.violations == ()
    assert report.targeted == len(set(example[name].subjects()))


@pytest.mark.parametrize("path", PASS, ids=lambda p: p.stem)
def test_pass_data_conform(path: Path) -> None:
    graph = rdflib.Graph().parse(path)
    report = validate(graph)
    assert report.conforms, report.text()
    assert report.violations == (), report.text()
    assert report.targeted == len(set(graph.subjects())) > 0


@pytest.mark.parametrize("path", PASS, ids=lambda p: p.stem)
def test_surfaces_of_pass_data_stand_in_their_text(path: Path) -> None:
    graph = rdflib.Graph().parse(path)
    for node, context in graph.subject_objects(NIF.referenceContext):
        text = str(graph.value(context, NIF.isString))
        begin, end = (int(graph.value(node, p)) for p in (NIF.beginIndex, NIF.endIndex))
        assert text[begin:end] == str(graph.value(node, NIF.anchorOf, default=rdflib.Literal(text[begin:end])))
        assert end <= len(text)


@pytest.mark.parametrize("path", FAIL, ids=lambda p: p.stem)
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_fail_data_break_exactly_the_shapes_they_name(
    path: Path, example: dict[str, rdflib.Graph], monkeypatch: pytest.MonkeyPatch
) -> None:
    expected, _ = header(path)
    graph = patched(path, example)
    run, found = pyshacl.validate, list[rdflib.Graph]()

    def kept(*given: object, **more: object) -> tuple[bool, rdflib.Graph, str]:
        assert more["shacl_graph"] is compiled()
        answer: tuple[bool, rdflib.Graph, str] = run(*given, **more)
        found.append(answer[1])
        return answer

    with monkeypatch.context() as patch:
        patch.setattr(pyshacl, "validate", kept)
        report = validate(graph)
    assert {v.shape for v in report.violations} == expected, report.text()
    assert report.conforms == all(v.severity == "Warning" for v in report.violations)
    assert all(v.message_ar and v.message_en for v in report.violations)
    _, plain, _ = pyshacl.validate(graph, shacl_graph=shapes.graph(), advanced=False, inference="none")
    assert results(found[0]) == results(plain), "the compiled shapes are not what is written"


def test_every_shape_is_broken_by_some_fail_data() -> None:
    broken: set[str] = set()
    for path in FAIL:
        broken |= header(path)[0]
    assert broken == named_shapes()


def test_the_shapes_are_valid_shacl(example: dict[str, rdflib.Graph]) -> None:
    plain = rdflib.Graph() + shapes.graph()  # the check needs a store that knows contexts
    conforms, _, text = pyshacl.validate(example["provenance"], shacl_graph=plain, meta_shacl=True)
    assert conforms, text
