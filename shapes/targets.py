"""Which nodes of a graph the shapes look at: SHACL itself says "conforms" of a graph that no shape looks at."""

from dataclasses import dataclass
from functools import cache

import rdflib
from rdflib.term import Node

import shapes
from ontology.names import RDF, SH


@dataclass(frozen=True, slots=True)
class Targets:
    """The classes and properties that the targets of all shapes name."""

    classes: frozenset[Node]
    subjects_of: frozenset[Node]
    objects_of: frozenset[Node]

    def nodes(self, graph: rdflib.Graph) -> set[Node]:
        """The focus nodes of all shapes in `graph`; no reasoning, so a class means exactly that class."""
        found: set[Node] = set()
        for class_ in self.classes:
            found.update(graph.subjects(RDF.type, class_))
        for property_ in self.subjects_of:
            found.update(graph.subjects(property_, None))
        for property_ in self.objects_of:
            found.update(graph.objects(None, property_))
        return found


@cache
def targets() -> Targets:
    """The targets of our shapes, read once a process."""
    graph = shapes.graph()
    return Targets(
        frozenset(graph.objects(None, SH.targetClass)),
        frozenset(graph.objects(None, SH.targetSubjectsOf)),
        frozenset(graph.objects(None, SH.targetObjectsOf)),
    )
