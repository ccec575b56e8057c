"""Cues with their content behind two nouns: «أهاب بالمواطنين عدم …», «عزا التأخر إلى …», «علمت الأفق من مصادر أن …»."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.model import Token
from ingest.statements.cue import Cue
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.subject import is_deed
from ingest.statements.words import AN, KINDS, NOT_BI, NOT_NOUN, SOURCE_NOUNS, TIME, no_noun

_NEAR = 16  # tokens from the speaker to the one addressed
_COMMAS = ("،", ",")
_TO = ("الي", "ل")


def appeal(nouns: Nouns, cue: Cue, slot: Slot, end: int) -> Match | None:
    """أهاب بالمواطنين الحذر، أن يحذروا، إلى الحذر: what stands behind those who are appealed to."""
    tokens = nouns.tokens
    for i in range(slot.end, min(end - 1, slot.end + _NEAR)):
        word = tokens[i].folded
        if tokens[i].kind != "word" or not word.startswith("ب") or word in NOT_BI or len(word) < 4:
            continue
        close = _addressed(nouns, i, end)
        close += close < end and tokens[close].surface in _COMMAS
        if close >= end:
            return None
        if tokens[close].folded in AN:
            return Match(cue, slot, "BI_OBJ", "clause", close + 1, close)
        if tokens[close].folded in _TO and close + 1 < end:
            return Match(cue, slot, "BI_OBJ", "phrase", close + 1, close)
        if tokens[close].kind == "word" and (tokens[close].folded == "عدم" or not no_noun(tokens[close].folded)):
            return Match(cue, slot, "BI_OBJ", "phrase", close, close)
        return None
    return None


def _addressed(nouns: Nouns, i: int, end: int) -> int:
    """The index behind the noun phrase of those addressed at `i`: its construct up to a definite word, and the adjectives of that."""
    tokens = nouns.tokens
    found = nouns.starting(i)
    close = found[1] if found is not None else i + 1
    first = tokens[close - 1].folded
    if not first.startswith(("ال", "بال")) and not first.endswith(("ه", "ها", "هم")) and close < end:
        close += tokens[close].folded.startswith("ال")  # جميع القوى, أصحاب المحال
    while close < end and tokens[close].folded.startswith("ال") and not is_deed(tokens[close].folded.removeprefix("ال")):
        close += 1
    return close


def traced(nouns: Nouns, cue: Cue, slot: Slot, end: int) -> Match | None:
    """عزا X التأخر إلى الطقس: the effect with its cause, as the one says nothing without the other."""
    tokens, i = nouns.tokens, slot.end
    while i < end and (tokens[i].folded in TIME or tokens[i].surface in _COMMAS):
        i += 1
    to = next((k for k in range(i, min(end - 1, i + _NEAR)) if _cause(tokens, k, i)), -1)
    if to <= i or tokens[i].kind != "word" or tokens[i].folded in NOT_NOUN - {"هذا", "هذه", "ذلك", "تلك", "ما"}:
        return None
    return Match(cue, slot, "ILA", "phrase", i, to)


def _cause(tokens: Sequence[Token], k: int, first: int) -> bool:
    """Whether إلى or ل at `k` brings in the cause of what stands from `first`."""
    return tokens[k].folded == "الي" or (k > first and tokens[k].folded.startswith("لل") and len(tokens[k].folded) > 4)


def learnt(nouns: Nouns, cue: Cue, slot: Slot, end: int) -> Match | None:
    """علمت X من Y أن: Y said it, X hands it on; None where no source is named. Who learns from sources is an outlet, known or not."""
    tokens, i = nouns.tokens, slot.end
    i += i < end and tokens[i].surface in _COMMAS
    if slot.mention is None or i + 2 >= end or tokens[i].folded != "من":
        return None
    outlet = slot.mention.type == "media_outlet" or tokens[slot.start].folded in KINDS
    found = nouns.starting(i + 1)
    if found is None or not (outlet or tokens[i + 1].folded in SOURCE_NOUNS):
        return None
    to = next((k for k in range(found[1], min(end - 1, found[1] + _NEAR)) if tokens[k].folded in AN), -1)
    if to < 0:
        return None
    who = replace(slot, mention=found[0], start=i + 1, end=found[1], rule="heard from")
    return Match(cue, who, "OUTLET", "clause", to + 1, to, relay=slot.mention)
