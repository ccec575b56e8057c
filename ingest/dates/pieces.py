"""The pieces of which the patterns are made: months, weekdays, ordinals, years, adjectives, as regular expressions."""

from functools import cache

from ingest.dates.words import months, one_of, words

START = r"(?<!\S)[وف]?(?:[بلك](?!ل))?"
"""Before an expression: the beginning of a word and the proclitics that may be attached to it."""
END = r"(?!\S)"
DIGITS = r"(?:0?[1-9]|[12]\d|3[01])"
YEAR = r"[12]\d{3}"
AD_YEAR = r"(?:19\d\d|20[0-3]\d)"
ERA = r"(?: (?P<era>م|ه|هجريه?|ميلاديه?)(?!\S))?"


@cache
def month() -> str:
    """An Arabic month name."""
    return one_of(n for n, m in months().items() if not m.english)


@cache
def english() -> str:
    """An English month name."""
    return one_of(n for n, m in months().items() if m.english)


@cache
def two_months() -> str:
    """A month, perhaps with a second name of it: `(?P<m>…)`, `(?P<m2>…)`."""
    return rf"(?P<m>{month()})(?!\S)(?:(?: [/(\-–])? (?P<m2>{month()})(?!\S)(?: \))?)?"


@cache
def weekday(group: str) -> str:
    """A weekday with its article."""
    return rf"(?:ال|لل)(?P<{group}>{one_of(words('weekday'))})"


@cache
def relative(group: str, *kinds: str) -> str:
    """An adjective such as الماضي, of the kinds named (all where none is)."""
    kinds = kinds or ("past", "past2", "future", "future2", "current", "same", "next", "before")
    return rf"(?P<{group}>{one_of(f for k in kinds for f in words(k))})"


@cache
def ordinal() -> str:
    """A day of the month in words."""
    return one_of(words("ordinal"))


@cache
def day_part() -> str:
    """What may stand before a day: صباح، في الساعات الأولى من مساء."""
    early = "(?:الاولي|اولي|متاخره|مبكره|المتاخره|المبكره|الاخيره|سابق|لاحق|متاخر|مبكر)"
    return rf"(?:(?:وقت|ساعه|ساعات|الساعات) {early}(?: من)? )?(?:(?:ال)?{one_of(words('daypart'))}(?: من)? )?"


@cache
def part() -> str:
    """مطلع، أواخر: a part of a month or year."""
    return rf"(?:{one_of(words('part'))}) "


@cache
def year_tail() -> str:
    """After a month: the year in digits `y` or by an adjective `yr`."""
    return (
        rf"(?:(?: [،,])?(?: من)?(?: (?:ال|ل|لل)?(?:عام|سنه))? (?P<y>{YEAR})(?!\S){ERA}"
        rf"|(?: من)? (?:ال|لل)(?:عام|سنه) {relative('yr')}(?!\S)|(?: من)? (?P<yc>هذا العام|هذه السنه)(?!\S))"
    )
