"""What of the speaker stands between its mention and the conjunction or colon that opens what is said."""

from dataclasses import replace

from ingest.model import Mention, Span
from ingest.statements.bodyname import widened
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.rest import LONGEST, WHERE, closed, family, part, phrase_rest
from ingest.statements.slot import Slot
from ingest.text import fold, one_line

_FRAMES = frozenset(["INNA", "ANNA", "BIANNA", "ILA_ANNA", "ALA_ANNA"])
"""Frames whose verb has no object before its conjunction, so that a noun there belongs to the subject."""
_RULES = frozenset(["subject after the cue", "noun phrase after the cue"])


def whole(nouns: Nouns, found: Match) -> Match:
    """The match with the speaker's phrase up to its real end, and with the name in apposition to it as its name."""
    slot, cue = found.slot, found.cue
    mention = slot.mention
    if mention is None or slot.rule not in _RULES or found.frame not in _FRAMES or found.carried is not None:
        return found
    if not slot.end < found.connector or cue.pos != "verb" or cue.enclitic or any(f.startswith("OBJ2") for f in cue.frames):
        return found
    if mention.members or mention.kind == "document":
        return found
    stop = found.connector
    named = _apposed(nouns, slot, slot.end, stop)
    if named is not None:
        return replace(found, slot=named)
    end = phrase_rest(nouns, mention, slot.start, slot.end, stop)
    if end == slot.end:
        return found
    return replace(
        found, slot=_apposed(nouns, slot, end, stop) or Slot(_reaching(nouns, mention, slot, end), slot.start, end, slot.rule)
    )


def _reaching(nouns: Nouns, mention: Mention, slot: Slot, end: int) -> Mention:
    """The mention up to `end`: a body or phrase is called by the whole, who is known already only once more."""
    if mention.kind == "phrase" or (mention.type == "person" and mention.kind == "name" and mention.authority is None):
        if mention.name is not None:
            name = Span(mention.name.start, nouns.tokens[end - 1].span.end)
            label = one_line(name.of(nouns.text))
            span = Span(mention.span.start, name.end)
            return replace(mention, span=span, name=name, label=label, entity=f"person:{fold(label)}")
        return widened(nouns, mention, slot.start, end)
    span = Span(mention.span.start, nouns.tokens[end - 1].span.end)
    label = mention.label if mention.authority or mention.kind == "name" else one_line(span.of(nouns.text))
    return replace(mention, span=span, label=label)


def _apposed(nouns: Nouns, slot: Slot, end: int, stop: int) -> Slot | None:
    """An office with the name that follows it, known or not, with a comma or without: «المحامية الكولومبية دلين رخاس الثلاثاء أن»."""
    mention, tokens = slot.mention, nouns.tokens
    if mention is None or mention.type != "person" or mention.kind not in ("office", "role") or mention.number not in (None, "s"):
        return None
    if mention.authority is not None or end >= stop:
        return None
    comma = tokens[end].surface in ("،", ",")
    first = end + comma
    begun = nouns.starting(first)
    if begun is not None:
        person = begun[0].type == "person" and begun[0].kind == "name" and not nouns.prefixed(first)
        person = person and not tokens[first].folded.startswith("بال") and tokens[first].folded[1:] not in WHERE
        if not person or not closed(nouns, begun[1], stop):
            return None
        whole_span = Span(mention.span.start, begun[0].span.end)
        return Slot(replace(begun[0], span=whole_span, heads=begun[0].heads | mention.heads), slot.start, begun[1], slot.rule)
    k = first
    while k < stop and k - first < LONGEST and (part(nouns, k) or (k > first and family(nouns, k))):
        k += 1
    if not 2 <= k - first <= LONGEST or not closed(nouns, k, stop):
        return None
    name = Span(tokens[first].span.start, tokens[k - 1].span.end)
    label = one_line(name.of(nouns.text))
    span = Span(mention.span.start, name.end)
    who = replace(mention, span=span, kind="name", entity=f"person:{fold(label)}", label=label, name=name)
    return Slot(who, slot.start, k, slot.rule)
