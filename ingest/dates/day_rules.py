"""Rules for days with their month: in words and digits, in numbers, in English, Hijri and Gregorian, and short ranges of them."""

import re
from dataclasses import replace
from datetime import date
from functools import cache

from ingest.dates.calendar import Direction, day_of_year, hijri_day, hijri_year_near, make, month_after, on_weekday
from ingest.dates.edtf import interval
from ingest.dates.found import Found
from ingest.dates.pieces import (
    AD_YEAR,
    DIGITS,
    END,
    START,
    day_part,
    english,
    month,
    ordinal,
    relative,
    two_months,
    weekday,
    year_tail,
)
from ingest.dates.scene import Rule, Scene, groups, relation, way
from ingest.dates.words import months, named_days, words

_NOT_A_DAY = frozenset(["الاسبوع", "الربع", "النصف", "الشهر", "الثلث", "العقد", "الدور", "الدوري", "للاسبوع", "للربع", "للنصف"])

_LIMITS = frozenset(["حتي", "وحتي"])
"""Before a day that may be ahead of a verb in the past: أمهلهم حتى 12 مايو."""


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str], Rule], ...]:
    """The kinds of trigger of which one must be near, the pattern, its rule."""
    lead = rf"(?:{day_part()}(?:(?:يوم|نهار|ليله|ليل) )?{weekday('wd')}(?: [،,(/-])? (?:(?:الموافق|المصادف)(?: ل)? )?)?"
    words_before = rf"(?:(?:يوم|يومي|نهار|تاريخ|الموافق) |{day_part()})?"
    number = rf"(?:{DIGITS}|{ordinal()})"
    earlier = rf"(?:(?P<d0>{number})(?: (?:الي|حتي|و?حتي|-|–|و) | و))??"
    tail = rf"(?: {relative('rel')}(?!\S))?(?:{year_tail()})?"
    full = rf"{START}(?P<x>{lead}{words_before}{earlier}(?P<d>{number})(?: من| /)?(?: شهر)? {two_months()}{tail}(?: \))?){END}"
    of_month = rf"{START}(?P<x>{lead}{words_before}(?P<d>{number}) (?:من )?(?:هذا (?P<this>الشهر)|الشهر {relative('rel')})){END}"
    month_first = rf"{START}(?P<x>(?P<m>{month()}) (?P<d>{DIGITS}) [،,] (?P<y>{AD_YEAR})){END}"
    day = r"(?P<d>\d\d?)(?: (?:st|nd|rd|th))?"
    western = rf"(?P<x>{day}(?: ,| of)? (?P<m>{english()})(?: [.,])* (?P<y>{AD_YEAR})){END}"
    american = rf"(?P<x>(?P<m>{english()})(?: \.)? {day} , (?P<y>{AD_YEAR})){END}"
    year = r"(?P<y>1[34]\d\d|19\d\d|20\d\d)"
    day_first = rf"(?P<x>(?P<d>\d\d?)(?P<s>[/.]| - | / )(?P<n>\d\d?)(?P=s){year}(?: (?P<era>م|ه))?){END}"
    short = r"(?P<x>(?P<d>\d\d?)(?P<s>[/.])(?P<n>\d\d?)(?P=s)(?P<y>\d\d)(?: م)?)(?!\S)"
    yearless = rf"{START}(?P<x>(?:يوم|يوم {weekday('wd')}|بتاريخ|تاريخ|الموافق|{weekday('wd2')}) (?P<d>\d\d?)/(?P<n>\d\d?)){END}"
    year_first = rf"(?P<x>{year}(?P<s>[/.]| - | / )(?P<n>\d\d?)(?P=s)(?P<d>\d\d?)(?: (?P<era>م|ه))?)(?!\S)"
    return (
        ("dated_month", re.compile(full), _full),
        ("dated_month_word", re.compile(of_month), _of_month),
        ("dated_month", re.compile(month_first), _full),
        ("english", re.compile(r"(?<!\S)" + western), _full),
        ("english", re.compile(r"(?<!\S)" + american), _full),
        ("numeric year", re.compile(r"(?<!\S)[وف]?" + day_first), _numeric),
        ("numeric year", re.compile(r"(?<!\S)[وف]?" + year_first), _numeric),
        ("numeric", re.compile(r"(?<!\S)[وف]?" + short), _numeric),
        ("numeric", re.compile(yearless), _yearless),
    )


def day_number(text: str) -> int:
    """The day of the month of digits or an ordinal."""
    return words("ordinal").get(text) or int(text)


def _full(match: re.Match[str], scene: Scene) -> Found | None:
    d, d0, m, m2, y, yr, rel, wd, era = groups(match, "d", "d0", "m", "m2", "y", "yr", "rel", "wd", "era")
    assert d and m
    if d in words("ordinal") and scene.before(match) in _NOT_A_DAY:
        return None
    if scene.before(match).removeprefix("ال") in ("كانون", "تشرين", "ربيع", "جمادي") and d in ("الاول", "الثاني"):
        return None
    first, second = months()[m], months()[m2] if m2 else None
    if second and (second.hijri != first.hijri or second.number != first.number):
        return None
    anchor, day, kind = scene.anchor_at(match.start("x")), day_number(d), relation(yr or rel)
    found = Found(match.start("x"), match.end("x"), None, "day", weekday=words("weekday").get(wd or ""))
    tense = way(relation(rel)) or (None if y or yr or scene.before(match) in _LIMITS else scene.tense(match))
    year = int(y) if y else _relative_year(anchor, yr, groups(match, "yc")[0])
    if kind == "same":
        return replace(found, again="same", unit="year" if yr else "month", floating=(first.number, day))
    if first.hijri:
        when = _hijri(anchor, year if y else None, first.number, day, tense)
    elif year is not None:
        when = make(year, first.number, day)
        if (y and not 1000 <= year <= 2100) or era in ("ه", "هجريه", "هجري"):
            when = None
    else:
        when = _named(match, scene, anchor, first.number, day, rel) or (
            day_of_year(anchor, first.number, day, tense, strict=rel is not None) if anchor else None
        )
        if wd and anchor and not rel:
            when = on_weekday(anchor, first.number, day, words("weekday")[wd]) or when
        found = replace(found, floating=None if rel else (first.number, day), anchor=anchor)
    if when is None:
        return found
    value = when.isoformat()
    if d0:
        earlier = _earlier(when, day_number(d0), day)
        value, found = (interval(earlier, value) if earlier else value), replace(found, floating=None)
    return replace(found, value=value)


def _of_month(match: re.Match[str], scene: Scene) -> Found | None:
    """«الخامس من الشهر الجاري»."""
    d, rel, this = groups(match, "d", "rel", "this")
    if d is None or scene.before(match) in _NOT_A_DAY:
        return None
    kind, anchor, day = "current" if this else relation(rel), scene.anchor_at(match.start("x")), day_number(d)
    found = Found(match.start("x"), match.end("x"), None, "day")
    if kind in ("same", "next", "before"):
        return replace(found, again=kind, unit="month", floating=(0, day))
    step = {"past": -1, "current": 0, "future": 1}.get(kind or "")
    month = month_after(anchor, step) if anchor and step is not None else None
    when = make(int(month[:4]), int(month[5:]), day) if month else None
    return replace(found, value=when.isoformat() if when else None)


def _earlier(when: date, first: int, last: int) -> str | None:
    start = make(when.year, when.month, when.day + first - last) if first < last else None
    return start.isoformat() if start else None


def _relative_year(anchor: date | None, adjective: str | None, current: str | None) -> int | None:
    step = {"past": -1, "past2": -2, "future": 1, "future2": 2, "current": 0}.get(relation(adjective) or "")
    if current:
        step = 0
    return anchor.year + step if anchor and step is not None else None


def _hijri(anchor: date | None, year: int | None, month_number: int, day: int, tense: Direction | None) -> date | None:
    if year is not None:
        return hijri_day(year, month_number, day)
    near = hijri_year_near(anchor, month_number, day, tense) if anchor else None
    return hijri_day(near, month_number, day) if near else None


def _named(match: re.Match[str], scene: Scene, anchor: date | None, month_number: int, day: int, rel: str | None) -> date | None:
    """The day that everybody names without its year, unless its anniversary was in the month before `anchor`."""
    if rel or anchor is None:
        return None
    near = scene.view.words[max(scene.view.word_at(match.start("x")) - 4, 0) : scene.view.word_at(match.start("x"))]
    for named in named_days():
        if (
            named.day is None
            or (named.month, named.day) != (month_number, day)
            or not named.after.intersection(bare for w in near for bare in (w.removeprefix("ال"), w[1:]))
        ):
            continue
        when = make(named.year, named.month, named.day)
        anniversary = make(anchor.year, named.month, named.day)
        recent = anniversary is not None and 0 <= (anchor - anniversary).days <= 20 and near[-1:] == ["في"]
        if when and when <= anchor and not recent:
            return when
    return None


def _numeric(match: re.Match[str], scene: Scene) -> Found | None:
    d, n, y, era = groups(match, "d", "n", "y", "era")
    assert d and n and y
    year, month_number, day = int(y), int(n), int(d)
    if year < 100:
        anchor = scene.anchor_at(match.start("x"))
        year += 1900 if year > (anchor.year if anchor else 2040) % 100 + 5 else 2000
    if era == "ه" or year < 1500:
        when = hijri_day(year, month_number, day)
    else:
        when = make(year, month_number, day) or make(year, day, month_number)
    return Found(match.start("x"), match.end("x"), when.isoformat(), "day") if when else None


def _yearless(match: re.Match[str], scene: Scene) -> Found | None:
    """«يوم 12/5»: day before month; no date where there is no such day."""
    d, n = groups(match, "d", "n")
    day, number, anchor = int(d or 0), int(n or 0), scene.anchor_at(match.start("x"))
    if make(2024, number, day) is None:
        return None
    when = day_of_year(anchor, number, day, scene.tense(match)) if anchor else None
    value = when.isoformat() if when else None
    return Found(match.start("x"), match.end("x"), value, "day", floating=(number, day), anchor=anchor)
