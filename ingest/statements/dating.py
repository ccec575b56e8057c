"""The day on which something was said."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ingest.model import DateMention, Token
from ingest.statements.draft import Draft
from ingest.statements.match import Match
from ingest.statements.reader import CueReader
from ingest.statements.sentence import Sentence
from ingest.statements.words import RELATIVE

_TODAY = frozenset(["اليوم"])


class Dating:
    """The expressions of time of one segment and the day it was published."""

    def __init__(self, tokens: Sequence[Token], reader: CueReader, dates: Sequence[DateMention], published: str | None) -> None:
        self.tokens, self.reader, self.dates, self.published = tokens, reader, dates, published
        self._date_starts = [d.span.start for d in dates]

    def day(self, draft: Draft, found: Match, sentence: Sentence, others: list[Draft]) -> str | None:
        """The day it was said: named between cue and content, or before the cue as the day of the clause."""
        tokens = self.tokens
        low, high = tokens[found.cue.index].span.start, tokens[found.connector].span.start
        day = None
        for date in self._past(tokens[sentence.start].span.start, high):
            if low <= date.span.start:
                return date.value
            if not any(d.content.start <= date.span.start < d.content.end for d in others) and self._adverbial(
                sentence.start, found, date.span.start
            ):
                day = date.value
        return day

    def tail(self, draft: Draft) -> str | None:
        """The day of publication where it closes an indirect content: today's events are told today."""
        tokens = self.tokens
        for date in self._past(draft.content.start, draft.content.end):
            if date.value != self.published or date.span.end != draft.content.end or draft.mode == "direct":
                continue
            words = [tokens[k].folded for k in range(draft.start, draft.end)]
            if any(w.startswith(("سي", "ست")) for w in words) or RELATIVE & set(words[-8:]):
                continue
            return date.value
        return None

    def today(self, draft: Draft) -> str | None:
        """The day of publication where the narrator says اليوم inside the content."""
        if draft.mode == "direct":
            return None
        for date in self._past(draft.content.start, draft.content.end):
            if self._says_today(date):
                return date.value
        return None

    def opens_today(self, low: int, high: int) -> bool:
        """Whether the narrator says اليوم between two offsets."""
        return any(self._says_today(date) for date in self._past(low, high))

    def _says_today(self, date: DateMention) -> bool:
        i = bisect_left(self.tokens, date.span.start, key=lambda t: t.span.start)
        words = {t.folded for t in self.tokens[i : i + 3] if t.span.start < date.span.end}
        return date.value == self.published and bool(words & _TODAY)

    def _past(self, low: int, high: int) -> Iterator[DateMention]:
        """Days and months named between two offsets, up to the day of publication."""
        first, stop = bisect_left(self._date_starts, low), bisect_left(self._date_starts, high)
        for date in self.dates[first:stop]:
            if date.value and len(date.value) in (7, 10) and not (self.published and date.value > self.published):
                yield date

    def _adverbial(self, start: int, found: Match, offset: int) -> bool:
        """Whether a day before the cue belongs to it: no other verb of saying or relative clause stands between."""
        for k in range(start, found.cue.index):
            token = self.tokens[k]
            if token.span.start >= offset and (token.folded in RELATIVE or self.reader.cue_at(k) is not None):
                return False
        return True

    def first_between(self, low: int, high: int) -> str | None:
        """The value of the first day or month named between two offsets."""
        return next((d.value for d in self._past(low, high)), None)
