"""Read one segment sentence by sentence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ingest.lexicon.phrases import attitude_act
from ingest.model import Act, DateMention, Document, Mention, Mode, Span
from ingest.statements.content import content_end, span_of, trim
from ingest.statements.cue import Cue
from ingest.statements.dating import Dating
from ingest.statements.draft import Draft
from ingest.statements.frame import match
from ingest.statements.match import Match
from ingest.statements.memory import Memory
from ingest.statements.noun import Nouns
from ingest.statements.reader import CueReader
from ingest.statements.resolver import OPENERS, Resolver
from ingest.statements.sentence import Sentence
from ingest.statements.source import Source, sources
from ingest.statements.subject import agrees
from ingest.statements.words import (
    FIRST_PERSON,
    KINDS,
    LINKS,
    RELATIVE,
    SETTING,
    TIME,
)

_REPEATERS = frozenset(["كرر", "جدد", "اعاد", "عاد", "نقل", "ذكر"])
_EARLIER = frozenset(["بعدما", "وبعدما", "منذ", "عندما", "بعد", "قبل"])
_CAME = frozenset(["جاء", "وجاء", "جاءت", "وجاءت", "ياتي", "وياتي", "تاتي", "وتاتي"])
_THIS = frozenset(["ذلك", "هذا", "هذه", "تصريحات", "كلام", "تصريح", "حديث", "اقوال", "موقف", "تاكيد", "اعلان"])
_SO = frozenset(["فان", "فانه", "فانها", "فانهم"])
_ASKED = frozenset(["سيل", "سيلت", "سئل"])
_LEAD = 80  # tokens that tell what an article is about
_WAS = frozenset(["كان", "وكان", "كانت", "وكانت", "كانوا", "وكانوا", "سبق", "وسبق"])
_ATTITUDES = frozenset(["اعرب", "عبر", "ابدي"])


class Passage:
    """The state of reading one segment: its memory and what was found."""

    def __init__(
        self,
        document: Document,
        nouns: Nouns,
        quotes: Mapping[int, int],
        memory: Memory,
        dates: Sequence[DateMention],
        published: str | None,
    ) -> None:
        self.document, self.nouns, self.quotes, self.memory = document, nouns, quotes, memory
        self.tokens = document.tokens
        self.reader = CueReader(nouns, quotes)
        self.resolver = Resolver(nouns, quotes, memory)
        self.dating = Dating(document.tokens, self.reader, dates, published)
        self.drafts: list[Draft] = []
        self._previous: Sentence | None = None
        self._start = -1

    def read(self, sentence: Sentence, nested: bool = False) -> None:
        """Add the statements of one sentence."""
        if self._start < 0:
            self._start = sentence.start
        self._event(sentence)
        cues = self.reader.cues_in(sentence)
        found_sources = sources(self.nouns, self.quotes, cues, sentence.start, sentence.end)
        relays: dict[int, Source] = {}
        for source in found_sources:
            if source.masdar >= 0:
                relays[source.masdar] = source
            for i in range(source.start, source.end):
                cues.pop(i, None)
        matches = self._matches(sentence, cues)
        drafts = self._drafts(sentence, matches, relays, found_sources, nested)
        for source in found_sources:
            if source.masdar < 0 or source.masdar not in {m.cue.index for m in matches}:
                self._source(sentence, source, drafts)
        drafts += self._questions(sentence)
        self.drafts += drafts
        if sentence.quote < 0:
            self._previous = sentence

    def date_the_rest(self) -> None:
        """Days that the whole segment settles: where its first news is of the day of publication, so is the rest of it."""
        for draft in self.drafts:
            if draft.date is None and draft.present and (day := self.dating.today(draft)) is not None:
                draft.date = day
        first = next((d for d in self.drafts if d.level < 0), None)
        if first is None or self.dating.published is None:
            return
        lead = self.tokens[min(self._start + _LEAD, len(self.tokens) - 1)].span.start
        if first.date != self.dating.published and not (
            first.date is None and self.dating.opens_today(self.tokens[self._start].span.start, lead)
        ):
            return
        for draft in self.drafts:
            if draft.date is None and draft.present:
                draft.date = self.dating.published

    def _questions(self, sentence: Sentence) -> Iterator[Draft]:
        """«سئل X عما إذا كان …»: a question of nobody named."""
        tokens = self.tokens
        for i in range(sentence.start, sentence.end - 3):
            if tokens[i].folded.removeprefix("و") not in _ASKED or "ُ" in tokens[i].surface[2:]:
                continue
            start = next((k + 2 for k in range(i + 1, min(i + 14, sentence.end - 2)) if self._whether(k)), -1)
            if start < 0:
                continue
            end = next((k for k in range(start, sentence.end) if tokens[k].surface in ("،", ",")), sentence.end)
            if (end := trim(tokens, start, end, self.quotes)) <= start:
                continue
            span, mode = self._content(start, end, "clause", "AMMA")
            draft = Draft(
                tokens[i].span, start, end, span, mode, "ask", None, None, "سئل", "AMMA", "nobody is named", 0.6, sentence.quote
            )
            told = self.nouns.starting(i + 1)
            if told is not None:
                draft.addressee.append(told[0])
            yield draft

    def _whether(self, k: int) -> bool:
        return self.tokens[k].folded in ("عما", "ما") and self.tokens[k + 1].folded == "اذا"

    def _event(self, sentence: Sentence) -> None:
        """«جاء ذلك في مؤتمر صحفي، أمس»: the day of what was just said and of what the same speaker says next."""
        i = sentence.start
        while i < sentence.end and self.tokens[i].folded in LINKS:
            i += 1
        if sentence.quote >= 0 or i + 3 >= sentence.end or self.tokens[i].folded not in _CAME:
            return
        if self.tokens[i + 1].folded not in _THIS:
            return
        stop = next((k for k in range(i, sentence.end) if self.tokens[k].folded in _EARLIER), sentence.end)
        day = self.dating.first_between(self.tokens[i].span.start, self.tokens[stop - 1].span.end)
        speaker = self.drafts[-1].speaker if self.drafts else None
        if day is None or speaker is None:
            return
        self.memory.dates.setdefault(speaker.entity, day)
        for draft in self.drafts[-60:]:
            if draft.date is None and draft.present and draft.speaker is not None and draft.speaker.entity == speaker.entity:
                draft.date = day

    def add_headline(self, sentence: Sentence, colon: int, speaker: Mention, start: int, end: int, via: list[Mention]) -> None:
        """Add the statement of a headline of the form S: C."""
        if end <= start:
            return
        span, mode = self._content(start, end, "speech", "HEADLINE")
        self.drafts.append(
            Draft(
                cue=self.tokens[colon].span,
                start=start,
                end=end,
                content=span,
                mode=mode,
                act="say",
                speaker=self.memory.resolve(speaker),
                speaker_mention=speaker.span,
                lemma=":",
                frame="HEADLINE",
                rule="headline colon",
                confidence=0.85,
                level=-1,
                via=via,
            )
        )

    def _matches(self, sentence: Sentence, cues: dict[int, Cue]) -> list[Match]:
        out: list[Match] = []
        carried: set[int] = set()
        start = sentence.start
        for i in sorted(cues):
            cue = cues[i]
            if i in carried:
                continue
            front = self.resolver.front(sentence, cue, start)
            found = match(self.nouns, self.quotes, cues, cue, sentence.end, front.mention is not None)
            if found is None:
                continue
            if front.mention is not None:
                found = replace(found, slot=front)
            if any(m.connector == found.connector for m in out):
                continue
            if found.carried is not None:
                carried.add(found.carried.index)
            out.append(found)
            start = min(found.start, sentence.end)
        return out

    def _breaks(self, matches: Iterable[Match]) -> frozenset[int]:
        """Where an earlier content ends because a new report of the same level begins."""
        out = set()
        for found in matches:
            cue, i = found.cue, found.cue.index
            if cue.pos == "participle" and not (i > 0 and self.tokens[i - 1].folded in RELATIVE):
                out.add(i)
            elif (
                cue.pos == "verb"
                and cue.person != "1"
                and cue.enclitic not in ("ني", "نا")
                and found.slot.rule not in ("antecedent",)
            ):
                before_it = self.tokens[i - 1]
                if cue.coordinated or before_it.surface in ("،", ",", "؛") or before_it.folded in OPENERS:
                    out.add(i)
        return frozenset(out)

    def _participles(self, sentence: Sentence, matches: list[Match]) -> frozenset[int]:
        """Participles of saying after a comma end a content though no frame of theirs is there."""
        if not matches:
            return frozenset()
        found = set()
        for i in range(matches[0].start + 1, sentence.end):
            if self.tokens[i - 1].surface in ("،", ","):
                cue = self.reader.cue_at(i)
                if cue is not None and cue.pos == "participle" and not cue.noun:
                    found.add(i)
        return frozenset(found)

    def _drafts(
        self, sentence: Sentence, matches: list[Match], relays: dict[int, Source], found_sources: list[Source], nested: bool
    ) -> list[Draft]:
        breaks = self._breaks(matches) | self._participles(sentence, matches)
        out: list[Draft] = []
        current: Mention | None = None
        voices = sorted((s for s in found_sources if s.cue is not None and s.mention is not None), key=lambda s: s.end)
        for found in matches:
            cue = found.cue
            while voices and voices[0].end <= cue.index:
                current = voices.pop(0).mention
            end = self._end(found, sentence, breaks)
            if end <= found.start:
                continue
            span, mode = self._content(found.start, end, found.kind, found.frame, found.strip)
            if out and out[-1].start == cue.index and cue.pos == "masdar" and cue.enclitic and out[-1].lemma not in _REPEATERS:
                continue
            outer = [d for d in out if d.start <= cue.index < d.end]
            if out and out[-1].start == cue.index and out[-1].lemma in _REPEATERS:
                current = out.pop().speaker
                outer = []
            speaker, where, rule, sure = self.resolver.speaker(found, sentence, current, outer, relays, self.drafts[-12:])
            told: Mention | None = None
            if current is not None and not outer and self._is_addressee(found, current):
                told, speaker, where, rule = found.slot.mention, current, None, "continues in the sentence"
            if rule.startswith("continues") and found.kind == "phrase" and self.tokens[cue.index - 1].folded in RELATIVE:
                continue
            if speaker is None and (sure <= 0.1 or cue.pos in ("noun", "masdar") or found.frame == "OBJ" or sentence.quote >= 0):
                continue
            draft = Draft(
                cue=self._cue_span(found),
                start=found.start,
                end=end,
                content=span,
                mode=mode,
                act=self._act(found),
                speaker=speaker,
                speaker_mention=where,
                lemma=cue.lemma,
                frame=found.frame,
                rule=rule,
                confidence=sure,
                level=sentence.quote,
            )
            if told is not None:
                draft.addressee.append(told)
            self._circumstances(draft, found, sentence, speaker, rule, out)
            if cue.index in relays and current is not None:
                draft.via.append(current)
            if found.relay is not None:
                draft.via.append(found.relay)
                self.memory.relayed(found.relay)
            out.append(draft)
            if current is None and speaker is not None and cue.pos == "masdar" and not outer:
                current = speaker
            if not outer and sentence.quote < 0 and not nested and (cue.pos != "noun" and (cue.pos != "masdar" or cue.enclitic)):
                current = speaker
                if speaker is not None:
                    self.memory.heard(speaker)
        return out

    def _act(self, found: Match) -> Act:
        """The cue's act; of أعرب عن، أبدى it is that of the attitude (أسفه: regret)."""
        if found.cue.lemma in _ATTITUDES and found.kind == "phrase":
            act = attitude_act(self.tokens[found.start].folded)
            if act is not None:
                return act  # type: ignore[return-value]
        return found.cue.act

    def _is_addressee(self, found: Match, current: Mention) -> bool:
        """Whether the noun after a coordinated verb is whom it is said to: «قال …، وحذر إسرائيل من …»."""
        cue, slot = found.cue, found.slot
        return (
            cue.pos == "verb" and cue.coordinated and slot.mention is not None and slot.rule.endswith("after the cue")
            and slot.end == found.connector and slot.mention.type != "person" and agrees(cue, current)
            and found.kind in ("phrase", "quote") and (any(f.startswith("OBJ2") for f in cue.frames) or cue.lemma in ("اوصي", "دعا"))
        )  # fmt: skip

    def _cue_span(self, found: Match) -> Span:
        cue, carried = found.cue.index, found.carried
        if found.relay is not None and carried is not None:
            cue = carried.index
        last = carried.index if carried is not None and carried.index <= cue + 2 else cue
        return span_of(self.tokens, cue, last + 1)

    def _end(self, found: Match, sentence: Sentence, breaks: frozenset[int]) -> int:
        if found.kind == "quote":
            return self.quotes[found.start] + 1
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
            self.tokens,
            self.quotes,
            found.start,
            sentence.end,
            breaks,
            found.kind == "phrase",
            found.cue.pos in ("masdar", "noun"),
        )

    def _content(self, start: int, end: int, kind: str, frame: str, strip: int = 0) -> tuple[Span, Mode]:
        tokens, quotes = self.tokens, self.quotes
        while start + 1 < end and tokens[start].kind == "quote" and start not in quotes:
            start += 1  # a mark whose other half is missing
        if start in quotes and quotes[start] + 1 == end:
            inner = trim(tokens, start + 1, end - 1, quotes)
            if inner > start + 1:
                return span_of(tokens, start + 1, inner), "direct"
        mode: Mode = "indirect"
        first = any(tokens[i].folded in FIRST_PERSON for i in range(start, end))
        if kind == "speech":
            mode = "direct" if first or frame == "DU" else "indirect"
        elif any(self._speech_marks(i, end) for i in range(start, end) if i in quotes) or (first and kind == "clause"):
            mode = "mixed"
        return span_of(tokens, start, end, strip), mode

    def _speech_marks(self, i: int, end: int) -> bool:
        """Whether a quotation inside a content is speech and not a name in marks."""
        close = self.quotes[i]
        if close - i <= 4 and self.tokens[i - 1].folded.removeprefix("ال") in KINDS:
            return False
        if close >= end + 1:
            return False
        found = self.nouns.starting(i + 1)
        return not (found is not None and found[1] >= close) and not (close - i == 2 and self.tokens[i - 1].surface.endswith("ـ"))

    def _circumstances(
        self, draft: Draft, found: Match, sentence: Sentence, speaker: Mention | None, rule: str, out: list[Draft]
    ) -> None:
        """Day, setting, addressee and relay: what stands between the cue and its content, or carries over."""
        draft.date = self.dating.day(draft, found, sentence, [*self.drafts[-8:], *out])
        for i in range(found.cue.index + 1, found.connector):
            if self.tokens[i].folded in ("في", "خلال") and i + 1 < found.connector and self.tokens[i + 1].folded in SETTING:
                close = i + 1
                while close < found.connector and self.tokens[close].kind == "word" and self.tokens[close].folded not in TIME:
                    close += 1
                draft.setting = span_of(self.tokens, i + 1, close)
                break
        for first, mention, _ in self.nouns.between(max(found.slot.end, found.cue.index + 1), found.connector, self.quotes):
            if mention.type == "media_outlet":
                draft.via.append(mention)
            elif self.nouns.prefixed(first).startswith("ل"):
                draft.addressee.append(mention)
        if speaker is None:
            return
        continuing = "continues" in rule
        told = found.cue.pos in ("verb", "participle")
        draft.present = (
            told
            and sentence.quote < 0
            and found.cue.aspect != "i"
            and not self._background(found, sentence)
            and not self._inside(found, out)
        )
        if draft.date is None and continuing and out:
            draft.date = out[-1].date
        again = bool(self.drafts) and self.drafts[-1].speaker is not None and self.drafts[-1].speaker.entity == speaker.entity
        if draft.date is None and sentence.quote < 0 and (told or again) and not self._inside(found, out):
            draft.date = self.memory.dates.get(speaker.entity)
            if draft.date is None and speaker.kind == "document" and self.drafts:
                draft.date = self.drafts[-1].date
        if draft.date is None and not continuing:
            draft.date = self.dating.tail(draft)
        if not draft.via and continuing:
            draft.via = list(self.memory.vias.get(speaker.entity, ()))
        if draft.date is not None and sentence.quote < 0:
            self.memory.dates[speaker.entity] = draft.date
        self.memory.vias[speaker.entity] = tuple(draft.via)

    def _inside(self, found: Match, out: list[Draft]) -> bool:
        return any(d.start <= found.cue.index < d.end for d in out)

    def _background(self, found: Match, sentence: Sentence) -> bool:
        """Whether the cue tells of an earlier day: a pluperfect, a relative or a temporal clause."""
        i = found.cue.index
        words = [self.tokens[k].folded for k in range(max(sentence.start, i - 8), i)]
        if words and (words[-1] in RELATIVE or words[-1] in _EARLIER or words[-1] in ("ما", "مما", "لما")):
            return True
        after = self.tokens[i + 1].folded if i + 1 < sentence.end else ""
        return found.cue.aspect == "p" and (bool(_WAS & set(words)) or after in ("سابقا",))

    def _source(self, sentence: Sentence, source: Source, drafts: list[Draft]) -> None:
        """A phrase of source relays the statement before it, or makes the clause a statement."""
        mention = source.mention
        near = [d for d in drafts if d.end <= source.start]
        if mention is None:
            return
        first = self.document.first_token_at(near[0].cue.start) if near else 0
        late = (
            bool(near)
            and first > sentence.start + 6
            and (near[0].speaker_mention is None or near[0].speaker_mention.start > near[0].cue.start)
        )
        if near and not late and not (near[-1].frame.endswith("NP") and near[-1].act == "agree"):
            near[-1].via += [
                m for m in (source.relay, mention) if m is not None and (m.type == "media_outlet" or source.relay is None)
            ]
            self.memory.relayed(mention)
            return
        lo, hi = sentence.start, source.start
        while lo < hi and (self.tokens[lo].folded in LINKS or self.tokens[lo].kind == "punct"):
            lo += 1
        if self.tokens[lo].folded in ("جاء", "وجاء") and hi - lo <= 4 and self._previous is not None:
            lo, hi = self._previous.start, self._previous.end
        elif lo + 2 >= hi:  # «بحسب X، …»
            lo = source.end
            comma = next((k for k in range(lo, min(lo + 6, sentence.end)) if self.tokens[k].surface in ("،", ",")), lo)
            if comma > lo and not any(k in self.quotes or self.tokens[k].folded in _SO for k in range(lo, comma)):
                lo = comma
            while lo < sentence.end and (self.tokens[lo].kind == "punct" or self.tokens[lo].folded in _SO):
                lo += 1
            hi = sentence.end
            if drafts:
                drafts[-1].via.append(mention)
                return
        hi = trim(self.tokens, lo, hi, self.quotes)
        if hi - lo < 2 or (hi - lo < 3 and hi < sentence.end):
            return
        span, mode = self._content(lo, hi, "clause", "ACC_PP")
        cue = span_of(self.tokens, source.start, source.cue.index + 1 if source.cue else source.start + 1)
        draft = Draft(
            cue, lo, hi, span, mode, source.cue.act if source.cue else "say", self.memory.resolve(mention), mention.span,
            source.lemma, "ACC_PP", "source phrase", 0.75, sentence.quote, via=[source.relay] if source.relay else [],
        )  # fmt: skip
        stop = min(sentence.end, source.end + 6)
        stop = next((k for k in range(source.end, stop) if self.tokens[k].folded in _EARLIER), stop)
        draft.date = self.dating.first_between(self.tokens[source.start].span.start, self.tokens[stop - 1].span.end)
        if draft.date is None and self.drafts and source.start < sentence.start + 4:
            draft.date = self.drafts[-1].date
        drafts.append(draft)
        if sentence.quote < 0:
            self.memory.heard(draft.speaker or mention)
