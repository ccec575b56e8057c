"""The modules parse one by one, carry one version, and hold what names.py says, no more and no less."""

import re
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import get_args

import pytest
import rdflib

import ontology
from ingest.model import Act, EventKind, Mode, Outcome, RoleName, RoleStatus, SegmentRole
from ontology import names
from ontology.names import OWL, PREFIXES, RDF, RDFS

BASE = "https://w3id.org/wasata"
MODULES = {m.name: m for m in ontology.modules()}
OWN = {
    "W": "",
    **{n: f"/{n.lower()}" for n in ("ROLE", "STATUS", "ACT", "MODE", "SEGMENT", "TOPIC", "EVENT", "OUTCOME", "CAMEO", "PLOVER")},
}


def local_names(namespace: type) -> set[str]:
    return {*namespace.__annotations__, *getattr(namespace, "_extras", ())} - {"_NS", "_fail", "_extras"}


def test_the_modules_are_those_of_the_whole() -> None:
    imported = {str(o) for o in ontology.graph().objects(rdflib.URIRef(BASE), OWL.imports)}
    assert len(imported) == len(MODULES) - 1 == 18


@pytest.mark.parametrize("module", MODULES.values(), ids=MODULES.keys())
def test_a_module_parses_and_has_its_version(module: Traversable) -> None:
    graph = rdflib.Graph().parse(data=module.read_text(encoding="utf-8"), format="turtle")
    (iri,) = graph.subjects(RDF.type, OWL.Ontology)
    assert str(graph.value(iri, OWL.versionInfo)) == ontology.VERSION
    assert str(graph.value(iri, OWL.versionIRI)) == str(iri).replace(BASE, f"{BASE}/{ontology.VERSION}")
    assert set(graph.objects(None, RDFS.isDefinedBy)) <= {iri}
    name = str(iri).removeprefix(BASE).strip("/") or "wasata"
    assert module.name in {f"{name}.ttl", f"{name}s.ttl"}


@pytest.mark.parametrize("module", MODULES.values(), ids=MODULES.keys())
def test_a_module_uses_the_common_prefixes(module: Traversable) -> None:
    for prefix, iri in re.findall(r"^@prefix (\w+): <([^>]+)>", module.read_text(encoding="utf-8"), re.MULTILINE):
        assert PREFIXES.get(prefix, iri) == iri


@pytest.mark.parametrize("name", OWN)
def test_python_knows_exactly_the_names_of_the_turtle(name: str) -> None:
    start = f"{BASE}{OWN[name]}#"
    defined = {str(s) for s in ontology.graph().subjects(RDFS.isDefinedBy, None) if str(s).startswith(start)}
    namespace = getattr(names, name)
    known = local_names(namespace)
    assert {start + local for local in known} == defined
    assert all(str(namespace[local]) == start + local for local in known)


@pytest.mark.parametrize(
    "namespace",
    [
        "W",
        "ROLE",
        "STATUS",
        "ACT",
        "MODE",
        "SEGMENT",
        "TOPIC",
        "EVENT",
        "OUTCOME",
        "CAMEO",
        "PLOVER",
        "NIF",
        "SCHEMA",
        "TIME",
        "EDTF",
        "ORG",
        "PROV",
    ],
)
def test_a_misspelt_name_fails(namespace: str) -> None:
    with pytest.raises(AttributeError):
        getattr(getattr(names, namespace), "spaeker")  # noqa: B009 - the name is wrong on purpose
    with pytest.raises(AttributeError):
        getattr(names, namespace)["call_for"]


def test_names_that_are_no_identifiers_are_reached_by_item() -> None:
    assert str(names.ACT["call-for"]) == f"{BASE}/act#call-for"
    assert str(names.SEGMENT["related-title"]) == f"{BASE}/segment#related-title"
    assert str(names.SEGMENT.title) == f"{BASE}/segment#title"
    assert str(names.CAMEO["045"]) == f"{BASE}/cameo#045"


def test_prefixes_are_those_of_the_example() -> None:
    text = (Path(__file__).parents[1] / "example.trig").read_text(encoding="utf-8")
    declared = dict(re.findall(r"^@prefix (\w+): <([^>]+)>", text, re.MULTILINE))
    assert declared.items() <= PREFIXES.items()


def test_the_merged_graph_may_be_changed_by_its_caller() -> None:
    first = ontology.graph()
    size = len(first)
    first.remove((None, None, None))
    assert len(ontology.graph()) == size > 1000


def test_data_classes_and_vocabularies_have_the_same_names() -> None:
    pairs = [
        (Act, names.ACT),
        (Mode, names.MODE),
        (RoleName, names.ROLE),
        (RoleStatus, names.STATUS),
        (SegmentRole, names.SEGMENT),
        (EventKind, names.EVENT),
        (Outcome, names.OUTCOME),
    ]
    for literal, namespace in pairs:
        assert {value.replace("_", "-") for value in get_args(literal)} == local_names(namespace)
