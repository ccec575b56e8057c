"""A clause whose conjunction comes late, behind a comma, after words that look like what was said."""

from collections.abc import Mapping
from dataclasses import replace

from ingest.statements.cue import Cue
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.tie import has, may_be_its, takes_clause
from ingest.statements.words import ADJUNCT, AN, BAN, NOT_BEFORE_AN, RELATIVE, TIME

_ADJUNCTS = ADJUNCT | {"في"}
_REACH = 40  # tokens between a cue and its conjunction


def late_clause(nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], found: Match, slot: Slot, end: int) -> Match:
    """`found`, or the clause that أن brings in behind a comma: «أعلن التحالف لدعم الحوار، الأربعاء، أن …».

    Only the cue's own clause stands there without a conjunction of another kind: what is between belongs to the subject.
    """
    tokens, cue = nouns.tokens, found.cue
    if found.kind != "phrase" or found.carried is not None or cue.pos not in ("verb", "participle"):
        return found
    bare, brought = takes_clause(cue.frames), has(cue.frames, "BI")
    if not bare and not brought:
        return found
    i, relative = found.start, False
    while i < min(end, cue.index + _REACH):
        if i in quotes:
            i = quotes[i] + 1
            continue
        word = tokens[i].folded
        if (bare and word in AN and may_be_its(cue.frames, tokens[i])) or word in BAN:
            k = i - 1
            while k > found.start and tokens[k].folded in TIME:
                k -= 1
            if k > found.start and (tokens[k].surface in ("،", ",") or _behind_adjunct(nouns, cues, found.start, k)):
                return replace(
                    found, slot=slot, frame="BIANNA" if word in BAN else "ANNA", kind="clause", start=i + 1, connector=i, strip=0
                )
            return found
        if word in NOT_BEFORE_AN:
            return found
        if word in RELATIVE:
            relative = True
        elif i in cues and i > found.start and cues[i].pos in ("verb", "participle"):
            if not relative or cues[i].coordinated:
                return found
        i += 1
    return found


def _behind_adjunct(nouns: Nouns, cues: Mapping[int, Cue], start: int, last: int) -> bool:
    """Whether tokens up to `last` are a short adverbial that a comma opens: «أكد الوفد المكلف الحوار، في نهاية الشهر أن»."""
    for k in range(last, max(start, last - 7), -1):
        if nouns.tokens[k].surface in ("،", ","):
            return nouns.tokens[k + 1].folded in _ADJUNCTS
        if k in cues:
            return False
    return False
