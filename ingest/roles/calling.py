"""Frames of those who ask for talks or a truce: دعا أ إلى محادثات, عرض أ هدنة, الهدنة التي دعا إليها أ, مقترحاته."""

from collections.abc import Iterator

from ingest.model import Mention
from ingest.roles.clause import sent
from ingest.roles.cues import bases
from ingest.roles.frame import frame
from ingest.roles.governing import before
from ingest.roles.hit import Hit
from ingest.roles.reach import Sentence, acting, any_near, following

_CALLS = frozenset({"دعا", "دعت", "يدعو", "تدعو", "دعوا", "سيدعو", "ستدعو"})
_PUTS = frozenset({"عرض", "عرضت", "يعرض", "تعرض", "اقترح", "اقترحت", "يقترح", "تقترح"})
_CALLS_OR_PUTS = _CALLS | _PUTS
_BEGIN = frozenset(
    ["اجراء", "بدء", "استيناف", "عقد", "اطلاق", "فتح", "العوده", "جوله", "جولات", "مزيد", "من", "الي", "مايده", "طاوله", "اعلان", "البدء",
     "الدخول", "لاجراء", "لعقد", "لبدء", "لاستيناف", "في", "تمديد", "تطبيق", "اقرار", "فرض"]
)  # fmt: skip
_THAT = frozenset({"الذي", "التي"})
_SAYS_IT = frozenset({"له", "لها", "اليه", "اليها"})
_MINE = ("ته", "تها", "تهم", "اته", "اتها", "حه", "حها", "طته", "طتها")
_TALKS = ("talk", "truce", "deal", "mediator_noun", "peace")


def _asks(word: str) -> bool:
    return not _CALLS_OR_PUTS.isdisjoint(bases(word)[:2])


@frame("call", "proposal", "truce", "talk", words=_asks)
def callers(sentence: Sentence) -> Iterator[Hit]:
    """Proposers by what they call for, offer or have called for."""
    for k, item in enumerate(sentence):
        if item.mention:
            continue
        known = set(bases(item.word)[:2])
        if known & _CALLS_OR_PUTS:
            yield from _verb(sentence, k, calls=bool(known & _CALLS))
        elif item.opens & {"call", "proposal"} and item.word.endswith(_MINE) and _close(sentence, k, _TALKS, 6):
            owner = _envoy(sentence, k) or before(sentence, k)
            yield from _all(acting([owner]) if owner else [], k, k + 2)
        elif item.opens & {"truce", "talk"} and not item.opens & {"peace"}:
            yield from _relative(sentence, k)


def _envoy(sentence: Sentence, k: int) -> Mention | None:
    """The envoy named before `k`, whose proposals they are rather than those of whom he tells of them."""
    near = (m for i in reversed(sentence[max(k - 14, 0) : k]) if (m := i.mention) and sent(m))
    return next(near, None)


def _all(who: list[Mention], first: int, last: int, weak: bool = False) -> Iterator[Hit]:
    for actor in who:
        if actor.type != "group" or actor.authority:
            yield Hit("proposer", actor, first, last, weak=weak)


def _verb(sentence: Sentence, k: int, calls: bool) -> Iterator[Hit]:
    mentions, end = following(sentence, k, skip=0)
    first = k
    if not mentions:
        j = k - 2 if k > 1 and sentence[k - 1].word in ("،", ",") else k - 1
        mention = sentence[j].mention if j >= 0 else None
        mentions, first = ([mention], j) if mention else ([], k)
    if not mentions:
        return
    while end < len(sentence) and sentence[end].word in ("،", ","):
        end += 1
    if calls and not (end < len(sentence) and sentence[end].word == "الي"):
        return
    j = end + calls
    while j < len(sentence) and j < end + 5 and sentence[j].word in _BEGIN:
        j += 1
    if j >= len(sentence) or sentence[j].mention:
        return
    what = sentence[j]
    sure = bool(what.opens & {"talk", "truce"})
    if sure or (what.opens & {"peace"} and calls):
        yield from _all(acting(mentions), first, j + 1, weak=not sure)


def _relative(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«وقف إطلاق النار الذي دعا إليه أ», «الهدنة التي اقترحتها أ»."""
    for j in range(k + 1, min(k + 9, len(sentence) - 1)):
        if (mention := sentence[j].mention) and mention.type != "place":
            return
        if sentence[j].word not in _THAT:
            continue
        verb = sentence[j + 1].word
        at = j + 1
        if verb in _CALLS and j + 2 < len(sentence) and sentence[j + 2].word in _SAYS_IT:
            at = j + 2
        elif not (verb.endswith(("ها", "ه")) and not _PUTS.isdisjoint(bases(verb))):
            return
        mentions, end = following(sentence, at, skip=0)
        yield from _all(acting(mentions), k, end)
        return


def _close(sentence: Sentence, k: int, kinds: tuple[str, ...], reach: int) -> bool:
    return any_near(sentence, k, kinds, reach, reach) is not None
