"""Read one segment sentence by sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.lexicon.phrases import attitude_act
from ingest.model import Act, DateMention, Document, Mention, Span
from ingest.statements.agreement import agrees
from ingest.statements.allowed import is_a_thing
from ingest.statements.antecedent import antecedents
from ingest.statements.between import whole
from ingest.statements.circumstances import Circumstances
from ingest.statements.clause import acting
from ingest.statements.content import by_whose_mouth, span_of
from ingest.statements.cue import Cue
from ingest.statements.dating import Dating
from ingest.statements.days import Days
from ingest.statements.draft import Draft
from ingest.statements.extent import Extent
from ingest.statements.frame import match
from ingest.statements.match import Match
from ingest.statements.memory import Memory
from ingest.statements.noun import Nouns
from ingest.statements.outlet import Outlets
from ingest.statements.questions import questions
from ingest.statements.quoted_on import quoted_on
from ingest.statements.reader import CueReader
from ingest.statements.resolver import INSIDE, Place, Resolver, Voice
from ingest.statements.scene import Scenes
from ingest.statements.sentence import Sentence
from ingest.statements.slot import Slot
from ingest.statements.source import Source, handed_on, inner_source, sources
from ingest.statements.sourced import SO, Sourced
from ingest.statements.subject import BODIES
from ingest.statements.words import RELATIVE

_REPEATERS = frozenset(["كرر", "جدد", "اعاد", "عاد", "نقل", "ذكر"])
_NO_OBJECT_NEEDED = frozenset(["حذر", "دعا", "طالب", "نبه", "اوصي"])
_AMBIGUOUS = 0.7  # how sure a subject is that might be the addressee of the speaker before
_NEGATIONS = frozenset(["لم", "ولم", "فلم", "لن", "ولن", "لا", "ولا", "فلا"])
_PASSIVE = frozenset(["وصف", "اتهم"])
_LOOSE = frozenset(["nobody", "subject of the sentence"])
_ATTITUDES = frozenset(["اعرب", "عبر", "ابدي"])
_OF_THE_OBJECT = _ATTITUDES | _REPEATERS


_PERSISTS = frozenset(["اصر", "بدا", "ختم", "اختتم", "دفع"])
_WISHES = frozenset(["call_for", "expect"])


def _is_body(nouns: Nouns, front: Slot) -> bool:
    """Whether the noun phrase before a verb names those who act together: «التحالف العسكري يعتبر الميناء ممرا»."""
    return nouns.tokens[front.start].folded.removeprefix("و").removeprefix("ال") in BODIES


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
        self.extent = Extent(nouns, quotes, self.reader)
        self.scenes = Scenes(self.dating, nouns, quotes)
        self.days = Days(self.dating, memory, self.scenes)
        self._circumstances = Circumstances(
            nouns, quotes, memory, self.dating, self.scenes, Outlets(nouns, quotes, document.article.publisher)
        )
        self._sourced = Sourced(document, self.extent, memory, self.dating)
        self._start = -1

    def read(self, sentence: Sentence, nested: bool = False) -> None:
        """Add the statements of one sentence."""
        if self._start < 0:
            self._start = sentence.start
        self.days.event(sentence, self.drafts)
        cues = self.reader.cues_in(sentence)
        found_sources = sources(self.nouns, self.quotes, cues, sentence.start, sentence.end)
        relays: dict[int, Source] = {}
        for source in found_sources:
            if source.masdar >= 0:
                relays[source.masdar] = source
            for i in range(source.start, source.end):
                cues.pop(i, None)
        matches = self._matches(sentence, cues, found_sources)
        drafts = self._drafts(sentence, matches, relays, found_sources, nested)
        drafts += self._antecedents(sentence, cues, drafts)
        taken = {m.cue.index for m in matches} | {s.start for m in matches if (s := inner_source(m, found_sources)) is not None}
        for source in found_sources:
            if source.masdar not in taken and source.start not in taken:
                self._sourced.read(sentence, source, drafts, self.drafts)
        drafts += questions(self.extent, sentence)
        drafts += quoted_on(self.extent, sentence, drafts, self.drafts)
        self.drafts += drafts
        self.scenes.note(sentence, self.drafts)
        if sentence.quote < 0:
            self._sourced.previous = sentence
            self.resolver.previous = sentence.start
            actor = acting(self.nouns, sentence.start, sentence.end) if not drafts else None
            if actor is not None:
                self.memory.acted(actor)

    def _antecedents(self, sentence: Sentence, cues: dict[int, Cue], drafts: list[Draft]) -> list[Draft]:
        """The statements whose content is the clause before their cue."""
        out: list[Draft] = []
        spoken = {d.cue.start for d in drafts}
        for draft, found in antecedents(self.extent, cues, sentence, drafts):
            if draft.cue.start in spoken:
                continue
            current = drafts[-1].speaker if drafts else None
            who = self.resolver.speaker(Place(found, sentence, current, [], {}, self.drafts[-12:], None))
            draft.speaker, draft.speaker_mention, draft.rule, draft.confidence = who
            if draft.speaker is not None:
                self._circumstances.fill(draft, found, sentence, drafts, self.drafts)
                out.append(draft)
        return out

    def finish(self) -> list[Draft]:
        """The statements found, with the days that the whole segment settles."""
        self.days.settle(self.drafts, self._start)
        return self.drafts

    def add_headline(self, sentence: Sentence, colon: int, speaker: Mention, start: int, end: int, via: list[Mention]) -> None:
        """Add the statement of a headline of the form S: C."""
        if end <= start:
            return
        span, mode = self.extent.content(start, end, "speech", "HEADLINE")
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

    def _matches(self, sentence: Sentence, cues: dict[int, Cue], found_sources: Sequence[Source]) -> list[Match]:
        out: list[Match] = []
        carried: set[int] = set()
        start = sentence.start
        for i in sorted(cues):
            cue = cues[i]
            if i in carried:
                continue
            front = self.resolver.front(sentence, cue, start)
            if front.mention is not None and any(s.relay is not None and s.start < front.start < s.end for s in found_sources):
                front = Slot(None, i, i)  # بحسب وثيقة اطلعت عليها وكالة الأفق، تطالب X: the outlet demands nothing
            found = match(self.nouns, self.quotes, cues, cue, sentence.end, front.mention is not None)
            if found is None or (front.rule == "whoever" and (found.kind == "phrase" or cue.act != "say")):
                continue  # من يقول إن: but من يطلب السلام, من يضمن أن
            if front.mention is not None and found.frame == "RELAY" and found.slot.mention is not None:
                found = replace(found, relay=front.mention)  # كانت وكالة X قد نقلت عن Y أن
            elif front.mention is not None:
                if is_a_thing(self.nouns, front) or (
                    found.frame == "OBJ2" and front.mention.kind == "phrase" and not _is_body(self.nouns, front)
                ):
                    continue
                if "document" in cue.flags and "needs_fi" not in cue.flags and front.mention.kind != "document":
                    continue
                found = found if found.slot.rule == "mouth" else replace(found, slot=front)
            if any(m.connector == found.connector for m in out):
                continue
            found = whole(self.nouns, found)
            if found.carried is not None:
                carried.add(found.carried.index)
            out.append(found)
            start = min(found.start, sentence.end)
        return out

    def _drafts(
        self, sentence: Sentence, matches: list[Match], relays: dict[int, Source], found_sources: list[Source], nested: bool
    ) -> list[Draft]:
        breaks = self.extent.breaks(sentence, matches)
        out: list[Draft] = []
        current: Mention | None = None
        voices = sorted((s for s in found_sources if s.mention is not None and self._speaks(s, sentence)), key=lambda s: s.end)
        for found in [handed_on(m, found_sources) for m in matches]:
            cue = found.cue
            while voices and voices[0].end <= cue.index:
                current = voices.pop(0).mention
            outer = [d for d in out if d.start <= cue.index < d.end]
            end = self.extent.end(found, sentence, breaks, bool(outer))
            if end <= found.start:
                continue
            if self.extent.says_nothing(found, end):
                continue
            frame = "HEADLINE" if sentence.line and found.kind == "speech" else found.frame
            span, mode = self.extent.content(found.start, end, found.kind, frame, found.strip)
            if out and out[-1].start == cue.index and cue.pos == "masdar" and self._part_of(out[-1], cue):
                continue
            if (
                out
                and out[-1].start == cue.index
                and (out[-1].lemma in _REPEATERS or (out[-1].lemma in _PERSISTS and cue.article))
                and not found.slot.rule.endswith("of the noun")
                and not (out[-1].frame == "RELAY" and cue.pos == "verb")
            ):
                current = out.pop().speaker
                outer = []
            place = Place(found, sentence, current, outer, relays, self.drafts[-12:], out[-1] if out else None)
            speaker, where, rule, sure = self._mouth(self._voice(place, matches, cue.index in breaks.joined), end, sentence.end)
            told: Mention | None = None
            if current is not None and not outer and self._is_addressee(found, current):
                told, speaker, where, rule = found.slot.mention, current, None, "continues in the sentence"
            elif current is not None and not outer and self._may_be_told(found, current):
                sure, rule = min(sure, _AMBIGUOUS), f"{rule}, or whom it is said to"
            loose = rule.startswith("continues") or rule in _LOOSE
            if loose and found.kind == "phrase" and self.tokens[cue.index - 1].folded in RELATIVE and not cue.enclitic:
                continue
            if speaker is None and found.kind == "phrase" and cue.lemma in _PASSIVE:
                continue  # في خطوة وصفت بـ: nobody is named
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
            self._circumstances.fill(draft, found, sentence, out, self.drafts)
            if cue.index in relays and current is not None:
                draft.via.append(current)
            if found.relay is not None:
                draft.via.append(found.relay)
                self.memory.relayed(found.relay)
            out.append(draft)
            if current is None and speaker is not None and cue.pos == "masdar" and not outer:
                current = speaker
            if (
                not outer
                and sentence.quote < 0
                and not nested
                and rule != INSIDE
                and (cue.pos != "noun" and (cue.pos != "masdar" or cue.enclitic))
            ):
                current = speaker
                if speaker is not None:
                    self.memory.heard(speaker, cue if found.slot.mention is not None else None)
        return out

    def _mouth(self, voice: Voice, end: int, stop: int) -> Voice:
        """Who spoke for a body or a state, where that is told behind what was said: «أدانت فرنسا الحصار، على لسان وزير خارجيتها»."""
        if voice.mention is None or voice.mention.type == "person" or not by_whose_mouth(self.tokens, end + 1, stop):
            return voice
        found = self.nouns.starting(end + 3)
        return Voice(self.memory.resolve(found[0]), found[0].span, "mouth", voice.sure) if found is not None else voice

    def _speaks(self, source: Source, sentence: Sentence) -> bool:
        """Whether who is named in a phrase of source speaks on in the sentence: it has a verb, or opens the clause («بحسب X فإن …»)."""
        opens = source.start <= sentence.start + 1 and source.end < sentence.end
        return source.cue is not None or (opens and self.tokens[source.end].folded in SO)

    @staticmethod
    def _part_of(before: Draft, cue: Cue) -> bool:
        """Whether a verbal noun that opens a content says nothing apart: its own speaker's (أكد رفضه), or only wished for."""
        return (before.lemma not in _REPEATERS and bool(cue.enclitic)) or (
            before.act in _WISHES and before.lemma not in _OF_THE_OBJECT
        )

    def _voice(self, place: Place, matches: Sequence[Match], joined: bool) -> Voice:
        """Who speaks, with what the sentence tells behind the cue or of a report inside another's that goes on."""
        voice, last = self.resolver.speaker(place), place.before
        if joined and last is not None and place.outer and last is not place.outer[-1] and last.end <= place.found.cue.index:
            return Voice(last.speaker, None, "goes on in what was said", 0.7)
        if self._ahead(place, voice.rule) and (named := self._next_subject(place.found, matches)) is not None:
            return Voice(self.memory.resolve(named), named.span, "subject that follows", 0.7)
        return voice

    @staticmethod
    def _ahead(place: Place, rule: str) -> bool:
        """Whether a verbal noun with a pronoun stands before whom it can mean (وإلى جانب دعوته إلى الحوار، شدد X على)."""
        cue = place.found.cue
        open_ = place.current is None and not place.outer and place.found.slot.mention is None
        return cue.pos == "masdar" and bool(cue.enclitic) and open_ and not rule.startswith("subject of the sentence")

    @staticmethod
    def _next_subject(found: Match, matches: Sequence[Match]) -> Mention | None:
        """The subject behind the next verb of saying, if the pronoun on the verbal noun can be of it."""
        after = next((m for m in matches if m.cue.index > found.connector and m.cue.pos == "verb"), None)
        if after is None or after.slot.mention is None or not after.slot.rule.endswith("after the cue"):
            return None
        return after.slot.mention if agrees(found.cue, after.slot.mention) else None

    def _act(self, found: Match) -> Act:
        """The cue's act; of أعرب عن، جدد it is that of the noun (أسفه: regret, دعوته: call for), and who does not deny says."""
        cue = found.cue
        if cue.lemma in _OF_THE_OBJECT and found.kind == "phrase":
            act = attitude_act(self.tokens[found.start].folded)
            if act is not None:
                return act  # type: ignore[return-value]
        negated = cue.index > 0 and self.tokens[cue.index - 1].folded in _NEGATIONS
        return "say" if negated and cue.act in ("reject", "deny") else cue.act

    def _is_addressee(self, found: Match, current: Mention) -> bool:
        """Whether the noun after a coordinated verb is whom it is said to: «قال …، واتهم الوزارة بـ …»."""
        return self._may_be_told(found, current) and not self._is_subject(found, current)

    def _may_be_told(self, found: Match, current: Mention) -> bool:
        """Whether the noun right after a coordinated verb can be whom the speaker before addresses."""
        cue, slot = found.cue, found.slot
        return (
            cue.pos == "verb" and cue.coordinated and slot.mention is not None and slot.rule.endswith("after the cue")
            and slot.end == found.connector and slot.mention.type != "person" and agrees(cue, current)
            and (found.kind in ("phrase", "quote") or found.frame == "AN_SUBJ") and (any(f.startswith("OBJ2") for f in cue.frames) or cue.lemma in ("اوصي", "دعا"))
        )  # fmt: skip

    @staticmethod
    def _is_subject(found: Match, current: Mention) -> bool:
        """Whether the noun right after a verb that can also have an addressee is its subject, as the order VSO asks.

        It is where the verb can do without an object («ودعت قطر إلى الحوار»; a group without a name is called upon and calls
        not), and where only the noun has the gender of the verb («طالب الائتلاف …، وحذرت الأمم المتحدة من …»).
        """
        cue, noun = found.cue, found.slot.mention
        if noun is None or noun.type in ("group", "unnamed_source") or noun.kind == "phrase":
            return False
        if noun.type == "media_outlet" and noun.kind == "role":
            return False  # وطالب الإعلام ب
        if noun.type == "state" and noun.gender is None and cue.gender == "m" and current.type == "person":
            return False  # most states are feminine: وحذر إسرائيل من
        only = cue.gender is not None and noun.gender == cue.gender and current.gender not in (None, cue.gender)
        return only or cue.lemma in _NO_OBJECT_NEEDED

    def _cue_span(self, found: Match) -> Span:
        cue, carried = found.cue.index, found.carried
        if found.relay is not None and carried is not None:
            cue = carried.index
        last = carried.index if carried is not None and carried.index <= cue + 2 else cue
        return span_of(self.tokens, cue, last + 1)
