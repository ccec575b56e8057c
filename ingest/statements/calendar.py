"""Phrases of time between a verb and what was said: «أكد في آب/أغسطس الماضي تأييد حكومته»."""

from collections.abc import Sequence

from ingest.lexicon.table import rows
from ingest.model import Token
from ingest.statements.words import TIME
from ingest.text import fold

_MONTHS = frozenset(part for row in rows("months.tsv") for part in fold(row["name"]).split())
_ORDINALS = frozenset(
    [
        "الاول",
        "الثاني",
        "الثالث",
        "الرابع",
        "الخامس",
        "السادس",
        "السابع",
        "الثامن",
        "التاسع",
        "العاشر",
        "الحادي",
        "عشر",
        "والعشرين",
        "العشرين",
        "الثلاثين",
        "والثلاثين",
    ]
)
_SPANS = frozenset(
    ["عام", "العام", "سنه", "السنه", "شهر", "الشهر", "اسبوع", "الاسبوع", "مطلع", "بدايه", "نهايه", "اواخر", "اوايل", "منتصف", "وقت", "سابق", "ساعه"]
) | _ORDINALS | {"متاخر", "مبكر", "لاحق", "من", "هذا", "هذه"}  # fmt: skip
_OPENS = frozenset(["في", "خلال", "منذ", "عام", "سنه", "مطلع", "بدايه", "نهايه", "اواخر", "اوايل", "منتصف"])


def past_time(tokens: Sequence[Token], i: int, end: int) -> int:
    """The index after a phrase of time that begins at `i`; `i` where none does."""
    if i >= end or tokens[i].folded not in _OPENS:
        return i
    k, dated = i + 1, False
    while k < end:
        word = tokens[k].folded
        told = word in TIME or word in _MONTHS or tokens[k].kind == "number"
        if not (told or word in _SPANS or tokens[k].surface in ("/", "-")):
            break
        dated = dated or told or word in ("وقت", "العام", "الشهر", "الاسبوع")
        k += 1
    return k if dated else i
