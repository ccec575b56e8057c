"""Who speaks: the slot of the cue, the sentence so far, the memory of the segment."""

from collections.abc import Mapping
from dataclasses import replace

from ingest.model import Mention, Span, Token
from ingest.statements.cue import Cue
from ingest.statements.draft import Draft
from ingest.statements.front import before
from ingest.statements.match import Match
from ingest.statements.memory import Memory
from ingest.statements.noun import Nouns
from ingest.statements.sentence import Sentence
from ingest.statements.source import Source
from ingest.statements.subject import Slot, agrees, animate, bare_name
from ingest.statements.words import AN, BAN, LINKS, PRONOUN_SUBJECT, RELATIVE, TIME, WHAT

OPENERS = LINKS | PRONOUN_SUBJECT - AN
"""Words after which a verb has its subject behind it or in a pronoun."""
_ANSWERS = frozenset(["اجاب", "رد"])
_IN_IT = frozenset(["فيه", "فيها", "خلاله", "خلالها"])
_GOVERNORS = frozenset(["في", "من", "الي", "علي", "عن", "مع", "بين", "خلال", "ضد", "نحو", "قرب"])
_SUBORDINATE = frozenset(["عندما", "حينما", "حين", "بعدما"])
_OPEN_TO_SUBJECTLESS = PRONOUN_SUBJECT | LINKS | AN | BAN | TIME | RELATIVE | WHAT


class Resolver:
    """Finds speakers in one segment."""

    def __init__(self, nouns: Nouns, quotes: Mapping[int, int], memory: Memory) -> None:
        self.nouns, self.quotes, self.tokens, self.memory = nouns, quotes, nouns.tokens, memory

    def front(self, sentence: Sentence, cue: Cue, start: int) -> Slot:
        """The subject right before the verb, where the order is subject and verb (headlines, nested clauses, كان X قد قال)."""
        none = Slot(None, cue.index, cue.index)
        if cue.pos != "verb" or (cue.lemma in _ANSWERS and self._asked(sentence, cue) is not None):
            return none
        if cue.coordinated and not self._after_topic(sentence, cue):
            return none
        i = cue.index
        if i + 1 < sentence.end and self.tokens[i + 1].folded in _IN_IT and not sentence.line:
            return none  # بيانا قال فيه: its issuer speaks
        while i > start and (
            self.tokens[i - 1].folded in TIME or self.tokens[i - 1].surface == "،" or self.tokens[i - 1].folded == "قد"
        ):
            i -= 1
        if i <= start:
            return none
        if self.tokens[i - 1].folded in OPENERS or self.tokens[i - 1].folded in ("وكان", "كان"):
            return none
        slot = before(self.nouns, self.quotes, cue, start)
        if slot.mention is None:
            return none
        later = self.nouns.starting(cue.index + 1)
        if later is not None and self.nouns.prefixed(cue.index + 1):
            later = None
        if later is not None and not sentence.line and cue.aspect == "p" and slot.end != cue.index:
            return none
        if later is not None and slot.rule == "antecedent" and cue.enclitic:
            return none  # الجماعات التي تصفها أنقرة بالإرهابية
        if slot.mention.kind == "phrase" and not (
            self.tokens[cue.index - 1].folded in RELATIVE or cue.aspect == "i" or sentence.line
        ):
            first = slot.mention.label.split()[0]
            if first.startswith("ال") and later is not None:
                return none
        told = any(f.startswith("OBJ2") for f in cue.frames) and slot.start == start
        if later is not None and slot.rule == "noun before the cue" and not sentence.line and not told:
            return none
        return slot

    def _after_topic(self, sentence: Sentence, cue: Cue) -> bool:
        return cue.proclitics[0] == "ف" and any(
            self.tokens[k].folded in ("اما", "واما") for k in range(sentence.start, cue.index)
        )

    def speaker(
        self,
        found: Match,
        sentence: Sentence,
        current: Mention | None,
        outer: list[Draft],
        relays: dict[int, Source],
        around: list[Draft],
    ) -> tuple[Mention | None, Span | None, str, float]:
        """The speaker, the phrase that names it here, the rule that found it and how sure that is.

        `current` speaks in this sentence so far, `outer` are the statements around the cue, innermost last, `around` those
        whose quotation the sentence may lie in.
        """
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
            quoted = [d for d in around if d.start == sentence.quote]
            if quoted:
                return quoted[-1].speaker, None, "speaker of the quotation", 0.7
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
        following = self.tokens[cue.index + 1].folded if cue.index + 1 < sentence.end else ""
        if cue.pos == "verb" and following in _IN_IT and not outer:
            issuer = self._topic(sentence, cue)
            if issuer is not None:
                return self.memory.resolve(issuer), None, "issuer of the document", 0.75
        if (current is None or cue.lemma in _ANSWERS) and not outer:
            asked = self._asked(sentence, cue)
            if asked is not None:
                return self.memory.resolve(asked), asked.span, "who was asked", 0.8
        if cue.pos in ("participle", "masdar") and current is not None and not outer:
            return current, None, "continues in the sentence", 0.9
        if (cue.pos == "participle" or (cue.pos == "masdar" and cue.enclitic)) and current is None:
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
        lead = self._lead(sentence, cue)
        if (
            cue.aspect == "i"
            and not cue.coordinated
            and lead is not None
            and lead.kind == "word"
            and lead.folded not in _OPEN_TO_SUBJECTLESS
            and found.kind != "quote"
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
        many = self._many(sentence, cue) if cue.number in ("d", "p") else None
        if many is not None and (current is None or current.number not in ("d", "p")):
            return self.memory.resolve(many), None, "plural in the sentence", 0.7
        if current is not None and agrees(cue, current):
            return current, None, "continues in the sentence", 0.85
        loose = cue.pos == "verb" and not cue.coordinated and lead is not None and lead.kind == "word"
        if loose and lead is not None and (lead.folded in _SUBORDINATE or lead.folded not in _OPEN_TO_SUBJECTLESS):
            topic = self._topic(sentence, cue)
            if topic is not None:
                return self.memory.resolve(topic), None, "subject of the sentence", 0.6
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

    def _lead(self, sentence: Sentence, cue: Cue) -> Token | None:
        """The word before the verb, its negation left out (عندما لم يستبعد: عندما)."""
        i = cue.index - 1
        if i > sentence.start and self.tokens[i].folded in ("لم", "لن", "لا"):
            i -= 1
        return self.tokens[i] if i >= sentence.start else None

    def _asked(self, sentence: Sentence, cue: Cue) -> Mention | None:
        """«وعندما سئل X عن …، أجاب»: the one who is asked answers."""
        for i in range(sentence.start, cue.index):
            if self.tokens[i].folded.removeprefix("و") in ("سئل", "سيل", "سيلت", "سئلت"):
                found = self.nouns.starting(i + 1)
                if found is not None:
                    return found[0]
                close = bare_name(self.nouns, {}, i + 1, cue.index, False)
                return replace(self.nouns.phrase(i + 1, close), type="person") if close > i + 1 else None
            if self.tokens[i].folded.removeprefix("و") in ("ساله", "سالها", "سالوه", "سالته", "سالتها"):
                return self.memory.speakers[-2] if len(self.memory.speakers) > 1 else None
        return None

    def _many(self, sentence: Sentence, cue: Cue) -> Mention | None:
        """The last dual, plural or joint mention of the sentence before a dual or plural verb."""
        found = [m for _, m, end in self.nouns.between(sentence.start, cue.index, self.quotes) if end <= cue.index]
        fits = [m for m in found if (m.number == "d" or m.kind == "joint" or (m.number == "p" and cue.number == "p"))]
        if fits:
            return fits[-1]
        ending = "ان" if cue.number == "d" else "ون"
        for i in range(cue.index - 1, sentence.start - 1, -1):
            word = self.tokens[i].folded
            if word.startswith("ال") and word.endswith(ending) and len(word) > 6 and self.nouns.starting(i) is None:
                return self.nouns.phrase(i, i + 1)
        return None

    def _topic(self, sentence: Sentence, cue: Cue) -> Mention | None:
        """The first mention of the sentence that can be the subject: no object of a preposition."""
        for first, mention, end in self.nouns.between(sentence.start, cue.index, self.quotes):
            governed = first > sentence.start and self.tokens[first - 1].folded.removeprefix("و") in _GOVERNORS
            if end <= cue.index and agrees(cue, mention) and not governed:
                return mention
        return None
