"""What stands in brackets behind a speaker: a name, or what party a body is."""

from dataclasses import replace

from ingest.model import Mention, Span
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.words import SOURCE, no_noun
from ingest.text import fold, one_line

_LONGEST = 8  # tokens of a bracket
_OFFICES = ("office", "role")
_NAME = (2, 4)  # words of a name that no table knows


def past_brackets(nouns: Nouns, slot: Slot, end: int) -> Slot:
    """The slot with the bracket behind it: «المبعوث (سامي نور)», «حزب النور (معارض)»."""
    tokens, i, mention = nouns.tokens, slot.end, slot.mention
    if mention is None or i + 2 >= end or tokens[i].surface != "(":
        return slot
    close = next((k for k in range(i + 1, min(end, i + _LONGEST)) if tokens[k].surface == ")"), -1)
    if close < 0 or tokens[i + 1].folded in SOURCE:
        return slot
    office = mention.kind in _OFFICES and mention.type == "person" and mention.authority is None
    named = _name(nouns, i + 1, close) if office else None
    return replace(slot, end=close + 1, mention=_called(nouns, mention, named) if named is not None else mention)


def _name(nouns: Nouns, first: int, end: int) -> Span | Mention | None:
    """The person named at `first`: a mention, or the words that no table knows as anything else."""
    found = nouns.starting(first)
    if found is not None:
        return found[0] if found[0].type == "person" and found[0].kind == "name" and found[1] <= end else None
    if nouns.tokens[first].folded.startswith("ال"):
        return None
    k, words = first, 0
    while k < end and words < _NAME[1]:
        token = nouns.tokens[k]
        if token.kind == "word" and not no_noun(token.folded) and nouns.starting(k) is None:
            words += 1
        elif token.surface not in ("#", "_"):
            break
        k += 1
    whole = end - first <= _LONGEST and k == end
    return Span(nouns.tokens[first].span.start, nouns.tokens[k - 1].span.end) if words >= _NAME[0] and whole else None


def _called(nouns: Nouns, office: Mention, named: Span | Mention) -> Mention:
    """The person of that name, with the office as part of the phrase."""
    if isinstance(named, Mention):
        return replace(named, span=Span(office.span.start, named.span.end), heads=named.heads | office.heads)
    label = one_line(named.of(nouns.text)).replace("#", "").replace("_", " ")
    span = Span(office.span.start, named.end)
    return replace(office, span=span, kind="name", entity=f"person:{fold(label)}", label=label, name=named)
