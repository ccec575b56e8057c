"""Frames of those who undertake to mediate, to host or to take part: عرضت أ التوسط, علقت أ وساطتها, رفضت أ المشاركة."""

from collections.abc import Iterator

from ingest.model import Mention, RoleName
from ingest.roles.behind import states_of
from ingest.roles.clause import NOBODY, side
from ingest.roles.cues import bases, status_of
from ingest.roles.frame import frame
from ingest.roles.governing import Governed, before
from ingest.roles.hit import Hit
from ingest.roles.predicates import carrying, unsaid
from ingest.roles.reach import Sentence, acting, any_near, following, nisbas

_PROCESS = ("talk", "truce", "round", "deal", "peace")
_OWN = ("ها", "ه", "هم", "هما", "هن")
_MEDIATING = frozenset({"وساطه", "توسط", "وساطت"})
_HOSTING = frozenset({"استضافه", "احتضان", "استضافت"})
_TAKING_PART = frozenset({"مشاركه", "حضور", "انخراط"})
_HELPING = frozenset({"مساعده", "مساعدت"})
_UNDERTAKEN = _MEDIATING | _HOSTING | _TAKING_PART | _HELPING | {"ضمان"}
_LEAVING = frozenset({"انسحب", "انسحبت", "ينسحب", "تنسحب", "انسحبوا"})


def _undertaken(word: str) -> bool:
    return not _UNDERTAKEN.isdisjoint(bases(word)) or word in _LEAVING or word.removeprefix("و") in _LEAVING


@frame(words=_undertaken)
def capacities(sentence: Sentence) -> Iterator[Hit]:
    """Verbal nouns whose agent is the subject of the verb that governs them, or of a possessive."""
    for k, item in enumerate(sentence):
        if item.mention:
            continue
        if (item.word in _LEAVING or item.word.removeprefix("و") in _LEAVING) and any_near(sentence, k, _PROCESS, 7) is not None:
            yield from _leaving(sentence, k)
        role = _role_of(sentence, k)
        if role is None:
            continue
        own = _possessive(item.word)
        if not own and role in ("mediator", "host") and _has_agent(sentence, k, role):
            continue
        who, first, state = carrying(sentence, k)
        if state and unsaid(sentence, state.at):
            continue
        if state and role == "mediator" and not own and _refused(sentence, k, state):
            continue
        if role == "guarantor":
            who = _pledged(sentence, k) or who if state and state.status == "offered" else []
        if not who and own:
            owner = before(sentence, k)
            who, first = acting([owner]) if owner else [], k
        if own and state and state.status in ("rejected", "denied", "requested") and role == "mediator" and not who:
            continue
        if not _HELPING.isdisjoint(bases(item.word)) and (state is None or state.status != "offered"):
            continue  # who helps has no part in the talks; who offers to would mediate
        if not who or (state is None and not own and role != "mediator"):
            continue
        status = state.status if state else "asserted"
        if role == "participant" and status == "asserted":
            continue
        role_ = _party_instead(sentence, k, role)
        for actor in _bodies(who, role):
            if role == "participant" and actor.type == "person":
                continue  # he announces it for others
            yield Hit(
                role_, actor, first, _whole(sentence, k, role), status, by=state.by if state and state.says else None, bare=True
            )


def _refused(sentence: Sentence, k: int, state: Governed) -> bool:
    """Whether somebody refuses the mediation or the offer of others: «رفضت أ أي وساطة», «رفض ب عرض الوساطة»."""
    before_ = [i.word for i in sentence[max(state.at - 3, 0) : state.at] if not i.mention]
    offer = state.status == "offered" and any(status_of(w) == "rejected" for w in before_)
    return offer or (state.status == "rejected" and "وساطه" in bases(sentence[k].word))


def _role_of(sentence: Sentence, k: int) -> RoleName | None:
    known = set(bases(sentence[k].word))
    if known & _MEDIATING and not ("mediate_verb" in sentence[k].opens and sentence[k].word in ("توسط", "وتوسط")):
        return "mediator"
    if known & _HELPING:
        return "mediator" if any_near(sentence, k, ("talk", "truce", "peace"), 5) is not None else None
    if known & _HOSTING:
        return "host" if any_near(sentence, k, ("talk", "truce", "meeting", "peace", "summit", "round"), 3) is not None else None
    if known & _TAKING_PART and any_near(sentence, k, _PROCESS, 5) is not None:
        return "participant"
    if "ضمان" in known and any(i.word == "تنفيذ" or i.opens & {"truce", "deal"} for i in sentence[k + 1 : k + 4]):
        return "guarantor"
    return None


def _pledged(sentence: Sentence, k: int) -> list[Mention]:
    """«بضمان تنفيذ أ ما …»: who is to carry it out."""
    mentions, _ = following(sentence, k + 1, skip=0) if k + 1 < len(sentence) else ([], k)
    return [a for a in acting(mentions) if a.type in ("organization", "state")]


def _possessive(word: str) -> bool:
    return word.endswith(_OWN) and any(word.removesuffix(e)[-2:] in ("طت", "فت", "كت", "سط") for e in _OWN)


def _has_agent(sentence: Sentence, k: int, role: RoleName) -> bool:
    """Whether its agent follows: وساطة قطر, الوساطة القطرية, استضافة أ جولات."""
    mentions, _ = following(sentence, k, skip=1)
    attached = k + 1 < len(sentence) and sentence[k + 1].prefix
    return (bool(mentions) and not attached) or (bool(nisbas(sentence, k)[0]) and role == "mediator")


def _bodies(who: list[Mention], role: RoleName) -> list[Mention]:
    """States and bodies before persons; who hosts is a state."""
    if role == "host":
        return [s for a in who for s in ([a] if a.type != "person" else states_of(a))]
    return [s for a in who if a.type != "person" and a.label not in NOBODY for s in side(a) or (a,)] or [
        a for a in who if a.label not in NOBODY
    ]


def _party_instead(sentence: Sentence, k: int, role: RoleName) -> RoleName:
    """Who takes part in talks on a truce or in a delegation of his is a side of them."""
    if role == "participant" and any_near(sentence, k, ("truce",), 7) is not None:
        return "party"
    return role


def _leaving(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«انسحبت أ من مفاوضات الهدنة», «انسحبت أ من الوساطة»."""
    mentions, end = following(sentence, k, skip=0)
    if not mentions and k and (mention := sentence[k - 1].mention):
        mentions, end = [mention], k + 1
    what = any_near(sentence, end - 1, ("talk", "truce", "mediator_noun", "round"), 5)
    if not mentions or what is None or sentence[end : end + 1] == [] or sentence[end].word != "من":
        return
    mediating = "mediator_noun" in sentence[what].opens
    truce = any_near(sentence, what, ("truce",), 4) is not None or "truce" in sentence[what].opens
    role: RoleName = "mediator" if mediating else "party" if truce else "participant"
    for actor in _bodies(acting(mentions), role):
        yield Hit(role, actor, k, what + 1, "ended", by=actor)


def _whole(sentence: Sentence, k: int, role: RoleName) -> int:
    """The end of «التوسط بين أ وب», with its sides."""
    if k + 1 < len(sentence) and sentence[k + 1].word == "بين":
        mentions, end = following(sentence, k + 1, skip=0)
        return end if mentions else k + 1
    if not _clause_ends(role):
        return max(any_near(sentence, k, ("talk", "truce", "round", "meeting"), 3) or k, k) + 1
    return next((j for j in range(k + 1, min(k + 9, len(sentence))) if _stops(sentence, j)), min(k + 9, len(sentence)))


def _clause_ends(role: RoleName) -> bool:
    """Whether the evidence goes on to the end of the clause."""
    return role in ("host", "guarantor")


def _stops(sentence: Sentence, j: int) -> bool:
    return not sentence[j].mention and (
        not sentence[j].word.isalnum() or sentence[j].word in ("ان", "التي", "الذي", "حيث", "وفق")
    )
