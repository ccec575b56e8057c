"""Which day, month or year an expression means, seen from an anchor day.

`Direction` says which way to look: "past" the latest one before the anchor, "future" the next one after it, "current" the one
nearest to it; None where nothing in the clause tells, which looks back unless the one ahead is much nearer.
"""

from datetime import date, timedelta
from typing import Literal

from hijridate import Hijri

Direction = Literal["past", "future", "current"]
_NEAR = 92
"""Days ahead up to which an unmarked day without a year is taken as coming; farther ones are read as the last such day."""

_SOON = 31
"""Days ahead up to which a day without a year is taken as coming though the clause is in the past."""

_FAR = 270
"""Days ahead beyond which a day without a year is not coming, whatever the tense around it, where the last one is near."""


def make(year: int, month: int, day: int) -> date | None:
    """The day, or None where there is none such (30 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shift(day: date, days: int) -> date | None:
    """`day` and so many days more, None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def weekday(anchor: date, number: int, tense: Direction | None, strict: bool = False, weeks: int = 0) -> date | None:
    """The day of the week `number` (Monday 0) next to `anchor`; the anchor itself counts unless `strict`."""
    if tense == "future":
        ahead = (number - anchor.weekday()) % 7 or (7 if strict else 0)
        return shift(anchor, ahead + 7 * weeks)
    back = (anchor.weekday() - number) % 7
    if strict and back < 2:  # «الجمعة الماضي» of a Saturday is no yesterday, which is أمس or the bare weekday
        back += 7
    return shift(anchor, -back - 7 * weeks)


def day_of_year(anchor: date, month: int, day: int, tense: Direction | None, strict: bool = False) -> date | None:
    """The day `day`/`month` whose year is not written."""
    found = [d for y in (anchor.year - 1, anchor.year, anchor.year + 1) if (d := make(y, month, day))]
    if tense == "current":
        return min(found, key=lambda d: abs((d - anchor).days), default=None)
    ahead = [d for d in found if d > anchor or (d == anchor and not strict)]
    back = [d for d in found if d < anchor or (d == anchor and not strict)]
    last, coming = max(back, default=None), min(ahead, default=None)
    if tense == "future":
        far = not strict and last and coming and (coming - anchor).days > _FAR and (anchor - last).days <= _NEAR
        return last if far else coming
    ahead_days = (coming - anchor).days if coming else _FAR
    if tense is None and last and ahead_days <= _NEAR < (anchor - last).days:
        return coming
    if tense == "past" and not strict and last and ahead_days <= _SOON and (anchor - last).days > _FAR:
        return coming  # «أعلن أنه يزور المدينة في 9 أبريل»: nobody leaves out the year of a day eleven months ago
    return last


def on_weekday(anchor: date, month: int, day: int, number: int) -> date | None:
    """The day `day`/`month` near `anchor` that falls on the weekday `number`; None where it does in none of three years."""
    years = (anchor.year, anchor.year - 1, anchor.year + 1)
    return next((d for y in years if (d := make(y, month, day)) and d.weekday() == number), None)


def month_of_year(anchor: date, month: int, tense: Direction | None, strict: bool = False) -> int:
    """The year of a month whose year is not written."""
    ahead = (month - anchor.month) % 12 or (12 if strict else 0)
    back = (anchor.month - month) % 12 or (12 if strict else 0)
    forward = tense == "future" or (tense is None and ahead <= 3 < back) or (tense == "current" and ahead < back)
    months = anchor.year * 12 + anchor.month - 1 + (ahead if forward else -back)
    return months // 12


def month_value(year: int, month: int) -> str:
    """`2018-02`."""
    return f"{year:04d}-{month:02d}"


def month_after(anchor: date, months: int) -> str:
    """The month that many months after that of `anchor`."""
    total = anchor.year * 12 + anchor.month - 1 + months
    return month_value(total // 12, total % 12 + 1)


def hijri_day(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Hijri one (Umm al-Qura calendar of `hijridate`, 1343 to 1500), None outside it."""
    try:
        gregorian = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(gregorian.year, gregorian.month, gregorian.day)


def hijri_span(year: int, month: int | None = None) -> str | None:
    """The Gregorian interval of a Hijri month or year."""
    first = hijri_day(year, month or 1, 1)
    following = hijri_day(year + (month is None or month == 12), 1 if month is None else month % 12 + 1, 1)
    if not first or not following:
        return None
    return f"{first}/{following - timedelta(days=1)}"


def hijri_year_near(anchor: date, month: int, day: int, tense: Direction | None) -> int | None:
    """The Hijri year that puts `day`/`month` next to `anchor` in the direction of `tense` (back where nothing tells)."""
    guess = round((anchor.year - 622) * 33 / 32)
    dated = [(d, y) for y in range(guess - 2, guess + 4) if (d := hijri_day(y, month, day))]
    if tense == "future":
        return min((p for p in dated if p[0] >= anchor), default=(None, None))[1]
    if tense == "current":
        return min(dated, key=lambda p: abs((p[0] - anchor).days), default=(None, None))[1]
    return max((p for p in dated if p[0] <= anchor), default=(None, None))[1]
