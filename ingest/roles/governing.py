"""The verb that governs a role: who offers, asks for, accepts, refuses, denies, suspends or ends it."""

from typing import NamedTuple

from ingest.model import Mention, RoleStatus
from ingest.roles.behind import states_of
from ingest.roles.clause import actors
from ingest.roles.cues import status_of
from ingest.roles.reach import Sentence, following

_BACK = 13
_STOPS = frozenset({"ان", "بان", "انه", "انها", "التي", "الذي", "حيث", "لكن", "بعد", "قبل", "فان", "منذ", "وان"})
_NOT = frozenset({"لا", "لم", "لن", "ليس", "ليست", "ليسا", "ليستا", "ولا", "ولم", "ولن", "وليست", "وليس"})
_IF = frozenset({"اذا", "لو", "واذا", "ولو"})
_OWN = frozenset({"بلاده", "بلادها", "بلاد", "دولته", "دولتها", "حكومته", "حكومتها", "بلدها", "بلده"})
_NAMED_AFTER = frozenset({"مسار", "محادثات", "مفاوضات", "اجتماعات", "عمليه", "صيغه", "منصه", "منبر", "اتفاق", "اعلان", "قمه"})
_READY = ("مستعد", "جاهز")
"""Adjectives, which somebody else says of their subject."""
_NOUNS = frozenset(
    {"انهاء", "تعليق", "قبول", "قبولها", "قبوله", "موافقه", "موافقته", "موافقتها", "تجميد", "انسحاب", "طلب", "رفضه", "رفضها"}
)
"""Verbal nouns, which govern what follows close by."""


class Governed(NamedTuple):
    """The status that a verb gives, its subject (None where nobody is named), where the verb stands, whether its subject says so."""

    status: RoleStatus
    by: Mention | None
    at: int
    says: bool = True


def governed(sentence: Sentence, k: int, back: int = _BACK) -> Governed | None:
    """What governs the cue at `k` in its clause: a verb or verbal noun of status, or a negation right before it."""
    for j in range(k - 1, max(k - 1 - back, -1), -1):
        item = sentence[j]
        if item.mention:
            continue
        if item.word in _NOT and j >= k - (4 if "ليس" in item.word else 2):
            return Governed("denied", None, j)
        if item.word in _STOPS and not _denied_that(sentence, j):
            break
        status = status_of(item.word)
        if item.word.removeprefix("و") in _NOUNS and j < k - 3:
            continue
        if "انهاء" in item.word and j < k - 1:
            continue  # «لإنهاء الانقسام بوساطة أ»
        if item.word in ("قبل", "وقبل") and not (j + 1 < len(sentence) and sentence[j + 1].mention):
            continue  # before
        if "تعليق" in item.word and j + 1 < len(sentence) and sentence[j + 1].word == "علي":
            continue  # a comment, no suspension
        if status and not (item.opens & {"mediator_noun"}):
            if j and sentence[j - 1].word in _NOT and status in ("offered", "accepted"):
                status = "denied"
            return Governed(status, subject(sentence, j, k), j, not item.word.startswith(_READY))
    if any(i.word in _IF for i in sentence[max(k - _BACK, 0) : k] if not i.mention):
        return Governed("offered", None, k)
    return None


def _denied_that(sentence: Sentence, j: int) -> bool:
    """Whether the word at `j` is the conjunction of a denial («نفت أ أن …»)."""
    that = sentence[j].word in ("ان", "بان", "انه", "انها")
    return that and any(status_of(s.word) == "denied" for s in sentence[max(j - 5, 0) : j] if not s.mention)


def subject(sentence: Sentence, j: int, last: int) -> Mention | None:
    """The subject of the verb at `j`: the one after it and before `last`, else the one before it; «بلاده» is the state of the one before."""
    after, _ = following(sentence, j, skip=0)
    if after and _index(sentence, after[0]) < last:
        return _actor(after[0])
    for i in range(j + 1, min(j + 8, last)):
        mention = sentence[i].mention
        if (
            mention
            and actors(mention)
            and sentence[i].prefix == ""
            and sentence[i - 1].word not in ("من", "الي", "علي", "في", "مع")
        ):
            return _actor(mention)
        if sentence[i].word in ("علي", "الي", "ان", "من"):
            break
    return before(sentence, j)


def before(sentence: Sentence, j: int, back: int = 10) -> Mention | None:
    """The last actor named before `j`; his state where «بلاده» stands between."""
    own = False
    for i in range(j - 1, max(j - 1 - back, -1), -1):
        item = sentence[i]
        own = own or item.word in _OWN
        mention = item.mention
        if mention and mention.type == "place" and i and sentence[i - 1].word.removeprefix("ل") in _NAMED_AFTER:
            continue  # «مسار أستانا»
        if mention and (i == 0 or sentence[i - 1].word not in ("في", "الي", "علي", "عن", "مع", "بين")) and actors(mention):
            if own and mention.type == "person":
                return next(iter(states_of(mention)), None)
            return _actor(mention)
    return None


def _actor(mention: Mention) -> Mention | None:
    """Who acts by a mention; a joint one as it is."""
    return mention if mention.members and actors(mention) else next(iter(actors(mention)), None)


def _index(sentence: Sentence, mention: Mention) -> int:
    return next((i for i, item in enumerate(sentence) if item.mention is mention), len(sentence))
