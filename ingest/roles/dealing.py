"""Frames of the sides of a political agreement that was reached or signed: توصلت أ إلى اتفاق مع ب, الاتفاق المبرم بين أ وب."""

from collections.abc import Iterator

from ingest.lexicon.authority import words_of
from ingest.model import Mention
from ingest.roles.behind import partners
from ingest.roles.clause import is_camp
from ingest.roles.cues import bases
from ingest.roles.frame import frame
from ingest.roles.governing import before
from ingest.roles.hit import Hit
from ingest.roles.mediating import whole_subject
from ingest.roles.reach import Sentence, following, helping
from ingest.roles.unnamed import unnamed_camp

_DONE = frozenset(
    {"المبرم", "المبرمه", "مبرم", "الموقع", "الموقعه", "موقع", "ابرم", "ابرمت", "وقع", "وقعت", "توقيع", "ابرام", "عقد"}
)
_GROUPS = frozenset({"قوي", "دول", "بلدان", "اطراف", "مجموعه"})
_POLITICAL = frozenset({"حزب", "ايتلاف", "تحالف", "كتله", "تيار", "نقابه"})
_AGREED = frozenset(
    {
        "خطه",
        "اعاده",
        "فتح",
        "تبادل",
        "انسحاب",
        "سحب",
        "ترسيم",
        "وقف",
        "انهاء",
        "تطبيع",
        "عقد",
        "تشكيل",
        "استيناف",
        "اجراء",
        "هدنه",
        "تسليم",
    }
)
"""What two sides agree on, and not only about something."""
_BEFORE = 6
_AFTER = 12


@frame("sign_verb", "reach_verb", "deal")
def dealers(sentence: Sentence) -> Iterator[Hit]:
    """Two sides or more, of which neither is only a business; nobody for trade, energy, work or arms."""
    for k, item in enumerate(sentence):
        if item.mention or not item.opens & {"sign_verb", "reach_verb", "deal"} or item.word in ("توقع", "يتوقع"):
            continue
        if "deal" in item.opens:
            sides, first, end = _of_deal(sentence, k)
        else:
            sides, first, end = _of_verb(sentence, k)
        if helping(sentence, first):
            continue
        if any("business" in i.opens for i in sentence[max(k - _BEFORE, 0) : end + _AFTER] if not i.mention):
            continue
        who = [a for a in partners(sides) if not _all_told(a, sides)]
        if len({a.entity for a in who}) >= 2 and not any(_of_parliament(a) for a in who):
            for actor in who:
                yield Hit("party", actor, first, end)


def _of_deal(sentence: Sentence, k: int) -> tuple[list[Mention], int, int]:
    """«الاتفاق المبرم بين أ وب», «اتفاق تسوية أبرمته أ مع ب», «الاتفاق الذي وقعت عليه أ مع ب»."""
    for j in range(k + 1, min(k + 7, len(sentence))):
        item = sentence[j]
        if item.mention:
            break
        if item.word in ("بين", "وبين"):
            done = sentence[k + 1].word == "علي" and not _AGREED.isdisjoint(bases(sentence[k + 2].word))
            done = done or any(
                not _DONE.isdisjoint(bases(s.word)[:2]) or "reach_verb" in s.opens for s in sentence[max(k - 4, 0) : j]
            )
            sides, end = _all_between(sentence, j)
            return (sides, k, end) if done else ([], k, k)
        if "sign_verb" in item.opens or "reach_verb" in item.opens:
            own, end = following(
                sentence, j + (j + 1 < len(sentence) and sentence[j + 1].word in ("عليه", "عليها", "اليه")), skip=0
            )
            if own:
                others, last = _with(sentence, end)
                return [*own, *others], k, last
    return [], k, k


def _of_parliament(actor: Mention) -> bool:
    """A party or coalition of politics at home."""
    return not actor.authority and words_of(actor.label)[0].removeprefix("ال") in _POLITICAL


def _all_told(actor: Mention, sides: list[Mention]) -> bool:
    """Whether a group without a name («القوى الكبرى») is spelt out by those named with it."""
    return words_of(actor.label)[0].removeprefix("ال") in _GROUPS and sum(len(m.members or (m,)) for m in sides) > 3


def _all_between(sentence: Sentence, j: int) -> tuple[list[Mention], int]:
    """Everybody after «بين», also behind a second «وبين», «من جهة» or the names of a group («القوى الكبرى، أ وب»)."""
    sides, end = following(sentence, j, skip=0)
    while sides and end + 1 < len(sentence) and sentence[end].word in ("وبين", "،", ","):
        more, after = following(sentence, end, skip=0)
        if not more or (sentence[end].word != "وبين" and len(more[0].members or more) < 2):
            break
        sides, end = [*sides, *more], after
    return sides, end


def _of_verb(sentence: Sentence, k: int) -> tuple[list[Mention], int, int]:
    """«توصلت أ إلى اتفاق مع ب», «وقعت على الاتفاق أ وب وج», «أ وب اتفقتا على خطة»."""
    deal = next((j for j in range(k + 1, min(k + 10, len(sentence))) if sentence[j].opens & {"deal", "truce", "paper"}), None)
    agreed = any(b.startswith(("اتفق", "يتفق", "تتفق")) for b in bases(sentence[k].word)[:2])
    both = k + 1 < len(sentence) and sentence[k + 1].word in ("كل", "كلا")
    own, end = following(sentence, k, skip=2 if both else 0)
    first = k
    if not own and k and sentence[k - 1].mention:
        own, first, end = whole_subject(sentence, k - 1), k - 1, k + 1
    elif not own and k and sentence[k - 1].word in ("انها", "انه", "انهم") and (owner := before(sentence, k - 1)):
        own, end = [owner], k + 1
    if agreed:
        on = next((j for j in range(end, min(end + 5, len(sentence) - 1)) if sentence[j].word == "علي"), None)
        what = sentence[on + 1] if on is not None else None
        fights = any(a.type == "armed_group" or is_camp(a) for a in partners(own))
        known = what is not None and (bool(what.opens & {"deal", "truce", "paper"}) or not _AGREED.isdisjoint(bases(what.word)))
        if what is None or not (known or fights):
            return [], k, k
        deal = deal if deal is not None else (on or k) + 1
    if deal is None:
        return [], k, k
    if not own and sentence[deal - 1].word in ("علي", "الي"):
        own, end = following(sentence, deal, skip=0)
    if not own:
        return [], k, k
    with_first = end < len(sentence) and sentence[end].word == "مع"
    others, last = _with(sentence, end if with_first else max(end, deal + 1))
    return [*own, *others], first, max(last, end, deal + 1)


def _with(sentence: Sentence, start: int) -> tuple[list[Mention], int]:
    """Those behind the next «مع»."""
    for j in range(start, min(start + _AFTER, len(sentence) - 1)):
        if sentence[j].word == "مع":
            past = j + 2 if j + 2 < len(sentence) and sentence[j + 1].word == "عدد" and sentence[j + 2].word == "من" else j
            found, end = following(sentence, past, skip=2)
            return (found, end) if found else unnamed_camp(sentence, past + 1)
        if sentence[j].word in ("ان", "بان", "الذي", "التي", "حول", "بشان") and j > start:
            break
    return [], start
