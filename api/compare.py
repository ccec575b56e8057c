"""Two sides of one question, day by day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from api.edtf import first_day
from api.models import Page, Statement

By = Literal["speaker", "outlet"]
SIDES = ("a", "b")
MOST = 60
"""Statements of a side at a time."""


@dataclass(frozen=True, slots=True)
class Day:
    """What each side said on one day; None for what has no day."""

    day: date | None
    a: tuple[Statement, ...]
    b: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Aligned:
    """Days, newest first. `until` is the day up to which to ask for what is earlier; `cut` whether a day is not whole."""

    days: tuple[Day, ...]
    until: date | None = None
    cut: bool = False


def aligned(a: Page[Statement], b: Page[Statement]) -> Aligned:
    """Put two pages of statements, each newest first, beside each other.

    Of a page that goes on the days are whole but for its last one. So only days after the later of these last days are given, and
    `until` is that day; where all is of one day, that day is given as far as it goes, and `until` is the one before.
    """
    sides = [[(first_day(s.date, s.published), s) for s in page.items] for page in (a, b)]
    last = [side[-1][0] for side, page in zip(sides, (a, b), strict=True) if page.next and side]
    if not last:
        return Aligned(_days(*sides))
    if None in last:  # what has no day comes last and is all that is left
        return Aligned(_days(*sides), cut=True)
    until = max(day for day in last if day is not None)
    whole = [[(day, s) for day, s in side if day is not None and day > until] for side in sides]
    if any(whole):
        return Aligned(_days(*whole), until)
    only = [[(day, s) for day, s in side if day == until] for side in sides]
    before = date.fromordinal(until.toordinal() - 1) if until > date.min else None
    return Aligned(_days(*only), before, cut=True)


def _days(a: Iterable[tuple[date | None, Statement]], b: Iterable[tuple[date | None, Statement]]) -> tuple[Day, ...]:
    found: dict[date | None, tuple[list[Statement], list[Statement]]] = {}
    for n, side in enumerate((a, b)):
        for day, statement in side:
            found.setdefault(day, ([], []))[n].append(statement)
    ordered = sorted(found, key=lambda day: day or date.min, reverse=True)
    return tuple(Day(day, tuple(found[day][0]), tuple(found[day][1])) for day in ordered)
