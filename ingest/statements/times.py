"""Words that stand with a time, and what its value (EDTF) tells."""

from datetime import date

from ingest.model import DateMention

APART = frozenset(["منذ", "حتي", "بعد", "بعدما", "قبل", "عقب", "اثر"])
"""Words after which a time only bounds another one."""
COUNTED = APART - {"منذ", "قبل"}
"""The same but those that count back from now: منذ أيام، قبل أسابيع."""
EARLIER = frozenset(["بعدما", "وبعدما", "منذ", "عندما", "بعد", "قبل"])
"""Words after which a day or a report is of an earlier time."""
FORMERLY = frozenset(
    [
        "سابقا",
        "موخرا",
        "مرارا",
        "تكرارا",
        "حينها",
        "وقتها",
        "حينذاك",
        "وقتذاك",
        "انذاك",
        "ساعتها",
        "يومها",
        "يومذاك",
        "عندها",
        "دايما",
        "دوما",
        "قديما",
        "لطالما",
    ]
)
"""Adverbs that put a report into another time than that of the news."""


def exact(named: DateMention) -> bool:
    """Whether a time is a day or a month, which hold for more than the clause in which they stand."""
    return len(named.value or "") in (7, 10)


def is_after(value: str, published: str | None) -> bool:
    """Whether a time (year, month, week, day or interval) begins after the day of publication."""
    start = value.partition("/")[0]
    if "W" in start:
        year, _, number = start.partition("-W")
        start = date.fromisocalendar(int(year), int(number), 1).isoformat()
    return published is not None and start > published
