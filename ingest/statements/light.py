"""Nouns of speech that a verb of giving brings out: «وجه سامي نور تحذيرا إلى الوفد من», «تبادل الطرفان الاتهامات بـ»."""

from ingest.statements.cue import Cue
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.words import GIVES

_GIVEN = frozenset(["اتهم", "حذر", "هدد", "وعد", "تعهد", "انذر", "توجيهات", "نادي", "اعتذر"])
"""Lemmas of what is so given, other than documents."""
_SKIPPED = frozenset(["قد", "كان", "كانت", "ايضا", "بدوره", "بدورها"])
_FAR = 16  # tokens from the verb to its noun


def giver(nouns: Nouns, cue: Cue) -> Slot | None:
    """Who gives the warning, the charge, the order that `cue` names, with the slot at the noun; None where nobody is named."""
    if cue.pos != "masdar" or cue.lemma not in _GIVEN or cue.enclitic or cue.proclitics:
        return None
    tokens, i = nouns.tokens, cue.index
    for k in range(i - 1, max(i - _FAR, -1), -1):
        if tokens[k].kind in ("newline", "quote") or tokens[k].surface in (".", "؛", ":"):
            return None
        word = tokens[k].folded
        if word not in GIVES and word.removeprefix("و") not in GIVES and word.removeprefix("ف") not in GIVES:
            continue
        found = nouns.starting(k + 1)
        if found is not None and found[1] <= i and not nouns.prefixed(k + 1):
            return Slot(found[0], i, i + 1, "issuer")
        front = k
        while front and tokens[front - 1].folded in _SKIPPED:
            front -= 1
        first = nouns.ending(front)
        named = nouns.starting(first) if first is not None else None
        if named is not None and not nouns.prefixed(first or 0):
            return Slot(named[0], i, i + 1, "issuer")
        return None
    return None
