"""Whole numbers as rdflib literals that are compared as numbers are."""

from typing import Any

from rdflib import Literal


class Whole(Literal):
    """A literal whose value is an `int`, well formed; compared with others of which that is true too as rdflib compares them.

    rdflib looks each time whether both datatypes are among its numeric ones, by comparing IRIs; offsets are most of what an
    article's graph has of literals with an order, so that was a seventh of validation.
    """

    __slots__ = ()

    def eq(self, other: Any) -> bool:
        """See `Literal.eq`."""
        return bool(self._value == other._value) if _is_whole(other) else super().eq(other)

    def __gt__(self, other: Any) -> bool:
        return bool(self._value > other._value) if _is_whole(other) else super().__gt__(other)

    def __lt__(self, other: Any) -> bool:
        return bool(self._value < other._value) if _is_whole(other) else super().__lt__(other)


def _is_whole(term: Any) -> bool:
    return isinstance(term, Literal) and type(term._value) is int and not term._ill_typed


def quick(literal: Literal) -> Literal:
    """The same literal, as a `Whole` where it can be one."""
    if not _is_whole(literal):
        return literal
    return Whole(str(literal), datatype=literal.datatype, normalize=False)
