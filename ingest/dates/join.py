"""Put neighbouring expressions together: a weekday with its date, the two ends of a span, and what takes up an earlier date."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from ingest.dates.calendar import day_of_year, make, month_value, on_weekday
from ingest.dates.edtf import bounds, interval
from ingest.dates.found import Found
from ingest.dates.quotes import QUOTES
from ingest.dates.view import View
from ingest.dates.words import words

_APPOSED = re.compile(r" ?(?:[،,(/-] )?(?:الموافق(?: ل)? |يوم )?")
_UNTIL = re.compile(r" (?:(?:الي|حتي|وحتي|والي|-|–)(?: يوم)? |ل)")
_AND = re.compile(r" (?:و |و)")


def join(found: Sequence[Found], view: View) -> list[Found]:
    """The expressions in order, joined where they say one thing."""
    out: list[Found] = []
    for item in found:
        last = out[-1] if out else None
        both = last and (_same_day(last, item, view) or _span(last, item, view))
        if both:
            out[-1] = both
        else:
            out.append(_spoken(_again(item, out), out, view))
    return out


_FAR, _NEAR = 110, 60
"""Words between a day and a quotation beyond which it is not that of the quotation: with a cue that goes on, without one."""
_LAST = 20
"""Expressions before a quotation among which its day is sought; bounds the work."""
_GOING_ON = frozenset(
    {"واضاف", "واضافت", "وتابع", "وتابعت", "واردف", "وقال", "وقالت", "واكد", "واكدت", "واوضح", "واوضحت", "واستطرد"}
)


def _spoken(item: Found, earlier: Sequence[Found], view: View) -> Found:
    """A day word in a quotation counts from the day of speaking: the last day named shortly before it, if that was lately."""
    if not (item.quoted and item.kind == "word" and item.value and item.anchor):
        return item
    own = bounds(item.value)[0]
    days = (f for f in earlier[: -_LAST - 1 : -1] if not f.quoted and f.kind in ("weekday", "word", "day") and f.value)
    named = next(days, None)
    if named is None or item.start - named.end > _FAR * 20:
        return item
    between = view.text[named.end : item.start]
    here = view.word_at(item.start)
    opening = next((i for i in range(here, max(here - 40, 0), -1) if view.words[i] in QUOTES), here)
    goes_on = bool(_GOING_ON.intersection(view.words[max(opening - 5, 0) : opening]))
    reached = between.count(" ") <= (_FAR if goes_on else 0 if "\n" in between else _NEAR)
    said = bounds(named.value)[0] if reached and not _looks_back(named, view) else None
    same_sentence = not any(stop in between.split() for stop in (".", "؟", "!", "\n"))
    if own is None or said is None or not 0 <= (item.anchor - said).days <= (400 if same_sentence else 6):
        return item
    return replace(item, value=(own - (item.anchor - said)).isoformat())


def _looks_back(found: Found, view: View) -> bool:
    """«الاثنين الفائت» tells of something earlier, not of the saying."""
    last = view.text[found.start : found.end].rpartition(" ")[2]
    return last in words("past") or last in words("past2")


def _same_day(first: Found, second: Found, view: View) -> Found | None:
    near = {first.kind, second.kind}
    if not near <= {"day", "weekday", "word"} or first.kind == second.kind or "/" in (first.value or "") + (second.value or ""):
        return None
    between = view.text[first.end : second.start]
    if not _APPOSED.fullmatch(between):
        return None
    best = next(f for k in ("day", "weekday", "word") for f in (first, second) if f.kind == k)
    other = second if best is first else first
    value = best.value
    if best.floating and best.anchor and other.weekday is not None:
        when = on_weekday(best.anchor, *best.floating, other.weekday)
        value = when.isoformat() if when else value
    elif best.kind == "weekday" and other.value:
        value = _nearest(other.value, best.weekday, other.anchor) or value
    end = second.end + 2 if "(" in between and view.text.startswith(" )", second.end) else second.end
    return replace(best, start=first.start, end=end, value=value, weekday=first.weekday if best is second else best.weekday)


def _nearest(value: str, number: int | None, anchor: date | None) -> str | None:
    """For «اليوم (الأربعاء)»: the day itself where the weekday agrees, else the last such weekday before it; for غدا the nearest."""
    day = bounds(value)[0]
    if day is None or number is None:
        return None
    back = (day.weekday() - number) % 7
    ahead = anchor is not None and day > anchor and (back > 3 or day - timedelta(days=back) <= anchor)
    return (day + timedelta(days=7 - back if ahead else -back)).isoformat()


def _span(first: Found, second: Found, view: View) -> Found | None:
    if {first.kind, second.kind} & {"vague"} or second.value is None or not (first.value or first.floating):
        return None
    between, before = view.text[first.end : second.start], view.before(first.start).lstrip("و")
    to = before in ("من", "منذ", "بين") and _UNTIL.fullmatch(between)
    pair = before == "بين" and _AND.fullmatch(between)
    if not (to or pair):
        return None
    low, high = _ordered(first, second)
    start, end = bounds(low)[0], bounds(high)[1]
    if not start or not end or start > end:
        return None
    return Found(first.start, second.end, interval(low, high), "other")


def _ordered(first: Found, second: Found) -> tuple[str, str]:
    """The two values, a year that is not written taken from the other end."""
    low, high = first.value or "", second.value or ""
    start, end = bounds(low)[0], bounds(high)[1]
    if first.floating and end:
        low = _settle(first.floating, end, before=True) or low
    elif second.floating and start:
        high = _settle(second.floating, start, before=False) or high
    return low, high


def _settle(floating: tuple[int, int], limit: date, before: bool) -> str | None:
    month, day = floating
    when = day_of_year(limit, month, day or 1, "past" if before else "future")
    if when is None:
        return None
    return when.isoformat() if day else month_value(when.year, month)


def _again(item: Found, earlier: Sequence[Found]) -> Found:
    """«الشهر نفسه», «اليوم التالي»: counted from the last expression that is settled to that unit."""
    if item.again is None or item.unit is None:
        return item
    length = {"day": 10, "month": 7, "year": 4}[item.unit]
    known = (f.value for f in reversed(earlier) if f.value and f.kind != "other")
    last = next((v for v in known if len(v) >= length and "X" not in v[:length] and "W" not in v), None)
    if last is None:
        return item
    step = {"same": 0, "next": 1, "before": -1}[item.again]
    if item.unit == "day":
        day = bounds(last[:10])[0]
        return replace(item, value=(day + timedelta(days=step)).isoformat() if day else None)
    if item.floating:
        month, day_number = item.floating
        if month == 0:
            total = int(last[:4]) * 12 + int(last[5:7]) - 1 + step
            month, last, step = total % 12 + 1, f"{total // 12:04d}", 0
        year = int(last[:4]) + step
        when = make(year, month, day_number or 1)
        return replace(item, value=when.isoformat() if when and day_number else month_value(year, month) if when else None)
    if item.unit == "year":
        return replace(item, value=f"{int(last[:4]) + step:04d}")
    total = int(last[:4]) * 12 + int(last[5:7]) - 1 + step
    return replace(item, value=month_value(total // 12, total % 12 + 1))
