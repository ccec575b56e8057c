"""Names behind a cue that no lexicon knows, and names in marks."""

from collections.abc import Mapping
from dataclasses import replace

from ingest.model import Span
from ingest.morph import analyse
from ingest.statements.cue import Cue
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.words import AN, THAT, TIME, no_noun
from ingest.text import fold, one_line

_THAT_OR_TIME = THAT | TIME
_AFTER_NOUN = _THAT_OR_TIME | {"الي", "علي", "في", "خلال", "عن"}
_POSSESSIVE = ("ه", "ها", "هم", "هما")
"""Endings of a noun that is no part of a name (عودته, but عودة)."""


def bare_name(nouns: Nouns, cues: Mapping[int, Cue], start: int, end: int, bi: bool, obj: bool = False) -> int:
    """The index after an unknown proper name: two to four words that no lexicon knows, without ال unless after عبد, أبو …"""
    tokens, i = nouns.tokens, start
    while i < end and i - start < 4 and tokens[i].kind == "word" and i not in cues and nouns.starting(i) is None:
        word = tokens[i].folded
        compound = i > start and (tokens[i - 1].folded in ("عبد", "ابو", "ال", "بن", "ابن") or word in ("الدين", "الاسلام"))
        if (
            (bi and i > start and word.startswith("ب") and word not in ("بن", "بك"))
            or (word.startswith("ال") and not compound)
            or no_noun(word)
            or word in THAT
            or analyse(word)
            or (i - start > 1 and tokens[i].surface.endswith(_POSSESSIVE) and len(word) > 4)
            or (word.endswith("هم") and len(word) > 5)
        ):
            break
        i += 1
    if obj and i - start > 2 and i < end and tokens[i].kind == "word" and tokens[i].folded not in THAT:
        return start + 2
    if (
        i - start > 2
        and i < end
        and tokens[i].kind == "word"
        and not (tokens[i].folded in _THAT_OR_TIME or no_noun(tokens[i].folded))
    ) or (i - start > 2 and i < end and tokens[i].folded in ("هذا", "هذه", "ذلك", "تلك", "اي")):
        i = start + 2
    return i if i - start >= 2 else start


_THEIRS = frozenset(["بلاده", "بلادها", "حكومته", "حكومتها", "وفده", "وفدها", "حركته", "حزبه", "جيشه", "قواته"])
"""Whose the thing before is; they end no name."""


def with_name(nouns: Nouns, slot: Slot, end: int) -> Slot:
    """An office with the unknown name that stands in apposition to it: «رئيس الوفد، سامي نور، …»."""
    mention, tokens = slot.mention, nouns.tokens
    if mention is None or mention.kind not in ("office", "role") or mention.type != "person" or mention.number not in (None, "s"):
        return slot
    comma = slot.end < end and tokens[slot.end].surface in ("،", ",")
    i = first = slot.end + comma
    while (
        i < end and i - first < 5 and tokens[i].kind == "word" and tokens[i].folded not in THAT and not no_noun(tokens[i].folded)
    ):
        if i - first > 1 and tokens[i].surface.endswith(_POSSESSIVE) and len(tokens[i].folded) > 4:
            break
        if i > first and tokens[i].folded in _THEIRS:
            return slot  # نفى الوزير ضلوع بلاده في: the object
        if nouns.starting(i) is not None or (tokens[i].folded.startswith("ب") and i == first) or analyse(tokens[i].folded):
            return slot
        i += 1
    closes = i < end and (tokens[i].surface in ("،", ",", ":") or tokens[i].kind == "quote" or tokens[i].folded in _AFTER_NOUN)
    if not 2 <= i - first <= 4 or not closes:
        return slot
    name = Span(tokens[first].span.start, tokens[i - 1].span.end)
    label = one_line(name.of(nouns.text))
    whole = replace(
        mention, span=Span(mention.span.start, name.end), kind="name", entity=f"person:{fold(label)}", label=label, name=name
    )
    return Slot(whole, slot.start, i, "subject after the cue")


def quoted_name(nouns: Nouns, i: int, close: int, end: int) -> bool:
    """Whether a short quotation right after the cue is the speaker's name: more of the sentence's frame follows it."""
    if close + 1 >= end:
        return False
    following = nouns.tokens[close + 1]
    return (
        following.surface in ("،", ":", ",") or following.folded in AN or following.folded in ("الي", "علي", "في", "خلال", "عن")
    )
