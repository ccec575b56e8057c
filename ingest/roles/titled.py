"""Frames of persons whose title says that they mediate: الوسيط المشترك أ, رئيس لجنة الوساطة ب, مبعوث الأمين العام للأمم المتحدة ج."""

from collections.abc import Iterator

from ingest.lexicon.authority import authority
from ingest.roles.clause import Item, actors, sent
from ingest.roles.cues import bases, frames
from ingest.roles.frame import frame
from ingest.roles.hit import Hit
from ingest.roles.reach import Sentence

_HEADS = (
    "وسيط ", "الوسيط ", "الوسيطه ", "كبير الوسطا ", "كبير وسطا ", "رييس الوساطه ", "رييس لجنه الوساطه ", "رييسه لجنه الوساطه ",
    "رييس فريق الوساطه ", "رييس وفد الوساطه ", "رييس لجنه المصالحه ", "رييس لجنه المساعي الحميده ", "رييس بعثه الامم المتحده ", "رييسه بعثه الامم المتحده ", "رييس البعثه الامميه ",
    "رييسه البعثه الامميه ",
)  # fmt: skip
_FORMER = frozenset({"سابق", "السابق", "سابقه", "السابقه", "سابقا"})
_NEUTRAL = (
    "الامم المتحده", "للامم المتحده", "الاممي", "المبعوث الدولي", "الاتحاد الافريقي", "للاتحاد الافريقي", "الايقاد", "ايغاد", "ايقاد",
    "الجامعه العربيه", "جامعه الدول العربيه", "مجموعه غرب افريقيا", "ايكواس", "منظمه الامن والتعاون", "الرباعيه الدوليه",
)  # fmt: skip
"""Who sends an envoy that stands between the sides."""
_BODIES = frozenset({"منظمه", "اتحاد", "رابطه", "هييه", "مجموعه"})
_SPECIAL = frozenset({"الخاص", "الخاصه", "الشخصي", "الشخصيه", "المشترك", "خاص", "خاصا"})
_SIDE = frozenset({"التحرير"})
"""What follows «منظمة» in the name of a side."""
_SPEAKS_FOR = ("الممثل الخاص", "الممثله الخاصه", "ممثل الامين العام", "الممثل الشخصي")
_CHIEF = ("لامين العام", "امين العام", "الامين العام")
_REACH = 6


def is_envoy(item: Item) -> bool:
    """Whether a mention is an envoy or negotiator by title."""
    assert item.mention
    negotiator = ("كبير المفاوضين", "كبير مفاوضي", "رييس الوفد", "رييس وفد", *_SPEAKS_FOR)
    return sent(item.mention) or item.phrase.startswith(negotiator)


def is_neutral(sentence: Sentence, k: int) -> bool:
    """Whether the United Nations or a body of states sent the envoy at `k`, by the phrase or by the authority."""
    item = sentence[k]
    known = authority().actors.get((item.mention and item.mention.authority) or "")
    before = " ".join(i.phrase or i.word for i in sentence[max(k - 4, 0) : k])
    return (
        any(word in f"{item.phrase} {before}" for word in _NEUTRAL)
        or (known is not None and known.affiliation in ("united-nations", "un-ocha"))
        or _of_body(item.phrase.split())
    )


def _of_body(words: list[str]) -> bool:
    """Whether a special or personal envoy is one of such a body: «المبعوث الخاص لمنظمة …», «المبعوث الشخصي للأمين العام لاتحاد …»."""
    if len(words) > 2 and words[0].startswith(("مبعوث", "موفد")) and not _BODIES.isdisjoint(bases(words[1])):
        return words[2] not in _SIDE
    if _SPECIAL.isdisjoint(words[:_REACH]):
        return False
    for at, word in enumerate(words[1:_REACH], 1):
        after = words[at + 1] if at + 1 < len(words) else ""
        known = bases(word)
        if not _BODIES.isdisjoint(known) or ("امين" in known and after == "العام"):
            return after not in _SIDE
    return False


def _behind_title(sentence: Sentence, k: int) -> bool:
    """Whether the person at `k` stands behind the title of a neutral envoy: «مبعوث الاتحاد الأفريقي إلى ج، الرئيس الأسبق أ»."""
    if not k or sentence[k - 1].word not in ("،", ","):
        return False
    j = k - 2
    while j >= 0 and j > k - 7 and ((mention := sentence[j].mention) is None or mention.type in ("place", "state")):
        j -= 1
    title = sentence[j] if j >= 0 else None
    if (
        title is None
        or title.mention is None
        or title.mention.name is not None
        or not (is_envoy(title) and is_neutral(sentence, j))
    ):
        return False
    return j == k - 2 or sentence[j + 1].word in ("الي", "لدي", "في", "بالانابه", "بالوكاله")


def _apart(sentence: Sentence, k: int) -> bool:
    """Whether the person at `k` is the envoy whose title was read apart: «المبعوث الشخصي | للأمين العام لـ…، أ»."""
    if sentence[k].mention and not sentence[k].prefix and _behind_title(sentence, k):
        return True
    title = sentence[k - 1] if k else None
    return bool(
        title and title.mention and is_envoy(title) and sentence[k].prefix.endswith("ل") and sentence[k].phrase.startswith(_CHIEF)
    )


def _mediates(item: Item) -> bool:
    """Whether the title is that of a mediator."""
    words = item.phrase.split()
    return (
        item.phrase.startswith(_HEADS)
        and "لدي" not in words
        and not any(frames(w) & {"off_topic", "business"} for w in words[1:3])
    )


def _is_titled(item: Item) -> bool:
    return bool(item.mention) and (is_envoy(item) or item.prefix.endswith("ل") or _mediates(item))


@frame(mentions=_is_titled)
def titled(sentence: Sentence) -> Iterator[Hit]:
    """A person named with the title of a mediator, or as the envoy of a body that stands between the sides."""
    for k, item in enumerate(sentence):
        if item.mention is None:
            continue
        if _mediates(item) or (is_envoy(item) and is_neutral(sentence, k)) or _apart(sentence, k):
            for actor in actors(item.mention):
                if actor.type == "person" and actor.kind == "name":
                    former = not _FORMER.isdisjoint(item.phrase.split()[:3])
                    yield Hit("mediator", actor, k, k + 1, "ended" if former else "asserted")
