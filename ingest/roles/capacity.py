"""Frames of those who mediate in a capacity named after them, or say that they are ready to."""

from collections.abc import Iterator

from ingest.model import Mention, RoleName
from ingest.roles.clause import side
from ingest.roles.cues import status_of
from ingest.roles.hit import Hit
from ingest.roles.mediating import all_of, whole_subject
from ingest.roles.reach import Sentence, acting, following

_AS = frozenset(
    {"بصفه", "بصفته", "بصفتها", "بصفتهم", "بوصفه", "بوصفها", "بوصفهم", "كوسيط", "كوسطاء", "كوسيطه", "كوسيطين", "باعتبارها"}
)
_ROLE = frozenset({"وسطاء", "وسيطا", "وسيط", "وسيطه", "وسيطان", "وسيطين", "كوسيط", "كوسطاء", "كوسيطه", "كوسيطين"})
_READY = frozenset({"offered", "suspended", "ended"})
_BACK = 8


def capacities(sentence: Sentence) -> Iterator[Hit]:
    """تعمل أ وب وسطاء · شاركت أ بصفة وسيط · أ مستعدة للوساطة بين … · عرضت أ استضافة …."""
    for k, item in enumerate(sentence):
        if item.mention:
            continue
        if item.word in _ROLE and (item.word.startswith("ك") or _indefinite(sentence, k)):
            yield from _as_mediators(sentence, k)
        if "mediator_noun" in item.opens or "mediate_verb" in item.opens or "host_verb" in item.opens:
            yield from _ready(sentence, k)


def _indefinite(sentence: Sentence, k: int) -> bool:
    """Whether the word tells in what capacity: after a name, or after «بصفة»."""
    return k > 0 and (sentence[k - 1].word in _AS or (sentence[k - 1].mention is not None and sentence[k].word != "وسيط"))


def _as_mediators(sentence: Sentence, k: int) -> Iterator[Hit]:
    for j in range(k - 1, max(k - 4, -1), -1):
        if sentence[j].mention:
            who = [a for m in whole_subject(sentence, j) for a in side(m)]
            yield from all_of("mediator", who, max(j - 1, 0), k + 1)
            return
        if sentence[j].word not in _AS:
            return


def _ready(sentence: Sentence, k: int) -> Iterator[Hit]:
    """Who offers, suspends or ends what the verbal noun at `k` names."""
    if _has_own_subject(sentence, k):
        return
    for j in range(k - 1, max(k - 4, -1), -1):
        status = status_of(sentence[j].word)
        if sentence[j].mention or status not in _READY:
            continue
        who, first = _subject(sentence, j)
        role: RoleName = "host" if "host_verb" in sentence[k].opens else "mediator"
        end = _whole(sentence, k)
        yield from all_of(role, [a for a in who if a.type != "person"] or who, first, end, status)
        return


def _has_own_subject(sentence: Sentence, k: int) -> bool:
    mentions, _ = following(sentence, k, skip=0)
    return bool(mentions) and "host_verb" not in sentence[k].opens and "وساط" in sentence[k].word


def _subject(sentence: Sentence, j: int) -> tuple[list[Mention], int]:
    """The subject of the word of readiness at `j`: after a verb, or the last actor before it."""
    mentions, _ = following(sentence, j, skip=0)
    if mentions:
        return acting(mentions), j
    for i in range(j - 1, max(j - 1 - _BACK, -1), -1):
        mention = sentence[i].mention
        if mention and acting([mention]):
            return acting(whole_subject(sentence, i)), j if "استعداد" in sentence[j].word else i
    return [], j


def _whole(sentence: Sentence, k: int) -> int:
    """The end of «التوسط بين أ وب», with its sides."""
    if k + 1 < len(sentence) and sentence[k + 1].word == "بين":
        mentions, end = following(sentence, k + 1, skip=0)
        return end if mentions else k + 1
    return k + 1
