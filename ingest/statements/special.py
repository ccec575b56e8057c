"""Cues with a frame of their own, which the general one does not know: naming, repeating, relaying, blaming."""

from collections.abc import Mapping
from dataclasses import replace

from ingest.statements.appeal import appeal, learnt, traced
from ingest.statements.burden import BURDENS
from ingest.statements.clause import GOVERNORS
from ingest.statements.connector import Again
from ingest.statements.cue import LIGHT, Cue
from ingest.statements.lent import lent
from ingest.statements.match import Match
from ingest.statements.naming import NAMING, named
from ingest.statements.noun import Nouns
from ingest.statements.relay import hearsay, relay
from ingest.statements.serial import REPEATING, delivered, repeated
from ingest.statements.slot import Slot
from ingest.statements.words import TIME

_BLAME = frozenset(["باللايمه", "باللوم", "اللوم", "اللايمه", "بالمسووليه", "المسووليه"])
_BEARER = 12  # tokens of whoever is held responsible


def special(
    nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, slot: Slot, end: int, again: Again
) -> tuple[bool, Match | None]:
    """Whether the cue has a frame of its own here, and its match."""
    verb = cue.pos == "verb"
    if verb and cue.lemma in NAMING and (cue.enclitic or cue.lemma in ("سمي", "اسمي")):
        return True, named(nouns, quotes, cue, slot, end) if cue.enclitic else None
    if verb and cue.lemma == "حمل":
        return True, _burdened(nouns, cue, slot, end)
    if verb and cue.enclitic and _traces(nouns, cue, slot, end):
        return True, _traced_back(nouns, quotes, cue, slot, end)
    if verb and cue.enclitic:
        return False, None
    if verb and cue.lemma == "راي" and (seen := _seen_in(nouns, quotes, cue, slot, end)) is not None:
        return True, seen
    if cue.lemma in ("انحي", "القي"):
        return True, _blame(nouns, cue, slot, end)
    if cue.lemma in LIGHT and (verb or cue.pos == "participle"):
        return True, lent(nouns, cue, slot, end)
    if cue.lemma == "ادلي" and verb:
        return True, delivered(nouns, cue, slot, end)
    if verb and cue.lemma == "اهاب":
        return True, appeal(nouns, cue, slot, end)
    if verb and "ILA" in cue.frames and cue.lemma != "نسب":
        return True, traced(nouns, cue, slot, end)
    if verb and cue.lemma == "علم" and (told := learnt(nouns, cue, slot, end)) is not None:
        return True, told
    if ("RELAY" in cue.frames and cue.pos in ("verb", "participle")) or (verb and cue.lemma == "نسب"):
        return True, relay(nouns, quotes, cues, cue, slot, end, again)
    if "hearsay" in cue.flags:
        return True, hearsay(nouns, cue, end)
    if cue.pos in ("verb", "participle") and cue.lemma in REPEATING:
        found = repeated(nouns, cue, slot, again, end)
        return found is not None, found
    return False, None


def _blame(nouns: Nouns, cue: Cue, slot: Slot, end: int) -> Match | None:
    """أنحى باللائمة على X: the blame is the content."""
    tokens = nouns.tokens
    for i in range(cue.index + 1, min(end - 2, cue.index + 12)):
        if tokens[i].folded in _BLAME:
            on = next((k for k in range(i + 1, min(end - 1, i + 5)) if tokens[k].folded == "علي"), -1)
            return Match(cue, slot, "ALA_NP", "phrase", on + 1, on) if on > 0 else None
    return None


def _traces(nouns: Nouns, cue: Cue, slot: Slot, end: int) -> bool:
    """Whether the pronoun on the verb is an effect whose cause follows; عزاها إلى is spelt like the verb of condoling."""
    i = max(slot.end, cue.index + 1)
    return cue.lemma in ("عزا", "ارجع", "عزي") and i < end and nouns.tokens[i].folded == "الي"


def _traced_back(nouns: Nouns, quotes: Mapping[int, int], cue: Cue, slot: Slot, end: int) -> Match | None:
    """عزاها إلى الطقس: the cause, as the effect is a pronoun."""
    i = max(slot.end, cue.index + 1)
    if i + 1 >= end:
        return None
    return Match(replace(cue, act="say"), slot, "ILA", "quote" if i + 1 in quotes else "phrase", i + 1, i)


def _seen_in(nouns: Nouns, quotes: Mapping[int, int], cue: Cue, slot: Slot, end: int) -> Match | None:
    """رأى سامي نور في الخطوة محاولة, رأت فيها "محاولة": what somebody takes a thing for."""
    tokens, i = nouns.tokens, slot.end
    if slot.mention is None or i + 2 >= end:
        return None
    if tokens[i].folded in ("فيه", "فيها", "فيهما"):
        i += 1
    elif tokens[i].folded == "في":
        found = nouns.starting(i + 1)
        i = found[1] if found is not None else i + 2
        while i < end and tokens[i].kind == "word" and tokens[i].folded.startswith("ال"):
            i += 1
    else:
        return None
    if i >= end or i in quotes:
        return Match(cue, slot, "FI_OBJ", "quote", i, i) if i < end else None
    taken = tokens[i].kind == "word" and tokens[i].surface.rstrip("ً").endswith(("ا", "ة")) and tokens[i].folded not in TIME
    return Match(cue, slot, "FI_OBJ", "phrase", i, i) if taken else None


def _burdened(nouns: Nouns, cue: Cue, slot: Slot, end: int) -> Match | None:
    """حمل X المسؤولية: the responsibility is the content, whoever bears it."""
    first = max(cue.index + 1, slot.end if slot.mention is not None else 0)
    for i in range(cue.index + 1, min(end, cue.index + _BEARER)):
        if nouns.tokens[i].folded.removeprefix("ال").startswith(BURDENS):
            if nouns.tokens[i - 1].folded in GOVERNORS or (i == cue.index + 1 and not cue.enclitic):
                return None  # يحمله بروح من المسؤولية; تحمل مسؤوليتهم: bearing it
            if i < first:
                slot = Slot(None, cue.index + 1, cue.index + 1)  # وحمل الاحتلال المسؤولية: the object
            elif i == first and cue.aspect == "i" and not cue.enclitic:
                return None  # تحمل الوزارة المسؤولية: she bears it
            return Match(cue, slot, "OBJ", "phrase", i, i)
    return None
