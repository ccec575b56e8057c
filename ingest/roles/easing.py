"""Frames of those who ease the talks of others: أسهمت أ في تيسير المحادثات, يسرت ب الحوار, بتيسير من ج."""

from collections.abc import Iterator

from ingest.roles.clause import Item, side
from ingest.roles.cues import bases
from ingest.roles.frame import frame
from ingest.roles.governing import before
from ingest.roles.hit import Hit
from ingest.roles.mediating import whole_subject
from ingest.roles.reach import Sentence, acting, any_near, following

_HELPS = frozenset(
    {"اسهم", "اسهمت", "ساهم", "ساهمت", "ساعد", "ساعدت", "شارك", "شاركت", "يساهم", "تساهم", "يسهم", "تسهم", "اسهما", "ساهما",
     "لعب", "لعبت", "يلعب", "تلعب", "ادت", "ادي", "يودي", "تودي"}
)  # fmt: skip
_EASING = frozenset({"تيسير", "تسهيل", "وساطه", "توسط", "تقريب"})
_EASES = frozenset({"يسر", "يسرت", "ييسر", "تيسر", "سهل", "سهلت", "يسهل", "تسهل", "يسرتا", "سهلتا"})
_TEAM = ("الوسطاء", "الوساطه")
_AMONG = frozenset({"ضمن", "احد", "احدي", "عضو", "عضوه", "وعضو"})
_TALKS = ("talk", "truce", "deal", "round", "mediator_noun")
_TO = frozenset({"للتوسط", "للوساطه"})
_GOES = ("اوفد", "يوفد", "توفد", "ارسل", "يرسل", "ترسل", "بعث", "شكل", "توجه", "يتوجه", "وصل", "تدخل", "زار")
_LED = frozenset({"يقوده", "يقودها", "تقوده", "تقودها", "قاده", "قادها", "قادته", "قادتها"})
_COURSE = ("talk", "round", "peace", "mediator_noun")
_COURSES = frozenset({"المسار", "العمليه", "الحوار", "المسعي", "الوساطه", "مسار", "حوار"})
_ASKS = frozenset({"دعا", "دعت", "طلب", "طلبت", "حث", "حثت", "ناشد", "ناشدت", "استعداد", "استعداده", "استعدادها", "مستعد", "مستعده", "عرض", "عرضت",
                   "رفض", "رفضت", "تلقي", "اقترح", "نفي", "نفت"})  # fmt: skip
_ITS = ("ها", "ه", "هما")


def _eases(word: str) -> bool:
    return word in _TO or word in _LED or not (_HELPS | _EASES).isdisjoint(bases(word)[:2])


def _team(item: Item) -> bool:
    """Whether an item is those who mediate as a group: «فريق الوسطاء», «لجنة الوساطة»."""
    return item.phrase.endswith(_TEAM) or (not item.mention and item.word in ("الوسطاء", "الوساطه"))


@frame("mediator_noun", words=_eases, mentions=_team)
def easers(sentence: Sentence) -> Iterator[Hit]:
    """States, bodies and persons by name, as mediators."""
    for k, item in enumerate(sentence):
        if _team(item) and (member := _member(sentence, k)) is not None:
            yield member
        if item.word in _TO and not item.mention:
            yield from _sent_to(sentence, k)
        if item.word in _LED and not item.mention:
            yield from _led(sentence, k)
        if item.mention or not _eases(item.word):
            continue
        mentions, end = following(sentence, k, skip=0)
        first = k
        if not mentions and k and sentence[k - 1].mention:
            mentions, first, end = whole_subject(sentence, k - 1), k - 1, k + 1
        if not mentions:
            continue
        known = set(bases(item.word)[:2])
        what = _eased(sentence, end) if known & _HELPS else _eases_at(sentence, end)
        if what is None:
            continue
        for actor in [a for m in mentions for a in side(m)] or [a for a in acting(mentions) if a.kind == "name"]:
            yield Hit("mediator", actor, first, max(what + 1, end))


def _member(sentence: Sentence, k: int) -> Hit | None:
    """«كان أ ضمن فريق الوسطاء», «أ، أحد الوسطاء»: the person before."""
    j = k - 1
    while j > 0 and not sentence[j].mention and sentence[j].word in ("فريق", "لجنه", "وفد", "من", "بين"):
        j -= 1
    if j < 1 or sentence[j].mention or sentence[j].word not in _AMONG:
        return None
    at = j - 2 if sentence[j - 1].word in ("،", ",") else j - 1
    person = sentence[at].mention if at >= 0 else None
    if person is None or person.type != "person" or person.kind != "name":
        return None
    return Hit("mediator", person, at, k + 1)


def _led(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«المسار الذي يقوده أ», «مفاوضات غير مباشرة قادتها ب»: states and bodies."""
    near_ = [j for j in range(max(k - 4, 0), k) if not sentence[j].mention]
    course = next((j for j in near_ if sentence[j].word in _COURSES or sentence[j].opens.intersection(_COURSE)), None)
    mentions, end = following(sentence, k, skip=0)
    if course is not None:
        for actor in (a for m in mentions for a in side(m) if a.type in ("state", "organization")):
            yield Hit("mediator", actor, course, end)


def _sent_to(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«أوفدت أ وفدا إلى ج للتوسط بين …»: the subject of the verb before; nobody who is only asked to."""
    before_ = [i.word.removeprefix("و") for i in sentence[max(k - 10, 0) : k] if not i.mention]
    if any(w in _ASKS for w in before_) or not any(w.startswith(_GOES) for w in before_):
        return
    owner = before(sentence, k, 9)
    for actor in acting([owner]) if owner else ():
        if actor.type in ("state", "organization") or actor.kind == "name":
            yield Hit("mediator", actor, k, k + 1)


def _eased(sentence: Sentence, end: int) -> int | None:
    """«في تيسير المحادثات», «في الوساطة», «في تيسيرها» with the talks before, perhaps «دورا في …»."""
    while end < len(sentence) and sentence[end].word in ("دورا", "دور", "بدور", "مهما", "محوريا", "رييسيا", "كبيرا", "بارزا"):
        end += 1
    if end + 1 >= len(sentence) or sentence[end].word != "في" or sentence[end + 1].mention:
        return None
    noun = end + 1
    if sentence[noun].word == "جهود" and noun + 1 < len(sentence):
        noun += 1
    known = set(bases(sentence[noun].word))
    if not known & _EASING:
        return None
    if known & {"وساطه", "توسط"}:
        return noun
    if sentence[noun].word.endswith(_ITS):
        return noun if any_near(sentence, noun, _TALKS, 0, 14) is not None else None
    views = noun if any("views" in i.opens for i in sentence[noun + 1 : noun + 3]) else None
    return views if "تقريب" in known else any_near(sentence, noun, _TALKS, 3)


def _eases_at(sentence: Sentence, end: int) -> int | None:
    """The talks right behind the subject: «يسرت أ المحادثات», «سهلت ب إبرام الاتفاق»."""
    return any_near(sentence, end - 1, ("talk", "truce", "round", "deal"), 2)
