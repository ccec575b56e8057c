"""Whole numbers compare as rdflib compares them."""

import operator
from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from rdflib import XSD, Literal, URIRef

from shapes.whole import Whole, quick

TERMS = [
    *(Literal(v, datatype=XSD.nonNegativeInteger, normalize=False) for v in ("0", "7", "007", "12", "-1", "x")),
    *(Literal(v, datatype=XSD.integer, normalize=False) for v in ("0", "7", "-3", "+7")),
    Literal("7.0", datatype=XSD.decimal),
    Literal("7", datatype=XSD.double),
    Literal("7"),
    Literal("7", lang="ar"),
    Literal("true", datatype=XSD.boolean),
    Literal("2024-05-04", datatype=XSD.date),
    Literal("7", datatype=URIRef("urn:own")),
]
OTHERS = [*TERMS, None, 7, "7", URIRef("urn:x")]


def outcome(what: Callable[[Any, Any], Any], a: Any, b: Any) -> object:
    try:
        return what(a, b)
    except TypeError:
        return TypeError


@pytest.mark.parametrize("what", [operator.lt, operator.gt, operator.le, operator.ge, operator.eq, lambda a, b: a.eq(b)])
def test_each_pair_compares_as_before(what: Callable[[Any, Any], Any]) -> None:
    for a, b in product(TERMS, OTHERS):
        quick_b = quick(b) if isinstance(b, Literal) else b
        assert outcome(what, quick(a), quick_b) == outcome(what, quick(a), b) == outcome(what, a, b), (a.n3(), b)
        assert outcome(what, a, quick_b) == outcome(what, a, b), (a.n3(), b)


def test_only_well_formed_whole_numbers_become_other() -> None:
    assert [type(quick(t)) is Whole for t in TERMS] == [True] * 4 + [False] * 2 + [True] * 4 + [False] * 7
    assert all(hash(quick(t)) == hash(t) and quick(t).n3() == t.n3() for t in TERMS)
