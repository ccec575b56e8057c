"""Who hosts talks, and what the verb beside a round says becomes of it."""

from dataclasses import dataclass

from ingest.events.cues import Tense, joined, reading
from ingest.events.nouns import masdar
from ingest.events.sentence import Sentence
from ingest.events.standing import of_verb
from ingest.events.subject import before
from ingest.lexicon.metonym import speaking
from ingest.model import DateMention, Mention, Outcome

_FAR = 9
_HOSTS = frozenset({"state", "organization", "place", "group"})


@dataclass(frozen=True, slots=True)
class Held:
    """Items `[first, last)` say so."""

    outcome: Outcome | None
    hosts: tuple[Mention, ...]
    place: Mention | None
    dates: tuple[DateMention, ...]
    first: int
    last: int


def held_for(sentence: Sentence, k: int, end: int) -> Held | None:
    """«انطلقت [في ج] الجولة», «الجولة … انطلقت [في ج]»: a verb that has the noun at `k`, whose phrase ends at `end`, as its subject."""
    for j in range(k - 1, max(k - _FAR, -1), -1):
        cue = reading(sentence.word(j), "held_verb", "hold_verb")
        if cue is None or masdar(sentence, j):
            continue
        light = sentence.light(j + 1)
        if light.end != k:
            return None
        dated = bool(light.dates or sentence.light(end).dates)
        return Held(standing(sentence, j, cue.tense, dated), (), light.place, light.dates, j, end)
    light = sentence.light(end)
    cue = reading(sentence.word(light.end), "held_verb", "hold_verb")
    if cue is None or joined(sentence.word(light.end)):
        return None
    after = sentence.light(light.end + 1)
    outcome = standing(sentence, light.end, cue.tense, bool(light.dates or after.dates))
    return Held(outcome, (), light.place or after.place, (*light.dates, *after.dates), k, max(after.end, light.end + 1))


def held_by(sentence: Sentence, k: int, end: int) -> Held | None:
    """«استضافت أ جولة», «أ استضافت جولة», «جولة استضافتها أ», «استضافة أ جولة»: who hosts what the noun at `k` names."""
    for j in range(k - 1, max(k - _FAR, -1), -1):
        verb, noun = reading(sentence.word(j), "host_verb"), reading(sentence.word(j), "host_noun")
        if (verb is None and noun is None) or (verb and verb.pronoun):
            continue
        light = sentence.light(j + 1)
        hosts, at, place = _named(sentence, light.end)
        first = j
        if not hosts and verb and light.end == k and (subject := before(sentence, j)) is not None:
            hosts, at, first = tuple(subject.who), k, subject.first
            town = sentence.mention(first)
            place = town if town and town.type == "place" else None
        middle = sentence.light(at)
        if not hosts or middle.end != k:
            return None
        dates = (*light.dates, *middle.dates)
        outcome = standing(sentence, j, verb.tense, _dated(sentence, end, dates)) if verb else "happened"
        return Held(outcome, hosts, place or _own(hosts), dates, first, end)
    j = sentence.light(end).end
    cue = reading(sentence.word(j), "host_verb")
    if cue is None or not cue.pronoun:
        return None
    hosts, at, place = _named(sentence, sentence.light(j + 1).end)
    after = sentence.light(at)
    if not hosts:
        return None
    return Held(standing(sentence, j, cue.tense, bool(after.dates)), hosts, place or _own(hosts), after.dates, k, at)


def _named(sentence: Sentence, k: int) -> tuple[tuple[Mention, ...], int, Mention | None]:
    """The hosts at `k`, the item behind them, and the town where one hosts (for its state)."""
    mention = sentence.mention(k)
    if mention is None or sentence.prefix(k):
        return (), k, None
    if mention.type == "place" and not mention.members:
        return (speaking(mention),), k + 1, mention
    who, end = sentence.who(k)
    return tuple(w for w in who if w.type in _HOSTS), end, None


def _own(hosts: tuple[Mention, ...]) -> Mention | None:
    """A single state that hosts is the place too."""
    return hosts[0] if len(hosts) == 1 and hosts[0].type == "state" else None


def _dated(sentence: Sentence, end: int, dates: tuple[DateMention, ...]) -> bool:
    return bool(dates or sentence.light(end).dates or sentence.word(end) == "منذ")


def standing(sentence: Sentence, j: int, tense: Tense, dated: bool) -> Outcome | None:
    """As the verb says; in the present only with a day, which tells whether it is to come."""
    found = of_verb(sentence, j, tense)
    if found is None and tense == "present" and dated and "want" not in sentence.opens(j - 1):
        return "happened"
    return found
