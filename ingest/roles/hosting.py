"""Frames of those where the sides meet: تستضيف القاهرة محادثات."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.model import Mention
from ingest.roles.clause import demonym, demonym_in, host_state, town
from ingest.roles.frame import frame
from ingest.roles.hit import Hit
from ingest.roles.mediating import all_of, status_before, whole_subject
from ingest.roles.process import places_in
from ingest.roles.reach import Sentence, acting, any_near, following, near
from ingest.roles.unnamed import name_between, small_town
from ingest.text import fold

_PURPOSE = (
    "للمشارك",
    "لاجرا",
    "لعقد",
    "لحضور",
    "لاستينا",
    "لبد",
    "لمواصل",
    "لاستكمال",
    "للتفاوض",
    "لبحث",
    "للبحث",
    "لخوض",
    "للتباحث",
)
_TOWN = ("العاصمه", "مدينه")
_KINDS = frozenset({"مدينه", "بلده", "العاصمه", "منتجع", "قريه", "بلديه", "ميناء"})
_WHEN = frozenset({"اليوم", "امس", "غدا", "الشهر", "الاسبوع", "العام", "السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه",
                   "منذ", "مطلع", "اواخر", "نهايه", "صباح", "مساء", "قبل", "بعد"})  # fmt: skip
"""Words of time, which end the name of a town."""
_INVITES = frozenset({"دعوه", "دعا", "دعت", "يدعو", "تدعو", "سيدعو", "ستدعو"})
_MEET = frozenset({"اجتمع", "اجتمعت", "اجتمعا", "اجتمعوا", "التقوا", "يجتمعون", "سيجتمعون"})
_NO_TOWN = ("سد ", "نهر ", "بحر ", "خليج ", "جبل ", "مضيق ", "ميناء ")
_CITY_STATES = frozenset({"kuwait", "djibouti", "singapore"})
"""States whose town has the same name, so that «مشاورات الكويت» are those held there."""


def _gathers(word: str) -> bool:
    return word.removeprefix("و") in _MEET or word in _INVITES or word == "حيث"


@frame("host_verb", "held_verb", "travel", "talk", "sign_verb", words=_gathers)
def hosts(sentence: Sentence) -> Iterator[Hit]:
    """تستضيف القاهرة محادثات · المحادثات التي تستضيفها القاهرة · عقدت في الدوحة · مفاوضات القاهرة."""
    for k, item in enumerate(sentence):
        if item.mention:
            continue
        if "host_verb" in item.opens:
            talk = any_near(sentence, k, ("talk", "mediator_noun", "truce", "meeting"), 8, 6)
            only_meets = any_near(sentence, k, ("talk", "mediator_noun", "truce", "peace"), 12, 8) is None
            kind = k + 1 < len(sentence) and sentence[k + 1].word in _KINDS and not sentence[k + 1].mention
            start = k + 1 if kind else k
            nisba = demonym(sentence[start + 1]) if k < start < len(sentence) - 1 else None
            mentions, end = ([nisba], start + 2) if nisba else following(sentence, start)
            if not mentions and k > 1 and sentence[k - 1].word == "قد" and sentence[k - 2].mention:
                mentions, end = whole_subject(sentence, k - 2), k + 1
            if not mentions and k and sentence[k - 1].mention:
                mentions, end = whole_subject(sentence, k - 1), k + 1
            if not mentions and k > 2 and sentence[k - 1].word in ("التي", "الذي"):
                last = k - 3 if sentence[k - 2].word in ("،", ",") else k - 2
                mentions, end = (whole_subject(sentence, last), k + 1) if sentence[last].mention else ([], k + 1)
            if talk is not None and not mentions and start > k:
                yield from _small_town(sentence, start, min(talk, k))
            if talk is not None:
                who = [a for m in mentions for a in _hosting(m)]
                hits = all_of("host", who, min(talk, k), max(talk + 1, end), status_before(sentence, k))
                yield from (replace(hit, passing=only_meets) for hit in hits)
        elif "held_verb" in item.opens and (talk := any_near(sentence, k, ("talk",), 5, 8)) is not None:
            for j in range(k + 1, min(k + 9, len(sentence))):
                if sentence[j].word == "في" and j + 1 < len(sentence):
                    yield from _venue(_place(sentence, j, min(talk, k)))
        elif ("held_verb" in item.opens and near(sentence, k, "meeting", 5, 8) is not None) or item.word.removeprefix(
            "و"
        ) in _MEET:
            yield from _met(sentence, k)
        elif item.word == "حيث":
            yield from _where(sentence, k)
        elif "sign_verb" in item.opens:
            yield from _signed(sentence, k)
        elif "travel" in item.opens or item.word in _INVITES:
            yield from _venue(_destination(sentence, k))
        elif "talk" in item.opens and k + 1 < len(sentence):
            place = sentence[k + 1].mention or town(sentence, k + 1, sure=True)
            is_town = (
                place
                and not fold(place.label).startswith(_NO_TOWN)
                and (place.type == "place" or place.authority in _CITY_STATES)
            )
            if place and is_town and not (k + 2 < len(sentence) and sentence[k + 2].word == "مع"):
                yield from _venue(all_of("host", host_state(place), k, k + 2))
            elif sentence[k + 1].word == "في" and k + 2 < len(sentence):
                found = list(_place(sentence, k + 1, k))
                if not found and sentence[k + 2].word in _KINDS and not sentence[k + 2].mention:
                    found = list(_unknown(sentence, k + 2, k))
                yield from (replace(hit, bilateral=True, venue=True) for hit in found)
            else:
                yield from (replace(hit, bilateral=True, venue=True) for hit in _town(sentence, k))


def _where(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«في أ حيث تجري جولة من المحادثات»."""
    place = sentence[k - 1].mention if k else None
    talk = any_near(sentence, k, ("talk",), 5)
    if place and place.type == "place" and talk is not None and any("held_verb" in i.opens for i in sentence[k + 1 : k + 4]):
        yield from _venue(all_of("host", host_state(place), k - 1, talk + 1))


def _signed(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«وقعت أ وب في ج اتفاق سلام», «في العاصمة … توقيع اتفاق»: counts only in the talks of a known conflict."""
    here = k + 1 < len(sentence) and sentence[k + 1].word == "في"  # أ وب توقعان في ج
    if not here and any_near(sentence, k, ("deal", "truce"), 14) is None:
        return
    for j in (*range(k + 1, min(k + 12, len(sentence) - 1)), *range(max(k - 4, 0), k)):
        theatre = bool(places_in((sentence[j + 1].phrase or sentence[j + 1].word).split()))
        if sentence[j].word == "في" and not theatre and (hits := list(_place(sentence, j, min(j, k)))):
            last = max(hits[0].last, k + 1)
            yield from (replace(hit, last=last, passing=True, venue=True) for hit in hits)
            return


def _met(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«عقدت في أ اجتماعات», «اجتمعوا … في ب»: meetings count only in the talks of a known conflict."""
    for j in range(k + 1, min(k + 6, len(sentence) - 1)):
        if sentence[j].word == "مع":
            return  # perhaps in his own town
        if sentence[j].word == "في":
            yield from (replace(hit, passing=True, venue=True) for hit in _place(sentence, j, k))
            return


def _venue(hits: Iterable[Hit]) -> Iterator[Hit]:
    return (replace(hit, venue=True) for hit in hits)


def _small_town(sentence: Sentence, kind: int, first: int) -> Iterator[Hit]:
    """«تحتضنها بلدة أ.»: a town that nobody knows, up to the end of the clause."""
    words = range(kind + 1, min(kind + 5, len(sentence)))
    last = next((j for j in words if not sentence[j].word.isalpha() or sentence[j].word in _WHEN), len(sentence))
    if place := name_between(sentence, kind + 1, last, "place"):
        yield Hit("host", place, first, last)
    elif place := small_town(sentence, kind + 1):
        yield Hit("host", place, first, kind + 2)


def _hosting(mention: Mention) -> list[Mention]:
    """States; a town whose state nobody knows hosts by itself."""
    hosting = [a for a in acting([mention]) if a.type == "state"]
    alone = mention.type == "place" and not mention.authority and not host_state(mention)
    return hosting or list(host_state(mention)) or ([mention] if alone else [])


def _town(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«محادثات السلام … في جنيف»: a town, as a country would be that of the conflict (في اليمن)."""
    for j in range(k + 2, min(k + 7, len(sentence) - 1)):
        mention = sentence[j + 1].mention
        if sentence[j].word == "في":
            if mention and mention.type == "place" and not _visited(sentence, j + 1, mention):
                yield from all_of("host", host_state(mention), k, j + 2)
            elif sentence[j + 1].word in _TOWN:
                yield from list(_place(sentence, j, k)) or _unknown(sentence, j + 1, k)
            elif sentence[j + 1].word in _KINDS:
                yield from _unknown(sentence, j + 1, k)
            return


def _unknown(sentence: Sentence, kind: int, first: int) -> Iterator[Hit]:
    """«في بلدة أ السويدية», «في مدينة ب»: the state of the adjective after a town that nobody knows, else the town itself."""
    for j in range(kind + 2, min(kind + 4, len(sentence))):
        if sentence[j].mention or not sentence[j].word.isalpha():
            break
        if state := demonym(sentence[j]):
            yield Hit("host", state, first, j + 1)
            return
    if place := small_town(sentence, kind + 1):
        yield Hit("host", place, first, kind + 2)


def _visited(sentence: Sentence, j: int, place: Mention) -> bool:
    """Whether one of the country is visited there: «محادثات في ج مع نظيره …»."""
    states = {s.entity for s in host_state(place)}
    for i in range(j + 1, min(j + 6, len(sentence))):
        if sentence[i].word.startswith("نظير"):
            return any((d := demonym(s)) and d.entity in states for s in sentence[i + 1 : i + 3]) or bool(
                sentence[i].mention and demonym_in(sentence[i].phrase) in states
            )
    return False


def _place(sentence: Sentence, fi: int, first: int) -> Iterator[Hit]:
    """The state of the town after «في» (perhaps «في العاصمة القطرية الدوحة»)."""
    capital: Mention | None = None
    for j in range(fi + 1, min(fi + 4, len(sentence))):
        mention = sentence[j].mention or town(sentence, j)
        if mention:
            if not _visited(sentence, j, mention):
                yield from all_of("host", host_state(mention), first, j + 1)
            return
        if sentence[j].word not in _TOWN and demonym(sentence[j]) is None:
            break
        if sentence[j - 1].word == "العاصمه" and sentence[j].word.startswith("ال"):
            capital = demonym(sentence[j]) or capital
    if capital:  # «في العاصمة القطرية، أمس»
        yield Hit("host", capital, first, fi + 3)


def _destination(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«يتوجه وفد إلى القاهرة للمشاركة في مفاوضات», «دعا الأطراف إلى جنيف لإجراء محادثات»."""
    for j in range(k + 1, min(k + 7, len(sentence) - 1)):
        if sentence[j].word == "الي" and (mention := sentence[j + 1].mention):
            talk = any_near(sentence, j + 1, ("talk",), 16 if sentence[k].word in _INVITES else 8)
            purpose = talk is not None and any(i.word.startswith(_PURPOSE) for i in sentence[j + 2 : talk + 1])
            if talk is not None and purpose and mention.type == "place":
                yield from all_of("host", host_state(mention), k, talk + 1)
            return
