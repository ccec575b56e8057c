"""Rules for what is counted back from the day of writing: قبل يومين، قبل عام، منذ عشرة أيام، قبل أشهر."""

import re
from datetime import date
from functools import cache

from ingest.dates.calendar import month_after, shift
from ingest.dates.edtf import week
from ingest.dates.found import Found
from ingest.dates.pieces import END, START
from ingest.dates.scene import Rule, Scene, groups
from ingest.dates.words import one_of

_NUMBERS = {
    "ثلاثه": 3, "ثلاث": 3, "اربعه": 4, "اربع": 4, "خمسه": 5, "خمس": 5, "سته": 6, "ست": 6, "سبعه": 7, "سبع": 7, "ثمانيه": 8,
    "ثماني": 8, "تسعه": 9, "تسع": 9, "عشره": 10, "عشر": 10, "عشرين": 20, "ثلاثين": 30, "اربعين": 40, "خمسين": 50,
}  # fmt: skip
_ONE = {"يوم": ("day", 1), "اسبوع": ("week", 1), "شهر": ("month", 1), "عام": ("year", 1), "سنه": ("year", 1)}
_TWO = {"يومين": ("day", 2), "اسبوعين": ("week", 2), "شهرين": ("month", 2), "عامين": ("year", 2), "سنتين": ("year", 2)}
_MANY = {
    "ايام": "day", "يوما": "day", "اسابيع": "week", "اسبوعا": "week", "اشهر": "month", "شهور": "month", "شهرا": "month",
    "اعوام": "year", "سنوات": "year", "عاما": "year", "سنه": "year", "عام": "year",
}  # fmt: skip
_ABOUTS = ("نحو", "حوالي", "قرابه", "زهاء", "اكثر من", "اقل من", "ما يزيد علي", "ما يقارب", "بضعه", "عده", "ما يقرب من")
_ABOUT = f"(?:{'|'.join(_ABOUTS)})"
_SPANS = ("ايام", "ساعات", "اسابيع", "اشهر", "اعوام", "سنوات")
_ENDS = ("بدء", "بدايه", "اندلاع", "نهايه", "انتهاء", "انطلاق")
_EVENTS = ("الحرب", "النزاع", "الازمه", "الثوره", "الصراع", "الهدنه", "الحرب علي غزه", "حرب غزه", "الاحتجاجات", "المفاوضات")
COUNTED = frozenset({*_NUMBERS, *_ONE, *_TWO, *_MANY, *_SPANS, *_ENDS, *(about.split()[0] for about in _ABOUTS)})
"""The words one of which, or a number in digits, follows the preposition in every pattern of this module that has one."""
_AFTER = r"(?! (?:من(?! الان(?!\S))|علي|فقط من|الي|علي الاقل من)(?!\S))"
"""What follows where the count is from something else: قبل يومين من الانتخابات."""


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str], Rule], ...]:
    """The kinds of trigger of which one must be near, the pattern, its rule."""
    count = rf"(?:(?P<n>{one_of(_NUMBERS)}|\d\d?) (?P<many>{one_of(_MANY)})|(?P<two>{one_of(_TWO)})|(?P<one>{one_of(_ONE)}))"
    ago = rf"{START}(?P<x>(?:قبل|منذ) {count}(?P<more> ونصف| و نصف)?){END}{_AFTER}"
    vague = rf"{START}(?:قبل|منذ) (?P<x>(?:{_ABOUT} )?(?:(?:{one_of(_NUMBERS)}|\d+) )?(?:{one_of({*_MANY, *_TWO, *_ONE})})){END}{_AFTER}"
    within = rf"{START}(?:خلال|غضون|بعد) (?P<x>(?:{_ABOUT} )?{one_of(_SPANS)}){END}{_AFTER}"
    event = rf"{START}(?:منذ|قبل|بعد|حتي) (?P<x>{one_of(_ENDS)} {one_of(_EVENTS)}){END}"
    feast = rf"{START}(?P<x>(?:ال|لل)عيد|ايام (?:الشتاء|الصيف|الربيع|الخريف)){END}"
    return (
        ("ago", re.compile(ago), _ago),
        ("ago", re.compile(vague), _vague),
        ("ago", re.compile(within), _vague),
        ("ago", re.compile(event), _vague),
        ("feast season", re.compile(feast), _vague),
    )


def _ago(match: re.Match[str], scene: Scene) -> Found | None:
    """At the precision of the unit; «منذ» names a span of which the text settles no day."""
    n, many, two, one, more = groups(match, "n", "many", "two", "one", "more")
    unit, number = _TWO[two] if two else _ONE[one] if one else (_MANY[many or ""], _NUMBERS.get(n or "") or int(n or 0))
    anchor = scene.anchor_at(match.start("x"))
    if "منذ" in match.group("x")[:4] or more or anchor is None or not number or (unit == "day" and number > 31):
        return Found(match.start("x"), match.end("x"), None, "vague")
    return Found(match.start("x"), match.end("x"), _back(anchor, unit, number), "word" if unit == "day" else "other")


def _back(anchor: date, unit: str, number: int) -> str | None:
    if unit == "year":
        return f"{anchor.year - number:04d}" if anchor.year - number > 999 else None
    if unit == "month":
        return month_after(anchor, -number) if anchor.year > 1000 + number else None
    day = shift(anchor, -number * (7 if unit == "week" else 1))
    return None if day is None else week(day) if unit == "week" else day.isoformat()


def _vague(match: re.Match[str], scene: Scene) -> Found | None:
    return Found(match.start("x"), match.end("x"), None, "vague")
