"""Nouns of speech that a verb of giving brings out: «وجه سامي نور تحذيرا إلى الوفد من», «تبادل الطرفان الاتهامات بـ»."""

from collections.abc import Sequence

from ingest.model import Token
from ingest.statements.cue import Cue
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.words import GIVES

_GIVEN = frozenset(["اتهم", "حذر", "هدد", "وعد", "تعهد", "انذر", "توجيهات", "نادي", "اعتذر", "دعا"])
"""Lemmas of what is so given, other than documents."""
_SKIPPED = frozenset(["قد", "كان", "كانت", "ايضا", "بدوره", "بدورها"])
_FAR = 16  # tokens from the verb to its noun
_CONFINES = frozenset(
    [
        "اكتفي",
        "اكتفت",
        "اكتفوا",
        "اكتفيا",
        "اكتفتا",
        "اكتفين",
        "يكتفي",
        "تكتفي",
        "يكتفون",
        "يكتفوا",
        "مكتفيا",
        "مكتفيه",
        "مكتفين",
        "اكتف",
        "تكتف",
        "يكتف",
        "ختم",
        "ختمت",
        "يختم",
        "تختم",
        "اختتم",
        "اختتمت",
        "يختتم",
        "تختتم",
        "مختتما",
        "مختتمه",
        "استهل",
        "استهلت",
        "يستهل",
        "تستهل",
        "مستهلا",
        "مستهله",
    ]
)
"""Forms of the verbs of confining oneself to what بـ brings in, and of beginning and ending with it."""
_SAID = frozenset(
    [
        "قال",
        "اشار",
        "اكد",
        "شدد",
        "صرح",
        "رد",
        "علق",
        "لفت",
        "الفت",
        "نوه",
        "لمح",
        "ذكر",
        "دعا",
        "حذر",
        "اعلن",
        "نفي",
        "طالب",
        "رحب",
        "اشاد",
    ]
)


def giver(nouns: Nouns, cue: Cue) -> Slot | None:
    """Who gives the warning, the charge, the order that `cue` names, with the slot at the noun; None where nobody is named."""
    tokens, i = nouns.tokens, cue.index
    if (verb := confined(tokens, cue, 0)) >= 0:
        return _confining(nouns, verb, i)
    if cue.pos != "masdar" or cue.lemma not in _GIVEN or cue.enclitic or cue.proclitics:
        return None
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


def confined(tokens: Sequence[Token], cue: Cue, start: int) -> int:
    """The verb that makes a noun with بـ all that somebody would say («اكتفى سامي نور بالإشارة إلى أن»); -1 where none does."""
    if cue.pos != "masdar" or "ب" not in cue.proclitics or not cue.article or cue.lemma not in _SAID:
        return -1
    for k in range(cue.index - 1, max(start - 1, cue.index - _FAR), -1):
        if tokens[k].kind in ("newline", "quote") or tokens[k].surface in (".", "؛", ":"):
            return -1
        if tokens[k].folded.removeprefix("و").removeprefix("ف") in _CONFINES:
            return k
    return -1


def _owned(token: Token) -> bool:
    """Whether a word has a pronoun, like what somebody begins or ends: كلامه, كلمتها."""
    return len(token.folded) > 4 and token.surface.endswith(("ه", "ها", "هم")) and not token.folded.startswith("ال")


def _confining(nouns: Nouns, verb: int, i: int) -> Slot | None:
    """The subject behind the verb of confining or right before it."""
    found = nouns.starting(verb + 1)
    if found is not None and found[1] <= i and not nouns.prefixed(verb + 1):
        return Slot(found[0], i, i + 1, "issuer")
    close = nouns.phrase_end(verb + 1, i) if verb + 1 < i else verb + 1
    while close > verb + 1 and _owned(nouns.tokens[close - 1]):
        close -= 1  # ختم سامي نور كلامه ب
    if close > verb + 1:
        return Slot(nouns.phrase(verb + 1, close), i, i + 1, "issuer")
    first = nouns.ending(verb) if not nouns.tokens[verb].folded.startswith(("و", "ف", "م")) else None
    named = nouns.starting(first) if first is not None else None
    return Slot(named[0], i, i + 1, "issuer") if named is not None and not nouns.prefixed(first or 0) else None
