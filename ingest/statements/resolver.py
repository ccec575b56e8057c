"""Who speaks: the slot of the cue, the sentence so far, the memory of the segment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from ingest.lexicon.metonym import speaking
from ingest.model import Gender, Mention, Span
from ingest.statements.agreement import agrees, animate, continues
from ingest.statements.clause import governed, issuer, subject
from ingest.statements.cue import Cue
from ingest.statements.draft import Draft
from ingest.statements.earlier import Earlier
from ingest.statements.front import MISMATCHED, before, for_his_part
from ingest.statements.issuing import puts_out
from ingest.statements.match import Match
from ingest.statements.memory import Memory
from ingest.statements.noun import Nouns
from ingest.statements.sentence import Sentence
from ingest.statements.slot import Slot
from ingest.statements.source import Source
from ingest.statements.subject import BODIES, LATTER, THE_SAME
from ingest.statements.words import ABOUT_IT, AN, FRONTING, LINKS, PRONOUN_SUBJECT, RELATIVE, THAT, TIME, WHAT, no_noun
from ingest.text import fold

_WHAT = WHAT - RELATIVE
OPENERS = LINKS | PRONOUN_SUBJECT - AN
"""Words after which a verb has its subject behind it or in a pronoun."""
_DOTS = frozenset(["..", "...", "…"])
_ANSWERS = frozenset(["اجاب", "رد"])
_IN_IT = frozenset(["فيه", "فيها", "خلاله", "خلالها"])
_STANDS = frozenset(["جاء", "ورد"])
"""Verbs whose subject is what stands in a document, and not who issued it."""
GOES_ON = frozenset(["اضاف", "تابع", "اردف", "استطرد", "استرسل", "واصل", "استدرك", "مضي", "اختتم", "ختم", "زاد"])
"""Verbs that go on with a report, whoever the sentence is about."""
_SUBORDINATE = frozenset(["عندما", "حينما", "حين", "بعدما"])
_OPEN_TO_SUBJECTLESS = PRONOUN_SUBJECT | LINKS | THAT | TIME | RELATIVE | WHAT

_TIED = frozenset(w for w in RELATIVE if not w.startswith("و"))
"""Relative words that follow their antecedent at once (والذي may stand far from it)."""

INSIDE = "named in what was said"
"""The rule for a verb that goes on inside the content before it, by one who is named there."""


class Voice(NamedTuple):
    """The speaker, the phrase that names it here, the rule that found it and how sure that is."""

    mention: Mention | None
    where: Span | None
    rule: str
    sure: float


NOBODY = Voice(None, None, "nobody", 0.2)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a match stands: `current` speaks in its sentence so far, `before` is the statement before it there.

    `outer` are the statements around the cue, innermost last, `around` those whose quotation the sentence may lie in.
    """

    found: Match
    sentence: Sentence
    current: Mention | None
    outer: Sequence[Draft]
    relays: Mapping[int, Source]
    around: Sequence[Draft]
    before: Draft | None


class Resolver:
    """Finds speakers in one segment."""

    def __init__(self, nouns: Nouns, quotes: Mapping[int, int], memory: Memory) -> None:
        self.nouns, self.quotes, self.tokens, self.memory = nouns, quotes, nouns.tokens, memory
        self.earlier = Earlier(nouns, quotes, memory)
        self._opened = {close: start for start, close in quotes.items()}
        self.previous = -1
        """Where the sentence before begins."""

    def _of_it(self, i: int, end: int) -> bool:
        """Whether the pronoun of what is spoken of stands at `i` with the one who speaks behind it: «قالت عنها الوزارة إنها»."""
        if i + 2 >= end or self.tokens[i].folded not in ABOUT_IT or self.tokens[i + 1].kind != "word":
            return False
        return self.tokens[i + 1].folded not in THAT and self.tokens[i + 1].folded not in TIME

    def front(self, sentence: Sentence, cue: Cue, start: int) -> Slot:
        """The subject right before the verb, where the order is subject and verb (headlines, nested clauses, كان X قد قال)."""
        none = Slot(None, cue.index, cue.index)
        if cue.pos != "verb" or (cue.lemma in _ANSWERS and self.earlier.asked(sentence, cue) is not None):
            return none
        if cue.coordinated and not self._after_topic(sentence, cue):
            return none
        i = cue.index
        if sentence.line:
            start = next((k + 1 for k in range(i - 1, start, -1) if self.tokens[k].surface in _DOTS), start)
        if cue.enclitic and i > start and self.tokens[i - 1].folded in _WHAT:
            return none  # بما يصفونه بـ
        if cue.lemma == "ادلي" and i + 1 < sentence.end and self.tokens[i + 1].folded in ("بها", "به"):
            return none  # تصريحات أدلى بها سامي نور
        if i + 1 < sentence.end and self.tokens[i + 1].folded in _IN_IT and not sentence.line:
            return none  # بيانا قال فيه: its issuer speaks
        if cue.lemma == "قال" and not sentence.line and self._of_it(i + 1, sentence.end):
            return none  # وهو موقف قالت عنه الوزارة إنه
        while i > start and (
            self.tokens[i - 1].folded in TIME or self.tokens[i - 1].surface == "،" or self.tokens[i - 1].folded == "قد"
        ):
            i -= 1
            i -= for_his_part(self.tokens, i, start)
        if i <= start:
            return none
        if self.tokens[i - 1].folded == "ان" and (owner := self._had(i - 1, start)) is not None:
            return owner
        if self.tokens[i - 1].folded in OPENERS or self.tokens[i - 1].folded == "وكان":
            return none
        if self.tokens[i - 1].folded == "كان" and i - 1 <= start:
            return none
        slot = before(self.nouns, self.quotes, cue, start)
        if (
            slot.mention is None
            or self._spoken_before(slot, cue)
            or self._mere_place(slot, cue)
            or (
                slot.rule == "noun before the cue" and start > sentence.start and self.tokens[cue.index - 1].surface in ("،", ",")
            )
        ):
            return none  # لكن X، الذي عارض الاتفاق، قال: what ends the relative clause does not speak
        later = self.nouns.starting(cue.index + 1)
        if later is not None and self.nouns.prefixed(cue.index + 1):
            later = None
        if (
            later is not None
            and not sentence.line
            and cue.aspect == "p"
            and slot.end != cue.index
            and not self._had_said(slot, cue)
            and not self._acts_on(slot, cue)
        ):
            return none
        if (
            later is not None
            and not sentence.line
            and slot.rule == "subject before the cue"
            and self._in_front(slot.start, start)
        ):
            return none  # في ختام زيارة الوزير أكد السفير أن
        if slot.rule == "antecedent" and cue.enclitic and (later is not None or self._noun(cue.index + 1, sentence.end)):
            return none  # الجماعات التي تصفها الوزارة بالمسلحة
        if later is not None and slot.rule == "antecedent" and self._own_subject(cue, later, sentence.end):
            return none  # والذي يرى كثيرون أنه
        told = any(f.startswith("OBJ2") for f in cue.frames) and (
            slot.start == start or (slot.start == start + 1 and self.tokens[start].folded in LINKS)
        )
        if slot.mention.kind == "phrase" and not (
            self.tokens[cue.index - 1].folded in RELATIVE or cue.aspect == "i" or sentence.line
        ):
            body = self.tokens[slot.start].folded.removeprefix("ال") in BODIES
            if slot.mention.label.startswith("ال") and later is not None and not (told and body):
                return none  # but الهيئة الوطنية للمياه أبلغت المحكمة أن: a body before a verb that has whom it tells behind it
        if later is not None and slot.rule == "noun before the cue" and not sentence.line and not told:
            return none
        return slot

    def _in_front(self, i: int, start: int) -> bool:
        """Whether the noun at `i` belongs to an adverbial that opens its clause, so that the subject stands behind the verb."""
        tokens, first = self.tokens, i
        while first > start and tokens[first - 1].kind in ("word", "number"):
            first -= 1
        return first < i and tokens[first].folded.removeprefix("و") in FRONTING

    def _spoken_before(self, slot: Slot, cue: Cue) -> bool:
        """Whether the noun is what stands in marks before a comma: what was said, and not who says it («"لا نعرف"، تقول فلانة»)."""
        i = cue.index
        quoted = i > 1 and self.tokens[i - 2].kind == "quote" and self.tokens[i - 1].surface in ("،", ",")
        start = self._opened.get(i - 2, -1) if quoted else -1
        return 0 <= start <= slot.start and i - 2 - start > 3 and "DQ" in cue.frames

    def _mere_place(self, slot: Slot, cue: Cue) -> bool:
        """Whether a comma parts the verb from a place that is no seat of power: «…، التي تقسم شبه الجزيرة، أكد»."""
        mention = slot.mention
        apart = self.tokens[cue.index - 1].surface in ("،", ",")
        return apart and mention is not None and mention.type == "place" and speaking(mention).type == "place"

    def _had_said(self, slot: Slot, cue: Cue) -> bool:
        """Whether only قد parts the verb from the subject behind كان (وكان X قد حذر Y من): what follows is no second subject."""
        was = self.tokens[slot.start - 1].folded.removeprefix("و") if slot.start else ""
        return slot.end == cue.index - 1 and self.tokens[slot.end].folded == "قد" and was in ("كان", "كانت")

    def _had(self, i: int, start: int) -> Slot | None:
        """«سبق لـ X أن أعلن»: X, whom the preposition brings in before أن at `i`."""
        first = self.nouns.ending(i)
        found = self.nouns.starting(first) if first is not None else None
        if first is None or found is None or first <= start or not self.nouns.prefixed(first).startswith("ل"):
            return None
        had = self.tokens[first - 1].folded.endswith("سبق")
        return Slot(found[0], first, i, "subject before the cue") if had else None

    def _acts_on(self, slot: Slot, cue: Cue) -> bool:
        """Whether the antecedent is the subject of a verb that needs an object: «سامي نور، الذي اتهم الوزارة بـ».

        Were it the object, a pronoun on the verb would take it up.
        """
        direct = slot.rule == "antecedent" and not cue.enclitic and cue.frames != frozenset()
        return direct and all(f.startswith("OBJ2") for f in cue.frames)

    def _own_subject(self, cue: Cue, later: tuple[Mention, int], end: int) -> bool:
        """Whether the noun behind the verb of a relative clause is its subject: it takes no such object, and أن follows."""
        bare = later[1] < end and self.tokens[later[1]].folded in THAT
        return bare and not any(f.startswith("OBJ2") for f in cue.frames) and animate(later[0]) and agrees(cue, later[0])

    def _noun(self, i: int, end: int) -> bool:
        """Whether a plain word stands at `i` that can be the subject of the verb before it."""
        token = self.tokens[i] if i < end else None
        if token is None or token.kind != "word" or token.folded in THAT or no_noun(token.folded):
            return False
        return not token.folded.startswith(("ب", "ل", "ك"))

    def _after_topic(self, sentence: Sentence, cue: Cue) -> bool:
        return cue.proclitics[0] == "ف" and any(
            self.tokens[k].folded in ("اما", "واما") for k in range(sentence.start, cue.index)
        )

    def speaker(self, place: Place) -> Voice:
        """Who says what `place.found` brings in: the first of these that knows."""
        found, cue = place.found, place.found.cue
        told = place.relays.get(cue.index)
        if told is not None and told.mention is not None:
            return Voice(self.memory.resolve(told.mention), told.mention.span, "relay", 0.85)
        if found.slot.mention is not None:
            return self._latter(place) or self._beside(found)
        if place.sentence.quote >= 0 and (voice := self._quoted(place)) is not None:
            return voice
        if (voice := self._documented(place)) is not None:
            return voice
        if not place.outer and (voice := self._answering(place)) is not None:
            return voice
        if cue.pos in ("participle", "masdar") and (voice := self._carried(place)) is not None:
            return voice
        if place.outer and cue.pos != "participle":
            return self._nested(place)
        return self._here(place) or self._before(place)

    def _latter(self, place: Place) -> Voice | None:
        """«التقى X نظيره Y، وقال الأخير إن»: who was named last before the verb, here or in the sentence before."""
        mention, cue = place.found.slot.mention, place.found.cue
        word = mention.span.of(self.nouns.text) if mention is not None else ""
        if mention is None or fold(word) not in LATTER:
            return None
        gender: Gender = "f" if word.endswith("ة") else "m"
        for start in (place.sentence.start, self.previous):
            if start < 0:
                continue
            for _, named, end in reversed(self.nouns.between(start, cue.index, self.quotes)):
                fits = named.kind != "phrase" and animate(named) and named.number in (None, "s") and named.kind != "joint"
                if end <= cue.index and fits and named.gender in (None, gender) and named is not mention:
                    return Voice(self.memory.resolve(named), mention.span, "the latter", 0.7)
        return None

    def _beside(self, found: Match) -> Voice:
        """The noun beside the cue."""
        cue, mention = found.cue, found.slot.mention
        assert mention is not None
        sure = 0.95 if mention.kind != "phrase" else 0.75
        vague = cue.pos == "noun" or (cue.pos == "masdar" and not cue.enclitic)
        return Voice(self.memory.resolve(mention), mention.span, found.slot.rule, sure - (0.2 if vague else 0))

    def _quoted(self, place: Place) -> Voice | None:
        """In a quotation: its speaker in the first person, else who is named in it."""
        cue, sentence = place.found.cue, place.sentence
        if cue.person == "1":
            quoted = [d for d in place.around if d.start == sentence.quote]
            if quoted:
                return Voice(quoted[-1].speaker, None, "speaker of the quotation", 0.7)
        if place.current is not None:
            return None
        first = self.nouns.ending(sentence.quote) if cue.index == sentence.quote + 1 and cue.pos == "verb" else None
        before_it = self.nouns.starting(first) if first is not None else None
        if before_it is not None and agrees(cue, before_it[0]) and not governed(self.nouns, first or 0, sentence.start - 1):
            return Voice(self.memory.resolve(before_it[0]), before_it[0].span, "subject before the quotation", 0.7)
        if self.tokens[max(cue.index - 1, 0)].folded in _TIED:
            return NOBODY
        inside = self.earlier.named(sentence.quote + 1, cue)
        if inside and place.found.kind != "phrase":
            return Voice(inside[-1], None, "mention in the quotation", 0.5)
        return NOBODY

    def _documented(self, place: Place) -> Voice | None:
        """«أصدر X بيانا قال فيه»: the issuer."""
        cue, sentence = place.found.cue, place.sentence
        following = self.tokens[cue.index + 1].folded if cue.index + 1 < sentence.end else ""
        if cue.pos != "verb" or following not in _IN_IT:
            return None
        own = issuer(self.nouns, self.quotes, place.outer[-1].start if place.outer else sentence.start, cue)
        if own is not None:
            return Voice(self.memory.resolve(own), None, "issuer of the document", 0.75)
        if place.outer:
            return None
        if (author := puts_out(self.nouns, sentence.start, cue)) is not None:
            named = author if author.kind == "phrase" else self.memory.resolve(author)
            return Voice(named, None, "issuer of the document", 0.75)
        topic = self.earlier.topic(
            sentence, replace(cue, gender=None, number=None) if cue.lemma in _STANDS or cue.number == "d" else cue
        )
        if topic is None or topic.kind == "document":
            return None
        return Voice(self.memory.resolve(topic), None, "issuer of the document", 0.75)

    def _answering(self, place: Place) -> Voice | None:
        if place.current is not None and place.found.cue.lemma not in _ANSWERS:
            return None
        asked = self.earlier.asked(place.sentence, place.found.cue)
        return Voice(self.memory.resolve(asked), asked.span, "who was asked", 0.8) if asked is not None else None

    def _carried(self, place: Place) -> Voice | None:
        """A participle or verbal noun goes on with who speaks in the sentence, else it has its subject there."""
        cue, current = place.found.cue, place.current
        if current is not None:
            if place.outer:
                return None
            mouth = place.before is not None and place.before.rule == "mouth"
            if cue.pos == "participle" and not mouth and not continues(cue, current):
                topic = self.earlier.topic(place.sentence, cue)
                if topic is not None:
                    return Voice(self.memory.resolve(topic), None, "subject of the sentence", 0.6)
            return Voice(current, None, "continues in the sentence", 0.9)
        if cue.pos == "participle" or cue.enclitic or cue.article:  # مكتفيا بالقول إن
            topic = self.earlier.topic(place.sentence, cue)
            if topic is not None:
                return Voice(self.memory.resolve(topic), None, "subject of the sentence", 0.7)
        return None

    def _nested(self, place: Place) -> Voice:
        """In what another says: who is named there last and agrees, else that other."""
        outer, cue = place.outer[-1], place.found.cue
        before_it = self.tokens[cue.index - 1].folded
        inside = [] if self._of_its_pronoun(outer, cue) else self.earlier.named(outer.start, cue)
        if inside and before_it not in WHAT:
            return Voice(inside[-1], None, "mention in the outer statement", 0.5)
        if cue.number in ("d", "p") and outer.speaker is not None and not continues(cue, outer.speaker):
            several = self.earlier.named(outer.start, replace(cue, number=None, gender=None))
            if several:  # قال X إن Y وZ طلبا منه
                return Voice(several[-1], None, "mention in the outer statement", 0.4)
        return Voice(outer.speaker, None, "speaker of the outer statement", 0.5)

    def _of_its_pronoun(self, outer: Draft, cue: Cue) -> bool:
        """Whether the verb is what a content says of the pronoun on its conjunction: «قال إنه، منذ بدء الحرب، أكد رفضه»."""
        if cue.coordinated or not outer.start or self.tokens[cue.index - 1].surface not in ("،", ","):
            return False
        conjunction = self.tokens[outer.start - 1].folded
        fits = conjunction.endswith("ها") if cue.gender == "f" else conjunction.endswith("ه")
        return conjunction in THAT and fits and outer.speaker is not None and continues(cue, outer.speaker)

    def _here(self, place: Place) -> Voice | None:
        """A verb without a subject of its own: who speaks or acts in this sentence, as far as that comes before the memory."""
        found, cue, sentence, current = place.found, place.found.cue, place.sentence, place.current
        lead = self.earlier.lead(sentence, cue)
        word = lead.folded if lead is not None else ""
        bare = lead is not None and lead.kind == "word" and not cue.coordinated
        same = self.tokens[cue.index + 1].folded in THE_SAME  # ولم تستبعد ذات المصادر
        if cue.aspect == "i" and bare and not same and word not in _OPEN_TO_SUBJECTLESS and found.kind != "quote":
            return Voice(None, None, "nobody", 0.1)
        goes_on = current is not None and continues(cue, current)
        if place.before is not None and cue.coordinated and cue.pos == "verb" and place.before.end < cue.index:
            own = subject(self.nouns, self.quotes, place.before.end, cue)  # «طالبت X ب…، اتخذت Y خطوة ودعت إلى»
            if own is not None:
                return Voice(self.memory.resolve(own), None, "subject of the sentence", 0.7)
        if word in PRONOUN_SUBJECT and goes_on:
            return Voice(current, None, "continues in the sentence", 0.85)
        if word in PRONOUN_SUBJECT or (cue.pos == "verb" and not cue.coordinated and cue.aspect == "i"):
            topic = self.earlier.topic(sentence, cue)
            if topic is not None:
                return Voice(self.memory.resolve(topic), None, "pronoun", 0.6)
        many = self.earlier.many(sentence.start, cue) if cue.number in ("d", "p") else None
        if many is not None and (current is None or current.number not in ("d", "p")):
            return Voice(self.memory.resolve(many), None, "plural in the sentence", 0.7)
        if goes_on:
            return Voice(current, None, "continues in the sentence", 0.85)
        if place.before is not None and cue.pos == "verb" and cue.coordinated and current is not None:
            inside = self.earlier.named(place.before.start, cue)
            if inside:
                return Voice(inside[-1], None, INSIDE, 0.5)
        if cue.pos == "verb" and bare and (word in _SUBORDINATE or word not in _OPEN_TO_SUBJECTLESS):
            topic = self.earlier.topic(sentence, cue)
            if topic is not None:
                return Voice(self.memory.resolve(topic), None, "subject of the sentence", 0.6)
        return None

    def _told_of(self, sentence: Sentence, cue: Cue) -> Mention | None:
        """The person of whom the sentence before tells, where nobody who spoke so far agrees with the verb."""
        if sentence.quote >= 0 or self.previous < 0 or cue.number not in ("s", None):
            return None
        return self.earlier.told_of(self.previous, sentence.start, cue)

    def _before(self, place: Place) -> Voice:
        """A verb without a subject of its own: who acts in the sentence, who spoke last in the segment."""
        found, cue, sentence = place.found, place.found.cue, place.sentence
        lead = self.earlier.lead(sentence, cue)
        relative = lead is not None and lead.folded in RELATIVE and (cue.gender, lead.folded) not in MISMATCHED
        last = self.memory.last(cue)
        if cue.pos == "verb" and not relative and not (last is not None and cue.lemma in GOES_ON):
            acting = self.earlier.acting(sentence, cue)
            if acting is None and cue.number in ("d", "p") and last is None:
                acting = self.earlier.acting(sentence, replace(cue, number=None, gender=None))  # التقى X نظيره، وتعهدا ب
            if acting is not None:
                return Voice(self.memory.resolve(acting), None, "subject of the sentence", 0.7)
        actor = (
            self.memory.actor(cue) if (cue.pos == "verb" or cue.article) and cue.lemma not in GOES_ON and not relative else None
        )
        if actor is not None:
            return Voice(self.memory.resolve(actor), None, "of whom was told before", 0.7)
        if last is not None:
            return Voice(last, None, "continues the last speaker", 0.8)
        many = self.earlier.many(self.previous, cue) if cue.number in ("d", "p") and self.previous >= 0 else None
        if many is not None:
            return Voice(self.memory.resolve(many), None, "plural in the sentence before", 0.5)
        if found.frame == "OBJ":
            return NOBODY
        if cue.pos == "verb" and not relative and (told := self._told_of(sentence, cue)) is not None:
            return Voice(self.memory.resolve(told), None, "of whom was told before", 0.5)
        last = self.memory.latest()
        if last is not None:
            return Voice(last, None, "continues the last speaker", 0.5)
        topic = self.earlier.topic(sentence, cue)
        return Voice(topic, None, "subject of the sentence", 0.4) if topic is not None else Voice(None, None, "nobody", 0.3)
