"""Helpers on EDTF values: parse, first and last day, precision.

The subset of EDTF (Library of Congress, 2019; ISO 8601-2) that Arabic news needs: year, month, day, unspecified digits of
decades and centuries (`199X`, `19XX`), seasons, quarters and halves (`2018-21` … `2018-41`), intervals (open with `..`), the
qualifiers `?`, `~` and `%` at the end; and the ISO 8601 week (`2018-W35`), which EDTF leaves out.
"""

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

Precision = Literal["day", "week", "month", "season", "year", "decade", "century", "interval"]

_POINT = re.compile(r"(\d{4})(?:-(?:W(\d\d)|(\d\d)(?:-(\d\d))?))?|(\d{3})X|(\d\d)XX")
# First month and number of months of a season or division of the year; winter runs into the next year.
_SPANS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3), **{33 + i: (1 + 3 * i, 3) for i in range(4)}, 40: (1, 6), 41: (7, 6)}


def precision(value: str) -> Precision | None:
    """How fine `value` is; None where it is not EDTF of this subset."""
    if bounds(value) == (None, None):
        return None
    if "/" in value:
        return "interval"
    plain = value.rstrip("?~%")
    if "X" in plain:
        return "century" if plain.endswith("XX") else "decade"
    if "W" in plain:
        return "week"
    if len(plain) == 7:
        return "month" if int(plain[5:]) <= 12 else "season"
    return "year" if len(plain) == 4 else "day"


def bounds(value: str | None) -> tuple[date | None, date | None]:
    """First and last day of `value`; None on the side where it is open, and `(None, None)` for what is no EDTF; never raises."""
    if not value:
        return None, None
    head, slash, tail = value.partition("/")
    if not slash:
        return _point(head) or (None, None)
    first = None if head in ("", "..") else _point(head)
    last = None if tail in ("", "..") else _point(tail)
    if (first is None and head not in ("", "..")) or (last is None and tail not in ("", "..")):
        return None, None
    return first[0] if first else None, last[1] if last else None


def earliest(value: str | None) -> date | None:
    """The first day of `value`."""
    return bounds(value)[0]


def latest(value: str | None) -> date | None:
    """The last day of `value`."""
    return bounds(value)[1]


def week(day: date) -> str:
    """The ISO week of `day`: `2018-W35`."""
    year, number, _ = day.isocalendar()
    return f"{year:04d}-W{number:02d}"


def interval(first: str, last: str) -> str:
    """`first/last`, each possibly an interval itself, whose outer ends count; one point where both are the same."""
    start, end = first.partition("/")[0], last.rpartition("/")[2]
    return start if start == end else f"{start}/{end}"


def _point(text: str) -> tuple[date, date] | None:
    match = _POINT.fullmatch(text.rstrip("?~%"))
    if not match:
        return None
    year, number, month, day, decade, century = (int(g) if g else None for g in match.groups())
    try:
        if decade is not None:
            return date(max(decade * 10, MINYEAR), 1, 1), date(min(decade * 10 + 9, MAXYEAR), 12, 31)
        if century is not None:
            return date(max(century * 100, MINYEAR), 1, 1), date(min(century * 100 + 99, MAXYEAR), 12, 31)
        assert year is not None
        if number is not None:
            monday = date.fromisocalendar(year, number, 1)
            return monday, monday + timedelta(days=6)
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is not None:
            return (one := date(year, month, day)), one
        start, length = _SPANS.get(month, (month, 1))
        end = start + length - 1
        last = (year + (end - 1) // 12, (end - 1) % 12 + 1)
        return date(year, start, 1), date(*last, monthrange(*last)[1])
    except (ValueError, OverflowError):
        return None
