"""Who does what a verb says: named behind it, before it, or carried on from what was told before."""

from collections.abc import Sequence
from typing import NamedTuple

from ingest.events.cues import joined
from ingest.events.sentence import COMMAS, Light, Sentence, actors
from ingest.model import Mention, Statement

_NEAR = 8
_RELATIVE = frozenset({"الذي", "التي", "اللذين", "الذين"})
_AUXILIARY = frozenset({"قد", "كان", "كانت", "كانا", "وقد", "ايضا"})
_GOVERNING = frozenset({"في", "من", "علي", "عن", "مع", "بين", "الي", "ضد", "لدي", "عند", "حول", "بشان", "وبين", "باسم"})
_PRONOUNS = frozenset({"انه", "انها", "بانه", "بانها", "انهما", "انهم", "وانه", "وانها"})


class Subject(NamedTuple):
    """`first` and `end` are the items that it takes with the verb; `light` what stands between verb and subject."""

    who: list[Mention]
    first: int
    end: int
    light: Light


def behind(sentence: Sentence, k: int) -> Subject | None:
    """«التقى أ …»: the actors right behind the verb at `k`."""
    light = sentence.light(k + 1)
    start = light.end
    while sentence.word(start) in ("كل", "كلا", "كلتا", "من"):
        start += 1
    if sentence.mention(start) is None or sentence.prefix(start) not in ("", "و"):
        return None
    who, end = sentence.who(start)
    return Subject(who, k, end, light) if who else None


def before(sentence: Sentence, k: int) -> Subject | None:
    """«أ التقى …», «أ قد التقى», «أ الذي التقى»: the actors that the verb at `k` follows."""
    j = k - 1
    while j >= 0 and (sentence.word(j) in _AUXILIARY or sentence.items[j].date):
        j -= 1
    if sentence.word(j) in _RELATIVE:
        j -= 1
    if j >= 1 and j < k - 1 and sentence.items[j].word in COMMAS:
        j -= 1
    mention = sentence.mention(j)
    if not actors(mention) or joined(sentence.word(k)) or sentence.word(k - 1) in ("،", ","):
        return None
    first = j
    while first > 0 and sentence.prefix(first) == "و" and actors(sentence.mention(first - 1)):
        first -= 1
    relative = sentence.word(k - 1) in _RELATIVE
    if not relative and (sentence.word(first - 1) in _GOVERNING or sentence.prefix(first) in ("ب", "ل", "ول", "وب", "ك")):
        return None
    who, end = sentence.who(first)
    if sentence.word(k - 1) in ("الذي", "التي") and len(who) > 1:
        who = who[-1:]  # of several, a singular relative clause is the last one's
    return Subject(who, first, k + 1, Light(k + 1)) if end >= j + 1 else None


def told(sentence: Sentence, k: int, statements: Sequence[Statement]) -> Subject | None:
    """«قال أ إنه التقى …»: the speaker, where a pronoun stands for them right before the verb at `k`."""
    j = k - 1
    while j >= 0 and sentence.word(j) in _AUXILIARY:
        j -= 1
    if sentence.word(j) not in _PRONOUNS:
        return None
    offset = sentence.items[k].span.start
    inner = [s for s in statements if s.content.start <= offset < s.content.end and offset - s.content.start < 40]
    speaker = min(inner, key=lambda s: s.content.end - s.content.start).speaker if inner else None
    who = list(actors(speaker))
    return Subject(who, j, k + 1, Light(k + 1)) if who else None


def speaking(sentence: Sentence, k: int, statements: Sequence[Statement]) -> list[Mention]:
    """«قال أ خلال لقائه ب إن …»: the speaker of the statement whose cue and content enclose the item at `k`."""
    offset = sentence.items[k].span.start
    near = [s for s in statements if s.speaker and s.cue.start < offset < s.content.start and offset - s.cue.start < 250]
    found = max(near, key=lambda s: s.cue.start).speaker if near else None
    return list(actors(found))


def nearest(sentence: Sentence, k: int) -> list[Mention]:
    """The one actor named before the item at `k` in its clause, where it is the subject: «أكد أ خلال …», «أ … خلال …»."""
    found: list[Mention] = []
    for j in range(k - 1, max(k - _NEAR, -1), -1):
        if found and sentence.opens(j) & {"clause"}:
            break
        if sentence.opens(j) & {"clause"}:
            return []
        if not actors(sentence.mention(j)):
            continue
        if sentence.prefix(j) not in ("", "و") or sentence.word(j - 1) in ("في", "من", "علي", "عن", "مع", "بين", "الي", "ضد"):
            return []
        if found:
            return []
        found = sentence.who(j)[0]
    gap = any(sentence.items[j].word in COMMAS for j in range(max(k - 3, 0), k - 1))
    return [] if gap and not found else found
