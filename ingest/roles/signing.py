"""Frames of the sides that sign, agree or are told to be of one agreement."""

from collections.abc import Iterator

from ingest.model import Mention
from ingest.roles.clause import demonym, side, sides_of
from ingest.roles.frame import frame
from ingest.roles.hit import Hit
from ingest.roles.mediating import whole_subject
from ingest.roles.reach import Sentence, any_near, following

_PAPER = ("deal", "truce", "paper")
_MINISTERS = frozenset({"وزيرا", "وزيري", "رييسا", "رييسي", "ممثلا", "ممثلي", "مندوبا", "مبعوثا", "وفدا", "وفدي"})
_SENT = frozenset({"ممثلو", "ممثلون", "ممثلي", "ممثلين", "مندوبو", "مفاوضو", "قاده", "قياده", "وفدا"})


@frame("sign_verb")
def signers(sentence: Sentence) -> Iterator[Hit]:
    """وقعت أ وب وثيقة · وقع ممثلو أ وب إعلانا · اتفق وزيرا الخارجية … على …."""
    for k, item in enumerate(sentence):
        if item.mention or "sign_verb" not in item.opens:
            continue
        who, first, end = _subject(sentence, k)
        paper = any_near(sentence, end - 1, _PAPER, 8)
        agreed = item.word.lstrip("وف").startswith(("اتفق", "يتفق", "تتفق"))
        if paper is None and not (agreed and any(s.word in ("علي",) for s in sentence[end : end + 4])):
            continue
        sides = sides_of(who) if who else _ministers(sentence, k)
        if len({s.entity for s in sides}) >= 2:
            last = max(end, (paper or 0) + 1) if paper is not None and paper < end + 4 else end
            for actor in sides:
                yield Hit("party", actor, first, last, weak=True)
            for actor in _persons(sentence, k, end) if not who else ():
                yield Hit("envoy", actor, first, end, weak=True)


def _subject(sentence: Sentence, k: int) -> tuple[list[Mention], int, int]:
    start = k + 1 if k + 1 < len(sentence) and sentence[k + 1].word in _SENT else k
    mentions, end = following(sentence, start, skip=0)
    if mentions and not (len(mentions) == 1 and not sides_of(mentions)):
        return mentions, k, end
    if k and sentence[k - 1].mention:
        return whole_subject(sentence, k - 1), k - 1, k + 1
    return [], k, min(k + 14, len(sentence))


def _ministers(sentence: Sentence, k: int) -> list[Mention]:
    """The two states of «وزيرا الخارجية السعودي … والإيراني …»."""
    near = sentence[k + 1 : k + 4]
    if not any(i.word in _MINISTERS for i in near):
        return []
    out: list[Mention] = []
    for item in sentence[k + 1 : k + 14]:
        state = demonym(item)
        found = [state] if state else list(side(item.mention)) if item.mention else []
        out += [a for a in found if a.type == "state" and a.entity not in {o.entity for o in out}]
    return out[:2]


def _persons(sentence: Sentence, k: int, end: int) -> list[Mention]:
    found = [m for i in sentence[k + 1 : end] if (m := i.mention) and m.type == "person" and m.kind == "name"]
    return found[:2]
