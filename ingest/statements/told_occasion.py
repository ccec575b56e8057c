"""Occasions that a statement takes up as told before: خلال المراسم, عقب التوقيع, في الجلسة نفسها, وبعد الإقالة."""

from collections.abc import Sequence

from ingest.model import Token
from ingest.statements.words import TIME

_AT = frozenset(["خلال", "اثناء", "عقب", "اثر", "بعد", "فور", "ختام", "مستهل", "افتتاح", "اعقاب", "نهايه", "هامش", "بعيد"])
_IN = frozenset(["في", "حضر", "حضرت", "افتتح", "افتتحت", "شهد", "شهدت", "تراس", "تراست"])
_AFTER = frozenset(["عقب", "اثر", "بعد", "فور", "بعيد"])
_END = frozenset(["انتهاء", "اختتام", "ختام", "نهايه", "بدء", "انطلاق"])
_EVENTS = frozenset(
    [
        "لقاء", "اجتماع", "توقيع", "قمه", "مراسم", "حفل", "جلسه", "مباحثات", "محادثات", "مشاورات", "زياره", "مناسبه", "استقبال",
        "احتفال", "مراسيم", "مفاوضات",
    ]
)  # fmt: skip
_PLACES = frozenset(["محادثات", "مشاورات", "مفاوضات", "مباحثات", "زياره", "توقيع", "استقبال"])
"""Nouns that after «في» tell where or in what, not when."""
_JOINT = frozenset(["مشترك", "مشتركه"])
_NO_EVENT = frozenset(["الماضي", "الماضيه", "المقبل", "المقبله", "السابق", "السابقه", "الاولي", "الثانيه", "الاخيره"])
"""Words that make the occasion another one than that of the news."""
_SPEECHES = frozenset(["كلمته", "كلمتها", "خطابه", "خطابها"])
_SAME = frozenset(["نفسه", "نفسها", "ذاته", "ذاتها"])
_NOT_THERE = frozenset(["الوقت", "السياق", "الاطار", "الصدد", "الشان", "المصدر", "الاتجاه", "الموضوع", "المضمار", "اليوم", "الشهر", "العام", "الصحيفه",
                        "الوكاله", "القناه", "الاسبوع", "الفتره", "المصادر"])  # fmt: skip
_RITES = frozenset(["التوقيع", "الافتتاح", "الختام", "التسليم", "الاستقبال", "التنصيب", "التدشين", "التابين"])
_ON = frozenset(["في", "علي", "خلال"])
_ENDINGS = ("هما", "هم", "ها", "ه")
_FAR = 25


def takes_up(tokens: Sequence[Token], start: int, cue: int, stop: int) -> bool:
    """Whether between tokens `start` and `stop`, the cue at `cue` among them, an occasion is named as known."""
    if _opens_after(tokens, start, cue):
        return True
    for i in range(max(start, cue - _FAR), stop - 1):
        word = _bare(tokens[i].folded)
        if word in _ON and _is_same(tokens, i + 1):
            return True
        if word in _IN or word in _AT:
            k = i + 1
            while k < stop - 1 and (tokens[k].folded in _END or tokens[k].folded in _AT):
                k += 1
            within = word == "في" and k == i + 1
            if (_is_event(tokens[k].folded, within) or _is_construct(tokens, k, within)) and not _NO_EVENT & {
                t.folded for t in tokens[k + 1 : k + 3]
            }:
                return True
            if tokens[k].folded in _SPEECHES:
                return True
            if tokens[k].folded == "موتمر" and _JOINT & {t.folded for t in tokens[k + 1 : k + 4]}:
                return True
    return False


def _opens_after(tokens: Sequence[Token], start: int, cue: int) -> bool:
    """«وبعد الإقالة، أكد»: any deed that opens the sentence, known, up to a comma or the cue."""
    if start + 2 > cue or _bare(tokens[start].folded) not in _AFTER:
        return False
    deed = tokens[start + 1].folded
    return deed.startswith("ال") and deed not in TIME and (start + 2 == cue or tokens[start + 2].surface in ("،", ","))


def _is_construct(tokens: Sequence[Token], k: int, within: bool) -> bool:
    """«مراسم التوقيع», «جلسة الافتتاح»: an event that a definite noun tells."""
    noun, of = tokens[k].folded, tokens[k + 1].folded if k + 1 < len(tokens) else ""
    return noun in _EVENTS and not (within and noun in _PLACES) and of in _RITES


def _is_same(tokens: Sequence[Token], k: int) -> bool:
    """«في المناسبة ذاتها», «من على المنصة نفسها»: anything but a time, a context or a source."""
    same = k + 1 < len(tokens) and tokens[k + 1].folded in _SAME
    return same and tokens[k].folded.startswith("ال") and tokens[k].folded not in _NOT_THERE and tokens[k].folded not in TIME


def _bare(word: str) -> str:
    return word[1:] if word[:1] in "وف" and word[1:] in _AT | _IN else word


def _is_event(word: str, within: bool) -> bool:
    """Whether a folded word is an event with ال or a pronoun (اللقاء, لقائه); `within` after a bare «في»."""
    if word.startswith("ال"):
        noun = word.removeprefix("ال")
    else:
        ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) > len(e) + 2), "")
        if not ending:
            return False
        noun = word.removesuffix(ending)
        noun = noun[:-1] + "ه" if noun.endswith("ت") and noun[:-1] + "ه" in _EVENTS else noun
        noun = noun[:-1] + "ء" if noun[-1:] in "يو" else noun
    return noun in _EVENTS and not (within and noun in _PLACES)
