"""Match a cue's frames: where its content begins and in what form."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from ingest.statements.cue import Cue
from ingest.statements.noun import Nouns
from ingest.statements.subject import Slot, after
from ingest.statements.words import (
    AN, BAN, CLAUSE_STARTS, FIRST_PERSON, NOT_BI, NOT_NOUN, RELATIVE, SOURCE, THAT_NOUNS, TIME,
)  # fmt: skip

_PREPOSITIONS = {"الي": "ILA", "علي": "ALA", "من": "MIN", "عن": "AN_", "في": "FI", "مع": "MAA"}
_BARE_AN = frozenset("INNA ANNA AN_SUBJ BIANNA OBJ2_ANNA NOMSENT BIAN_SUBJ NOM NOM_MASDAR RELAY".split())
_CARRIERS = frozenset("قائلا قايلا قايله قايلين قايلتين قايلات بالقول بقوله بقولها بقولهم يقول تقول".split())
_NEAR = 3  # tokens between a noun cue and its connector
_NO_OBJECT = frozenset("التعليق الادلاء الافصاح الكشف الحديث كشف ذكر نشر تاكيد التصريح الاجابه الرد الخوض التاكيد".split())


@dataclass(frozen=True, slots=True)
class Match:
    """A cue with its slot and the beginning of its content.

    `kind` is clause, phrase, quote (`start` is the opening mark) or speech (direct without marks). `strip` characters of the
    first token are a proclitic that stays outside. `connector` is where the conjunction, colon or mark stands. `carried`
    is the cue that carries the content for this one (تابع قائلا).
    """

    cue: Cue
    slot: Slot
    frame: str
    kind: str
    start: int
    connector: int
    strip: int = 0
    carried: Cue | None = None


def match(nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, end: int, subject_before: bool) -> Match | None:
    """The frame of `cue` that the tokens up to `end` fulfil, None where there is none. Linear in the sentence."""
    tokens = nouns.tokens
    if cue.pos == "verb" and not subject_before:
        slot = after(nouns, quotes, cue, end)
    elif cue.pos in ("noun", "masdar") and not cue.enclitic:
        found = nouns.starting(cue.index + 1)
        slot = Slot(found[0], cue.index + 1, found[1], "genitive of the cue") if found else Slot(None, cue.index + 1, cue.index + 1)
    else:
        slot = Slot(None, cue.index + 1, cue.index + 1)
    limit = end
    if cue.pos in ("noun", "masdar"):
        limit = min(end, slot.end + _NEAR)
    found = _connector(nouns, quotes, cues, cue, slot, limit, end)
    known = slot.mention is not None and slot.rule == "subject after the cue"
    first = slot.end if known or slot.mention is None else slot.start
    thing = _object(nouns, quotes, cues, cue, slot, first, end)
    if found is not None and thing is not None and found.kind != "quote":
        between = {t.folded for t in tokens[thing:found.connector]}
        if tokens[found.connector - 1].folded in THAT_NOUNS or (known and (between & RELATIVE or found.connector - thing > 6)):
            found = None
    if found is None and thing is not None:
        slot = slot if known else Slot(None, cue.index + 1, cue.index + 1)
        found = Match(cue, slot, "OBJ", "phrase", thing, thing)
    if found is None:
        found = _speech(nouns, cue, slot, cues, end)
    return found


def _connector(
    nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, slot: Slot, limit: int, end: int
) -> Match | None:
    tokens, frames = nouns.tokens, cue.frames
    has: Callable[[str], bool] = lambda code: any(f.startswith((code, "OBJ2_" + code, "OBJ_" + code)) for f in frames)
    quoted = not frames & {"NOSTMT", "NEG"}
    relative = False
    i = slot.end
    while i < limit:
        token = tokens[i]
        word = token.folded
        if i in quotes:
            words = quotes[i] - i - 1
            lead = tokens[i - 1].surface in (":", "،", ",")
            if quoted and cue.pos != "noun" and (i == slot.end or lead or words >= 4):
                return Match(cue, slot, "DQ", "quote", i, i)
            i = quotes[i] + 1
            continue
        if word in _CARRIERS and i > cue.index and cue.pos in ("verb", "participle") and (word not in ("يقول", "تقول") or i == slot.end):
            carrier = replace(cue, index=i, frames=cue.frames | {"INNA", "DQ", "DU", "BIANNA"})
            inner = match(nouns, quotes, {k: v for k, v in cues.items() if k > i}, replace(carrier, pos="participle", lemma="قال"), end, True)
            return replace(inner, cue=cue, slot=slot, carried=carrier) if inner else None
        if token.surface == ":" and cue.pos != "noun":
            if i + 1 < end and i + 1 in quotes:
                return Match(cue, slot, "DQ", "quote", i + 1, i)
            if i + 1 < end and tokens[i + 1].folded in AN:
                return Match(cue, slot, "INNA", "clause", i + 2, i)
            if i + 1 < end and (frames & {"DU", "DQ"}):
                return Match(cue, slot, "DU", "speech", i + 1, i)
        if word in AN and frames & _BARE_AN:
            return Match(cue, slot, "INNA" if cue.lemma == "قال" else "ANNA", "clause", i + 1, i)
        if word in BAN and (has("BI") or frames & _BARE_AN):
            return Match(cue, slot, "BIANNA", "clause", i + 1, i)
        if word in _PREPOSITIONS and has(_PREPOSITIONS[word]) and i + 1 < end and not (word == "في" and i == slot.end and not has("FI")):
            code = _PREPOSITIONS[word].rstrip("_")
            if tokens[i + 1].folded in AN:
                return Match(cue, slot, code + "_ANNA", "clause", i + 2, i)
            if tokens[i + 1].kind in ("word", "number", "quote") and tokens[i + 1].folded not in TIME:
                return Match(cue, slot, code + "_NP", "phrase", i + 1, i)
        if has("BI") and word.startswith("ب") and token.kind == "word" and word not in NOT_BI and word not in BAN and not cue.frames & {"INNA"}:
            if word == "ب":
                return Match(cue, slot, "BI_NP", "phrase", i + 1, i)
            if len(word) > 3 and nouns.starting(i) is None or nouns.prefixed(i) == "ب":
                return Match(cue, slot, "BI_NP", "phrase", i, i, strip=1)
        if has("ILA") and i <= slot.end + 1 and word.startswith("ل") and len(word) > 3 and token.kind == "word" and nouns.starting(i) is None and cue.pos in ("masdar", "noun"):
            return Match(cue, slot, "LI_NP", "phrase", i, i, strip=1)
        if word in RELATIVE:
            relative = True
        elif word in SOURCE and i > slot.end and cue.pos != "noun":
            return None
        other = cues.get(i)
        if other is not None and i > slot.end and (other.pos in ("verb", "participle")):
            if other.pos == "participle" or not relative:
                return None
            relative = False
        i += 1
    return None


def _object(nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, slot: Slot, first: int, end: int) -> int | None:
    """The first token of a direct object that is what was said, None where the cue takes none here."""
    if not any(f.startswith("OBJ") and f not in ("OBJ_BIANNA", "OBJ_BI") and not f.startswith("OBJ2_") for f in cue.frames):
        return None
    if cue.pos == "noun" and slot.mention is None:
        return None
    tokens = nouns.tokens
    i = first
    while i < end and (tokens[i].folded in TIME or tokens[i].surface == "،") and cue.pos != "noun":
        i += 1
    if i >= end or tokens[i].kind not in ("word", "number") or i in quotes:
        return None
    word = tokens[i].folded
    if word in NOT_NOUN - {"هذا", "هذه", "ذلك", "تلك", "اي"} or word in AN or word in BAN or word in _NO_OBJECT or word in SOURCE or i in cues and cues[i].pos in ("verb", "participle"):
        return None
    if tokens[i].surface.startswith(("لـ", "للص", "لل")):
        return None
    return i


def _speech(nouns: Nouns, cue: Cue, slot: Slot, cues: Mapping[int, Cue], end: int) -> Match | None:
    """Direct speech without marks after «name،» (قال سامي نور، نعمل …)."""
    tokens = nouns.tokens
    if "DU" not in cue.frames and "INNA" not in cue.frames or slot.mention is None and not cue.coordinated:
        return None
    i = cue.index + 1
    while i + 2 < end and i - cue.index < 30:
        if tokens[i].surface in ("،", ",") and i >= min(slot.end, end):
            word = tokens[i + 1].folded
            if word in CLAUSE_STARTS or (word not in FIRST_PERSON and word.startswith("سن") and len(word) > 4):
                return Match(cue, slot, "DU", "speech", i + 1, i)
        if i > slot.end and i in cues:
            return None
        i += 1
    return None
