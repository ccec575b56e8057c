"""The day on which something was said."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ingest.model import DateMention, Token
from ingest.statements.content import is_source
from ingest.statements.draft import Draft
from ingest.statements.match import Match
from ingest.statements.reader import CueReader
from ingest.statements.sentence import Sentence
from ingest.statements.tail import COMMAS
from ingest.statements.times import APART, COUNTED, FORMERLY, exact, is_after
from ingest.statements.words import RELATIVE, THAT, TIME

_CLAUSES = RELATIVE | {"عندما", "حين", "حينما", "بعدما", "فيما", "بينما"}
_IN_IT = frozenset(["فيه", "فيها", "به", "بها"])
_SOURCE = 20  # tokens of a phrase of source in which its day is sought


class Dating:
    """The expressions of time of one segment and the day it was published."""

    def __init__(self, tokens: Sequence[Token], reader: CueReader, dates: Sequence[DateMention], published: str | None) -> None:
        self.tokens, self.reader, self.dates, self.published = tokens, reader, dates, published
        self._date_starts = [d.span.start for d in dates]

    def day(self, draft: Draft, found: Match, sentence: Sentence, others: list[Draft]) -> str | None:
        """The day it was said: named between cue and content, or before the cue as the day of the clause."""
        tokens = self.tokens
        low, high = tokens[found.cue.index].span.start, self._offset(found.connector)
        day = None
        for named in self._past(tokens[sentence.start].span.start, high):
            if low <= named.span.start:
                if self._of_the_clause(found.cue.index, named.span.start) and (exact(named) or self._stands_apart(found, named)):
                    draft.dated = True
                    return named.value
            elif found.cue.pos == "verb" and exact(named) and self._adverbial(sentence.start, found, named, others):
                day = named.value
        return day

    def _offset(self, i: int) -> int:
        """Where token `i` begins; behind the last token its end."""
        return self.tokens[i].span.start if i < len(self.tokens) else self.tokens[-1].span.end

    def _stands_apart(self, found: Match, named: DateMention) -> bool:
        """Whether a week or the like stands right after the cue, its subject or a mark, so that it is of no noun between.

        A year does right after the first two or right before the content: «وكان قد وصفه العام الماضي بـ», «وافق عام 2003 على».
        """
        i = bisect_left(self.tokens, named.span.start, key=lambda t: t.span.start)
        if i in (found.cue.index + 1, found.slot.end) or (
            i - 1 == found.slot.end and self.tokens[i - 1].folded in ("في", "خلال")
        ):
            return True
        if len(named.value or "") == 4:
            described = any(f.startswith("OBJ") and "BI" in f for f in found.cue.frames)  # «وصف اتفاق عام 2003 بأنه»
            return not described and named.span.end == self.tokens[found.connector - 1].span.end
        return self.tokens[i - 1].kind == "punct"

    def _of_the_clause(self, i: int, offset: int, bounds: frozenset[str] = APART) -> bool:
        """Whether a day between cue and content is the cue's own: of no relative clause and no «بعد …» since the last comma."""
        apart = False
        while self.tokens[i].span.start < offset:
            token = self.tokens[i]
            if token.surface in ("،", ","):
                apart = False
            elif token.folded in RELATIVE:
                apart = True
            i += 1
        return not apart and self.tokens[i - 1].folded not in bounds

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

    def of_the_source(self, draft: Draft, sentence: Sentence) -> str | None:
        """The day that closes the phrase of source behind a content: «…، وذلك حسب بيان أصدرته الوزارة، السبت.»."""
        tokens, i = self.tokens, draft.end
        while i < sentence.end and (tokens[i].kind == "quote" or tokens[i].surface in COMMAS):
            i += 1
        i += i < sentence.end and tokens[i].folded == "وذلك"
        if i + 1 >= sentence.end or not is_source(tokens, i, sentence.end):
            return None
        stop = min(sentence.end, i + _SOURCE)
        for date in self.days_between(tokens[i].span.start, tokens[stop - 1].span.end):
            k = bisect_left(tokens, date.span.end, key=lambda t: t.span.start)
            if k >= sentence.end or tokens[k].kind == "punct":
                return date.value
        return None

    def today(self, draft: Draft) -> str | None:
        """The day of publication where the narrator says اليوم inside the content."""
        if draft.mode == "direct":
            return None
        for date in self._past(draft.content.start, draft.content.end):
            if self._says_today(date) and not self._is_a_noun(date):
                return date.value
        return None

    def opens_today(self, low: int, high: int, drafts: Sequence[Draft]) -> bool:
        """Whether the narrator, and no cue of `drafts` for itself, names the day of publication between two offsets.

        The night up to it («ليل الخميس الجمعة») is named with it.
        """
        own = [(d.cue.start, d.content.start) for d in drafts if d.cue.start < high]
        return any(
            (d.value or "").endswith(self.published or "-")
            and not any(a <= d.span.start < b for a, b in own)
            and not self._is_a_noun(d)
            for d in self._past(low, high)
        )

    def _says_today(self, date: DateMention) -> bool:
        i = bisect_left(self.tokens, date.span.start, key=lambda t: t.span.start)
        words = {t.folded for t in self.tokens[i : i + 3] if t.span.start < date.span.end}
        return date.value == self.published and "اليوم" in words

    def _is_a_noun(self, date: DateMention) -> bool:
        """Whether «اليوم» is what is spoken of: «إن اليوم تاريخي», «إن هذا اليوم بداية»."""
        i = bisect_left(self.tokens, date.span.start, key=lambda t: t.span.start)
        after = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        opens = self.tokens[i].folded == "هذا" or (i > 0 and self.tokens[i - 1].folded in THAT)
        return opens and (
            after is None or (after.folded not in TIME and after.surface not in COMMAS) or self.tokens[i].folded == "هذا"
        )

    def _past(self, low: int, high: int) -> Iterator[DateMention]:
        """Days and longer times named between two offsets, up to the day of publication."""
        first, stop = bisect_left(self._date_starts, low), bisect_left(self._date_starts, high)
        for date in self.dates[first:stop]:
            if date.value and not is_after(date.value, self.published):
                yield date

    def unsettled(self, found: Match, start: int) -> bool:
        """Whether the clause of the cue names a time that no day answers to: «قال قبل أيام إن …», «قالت سابقا إن …».

        «في وقت سابق» stands before the cue as well, in the sentence that begins at token `start`.
        """
        tokens, i = self.tokens, found.cue.index
        low, high = tokens[i].span.start, self._offset(found.connector)
        first, stop = bisect_left(self._date_starts, low), bisect_left(self._date_starts, high)
        if any(not d.value and self._of_the_clause(i, d.span.start, COUNTED) for d in self.dates[first:stop]):
            return True
        if any(t.folded in FORMERLY for t in tokens[i + 1 : found.connector]):
            return True
        first = max(i - 4, start)
        return any(
            tokens[k].folded == "سابق" and tokens[k - 1].folded == "وقت" and tokens[k + 1].folded != "من"
            for k in range(first + 1, min(found.connector, len(tokens) - 1))
        )

    def starting(self, offset: int) -> DateMention | None:
        """The time up to the day of publication whose name begins at an offset."""
        return next((d for d in self._past(offset, offset + 1)), None)

    def days_between(self, low: int, high: int) -> Iterator[DateMention]:
        """Single days named between two offsets, up to the day of publication."""
        return (d for d in self._past(low, high) if d.value is not None and len(d.value) == 10)

    def is_apart(self, i: int) -> bool:
        """Whether what token `i` begins is only a bound of the time in question: منذ الأحد، بعد الاثنين."""
        return i > 0 and self.tokens[i - 1].folded in APART

    def _adverbial(self, start: int, found: Match, date: DateMention, others: list[Draft]) -> bool:
        """Whether a day before the cue belongs to it: it opens the sentence or stands right before the cue.

        Of a day that opens it also what is told in between, apart (السبت، عندما ظهرت التقارير، قال): but no other report, and no
        clause that has the cue for its verb (وصل الثلاثاء الوفد الذي قال).
        """
        tokens = self.tokens
        if any(d.content.start <= date.span.start < d.content.end for d in others):
            return False
        first = bisect_left(tokens, date.span.start, key=lambda t: t.span.start)
        if first > start and tokens[first - 1].folded in APART:
            return False
        opens, k = first - start <= 4, first
        while k < found.cue.index:
            apart = self._closing(k, found.cue.index) if opens and tokens[k].folded in _CLAUSES else -1
            cue = self.reader.cue_at(k) if apart < 0 else None
            subject = (
                k + 1 == found.cue.index and not {t.folded for t in tokens[k + 2 : k + 3]} & _IN_IT
            )  # تقارير كشفت عن, but بيانا قالت فيه
            told = cue is not None and (cue.pos in ("verb", "participle") or not opens or subject)
            if told or (apart < 0 and tokens[k].folded in RELATIVE):
                return False
            k = max(k + 1, apart)
        return opens or tokens[max(found.cue.index - 3, start)].span.start < date.span.end

    def _closing(self, k: int, end: int) -> int:
        """The comma before token `end` that closes the clause which token `k` opens behind a comma; -1 where none does."""
        if self.tokens[k - 1].surface not in COMMAS:
            return -1
        return next((i for i in range(k + 1, end) if self.tokens[i].surface in COMMAS), -1)

    def first_between(self, low: int, high: int) -> str | None:
        """The value of the first day or month named between two offsets."""
        return next((d.value for d in self._past(low, high) if exact(d)), None)
