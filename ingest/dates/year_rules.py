"""Rules for years in words: عام ألف وتسعمئة وتسعة وسبعين، عام ألفين وأحد عشر."""

import re
from functools import cache

from ingest.dates.found import Found
from ingest.dates.pieces import END, START, part
from ingest.dates.scene import Rule, Scene, groups
from ingest.dates.words import one_of
from ingest.text import fold

_UNITS = ("واحد", "اثنين", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
_TENS = ("عشر", "عشرين", "ثلاثين", "أربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين")


def _forms(number: int) -> tuple[str, ...]:
    """How one writes a number of one digit that ends a year, in both genders."""
    stem = _UNITS[number - 1]
    if number == 1:
        return ("واحد", "واحدة", "إحدى", "أحد")
    if number == 2:
        return ("اثنين", "اثنتين", "اثنان", "اثنتان")
    return (stem, stem + "ة", "ثماني", "ثمانية") if number == 8 else (stem, stem + "ة")


@cache
def _small() -> dict[str, int]:
    """Folded words of 1 to 99: خمسة، خمسة عشر، خمسين، خمسة وخمسين."""
    out: dict[str, int] = {}
    ones = {fold(f): n for n in range(1, 10) for f in _forms(n)}
    out.update(ones)
    for word, n in [*ones.items(), ("اثنا", 2), ("اثنتا", 2), ("اثني", 2), ("اثنتي", 2)]:
        out |= {f"{word} عشر": 10 + n, f"{word} عشره": 10 + n}
    for n, ten in enumerate(_TENS, 1):
        for form in {fold(ten), fold(ten).removesuffix("ين") + "ون"} if n > 1 else {"عشر", "عشره"}:
            out[form] = 10 * n
            if n > 1:
                out |= {f"{word} و{form}": 10 * n + one for word, one in ones.items()}
    return out


@cache
def _hundreds() -> dict[str, int]:
    """Folded words of the hundreds from 300 to 900: تسعمئة، تسعمائة، تسع مئة."""
    return {
        fold(f"{stem}{gap}{hundred}"): 100 * n
        for n in range(3, 10)
        for stem in {_UNITS[n - 1], *(("ثماني",) if n == 8 else ())}
        for gap in ("", " ")
        for hundred in ("مئة", "مائة")
    }


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str], Rule], ...]:
    """The kinds of trigger of which one must be near, the pattern, its rule."""
    rest = rf"(?: و(?P<n>{one_of(_small())}))?"
    year = (
        rf"{START}(?P<x>(?:{part()})?(?:ال|لل)?(?:عام|سنه) (?:(?P<two>الفين|الفان)|الف و(?P<h>{one_of(_hundreds())})){rest}){END}"
    )
    return (("year_word", re.compile(year), _year),)


def _year(match: re.Match[str], scene: Scene) -> Found | None:
    h, n = groups(match, "h", "n")
    value = (1000 + _hundreds()[h] if h else 2000) + (_small()[n] if n else 0)
    return Found(match.start("x"), match.end("x"), str(value), "year")
