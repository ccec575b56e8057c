"""Frames of meetings: who meets, receives or gathers with whom."""

from collections.abc import Iterator, Sequence

from ingest.events.cues import Cue, reading
from ingest.events.hit import Hit, merged, together, towards
from ingest.events.nouns import Noun, noun_phrase
from ingest.events.sentence import Light, Sentence, known
from ingest.events.standing import of_noun, of_verb
from ingest.events.subject import Subject, before, behind, told
from ingest.model import Mention, Outcome, Statement

_WITH = frozenset({"مع", "ومع"})
_RESULT = frozenset({"ان", "بان", "علي", "الي"})


def meetings(sentence: Sentence, k: int, statements: Sequence[Statement], last: Hit | None) -> Iterator[Hit]:
    """التقى أ ب · اجتمع أ مع ب · استقبل أ ب · عقد أ لقاء مع ب · لقاء بين أ وب · خلال لقائه ب."""
    cue = reading(sentence.word(k), "meet_verb", "gather_verb", "receive_verb")
    if cue is not None:
        yield from _verb(sentence, k, cue, statements, last)
        return
    cue = reading(sentence.word(k), "meet_noun", "talks_noun")
    if cue is not None and cue.tense == "noun":
        yield from _noun(sentence, k, cue, statements)


def subjects(sentence: Sentence, k: int, statements: Sequence[Statement], last: Hit | None) -> Iterator[Subject]:
    """Who may be the subject of the verb at `k`, the likeliest first."""
    for subject in (behind(sentence, k), before(sentence, k), told(sentence, k, statements)):
        if subject is not None:
            yield subject
    if last is not None and last.kind in ("visit", "meeting", "call") and last.outcome == "happened":
        who = [p.actor for p in last.participants if p.part == "initiator"]
        if len(who) == 1 and who[0].type == "person" and last.cue < k and k - last.last < 12:
            yield Subject(who, k, k + 1, Light(k + 1))


def _verb(sentence: Sentence, k: int, cue: Cue, statements: Sequence[Statement], last: Hit | None) -> Iterator[Hit]:
    outcome = of_verb(sentence, k, cue.tense)
    if outcome is None:
        return
    host = cue.frame == "receive_verb"
    for subject in subjects(sentence, k, statements, last):
        light = sentence.light(subject.end)
        whom, end = _object(sentence, light.end, cue.frame)
        whom = [w for w in whom if w.entity not in {s.entity for s in subject.who}]
        if not whom and len(subject.who) >= 2 and not host and subject.end > k + 1 and not _goes_on(sentence, subject.end):
            participants = together(subject.who)
            end = subject.end
        elif whom:
            participants = towards(subject.who, whom, host)
        else:
            continue
        if meets([p.actor for p in participants]):
            after = sentence.light(end)
            place, dates = merged(subject.light, light, after)
            yield Hit("meeting", participants, k, subject.first, end, outcome, place, dates)
            return


def _goes_on(sentence: Sentence, k: int) -> bool:
    """Whether a list goes on at `k` with somebody who is not read: who then meets whom is not known."""
    return sentence.word(k + 1).startswith("و") and sentence.items[k].word in ("،", ",") and len(sentence.word(k + 1)) > 3


def _object(sentence: Sentence, k: int, frame: str) -> tuple[list[Mention], int]:
    """Whom the verb meets, from item `k` on: without a preposition, after ب or مع, of «اجتمع» only after one."""
    word, start = sentence.word(k), k
    if word in _WITH or (word in ("الي", "ب") and frame == "gather_verb"):
        start = k + 1
        start += sentence.word(start) in ("كل", "كلا")
        start += sentence.word(start) == "من"
    elif word in ("كلا", "كل") and sentence.word(k + 1) == "من":
        start = k + 2
    if sentence.mention(start) is None:
        return [], k
    prefix = sentence.prefix(start)
    if prefix not in (("ب", "") if start == k and frame != "receive_verb" else ("",)) or (
        frame == "gather_verb" and start == k and prefix != "ب"
    ):
        return [], k
    return sentence.who(start)


def _noun(sentence: Sentence, k: int, cue: Cue, statements: Sequence[Statement]) -> Iterator[Hit]:
    phrase = noun_phrase(sentence, k, cue, statements)
    if phrase is None or any("press" in sentence.opens(j) for j in range(k + 1, min(k + 3, len(sentence)))):
        return
    if cue.frame == "talks_noun" and not phrase.held:
        return
    outcome = phrase.outcome or of_noun(sentence, k, phrase.end)
    if outcome is None or (outcome == "happened" and not phrase.evident):
        return
    if meets([p.actor for p in phrase.participants]):
        yield _hit(sentence, phrase, k, outcome)


def _hit(sentence: Sentence, phrase: Noun, k: int, outcome: Outcome) -> Hit:
    phone = any("phone" in sentence.opens(j) for j in (k + 1, k + 2))
    return Hit(
        "call" if phone else "meeting",
        phrase.participants,
        k,
        phrase.first,
        phrase.end,
        outcome,
        phrase.place,
        phrase.dates,
    )


def meets(who: Sequence[Mention]) -> bool:
    """Whether it is a meeting of the diplomatic world: two at least, one of them known, nobody a mere crowd."""
    return len({a.entity for a in who}) >= 2 and any(known(a) for a in who)
