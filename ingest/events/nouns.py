"""Noun phrases that name an event with those who take part: لقاء بين أ وب، لقاء أ مع ب، خلال لقائه ب، عقد أ لقاء مع ب."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.events.cues import Cue, reading
from ingest.events.hit import merged, together, towards
from ingest.events.sentence import COMMAS, Light, Sentence
from ingest.events.standing import of_verb
from ingest.events.subject import before, behind, nearest, speaking
from ingest.lexicon.authority import authority
from ingest.model import DateMention, Mention, Outcome, Participant, Statement

_ATTRIBUTES = 3
_BETWEEN = frozenset({"بين", "ضم", "جمع", "جمعت", "ضمت", "يجمع", "تجمع"})
_WITH = frozenset({"مع"})
_FAR = 8
_OPENING = frozenset(
    {"قد", "وقد", "حيث", "كما", "الذي", "فيما", "بينما", "ثم", "بعدما", "عندما", "هنا", "انه", "ان", "لقد", "فقد"}
)
"""Words behind which a verb may open its clause."""
_WILLED: dict[str, Outcome] = {"plan": "planned", "cancel": "cancelled"}


@dataclass(frozen=True, slots=True)
class Noun:
    """`evident` says that it took place as far as the words beside the noun show; `held` that a verb says so (عقد، أجرى)."""

    participants: tuple[Participant, ...]
    first: int
    end: int
    place: Mention | None
    dates: tuple[DateMention, ...]
    evident: bool
    held: bool
    outcome: Outcome | None = None


def noun_phrase(sentence: Sentence, k: int, cue: Cue, statements: Sequence[Statement]) -> Noun | None:
    """The event that the noun at `k` names, with two parties at least; None where they are not named."""
    evident = evidence(sentence, k, cue)
    if cue.pronoun:
        return _of_pronoun(sentence, k, evident, statements)
    for read in (_held, _willed, _between, _genitive, _nisbas, _mentioned):
        found = read(sentence, k, evident, statements)
        if found is not None:
            return found
    return None


def evidence(sentence: Sentence, k: int, cue: Cue) -> bool:
    """Whether a preposition says that it took place: خلال، بعد، في، على هامش."""
    if cue.clitic == "" and sentence.word(k - 1) == "هامش":
        return True
    if sentence.title and not sentence.opens(k - 1) & {"during"}:
        return False  # a headline's «في قمة أ وب» may be of one to come
    return any(f in ("during", "within", "come_verb") for f in sentence.opens(k - 1)) or (
        sentence.word(k - 1) in ("اول", "ثاني", "ثالث", "اخر") and bool(sentence.opens(k - 2) & {"during", "within"})
    )


def attributes(sentence: Sentence, k: int) -> int:
    """The item behind the adjectives after the noun at `k` (اجتماع طارئ موسع …)."""
    j = k + 1
    while j < min(k + 1 + _ATTRIBUTES, len(sentence)) and _plain(sentence, j):
        j += 1
    return j


def _plain(sentence: Sentence, j: int) -> bool:
    word = sentence.word(j)
    return (
        len(word) > 3
        and word.isalpha()
        and word not in _BETWEEN
        and not sentence.opens(j) & {"clause", "during", "within", "hold_verb", "held_verb", "get_verb", "meet_verb", "press"}
    )


def _between(sentence: Sentence, k: int, evident: bool, statements: Sequence[Statement]) -> Noun | None:
    """«لقاء … بين أ وب», «اجتماع ضم أ وب»."""
    j = attributes(sentence, k)
    first = sentence.light(j)
    j = first.end
    if sentence.word(j) in ("عقد", "جري", "تم", "الذي", "التي"):
        inner = sentence.light(j + 1)
        j = inner.end
    else:
        inner = Light(j)
    if sentence.word(j) not in _BETWEEN:
        return None
    who, end = sentence.between(j)
    if len(who) < 2:
        return None
    after = sentence.light(end)
    place, dates = merged(first, inner, after)
    held, begin = _holding(sentence, k)
    return Noun(together(who), begin, end, place, dates, evident or held is not None, held is not None, held)


def _holding(sentence: Sentence, k: int) -> tuple[Outcome | None, int]:
    """The standing that «عقد», «انطلق» gives to the noun that follows it as its subject, and where it begins."""
    for j in range(k - 1, max(k - _FAR, -1), -1):
        if sentence.opens(j) & {"clause"} or (sentence.mention(j) and not sentence.prefix(j) and sentence.word(j - 1) != "في"):
            break
        cue = reading(sentence.word(j), "held_verb", "hold_verb")
        if cue is not None and not masdar(sentence, j) and sentence.light(j + 1).end in (k, k - 1):
            return of_verb(sentence, j, cue.tense), j
    return None, k


def masdar(sentence: Sentence, j: int) -> bool:
    """Whether «عقد» at `j` is the noun (إلى عقد لقاء، مكان عقد القمة) rather than the verb, which opens a clause or follows its subject."""
    if sentence.word(j) != "عقد" or j == 0:
        return False
    before = sentence.items[j - 1]
    opens = before.word in COMMAS or before.word in _OPENING or before.date is not None or before.mention is not None
    return not opens or any("want" in sentence.opens(i) for i in range(max(j - _FAR, 0), j))


def _willed(sentence: Sentence, k: int, evident: bool, statements: Sequence[Statement]) -> Noun | None:
    """«يعتزم أ لقاء ب», «ألغى أ لقاء مع ب»."""
    for j in range(k - 1, max(k - _FAR, -1), -1):
        willed: Outcome | None = next((_WILLED[f] for f in sentence.opens(j) if f in _WILLED), None)
        if willed is None:
            continue
        subject = behind(sentence, j)
        if subject is None or sentence.light(subject.end).end != k:
            return None
        if sentence.mention(k + 1) is not None and not sentence.prefix(k + 1):
            (whom, end), late = sentence.who(k + 1), Light(k + 1)
        else:
            whom, end, late = _partner(sentence, attributes(sentence, k))
        if not whom:
            return None
        place, dates = merged(late, sentence.light(end))
        return Noun(towards(subject.who, whom), j, end, place, dates, True, False, willed)
    return None


def _held(sentence: Sentence, k: int, evident: bool, statements: Sequence[Statement]) -> Noun | None:
    """«عقد أ [وب] لقاء [مع ج]», «لقاء عقده أ مع ب»."""
    for j in range(k - 1, max(k - _FAR - 4, -1), -1):
        cue = reading(sentence.word(j), "hold_verb")
        if cue is None or masdar(sentence, j):
            continue
        outcome = of_verb(sentence, j, cue.tense)
        subject = behind(sentence, j)
        if subject is None or sentence.light(subject.end).end != k:
            subject = before(sentence, j)
            if subject is None or sentence.light(j + 1).end != k:
                return None
        if outcome is None:
            return None
        middle = sentence.light(subject.end)
        whom, end, late = _partner(sentence, attributes(sentence, k))
        if not whom and len(subject.who) < 2:
            return None
        end = end if whom else k + 1
        participants = towards(subject.who, whom) if whom else together(subject.who)
        place, dates = merged(subject.light, middle, late, sentence.light(end))
        return Noun(participants, subject.first, end, place, dates, True, True, outcome)
    return None


def _partner(sentence: Sentence, j: int) -> tuple[list[Mention], int, Light]:
    """«… مع ب», «… بـب»: the other side from item `j` on."""
    light = sentence.light(j)
    j = light.end
    if sentence.word(j) in _WITH:
        start = j + 1 + (sentence.word(j + 1) in ("كل", "كلا"))
        start += sentence.word(start) == "من"
        if sentence.mention(start) is not None and not sentence.prefix(start):
            return *sentence.who(start), light
    elif sentence.mention(j) is not None and sentence.prefix(j) == "ب":
        return *sentence.who(j), light
    return [], j, light


def _genitive(sentence: Sentence, k: int, evident: bool, statements: Sequence[Statement]) -> Noun | None:
    """«لقاء أ مع ب», «لقاء أ وب»: who meets stands right behind the noun."""
    mention = sentence.mention(k + 1)
    if mention is None or sentence.prefix(k + 1) or mention.type == "place":
        return None  # «قمة هلسنكي» names a place
    who, end = sentence.who(k + 1)
    if not who:
        return None
    whom, last, light = _partner(sentence, end)
    if not whom and len(who) < 2:
        return None
    participants = towards(who, whom) if whom else together(who)
    end = last if whom else end
    place, dates = merged(light, sentence.light(end))
    return Noun(participants, k, end, place, dates, evident, False)


def nisba_pair(sentence: Sentence, k: int) -> tuple[list[Mention], int]:
    """The two states of the adjectives from item `k` on (الأمريكية الكورية الشمالية), and the item behind them; else nobody."""
    who: list[Mention] = []
    j = k
    while j < len(sentence):
        if who and sentence.word(j) in ("-", "–", "و"):
            j += 1
            continue
        found = authority().demonyms.get(sentence.word(j).removeprefix("و").removeprefix("ال"))
        if found is None:
            break
        actor = authority().actors[found[0]]
        span = sentence.items[j].span
        who.append(Mention(span, "name", actor.key, actor.type, actor.label_ar, span, actor.key))
        j += 1
    return (who, j) if len({a.entity for a in who}) == len(who) == 2 else ([], k)


def _nisbas(sentence: Sentence, k: int, evident: bool, statements: Sequence[Statement]) -> Noun | None:
    """«القمة الأمريكية الكورية الشمالية»: the two states of the adjectives right behind the noun."""
    who, j = nisba_pair(sentence, k + 1)
    if not who:
        return None
    after = sentence.light(j)
    held, begin = _holding(sentence, k)
    return Noun(together(who), begin, j, after.place, after.dates, evident or held is not None, held is not None, held)


def _of_pronoun(sentence: Sentence, k: int, evident: bool, statements: Sequence[Statement]) -> Noun | None:
    """«خلال لقائه ب»: the speaker whose words it introduces, else the one person named right before in the clause."""
    light = sentence.light(k + 1)
    j = light.end
    if sentence.mention(j) is not None and sentence.prefix(j) == "":
        whom, end = sentence.who(j)
    else:
        whom, end, light = _partner(sentence, attributes(sentence, k))
    who = speaking(sentence, k, statements) or nearest(sentence, k)
    if not whom or not who:
        return None
    place, dates = merged(light, sentence.light(end))
    return Noun(towards(who, whom), k, end, place, dates, evident, False)


def _mentioned(sentence: Sentence, k: int, evident: bool, statements: Sequence[Statement]) -> Noun | None:
    """«قال أ في لقاء مع ب إن …», «بحث أ في اجتماع مع ب …»."""
    if not sentence.opens(k - 1) & {"during", "within"}:
        return None
    whom, end, light = _partner(sentence, attributes(sentence, k))
    who = (speaking(sentence, k, statements) or nearest(sentence, k)) if whom else []
    if not who:
        return None
    place, dates = merged(light, sentence.light(end))
    return Noun(towards(who, whom), k, end, place, dates, evident, False)
