"""Direct speech without quotation marks."""

from collections.abc import Mapping

from ingest.statements.cue import Cue
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.subject import opens_speech
from ingest.statements.words import CLAUSE_STARTS


def speech(nouns: Nouns, cue: Cue, slot: Slot, cues: Mapping[int, Cue], end: int) -> Match | None:
    """Direct speech without marks after «name،» (قال سامي نور، نعمل …)."""
    tokens = nouns.tokens
    if slot.end < end and tokens[slot.end].folded in ("عن", "حول"):
        return None
    if ("DU" not in cue.frames and "INNA" not in cue.frames) or (slot.mention is None and not cue.coordinated):
        return None
    i = cue.index + 1
    while i + 2 < end and i - cue.index < 30:
        opens = opens_speech(tokens[i + 1].folded) or tokens[i + 1].folded in CLAUSE_STARTS
        opens = opens and not (
            tokens[i + 1].folded == "من" and tokens[i + 2].folded.startswith(("بين", "جه", "جانب", "ناحي", "ضمن"))
        )
        if opens and tokens[i].surface in ("،", ",") and i >= min(slot.end, end):
            return Match(cue, slot, "DU", "speech", i + 1, i)
        if i > slot.end and i in cues:
            return None
        i += 1
    return None
