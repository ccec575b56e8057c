"""How far a content reaches, and whether it is direct."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from ingest.model import Mode, Span
from ingest.morph import analyse
from ingest.statements.bodyname import BACK
from ingest.statements.content import Shape, content_end, span_of, trim
from ingest.statements.cue import LIGHT, Cue
from ingest.statements.finite import is_verb
from ingest.statements.lent import lends
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.reader import CueReader
from ingest.statements.resolver import GOES_ON, OPENERS
from ingest.statements.sentence import Sentence
from ingest.statements.tail import COMMAS, Tails
from ingest.statements.voice import MAY_BE_FIRST_PERSON, is_first_person, is_kind
from ingest.statements.words import FIRST_PERSON, RELATIVE, WHAT

_FRONT = frozenset(["antecedent", "subject before the cue", "subject that opens the clause", "noun before the cue"])
_OWN = frozenset(["subject before the cue", "subject that opens the clause"])
_AHEAD = frozenset(["هدد", "توعد", "امر", "لوح"])
"""Verbs whose object lies ahead, as what is called for or promised does."""
_WHEN = frozenset(["حين", "حينما", "عندما"])
_MEANWHILE = frozenset(["وهو", "وهي", "وهم", "وهما"])
"""With a verb these tell what somebody in the content does meanwhile."""
_WHILE = frozenset(["واذ", "بعدما", "وبعدما", "وفيما", "وبينما", "وعندما"])
"""Conjunctions of a clause before the main one."""
_TOPIC = 40  # tokens of a topic with its relative clause
DOTS = ("..", "...", "…")
"""What parts the two halves of a title."""


@lru_cache(maxsize=4096)
def _knows_as_verb(word: str) -> bool:
    """Whether the morphology knows a word as a verb and as nothing else."""
    known = analyse(word)
    return bool(known) and all(a.pos == "verb" for a in known)


class Breaks(NamedTuple):
    """Tokens at which every content ends that began before, and those at which only one inside another's does."""

    all: frozenset[int]
    joined: frozenset[int]


class Extent:
    """Bounds and modes of contents in one segment."""

    def __init__(self, nouns: Nouns, quotes: Mapping[int, int], reader: CueReader) -> None:
        self.nouns, self.quotes, self.reader, self.tokens = nouns, quotes, reader, nouns.tokens
        self.tails = Tails(self.tokens, quotes, nouns)

    def breaks(self, sentence: Sentence, matches: list[Match]) -> "Breaks":
        """Where contents of a sentence end: at the next report of their level, at participles of saying, in a title at two dots."""
        dots = frozenset(
            i for i in range(sentence.start, sentence.end if sentence.line else sentence.start) if self.tokens[i].surface in DOTS
        )
        reports, joined = self._reports(matches)
        return Breaks(reports | self._participles(sentence, matches) | dots, joined)

    def _reports(self, matches: Iterable[Match]) -> tuple[frozenset[int], frozenset[int]]:
        """Where an earlier content ends because a new report of the same level begins, and where one inside another's goes on."""
        out, joined = set(), set()
        outer: Match | None = None
        before: Match | None = None
        for found in matches:
            cue, i = found.cue, found.cue.index
            outer, inner, before = outer or found, before, found
            if found.carried is not None and found.carried.index > i + 1:
                out.add(found.carried.index)  # رد على قول X إن …، بالقول إن
            if cue.pos == "masdar" and cue.enclitic and self.tokens[i - 1].folded in ("مع", "وسط"):
                if self.tokens[i - 2].surface in ("،", ","):
                    out.add(i - 1)  # …، مع تأكيده أن
            if cue.pos == "participle" and not (i > 0 and self.tokens[i - 1].folded in RELATIVE):
                out.add(i)
            elif (
                cue.pos == "verb"
                and cue.person != "1"
                and cue.enclitic not in ("ني", "نا")
                and (found.slot.rule not in _FRONT or cue.coordinated)
            ):
                before_it = self.tokens[i - 1]
                predicate = cue.aspect == "i" and found.frame == "OBJ" and not cue.coordinated and found.slot.mention is None
                if before_it.folded in _MEANWHILE or (predicate and before_it.kind != "word"):
                    continue
                if self._goes_on_inside(outer, inner, found):
                    joined.add(i)
                    continue
                if before_it.folded == "ان" and self._before_adding(cue):
                    out.add(i - 2)  # …، قبل أن يضيف أن
                    outer = found
                    continue
                if self._of_the_content(outer, cue) or self._subordinate(cue) or self._predicate(outer, found):
                    continue
                if cue.coordinated or before_it.surface in ("،", ",", "؛") or before_it.folded in OPENERS:
                    out.add(i)
                elif before_it.folded in ("ولم", "ولا") and self.tokens[i - 2].surface in COMMAS:
                    out.add(i - 1)  # …، ولم يستبعد
            if i in out:
                outer = found
        return frozenset(out), frozenset(joined)

    def _before_adding(self, cue: Cue) -> bool:
        """Whether a verb of going on tells behind a comma what was said next: «…، قبل أن يستدرك»."""
        i = cue.index
        return i > 2 and "continues" in cue.flags and self.tokens[i - 2].folded == "قبل" and self.tokens[i - 3].surface in COMMAS

    def _of_the_content(self, outer: Match, cue: Cue) -> bool:
        """Whether a verb joined by و alone goes on with a clause that was told of in the past: «قال إن X يدعو … ويطالب»."""
        return (
            outer.kind == "clause"
            and cue.coordinated
            and cue.aspect == "i"
            and outer.cue.aspect == "p"
            and self.tokens[cue.index - 1].surface not in COMMAS
        )

    def _goes_on_inside(self, outer: Match, inner: Match | None, found: Match) -> bool:
        """Whether a verb joined by و alone goes on with a report told of in another's: «قال X إن Y أكد … وشدد على»."""
        if inner is None or found.slot.mention is not None or inner.slot.rule not in _OWN or inner.slot.mention is None:
            return False
        if outer.kind != "clause" or inner.cue.index < outer.start:
            return False
        cue = found.cue
        alike = cue.coordinated and cue.proclitics[0] == "و" and cue.aspect == inner.cue.aspect and cue.gender == inner.cue.gender
        return alike and cue.lemma not in GOES_ON and self.tokens[cue.index - 1].kind == "word"

    def _predicate(self, outer: Match, found: Match) -> bool:
        """Whether a verb behind a comma is what the content says of its topic: «قال إن الخطة، التي تستند إلى القرار، تدعو إلى»."""
        cue = found.cue
        if outer is found or outer.kind != "clause" or cue.coordinated or found.slot.mention is not None:
            return False
        if outer.cue.index and self.tokens[outer.cue.index - 1].folded in _WHILE:
            return False  # وإذ أكد الوزير أن الحل قريب، لفت إلى: the main clause
        if self.tokens[cue.index - 1].surface not in COMMAS or cue.index - outer.start > _TOPIC or outer.start >= cue.index:
            return False
        relative = False
        for i in range(outer.start, cue.index):
            word = self.tokens[i].folded
            if word in RELATIVE:
                relative = True
            elif self.tokens[i].surface in COMMAS:
                relative = False
            elif not relative and (self.tokens[i].kind == "quote" or is_verb(word) or _knows_as_verb(word)):
                return False
        return True

    def _subordinate(self, cue: Cue) -> bool:
        """Whether a verb belongs to a clause within the content: «محقون حين ينتقدون …», «فيما يعتبره خطأ»."""
        before_it = self.tokens[cue.index - 1].folded
        earlier = self.tokens[cue.index - 2]
        when = before_it in _WHEN and earlier.surface not in COMMAS and earlier.folded not in ("في", "وفي")
        return when or (bool(cue.enclitic) and before_it in WHAT)

    def _participles(self, sentence: Sentence, matches: list[Match]) -> frozenset[int]:
        """Participles of saying after a comma end a content though no frame of theirs is there."""
        if not matches:
            return frozenset()
        found = set()
        for i in range(matches[0].start + 1, sentence.end):
            if self.tokens[i - 1].surface in ("،", ","):
                cue = self.reader.cue_at(i)
                if cue is not None and cue.pos == "participle" and not cue.noun:
                    if cue.lemma in LIGHT and not lends(self.nouns, cue, sentence.end):
                        continue  # …، موجهة لإنتاج الوقود
                    found.add(i)
        return frozenset(found)

    def end(self, found: Match, sentence: Sentence, every: Breaks, inner: bool = False) -> int:
        """The index after the last token of the content of a match, `inner` where that stands in another's."""
        breaks = every.all | every.joined if inner else every.all
        if found.kind == "quote":
            return self._last_joined(found.start, sentence.end) + 1
        if found.cue.person == "1" and sentence.quote >= 0:
            return trim(self.tokens, found.start, self.quotes[sentence.quote], self.quotes)
        if "hearsay" in found.cue.flags:
            own = (
                k
                for k in range(found.start + 1, sentence.end)
                if self.tokens[k].folded in FIRST_PERSON and self.tokens[k].folded[0] == "و"
            )
            breaks |= frozenset(own)
        return content_end(
            self.tails,
            self.quotes,
            found.start,
            sentence.end,
            breaks,
            Shape(
                phrase=found.kind == "phrase",
                masdar=found.cue.pos in ("masdar", "noun") or (found.frame == "AN_NP" and bool(found.cue.enclitic)),
                relative=found.cue.index > sentence.start and self.tokens[found.cue.index - 1].folded in RELATIVE,
                ahead=found.cue.act in ("call_for", "pledge") or found.cue.lemma in _AHEAD,
                inner=inner,
                aside=self._aside(sentence, found),
                gender=(found.cue.gender or "") if found.cue.pos == "verb" and found.cue.aspect == "p" and not inner else "",
                asks=found.cue.act == "ask",
                conceded=self._conceded(sentence, found.cue.index),
                predicate=found.cue.lemma == "وصف"
                and self._subordinate(found.cue)
                and (found.kind == "phrase" or found.start in self.quotes),
            ),
        )

    def _last_joined(self, start: int, end: int) -> int:
        """The mark that closes the last of the quotations that و joins to the one at `start`: «"…" و"…"»."""
        close = self.quotes[start]
        while close + 2 < end and self.tokens[close + 1].folded == "و" and close + 2 in self.quotes:
            close = self.quotes[close + 2]
        return close

    def _aside(self, sentence: Sentence, found: Match) -> bool:
        """Whether a cue stands in a relative clause that a comma parts from its antecedent: «الهجوم، الذي يقول محللون إنه …، »."""
        i = found.cue.index - 1
        relative = i > sentence.start + 1 and self.tokens[i].folded in RELATIVE and not self.tokens[i].folded.startswith("و")
        return relative and self.tokens[i - 1].surface in COMMAS

    def _conceded(self, sentence: Sentence, i: int) -> bool:
        """Whether a cue stands in a concession that opens its sentence: «رغم أن الوزير أكد …، فإن»."""
        first = sentence.start
        if self.tokens[first].folded in ("علي", "وعلي") and first + 1 < i:
            first += 1
        word = self.tokens[first].folded
        opens = word in ("رغم", "ورغم", "برغم", "وبرغم", "الرغم", "مع", "ومع")
        return opens and any(t.folded in ("ان", "انه", "انها") for t in self.tokens[first + 1 : min(i, first + 4)])

    def says_nothing(self, found: Match, end: int) -> bool:
        """Whether a noun phrase of one word is a pronoun, a scrap of a name or an adjective of the noun before it."""
        if found.kind != "phrase" or end - found.start != 1 or found.start in self.quotes:
            return False
        word = self.tokens[found.start].folded[found.strip :]
        if word in BACK or len(word) < 3:
            return True
        before_it = self.tokens[found.start - 1]
        adjective = word.startswith("ال") and word.endswith(("يه", "ي")) and before_it.folded.startswith("ال")
        return found.frame == "OBJ" and adjective and before_it.kind == "word" and found.cue.lemma != "حمل"

    def content(self, start: int, end: int, kind: str, frame: str, strip: int = 0) -> tuple[Span, Mode]:
        """The span of tokens `[start, end)` as a content, its own quotation marks left out, and its mode."""
        tokens, quotes = self.tokens, self.quotes
        while start + 1 < end and (
            (tokens[start].kind == "quote" and start not in quotes)
            or tokens[start].surface == ":"
            or tokens[start].kind == "newline"
        ):
            start += 1  # a mark whose other half is missing, a colon after the conjunction (قال إن: «…»)
        if start in quotes and quotes[start] + 1 == end:
            inner = trim(tokens, start + 1, end - 1, quotes)
            if inner > start + 1:
                return span_of(tokens, start + 1, inner), "direct"
        if start in quotes and kind == "quote":
            return span_of(tokens, start, end), "direct"  # several, joined by و
        mode: Mode = "indirect"
        first = any(map(MAY_BE_FIRST_PERSON.__getitem__, self.nouns.words[start:end])) and any(
            is_first_person(tokens, i) for i in range(start, end)
        )
        quoted = any(self._speech_marks(i, end) for i in range(start, end) if i in quotes)
        if kind == "speech" and (first or frame == "DU"):
            mode = "direct"
        elif quoted or (first and kind == "clause"):
            mode = "mixed"
        return span_of(tokens, start, end, strip), mode

    def _speech_marks(self, i: int, end: int) -> bool:
        """Whether a quotation inside a content is speech and not a name in marks."""
        close = self.quotes[i]
        if close - i <= 4 and is_kind(self.tokens[i - 1].folded):
            return False
        if close >= end + 1:
            return False
        found = self.nouns.starting(i + 1)
        return not (found is not None and found[1] >= close)
