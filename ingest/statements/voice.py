"""Who speaks inside a content: the first person, and names in quotation marks that nobody speaks."""

import re
from collections.abc import Sequence

from ingest.model import Token
from ingest.statements.words import FIRST_PERSON, KINDS
from ingest.text import Table

_BEFORE_VERB = frozenset(["لن", "ولن", "فلن", "لم", "ولم", "فلم", "سوف", "وسوف", "فسوف"])
_PREFIX = re.compile(r"ن[ء-ي]{2,}")
_COMING = re.compile(r"[وف]?سن(?!تين)[ء-ي]{3,}(?<!ات)(?<!ه)(?<!يه)(?<!يا)(?<!وي)(?<!يين)(?<!وره)(?<!متر)(?<!دات)")
_OURS = re.compile(r"(?![مت])[ء-ي]{2,}[^اوينه]نا|[ء-ي]{3,}تنا")
"""A word with the pronoun نا; masdars and participles in ن with the accusative (تضامنا، متزامنا، بيانا، ساكنا) end like one."""
_ACTIVE = re.compile(r"[وف]?[ء-ي]ا[ء-ي]نا")
_OTHERWISE_SPELT = {"امل": "آ", "وامل": "وآ", "اعتقد": "أ", "واعتقد": "وأ"}
"""Verbs of the first person, by how they begin, that folded are a noun or the third person: آمل (أمل hope), أعتقد (اعتقد he)."""
_I_SHALL = re.compile(r"[وف]?سأ(?!ل)[ء-ي]{3,}")
"""As it is written; سأل is "asked"."""
_PROCLITICS = ("ولل", "وال", "فال", "بال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ك")


def is_first_person(tokens: Sequence[Token], i: int) -> bool:
    """Whether token `i` is a verb or noun of the first person plural, or one of the frequent words of the first person."""
    word = tokens[i].folded
    if word in _OTHERWISE_SPELT:
        return tokens[i].surface.startswith(_OTHERWISE_SPELT[word])
    if _BY_FORM[word] or ("سا" in word[:3] and _I_SHALL.fullmatch(tokens[i].surface)):
        return True
    return i > 0 and tokens[i - 1].folded in _BEFORE_VERB and _PREFIX.fullmatch(word) is not None


def _by_form(word: str) -> bool:
    if word in FIRST_PERSON or _COMING.fullmatch(word):
        return True
    return len(word) > 4 and _OURS.fullmatch(word) is not None and _ACTIVE.fullmatch(word) is None


_BY_FORM = Table(_by_form)
MAY_BE_FIRST_PERSON = Table(
    lambda word: word in _OTHERWISE_SPELT or _BY_FORM[word] or "سا" in word[:3] or _PREFIX.fullmatch(word) is not None
)
"""Whether `is_first_person` may hold of a folded word: few words need a look at their spelling and the word before."""


def is_kind(word: str) -> bool:
    """Whether a folded word, its proclitics left out, names a kind of thing whose name stands in quotation marks."""
    return any(word.startswith(p) and word[len(p) :] in KINDS for p in ("", *_PROCLITICS))
