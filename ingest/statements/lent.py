"""Verbs of giving with what `light` leaves: «وجه الادعاء تهما إلى الوفد بالتزوير», «قدم الشكر لقطر», «وجه بتشكيل لجنة»."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.model import Act, Token
from ingest.statements.cue import Cue
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.subject import is_deed
from ingest.statements.with_bi import brings_in
from ingest.statements.words import DEEDS, RELATIVE, THAT, TIME

_BY_NOUN: dict[str, tuple[Act, tuple[str, ...]]] = {
    **dict.fromkeys(["تهمه", "تهما", "تهم", "الاتهام"], ("accuse", ("ب",))),
    **dict.fromkeys(["الشكر", "شكره", "شكرها", "شكرهم", "شكرا", "امتنانه", "امتنانها", "التهنيه", "التهاني"], ("praise", ("علي", "ب", "ل"))),
    **dict.fromkeys(["بالشكر", "بشكره", "بشكرها", "بالتهنيه", "بالتهاني", "بالامتنان"], ("praise", ("علي", "ب", "ل", "الي"))),
    **dict.fromkeys(["اعتذاره", "اعتذارها", "اعتذارهم", "الاعتذار"], ("regret", ("عن", "علي"))),
}  # fmt: skip
"""The act of each noun and the prepositions that bring in what is said, by preference."""
_PROMPT = frozenset(["سرعه", "ضروره"])
_TO_HIM = frozenset(["له", "لها", "لهم", "لهما", "اليه", "اليها", "اليهم", "الي", "ضد", "ضده", "ضدها", "من"])
_NEAR = 12  # tokens between the verb and its noun, and between the noun and its preposition


def lends(nouns: Nouns, cue: Cue, end: int) -> bool:
    """Whether a noun of speech stands behind the verb, or a verbal noun with ب that is ordered."""
    tokens = nouns.tokens
    if cue.index + 1 >= end or tokens[cue.index + 1].folded in _TO_HIM:
        return False  # ووجهت له تهم, اتهامات وجهت إلى: passive
    for k in range(cue.index + 1, min(end, cue.index + _NEAR)):
        word = tokens[k].folded
        if tokens[k].kind != "word" and tokens[k].surface not in ("،", ",", "-"):
            return False
        if word in _BY_NOUN:
            return True
        if cue.lemma == "وجه" and cue.pos == "verb" and _ordered(nouns, k, cue.index):
            return True
    return False


def _ordered(nouns: Nouns, k: int, verb: int) -> bool:
    """Whether ب with a verbal noun at `k` follows the verb or its subject."""
    word = nouns.tokens[k].folded
    if not word.startswith("ب") or not (word[1:] in DEEDS or word[1:] in _PROMPT or is_deed(word[1:])):
        return False
    return (
        k == verb + 1
        or nouns.ending(k) is not None
        or nouns.tokens[k - 1].surface in ("،", ",")
        or nouns.tokens[k - 1].folded in TIME
    )


def lent(nouns: Nouns, cue: Cue, slot: Slot, end: int) -> Match | None:
    """What the noun of speech behind the verb brings in, or the order; None where there is neither."""
    tokens = nouns.tokens
    if slot.mention is not None and tokens[slot.start].folded in _BY_NOUN:
        slot = Slot(None, cue.index + 1, cue.index + 1)
    for k in range(max(slot.end, cue.index + 1), min(end, cue.index + _NEAR)):
        word = tokens[k].folded
        if word in RELATIVE or word in THAT:
            return None
        if word in _BY_NOUN:
            act, prepositions = _BY_NOUN[word]
            return _brought(nouns, replace(cue, act=act), slot, k + 1, prepositions, end)
        if cue.lemma == "وجه" and cue.pos == "verb" and _ordered(nouns, k, cue.index):
            known = slot.mention is None or slot.mention.type in ("person", "organization", "state", "group")
            return Match(replace(cue, act="call_for"), slot, "BI_NP", "phrase", k, k, strip=1) if known else None
    return None


def _brought(nouns: Nouns, cue: Cue, slot: Slot, start: int, prepositions: Sequence[str], end: int) -> Match | None:
    """The phrase after the first of the prepositions that stands near."""
    tokens = nouns.tokens
    reach = next((k for k in range(start, min(end, start + _NEAR)) if _stops(tokens[k])), min(end, start + _NEAR))
    for preposition in prepositions:
        for k in range(start, min(reach, end - 1)):
            word = tokens[k].folded
            if word == preposition:
                if tokens[k + 1].folded in THAT:
                    return Match(cue, slot, "MIN_ANNA", "clause", k + 2, k)
                return Match(cue, slot, "MIN_NP", "phrase", k + 1, k)
            if preposition == "ب" and (word in ("بان", "بانه", "بانها", "بانهم")):
                return Match(cue, slot, "BIANNA", "clause", k + 1, k)
            if preposition == "ب" and brings_in(tokens, k, False):
                return Match(cue, slot, "BI_NP", "phrase", k, k, strip=1)
            if preposition == "ل" and word.startswith("ل") and len(word) > 3 and k == start and cue.act in ("praise", "call_for"):
                return Match(cue, slot, "LI_NP", "phrase", k, k, strip=0 if word.startswith("لل") else 1)
    return None


def _stops(token: Token) -> bool:
    """Whether a token ends the clause of the noun."""
    return token.surface in ("،", ",", ":", "؛") or token.folded in RELATIVE
