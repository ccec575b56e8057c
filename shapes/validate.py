"""The one way to check a graph: every article's graph passes through here before it is written."""

import warnings
from functools import cache

import pyshacl
import rdflib
from rdflib.collection import Collection
from rdflib.term import Node, URIRef

import shapes
from ontology.names import RDF, SH
from shapes.compiled import compiled
from shapes.report import Report, Violation
from shapes.targets import targets

_SHAPES = "https://w3id.org/wasata/shapes#"


def validate(graph: rdflib.Graph) -> Report:
    """Check `graph` (one article, the authority, or the runs) against all our shapes; it is not changed.

    No reasoning is done and nothing is fetched. The shapes are parsed once a process. Every subject must be a focus node of
    some shape (`DescribedNodeShape`), so that a misspelt class cannot hide a node, and an empty graph does not conform.
    """
    if not graph.store.context_aware:  # pyshacl fails on such a store (`SimpleMemory`)
        graph = rdflib.Graph() + graph
    # `inplace` spares a copy; it is safe because without rules, reasoning or an ontology pyshacl only reads (tested).
    _, results, _ = pyshacl.validate(
        graph, shacl_graph=compiled(), advanced=False, inference="none", meta_shacl=False, inplace=True
    )
    if not isinstance(results, rdflib.Graph):
        raise TypeError(f"pyshacl returned no report: {results!r}")
    focus_nodes = targets().nodes(graph)
    found = [_violation(results, result) for result in results.objects(None, SH.result)]
    found += [_undescribed(node) for node in set(graph.subjects()) - focus_nodes]
    found.sort(key=lambda v: (v.focus, v.shape, v.path or "", v.value or "", v.severity))
    conforms = bool(focus_nodes) and not any(v.severity == "Violation" for v in found)
    return Report(conforms=conforms, violations=tuple(dict.fromkeys(found)), targeted=len(focus_nodes))


def _violation(results: rdflib.Graph, result: Node) -> Violation:
    shape = results.value(result, SH.sourceShape)
    focus = results.value(result, SH.focusNode)
    severity = results.value(result, SH.resultSeverity)
    assert shape is not None and focus is not None and severity is not None  # SHACL demands them of every result
    # The path as our shape has it: a complex one is a blank node, which the report only copies.
    path = shapes.graph().value(shape, SH.path) or results.value(result, SH.resultPath)
    value = results.value(result, SH.value)
    return Violation(
        shape=str(shape).removeprefix(_SHAPES),
        path=None if path is None else _path(path),
        focus=str(focus),
        value=None if value is None else _n3(value),
        message_ar=_message(shape, "ar"),
        message_en=_message(shape, "en"),
        severity=str(severity).removeprefix(str(SH)),
    )


def _undescribed(node: Node) -> Violation:
    shape = URIRef(_SHAPES + "DescribedNodeShape")
    return Violation(
        shape="DescribedNodeShape",
        path=_n3(RDF.type),
        focus=str(node),
        value=None,
        message_ar=_message(shape, "ar"),
        message_en=_message(shape, "en"),
        severity="Violation",
    )


def _n3(node: Node) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # an IRI or literal that is not well formed is what is being reported
        return node.n3() if hasattr(node, "n3") else str(node)


@cache
def _message(shape: Node, language: str) -> str:
    texts = shapes.graph().objects(shape, SH.message)
    return next((str(text) for text in texts if getattr(text, "language", None) == language), "")


@cache
def _path(path: Node) -> str:
    """A path in SPARQL's notation; our shapes use predicates, inverses and alternatives only."""
    graph = shapes.graph()
    inverse = graph.value(path, SH.inversePath)
    if inverse is not None:
        return "^" + _path(inverse)
    alternatives = graph.value(path, SH.alternativePath)
    if alternatives is not None:
        return "|".join(_path(step) for step in Collection(graph, alternatives))
    return _n3(path)
