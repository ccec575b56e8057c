"""Days of a year, month or day in EDTF (level 0, with the qualifiers of level 1 taken off)."""

import calendar
import re
from datetime import date

from errors import UsageError


class WrongDate(UsageError):
    """What was given as a date is none."""


_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)


def days(value: str) -> tuple[date, date]:
    """First and last day of `2024`, `2024-08` or `2024-08-21`; `WrongDate` for anything else."""
    match = _DATE.fullmatch(value.strip().translate(_DIGITS))
    try:
        if match is None:
            raise ValueError
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except ValueError as error:
        raise WrongDate(f"not a year, month or day: {value!r} (write 2024, 2024-08 or 2024-08-21)") from error


_WEEK = re.compile(r"(\d{4})-W(\d{2})")


def first_day(said: str | None, published: str | None = None) -> date | None:
    """The first day of an EDTF date, week or interval (the last one where its beginning is open), else that of publication, else None."""
    start, _, end = (said or "").partition("/")
    for part, n in ((start, 0), (end, 1), ((published or "")[:10], 0)):
        try:
            week = _WEEK.fullmatch(part.strip("?~%"))
            return date.fromisocalendar(int(week[1]), int(week[2]), 7 if n else 1) if week else days(part)[n]
        except (WrongDate, ValueError):
            continue
    return None
