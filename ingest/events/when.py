"""When an event took place, or is to."""

import re

from ingest.events.hit import Hit
from ingest.events.sentence import Sentence
from ingest.model import Outcome

_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_BOUND = frozenset({"منذ", "حتي", "قبل", "بعد", "قبيل", "عشيه", "غداه", "عقب", "من", "الي", "اثر"})
_OPENING = 3
"""Items at the head of a sentence among which a time is that of its first event."""


def day(sentence: Sentence, hit: Hit) -> str | None:
    """The time named between the members of the event or right beside them, else at the head of its sentence; EDTF."""
    named = [date.value for date in hit.dates if date.value and (hit.since or not _bounded(sentence, date.span.start))]
    if named:
        return f"{named[0]}/.." if hit.since and "/" not in named[0] else named[0]
    first = min(hit.first, hit.cue)
    for k in range(first - 1, max(first - 1 - _OPENING, -1), -1):
        date = sentence.items[k].date
        if date and date.value and k <= _OPENING and not _bounded(sentence, date.span.start):
            clause = any("clause" in sentence.opens(j) for j in range(k, first + 1))
            return None if clause else date.value
    return None


def _bounded(sentence: Sentence, offset: int) -> bool:
    """Whether a time is only where another begins or ends: منذ الأحد، بعد الاثنين."""
    k = next((n for n, item in enumerate(sentence.items) if item.span.start == offset), 0)
    return sentence.word(k - 1).removeprefix("و") in _BOUND


def outcome(told: Outcome, when: str | None, published: str | None) -> Outcome:
    """What is dated after the article is planned, whatever the tense of a headline."""
    if told != "happened" or when is None or published is None:
        return told
    begin = when.partition("/")[0].rstrip("?~%")
    return "planned" if _DAY.fullmatch(begin) and begin > published[: len(begin)] else told
