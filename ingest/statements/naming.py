"""What somebody calls a thing: «ما سماه سامي نور خطة السلام», «وهو ما اعتبرته الوزارة انتهاكا»."""

from collections.abc import Mapping

from ingest.model import Token
from ingest.statements.cue import Cue
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.words import ADJUNCT, NOT_NOUN, SOURCE_NOUNS, THAT, TIME, WHAT

_NO_NAME = NOT_NOUN | ADJUNCT | THAT
_OBJECT = 4  # tokens of the thing that is deemed something
NAMING = frozenset(["سمي", "اسمي", "اعتبر", "عد"])
"""Verbs with two objects: the thing, here a pronoun, and what it is called."""
_SOME = SOURCE_NOUNS | {
    "البعض",
    "كثيرون",
    "كثير",
    "مراقبون",
    "معارضون",
    "اخرون",
    "منتقدون",
    "خصومه",
    "العديد",
    "الكثير",
    "الكثيرون",
    "كثر",
    "معظمهم",
    "بعضهم",
    "الخبراء",
    "المراقبون",
}


def _some(token: Token) -> bool:
    """Whether a word is a subject without a name: البعض, or a plural whose ending is that of subjects (منتقدوه)."""
    return token.folded in _SOME or (len(token.folded) > 5 and token.surface.endswith(("وه", "وها", "وهم")))


def deemed(nouns: Nouns, quotes: Mapping[int, int], cue: Cue, slot: Slot, end: int, subject_before: bool) -> Match | None:
    """اعتبر X الخطوة انتهاكا: both objects of the verb, the second an indefinite accusative."""
    tokens, i = nouns.tokens, slot.end
    named = slot.mention is not None and slot.rule == "subject after the cue"
    body = named and slot.mention is not None and slot.mention.kind != "phrase"
    carries_on = cue.pos == "participle" and cue.index > 0 and tokens[cue.index - 1].surface in ("،", ",")
    if not (subject_before or (named and cue.aspect == "p") or body or carries_on):
        return None
    while i < end and (tokens[i].folded in TIME or (tokens[i].surface in ("،", ",") and named and cue.aspect == "p")):
        i += 1
    if i >= end or tokens[i].kind != "word" or tokens[i].folded in _NO_NAME:
        return None
    if cue.aspect == "i" and nouns.starting(i) is None and not tokens[i].folded.startswith("ال"):
        return None  # يعتبر أكبر …: is deemed
    known = nouns.starting(i)  # تعتبر أنقرة الوحدات الكردية جماعة إرهابية, not تعتبر تركيا الدولة الأكبر
    for k in range(i + 1, min(end, i + 12)):
        if k in quotes and k - i <= _OBJECT and (cue.aspect == "p" or carries_on):
            return Match(cue, slot, "OBJ2", "phrase", i, i)  # اعتبر الخطوة "انتهاكا"
        parted = tokens[k].surface in ("،", ",") and cue.aspect == "p" and k + 1 < end  # واعتبرت X، صيانة الناقلة، ضرورة
        if k in quotes or (tokens[k].kind != "word" and not parted) or tokens[k].folded in THAT:
            return None
        if _accusative(tokens[k]) and len(tokens[k].folded) > 2 and tokens[k].folded not in TIME:
            return Match(cue, slot, "OBJ2", "phrase", i, i)
        if (cue.aspect != "i" or (known is not None and known[1] <= k)) and _feminine(tokens[k]) and _closed(nouns, k, i):
            return Match(cue, slot, "OBJ2", "phrase", i, i)
    return None


def _feminine(token: Token) -> bool:
    """Whether a word may be the second object by its ة: «اعتبر البيان خطوة إلى الوراء»."""
    return token.surface.endswith("ة") and not token.folded.startswith(("ال", "لل", "بال", "وال", "ب", "ل", "و", "ك"))


def _closed(nouns: Nouns, k: int, first: int) -> bool:
    """Whether the first object ends before `k`, so that an indefinite noun there is no genitive of it: with ال, a pronoun or a comma."""
    before = nouns.tokens[k - 1]
    word = before.folded
    if before.surface in ("،", ","):
        return True
    return word.startswith("ال") or (k - 1 > first and len(word) > 4 and before.surface.endswith(("ها", "هم")))


def _accusative(token: Token) -> bool:
    """Whether a word has the ending of an indefinite accusative, and is the second object and no subject (موقفا)."""
    if token.folded in ("احد", "احدي", "جزءا", "بمثابه"):
        return True
    return token.surface.rstrip("ً").endswith("ا") and not token.folded.startswith("ال")


def named(nouns: Nouns, quotes: Mapping[int, int], cue: Cue, slot: Slot, end: int) -> Match | None:
    """The second object of a verb of naming whose first is the pronoun on it, None where there is none."""
    tokens, i = nouns.tokens, cue.index + 1
    relative = cue.index > 0 and tokens[cue.index - 1].folded in WHAT
    if not relative and (cue.lemma in ("سمي", "اسمي") or cue.aspect != "p"):
        return None
    who = Slot(None, i, i)
    if i < end and _some(tokens[i]) and nouns.starting(i) is None:
        i += 1
        who = Slot(nouns.phrase(i - 1, i), i - 1, i, "subject after the cue")
    elif slot.mention is not None and slot.rule == "subject after the cue" and not _accusative(tokens[slot.start]):
        who, i = slot, slot.end
    elif cue.lemma == "عد":
        return None  # عدها: counted them
    while i < end and (tokens[i].folded in TIME or (tokens[i].surface in ("،", ",") and i > cue.index + 1)):
        i += 1
    if i >= end:
        return None
    if i in quotes:
        return Match(cue, who, "OBJ2", "quote", i, i)
    word = tokens[i].folded
    if tokens[i].kind not in ("word", "number") or word in _NO_NAME:
        return None
    if word == "ب" and i + 1 < end:
        return Match(cue, who, "OBJ2", "quote" if i + 1 in quotes else "phrase", i + 1, i)
    if nouns.starting(i) is not None and i + 1 == end:
        return None
    return Match(cue, who, "OBJ2", "phrase", i, i)
