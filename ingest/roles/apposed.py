"""Frames of sides and guarantors that are told twice: طرفا النزاع، أ وب · أ وب، الدول الضامنة · الوفدان أ وب by their adjectives."""

from collections.abc import Iterator

from ingest.roles.clause import side, sides_of
from ingest.roles.cues import bases
from ingest.roles.frame import frame
from ingest.roles.hit import Hit
from ingest.roles.mediating import whole_subject
from ingest.roles.reach import Sentence, any_near, following, nisbas

_PAIRS = frozenset({"وفدان", "وفدين", "جانبان", "جانبين", "طرفان", "طرفين", "مفاوضون", "مفاوضين", "فريقان", "فريقين", "وفود"})
_LEADERS = frozenset({"رييسان", "رييسين", "زعيمان", "زعيمين", "وزيران", "وزيرين"})
_SIDES = frozenset({"طرفا", "طرفي", "اطراف"})
_MARKS = frozenset({"،", ",", ":", "-", "–", "(", "وهما", "هما", "اي"})
_TABLE = ("talk", "truce", "round", "deal", "meeting", "mediator_noun", "peace")
_FAR = 7


def _tells(word: str) -> bool:
    return not (_PAIRS | _LEADERS | _SIDES).isdisjoint(bases(word)[:4])


@frame("guarantee", words=_tells)
def apposed(sentence: Sentence) -> Iterator[Hit]:
    """Two or more, where the words before or after say that they are the sides or the guarantors."""
    for k, item in enumerate(sentence):
        if item.mention:
            continue
        known = set(bases(item.word)[:4])
        if known & (_PAIRS | _LEADERS):
            yield from _pair(sentence, k, bool(known & _LEADERS))
        elif known & _SIDES:
            yield from _listed(sentence, k)
        elif "guarantee" in item.opens:
            yield from _guaranteeing(sentence, k)


def _pair(sentence: Sentence, k: int, leaders: bool) -> Iterator[Hit]:
    """«الوفدان الروسي والأوكراني», «بين الجانبين القطري والإماراتي», «يعقد الرئيسان الروسي والإيراني قمة»."""
    who, end = nisbas(sentence, k)
    if len({a.entity for a in who}) > 1 and any_near(sentence, k, _TABLE, 14, 8) is not None:
        for actor in who:
            yield Hit("party", actor, k, end, bilateral=True, passing=leaders)


def _listed(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«طرفا النزاع في ج، أ وب، …», «طرفي الحرب: أ وب»."""
    for j in range(k + 1, min(k + _FAR, len(sentence) - 1)):
        if sentence[j].word in _MARKS and not sentence[j].mention:
            mentions, end = following(sentence, j, skip=0)
            sides = sides_of(mentions)
            if len({a.entity for a in sides}) > 1:
                for actor in sides:
                    yield Hit("party", actor, k, end)
            return


def _guaranteeing(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«أ وب وج، الدول الضامنة ل…», «الدول الضامنة: أ وب»."""
    states = (
        k - 1 if k and not sentence[k - 1].mention and sentence[k - 1].word in ("الدول", "الدولتان", "الدولتين", "البلدان") else k
    )
    if states > 1 and sentence[states - 1].word in ("،", ",") and sentence[states - 2].mention:
        who, first, end = whole_subject(sentence, states - 2), states - 2, k + 1
    elif _names_follow(sentence, k, states < k):
        who, end = following(sentence, k + 1, skip=0)
        first = states
    else:
        return
    actors = [a for m in who for a in side(m)]
    for actor in actors if len(actors) > 1 else ():
        yield Hit("guarantor", actor, first, end)


def _names_follow(sentence: Sentence, k: int, states: bool) -> bool:
    """Whether the names stand behind a mark, or behind what the states guarantee («الدول الضامنة للهدنة أ وب»)."""
    if k + 2 >= len(sentence):
        return False
    of_it = states and sentence[k + 1].word.startswith("لل") and bool(sentence[k + 2].mention)
    return of_it or (not sentence[k + 1].mention and sentence[k + 1].word in (":", "،", ",", "("))
