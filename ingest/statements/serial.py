"""Cues that hand their content to a noun behind them: «جدد سامي نور التأكيد على أن», «تصريحات أدلى بها سامي نور عن»."""

from dataclasses import replace

from ingest.statements.connector import Again
from ingest.statements.cue import Cue, cues_at
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.words import ADJUNCT, NOT_NOUN, THAT, TIME

_NO_TOPIC = NOT_NOUN | ADJUNCT | TIME - {"ما"}
_ASIDE = 10  # tokens of place and time before that noun
_NO_HEAD = (NOT_NOUN | ADJUNCT) - TIME
REPEATING = frozenset(["جدد", "كرر", "اعاد", "عاود"])
ABOUT = frozenset(["عن", "حول", "بشان", "بخصوص"])
"""Prepositions before the subject of a statement."""


def repeated(nouns: Nouns, cue: Cue, slot: Slot, again: Again, end: int) -> Match | None:
    """جدد X التأكيد على …: the definite verbal noun brings the content in, as its verb would."""
    tokens, i = nouns.tokens, slot.end
    while i < end and (tokens[i].folded in TIME or tokens[i].surface in ("،", ",")):
        i += 1
    if slot.mention is not None and not tokens[i - 1 if i >= end else i].folded.startswith("ال"):
        i = _past_adjuncts(nouns, i, end)
    if i + 1 >= end:
        return None
    noun = next((c for c in cues_at(tokens, i) if c.pos == "masdar" and c.article and not c.proclitics), None)
    if noun is None:
        return None
    found = again(replace(noun, pos="verb", article=False, aspect="p", gender=None, number=None), end)
    return (
        replace(found, cue=replace(cue, act=noun.act), slot=slot, carried=replace(noun, index=i)) if found is not None else None
    )


def _past_adjuncts(nouns: Nouns, i: int, end: int) -> int:
    """The definite noun behind the comma that closes adjuncts: «جدد X، يوم السبت بالعاصمة، التأكيد على»; `i` where none stands."""
    for k in range(i, min(end - 1, i + _ASIDE)):
        token = nouns.tokens[k]
        if token.kind == "quote" or token.folded in THAT:
            return i
        if token.surface in ("،", ",") and nouns.tokens[k + 1].folded.startswith("ال"):
            return k + 1
    return i


def delivered(nouns: Nouns, cue: Cue, slot: Slot, end: int) -> Match | None:
    """تصريحات أدلى بها X عن Y: what they were about."""
    tokens = nouns.tokens
    if cue.index + 1 >= end or tokens[cue.index + 1].folded not in ("بها", "به"):
        return None
    return about(nouns, cue, slot, max(slot.end, cue.index + 2), end)


def about(nouns: Nouns, cue: Cue, slot: Slot, start: int, end: int) -> Match | None:
    """The noun phrase after عن or حول close behind `start`."""
    tokens = nouns.tokens
    for i in range(start, min(start + 4, end - 1)):
        if tokens[i].folded in ABOUT:
            following = tokens[i + 1]
            if following.kind not in ("word", "number", "quote") or following.folded in _NO_TOPIC:
                return None
            return Match(cue, slot, "AN_NP", "phrase", i + 1, i)
        if tokens[i].kind != "word" or tokens[i].folded in _NO_HEAD:
            return None
    return None
