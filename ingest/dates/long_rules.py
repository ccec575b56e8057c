"""Rules for months, years and what is longer or vaguer: decades, centuries, seasons, quarters, الأيام المقبلة."""

import re
from dataclasses import replace
from datetime import date
from functools import cache

from ingest.dates.calendar import hijri_span, hijri_year_near, month_after, month_of_year, month_value
from ingest.dates.found import Found
from ingest.dates.pieces import AD_YEAR, END, ERA, START, YEAR, ordinal, part, relative, two_months, year_tail
from ingest.dates.scene import Rule, Scene, groups, relation, way
from ingest.dates.words import months, named_days, one_of, words

_STEP = {"past": -1, "past2": -2, "future": 1, "future2": 2, "current": 0}
_MONTH_LEADS = frozenset(["في", "منذ", "حتي", "خلال", "شهر"])
_YEAR = "(?:ال|ل|لل)?(?:عام|سنه)"


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str], Rule], ...]:
    """The kinds of trigger of which one must be near, the pattern, its rule."""
    day_before = r"(?P<p>" + part() + r"(?:من )?)"
    one = rf"{START}(?P<x>{day_before}?(?P<s>شهر )?{two_months()}(?: {relative('rel')}(?!\S))?(?:{year_tail()})?){END}"
    of_same_year = f"(?: من العام {relative('same', 'same')})?"
    this_month = rf"{START}(?P<x>{day_before}?(?:(?P<this>هذا) (?:ال|لل)شهر|(?:ال|لل)شهر {relative('rel')}){of_same_year}){END}"
    some_month = rf"{START}(?P<x>{day_before}(?P<this>(?:ال|لل)شهر)){END}"
    year = rf"{START}(?P<x>{day_before}?{_YEAR} (?P<y>{YEAR})(?!\S){ERA}){END}"
    years = rf"{START}(?P<x>(?:ال|لل)?(?:عامي|عامين|سنتي) (?P<y0>{AD_YEAR})(?: (?:و|-|–|الي|حتي|وحتي) | و)(?P<y>{AD_YEAR})){END}"
    dash = rf"(?<!\S)(?P<x>(?P<y0>{AD_YEAR})(?: [-–] |/)(?P<y>{AD_YEAR})){END}"
    bare = rf"{START}{one_of(words('year_lead'))} (?P<x>(?P<y>{AD_YEAR})(?: م)?){END}(?! [-–/:%٪])"
    more = rf"(?<!\S){AD_YEAR} و (?P<x>(?P<y>{AD_YEAR})){END}"
    between = rf"(?<!\S)(?:بين|من) (?P<x>(?P<y>{AD_YEAR})) (?:و|الي|حتي|وحتي) (?={AD_YEAR}(?!\S))"
    ends = rf"(?<!\S)(?:بين|من) {AD_YEAR} (?:و|الي|حتي|وحتي) (?P<x>(?P<y>{AD_YEAR})){END}"
    this_year = rf"{START}(?P<x>{day_before}?(?:(?P<this>هذا العام|هذه السنه)|(?:ال|لل)(?:عام|سنه) {relative('rel')})){END}"
    some_year = rf"{START}(?P<x>{day_before}(?P<this>(?:ال|لل)(?:عام|سنه))){END}"
    decade = rf"{START}(?P<x>(?P<al>ال|لل)?(?P<de>{one_of(words('decade'))})(?P<c>(?: من)? القرن (?:الماضي|العشرين))?){END}"
    century = rf"{START}(?P<x>القرن (?:{relative('rel', 'past', 'current')}|(?P<d>{ordinal()})|ال (?P<n>[12]?\d))){END}"
    season = (
        rf"{START}(?P<x>(?:(?P<s>{one_of(words('season'))})(?: من)?(?: {_YEAR})? (?P<y>{AD_YEAR})"
        rf"|(?P<s2>{one_of(words('season'))}) (?:(?:ال)(?:عام|سنه) {relative('yr')}|(?P<yc>هذا العام|هذه السنه))"
        rf"|ال(?P<s3>{one_of(words('season'))}) {relative('rel')})){END}"
    )
    quarter = (
        rf"{START}(?P<x>(?:الربع|النصف) (?P<q>{one_of(words('quarter'))})(?: من)?"
        rf"(?:(?: {_YEAR})? (?P<y>{AD_YEAR})|(?: هذا)? (?:ال|لل)(?:عام|سنه)(?: {relative('rel')})?)){END}"
    )
    return (
        ("month", re.compile(one), _month),
        *(("month_word", re.compile(p), _near_month) for p in (this_month, some_month)),
        *(("year", re.compile(p), _year) for p in (year, years, dash, bare, more, between, ends)),
        *(("year_word", re.compile(p), _near_year) for p in (this_year, some_year)),
        ("decade", re.compile(decade), _decade),
        ("century", re.compile(century), _century),
        ("season", re.compile(season), _season),
        ("season", re.compile(quarter), _quarter),
        ("vague", re.compile(rf"{START}(?P<x>{one_of(words('vague'))}){END}"), _vague),
    )


def _at(match: re.Match[str], value: str | None, unit: str) -> Found:
    return Found(match.start("x"), match.end("x"), value, "month" if unit == "month" else "year" if unit == "year" else "other")


def _month(match: re.Match[str], scene: Scene) -> Found | None:
    p, s, m, m2, rel, y, yr, yc, era = groups(match, "p", "s", "m", "m2", "rel", "y", "yr", "yc", "era")
    assert m
    name, before = months()[m], scene.before(match)
    if m == "اب" and scene.joined(match):  # باب، لاب
        return None
    twin = months()[m2] if m2 else None
    if twin and (twin.number, twin.hijri) != (name.number, name.hijri):  # a slip of the pen: the year belongs to the second
        return replace(_at(match, month_value(int(y), twin.number), "month"), start=match.start("m2")) if y else None
    dated = y or yr or yc or rel
    plain = name.alone and before not in words("no_month_after")
    if not (dated or s or twin or plain or p or (before in _MONTH_LEADS and not name.hijri)):
        return _named(match, name.number, before, scene.anchor_at(match.start("x")))
    anchor, kind = scene.anchor_at(match.start("x")), relation(yr or rel)
    found = _at(match, None, "month")
    if kind in ("same", "next", "before"):
        return replace(found, again=kind, unit="year" if yr else "month", floating=(name.number, 0))
    if name.hijri:
        return replace(found, value=_hijri_month(anchor, name.number, int(y) if y else None, kind), kind="other")
    if y:
        return None if era in ("ه", "هجريه", "هجري") else replace(found, value=month_value(int(y), name.number))
    if anchor is None:
        return replace(found, floating=None if dated else (name.number, 0))
    if yr or yc:
        return replace(found, value=month_value(anchor.year + (_STEP.get(kind or "", 0) if yr else 0), name.number))
    tense = way(kind) or scene.tense(match)
    year = month_of_year(anchor, name.number, tense, strict=bool(rel) and kind != "current")
    return replace(found, value=month_value(year, name.number), floating=None if rel else (name.number, 0), anchor=anchor)


def _named(match: re.Match[str], number: int, before: str, anchor: date | None) -> Found | None:
    for named in named_days():
        if named.day is None and named.month == number and before in named.after and anchor and anchor.year > named.year:
            return _at(match, month_value(named.year, number), "month")
    return None


def _hijri_month(anchor: date | None, number: int, year: int | None, kind: str | None) -> str | None:
    if year is None and anchor and kind:
        year = hijri_year_near(anchor, number, 15 if kind == "current" else 1, way(kind))
    return hijri_span(year, number) if year else None


def _near_month(match: re.Match[str], scene: Scene) -> Found | None:
    rel, this = groups(match, "rel", "this")
    kind, anchor = "current" if this else relation(rel), scene.anchor_at(match.start("x"))
    found = _at(match, None, "month")
    if kind in ("same", "next", "before"):
        return replace(found, again=kind, unit="month")
    return replace(found, value=month_after(anchor, _STEP[kind])) if anchor and kind in _STEP else found


def _year(match: re.Match[str], scene: Scene) -> Found | None:
    y, y0, era = groups(match, "y", "y0", "era")
    assert y
    if scene.after(match) in words("counted"):
        return None
    if era in ("ه", "هجريه", "هجري"):
        return _at(match, hijri_span(int(y)), "other")
    if not 1000 <= int(y) <= 2100:
        return None
    if y0:
        return _at(match, f"{y0}/{y}", "other") if int(y0) < int(y) else None
    return _at(match, y, "year")


def _near_year(match: re.Match[str], scene: Scene) -> Found | None:
    rel, this, p = groups(match, "rel", "this", "p")
    if not p and scene.before(match) in words("adjective_of"):
        return None
    if this and p and scene.after(match).startswith(("الدراسي", "المالي", "الهجري", "الميلادي", "الجديد")):
        return None
    kind, anchor = "current" if this else relation(rel), scene.anchor_at(match.start("x"))
    found = _at(match, None, "year")
    if kind in ("same", "next", "before"):
        return replace(found, again=kind, unit="year")
    return replace(found, value=f"{anchor.year + _STEP[kind]:04d}") if anchor and kind in _STEP else found


def _decade(match: re.Match[str], scene: Scene) -> Found | None:
    al, de, c = groups(match, "al", "de", "c")
    digit = words("decade")[de or ""]
    index = scene.view.word_at(match.end("x") - 1)
    of_life = any(w.startswith(("عمر", "العمر", "سن")) for w in scene.view.words[index + 1 : index + 3])
    if of_life or not (c or (al and digit >= 5)):
        return None
    return _at(match, f"19{digit}X", "decade")


def _century(match: re.Match[str], scene: Scene) -> Found | None:
    rel, d, n = groups(match, "rel", "d", "n")
    number = words("ordinal")[d] if d else int(n) if n else 20 if relation(rel) == "past" else 21
    return _at(match, f"{number - 1:02d}XX", "century") if 1 <= number <= 22 else None


def _season(match: re.Match[str], scene: Scene) -> Found | None:
    s, s2, s3, y, yr, yc, rel = groups(match, "s", "s2", "s3", "y", "yr", "yc", "rel")
    code, anchor, kind = words("season")[s or s2 or s3 or ""], scene.anchor_at(match.start("x")), relation(yr or rel)
    if y:
        return _at(match, f"{y}-{code}", "season")
    if anchor and yc:
        return _at(match, f"{anchor.year:04d}-{code}", "season")
    if anchor is None or kind not in _STEP:
        return _at(match, None, "season")
    if yr:
        return _at(match, f"{anchor.year + _STEP[kind]:04d}-{code}", "season")
    first = {21: 3, 22: 6, 23: 9, 24: 12}[code]
    year = (
        anchor.year - (first + 2 >= anchor.month)
        if kind == "past"
        else anchor.year + (kind == "future" and anchor.month >= first)
    )
    return _at(match, f"{year:04d}-{code}", "season")


def _quarter(match: re.Match[str], scene: Scene) -> Found | None:
    q, y, rel = groups(match, "q", "y", "rel")
    code, anchor, kind = words("quarter")[q or ""], scene.anchor_at(match.start("x")), relation(rel) or "current"
    if match.group("x").startswith("النصف"):
        code = {33: 40, 34: 41}.get(code, 0)
    year = int(y) if y else anchor.year + _STEP[kind] if anchor and kind in _STEP else None
    if not code:
        return None
    return _at(match, f"{year:04d}-{code}" if year else None, "quarter")


def _vague(match: re.Match[str], scene: Scene) -> Found | None:
    return Found(match.start("x"), match.end("x"), None, "vague")
