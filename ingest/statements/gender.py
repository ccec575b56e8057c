"""The gender of states, cities and bodies, told by the word that heads the mention."""

from functools import cache, lru_cache

from ingest.lexicon.table import rows
from ingest.model import Gender, Mention
from ingest.morph import analyse
from ingest.text import fold

_MASCULINE = frozenset(
    [
        "لبنان", "العراق", "الاردن", "المغرب", "السودان", "اليمن", "الصومال", "الفاتيكان", "جنوب", "الجبل", "الراس",
        "الجانب", "النظام", "الوفد", "الاتحاد", "الاحتلال", "الكيان", "البيت", "الكرملين", "الاليزيه", "قصر", "البنتاغون",
        "المجتمع", "الطرف", "الشارع", "العدو", "ساحل",
    ]
)  # fmt: skip
"""First words of states and seats of power that are masculine; all other states and cities are feminine in the news."""
_MEN = frozenset(
    ["الداعيه", "الخليفه", "العلامه", "الطاغيه", "الرحاله", "النابغه", "الثقه", "الراويه", "العمالقه", "الجبابره", "الاباطره"]
)
"""Masculine nouns in ة."""
_OF_STATES = frozenset(["state", "place"])


def gendered(mention: Mention, text: str) -> Mention:
    """The mention with its gender where nobody told it: a state or city is feminine but for some, a body in ة too."""
    if mention.gender is not None or mention.number in ("p", "d") or mention.kind == "joint":
        return mention
    gender = _of(mention.span.of(text), mention.type)
    if gender is None:
        return mention
    m = mention  # `replace` takes three times as long
    return Mention(
        m.span, m.kind, m.entity, m.type, m.label, m.name, m.authority, gender, m.number, m.heads, m.candidates, m.members
    )


@lru_cache(maxsize=16384)
def _of(surface: str, type_: str) -> Gender | None:
    words = surface.split()
    head = fold(words[0]) if words else ""
    if type_ in _OF_STATES:
        if head in _MASCULINE:
            return None if head == "جنوب" and words[1:] and fold(words[1]).endswith("فريقيا") else "m"
        return "f" if type_ == "state" or len(words) == 1 else None
    if type_ == "person":
        return None
    return definite_gender(words[0], head) if words else None


_COUNTS = frozenset(
    [
        "ثلاثه", "اربعه", "خمسه", "سته", "سبعه", "ثمانيه", "تسعه", "عشره", "مايه", "ميه", "عده", "بضعه", "عشرات", "كافه",
        "قاده", "ساده", "ساسه", "طلبه", "اساتذه", "غالبيه", "اغلبيه", "اكثريه", "خليفه", "علامه", "داعيه", "طاغيه",
    ]
)  # fmt: skip
"""Words in ة without ال before which a verb may be masculine: numbers, quantities, plurals of men, titles."""


@cache
def _names() -> frozenset[str]:
    """Given names in ة, which men have too: حمزة، أسامة."""
    return frozenset(fold(row["name"]) for row in rows("given_names.tsv") if row["name"].endswith("ة"))


def feminine_thing(surface: str, folded: str) -> bool:
    """Whether a noun without ال is feminine by its form, so that no masculine verb right before it has it as its subject."""
    if not surface.endswith("ة") or len(folded) < 4 or folded in _COUNTS or folded in _names():
        return False
    return not any(a.gender == "m" or a.number == "p" for a in analyse(folded))


def definite_gender(surface: str, folded: str) -> Gender | None:
    """The gender that the form of a common noun tells: feminine with ال and ة; None where it tells nothing."""
    if folded.startswith("ال") and len(folded) >= 6 and folded.endswith("ات") and folded not in _MEN:
        return None if any(a.pos == "verb" for a in analyse(folded)) else "f"  # القوات, السلطات
    if not folded.startswith("ال") or len(folded) < 6 or folded in _MEN or not surface.rstrip("،,.:").endswith("ة"):
        return None
    known = analyse(folded)
    if any(a.gender == "m" or a.number == "p" for a in known):
        return None  # القادة, الأساتذة
    return "f"
