"""Days on which the narrator says that something happened, and who took part in it."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from ingest.model import DateMention
from ingest.statements.dating import Dating
from ingest.statements.draft import Draft
from ingest.statements.noun import Nouns
from ingest.statements.sentence import Sentence
from ingest.statements.told_occasion import takes_up
from ingest.statements.words import RELATIVE, TIME

_REACH = 12  # sentences for which who took part in something speaks on that occasion
_WEEK = timedelta(days=7)
_LAST = 12  # drafts that can still hold a day of the sentence in their content
_IMPERFECT = ("ي", "ت", "وي", "وت", "في", "فت", "سي", "ست", "وسي", "وست")
_NOT_IMPERFECT = ("ت", "ه", "ى", "ة", "ات", "ين", "ية", "يا")


class Scenes:
    """What the narrator dates himself, outside everything that anybody says."""

    def __init__(self, dating: Dating, nouns: Nouns, quotes: Mapping[int, int]) -> None:
        self.dating, self.nouns, self.quotes, self.tokens = dating, nouns, quotes, dating.tokens
        self._number = 0
        self._offsets: list[int] = []
        self._days: list[str] = []
        self._took_part: dict[str, tuple[int, str]] = {}
        self._news: str | None = None

    def note(self, sentence: Sentence, drafts: Sequence[Draft]) -> None:
        """Take up the days that a sentence of the narrator names, once its statements (the last of `drafts`) are known."""
        if sentence.quote >= 0 or sentence.end <= sentence.start:
            return
        self._number += 1
        tokens, contents = self.tokens, [d.content for d in drafts[-_LAST:]]
        day = None
        for named in self.dating.days_between(tokens[sentence.start].span.start, tokens[sentence.end - 1].span.end):
            if any(c.start <= named.span.start < c.end for c in contents):
                continue
            self._offsets.append(named.span.start)
            self._days.append(named.value or "")
            if self._is_of_the_news(sentence, named):
                day = named.value
        if day is None:
            return
        self._news = day
        for _, mention, _ in self.nouns.between(sentence.start, sentence.end, self.quotes):
            if mention.type == "person" and not any(c.start <= mention.span.start < c.end for c in contents):
                self._took_part[mention.entity] = (self._number, day)

    def day(self, entity: str) -> str | None:
        """The day of the latest scene, not long before, in which an actor took part."""
        number, day = self._took_part.get(entity, (-_REACH, None))
        return day if self._number - number < _REACH else None

    def on(self, start: int, cue: int, stop: int) -> str | None:
        """The day of the latest event told, where tokens `[start, stop)` around a cue take up an occasion as known."""
        return self._news if self._news is not None and takes_up(self.tokens, start, cue, stop) else None

    def latest(self, offset: int) -> str | None:
        """The last day that the narrator named before an offset."""
        k = bisect_right(self._offsets, offset)
        return self._days[k - 1] if k else None

    def _clause(self, sentence: Sentence, offset: int) -> range:
        """The tokens from the last comma before an offset up to it."""
        end = sentence.start
        while end < sentence.end and self.tokens[end].span.start < offset:
            end += 1
        start = end
        while start > sentence.start and self.tokens[start - 1].surface not in ("،", ",", "(", "؛"):
            start -= 1
        return range(start, end)

    def _is_of_the_news(self, sentence: Sentence, named: DateMention) -> bool:
        """Whether something happened on a day, by the main clause, within the week before publication: no background."""
        clause = self._clause(sentence, named.span.start)
        if self.dating.is_apart(clause.stop) or {self.tokens[k].folded for k in clause} & RELATIVE:
            return False
        published = self.dating.published
        if published is None:
            return True
        if named.value == published:
            return self._is_past(clause, sentence)
        return date.fromisoformat(published) - date.fromisoformat(named.value or published) <= _WEEK

    def _is_past(self, clause: range, sentence: Sentence) -> bool:
        """Whether nothing around a day looks like an imperfect: «تلتقي اليوم» has not happened yet."""
        for k in range(clause.start, min(clause.stop + 4, sentence.end)):
            word = self.tokens[k].surface
            if len(word) > 3 and word.startswith(_IMPERFECT) and not word.endswith(_NOT_IMPERFECT):
                if self.tokens[k].folded not in TIME and self.nouns.starting(k) is None:
                    return False
        return True
