"""Sources who want no name in the paper: «مصدر اشترط عدم ذكر اسمه», «مسؤول فضل حجب هويته»."""

from collections.abc import Sequence

from ingest.model import Token
from ingest.statements.cue import Cue

_WANTS = frozenset(["اشترط", "طلب", "رفض", "فضل", "اثر", "شرط"])
_HIDING = frozenset(
    ["عدم", "حجب", "اخفاء", "اغفال", "كتمان", "التكتم", "الكشف", "كشف", "ذكر", "الافصاح", "نشر", "تسميته", "تسميتها"]
)
_NAMES = ("اسم", "هوي", "اسماي", "اسمائ", "شخصيت")
_REACH = 6  # tokens from the verb to the name


def past_wish(tokens: Sequence[Token], i: int, end: int) -> int:
    """The token behind a clause at `i` by which a source asks not to be named: «نفى عضو في الوفد طلب عدم ذكر اسمه [صحة الأنباء]»."""
    if i + 2 >= end or tokens[i].folded.removesuffix("ت") not in _WANTS or tokens[i + 1].folded not in _HIDING:
        return i
    return next((k + 1 for k in range(i + 2, min(end, i + _REACH)) if tokens[k].folded.startswith(_NAMES)), i)


def keeps_his_name(tokens: Sequence[Token], cue: Cue, end: int) -> bool:
    """Whether the verb at the cue only tells that its subject is not to be named, and carries no report."""
    if cue.pos not in ("verb", "participle") or cue.lemma not in _WANTS:
        return False
    i = cue.index + 1
    if i < end and tokens[i].folded in ("علي", "ب"):
        i += 1
    if i >= end or tokens[i].folded.removeprefix("ب") not in _HIDING:
        return False
    if tokens[i].folded.startswith("تسميت"):
        return True
    return any(tokens[k].folded.removeprefix("عن").startswith(_NAMES) for k in range(i + 1, min(end, i + _REACH)))
