"""Nodes of a graph that is at hand as terms (`ontology.terms`), read without parsing it."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from api.nodes import Nodes
from ontology.terms import Term, Triple, parts

_NOTHING: Mapping[str, list[Term]] = {}


class TermNodes(Nodes):
    """As `Nodes`; what a term says is looked up only where somebody asks for it."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        grouped: dict[Term, dict[str, list[Term]]] = {}
        for s, p, o in triples:
            if (of := grouped.get(s)) is None:
                of = grouped[s] = {}
            property_ = _plain(p)
            if (values := of.get(property_)) is None:
                of[property_] = [o]
            else:
                values.append(o)
        self._said: dict[str | None, dict[str, list[Term]]] = {s[1:-1]: of for s, of in grouped.items()}

    def __contains__(self, iri: str) -> bool:
        return iri in self._said

    def iris(self) -> list[str]:
        """See `Nodes.iris`."""
        return sorted(iri for iri in self._said if iri is not None)

    def all(self, iri: str | None, predicate: str) -> list[str]:
        """See `Nodes.all`."""
        found = self._said.get(iri, _NOTHING).get(predicate)
        return sorted([term[1:-1] if term[0] == "<" else parts(term)[0] for term in found]) if found else []

    def tagged(self, iri: str | None, predicate: str) -> list[tuple[str, str]]:
        """See `Nodes.tagged`."""
        found = self._said.get(iri, _NOTHING).get(predicate)
        return sorted([parts(term)[:2] for term in found]) if found else []

    def one(self, iri: str | None, predicate: str) -> str | None:
        """See `Nodes.one`."""
        found = self._said.get(iri, _NOTHING).get(predicate)
        if not found:
            return None
        if len(found) == 1:
            term = found[0]
            return term[1:-1] if term[0] == "<" else parts(term)[0]
        return min([parts(term)[0] for term in found])


@lru_cache(maxsize=1024)
def _plain(property_: Term) -> str:
    return property_[1:-1]
