"""Which words with بـ bring in what was said: رحب بالقرار, طالب بإطلاق سراحه, ندد بهذا الهجوم."""

from collections.abc import Sequence

from ingest.model import Token
from ingest.statements.words import NOT_BI

_DEMONSTRATIVE = frozenset(["بهذا", "بهذه", "بتلك", "بهذين", "بهاتين", "بهولاء"])
_MANNERS = frozenset(
    [
        "الخصوص", "الشان", "الصدد", "المعني", "السياق", "الشكل", "الاتجاه", "المناسبه", "الطريقه", "الصوره", "الاطار", "القدر",
        "الحجم", "المستوي", "السرعه", "السهوله", "الاسلوب", "الكم", "الدرجه", "الصفه",
    ]
)  # fmt: skip
"""Nouns that make an adverb with بهذا (بهذا الشأن, بهذه الطريقة)."""
_BESIDE_VERB = frozenset(["بقرار", "بدعم", "بموافقه", "بمشاركه", "بقياده", "بحضور", "بضغط", "بحق"])
"""Nouns that make a preposition of their own in a sentence (بدعم من), but are what is praised right behind the verb."""

_NOT_RELATIVE = frozenset(
    ["في", "فيه", "فيها", "فيهم", "ان", "انه", "انها", "يشمل", "يعني", "يلي", "لا", "يتناسب", "يتماشي", "يتوافق"]
)
"""Words with which بما makes a conjunction or an adverb (بما في ذلك, بما أن)."""

_ADVERBS = frozenset(["بشده", "بقوه", "بوضوح", "بصراحه", "بحراره", "بالحاح", "باصرار", "بحزم", "بحماسه", "بحماس", "بلهفه"])
"""Adverbs of how something is said, where another ب follows: «ندد بشدة بالقرار». Alone they can be what is asked for (طالب بحزم أكبر)."""


def brings_in(tokens: Sequence[Token], i: int, beside: bool) -> bool:
    """Whether the word at `i` is a noun with بـ that a verb of the frame BI brings in; `beside`: right behind the verb or its subject."""
    word = tokens[i].folded
    if tokens[i].kind != "word" or not word.startswith("ب"):
        return False
    if word not in NOT_BI:
        return not (word in _ADVERBS and _brings_next(tokens, i + 1))
    if not beside or i + 1 >= len(tokens):
        return False
    following = tokens[i + 1]
    if word in ("بما", "بمن"):
        return following.kind == "word" and following.folded not in _NOT_RELATIVE  # نوه بما أبداه الوفد
    if word in _DEMONSTRATIVE:
        return following.kind == "word" and following.folded.startswith("ال") and following.folded not in _MANNERS
    return word in _BESIDE_VERB and following.kind == "word" and following.folded != "من"


def _brings_next(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word at `i` is itself a noun with بـ, so that the adverb before it brings in nothing."""
    return i < len(tokens) and tokens[i].kind == "word" and tokens[i].folded.startswith("ب") and tokens[i].folded not in NOT_BI
