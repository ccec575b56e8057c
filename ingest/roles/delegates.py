"""Frames of sides that are told by who sits at the table for them: وفدا أ وب, مسؤولون من أ ومن ب, أخفقت أ وب في … المفاوضات."""

from collections.abc import Iterator, Sequence

from ingest.model import Mention
from ingest.roles.behind import partners
from ingest.roles.clause import is_camp, side, sides_of
from ingest.roles.cues import bases
from ingest.roles.frame import frame
from ingest.roles.governing import before
from ingest.roles.hit import Hit
from ingest.roles.mediating import whole_subject
from ingest.roles.reach import Sentence, any_near, coordinated, following, helping

_TWO = frozenset({"وفدا", "وفدي", "وفود", "ممثلو", "ممثلي", "ممثلا", "مفاوضو", "مفاوضي", "مندوبو", "مندوبي"})
"""Delegations and delegates of several, before those who sent them."""
_SENT = ("مسوول", "ممثل", "مندوب", "مفاوض")
_OF = frozenset({"من", "عن"})
_TABLE = ("talk", "truce", "round", "deal", "meeting", "mediator_noun", "peace")
_MEET = frozenset({"يلتقي", "التقي", "سيلتقي", "يجتمع", "اجتمع", "سيجتمع", "يتفاوض", "تفاوض", "يلتيم", "التام", "جلس", "يجلس"})
_CUTS = frozenset({"ان", "بان", "التي", "الذي", "حول", "بشان", "بين", "مع", "وان", "لكن"})
_ITS = ("ها", "ه", "هم")
_BACK = 12
_WITH = 5


def _delegates(word: str) -> bool:
    return not _TWO.isdisjoint(bases(word)[:3]) or word.removeprefix("و").startswith(_SENT)


@frame("talk", "truce", "dispute", words=_delegates, mentions=lambda item: item.phrase.startswith(_SENT))
def delegates(sentence: Sentence) -> Iterator[Hit]:
    """The sides behind delegations in the dual or plural, behind officials of each, and those who talk with a camp."""
    for k, item in enumerate(sentence):
        officials = (item.phrase or item.word.removeprefix("و")).startswith(_SENT)
        if officials and k + 1 < len(sentence) and sentence[k + 1].word in _OF:
            yield from _officials(sentence, k)
        elif item.mention:
            words = item.phrase.split()
            if words[0] in _TWO and len(words) == 2:
                mentions, end = coordinated(sentence, k)
                yield from _sides(partners(mentions), k, end)
        elif not _TWO.isdisjoint(bases(item.word)[:3]):
            yield from _delegations(sentence, k)
        elif "talk" in item.opens or "truce" in item.opens:
            yield from _joint(sentence, k)
            yield from _with_camp(sentence, k)
        elif "dispute" in item.opens and item.word.endswith(_ITS) and k + 1 < len(sentence) and sentence[k + 1].word == "مع":
            yield from _disputed(sentence, k)


def _sides(who: Sequence[Mention], first: int, last: int, weak: bool = False) -> Iterator[Hit]:
    """Two at least; states among themselves only take part where nobody mediates."""
    if len({a.entity for a in who}) > 1:
        for actor in who:
            yield Hit("party", actor, first, last, bilateral=all(a.type == "state" for a in who), weak=weak)


def _delegations(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«وفدا أ وب», «ممثلو أ وب»."""
    mentions, end = following(sentence, k, skip=0)
    if mentions and any_near(sentence, k, _TABLE, 14, 6) is not None:
        yield from _sides(sides_of(mentions), k, end)


def _officials(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«يلتقي مسؤولون من أ ومن ب», «ممثلون عن أ وب»."""
    mentions, end = following(sentence, k + 1, skip=0)
    if any(i.word.removeprefix("ك").startswith("مراقب") or i.phrase.startswith("مراقب") for i in sentence[end : end + 4]):
        return  # they only watch
    met = any(not _MEET.isdisjoint(bases(i.word)[:2]) for i in sentence[max(k - 3, 0) : k])
    if mentions and (met or any_near(sentence, k, _TABLE, 14, 6) is not None):
        yield from _sides(sides_of(mentions), k, end)


def _joint(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«أخفقت أ وب في ختام … المفاوضات», «أ وب تستأنفان المفاوضات»: the subject is several."""
    for j in range(k - 1, max(k - _BACK, -1), -1):
        item = sentence[j]
        if item.mention:
            mentions = whole_subject(sentence, j)
            verb = [s for s in (*sentence[max(j - len(mentions), 0) : j], *sentence[j + 1 : j + 2]) if not s.mention]
            acts = any(s.opens & {"held_verb", "control_verb", "reach_verb"} for s in verb)
            if acts and not item.prefix and not helping(sentence, j) and len(mentions[0].members or mentions) > 1:
                yield from _sides(partners(mentions), j, k + 1)
            return
        if item.word in _CUTS:
            return


def _with_camp(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«العودة إلى المفاوضات مع الحكومة»: an armed group or camp before, a government or group after «مع»."""
    for j in range(k + 1, min(k + _WITH, len(sentence) - 1)):
        if sentence[j].mention:
            return
        if sentence[j].word == "مع":
            mentions, end = following(sentence, j, skip=0)
            others = [a for a in sides_of(mentions) if _fights(a)]
            own = [a for i in sentence[:k] if (m := i.mention) for a in side(m) if a.type == "armed_group" or _fights(a)]
            if others and own and own[-1].entity not in {a.entity for a in others}:
                yield from _sides([own[-1], *others], k, end, weak=True)
            return


def _disputed(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«أزمتها مع أ وب», with the one before it whose crisis it is: counts where somebody mediates."""
    mentions, end = following(sentence, k + 1, skip=0)
    owner = before(sentence, k) if mentions else None
    yield from _sides(sides_of([owner, *mentions] if owner else mentions), k, end, weak=True)


def _fights(actor: Mention) -> bool:
    return actor.type == "armed_group" or is_camp(actor)
