"""How a statement stands in its article: reported as said, or inside what somebody denies, asks for or expects."""

from api.models import Standing
from api.nodes import Nodes, W, concept

_DENIES = frozenset(["deny"])
_SUPPOSES = frozenset(["ask", "call_for", "expect", "pledge"])


def standing(nodes: Nodes, iri: str) -> Standing:
    """From the acts of the statements around it (`w:parent`, as far out as they go); one that is in none is asserted.

    `denied` inside a denial, wherever between (who denies may deny that it was said, or that it is so; the graph does not tell which);
    else `hypothetical` inside what somebody asks, calls for, expects or pledges.
    """
    around: set[str | None] = set()
    seen = {iri}
    outer = nodes.one(iri, W + "parent")
    while outer is not None and outer not in seen:
        seen.add(outer)
        around.add(concept(nodes.one(outer, W + "act")))
        outer = nodes.one(outer, W + "parent")
    if around & _DENIES:
        return "denied"
    return "hypothetical" if around & _SUPPOSES else "asserted"
