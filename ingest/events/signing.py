"""Frames of signings: who signs what with whom."""

from collections.abc import Iterator, Sequence

from ingest.events.cues import Cue, reading
from ingest.events.hit import Hit, merged
from ingest.events.nouns import attributes
from ingest.events.sentence import Sentence, actors, known
from ingest.events.standing import of_noun, of_verb
from ingest.events.subject import before, behind
from ingest.lexicon.authority import authority, words_of
from ingest.model import Mention, Participant, Statement

_SENT = frozenset({"ممثلو", "ممثلي", "ممثلا", "ممثل", "ممثلون", "وفد", "وفدا", "مندوبو", "مندوبا"})
_TYPES = frozenset({"person", "state", "organization", "armed_group", "group"})


def signings(sentence: Sentence, k: int, statements: Sequence[Statement], last: Hit | None) -> Iterator[Hit]:
    """وقعت أ وب اتفاقا · وقعت أ مع ب مذكرة · وقع اتفاق بين أ وب · توقيع اتفاق بين أ وب."""
    cue = reading(sentence.word(k), "sign_verb")
    if cue is not None:
        yield from _verb(sentence, k, cue)
    elif (cue := reading(sentence.word(k), "sign_noun")) is not None:
        yield from _noun(sentence, k)


def _verb(sentence: Sentence, k: int, cue: Cue) -> Iterator[Hit]:
    outcome = of_verb(sentence, k, cue.tense)
    if outcome is None or cue.pronoun:
        return
    first = sentence.light(k + 1)
    if _paper(sentence, first.end) is not None:
        who, end = _sides(sentence, first.end)
        if len(who) >= 2 and _fit(who):
            place, dates = merged(first, sentence.light(end))
            yield Hit("signing", tuple(Participant(a) for a in who), k, k, end, outcome, place, dates)
            return
    for subject in (behind(sentence, k), before(sentence, k)):
        if subject is None:
            continue
        middle = sentence.light(subject.end)
        whom, j = _with(sentence, middle.end)
        paper = _paper(sentence, sentence.light(j).end)
        if paper is None:
            continue
        end = paper + 1
        if not whom:
            whom, end = _with(sentence, sentence.light(attributes(sentence, paper)).end)
            end = end if whom else paper + 1
        who = [*(principal(a) for a in subject.who), *(w for w in whom if w.entity not in {s.entity for s in subject.who})]
        if _fit(who) and (len(who) >= 2 or "sure_paper" in sentence.opens(paper)):
            place, dates = merged(subject.light, middle, sentence.light(end if end > paper + 1 else attributes(sentence, paper)))
            yield Hit("signing", tuple(Participant(a) for a in who), k, subject.first, end, outcome, place, dates)
            return


def principal(actor: Mention) -> Mention:
    """For whom representatives sign: ممثلو الجيش السوداني → the army, where the authority knows it."""
    words = words_of(actor.label)
    if actor.authority or len(words) < 2 or words[0].removeprefix("ال") not in _SENT:
        return actor
    keys = [key for key, _ in authority().names.get(words[1:], ())]
    if len(keys) != 1:
        return actor
    body = authority().actors[keys[0]]
    return Mention(actor.span, "name", body.key, body.type, body.label_ar, None, body.key)


def _fit(who: Sequence[Mention]) -> bool:
    return all(a.type in _TYPES for a in who) and any(known(a) for a in who)


def _paper(sentence: Sentence, k: int) -> int | None:
    """The paper at `k`, perhaps behind «على»."""
    j = k + (sentence.word(k) == "علي")
    return j if "paper" in sentence.opens(j) else None


def _with(sentence: Sentence, k: int) -> tuple[list[Mention], int]:
    if sentence.word(k) == "مع" and actors(sentence.mention(k + 1)):
        return sentence.who(k + 1)
    return [], k


def _sides(sentence: Sentence, k: int) -> tuple[list[Mention], int]:
    """«اتفاق … بين أ وب»: the sides named behind the paper at `k`."""
    j = sentence.light(attributes(sentence, k + (sentence.word(k) == "علي"))).end
    if sentence.word(j) != "بين":
        return [], j
    return sentence.between(j)


def _noun(sentence: Sentence, k: int) -> Iterator[Hit]:
    if _paper(sentence, k + 1) is not None:
        who, end = _sides(sentence, k + 1)
    elif actors(sentence.mention(k + 1)) and not sentence.prefix(k + 1):
        who, end = sentence.who(k + 1)
        paper = _paper(sentence, sentence.light(end).end)
        if paper is None:
            return
        end = paper + 1
    else:
        return
    outcome = of_noun(sentence, k, end)
    done = bool(sentence.opens(k - 1) & {"during", "done"}) or "done" in sentence.opens(k - 2)
    if outcome is None or (outcome == "happened" and not done):
        return
    if len(who) >= 2 and _fit(who):
        place, dates = merged(sentence.light(end))
        yield Hit("signing", tuple(Participant(a) for a in who), k, k, end, outcome, place, dates)
