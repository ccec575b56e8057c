"""Frames of rounds of talks: which round, between whom, where, who hosts it."""

from collections.abc import Iterator, Sequence

from ingest.events.cues import reading
from ingest.events.hit import Hit
from ingest.events.hosting import Held, held_by, held_for
from ingest.events.nouns import attributes, nisba_pair
from ingest.events.sentence import Sentence, actors
from ingest.events.standing import of_noun
from ingest.model import Mention, Outcome, Participant, Statement

ORDINALS = ("اولي", "ثانيه", "ثالثه", "رابعه", "خامسه", "سادسه", "سابعه", "ثامنه", "تاسعه", "عاشره")
_AEGIS = frozenset({"بوساطه", "برعايه", "باشراف"})


def rounds(sentence: Sentence, k: int, statements: Sequence[Statement], last: Hit | None) -> Iterator[Hit]:
    """انطلقت الجولة الثانية من المحادثات بين أ وب في ج · تستضيف أ جولة جديدة من المفاوضات · ستعقد الجولة المقبلة."""
    if any("not_talks" in sentence.opens(j) for j in range(k + 1, min(k + 7, len(sentence)))):
        return
    talking = next((j for j in range(k + 1, min(k + 6, len(sentence))) if "talks_noun" in sentence.opens(j)), None)
    if talking is None:
        return
    who, end = _between(sentence, talking)
    held = held_for(sentence, k, end) or held_by(sentence, k, end)
    outcome: Outcome | None = held.outcome if held else None
    if held is None and "during" in sentence.opens(k - 1):
        outcome = of_noun(sentence, k, end)
    elif held is None and (planned := of_noun(sentence, k, talking)) in ("planned", "cancelled"):
        outcome = planned
    if outcome is not None:
        yield _hit(sentence, k, end, who, held, outcome, _number(sentence, k, talking))


def talks(sentence: Sentence, k: int, statements: Sequence[Statement], last: Hit | None) -> Iterator[Hit]:
    """«استضافت أ محادثات», «محادثات استضافتها أ», «استضافة أ جولات الحوار»: talks that somebody hosts, not counted as a round."""
    cue = reading(sentence.word(k), "talks_noun")
    if (
        cue is None
        or cue.clitic
        or cue.pronoun
        or "round_noun" in sentence.opens(k - 1) | sentence.opens(k - 2) | sentence.opens(k - 3)
    ):
        if not (cue and "round_noun" in sentence.opens(k - 1)):
            return
    first = k - 1 if "round_noun" in sentence.opens(k - 1) else k
    who, end = _between(sentence, k)
    held = held_by(sentence, first, end)
    if held is not None and held.outcome is not None and held.hosts:
        yield _hit(sentence, first, max(end, held.last), who, held, held.outcome, None)


def _hit(
    sentence: Sentence, k: int, end: int, who: Sequence[Mention], held: Held | None, outcome: Outcome, number: int | None
) -> Hit:
    after = sentence.light(end)
    hosts = held.hosts if held else ()
    entities = {h.entity for h in hosts}
    parts = (*(Participant(h, "host") for h in hosts), *(Participant(w) for w in who if w.entity not in entities))
    place = (held.place if held else None) or after.place
    dates = (*(held.dates if held else ()), *after.dates)
    since = False
    at = held.last if held else end
    for j in (end, at):
        if not dates and sentence.word(j) == "منذ" and (begun := sentence.items[j + 1].date if j + 1 < len(sentence) else None):
            dates, since = (begun,), True
    last = max(end, held.last if held else end)
    return Hit("round", parts, k, min(held.first if held else k, k), last, outcome, place, dates, number, since)


def _number(sentence: Sentence, k: int, talking: int) -> int | None:
    words = (sentence.word(j).removeprefix("ال") for j in range(k + 1, talking))
    return next((ORDINALS.index(w) + 1 for w in words if w in ORDINALS), None)


def _between(sentence: Sentence, talking: int) -> tuple[list[Mention], int]:
    """The sides named behind the word for talks: «بين أ وب», «مع ب», adjectives of two states."""
    pair, j = nisba_pair(sentence, talking + 1)
    if pair:
        return pair, j
    j = sentence.light(attributes(sentence, talking)).end
    if sentence.word(j) == "بين":
        who, end = sentence.between(j)
        if who:
            return who, end
    elif sentence.word(j) == "مع" and actors(sentence.mention(j + 1)):
        return sentence.who(j + 1)
    if sentence.word(talking + 1) in _AEGIS:
        return [], min(talking + 3, len(sentence))
    return [], talking + 1
