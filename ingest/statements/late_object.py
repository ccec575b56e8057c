"""A direct object that stands behind adjuncts whose end nothing marks: «أكد سامي نور خلال لقاء الوفد استعداد بلاده»."""

import re
from collections.abc import Mapping

from ingest.lexicon.phrases import attitude_act
from ingest.statements.cue import Cue
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.subject import is_deed, objective
from ingest.statements.words import ADJUNCT, DEEDS, RELATIVE, THAT, THAT_NOUNS, TIME

_ADJUNCTS = ADJUNCT | {"في", "وفي", "بشكل", "بصوره", "عقب", "اثر", "اثناء", "عبر", "امام", "لدي", "فور", "قبيل"}
_COMMAS = ("،", ",")
_ASIDE = frozenset("()-–")
_REACH = 24  # tokens between the subject and its object
_POSSESSED = re.compile(r"(.{3,}?)(ه|ها|هم|هما)")
_FORM_V = re.compile(r"ت...?|ت[^ا]ا..")
"""Verbal nouns like تلقي, تورط, تبادل, which are finite verbs too, but none that follows a subject without و."""
_FUUL = re.compile(r"..و.|..و.ه")
_DEED = re.compile(r"..و.|است.{2,4}ه|ا..?ا.ه?|م.ا..ه|ت..?.ه|.{2,5}يه")
"""Verbal nouns: فعول, استفعال with ة, إفعال, مفاعلة, تفعلة, those in ية."""
_OPENERS = (THAT_NOUNS - {"رغم"}) | {
    "عمق", "متانه", "حاجه", "موقف", "وقوف", "قدره", "جديه", "مركزيه", "سياده", "ثبات", "دور", "اولويه", "مسووليه", "صعوبه", "قوه", "سعي", "عدم",
}  # fmt: skip
"""Nouns of what is stressed or denied, beside verbal nouns: أهمية، ضرورة، عمق."""
_CLAIMS = frozenset(["اتهامات", "مزاعم", "انباء", "ادعاءات", "شايعات", "تقارير", "اتهام", "عثور", "تهم", "تصريحات"])
"""What is denied, welcomed or condemned."""
_OF_PEOPLE = frozenset(
    ["صحفي", "صحافي", "صحفيه", "صحافيه", "له", "لها", "لهم", "رسمي", "متلفز", "مشترك", "مقتضب", "سابق", "لاحق"]
)


def late_object(
    nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, slot: Slot, end: int, subject_before: bool
) -> Match | None:
    """The object of a cue, where its first verbal noun can only be the cue's object: it stands behind the end of a noun phrase and governs no word before.

    «أعلن مصدر مسؤول، تأييد …», «نفى سامي نور، رئيس الوفد، تلقي …», «أكد نور في ختام زيارته للسهل دعم …». Linear in the reach.
    """
    if cue.pos != "verb" or cue.enclitic or not cue.frames & {"OBJ", "OBJ_MASDAR"}:
        return None
    tokens, i = nouns.tokens, max(slot.end, cue.index + 1)
    while i < end and tokens[i].folded in TIME:
        i += 1
    nobody = slot.mention is None and not subject_before
    if nobody and i < end and not (cue.lemma == "اقترح" and tokens[i].folded == "علي"):  # اقترح على جيرانه إقامة …
        if not cue.coordinated or tokens[i].folded not in _ADJUNCTS or _comes_late(nouns, i, min(end, i + _REACH)):
            return None  # وأكد خلال اللقاء أهمية …: who spoke before goes on
    if i >= end or tokens[i].folded in THAT:
        return None
    plain = tokens[i].surface in _COMMAS or tokens[i].folded in _ADJUNCTS
    if not plain and tokens[i].surface != "(" and not (tokens[i].folded.startswith("ال") and slot.mention is not None):
        return None
    first = i
    while i < min(end, slot.end + _REACH):
        token = tokens[i]
        if i in quotes:
            if quotes[i] - i > 4:
                return None
            i = quotes[i] + 1
            continue
        if token.kind == "word":
            if token.folded in THAT or token.folded in RELATIVE:
                return None
            if plain and i > slot.end and _heads(nouns, cues, i) and _closed(nouns, i - 1, slot.end):
                return Match(cue, slot, "OBJ", "phrase", i, i)
            behind = tokens[i - 1]
            ended = (
                behind.surface in _COMMAS or behind.kind == "number" or (behind.folded in TIME and token.folded.startswith("ال"))
            )
            if i > slot.end and ended and cue.aspect == "p" and _deed(nouns, i):
                return Match(cue, slot, "OBJ", "phrase", i, i)
            if i in cues and cues[i].pos in ("verb", "participle") and not (i == first and token.folded in _ADJUNCTS):
                return None
        elif token.kind == "punct" and token.surface not in _COMMAS and token.surface not in _ASIDE:
            return None
        i += 1
    return None


def _comes_late(nouns: Nouns, start: int, end: int) -> bool:
    """Whether somebody stands behind the end of an adjunct, as its subject would: «وأكد خلال اللقاء رئيس الوفد»."""
    return any(
        nouns.starting(k) is not None and not nouns.prefixed(k) and _closed(nouns, k - 1, start) for k in range(start + 2, end)
    )


def _heads(nouns: Nouns, cues: Mapping[int, Cue], i: int) -> bool:
    """Whether the word at `i` is a verbal noun without a preposition, with or without a possessive."""
    token = nouns.tokens[i]
    if nouns.starting(i) is not None:
        return False
    cue = cues.get(i)
    if cue is not None:
        if cue.proclitics or cue.article or cue.lemma == "قال":
            return False
        if cue.pos == "verb" and not _FORM_V.fullmatch(token.folded):
            return False
        return cue.pos in ("masdar", "verb")
    word = token.folded
    if word in DEEDS or objective(token) or word in _OPENERS:
        return not word.startswith("ال")
    if word[:1] not in "بلكو" and not word.startswith("ال") and attitude_act(word) is not None:
        return True  # أكد خلال اللقاء حرص بلاده, حرصه
    owned = _POSSESSED.fullmatch(word)
    return owned is not None and owned.group(1) in DEEDS


def _deed(nouns: Nouns, i: int) -> bool:
    """Whether the word behind a comma at `i` is a definite deed, which is no apposition: «أعلنت الوكالة، العثور على …», «…، خضوعه ل».

    A verbal noun with ال, or one of another form with a possessive.
    """
    token = nouns.tokens[i]
    word = token.folded
    if nouns.starting(i) is not None or word[:1] in "بلكو":
        return False
    if word.startswith("ال"):
        bare = word[2:]
        return bare in DEEDS or is_deed(bare) or _FUUL.fullmatch(bare) is not None or bare in _CLAIMS
    owned = _POSSESSED.fullmatch(word)
    if owned is None or token.surface.endswith(("ة", "ًا")):
        return False
    bare = owned.group(1)
    feminine = bare[:-1] + "ه" if bare.endswith("ت") else ""
    return is_deed(bare) or any(_DEED.fullmatch(b) is not None for b in (bare, feminine))


def _closed(nouns: Nouns, i: int, start: int) -> bool:
    """Whether token `i` ends what it belongs to, so that a noun behind it is no genitive of it."""
    token = nouns.tokens[i]
    if token.kind in ("quote", "number") or token.surface in _COMMAS or token.surface in _ASIDE:
        return True
    if i < start:
        return False
    word = token.folded
    return (
        (word.startswith(("ال", "لل")) and word != "الي")
        or word in TIME
        or word in _OF_PEOPLE
        or nouns.ending(i + 1) is not None
        or (len(word) > 4 and word.endswith(("ه", "ها", "هم")) and not token.surface.endswith("ة"))
    )
