"""Frames of calls: who rings whom."""

from collections.abc import Iterator, Sequence

from ingest.events.cues import Cue, reading
from ingest.events.hit import Hit, merged, together, towards
from ingest.events.meeting import meets, subjects
from ingest.events.nouns import attributes, evidence, noun_phrase
from ingest.events.sentence import Sentence, actors
from ingest.events.standing import of_noun, of_verb
from ingest.events.subject import before, behind, nearest, speaking
from ingest.model import Mention, Participant, Statement

_FAR = 12


def calls(sentence: Sentence, k: int, statements: Sequence[Statement], last: Hit | None) -> Iterator[Hit]:
    """هاتف أ ب · اتصل أ بـب · أجرى أ اتصالا هاتفيا بـب · تلقى أ اتصالا من ب · في اتصال هاتفي مع ب."""
    cue = reading(sentence.word(k), "phone_verb", "ring_verb")
    if cue is not None:
        yield from _verb(sentence, k, cue, statements, last)
        return
    cue = reading(sentence.word(k), "call_noun")
    if cue is not None and _by_phone(sentence, k):
        found = _received(sentence, k) or _noun(sentence, k, cue, statements)
        if found is not None and meets([p.actor for p in found.participants]):
            yield found


def _by_phone(sentence: Sentence, k: int) -> bool:
    return "مكالم" in sentence.word(k) or any("phone" in sentence.opens(j) for j in (k + 1, k + 2))


def _verb(sentence: Sentence, k: int, cue: Cue, statements: Sequence[Statement], last: Hit | None) -> Iterator[Hit]:
    outcome = of_verb(sentence, k, cue.tense)
    if outcome is None:
        return
    for subject in subjects(sentence, k, statements, last):
        if cue.frame == "phone_verb" and cue.tense == "past" and subject.first < k and not sentence.title:
            continue  # «اشترى أ هاتف ب»: the thing
        light = sentence.light(subject.end)
        j = light.end
        j += "phone" in sentence.opens(j)
        if sentence.mention(j) is None or sentence.prefix(j) != ("ب" if cue.frame == "ring_verb" else ""):
            continue
        whom, end = sentence.who(j)
        if not all(a.type in ("person", "state") for a in (*subject.who, *whom)):
            continue
        if meets([*subject.who, *whom]):
            place, dates = merged(subject.light, light, sentence.light(end))
            yield Hit("call", towards(subject.who, whom), k, subject.first, end, outcome, place, dates)
            return


def _received(sentence: Sentence, k: int) -> Hit | None:
    """«تلقى أ اتصالا هاتفيا من ب»: ب rings."""
    for j in range(k - 1, max(k - _FAR, -1), -1):
        cue = reading(sentence.word(j), "get_verb")
        if cue is None:
            continue
        subject = behind(sentence, j)
        if subject is None or sentence.light(subject.end).end != k:
            subject = before(sentence, j)
        outcome = of_verb(sentence, j, cue.tense)
        caller = _after(sentence, k, "من")
        if subject is None or outcome is None or caller is None:
            return None
        who, end = caller
        parts = (*(Participant(a, "initiator") for a in who), *(Participant(a) for a in subject.who))
        place, dates = merged(subject.light, sentence.light(attributes(sentence, k)), sentence.light(end))
        return Hit("call", parts, k, subject.first, end, outcome, place, dates)
    return None


def _after(sentence: Sentence, k: int, preposition: str) -> tuple[list[Mention], int] | None:
    light = sentence.light(attributes(sentence, k))
    if sentence.word(light.end) != preposition or not actors(sentence.mention(light.end + 1)):
        return None
    return sentence.who(light.end + 1)


def _noun(sentence: Sentence, k: int, cue: Cue, statements: Sequence[Statement]) -> Hit | None:
    phrase = noun_phrase(sentence, k, cue, statements)
    if phrase is not None:
        outcome = phrase.outcome or of_noun(sentence, k, phrase.end)
        if outcome is None or (outcome == "happened" and not phrase.evident):
            return None
        return Hit("call", phrase.participants, k, phrase.first, phrase.end, outcome, phrase.place, phrase.dates)
    return _made(sentence, k, statements) or _joint(sentence, k, cue)


def _made(sentence: Sentence, k: int, statements: Sequence[Statement]) -> Hit | None:
    """«في اتصال هاتفي أجراه مع ب», «… تلقاه من ب»: the verb behind the noun takes it up by a pronoun."""
    j = sentence.light(attributes(sentence, k)).end
    for at in (j, j - 1):
        word = sentence.word(at).removeprefix("و")
        if word in ("اجراه", "اجرته", "اجراها", "اجرتها", "تلقاه", "تلقته", "تلقاها", "تلقتها"):
            break
    else:
        return None
    subject = behind(sentence, at)
    who = subject.who if subject else speaking(sentence, k, statements) or nearest(sentence, k)
    inner = sentence.light(subject.end if subject else at + 1)
    received = word.startswith("تلق")
    start = inner.end
    if sentence.word(start) == ("من" if received else "مع"):
        start += 1
    elif received or not (sentence.mention(start) and sentence.prefix(start) == "ب"):
        return None
    if not who or not actors(sentence.mention(start)):
        return None
    whom, end = sentence.who(start)
    parts = towards(whom, who) if received else towards(who, whom)
    outcome = of_noun(sentence, k, at)
    place, dates = merged(inner, sentence.light(end))
    return Hit("call", parts, k, k, end, outcome, place, dates) if outcome else None


def _joint(sentence: Sentence, k: int, cue: Cue) -> Hit | None:
    """«بحث أ مع ب في اتصال هاتفي», «اتفق أ وب خلال اتصال هاتفي»: both stand before the noun."""
    if not evidence(sentence, k, cue) or sentence.title or cue.pronoun:
        return None
    j = k - 2
    while j >= 0 and (sentence.items[j].word in ("،", ",", "وذلك") or sentence.items[j].date):
        j -= 1
    if not actors(sentence.mention(j)) or sentence.prefix(j) not in ("", "و"):
        return None
    first = j
    while first > 0 and sentence.prefix(first) == "و" and actors(sentence.mention(first - 1)):
        first -= 1
    whom, end = sentence.who(first)
    outcome = of_noun(sentence, k, k + 1)
    if end != j + 1 or outcome != "happened":
        return None
    after = sentence.light(attributes(sentence, k))
    if sentence.word(first - 1) == "مع" and actors(sentence.mention(first - 2)) and sentence.prefix(first - 2) in ("", "و"):
        who = list(actors(sentence.mention(first - 2)))
        return Hit("call", towards(who, whom), k, first - 2, k + 2, outcome, None, after.dates)
    if len(whom) >= 2 and sentence.word(first - 1) not in ("بين", "مع", "من", "عن"):
        return Hit("call", together(whom), k, first, k + 2, outcome, None, after.dates)
    return None
