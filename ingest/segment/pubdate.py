"""The day that a publication line gives, in Arabic or English."""

import re
from datetime import date

from ingest.text import fold

_MONTHS = (
    ("يناير", "كانون الثاني", "جانفي", "january", "jan"),
    ("فبراير", "شباط", "فيفري", "february", "feb"),
    ("مارس", "اذار", "march", "mar"),
    ("ابريل", "نيسان", "افريل", "april", "apr"),
    ("مايو", "ايار", "ماي", "may"),
    ("يونيو", "يونيه", "حزيران", "جوان", "june", "jun"),
    ("يوليو", "يوليه", "تموز", "جويليه", "july", "jul"),
    ("اغسطس", "اب", "اوت", "غشت", "august", "aug"),
    ("سبتمبر", "ايلول", "شتنبر", "september", "sept", "sep"),
    ("اكتوبر", "تشرين الاول", "october", "oct"),
    ("نوفمبر", "تشرين الثاني", "نونبر", "november", "nov"),
    ("ديسمبر", "كانون الاول", "دجنبر", "december", "dec"),
)
"""Names of the months, folded: Egypt and the Gulf, the Levant and Iraq, the Maghreb, English (Babel's CLDR data agree)."""

_NUMBER = {fold(name): i for i, names in enumerate(_MONTHS, 1) for name in names}
_NAME = "|".join(sorted(map(re.escape, _NUMBER), key=len, reverse=True))
_YEAR = r"(?P<y>(?:19|20)[0-9]{2})(?![0-9])"
_DAY = r"(?<![0-9])(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?"
_GAP = r"[\s,،.\-–]*(?:من )?"
_NAMED = rf"(?P<m>{_NAME})(?:\s*[/(]\s*(?:{_NAME})\)?)?"
_FORMS = tuple(
    re.compile(p)
    for p in (
        rf"(?<![0-9]){_YEAR}[-/.](?P<m>[0-9]{{1,2}})[-/.](?P<d>[0-9]{{1,2}})(?![0-9])",
        rf"{_DAY}[\s,،.\-–]*(?:من )?{_NAMED}{_GAP}{_YEAR}",
        rf"(?<!\w){_NAMED}\s*{_DAY}{_GAP}{_YEAR}",
        rf"{_DAY}\s?[-/.]\s?(?P<m>[0-9]{{1,2}})\s?[-/.]\s?{_YEAR}",
    )
)
_URL = re.compile(r"(?<![0-9])(?P<y>(?:19|20)[0-9]{2})(?P<s>[-/]?)(?P<m>[0-9]{1,2})(?P=s)(?P<d>[0-9]{1,2})(?![0-9])")
_BARE = re.compile(
    r"[0-9\s:،,.\-–—/|()]|gmt|utc|am|pm|st|nd|rd|th|ساعه|الساعه|بتوقيت|جرينتش|غرينتش|مكه|المكرمه|القدس|صباحا|مساء|ص|م|ه|هـ|من|في|يوم|at|on"
    r"|(?:ال)?(?:سبت|احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه)"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
)

_WHEN = re.compile(
    r"(?:اخر|تاريخ|تم)? ?(?:ال)?(?:نشر|تحديث|نشره|تحديثه)(?!\w)(?: في)?|(?:last )?(?:published|updated|posted)(?: on)?"
)

LONGEST = 120
"""Folded characters of a line that says when, at most."""


def day_in(text: str) -> str | None:
    """The first whole day that `text` names, as an ISO day; the year must be written. Days come before months in 5/7/2024."""
    folded = fold(text)
    found = [(m.start(), m) for form in _FORMS if (m := form.search(folded))]
    for _, m in sorted(found, key=lambda f: f[0]):
        month = _NUMBER.get(m["m"]) or int(m["m"])
        day = _iso(int(m["y"]), month, int(m["d"])) or _iso(int(m["y"]), int(m["d"]), month)
        if day:
            return day
    return None


def day_in_url(url: str) -> str | None:
    """The day in a URL's path, such as `/2024/4/13/`, `/2024-04-13-` or `/20180617-`, as an ISO day."""
    path = re.sub(r"^[a-z]+://[^/]*", "", url, flags=re.IGNORECASE).split("?")[0].split("#")[0]
    for m in _URL.finditer(path):
        if not m["s"] and len(m["m"] + m["d"]) != 4:
            continue
        if day := _iso(int(m["y"]), int(m["m"]), int(m["d"])):
            return day
    return None


def is_day(text: str) -> bool:
    """Whether `text` is nothing but a day, with weekday, time of day and zone at most."""
    folded = fold(text)
    if len(folded) > 90 or day_in(text) is None:
        return False
    rest = re.sub(_NAME, " ", folded)
    return all(_BARE.fullmatch(w) for w in re.split(r"[\s0-9:،,.\-–—/|()]+", rest) if w)


def says_when(text: str) -> bool:
    """Whether `text` is a day with words for its publication or update around it: `21 مايو 2025 آخر تحديث: 22 مايو 2025`."""
    folded = fold(text)
    return len(folded) <= LONGEST and _WHEN.search(folded) is not None and is_day(_WHEN.sub(" ", folded))


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
