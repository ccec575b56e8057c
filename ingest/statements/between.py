"""What of the speaker stands between its mention and the conjunction or colon that opens what is said."""

from dataclasses import replace

from ingest.model import Mention, Span
from ingest.statements.bodyname import widened
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.rest import LONGEST, WHERE, closed, family, part, phrase_rest
from ingest.statements.slot import Slot
from ingest.statements.subject import BODIES, OBLIQUE, STYLES
from ingest.statements.words import RELATIVE, THAT, TIME, no_noun
from ingest.text import fold, one_line

_FRAMES = frozenset(["INNA", "ANNA", "BIANNA", "ILA_ANNA", "ALA_ANNA"])
"""Frames whose verb has no object before its conjunction, so that a noun there belongs to the subject."""
_DESCRIBES = frozenset(["حديثا", "سابقا", "حاليا", "وهو", "وهي", "الذي", "التي"])
_HUNDRED = frozenset(["الميه", "المايه"])
_CLAUSE_OPENS = RELATIVE | {"وهو", "وهي", "خلال", "بعد", "قبل", "عبر", "امام", "منذ"}
_HE = frozenset(["هو", "هي", "هم"])
_SUBJECT = 8  # tokens of a subject that no table knows
_PLACE = 4  # tokens of where an office is
_RULES = frozenset(["subject after the cue", "noun phrase after the cue"])


def whole(nouns: Nouns, found: Match) -> Match:
    """The match with the speaker's phrase up to its real end, and with the name in apposition to it as its name."""
    slot, cue = found.slot, found.cue
    mention = slot.mention
    if mention is None and found.carried is None and (some := _somebody(nouns, found)) is not None:
        return replace(found, slot=some)
    if mention is None or slot.rule not in _RULES or found.frame not in _FRAMES or found.carried is not None:
        return found
    if not slot.end < found.connector or cue.pos != "verb" or cue.enclitic or any(f.startswith("OBJ2") for f in cue.frames):
        return found
    if mention.members or mention.kind == "document":
        return found
    stop = found.connector
    named = _apposed(nouns, slot, slot.end, stop) or _late_name(nouns, slot, stop)
    if named is not None:
        return replace(found, slot=named)
    end = phrase_rest(nouns, mention, slot.start, slot.end, stop)
    if end == slot.end:
        return found
    return replace(
        found, slot=_apposed(nouns, slot, end, stop) or Slot(_reaching(nouns, mention, slot, end), slot.start, end, slot.rule)
    )


def _somebody(nouns: Nouns, found: Match) -> Slot | None:
    """Whoever stands between a verb that takes a clause only and its conjunction, though no table knows it and the verb may not agree.

    «قال 20 في المئة من العمال إن», «وقالت موقع الأفق إن», «أشارت منظمة حظر الأسلحة إلى أن».
    """
    cue, tokens = found.cue, nouns.tokens
    i = k = cue.index + 1
    if found.frame not in _FRAMES or cue.pos != "verb" or cue.enclitic or cue.person == "1" or i >= found.connector:
        return None
    if tokens[i].folded in STYLES or (tokens[i].folded in OBLIQUE and tokens[i].folded not in _HE):
        return None  # قال أمامه إن: whoever was named before; but قال هو وسامي نور إن
    first = tokens[i]
    plain = first.kind == "word" and not no_noun(first.folded) and not first.surface.endswith(("ا", "ً"))
    plain = plain and first.folded[0] not in "لبك" and "OBJ" not in cue.frames and "ambiguous" not in cue.flags
    if not (plain or first.kind == "number" or first.folded in BODIES) or any(f.startswith("OBJ2") for f in cue.frames):
        return None
    while k < found.connector and (tokens[k].kind != "punct" or tokens[k].surface in "%٪") and tokens[k].kind != "quote":
        if tokens[k].folded in THAT or tokens[k].folded in TIME or tokens[k].folded in _CLAUSE_OPENS:
            break
        if tokens[k].folded == "في" and not (k + 1 < found.connector and tokens[k + 1].folded in _HUNDRED):
            break
        k += 1
    if not i < k <= i + _SUBJECT:
        return None
    return Slot(nouns.phrase(i, k), i, k, "noun phrase after the cue")


def _late_name(nouns: Nouns, slot: Slot, stop: int) -> Slot | None:
    """An office whose holder is named behind a description between commas: «قال زعيم الحزب، المؤيد للحوار، سامي نور، إن».

    So also behind where the office is: «المدعي العام في السهل سامي نور إن». What begins with a preposition is no description.
    """
    mention, tokens = slot.mention, nouns.tokens
    if mention is None or mention.type != "person" or mention.kind not in ("office", "role") or mention.number not in (None, "s"):
        return None
    if mention.authority is not None or slot.end >= stop:
        return None
    comma = tokens[slot.end].surface in ("،", ",")
    opens = tokens[min(slot.end + comma, stop - 1)].folded
    described = opens in _DESCRIBES or (opens.startswith("ال") and opens not in THAT)
    place = nouns.starting(slot.end + 1) if opens == "في" and not comma else None
    if place is not None and place[0].type in ("place", "state") and place[1] < stop and nouns.starting(place[1]) is None:
        return _unknown(nouns, slot, mention, place[1], stop)
    for k in range(slot.end + 1, stop):
        begun = nouns.starting(k)
        if begun is None and described and tokens[k - 1].surface in ("،", ","):
            named = _unknown(nouns, slot, mention, k, stop)
            if named is not None and (named.end >= stop or tokens[named.end].surface in ("،", ",")):
                return named
        if begun is None or begun[0].type != "person" or begun[0].kind != "name" or nouns.prefixed(k):
            continue
        before_it = tokens[k - 1]
        behind = described and before_it.surface in ("،", ",")
        placed = begun[1] == stop and opens in ("في", "لدي") and nouns.ending(k) is not None and k - slot.end <= _PLACE
        if not (behind or placed) or not closed(nouns, begun[1], stop):
            continue
        whole_span = Span(mention.span.start, begun[0].span.end)
        return Slot(replace(begun[0], span=whole_span, heads=begun[0].heads | mention.heads), slot.start, begun[1], slot.rule)
    return None


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
    return _unknown(nouns, slot, mention, first, stop)


def _unknown(nouns: Nouns, slot: Slot, mention: Mention, first: int, stop: int) -> Slot | None:
    """The office with a name that no table knows in tokens from `first`, up to where a phrase can end."""
    tokens, k = nouns.tokens, first
    while k < stop and k - first < LONGEST and (part(nouns, k) or (k > first and family(nouns, k))):
        k += 1
    if not 2 <= k - first <= LONGEST or not closed(nouns, k, stop):
        return None
    name = Span(tokens[first].span.start, tokens[k - 1].span.end)
    label = one_line(name.of(nouns.text))
    span = Span(mention.span.start, name.end)
    who = replace(mention, span=span, kind="name", entity=f"person:{fold(label)}", label=label, name=name)
    return Slot(who, slot.start, k, slot.rule)
