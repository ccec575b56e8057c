"""Where a rule can match at all: near a word of its kind. Keeps the patterns off the rest of the text."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import compress
from typing import NamedTuple

from ingest.dates.ago_rules import COUNTED
from ingest.dates.view import View
from ingest.dates.words import months, words
from ingest.text import Table

_BEFORE, _BEHIND = 12, 13
"""Words around a trigger that an expression may take up; an expression has none of its triggers farther away."""
_YEAR = re.compile(r"[12]\d{3}")
_NUMERIC = re.compile(r"\d{1,4}([./])\d\d?(?:\1\d{1,4})?")
_STEMS = {
    "شهر": "month_word", "عام": "year_word", "سنه": "year_word", "اسبوع": "week_word", "يوم": "day_word", "قرن": "century",
    "ليل": "night", "ليله": "night", "بارحه": "night", "ربع": "season", "نصف": "season", "عيد": "feast",
    "قبل": "ago", "منذ": "ago", "خلال": "ago", "غضون": "ago", "بعد": "ago", "حتي": "ago",
}  # fmt: skip
_DAY_BEFORE = 6
"""Words between a day of the month and its month, at most: الحادي والعشرين من شهر تشرين الأول."""


class Trigger(NamedTuple):
    """The kinds of trigger that a word is by itself, and those that it is where certain words follow."""

    kinds: tuple[str, ...]
    longer: tuple[tuple[tuple[str, ...], str], ...]


@cache
def _vocabulary() -> dict[str, set[tuple[tuple[str, ...], str]]]:
    """By a folded word, without article where the article is free: the words that must follow, and the kind of trigger."""
    known: dict[str, set[tuple[tuple[str, ...], str]]] = {}

    def add(kind: str, form: str) -> None:
        first, *rest = form.split()
        known.setdefault(first, set()).add((tuple(rest), kind))

    for name, month in months().items():
        add("english" if month.english else "month", name.removeprefix("ال"))
    for kind in ("season", "decade"):
        for form in words(kind):
            add(kind, form.removeprefix("ال"))
    for form in words("weekday"):
        add("weekday", "ال" + form)  # احد without article is "one"
        add("weekday", "لل" + form)
    for kind in ("vague", "day"):
        for form in words(kind):
            add(kind, form)
    for form in words("ordinal"):
        for word in form.split():
            add("number", word.removeprefix("ال"))
    for form, stem in _STEMS.items():
        add(stem, form)
    return known


def _trigger(word: str) -> Trigger | None:
    """What a folded word may be, its proclitics taken off."""
    if word[:1].isdigit():
        kind = "number" if len(word) < 3 else "year" if _YEAR.match(word) else "numeric" if _NUMERIC.fullmatch(word) else ""
        return Trigger((kind,), ()) if kind else None
    known, out, form = _vocabulary(), set[tuple[tuple[str, ...], str]](), word
    for _ in range(4):
        if form in known:
            out |= known[form]
        if form[1:2] == "ل" and form[0] in "ال" and form[2:] in known:
            out |= known[form[2:]]
        if len(form) < 3 or form[0] not in "وفبلك":
            break
        form = form[1:]
    if not out:
        return None
    kinds = {kind for rest, kind in out if not rest}
    return Trigger(tuple(kinds), tuple((rest, kind) for rest, kind in out if rest and kind not in kinds))


_TRIGGERS = Table(_trigger)


def windows(view: View) -> dict[str, list[tuple[int, int]]]:
    """For each kind the stretches of `view.text` around its triggers, in order, none overlapping."""
    places: dict[str, list[int]] = {}
    words = view.words
    triggers = list(map(_TRIGGERS.__getitem__, words))
    for index, found in compress(enumerate(triggers), triggers):  # most words are none, and are passed over in C
        assert found is not None
        for kind in found.kinds:
            places.setdefault(kind, []).append(index)
        for rest, kind in found.longer:
            if tuple(words[index + 1 : index + 1 + len(rest)]) == rest:
                places.setdefault(kind, []).append(index)
    numbers = places.pop("number", [])
    _keep(places, "ago", [i for i in places.get("ago", ()) if i + 1 < len(words) and _counts(words[i + 1])])
    for kind, derived in (("month", "dated_month"), ("month_word", "dated_month_word")):
        _keep(places, derived, [i for i in places.get(kind, ()) if _has(numbers, i - _DAY_BEFORE, i + 3)])
    return {kind: list(_merged(found, view)) for kind, found in places.items()}


def _keep(places: dict[str, list[int]], kind: str, found: list[int]) -> None:
    if found:
        places[kind] = found
    else:
        places.pop(kind, None)


def _counts(word: str) -> bool:
    """Whether a word after قبل or بعد may begin a span or name an event from which one counts."""
    return word in COUNTED or word.isdigit()


def _has(places: list[int], first: int, end: int) -> bool:
    """Whether one of `places`, in order, is in `[first, end)`."""
    index = bisect_left(places, first)
    return index < len(places) and places[index] < end


def joined(stretches: Sequence[list[tuple[int, int]]]) -> list[tuple[int, int]]:
    """The union of several lists of stretches."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(s for one in stretches for s in one):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _merged(places: Sequence[int], view: View) -> Iterator[tuple[int, int]]:
    first = last = -1
    for index in places:
        low, high = max(index - _BEFORE, 0), min(index + _BEHIND, len(view.words)) - 1
        if first >= 0 and low <= last + 1:
            last = high
            continue
        if first >= 0:
            yield view.stretch(first, last)
        first, last = low, high
    if first >= 0:
        yield view.stretch(first, last)
