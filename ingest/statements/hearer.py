"""Where whom a speaker addresses begins, right behind the speaker: «أبلغ الوزير نظيره», «تحث المنظمة العالمية الدول»."""

from ingest.statements.noun import Nouns

_CALLED_UPON = frozenset(
    [
        "الدول", "الحكومه", "الحكومات", "السلطات", "الاطراف", "المجتمع", "المواطنين", "السكان", "الاداره", "الجميع", "الناس", "العالم",
        "الطرفين", "الجانبين", "البلدين", "المسوولين", "الشعوب", "الاحزاب", "الفصايل", "القوي", "الجماهير", "الشركات", "المصارف",
    ]
)  # fmt: skip
"""Whom governments and bodies call upon, which is an adjective of nothing."""
_FAR = 3  # tokens of a subject with a place or a purpose


def hearer(nouns: Nouns, start: int, end: int) -> int:
    """The index of the one addressed within a subject `[start, end)` that was read too far; `end` where there is none.

    Behind a definite word only its adjectives belong to the same phrase: no noun with a pronoun, no office, none of those
    whom one calls upon.
    """
    tokens = nouns.tokens
    for k in range(start + 1, end):
        before, word = tokens[k - 1].folded, tokens[k].folded
        # Behind more than its head the one called upon is no genitive either: «السفارة في بيروت الحكومة».
        far = word in _CALLED_UPON and k - start >= _FAR
        definite = before.startswith(("ال", "لل")) or before.endswith("ون") or _named(nouns, start, k)
        if tokens[k].kind != "word" or not (definite or far):
            continue
        own = tokens[k].surface.endswith(("ه", "ها", "هم")) and len(word) > 4
        office = nouns.starting(k)
        if own or word in _CALLED_UPON or (office is not None and office[0].kind == "office" and not nouns.prefixed(k)):
            return k
    return end


def _named(nouns: Nouns, start: int, k: int) -> bool:
    """Whether a name with بن in it ends before `k` (سعاد بن يحيى الطرفين)."""
    return k - start >= 3 and nouns.tokens[k - 2].folded in ("بن", "ابن", "بنت")
