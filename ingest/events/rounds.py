"""Frames of rounds of talks: which round, between whom, where."""

from collections.abc import Iterator, Sequence

from ingest.events.cues import reading
from ingest.events.hit import Hit
from ingest.events.nouns import attributes, masdar, nisba_pair
from ingest.events.sentence import Sentence, actors
from ingest.events.standing import of_noun, of_verb
from ingest.lexicon.metonym import speaking
from ingest.model import DateMention, Mention, Outcome, Participant, Statement

ORDINALS = ("اولي", "ثانيه", "ثالثه", "رابعه", "خامسه", "سادسه", "سابعه", "ثامنه", "تاسعه", "عاشره")
_TALKS = frozenset({"talks_noun"})
_FAR = 9


def rounds(sentence: Sentence, k: int, statements: Sequence[Statement], last: Hit | None) -> Iterator[Hit]:
    """انطلقت الجولة الثانية من المحادثات بين أ وب في ج · تستضيف أ جولة جديدة من المفاوضات."""
    talks = next((j for j in range(k + 1, min(k + 6, len(sentence))) if _is_talks(sentence, j)), None)
    if talks is None or any("not_talks" in sentence.opens(j) for j in range(k + 1, min(k + 7, len(sentence)))):
        return
    who, end = _between(sentence, talks)
    after = sentence.light(end)
    found = _verb(sentence, k, end)
    outcome: Outcome | None = None
    hosts: list[Mention] = []
    first, dates, place = k, after.dates, after.place
    if found is not None:
        first, outcome, hosts, more, there = found
        dates, place = (*more, *dates), place or there
    elif sentence.opens(k - 1) & {"during"}:
        outcome = of_noun(sentence, k, end)
    elif (planned := of_noun(sentence, k, talks)) in ("planned", "cancelled"):
        outcome = planned
    if outcome is None:
        return
    number = _number(sentence, k, talks)
    if hosts and place is None and hosts[0].type == "state":
        place = hosts[0]
    if len(who) >= 2 or (place is not None and (number or who)) or (number and who):
        parts = (
            *(Participant(h, "host") for h in hosts),
            *(Participant(w) for w in who if w.entity not in {h.entity for h in hosts}),
        )
        yield Hit("round", parts, k, min(first, k), end, outcome, place, dates, number)


def _is_talks(sentence: Sentence, j: int) -> bool:
    return bool(sentence.opens(j) & _TALKS) or sentence.word(j) in ("الحوار", "حوار", "المشاورات")


def _number(sentence: Sentence, k: int, talks: int) -> int | None:
    for j in range(k + 1, talks):
        word = sentence.word(j).removeprefix("ال")
        if word in ORDINALS:
            return ORDINALS.index(word) + 1
    return None


def _between(sentence: Sentence, talks: int) -> tuple[list[Mention], int]:
    """The sides named behind the word for talks: «بين أ وب», «مع ب», adjectives of two states."""
    pair, j = nisba_pair(sentence, talks + 1)
    if pair:
        return pair, j
    j = attributes(sentence, talks)
    light = sentence.light(j)
    j = light.end
    if sentence.word(j) == "بين":
        start = j + 1 + (sentence.word(j + 1) in ("كل", "كلا"))
        start += sentence.word(start) == "من"
        who, end = sentence.who(start)
        if sentence.word(end) == "وبين":
            more, end = sentence.who(end + 1)
            who += more
        if who:
            return who, end
    elif sentence.word(j) == "مع" and actors(sentence.mention(j + 1)):
        return sentence.who(j + 1)
    return [], min(talks + 1, j)


_Found = tuple[int, Outcome | None, list[Mention], tuple[DateMention, ...], Mention | None]


def _verb(sentence: Sentence, k: int, end: int) -> _Found | None:
    """The verb that says what becomes of the round: before it («انطلقت في أ جولة»), or behind it («الجولة … انطلقت»)."""
    for j in range(k - 1, max(k - _FAR, -1), -1):
        cue = reading(sentence.word(j), "host_verb", "held_verb", "hold_verb")
        if cue is None or masdar(sentence, j):
            continue
        light = sentence.light(j + 1)
        hosts: list[Mention] = []
        at, dates, place = light.end, light.dates, light.place
        if at != k and (mention := sentence.mention(at)) is not None and not sentence.prefix(at):
            if cue.frame not in {"host_verb", "hold_verb"}:
                return None
            if mention.type == "place":
                hosts, at, place = [speaking(mention)], at + 1, mention
            else:
                hosts, at = sentence.who(at)
            middle = sentence.light(at)
            at, dates = middle.end, (*dates, *middle.dates)
        if at != k:
            return None
        return (
            j,
            _standing(sentence, j, cue.tense, bool(dates or sentence.light(end).dates)),
            [h for h in hosts if h.type in ("state", "organization", "place")],
            dates,
            place,
        )
    light = sentence.light(end)
    cue = reading(sentence.word(light.end), "held_verb")
    if cue is not None and not sentence.word(light.end).startswith("و"):
        after = sentence.light(light.end + 1)
        standing = _standing(sentence, light.end, cue.tense, bool(light.dates or after.dates))
        return k, standing, [], (*light.dates, *after.dates), light.place or after.place
    return None


def _standing(sentence: Sentence, j: int, tense: str, dated: bool) -> Outcome | None:
    """As the verb says; in the present only with a day, which tells whether it is to come."""
    found = of_verb(sentence, j, tense)  # type: ignore[arg-type]
    if found is None and tense == "present" and dated and "want" not in sentence.opens(j - 1):
        return "happened"
    return found
