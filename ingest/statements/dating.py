"""The day on which something was said."""

from bisect import bisect_left
from collections.abc import Sequence

from ingest.model import DateMention, Token
from ingest.statements.draft import Draft
from ingest.statements.match import Match
from ingest.statements.reader import CueReader
from ingest.statements.sentence import Sentence


class Dating:
    """The expressions of time of one segment and the day it was published."""

    def __init__(self, tokens: Sequence[Token], reader: CueReader, dates: Sequence[DateMention], published: str | None) -> None:
        self.tokens, self.reader, self.dates, self.published = tokens, reader, dates, published
        self._date_starts = [d.span.start for d in dates]

    def day(self, draft: Draft, found: Match, sentence: Sentence, others: list[Draft]) -> str | None:
        """The day it was said: named between cue and content or before the cue; today's events are told today."""
        tokens = self.tokens
        low, high = tokens[found.cue.index].span.start, tokens[found.connector].span.start
        lead = tokens[sentence.start].span.start
        day = None
        first = bisect_left(self._date_starts, lead)
        stop = bisect_left(self._date_starts, max(high, draft.content.end))
        for date in self.dates[first:stop]:
            if not date.value or len(date.value) not in (7, 10) or (self.published and date.value > self.published):
                continue
            if low <= date.span.start < high:
                return date.value
            if (
                lead <= date.span.start < low
                and not any(d.content.start <= date.span.start < d.content.end for d in others)
                and self._adverbial(sentence.start, found, date.span.start)
            ):
                day = date.value
            elif day is None and date.value == self.published and date.span.end == draft.content.end and draft.mode != "direct":
                future = any(tokens[k].folded.startswith(("سي", "ست")) for k in range(draft.start, draft.end))
                day = None if future else date.value
        return day

    def _adverbial(self, start: int, found: Match, offset: int) -> bool:
        """Whether a day before the cue belongs to it: no other verb of saying stands between."""
        return all(self.tokens[k].span.start < offset or self.reader.cue_at(k) is None for k in range(start, found.cue.index))

    def first_between(self, low: int, high: int) -> str | None:
        """The value of the first day or month named between two offsets."""
        for date in self.dates[bisect_left(self._date_starts, low) :][:4]:
            if date.span.start < high and date.value and len(date.value) in (7, 10):
                return date.value
        return None
