"""The shapes in the form that pyshacl runs fastest, with the same meaning and the same results.

pyshacl reads a property shape's constraints anew for every focus node of the node shape that lists it, but only once where
the property shape has targets of its own. So each property shape gets the targets of its node shape, and the link is cut.
`tests/shapes` compares the results of both forms.
"""

from functools import cache

import rdflib
from pyshacl.consts import RDF_type
from rdflib.collection import Collection
from rdflib.term import BNode, Node, URIRef

import shapes
from ontology.names import SH

_TARGETS = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)


@cache
def compiled() -> rdflib.Graph:
    """A copy of `shapes.graph()`, rewritten once a process and shared: not to be changed."""
    graph = rdflib.Graph(store="SimpleMemory", bind_namespaces="none")
    graph += shapes.graph()
    for node_shape in sorted(set(graph.subjects(SH.property, None)), key=str):
        listed = sorted(graph.objects(node_shape, SH.property), key=str)
        _allow(graph, node_shape, [path for p in listed for path in graph.objects(p, SH.path) if isinstance(path, URIRef)])
        for property_shape in listed:
            for target in _TARGETS:
                for value in graph.objects(node_shape, target):
                    graph.add((property_shape, target, value))
            graph.remove((node_shape, SH.property, property_shape))
    return _interned(graph)


@cache
def compiled_verdicts() -> rdflib.Graph:
    """`compiled` without the shapes of which only warnings come: whether a graph conforms does not depend on them. Not to be changed."""
    graph = rdflib.Graph(store="SimpleMemory", bind_namespaces="none")
    graph += compiled()
    for shape, severity in sorted(compiled().subject_objects(SH.severity)):
        if severity != SH.Violation and not any(graph.subjects(None, shape)):
            graph.remove((shape, None, None))
    return graph


def _interned(graph: rdflib.Graph) -> rdflib.Graph:
    """The same with one object for each IRI: terms are compared by what they are before what they say."""
    one: dict[Node, Node] = {RDF_type: RDF_type}
    out = rdflib.Graph(store="SimpleMemory", bind_namespaces="none")
    for triple in graph:
        s, p, o = (one.setdefault(t, t) if isinstance(t, URIRef) else t for t in triple)
        out.add((s, p, o))
    return out


def _allow(graph: rdflib.Graph, node_shape: Node, paths: list[URIRef]) -> None:
    """`sh:closed` knows the properties of a shape by its `sh:property`; once cut, they must be named instead."""
    old = graph.value(node_shape, SH.ignoredProperties)
    if old is None:
        return
    ignored = sorted({*Collection(graph, old), *paths})
    graph.remove((node_shape, SH.ignoredProperties, old))
    new = BNode()
    Collection(graph, new, ignored)
    graph.add((node_shape, SH.ignoredProperties, new))
