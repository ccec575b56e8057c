"""Read one segment sentence by sentence."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ingest.lexicon.phrases import attitude_act, phrases_at
from ingest.model import Act, DateMention, Document, Mention, Mode, Span
from ingest.statements.content import content_end, span_of, trim
from ingest.statements.cue import Cue, cues_at
from ingest.statements.draft import Draft
from ingest.statements.frame import Match, match
from ingest.statements.memory import Memory
from ingest.statements.noun import Nouns
from ingest.statements.sentence import Sentence
from ingest.statements.source import Source, sources
from ingest.statements.subject import Slot, agrees, animate, before
from ingest.statements.words import (
    ADJUNCT,
    AN,
    BAN,
    FIRST_PERSON,
    KINDS,
    LINKS,
    MASDARS,
    NEVER,
    PRONOUN_SUBJECT,
    RELATIVE,
    SETTING,
    TIME,
)

_REPEATERS = frozenset(["كرر", "جدد", "اعاد", "عاد", "نقل", "ذكر"])
_NEGATIONS = frozenset(["لم", "لا", "لن", "ولم", "ولا", "ولن", "فلم"])
_ATTITUDES = frozenset(["اعرب", "عبر", "ابدي"])
_IMPERSONAL = frozenset(["يذكر", "ويذكر", "يشار", "ويشار", "يقال", "ويقال", "قيل", "وقيل", "تجدر", "وتجدر", "يبدو"])


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
        self.dates = dates
        self._date_starts = [d.span.start for d in dates]
        self.published = published
        self.drafts: list[Draft] = []
        self._cues: dict[int, Cue | None] = {}
        self._previous: Sentence | None = None

    def cue_at(self, i: int) -> Cue | None:
        """The likeliest reading of token `i` as a cue."""
        if i not in self._cues:
            self._cues[i] = self._choose(cues_at(self.tokens, i), i)
        return self._cues[i]

    def _choose(self, found: Sequence[Cue], i: int) -> Cue | None:
        """The reading that the words before allow: a verb after a preposition is none, a masdar opens no sentence."""
        if not found:
            return None
        if len(found) == 1:
            return found[0]
        before_it = self.tokens[i - 1] if i else None
        governed = (
            before_it is not None
            and before_it.kind == "word"
            and before_it.folded in ADJUNCT | {"في", "مع", "الي"} - {"بعد", "عندما"}
        )
        verbs = [c for c in found if c.pos == "verb" and not c.enclitic]
        if verbs and not governed and before_it is not None and cues_at(self.tokens, i - 1) and before_it.kind == "word":
            governed = True
        nominal = [c for c in found if c.pos == "masdar"]
        if verbs and nominal and before_it is not None and before_it.kind == "word" and not verbs[0].coordinated:
            governed = governed or not (
                before_it.folded in LINKS | RELATIVE | AN | BAN | TIME | PRONOUN_SUBJECT
                or self.nouns.ending(i) is not None
                or before_it.folded in ("كان", "وكان")
            )
        if verbs and not (governed and nominal):
            return verbs[0]
        return nominal[0] if nominal else found[0]

    def read(self, sentence: Sentence, nested: bool = False) -> None:
        """Add the statements of one sentence."""
        cues = self._in(sentence)
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
        self.drafts += drafts
        if sentence.quote < 0:
            self._previous = sentence

    def add_headline(self, sentence: Sentence, colon: int, speaker: Mention, start: int, end: int, via: list[Mention]) -> None:
        """Add the statement of a headline of the form S: C."""
        if end <= start:
            return
        span, mode = self._content(start, end, "speech", "HEADLINE")
        self.drafts.append(
            Draft(self.tokens[colon].span, start, end, span, mode, "say", self.memory.resolve(speaker), speaker.span, ":", "HEADLINE", "headline colon", 0.85, -1, via=via)
        )  # fmt: skip

    def _in(self, sentence: Sentence) -> dict[int, Cue]:
        out: dict[int, Cue] = {}
        words = [t.folded for t in self.tokens[sentence.start : sentence.end]]
        barred: set[int] = set()
        i = sentence.start
        while i < sentence.end:
            if i in self.quotes:
                i = self.quotes[i] + 1
                continue
            barred |= self._barred(words, sentence, i)
            cue = None if i in barred else self.cue_at(i)
            if cue is not None and self._speaks(cue, sentence):
                out[i] = cue
            i += 1
        return out

    def _barred(self, words: list[str], sentence: Sentence, i: int) -> set[int]:
        """Tokens from `i` that are the reporter's own voice, a refusal or an idiom, and no cue."""
        out: set[int] = set()
        opens = (
            i == sentence.start
            or self.tokens[i - 1].kind in ("punct", "quote")
            or self.tokens[i - 1].folded in LINKS
            or words[i - sentence.start][:1] == "و"
        )
        for phrase in phrases_at(words, i - sentence.start):
            impersonal = phrase.kind in ("negative", "passive") and opens
            if impersonal or phrase.kind in ("no_comment", "idiom"):
                out |= set(range(i, i + len(phrase.words)))
        return out

    def _speaks(self, cue: Cue, sentence: Sentence) -> bool:
        i, tokens = cue.index, self.tokens
        word = tokens[i].folded
        previous = tokens[i - 1].folded if i > sentence.start else ""
        following = tokens[i + 1].folded if i + 1 < sentence.end else ""
        if cue.pos == "masdar" and not cue.enclitic and not cue.article and (cue.lemma not in MASDARS or sentence.quote >= 0):
            return False
        if (
            cue.pos == "noun"
            and i > sentence.start
            and (
                self.cue_at(i - 1) is not None
                or (self.nouns.starting(i) is not None and i + 1 < sentence.end and self.cue_at(i + 1) is not None)
            )
        ):
            return False
        if "س" in cue.proclitics and cue.person != "1":
            return False
        if cue.pos == "verb" and "\u064b" in tokens[i].surface:
            return False
        if (
            (
                cue.pos == "masdar"
                and cue.article
                and not (cue.lemma in ("عبر", "اعرب") and "ل" in cue.proclitics and following == "عن")
            )
            or word in NEVER
            or (cue.lemma == "امل" and previous not in LINKS and i > sentence.start + 2 and not sentence.line)
        ):
            return False
        if word in _IMPERSONAL and (
            following in AN or following in ("الي", "الاشاره") or (self.nouns.starting(i + 1) is None and following == "ان")
        ):
            return False
        if (previous in ("اذا", "لو", "ان") and cue.aspect == "p") or (
            previous == "ما" and i - 2 >= sentence.start and tokens[i - 2].folded == "اذا"
        ):
            return False
        if previous in _NEGATIONS and cue.lemma not in ("استبعد",):
            return False
        if previous in ("الجدير", "جدير", "والجدير", "ومن", "من") and cue.pos in ("masdar", "noun", "participle"):
            return False
        if (
            cue.lemma in ("امل", "راي", "توقع")
            and cue.aspect == "i"
            and any(tokens[k].folded in ("كان", "كانت", "وكان") for k in range(max(sentence.start, i - 4), i))
        ):
            return False
        if (
            self.nouns.starting(i) is not None
            and (cue.pos != "noun" and (cue.pos != "masdar" or cue.enclitic))
            and self.nouns.prefixed(i) == ""
        ):
            return False
        if (
            cue.pos == "participle"
            and cue.noun
            and not ((i > sentence.start and tokens[i - 1].kind in ("punct", "quote")) or cue.coordinated)
        ):
            return False
        return cue.index + 1 < sentence.end

    def _matches(self, sentence: Sentence, cues: dict[int, Cue]) -> list[Match]:
        out: list[Match] = []
        carried: set[int] = set()
        start = sentence.start
        for i in sorted(cues):
            cue = cues[i]
            if i in carried:
                continue
            front = self._front(sentence, cue, start)
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

    def _front(self, sentence: Sentence, cue: Cue, start: int) -> Slot:
        """The subject right before the verb, where the order is subject and verb (headlines, nested clauses, كان X قد قال)."""
        none = Slot(None, cue.index, cue.index)
        if cue.pos != "verb":
            return none
        if cue.coordinated and not self._after_topic(sentence, cue):
            return none
        i = cue.index
        while i > start and (
            self.tokens[i - 1].folded in TIME or self.tokens[i - 1].surface == "،" or self.tokens[i - 1].folded == "قد"
        ):
            i -= 1
        if i <= start:
            return none
        if self.tokens[i - 1].folded in LINKS | PRONOUN_SUBJECT - AN or self.tokens[i - 1].folded in ("وكان", "كان"):
            return none
        slot = before(self.nouns, self.quotes, cue, start)
        if slot.mention is None:
            return none
        later = self.nouns.starting(cue.index + 1)
        if later is not None and self.nouns.prefixed(cue.index + 1):
            later = None
        if later is not None and not sentence.line and cue.aspect == "p" and slot.end != cue.index:
            return none
        if slot.mention.kind == "phrase" and not (
            self.tokens[cue.index - 1].folded in RELATIVE or cue.aspect == "i" or sentence.line
        ):
            first = slot.mention.label.split()[0]
            if first.startswith("ال") and later is not None:
                return none
        if later is not None and slot.rule == "noun before the cue" and not sentence.line:
            return none
        return slot

    def _after_topic(self, sentence: Sentence, cue: Cue) -> bool:
        return cue.proclitics[0] == "ف" and any(
            self.tokens[k].folded in ("اما", "واما") for k in range(sentence.start, cue.index)
        )

    def _breaks(self, matches: Iterable[Match]) -> frozenset[int]:
        """Where an earlier content ends because a new report of the same level begins."""
        out = set()
        for found in matches:
            cue, i = found.cue, found.cue.index
            if cue.pos == "participle" and not (i > 0 and self.tokens[i - 1].folded in RELATIVE):
                out.add(i)
            elif cue.pos == "verb" and cue.person != "1" and found.slot.rule not in ("antecedent",):
                before_it = self.tokens[i - 1]
                if cue.coordinated or before_it.surface in ("،", ",", "؛") or before_it.folded in LINKS | PRONOUN_SUBJECT - AN:
                    out.add(i)
        return frozenset(out)

    def _participles(self, sentence: Sentence, matches: list[Match]) -> frozenset[int]:
        """Participles of saying after a comma end a content though no frame of theirs is there."""
        if not matches:
            return frozenset()
        found = set()
        for i in range(matches[0].start + 1, sentence.end):
            if self.tokens[i - 1].surface in ("،", ","):
                cue = self.cue_at(i)
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
            speaker, where, rule, sure = self._speaker(found, sentence, current, outer, relays)
            told: Mention | None = None
            if current is not None and not outer and self._is_addressee(found, current):
                told, speaker, where, rule = found.slot.mention, current, None, "continues in the sentence"
            if rule.startswith("continues") and found.kind == "phrase" and self.tokens[cue.index - 1].folded in RELATIVE:
                continue
            if speaker is None and (sure <= 0.1 or cue.pos in ("noun", "masdar") or found.frame == "OBJ" or sentence.quote >= 0):
                continue
            draft = Draft(
                self._cue_span(found), found.start, end, span, mode, self._act(found), speaker, where, cue.lemma, found.frame, rule, sure, sentence.quote
            )  # fmt: skip
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
            and found.kind == "phrase" and (any(f.startswith("OBJ2") for f in cue.frames) or cue.lemma in ("اوصي", "دعا"))
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

    def _speaker(
        self, found: Match, sentence: Sentence, current: Mention | None, outer: list[Draft], relays: dict[int, Source]
    ) -> tuple[Mention | None, Span | None, str, float]:
        cue, slot = found.cue, found.slot
        if cue.index in relays and relays[cue.index].mention is not None:
            mention = relays[cue.index].mention
            return self.memory.resolve(mention), mention.span, "relay", 0.85  # type: ignore[arg-type, union-attr]
        if slot.mention is not None:
            sure = 0.95 if slot.mention.kind != "phrase" else 0.75
            return (
                self.memory.resolve(slot.mention),
                slot.mention.span,
                slot.rule,
                sure - (0.2 if cue.pos == "noun" or (cue.pos == "masdar" and not cue.enclitic) else 0),
            )
        if cue.person == "1" and sentence.quote >= 0:
            around = [d for d in self.drafts[-12:] if d.start == sentence.quote]
            if around:
                return around[-1].speaker, None, "speaker of the quotation", 0.7
        if sentence.quote >= 0 and current is None:
            if self.tokens[max(cue.index - 1, 0)].folded in RELATIVE:
                return None, None, "nobody", 0.2
            inside = [
                m for _, m, _ in self.nouns.between(sentence.quote + 1, cue.index, self.quotes) if agrees(cue, m) and animate(m)
            ]
            if cue.number == "p":
                inside = [
                    m
                    for m in inside
                    if m.number in ("p", "d") or m.type in ("organization", "armed_group", "group", "unnamed_source")
                ]
            if inside and found.kind != "phrase":
                return inside[-1], None, "mention in the quotation", 0.5
            return None, None, "nobody", 0.2
        if cue.pos in ("participle", "masdar") and current is not None and not outer:
            return current, None, "continues in the sentence", 0.9
        if cue.pos == "participle" and current is None:
            topic = self._topic(sentence, cue)
            if topic is not None:
                return self.memory.resolve(topic), None, "subject of the sentence", 0.7
        if outer and cue.pos != "participle":
            inside = [
                m for _, m, _ in self.nouns.between(outer[-1].start, cue.index, self.quotes) if agrees(cue, m) and animate(m)
            ]
            if (
                inside
                and not self.tokens[cue.index - 1].folded.endswith(("من", "ما"))
                and self.tokens[cue.index - 1].folded not in RELATIVE
            ):
                return inside[-1], None, "mention in the outer statement", 0.5
            return outer[-1].speaker, None, "speaker of the outer statement", 0.5
        lead = self.tokens[cue.index - 1] if cue.index > sentence.start else None
        if (
            cue.aspect == "i"
            and not cue.coordinated
            and lead is not None
            and lead.kind == "word"
            and lead.folded not in PRONOUN_SUBJECT | LINKS | AN | BAN | TIME | RELATIVE
            and not found.kind == "quote"
        ):
            return None, None, "nobody", 0.1
        if lead is not None and lead.folded in PRONOUN_SUBJECT and current is not None and agrees(cue, current):
            return current, None, "continues in the sentence", 0.85
        if (lead is not None and lead.folded in PRONOUN_SUBJECT) or (
            cue.pos == "verb" and not cue.coordinated and cue.aspect == "i"
        ):
            topic = self._topic(sentence, cue)
            if topic is not None:
                return self.memory.resolve(topic), None, "pronoun", 0.6
        if current is not None and agrees(cue, current):
            return current, None, "continues in the sentence", 0.85
        last = self.memory.last(cue)
        if last is not None:
            return last, None, "continues the last speaker", 0.8
        if found.frame == "OBJ":
            return None, None, "nobody", 0.2
        last = self.memory.latest()
        if last is not None:
            return last, None, "continues the last speaker", 0.5
        topic = self._topic(sentence, cue)
        if topic is not None:
            return topic, None, "subject of the sentence", 0.4
        return None, None, "nobody", 0.3

    def _topic(self, sentence: Sentence, cue: Cue) -> Mention | None:
        for _, mention, end in self.nouns.between(sentence.start, cue.index, self.quotes):
            if end <= cue.index and agrees(cue, mention):
                return mention
        return None

    def _circumstances(
        self, draft: Draft, found: Match, sentence: Sentence, speaker: Mention | None, rule: str, out: list[Draft]
    ) -> None:
        """Day, setting, addressee and relay: what stands between the cue and its content, or carries over."""
        draft.date = self._day(draft, found, sentence, out)
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
        if draft.date is None and sentence.quote < 0:
            draft.date = self.memory.dates.get(speaker.entity)
        if not draft.via and continuing:
            draft.via = list(self.memory.vias.get(speaker.entity, ()))
        if draft.date is not None and sentence.quote < 0:
            self.memory.dates[speaker.entity] = draft.date
        self.memory.vias[speaker.entity] = tuple(draft.via)

    def _day(self, draft: Draft, found: Match, sentence: Sentence, out: list[Draft]) -> str | None:
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
                and not any(d.content.start <= date.span.start < d.content.end for d in [*self.drafts[-8:], *out])
                and self._adverbial(sentence.start, found, date.span.start)
            ):
                day = date.value
            elif draft.content.start <= date.span.start < draft.content.end and date.value == self.published and day is None:
                future = any(tokens[k].folded.startswith(("سي", "ست")) for k in range(draft.start, draft.end))
                day = None if future else date.value
        return day

    def _adverbial(self, start: int, found: Match, offset: int) -> bool:
        """Whether a day before the cue belongs to it: no other verb of saying stands between."""
        return all(self.tokens[k].span.start < offset or self.cue_at(k) is None for k in range(start, found.cue.index))

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
            while lo < sentence.end and self.tokens[lo].kind == "punct":
                lo += 1
            hi = sentence.end
            if drafts:
                drafts[-1].via.append(mention)
                return
        hi = trim(self.tokens, lo, hi, self.quotes)
        if hi - lo < 3:
            return
        span, mode = self._content(lo, hi, "clause", "ACC_PP")
        cue = span_of(self.tokens, source.start, source.cue.index + 1 if source.cue else source.start + 1)
        draft = Draft(
            cue, lo, hi, span, mode, source.cue.act if source.cue else "say", self.memory.resolve(mention), mention.span,
            source.lemma, "ACC_PP", "source phrase", 0.75, sentence.quote, via=[source.relay] if source.relay else [],
        )  # fmt: skip
        edge = self.tokens[sentence.end - 1].span.end
        for date in self.dates[bisect_left(self._date_starts, self.tokens[source.start].span.start) :][:4]:
            if self.tokens[source.start].span.start <= date.span.start < edge and date.value and len(date.value) in (7, 10):
                draft.date = date.value
                break
        drafts.append(draft)
        if sentence.quote < 0:
            self.memory.heard(draft.speaker or mention)
