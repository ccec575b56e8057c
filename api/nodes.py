"""Nodes of the graph as Python reads them: a table node → property → values, filled by one query."""

from collections import defaultdict
from typing import Any

from pyoxigraph import Literal, NamedNode, QuerySolutions

from api.queries import query
from errors import StoreError
from ontology.iris import ID
from store import Bindings, Store

W = "https://w3id.org/wasata#"
NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
SCHEMA = "https://schema.org/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
OWL = "http://www.w3.org/2002/07/owl#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def rows(store: Store, name: str, bindings: Bindings | None = None, given: set[str] | None = None) -> list[Any]:
    """The rows of the query `name` with `bindings`; blocks of the bound names and of `given` are kept."""
    bound = bindings or {}
    answer = store.query(query(name, frozenset(bound.keys() | (given or set()))), bindings=bound)
    if not isinstance(answer, QuerySolutions):
        raise StoreError(f"the query {name} gave no rows")
    return list(answer)


def with_judged_links(store: Store, found: list[Any]) -> list[Any]:
    """`found` (rows of node, property, value) and the links of its actors that were judged later, which are in a graph apart."""
    actors = {row[0] for row in found if row[0].value.startswith(f"{ID}actor/")}
    return found + rows(store, "judged_links", {"node": sorted(actors, key=lambda node: str(node.value))}) if actors else found


class Nodes:
    """What some nodes say. Several values of what should be one: the first in order of text, so that answers are stable."""

    def __init__(self, found: list[Any]) -> None:
        self._values: defaultdict[str, defaultdict[str, list[NamedNode | Literal]]] = defaultdict(lambda: defaultdict(list))
        for node, predicate, value in found:
            self._values[node.value][predicate.value].append(value)

    def __contains__(self, iri: str) -> bool:
        return iri in self._values

    def iris(self) -> list[str]:
        """The nodes, in order of text."""
        return sorted(self._values)

    def all(self, iri: str | None, predicate: str) -> list[str]:
        """The values of a property, in order of text."""
        return sorted(term.value for term in self._values[iri][predicate]) if iri is not None and iri in self._values else []

    def tagged(self, iri: str | None, predicate: str) -> list[tuple[str, str]]:
        """The values of a property, each with its language (empty where it has none), in order of text."""
        found = self._values[iri][predicate] if iri is not None and iri in self._values else []
        return sorted((term.value, getattr(term, "language", None) or "") for term in found)

    def one(self, iri: str | None, predicate: str) -> str | None:
        """The value of a property, None where there is none."""
        return next(iter(self.all(iri, predicate)), None)

    def number(self, iri: str | None, predicate: str) -> int | None:
        """The value as an integer."""
        return None if (value := self.one(iri, predicate)) is None else int(value)

    def labels(self, iri: str | None, predicate: str, language: str) -> list[str]:
        """The values in a language, in order of text."""
        return [value for value, found in self.tagged(iri, predicate) if found == language]


def concept(iri: str | None) -> str | None:
    """The name of an act, mode, role, status or kind of segment as extraction records write it: `act#call-for` → `call_for`."""
    name = local(iri)
    return name.replace("-", "_") if name else None


def local(iri: str | None) -> str | None:
    """What stands after the last `#` or `/` of an IRI."""
    return None if iri is None else iri.replace("#", "/").rsplit("/", 1)[-1]
