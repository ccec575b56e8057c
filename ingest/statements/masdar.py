"""Verbal nouns with their speaker in the genitive: what may stand before what was said, and whose genitive it is."""

from ingest.statements.calendar import past_time
from ingest.statements.control import CONTROLS
from ingest.statements.cue import Cue
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.thing import OF_OCCASION
from ingest.statements.words import OCCASION, SETTING, TIME

_AT = frozenset(["في", "خلال", "عبر", "علي", "امام", "عقب", "اثناء"])
_TO_THEM = frozenset(["له", "لها", "لهم", "لهما", "لنا", "ايضا", "مرارا", "صراحه", "رسميا", "علنا", "منهم", "منهما"])
_PERIODS = frozenset(["ايام", "يومين", "يوم", "ساعات", "اسبوع", "اسبوعين", "اسابيع", "شهر", "شهرين", "اشهر", "عام", "عامين"])
_LONGEST = 16  # tokens of an apposition
_MEANT = frozenset(
    ["بهدف", "بغيه", "بغرض", "بقصد", "محاوله", "محاولا", "عبر", "خلال", "تم", "يتم", "جري", "لهم", "لها", "له", "يمكن", "يجب"]
)
"""Before a verbal noun these make its genitive the object: somebody means to accuse, to call upon, to warn."""
_MEANS = frozenset(
    [
        "ينوي", "تنوي", "يعتزم", "تعتزم", "يحاول", "تحاول", "حاول", "حاولت", "قرر", "قررت", "يريد", "تريد", "يستطيع", "تستطيع",
        "يمكن", "يمكنه", "يمكنها", "يجب", "ينبغي", "تم", "يتم", "جري", "يجري",
    ]
)  # fmt: skip
"""Verbs whose object is a deed of their subject, with which the genitive of the verbal noun is its object too (ينوي X دعوة الأطراف إلى)."""
_ANSWERED = frozenset(
    [
        "استجابه", "تلبيه", "رفض", "رفضه", "رفضها", "رفضهم", "تاييد", "تاييده", "تاييدها", "انتقاد", "ترحيب", "دعم", "نتيجه", "تكرار",
        "تفسير", "خلافا", "وفقا", "تنفيذا", "امتثالا", "رضوخا", "قبول", "نفي", "استجاب", "استجابت", "استجابوا", "يستجيب", "تستجيب",
        "رحب", "رحبت", "اشاد", "اشادت", "ندد", "نددت", "يرحب", "ترحب", "ترحيبه", "ترحيبها", "تمسك", "تمسكت", "ذكر", "ذكرت", "رضخ",
        "رضخت", "امتثل", "امتثلت", "يندد", "تندد", "يشيد", "تشيد",
    ]
)  # fmt: skip
"""Verbs and nouns with which one answers what another said (استجابة لدعوة X إلى، رحب بدعوة X إلى)."""
_SINCE = 5  # tokens from such a word to the noun
_NEAR = 3  # tokens that may stand there unread


def reach(nouns: Nouns, start: int, end: int) -> int:
    """Up to where the connector of a verbal noun may stand whose genitive ends at `start`: behind time, occasion, addressee, apposition."""
    tokens, i = nouns.tokens, start
    while i < end - 1:
        word, found = tokens[i].folded, nouns.starting(i)
        if (then := past_time(tokens, i, end)) > i:
            i = then
        elif word in TIME or word in _TO_THEM:
            i += 1
        elif word in ("قبل", "بعد", "منذ") and tokens[i + 1].folded in _PERIODS:
            i += 2
        elif word in _AT and _is_occasion(tokens[i + 1].folded):
            i += 2
            while i < end and tokens[i].folded in OF_OCCASION:
                i += 1
        elif found is not None and nouns.prefixed(i).startswith("ل"):
            i = found[1]
        elif tokens[i].surface in ("،", ","):
            close = next((k for k in range(i + 1, min(i + _LONGEST, end)) if tokens[k].surface in ("،", ",")), -1)
            if close < 0:
                break
            i = close + 1
        else:
            break
    return min(end, max(start + _NEAR, i + 1))


def _is_occasion(word: str) -> bool:
    """Whether a word with or without article or pronoun is a speech, a meeting, a paper."""
    bare = word.removeprefix("ال")
    return bare in OCCASION or bare in SETTING or word in SETTING


def of_the_noun(nouns: Nouns, cue: Cue, slot: Slot, found: Match) -> bool:
    """Whether what was found is what the noun's genitive or giver says: near enough, and the genitive is no object."""
    if found.carried is not None and not cue.enclitic:
        return False
    if found.connector > slot.end + _NEAR and (
        found.kind in ("quote", "speech") or found.frame == "DQ" or found.carried is not None
    ):
        return False
    return bool(cue.enclitic) or slot.rule in ("issuer", CONTROLS) or not _of_the_object(nouns, cue, slot, found.connector)


def _of_the_object(nouns: Nouns, cue: Cue, slot: Slot, connector: int) -> bool:
    """Whether the genitive is whom it is said of or to, and not who says it: «بهدف اتهام الوزارة بـ», «لدعوة الخبراء إلى»."""
    if slot.mention is None or connector != slot.end:
        return False
    if cue.lemma in ("حث", "حض"):
        return True
    near = set()
    for token in reversed(nouns.tokens[max(cue.index - _SINCE, 0) : cue.index]):
        if token.kind != "word":
            break
        near.add(token.folded.removeprefix("و"))
    meant = nouns.tokens[cue.index - 1].folded in _MEANT or not near.isdisjoint(_MEANS)
    meant = meant or (bool({"ل", "ب"} & set(cue.proclitics)) and near.isdisjoint(_ANSWERED))
    return meant and cue.lemma in ("اتهم", "دعا", "طالب", "حذر", "نبه", "نصح", "ناشد")
