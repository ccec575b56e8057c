"""Rules for the days of the two feasts: أول أيام عيد الفطر."""

import re
from datetime import timedelta
from functools import cache

from ingest.dates.calendar import hijri_day, hijri_year_near
from ingest.dates.edtf import interval
from ingest.dates.found import Found
from ingest.dates.pieces import END, START
from ingest.dates.scene import Rule, Scene, groups
from ingest.dates.words import one_of

_FEASTS = {"عيد الفطر": (10, 1), "عيد الاضحي": (12, 10)}
"""Hijri month and first day."""
_NTH = {"اول": 1, "ثاني": 2, "ثالث": 3, "رابع": 4}
_FIRST = {"يومين": 2, "ثلاثه ايام": 3, "اربعه ايام": 4}
_ARTICLED = {"اليومين الاولين": 2, "الايام الثلاثه الاولي": 3, "الايام الاربعه الاولي": 4}


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str], Rule], ...]:
    """The kind of trigger, the pattern, its rule."""
    days = (
        rf"(?:(?:(?:يوم )?(?P<nth>{one_of(_NTH)}) (?:ايام|يوم)|اليوم (?P<th>الاول|الثاني|الثالث|الرابع))"
        rf"|اول (?P<first>{one_of(_FIRST)})|(?:ل(?=لا))?(?:ال|ل)?(?P<art>{one_of(f.removeprefix('ال') for f in _ARTICLED)}))"
    )
    return (
        ("feast", re.compile(rf"{START}(?P<x>{days}(?: من)?(?: ايام)? (?P<feast>{one_of(_FEASTS)})(?: المبارك)?){END}"), _feast),
    )


def _feast(match: re.Match[str], scene: Scene) -> Found | None:
    nth, th, first, art, feast = groups(match, "nth", "th", "first", "art", "feast")
    month, day = _FEASTS[feast or ""]
    anchor = scene.anchor_at(match.start("x"))
    year = hijri_year_near(anchor, month, day, scene.tense(match) or "current") if anchor else None
    start = hijri_day(year, month, day) if year else None
    found = Found(match.start("x"), match.end("x"), None, "other")
    if start is None:
        return found
    if nth or th:
        number = _NTH[nth or (th or "").removeprefix("ال")] if nth or th != "الاول" else 1
        return Found(found.start, found.end, (start + timedelta(days=number - 1)).isoformat(), "other")
    count = _FIRST[first] if first else _ARTICLED["ال" + (art or "")]
    return Found(found.start, found.end, interval(start.isoformat(), (start + timedelta(days=count - 1)).isoformat()), "other")
