"""Frames of visits: who goes where."""

from collections.abc import Iterator, Sequence

from ingest.events.cues import Cue, reading
from ingest.events.hit import Hit, merged
from ingest.events.meeting import subjects
from ingest.events.nouns import attributes, evidence
from ingest.events.sentence import Light, Sentence, actors, known
from ingest.events.standing import of_noun, of_verb
from ingest.events.subject import before, behind, nearest, speaking
from ingest.lexicon.authority import authority
from ingest.model import DateMention, Mention, Outcome, Participant, Statement

_PLACES = frozenset({"place", "state"})
_TO = frozenset({"الي", "ل"})
_FAR = 12


def visits(sentence: Sentence, k: int, statements: Sequence[Statement], last: Hit | None) -> Iterator[Hit]:
    """زار أ القاهرة · وصل أ إلى القاهرة في زيارة · زيارة أ إلى القاهرة · قام أ بزيارة للقاهرة · خلال زيارته لمصر."""
    cue = reading(sentence.word(k), "visit_verb", "arrive_verb")
    if cue is not None:
        yield from _verb(sentence, k, cue, statements, last)
        return
    cue = reading(sentence.word(k), "visit_noun")
    if cue is not None:
        yield from _noun(sentence, k, cue, statements)


def _verb(sentence: Sentence, k: int, cue: Cue, statements: Sequence[Statement], last: Hit | None) -> Iterator[Hit]:
    outcome = of_verb(sentence, k, cue.tense)
    if outcome is None:
        return
    arriving = cue.frame == "arrive_verb"
    for subject in subjects(sentence, k, statements, last if not arriving else None):
        light = sentence.light(subject.end)
        goal = _goal(sentence, light.end, arriving)
        if goal is None:
            continue
        place, end = goal
        if arriving and not _official(sentence, end, subject.who, place):
            continue
        if hit := _hit(sentence, subject.who, place, k, subject.first, end, outcome, (subject.light, light)):
            yield hit
            return


def _goal(sentence: Sentence, k: int, preposition: bool) -> tuple[Mention, int] | None:
    """The town or country at `k` (after «إلى» or ل where `preposition`), perhaps behind «العاصمة القطرية»."""
    if preposition:
        if sentence.word(k) == "الي":
            k += 1
        elif not (sentence.mention(k) and sentence.prefix(k) in ("ل", "لل")) and sentence.word(k) not in ("للعاصمه", "لمدينه"):
            return None
    for j in range(k, min(k + 3, len(sentence))):
        mention = sentence.mention(j)
        if mention:
            fits = mention.type in _PLACES and not mention.members and sentence.prefix(j) in (("ل", "") if preposition else ("",))
            return (mention, j + 1) if fits else None
        if j == k and sentence.word(k) not in ("العاصمه", "مدينه", "للعاصمه", "لمدينه"):
            return None
    return None


def _official(sentence: Sentence, end: int, who: Sequence[Mention], place: Mention) -> bool:
    """Whether an arrival is a visit: «في زيارة» follows."""
    return any("visit_noun" in sentence.opens(j) for j in range(end, min(end + 8, len(sentence))))


def _hit(
    sentence: Sentence,
    who: Sequence[Mention],
    place: Mention,
    k: int,
    first: int,
    end: int,
    outcome: Outcome,
    lights: tuple[Light, ...],
) -> Hit | None:
    visitors = [a for a in who if a.type in ("person", "state", "organization", "group", "armed_group", "unknown")]
    if not any(known(a) for a in visitors) or any(a.entity == place.entity for a in visitors):
        return None
    if any(_at_home(a, place) for a in visitors):
        return None
    dates: tuple[DateMention, ...] = merged(*lights, sentence.light(end))[1]
    host = [Participant(place, "host")] if place.type == "state" else []
    return Hit("visit", (*(Participant(a, "initiator") for a in visitors), *host), k, first, end, outcome, place, dates)


def _at_home(actor: Mention, place: Mention) -> bool:
    """Whether somebody would visit their own country: a capital is no goal of its state's own people."""
    there = authority().state_of(place.authority) if place.authority else None
    return there is not None and there == authority().state_of(actor.authority) and place.type == "state"


def _noun(sentence: Sentence, k: int, cue: Cue, statements: Sequence[Statement]) -> Iterator[Hit]:
    found = _made(sentence, k) or _genitive(sentence, k, cue) or _own(sentence, k, cue, statements)
    if found is not None:
        yield found


def _made(sentence: Sentence, k: int) -> Hit | None:
    """«قام أ بزيارة إلى …», «بدأ أ زيارة إلى …», «وصل أ … في زيارة» is left to the verb."""
    goal = _goal(sentence, sentence.light(attributes(sentence, k)).end, True)
    if goal is None:
        return None
    for j in range(k - 1, max(k - _FAR, -1), -1):
        cue = reading(sentence.word(j), "make_verb")
        if cue is None:
            continue
        subject = behind(sentence, j)
        if subject is None or sentence.light(subject.end).end != k:
            subject = before(sentence, j)
            if subject is None or sentence.light(j + 1).end != k:
                return None
        outcome = of_verb(sentence, j, cue.tense)
        if outcome is None:
            return None
        lights = (subject.light, sentence.light(subject.end), sentence.light(attributes(sentence, k)))
        return _hit(sentence, subject.who, goal[0], k, subject.first, goal[1], outcome, lights)
    return None


def _genitive(sentence: Sentence, k: int, cue: Cue) -> Hit | None:
    """«زيارة أ إلى القاهرة», «زيارة أ للقاهرة»."""
    if cue.pronoun or sentence.mention(k + 1) is None or sentence.prefix(k + 1):
        return None
    who, end = sentence.who(k + 1)
    light = sentence.light(end)
    goal = _goal(sentence, light.end, True)
    if not who or goal is None:
        return None
    outcome = of_noun(sentence, k, goal[1])
    if outcome is None or (outcome == "happened" and not evidence(sentence, k, cue)):
        return None
    return _hit(sentence, who, goal[0], k, k, goal[1], outcome, (light,))


def _own(sentence: Sentence, k: int, cue: Cue, statements: Sequence[Statement]) -> Hit | None:
    """«خلال زيارته لمصر», «خلال زيارة إلى مصر»: the speaker, or the one named right before."""
    light = sentence.light(attributes(sentence, k) if not cue.pronoun else _adjectives(sentence, k))
    goal = _goal(sentence, light.end, True)
    if goal is None or not (cue.pronoun or evidence(sentence, k, cue)) or sentence.title:
        return None
    who = speaking(sentence, k, statements) or nearest(sentence, k)
    outcome = of_noun(sentence, k, goal[1])
    if not actors_only(who) or outcome is None or (outcome == "happened" and not evidence(sentence, k, cue)):
        return None
    return _hit(sentence, who, goal[0], k, k, goal[1], outcome, (light,))


def _adjectives(sentence: Sentence, k: int) -> int:
    return attributes(sentence, k)


def actors_only(who: Sequence[Mention]) -> bool:
    """Whether there is one who may travel: a single person or body."""
    return len(who) == 1 and bool(actors(who[0])) and who[0].type in ("person", "organization", "group")
