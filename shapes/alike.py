"""Which nodes the shapes cannot tell apart: one of them stands for all, and its verdict is theirs.

Most nodes of an article's graph differ from those of others only in what no shape looks at: which words a stretch of text has, at
which offsets, whose the statement is. So the description of a node is reduced to what our shapes ask of it, which is read from the
shapes: of a value that must be a node of some class, its classes; of a text that must not be empty, whether it is, and its language; of
a value that a pattern or a list is about, whether it fits; of a number, on which side of each bound it lies, and whether a start is less
than its end. Where a property has any other constraint its values are kept as they are. Two nodes of the same form then get the same from
every constraint: `tests/shapes/test_batches.py` and `test_alike.py` compare the verdicts.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache, lru_cache, partial

import rdflib
from rdflib.collection import Collection as List
from rdflib.term import Node

from ontology.names import RDF, SH
from ontology.terms import Term, from_node, unescaped
from shapes.compiled import compiled_verdicts

Form = tuple[object, ...]
"""What the shapes see of a node; compared and hashed only."""
Look = Callable[[Term], object]
"""From a value to what the shapes see of it."""
Typed = Mapping[Term, tuple[Term, ...]]
"""The classes of each node of a graph, sorted."""

_SAYS_NOTHING = frozenset([SH.path, RDF.type, SH.message, SH.severity, SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf])
_COUNTS = frozenset([SH.minCount, SH.maxCount])
_BOUNDS = frozenset([SH.minInclusive, SH.maxInclusive])
_TEXT = _COUNTS | {SH.datatype, SH.languageIn, SH.minLength, SH.uniqueLang, SH.pattern}
_NUMBER = _COUNTS | _BOUNDS | {SH.datatype, SH.pattern, SH.lessThan}
_NODE = _COUNTS | {SH.nodeKind, SH["class"]}
_LISTED = _COUNTS | {SH["in"]}
_EXACT = _TEXT | _NUMBER | _NODE | _LISTED | {SH.hasValue, SH["or"], SH.qualifiedValueShape, SH.qualifiedMinCount}
_PAIRS = (SH.disjoint, SH.equals, SH.lessThanOrEquals)
_OF_NODES = frozenset([SH.nodeKind, SH.pattern, SH.closed, SH.ignoredProperties])
_WHOLE = re.compile(r'"(0|[1-9][0-9]{0,17})"\^\^<http://www\.w3\.org/2001/XMLSchema#nonNegativeInteger>')
_DECIMAL = re.compile(r'"((?:0|[1-9][0-9]{0,17})\.[0-9]{1,18})"\^\^<http://www\.w3\.org/2001/XMLSchema#decimal>')
_ENDS = {'"': "", '"@ar': "@ar", '"@en': "@en"}


class Alike:
    """What shapes see of nodes. `trusted` is false where they hold a constraint that this does not know: then no two are alike."""

    def __init__(self, shapes: rdflib.Graph) -> None:
        self._shapes = shapes
        self.trusted = True
        self._looks: dict[Term, Look] = {}
        self._nodes: set[Term] = set()
        self._less: list[tuple[Term, Term]] = []
        self._by_class: dict[Term, list[re.Pattern[str]]] = {}
        self._by_property: dict[Term, list[re.Pattern[str]]] = {}
        self._by_leading: dict[Term, list[re.Pattern[str]]] = {}
        self._read()

    def form(self, node: Term, pairs: Iterable[tuple[Term, Term]], typed: Typed, leading: Sequence[Term]) -> Form | None:
        """The form of a node; None where it is to be looked at by itself.

        `pairs` are its properties and values, each pair once; `leading` the properties by which other nodes lead to it, once for each
        node that does, where shapes look at them from its side.
        """
        if not self.trusted:
            return None
        seen: set[object] = set()
        looks, nodes = self._looks, self._nodes
        for p, o in pairs:
            if o[0] != "<":
                found: object = (p, look(o)) if (look := looks.get(p)) else (p, o)
            elif p in nodes:
                found = (p, typed.get(o, ()))
            elif look := looks.get(p):
                found = (p, look(o), typed.get(o))
            else:
                found = (p, o, typed.get(o))
            while found in seen:  # how many values look so
                found = (found, None)
            seen.add(found)
        less = self._compared(pairs)
        if less is None:
            return None
        return frozenset(seen), less, tuple(sorted(leading)), self._own(node, pairs, typed.get(node, ()), leading)

    def _compared(self, pairs: Iterable[tuple[Term, Term]]) -> tuple[bool, ...] | None:
        """How the numbers compare that shapes compare; None where they are no numbers."""
        out: list[bool] = []
        for first, second in self._less:
            left = [o for p, o in pairs if p == first]
            if not left:
                continue
            right = [o for p, o in pairs if p == second]
            if len(left) > 1 or len(right) > 1:
                return None
            for a, b in zip(left, right, strict=False):
                small, large = _whole(a), _whole(b)
                if small is None or large is None:
                    return None
                out.append(small < large)
        return tuple(out)

    def _own(
        self, node: Term, pairs: Iterable[tuple[Term, Term]], types: Iterable[Term], leading: Iterable[Term]
    ) -> tuple[bool, ...]:
        """Which patterns its IRI fits, of those that may be asked of it."""
        asked = [x for t in types for x in self._by_class.get(t, ())]
        if properties := {p for p, _ in pairs if p in self._by_property}:
            asked += [x for p in sorted(properties) for x in self._by_property[p]]
        if leading:
            asked += [x for p in sorted({*leading}) for x in self._by_leading.get(p, ())]
        iri = node[1:-1]
        return tuple([x.search(iri) is not None for x in asked])

    def _read(self) -> None:
        """What each property is asked, over all shapes that name it."""
        asked: dict[Node, list[Node]] = {}
        exact: set[Node] = set()
        for shape, path in self._shapes.subject_objects(SH.path):
            kinds = self._kinds(shape)
            if isinstance(path, rdflib.URIRef):
                asked.setdefault(path, []).append(shape)
                for other in (o for kind in _PAIRS for o in self._shapes.objects(shape, kind)):
                    exact |= {path, other}
                self._trust(kinds <= _EXACT | {*_PAIRS, SH.lessThan})
            elif (path, SH.inversePath, None) in self._shapes:
                self._trust(kinds <= _COUNTS)
            elif (several := self._shapes.value(path, SH.alternativePath)) is not None:
                self._trust(kinds <= _COUNTS)
                if self._values(shape, SH.maxCount) or any(int(str(n)) > 1 for n in self._values(shape, SH.minCount)):
                    exact |= set(List(self._shapes, several))
            else:
                self._trust(False)
        for shape in self._shapes.subjects(RDF.type, SH.NodeShape):
            self._trust(self._kinds(shape) <= _OF_NODES)
            self._own_patterns(shape)
        compared = {(a, b) for shape, b in self._shapes.subject_objects(SH.lessThan) for a in self._values(shape, SH.path)}
        whole = {p for pair in compared for p in pair if p not in exact and self._all(asked.get(p, ())) <= _NUMBER}
        for a, b in compared:
            if a in whole and b in whole:
                self._less.append((from_node(a), from_node(b)))
            else:
                exact |= {a, b}
        self._less.sort()
        for path, of in asked.items():
            if path not in exact:
                self._see(path, of)

    def _see(self, path: Node, shapes: Collection[Node]) -> None:
        kinds, name = self._all(shapes), from_node(path)
        nested = [x for shape in shapes for x in self._values(shape, SH.qualifiedValueShape)]
        if nested and self._all(nested) <= {SH.languageIn}:
            kinds -= {SH.qualifiedValueShape, SH.qualifiedMinCount}
        patterns = tuple(re.compile(str(x)) for shape in shapes for x in self._values(shape, SH.pattern))
        if kinds <= _NODE:
            self._nodes.add(name)
        elif kinds <= _LISTED:
            lists = [
                frozenset(from_node(v) for v in List(self._shapes, head)) for s in shapes for head in self._values(s, SH["in"])
            ]
            self._looks[name] = lru_cache(maxsize=1024)(partial(_listed, lists))
        elif kinds <= _TEXT and all(int(str(n)) <= 1 for shape in shapes for n in self._values(shape, SH.minLength)):
            self._looks[name] = partial(_fitting, patterns) if patterns else _text
        elif kinds <= _NUMBER:
            bounds = [Decimal(str(n)) for shape in shapes for kind in sorted(_BOUNDS) for n in self._values(shape, kind)]
            self._looks[name] = lru_cache(maxsize=32_768)(partial(_number, patterns, bounds))

    def _own_patterns(self, shape: Node) -> None:
        patterns = [re.compile(str(x)) for x in self._values(shape, SH.pattern)]
        for kind, by in (
            (SH.targetClass, self._by_class),
            (SH.targetSubjectsOf, self._by_property),
            (SH.targetObjectsOf, self._by_leading),
        ):
            for target in self._values(shape, kind):
                by.setdefault(from_node(target), []).extend(patterns)

    def _kinds(self, shape: Node) -> frozenset[Node]:
        return frozenset(self._shapes.predicates(shape)) - _SAYS_NOTHING

    def _all(self, shapes: Iterable[Node]) -> frozenset[Node]:
        return frozenset[Node]().union(*map(self._kinds, shapes))

    def _values(self, shape: Node, kind: Node) -> list[Node]:
        return sorted(self._shapes.objects(shape, kind))  # type: ignore[type-var]

    def _trust(self, so: bool) -> None:
        self.trusted = self.trusted and so


def _text(term: Term) -> object:
    """Its language, and whether it is empty; other literals as they are."""
    end = _ENDS.get(term[term.rfind('"') :]) if term[0] == '"' else None
    return term if end is None else (end, term[1] == '"')


def _fitting(patterns: tuple[re.Pattern[str], ...], term: Term) -> object:
    """The same, and which patterns it fits."""
    seen = _text(term)
    if seen is term:
        return term
    value = unescaped(term[1 : term.rindex('"')])
    return seen, tuple([x.search(value) is not None for x in patterns])


def _listed(lists: Sequence[frozenset[Term]], term: Term) -> object:
    """In which lists a node is; other values as they are."""
    return tuple([term in some for some in lists]) if term[0] == "<" else term


def _number(patterns: tuple[re.Pattern[str], ...], bounds: Sequence[Decimal], term: Term) -> object:
    """How it lies to each bound, and which patterns it fits; what is no plain number as it is."""
    found = _WHOLE.fullmatch(term) or _DECIMAL.fullmatch(term)
    if not found:
        return term
    value = Decimal(found[1])
    sides = tuple([(value > bound) - (value < bound) for bound in bounds])
    return term[found.end(1) :], sides, tuple([x.search(found[1]) is not None for x in patterns])


@lru_cache(maxsize=32_768)
def _whole(term: Term) -> int | None:
    found = _WHOLE.fullmatch(term)
    return int(found[1]) if found else None


@cache
def alike() -> Alike:
    """Of our shapes, those of which violations come; read once a process."""
    return Alike(compiled_verdicts())
