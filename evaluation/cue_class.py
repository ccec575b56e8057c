"""Of which class of words a reporting cue is, by its letters and the word before it.

Independent of the extractor's lexicon, so that the groups of the report do not move when that lexicon grows.
"""

import re
from typing import Literal

from evaluation.cues import common_cue
from evaluation.match import Record, name_key

CueClass = Literal["verb", "participle", "noun", "source", "colon", "none"]

CUE_CLASSES: tuple[CueClass, ...] = ("verb", "participle", "noun", "source", "colon", "none")
"""Verb; participle that carries a report on; verbal or other noun; preposition of source; a headline's colon; no cue."""

_SOURCE = frozenset(["بحسب", "حسب", "حسبما", "بحسبما", "وفق", "وفقا", "وفقما", "طبقا", "نقلا", "استنادا", "تبعا"])
_SOURCE_PHRASE = re.compile(r"(?:على (?:حد |ذمه |لسان)|علي (?:حد |ذمه |لسان)|كما (?:ورد|جاء|قال|ذكر))")
# Participles of the derived forms begin with م; those of the first are few enough to name.
_DERIVED = re.compile(r"م\w{2,6}(?:ا|ه|ين|تين)\Z")
_PLAIN = re.compile(
    r"(?:قايل|داعي|لافت|نافي|واصف|كاشف|ناقل|ناسب|امل|رافض|واعد|زاعم|ذاكر|طالب|راجي|شاجب|جازم|سايل|شاكر|ناصح)(?:ا|ه|ين|تين)\Z"
)
_VERBAL_IN_M = frozenset(["موافقه", "معارضه", "مباركه", "مصادقه", "مقابله", "مقاله", "محادثه"])
_VERBAL = re.compile(  # derived verbal nouns, by their patterns: إفعال افتعال استفعال تفعيل
    r"(?:ا\w{2,4}ا[^\Wه]|ت\w\wي[^\Wه]|تنبيه|تنويه|اشار|افاد|ادان|اجاب|اشاد)(?:ات|ه|ها|هم|هما|ا|اته|اتها|اتهم)?\Z"
)
_PAST_IN_A = re.compile(r"(?:اشار|افاد|ادان|اجاب|اشاد)(?:ا|وا|ت|تا)?\Z")
_NAMED = re.compile(
    r"(?:قول|بيان|دعو[هت]|دعوات|نفي(?=ه|ها)|مطلب|مطالب(?!ه|ا|ين|\Z)|شهاد|كلم[هت]|خطاب|حديث|احاديث|رسال|رسايل|تقارير|انباء|رواي|مزاعم|وعود|"
    r"سوال|جواب|راي|عبار|جمل[هت]|عناوين|حكم|اوامر|مشور|تعهد(?=ات|ه|ها)|توقع(?=ات|ه|ها)|تهديد|تلويح|شكوك|مخاوف|انتقاد|توصي|تغريد|منشور|ردها?\Z|نقده)"
)
# The past and the verbal noun of these look alike; a preposition before the word tells.
_PREPOSITIONS = frozenset(
    [
        "في",
        "مع",
        "من",
        "عن",
        "على",
        "علي",
        "الي",
        "بعد",
        "قبل",
        "رغم",
        "عقب",
        "حول",
        "وسط",
        "منذ",
        "بين",
        "دون",
        "بدون",
        "وراء",
        "لدي",
        "بسبب",
        "تجاه",
        "ازاء",
        "اثر",
    ]
)
_VERBS_IN_B = re.compile(r"(?:بين|برر|بارك|بشر|بعث|بلغ|بث|بدا|بحث)(?:ت|وا|ا|تا)?\Z")
_VERBS_IN_L = re.compile(r"(?:لفت|لمح|لوح|لام|لخص|(?:لم|لن|لا)\Z)")


def cue_class(text: str, cue: Record | None) -> CueClass:
    """The class of the cue at a span of `text`; "none" where there is no cue."""
    if cue is None or cue["start"] >= cue["end"]:
        return "none"
    surface = text[cue["start"] : cue["end"]].strip()
    key = name_key(surface)
    if not key:
        return "colon"
    if _SOURCE_PHRASE.match(key):
        return "source"
    raw = key.split()[0]
    word = raw[1:] if raw[0] in "وف" and len(raw) > 3 else raw
    if raw in _SOURCE or word in _SOURCE:
        return "source"
    if (_DERIVED.match(word) or _PLAIN.match(word) or _PLAIN.match(raw)) and word not in _VERBAL_IN_M:
        return "noun" if word.endswith("ه") and _after_preposition(text, cue["start"]) else "participle"
    if common_cue(surface.split()[0]) == "verb" or _PAST_IN_A.match(word):
        return "noun" if _after_preposition(text, cue["start"]) else "verb"
    return "noun" if _is_noun(word) or _after_preposition(text, cue["start"]) else "verb"


def _is_noun(word: str) -> bool:
    if word.startswith("ال") and not re.match(r"الم[حا]|التزم|التمس|التق", word):
        return True
    if word[0] == "ب" and len(word) > 3 and not _VERBS_IN_B.match(word):
        return True
    if word[0] == "ل" and len(word) > 2 and not _VERBS_IN_L.match(word):
        return True
    return bool(word in _VERBAL_IN_M or _VERBAL.match(word) or _NAMED.match(word))


def _after_preposition(text: str, start: int) -> bool:
    line = text[max(0, text.rfind("\n", 0, start) + 1, start - 40) : start]
    before = name_key(line).split()
    return (
        bool(before)
        and line.endswith((" ", "\xa0"))
        and before[-1] in _PREPOSITIONS
        and not line.rstrip().endswith((",", "،", "."))
    )
