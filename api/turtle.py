"""Statements as Turtle."""

import pyoxigraph as ox
from pyoxigraph import NamedNode, Triple

from api.nodes import W, rows
from store import Store
from store.dump import PREFIXES

MEDIA = "text/turtle"
_AT_ONCE = 200
_ELSEWHERE = {W + "parent"}
"""Properties that lead to statements of their own."""


def as_turtle(store: Store, iris: list[str]) -> bytes:
    """The triples of statements and of what they point to (speaker, stretches, time), each once, in the order of the statements."""
    triples: dict[Triple, None] = {}
    for start in range(0, len(iris), _AT_ONCE):
        some = [NamedNode(iri) for iri in iris[start : start + _AT_ONCE]]
        found = sorted(
            {Triple(row["node"], row["p"], row["o"]) for row in rows(store, "statement_nodes", {"statement": some})}, key=str
        )
        asked = set(some)
        near = asked | {t.object for t in found if t.subject in asked and t.predicate.value not in _ELSEWHERE}
        triples |= dict.fromkeys(t for t in found if t.subject in near)
    return ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES) or b""
