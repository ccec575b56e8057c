"""Many graphs as one for pyshacl, with their nodes kept apart, so that what a run costs once is paid once for all of them.

Graphs of articles simply put together would be checked wrongly: they name the same actors and days, and what one says of a
node would count for the other. Here each graph (a *lot*) has nodes of its own: every IRI of it is a `Node`, which equals
itself only, but for the names that the shapes mention (classes, concepts), which must equal theirs. A graph that says something
of such a name, or that has what could reach from one lot into another (blank nodes, subclasses, a value that is no node where shapes
look at values), is not taken. So every focus node belongs to one lot, and all that the shapes reach from it (its properties, those
that lead to it, and the classes of its values) was said in that lot. Of the nodes that the shapes cannot tell apart (`shapes.alike`) the
first is looked at for all.
"""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any

import rdflib
from pyshacl.consts import RDF_type
from pyshacl.graph_abstraction import RdfLibDataGraph
from rdflib.term import Identifier, URIRef

from ontology.names import RDFS, SH
from ontology.terms import Term, Triple, from_node, to_literal
from shapes.alike import Form, Typed, alike
from shapes.compiled import compiled
from shapes.targets import targets
from shapes.whole import quick

Of = dict[Identifier, list[Identifier]]
"""Property → values of one node."""
Grouped = dict[Term, list[tuple[Term, Term]]]
"""Subject → property and value of each of its triples."""
Leading = dict[Term, list[Term]]
"""Node → properties that lead to it, of those by which shapes go backwards, once for each node where they begin."""
Pattern = tuple[Identifier | None, Identifier | None, Identifier | None]
_SUBCLASS = from_node(RDFS.subClassOf)
_SUB = URIRef(RDFS.subClassOf)
_TYPE = from_node(RDF_type)
_MOST = 5_000
"""Settled nodes that are remembered."""


class Node(URIRef):
    """An IRI of one lot; `lots` are the numbers of all that have one of its form, which it stands for."""

    __slots__ = ("lots", "of")
    lots: list[int]
    of: Of

    __eq__ = object.__eq__
    __ne__ = object.__ne__
    __hash__ = object.__hash__


class Property(URIRef):
    """The IRI of a property, which is compared with IRIs only: as strings are, without Python in between."""

    __slots__ = ()

    __eq__ = str.__eq__
    __ne__ = str.__ne__
    __hash__ = str.__hash__


class Lots(RdfLibDataGraph):
    """What pyshacl reads of a graph, over dictionaries; nothing is written to it but by `put`."""

    def __new__(cls, *_: object) -> "Lots":
        """pyshacl's class makes itself from a store."""
        found: Lots = super().__new__(cls, *_empty())
        return found

    def __init__(self, settled: "Settled | None" = None) -> None:
        super().__init__(*_empty())
        self._settled = Settled() if settled is None else settled
        self._said: dict[Identifier, Of] = {}
        self._length = 0
        self._typed: dict[Identifier, list[Identifier]] = {}
        self._pairs: dict[Identifier, list[tuple[Identifier, Identifier]]] = {}
        self._back: dict[tuple[Identifier, Identifier], list[Identifier]] = {}
        self._shared: dict[Form, Node] = {}
        self._lots = 0
        self.heads: list[Node] = []
        """The nodes of which something is said, but for those that are settled."""

    def put(self, triples: Iterable[Triple]) -> int | None:
        """Add a graph, each of its triples given once; its number, or None where it cannot stand beside others (then it is not added)."""
        names, backwards, inverse, led_to = shared_names(), _backwards(), _inverse(), _led_to()
        grouped: Grouped = {}
        leading: Leading = {}
        types: dict[Term, list[Term]] = {}
        apart: set[Term] = set()
        for s, p, o in triples:
            if (pairs := grouped.get(s)) is None:
                if s[0] != "<" or s in names:
                    return None
                grouped[s] = [(p, o)]
            else:
                pairs.append((p, o))
            if o[0] == "_" or p == _SUBCLASS:
                return None
            if p == _TYPE:
                types.setdefault(s, []).append(o)
            if p in backwards:
                leading.setdefault(o, []).append(p)
                # Whoever is looked at from the other side must be there, and so must what is looked at because another leads to it.
                if p in inverse:
                    apart.add(s)
                if p in led_to:
                    apart.add(o)
        if not grouped or any(o[0] != "<" or o in names for o in leading):
            return None
        self._take(grouped, leading, {s: tuple(sorted(of)) for s, of in types.items()}, apart)
        return self._lots - 1

    def _take(self, grouped: Grouped, leading: Leading, typed: Typed, apart: set[Term]) -> None:
        """Look at each node of a lot, or at another of its form in its place; those `apart` are looked at themselves."""
        lot = self._lots
        self._lots += 1
        form = alike().form
        known = dict(shared_names())
        standing: dict[Term, Of] = {}
        mine: list[tuple[Term, Node]] = []
        for s, pairs in grouped.items():
            seen = None if s in apart else form(s, pairs, typed, leading.get(s, ()))
            if seen is not None:
                node = self._settled.get(seen)
                if node is None and (node := self._shared.get(seen)):
                    node.lots.append(lot)
                if node is not None:
                    standing[s] = node.of
                    continue
            node = _node(s, lot)
            if seen is not None:
                self._shared[seen] = node
            known[s] = node
            mine.append((s, node))
        for s, node in mine:
            self._describe(node, grouped[s], known, standing, lot)

    def _describe(
        self, node: Node, pairs: Iterable[tuple[Term, Term]], known: dict[Term, Identifier], standing: dict[Term, Of], lot: int
    ) -> None:
        """Say of a node what its lot says. A value in the place of which another was looked at (`standing`) becomes a node that is
        described as that one was, but is itself not looked at."""
        of = node.of
        for p, o in pairs:
            value = known.get(o)
            if value is None:
                if o[0] == "<":
                    value = known[o] = named = _node(o, lot)
                    if (same := standing.get(o)) is not None:
                        self._said[named] = named.of = same
                else:
                    value = known[o] = _literal(o)
            of.setdefault(_property(p), []).append(value)
        self._said[node] = of
        self._length += len(of)
        self.heads.append(node)
        for type_ in of.get(RDF_type, ()):
            self._typed.setdefault(type_, []).append(node)
        for predicate in _looked_up() & of.keys():
            with_values = self._pairs.setdefault(predicate, [])
            for value in of[predicate]:
                with_values.append((node, value))
                self._back.setdefault((predicate, value), []).append(node)

    def settle(self, wrong: Iterable[Node]) -> None:
        """Remember the nodes in which no shape found anything: others of their form need no look."""
        found = set(wrong)
        self._settled.add((form, node) for form, node in self._shared.items() if node not in found)

    def objects(self, subject: Any, predicate: Any, unique: bool = False) -> Iterable[Any]:  # type: ignore[override]
        """Values of a property of a node."""
        if predicate is None or subject is None:
            return (o for _, _, o in self.triples((subject, predicate, None)))
        of = self._said.get(subject)
        return of.get(predicate, ()) if of else ()

    def subjects(self, predicate: Any, object_: Any, unique: bool = False) -> Iterable[Any]:  # type: ignore[override]
        """The nodes that have a value."""
        if predicate == RDF_type:
            return self._typed.get(object_, ())
        if predicate in _looked_up():
            return self._back.get((predicate, object_), ())
        return (s for s, _, _ in self.triples((None, predicate, object_)))

    def subject_objects(self, predicate: Any, unique: bool = False) -> Iterable[Any]:  # type: ignore[override]
        """All pairs of a property."""
        if predicate in _looked_up():
            return self._pairs.get(predicate, ())
        return ((s, o) for s, _, o in self.triples((None, predicate, None)))

    def predicate_objects(self, subject: Any, unique: bool = False) -> Iterator[tuple[Any, Any]]:  # type: ignore[override]
        """All that is said of a node."""
        for predicate, values in self._said.get(subject, {}).items():
            for value in values:
                yield predicate, value

    def transitive_objects(self, subject: Any, predicate: Any, remember: Any = None) -> Iterable[Any]:  # type: ignore[override]
        """The node itself where `predicate` is the one that no lot uses; that is the only one that pyshacl follows so."""
        return (subject,) if predicate == _SUB else super().transitive_objects(subject, predicate, remember)

    def transitive_subjects(self, predicate: Any, object_: Any, remember: Any = None) -> Iterable[Any]:  # type: ignore[override]
        """The same backwards."""
        return (object_,) if predicate == _SUB else super().transitive_subjects(predicate, object_, remember)

    def triples(self, triple: Pattern) -> Iterator[tuple[Any, Any, Any]]:  # type: ignore[override]
        """The triples that fit a pattern, by looking at all where no subject is given."""
        s, p, o = triple
        for subject in (s,) if s is not None else self._said:
            for predicate, values in self._said.get(subject, {}).items():
                if p is None or p == predicate:
                    yield from ((subject, predicate, value) for value in values if o is None or o == value)

    def __contains__(self, triple: object) -> bool:
        return next(self.triples(triple), None) is not None  # type: ignore[arg-type]

    def __len__(self) -> int:
        return self._length

    def __bool__(self) -> bool:
        return True


class Settled:
    """Nodes in which a run found nothing, by their form; what is of the same form is as right."""

    def __init__(self) -> None:
        self._nodes: dict[Form, Node] = {}

    def get(self, form: Form) -> Node | None:
        """The node of that form, if it is settled."""
        return self._nodes.get(form)

    def add(self, found: Iterable[tuple[Form, Node]]) -> None:
        """Remember; all is forgotten when it becomes too much."""
        if len(self._nodes) > _MOST:
            self._nodes = {}
        self._nodes.update(found)


def _literal(term: Term) -> Identifier:
    return _short_literal(term) if len(term) < 80 else to_literal(term)


@lru_cache(maxsize=32_768)
def _short_literal(term: Term) -> Identifier:
    return quick(to_literal(term))


@lru_cache(maxsize=1024)
def _property(term: Term) -> Property:
    return str.__new__(Property, term[1:-1])


def _node(term: Term, lot: int) -> Node:
    node = str.__new__(Node, term[1:-1])
    node.lots, node.of = [lot], {}
    return node


@cache
def _empty() -> tuple[Any, rdflib.Graph]:
    """pyshacl's class wants a graph behind it; this one stays empty."""
    graph = rdflib.Graph(bind_namespaces="none")
    return graph.store, graph


@cache
def shared_names() -> dict[Term, Identifier]:
    """The IRIs that the shapes mention, as the very objects that the compiled shapes hold: comparing those is quick."""
    return {from_node(t): t for triple in compiled() for t in triple if isinstance(t, URIRef)}


@cache
def _backwards() -> frozenset[Term]:
    """The properties of which shapes look at the values from their side."""
    return frozenset(map(from_node, [*compiled().objects(None, SH.inversePath), *targets().objects_of]))


@cache
def _looked_up() -> frozenset[Any]:
    """The properties by which shapes go backwards or find their focus nodes."""
    return frozenset([*compiled().objects(None, SH.inversePath), *targets().subjects_of, *targets().objects_of])


@cache
def _inverse() -> frozenset[Term]:
    """The properties of which a constraint asks who has them."""
    return frozenset(map(from_node, compiled().objects(None, SH.inversePath)))


@cache
def _led_to() -> frozenset[Term]:
    """The properties whose values are looked at, whatever they are."""
    return frozenset(map(from_node, targets().objects_of))
