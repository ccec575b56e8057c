"""Check many graphs in one run of pyshacl, with the verdict that `validate` gives of each by itself."""

from collections.abc import Collection, Sequence

import pyshacl
import rdflib

from ontology.names import SH
from ontology.terms import Triple, to_graph
from shapes.compiled import compiled_verdicts
from shapes.lots import Lots, Node, Settled
from shapes.report import Report
from shapes.targets import targets
from shapes.validate import validate

Lot = Collection[Triple]
"""A graph as terms (`ontology.terms`), each triple once."""


def validate_all(graphs: Sequence[Lot]) -> list[Report | None]:
    """For each graph None where it conforms, else the report of `validate`.

    All are checked together (`shapes.lots`). A graph that cannot stand beside others, or in which the common run finds a
    violation, is checked by itself: what is reported of it comes from that run alone.
    """
    if len(graphs) == 1:
        return [_alone(graphs[0])]
    together = Lots(_SETTLED)
    numbers = [together.put(graph) for graph in graphs]
    suspects = _suspects(together, [n for n in numbers if n is not None])
    return [_alone(g) if n is None or n in suspects else None for g, n in zip(graphs, numbers, strict=True)]


_SETTLED = Settled()


def _suspects(together: Lots, numbers: list[int]) -> set[int]:
    """The lots that do not conform for sure; all of them where a violation is of no lot."""
    _, results, _ = pyshacl.validate(together, shacl_graph=compiled_verdicts(), advanced=False, inference="none", inplace=True)
    if not isinstance(results, rdflib.Graph):
        raise TypeError(f"pyshacl returned no report: {results!r}")
    found = {results.value(result, SH.focusNode) for result in results.subjects(SH.resultSeverity, SH.Violation)}
    found |= set(together.heads) - targets().nodes(together)
    wrong = [node for node in found if isinstance(node, Node)]
    if len(wrong) < len(found):
        return set(numbers)
    together.settle(wrong)
    return {lot for node in wrong for lot in node.lots}


def _alone(graph: Lot) -> Report | None:
    report = validate(to_graph(graph))
    return None if report.conforms else report
