"""Frames of what somebody is or is not: روسيا ليست طرفا في المحادثات, عرضت أ أن تكون ضامنا للهدنة, تعمل أ وب وسطاء."""

from collections.abc import Iterator

from ingest.model import Mention, RoleName
from ingest.roles.clause import side
from ingest.roles.cues import status_of
from ingest.roles.frame import frame
from ingest.roles.governing import Governed, governed, subject
from ingest.roles.hit import Hit
from ingest.roles.mediating import whole_subject
from ingest.roles.reach import Sentence, acting, any_near, following

_IS: dict[str, RoleName] = {
    "طرفا": "party", "طرف": "party", "ضامنا": "guarantor", "ضامنه": "guarantor", "ضامن": "guarantor", "ضامنين": "guarantor",
    "ضامنتان": "guarantor", "كضامن": "guarantor", "كضامنه": "guarantor", "مضيفا": "host", "مضيفه": "host", "مضيفين": "host",
    "مضيفتين": "host", "مستضيفا": "host", "مستضيفه": "host", "وسطاء": "mediator",
    "وسيطا": "mediator", "وسيط": "mediator", "وسيطه": "mediator", "وسيطان": "mediator", "وسيطين": "mediator",
    "كوسيط": "mediator", "كوسطاء": "mediator", "كوسيطه": "mediator", "كوسيطين": "mediator",
}  # fmt: skip
_AS = frozenset(
    ["بصفه", "بصفته", "بصفتها", "بصفتهم", "بوصفه", "بوصفها", "بوصفهم", "باعتبارها", "باعتباره", "دور", "هي", "هو", "انها",
     "انه", "وحدها", "وحده", "وحدهما", "ايضا"]
)  # fmt: skip
_BEING = frozenset(
    ["تكون", "يكون", "تكونا", "يكونا", "تكونان", "يكونان", "ستكون", "سيكون", "ستكونان", "سيكونان", "كانا", "كانتا", "تصبح",
     "يصبح", "ليس", "ليست", "ليسا", "ليستا", "ليسوا", "كان", "كانت", "لن", "لم", "لا"]
)  # fmt: skip
_NOT = frozenset({"ليس", "ليست", "ليسا", "ليستا", "ليسوا", "لن", "لم", "لا"})
_HOSTS = frozenset({"مضيفا", "مضيفين", "مضيفتين", "مستضيفا"})
_PROCESS = ("talk", "truce", "deal", "peace", "mediator_noun")


def _role_in(word: str) -> RoleName | None:
    return _IS.get(word) or _IS.get(word[1:] if word[:1] == "و" else "")


@frame(words=lambda word: _role_in(word) is not None)
def predicates(sentence: Sentence) -> Iterator[Hit]:
    """What the indefinite noun of a role says of the one before it, with its denial, offer or the like."""
    for k, item in enumerate(sentence):
        role = None if item.mention else _role_in(item.word)
        if role is None or not _says(sentence, k, role):
            continue
        who, first, state = _of_whom(sentence, k)
        status = state.status if state else "asserted"
        for actor in who:
            yield Hit(role, actor, first, _end(sentence, k, role), status, by=state.by if state and state.says else None)


def _end(sentence: Sentence, k: int, role: RoleName) -> int:
    """With the talks that somebody is a side of, or the truce that he guarantees."""
    what = any_near(sentence, k, _PROCESS, 4) if role in ("party", "guarantor") else None
    return (k if what is None else max(what, k)) + 1


def _says(sentence: Sentence, k: int, role: RoleName) -> bool:
    """Whether the noun says something about a process, and not «طرف» of whatever else."""
    if role == "mediator" or (role == "host" and sentence[k].word in _HOSTS):
        return True
    after = sentence[k + 1].word if k + 1 < len(sentence) else ""
    context = any_near(sentence, k, _PROCESS, 7) is not None
    return context and (role != "party" or after == "في")


def _of_whom(sentence: Sentence, k: int) -> tuple[list[Mention], int, Governed | None]:
    denied = False
    for j in range(k - 1, max(k - 6, -1), -1):
        item = sentence[j]
        if item.mention:
            plain = k - 1 == j and sentence[k].word in ("وسيط", "طرف", "ضامن")
            who = [] if plain else [a for m in whole_subject(sentence, j) for a in side(m)]
            first = max(j - 1, 0)
            if denied or (j and sentence[j - 1].word in _NOT):
                return who, first, Governed("denied", None, j)
            return who, first, governed(sentence, j) if j and sentence[j - 1].word in _BEING else None
        if item.word in _NOT:
            denied = True
        if item.word in ("ان", "بان") and j + 1 < k and sentence[j + 1].word in _BEING:
            state = governed(sentence, j)
            agent = state.by if state else None
            return acting([agent]) if agent else [], state.at if state else j, state
        if item.word not in _AS and item.word not in _BEING:
            return [], k, None
    return [], k, None


def carrying(sentence: Sentence, k: int) -> tuple[list[Mention], int, Governed | None]:
    """Who undertakes what the verbal noun at `k` names (عرضت أ التوسط, طلبت أ من ب استضافة, نجحت أ في التوسط), and with what status."""
    state = governed(sentence, k, back=8)
    control = next(
        (j for j in range(k - 1, max(k - 7, -1), -1) if "control_verb" in sentence[j].opens and not sentence[j].mention), None
    )
    if state and (control is None or state.at > control):
        if state.status == "requested":
            asked = _asked(sentence, state.at, k)
            return asked, k, state._replace(by=subject(sentence, state.at, k))
        agent = [a for m in ([state.by] if state.by else []) for a in acting([m])]
        return agent, _start(sentence, state, k), state
    if control is None or _loose(sentence, control):
        return [], k, None
    agent_ = subject(sentence, control, k)
    return acting([agent_]) if agent_ else [], control, None


def _loose(sentence: Sentence, j: int) -> bool:
    """Whether the verb at `j` is said of a word before its relative that is no mention: «عاصمة أ، التي تتولى …»."""
    if j < 2 or sentence[j - 1].word not in ("التي", "الذي"):
        return False
    last = j - 3 if j > 2 and sentence[j - 2].word in ("،", ",") else j - 2
    return sentence[last].mention is None


def unsaid(sentence: Sentence, j: int) -> bool:
    """Whether what the verb at `j` says is itself denied: «نفى أ أن يكون ب قد علق وساطته»."""
    before = range(max(j - 9, 0), j)
    that = next((i for i in before if sentence[i].word in ("ان", "بان")), None)
    return that is not None and any(
        status_of(sentence[i].word) == "denied" for i in range(max(that - 9, 0), that) if not sentence[i].mention
    )


def _start(sentence: Sentence, state: Governed, k: int) -> int:
    """Where the evidence begins: at the cue after a verb, at a noun of status (استعدادها), at the subject of an adjective."""
    if not state.says:
        that = [i for i in range(max(state.at - 5, 0), state.at) if sentence[i].word in ("ان", "انه", "انها", "بان")]
        subject_at = [i for i in range(max(state.at - 3, 0), state.at) if sentence[i].mention]
        return that[-1] + 1 if that else subject_at[0] if subject_at else state.at
    return state.at if sentence[state.at].word.startswith(("استعداد", "الاستعداد")) else k


def _asked(sentence: Sentence, j: int, k: int) -> list[Mention]:
    """Those who are asked: «طلبت أ من ب», «ناشدت أ ب»."""
    for i in range(j + 1, k):
        if sentence[i].word == "من" and i + 1 < k and not sentence[i].mention:
            return acting(following(sentence, i, skip=0)[0])
    first, end = following(sentence, j, skip=0)
    if first and end < k and (second := sentence[end].mention):
        return acting([second])
    return []
