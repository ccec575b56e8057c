"""Where a rule can match at all: near a word of its kind. Keeps the patterns off the rest of the text."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from ingest.dates.view import View
from ingest.dates.words import months, words

_BEFORE, _BEHIND = 12, 13
"""Words around a trigger that an expression may take up; an expression has none of its triggers farther away."""
_YEAR = re.compile(r"[12]\d{3}")
_NUMERIC = re.compile(r"\d{1,4}([./])\d\d?(?:\1\d{1,4})?")
_STEMS = {
    "شهر": "period", "اشهر": "period", "شهور": "period", "عام": "period", "سنه": "period", "اسبوع": "period", "عامي": "period",
    "عامين": "period", "سنتي": "period", "يوم": "period", "قرن": "period", "ليل": "night", "ليله": "night", "بارحه": "night",
    "ربع": "season", "نصف": "season", "عيد": "feast", "رمضان": "month", "قبل": "ago", "منذ": "ago", "خلال": "ago", "غضون": "ago", "بعد": "ago", "حتي": "ago",
}  # fmt: skip


@cache
def _vocabulary() -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}

    def add(kind: str, *forms: str) -> None:
        for form in forms:
            kinds.setdefault(form.removeprefix("ال"), set()).add(kind)

    for name, month in months().items():
        add("english" if month.english else "month", *name.split())
    for kind, source in (("weekday", "weekday"), ("season", "season"), ("decade", "decade")):
        add(kind, *words(source))
    for form in words("day"):
        add("day", form.split()[-1])
    for form in words("vague"):
        add("vague", form.split()[0], form.split()[-1])
    for form, stem in _STEMS.items():
        add(stem, form)
    return {form: frozenset(found) for form, found in kinds.items()}


@lru_cache(maxsize=50_000)
def kinds_of(word: str) -> frozenset[str]:
    """The kinds of trigger that a folded word may be, its proclitics taken off."""
    if word[:1].isdigit():
        return frozenset({"year"} if _YEAR.match(word) else {"numeric"} if _NUMERIC.fullmatch(word) else ())
    known, out, form = _vocabulary(), set[str](), word
    for _ in range(4):
        out |= known.get(form, frozenset())
        if form.startswith("لل"):
            out |= known.get(form[2:], frozenset())
        if form.startswith("ال"):
            out |= known.get(form[2:], frozenset())
        if len(form) < 3 or form[0] not in "وفبلك":
            break
        form = form[1:]
    return frozenset(out)


def windows(view: View) -> dict[str, list[tuple[int, int]]]:
    """For each kind the stretches of `view.text` around its triggers, in order, none overlapping."""
    places: dict[str, list[int]] = {}
    for index, word in enumerate(view.words):
        for kind in kinds_of(word):
            places.setdefault(kind, []).append(index)
    return {kind: list(_merged(found, view)) for kind, found in places.items()}


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
