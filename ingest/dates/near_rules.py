"""Rules for days seen from the day of writing: weekdays, أمس, nights, weeks, قبل يومين."""

import re
from dataclasses import replace
from datetime import date
from functools import cache

from ingest.dates.calendar import shift, weekday
from ingest.dates.edtf import bounds, interval, week
from ingest.dates.found import Found
from ingest.dates.pieces import END, START, day_part, part, relative
from ingest.dates.pieces import weekday as weekday_of
from ingest.dates.quotes import QUOTES
from ingest.dates.scene import Rule, Scene, groups, relation, way
from ingest.dates.words import one_of, words

_NIGHT = "(?:ليل|ليله)"


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str], Rule], ...]:
    """The kinds of trigger of which one must be near, the pattern, its rule."""
    head = rf"{START}(?P<x>{day_part()}(?:(?:يوم|نهار|ليل|ليله) )?"
    days = rf"{head}(?:هذا )?{weekday_of('wd')}(?: {relative('rel')})?){END}"
    sun_mon = (
        rf"{START}(?P<x>{_NIGHT} {weekday_of('w0')} (?:(?:-|–|/|علي|الي|و) |و)?{weekday_of('wd')}(?: {relative('rel')})?){END}"
    )
    dual = rf"{START}(?P<x>{weekday_of('w0')} و{weekday_of('wd')} (?P<rel>الماضيين|المقبلين|القادمين)){END}"
    pair = rf"{START}(?P<x>يومي {weekday_of('w0')} و{weekday_of('wd')}(?: {relative('rel')})?){END}"
    both = rf"{START}(?P<x>{weekday_of('w0')} و{weekday_of('wd')}){END}"
    word = rf"(?<!\S)[وف]?(?:[بل](?=ال))?(?P<x>{day_part()}(?P<w>{one_of(words('day'))})){END}"
    night = rf"{START}(?P<x>{one_of(words('night'))}){END}"
    through = rf"{START}(?P<x>(?<=خلال )الليل){END}"
    weeks = rf"{START}(?P<x>(?:{part()})?(?:هذا (?P<this>الاسبوع)|(?:ال|لل)اسبوع {relative('rel')})){END}"
    weekend = rf"{START}(?P<x>(?:عطله )?نهايه (?:هذا (?P<this>الاسبوع)|(?:ال|لل)اسبوع {relative('rel')})){END}"
    again = rf"{START}(?P<x>ذلك اليوم(?! ال)|(?:ال|لل)يوم {relative('rel', 'same', 'next', 'before')}|اليوم التالي){END}"
    return (
        ("weekday", re.compile(days), _weekday),
        ("weekday", re.compile(sun_mon), _two_weekdays),
        ("weekday", re.compile(pair), _two_weekdays),
        ("weekday", re.compile(dual), _two_weekdays),
        ("weekday", re.compile(both), _two_weekdays),
        ("day", re.compile(word), _word),
        ("day night", re.compile(night), _night),
        ("night", re.compile(through), _through),
        ("week_word", re.compile(weekend), _weekend),
        ("week_word", re.compile(weeks), _week),
        ("day_word", re.compile(again), _again),
    )


def _found(match: re.Match[str], when: date | None, number: int | None = None, word: bool = False) -> Found:
    value = when.isoformat() if when else None
    return Found(match.start("x"), match.end("x"), value, "word" if word else "weekday", weekday=number)


def _resolve(match: re.Match[str], scene: Scene, number: int, rel: str | None, pair: bool = False) -> date | None:
    anchor, kind = scene.anchor_at(match.start("x")), relation(rel)
    if anchor is None or kind in ("same", "next", "before"):
        return None
    tense = way(kind) if kind and kind != "current" else scene.tense(match)
    if kind is None and scene.from_on(match):
        tense = "future"
    return weekday(
        anchor,
        number,
        tense,
        strict=kind not in (None, "current") and not (pair and tense == "past"),
        weeks=int(kind in ("past2", "future2")),
    )


def _weekday(match: re.Match[str], scene: Scene) -> Found | None:
    wd, rel = groups(match, "wd", "rel")
    before = scene.before(match)
    if before in words("no_day_before"):
        return None
    number = words("weekday")[wd or ""]
    if before in words("every"):
        return Found(match.start("x"), match.end("x"), None, "vague")
    return _found(match, _resolve(match, scene, number, rel), number)


def _two_weekdays(match: re.Match[str], scene: Scene) -> Found | None:
    w0, wd, rel = groups(match, "w0", "wd", "rel")
    first, second = words("weekday")[w0 or ""], words("weekday")[wd or ""]
    named = match.group("x").startswith("يومي") or rel is not None
    if not named and ((second - first) % 7 != 1 or scene.before(match) in ("بين", "وبين")):
        return None  # two days in a row are one span; others are two dates
    anchor, step = scene.anchor_at(match.start("x")), (second - first) % 7
    if anchor is not None and rel is None and anchor.weekday() == first and not match.group("x").startswith("لي"):
        start: date | None = anchor  # of a Thursday «الخميس والجمعة» is today and tomorrow
        last = shift(anchor, step)
    else:
        last = _resolve(match, scene, second, rel, pair=True)
        start = shift(last, -step) if last else None
    value = interval(start.isoformat(), last.isoformat()) if last and start else None
    return Found(match.start("x"), match.end("x"), value, "other")


def _word(match: re.Match[str], scene: Scene) -> Found | None:
    word = match.group("w")
    before, after = scene.before(match), scene.after(match)
    if word == "اليوم":
        bare = after[1:] if after.startswith("و") else after
        adjective = (
            after.startswith("ال") and after.removeprefix("ال") not in words("weekday") and after not in ("الموافق", "المصادف")
        )
        if before in words("outlet") or before == "ذلك" or after in words("ordinal") or bare in words("ordinal"):
            return None
        if before == "في" and match.start("w") == match.start("x"):
            return None
        if after in ("الذي", "الا") or (after in QUOTES and scene.in_quoted_name(match)):
            return None
        if relation(after) == "same":
            return Found(match.start("x"), match.end("x") + 1 + len(after), None, "other", again="same", unit="day")
        if (
            adjective
            and relation(after) is None
            and len(after) > 5
            and match.start("w") == match.start("x")
            and after.endswith(("ي", "ل"))
        ):
            return None
    if word in ("الليله", "الغد") and before in ("تلك", "هذا", "عالم", "حزب", "جريده", "صحيفه"):
        return None
    if word == "غد" and before in ("حزب", "قناه"):
        return None
    anchor = scene.anchor_at(match.start("x"))
    return _found(match, shift(anchor, words("day")[word]) if anchor else None, word=True)


def _night(match: re.Match[str], scene: Scene) -> Found | None:
    anchor = scene.anchor_at(match.start("x"))
    return _found(match, shift(anchor, words("night")[match.group("x")]) if anchor else None, word=True)


def _through(match: re.Match[str], scene: Scene) -> Found | None:
    anchor = scene.anchor_at(match.start("x"))
    eve = shift(anchor, -1) if anchor else None
    return Found(
        match.start("x"), match.end("x"), interval(eve.isoformat(), anchor.isoformat()) if eve and anchor else None, "other"
    )


def _week(match: re.Match[str], scene: Scene) -> Found | None:
    rel, this = groups(match, "rel", "this")
    kind, anchor = "current" if this else relation(rel), scene.anchor_at(match.start("x"))
    step = {"past": -1, "past2": -2, "future": 1, "future2": 2, "current": 0}.get(kind or "")
    day = shift(anchor, 7 * step) if anchor and step is not None else None
    return Found(match.start("x"), match.end("x"), week(day) if day else None, "other")


def _weekend(match: re.Match[str], scene: Scene) -> Found | None:
    """Saturday and Sunday, as the outlets that write of weekends abroad mean it."""
    found = _week(match, scene)
    saturday = shift(first, 5) if found and (first := bounds(found.value)[0]) else None
    sunday = shift(saturday, 1) if saturday else None
    return replace(found, value=interval(saturday.isoformat(), sunday.isoformat())) if found and saturday and sunday else found


def _again(match: re.Match[str], scene: Scene) -> Found | None:
    kind = relation(groups(match, "rel")[0]) or ("same" if match.group("x").startswith("ذلك") else "next")
    return Found(match.start("x"), match.end("x"), None, "other", again=kind, unit="day")
