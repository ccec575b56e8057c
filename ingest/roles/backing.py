"""Frames of those who move the talks along: proposer, guarantor, supporter."""

from collections.abc import Iterator

from ingest.model import Mention
from ingest.roles.clause import sent, side
from ingest.roles.frame import frame
from ingest.roles.governing import before
from ingest.roles.hit import Hit
from ingest.roles.mediating import all_of, status_before, whole_subject
from ingest.roles.reach import Sentence, acting, any_near, following, near, nisbas

_NEUTRAL = ("united-nations", "african-union", "arab-league", "european-union", "gulf-cooperation-council")
_BACKED = frozenset({"بدعم", "بتاييد", "بمسانده", "بدعوه"})
_FROM_WHOM = frozenset({"المقدم", "المقدمه", "المطروح", "المطروحه", "المقترح"})
TALKS = ("talk", "truce", "deal", "mediator_noun", "peace")
_AGREES = frozenset({"دعم", "دعما", "تاييد", "مسانده", "بدعم", "بتاييد"})
_AGREES_OWN = ("دعمه", "دعمها", "دعمهم", "تاييده", "تاييدها", "تاييدهم", "مساندته", "مساندتها")


def _calls(word: str) -> bool:
    return word.removeprefix("و").removeprefix("ب") == "دعوات"


def _backs(word: str) -> bool:
    return word == "لصالح" or word.removeprefix("و") in _BACKED or _agrees(word)


def _agrees(word: str) -> bool:
    return word in _AGREES or word.startswith(_AGREES_OWN)


@frame("proposal", "call", "drafted", words=_calls)
def proposers(sentence: Sentence) -> Iterator[Hit]:
    """مقترح أ لوقف إطلاق النار · المقترح الأميركي · مقترح الهدنة الروسي · قرار صاغته أ وب · دعوة أ إلى هدنة."""
    for k, item in enumerate(sentence):
        if item.mention:
            continue
        if _calls(item.word) and any(i.opens & {"truce", "talk"} for i in sentence):
            mentions, end = following(sentence, k, skip=0)
            yield from all_of("supporter", [a for a in acting(mentions) if a.type != "person"], k, end)
        elif "proposal" in item.opens or ("call" in item.opens and any_near(sentence, k, ("truce",), 8) is not None):
            context = k if "peace" in item.opens else any_near(sentence, k, TALKS, 10, 6)
            if context is None:
                yield from _bare(sentence, k)
                continue
            who, end = nisbas(sentence, k, skip=1 if k + 1 < len(sentence) and sentence[k + 1].opens & {"truce", "deal"} else 0)
            if not who:
                mentions, end = following(sentence, k, skip=0)
                who = acting(mentions)
            if not who:
                who, end = _put_forward(sentence, k)
            last = max(end, context + 1) if context < end + 6 else end
            yield from all_of("proposer", who, min(k, context) if context > k - 4 else k, last)
        elif "drafted" in item.opens and any_near(sentence, k, (*TALKS, "exchange"), 10, 6) is not None:
            before = any(s.word in ("قرار", "قرارا", "مشروع") or "proposal" in s.opens for s in sentence[max(k - 3, 0) : k])
            object_after = near(sentence, k, "proposal", 5)
            mentions, end = following(sentence, k, skip=0)
            if not mentions and k and sentence[k - 1].mention and object_after is not None:
                mentions, end, before = whole_subject(sentence, k - 1), k + 1, True
            if mentions and (before or object_after is not None):
                yield from all_of("proposer", acting(mentions), max(k - 2, 0) if before else k, max(end, (object_after or 0) + 1))


def _bare(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«مقترح أممي», «خطة المبعوث الأممي» without a word of talks: counts where the article has a mediator or a truce."""
    if "proposal" not in sentence[k].opens or "مشروع" in sentence[k].word:
        return
    who, end = nisbas(sentence, k)
    if not who:
        mentions, end = following(sentence, k, skip=0)
        who = [a for m in mentions for a in acting([m]) if a.authority in _NEUTRAL or (a.type == "person" and sent(m))]
    yield from all_of("proposer", who, k, end, weak=True)


def _put_forward(sentence: Sentence, k: int) -> tuple[list[Mention], int]:
    """«مقترح … الذي قدمته أ», «المقترح … المقدم من أ»."""
    for j in range(k + 1, min(k + 9, len(sentence))):
        word = sentence[j].word
        if ("drafted" in sentence[j].opens and word.endswith(("ه", "ها", "هما"))) or word in _FROM_WHOM:
            mentions, end = following(sentence, j, skip=1)
            if not mentions and word not in _FROM_WHOM and (owner := before(sentence, k, 12)):
                return acting([owner]), j + 1  # «دعا أ القمة إلى دعم الخطة التي طرحها»
            return acting(mentions), end
    return [], k + 1


@frame("guarantee")
def guarantors(sentence: Sentence) -> Iterator[Hit]:
    """الدول الضامنة أ وب · بضمانة أ · ضمانات أميركية."""
    for k, item in enumerate(sentence):
        if "guarantee" not in item.opens or item.mention:
            continue
        states = k > 0 and sentence[k - 1].word.removeprefix("و") in ("الدول", "الدولتان", "الدولتين", "البلدان", "البلدين")
        if states or any_near(sentence, k, TALKS, 12, 12) is not None:
            who, end = nisbas(sentence, k)
            if not who:
                mentions, end = following(sentence, k)
                attached = k + 1 < len(sentence) and sentence[k + 1].prefix.endswith("ل")
                who = [] if attached else [a for m in mentions for a in side(m)]
            yield from all_of("guarantor", who, k, end, status_before(sentence, k))


@frame("support_verb", words=_backs)
def supporters(sentence: Sentence) -> Iterator[Hit]:
    """أ ترحب بالمقترح · رحبت أ بجهود الوساطة · مجلس الأمن اعتمد مقترح …."""
    for k, item in enumerate(sentence):
        if item.word == "لصالح" and (what := near(sentence, k, "proposal", 3)) is not None:
            voters = [m for i in sentence[max(k - 6, 0) : k] if (m := i.mention)]
            if any("صويت" in i.word or "صوت" in i.word for i in sentence[max(k - 2, 0) : k]):
                yield from all_of("supporter", acting(voters[-1:]), max(k - 3, 0), what + 1)
        if (
            item.word.removeprefix("و") in _BACKED
            and any_near(sentence, k, ("talk", "truce", "mediator_noun", "proposal"), 6, 8) is not None
        ):
            backers, end = following(sentence, k)
            yield from all_of("supporter", [a for a in acting(backers) if a.type != "person"], k, end)
        if not item.mention and _agrees(item.word):
            yield from _noun(sentence, k)
        if "support_verb" not in item.opens or item.mention:
            continue
        mentions, end = following(sentence, k, skip=0)
        first = k
        if not mentions and k and sentence[k - 1].mention:
            mentions, first = whole_subject(sentence, k - 1), k - 1
        relative = item.word.endswith(("ها", "ه")) and bool(mentions) and not sentence[k + 1].prefix
        what = any_near(sentence, end - 1, ("proposal", "mediator_noun", "truce", "effort"), 4)
        if relative and what is None:
            what = any_near(sentence, k, ("proposal", "mediator_noun", "truce", "effort"), 0, 6)
            first = what if what is not None else first
            yield from all_of("supporter", [a for a in acting(mentions) if what is not None and a.type != "person"], first, end)
            continue
        if mentions and what is not None and any_near(sentence, what - 1, TALKS, 10) is not None:
            yield from all_of(
                "supporter", [a for a in acting(mentions) if a.authority or a.type not in ("person", "unknown")], first, what + 1
            )


def _noun(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«دعم أ لجهود الوساطة», «تأييدها لخطة …», «ما تقدمه أ من دعم لجهود …»."""
    mentions, end = following(sentence, k, skip=0)
    if mentions and sentence[k + 1].prefix:
        return
    first = k
    if not mentions:
        near_ = 4 if sentence[k - 1].word == "من" else 6
        owner = before(sentence, k, near_) if sentence[k].word.startswith(_AGREES_OWN) or sentence[k - 1].word == "من" else None
        mentions = [owner] if owner else []
    what = any_near(sentence, end - 1, ("proposal", "mediator_noun", "truce", "effort", "peace", "talk"), 2)
    if not mentions or what is None or not sentence[what].word.startswith("ل"):
        return
    if sentence[what].opens & {"proposal", "effort"} and any_near(sentence, what, (*TALKS, "effort_context"), 8) is None:
        neutral = sentence[what + 1 : what + 4]
        if not any(
            i.word in ("الاممي", "الدولي") or i.phrase.startswith(("المبعوث", "مبعوث", "الامم", "الوساط")) for i in neutral
        ):
            return
    yield from all_of("supporter", [a for a in acting(mentions) if a.type != "person" or a.kind == "name"], first, what + 1)
