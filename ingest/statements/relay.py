"""Speech that another voice hands on: نقلت X عن Y قوله إن، سمعت من Y أن."""

from collections.abc import Mapping
from dataclasses import replace

from ingest.statements.connector import Again
from ingest.statements.cue import Cue
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.words import AN, BAN, THAT

_NAME = 5  # tokens from mark to mark of a name
_BRINGS = frozenset(["عن", "لسان"])
_ASCRIBES = frozenset(["الي"])
"""What the one who speaks stands behind: نقل عن, نسب إلى."""


def relay(
    nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, slot: Slot, end: int, again: Again
) -> Match | None:
    """نقل X عن Y (قوله) إن …: Y speaks, X relays."""
    tokens = nouns.tokens
    i = cue.index + 1 if slot.mention is None else slot.end
    ascribed = cue.lemma == "نسب"
    brings = _BRINGS if not ascribed else _ASCRIBES
    while i < end and i - cue.index < 25 and tokens[i].folded not in brings:
        if ascribed and tokens[i].folded.startswith("ل") and i + 1 < end and tokens[i + 1].folded not in THAT:
            break  # نسبت الوكالة لمسؤول القول إن
        if tokens[i].folded in AN and _outlet_alone(cues, cue, slot, i) and tokens[i - 1].surface != ".":
            return Match(cue, slot, "ANNA", "clause", i + 1, i)  # نقلت وكالة الأفق أن: nobody else is named
        if tokens[i].folded in AN or (i in quotes and quotes[i] - i > _NAME):
            return None
        i = quotes.get(i, i) + 1  # the agency's name in marks
    joined = ascribed and i < end and tokens[i].folded.startswith("ل")
    if i + 1 >= end or (tokens[i].folded not in brings and not joined):
        return None
    i += not joined
    i += i + 1 < end and tokens[i].surface in ("،", ",")  # نقلت الوكالة عن، سامي نور، قوله
    found = nouns.starting(i)
    close = found[1] if found else i
    if found is None:
        while (
            close < end
            and not (close in cues and cues[close].pos == "masdar")
            and tokens[close].kind in ("word", "number")
            and tokens[close].folded not in THAT
            and not (ascribed and tokens[close].folded in ("القول", "قوله", "قولها", "قولهم"))
        ):
            close += 1
        if close == i:
            return None
    source = found[0] if found else nouns.phrase(i, close, int(joined))
    if close + 1 < end and tokens[close].folded == "عن" and nouns.starting(close + 1) is not None:
        slot = replace(slot, mention=source)
        source, close = nouns.starting(close + 1) or (source, close)
    who = Slot(source, i, close, "relay")
    k, carried = close, None
    while k < end and k - close < 12:
        inner = cues.get(k)
        if inner is not None and inner.pos == "masdar" and (inner.enclitic or (inner.article and ascribed)):
            carried = inner
            rest = again(replace(inner, pos="participle", enclitic="", article=False), end)
            if rest is None:
                return None
            return replace(
                rest,
                cue=replace(cue, act=inner.act, frames=cue.frames),
                slot=who,
                frame="RELAY",
                carried=carried,
                relay=slot.mention,
            )
        if tokens[k].folded in AN or tokens[k].folded in BAN:
            return Match(cue, who, "RELAY", "clause", k + 1, k, relay=slot.mention)
        if k in quotes:
            return Match(cue, who, "RELAY", "quote", k, k, relay=slot.mention)
        if tokens[k].surface == ":" and k + 1 < end:
            return Match(cue, who, "RELAY", "quote" if k + 1 in quotes else "speech", k + 1, k, relay=slot.mention)
        k += 1
    return None


def _outlet_alone(cues: Mapping[int, Cue], cue: Cue, slot: Slot, i: int) -> bool:
    """Whether an outlet is the subject and no other verb of saying stands before the conjunction at `i`."""
    if slot.mention is None or slot.mention.type != "media_outlet":
        return False
    return not any(k in cues and cues[k].pos in ("verb", "masdar") for k in range(cue.index + 1, i))


def hearsay(nouns: Nouns, cue: Cue, end: int) -> Match | None:
    """سمعت من X أن …: X said it."""
    tokens = nouns.tokens
    for i in range(cue.index + 1, min(end, cue.index + 5)):
        if tokens[i].folded != "من" or i + 1 >= end:
            continue
        found = nouns.starting(i + 1)
        close = found[1] if found else nouns.phrase_end(i + 1, end)
        if close <= i + 1 or close >= end or tokens[close].folded not in THAT:
            return None
        mention = found[0] if found else nouns.phrase(i + 1, close)
        return Match(cue, Slot(mention, i + 1, close, "heard from"), "MIN_ANNA", "clause", close + 1, close)
    return None
