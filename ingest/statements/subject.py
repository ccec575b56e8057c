"""The speaker slot after or before a cue."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ingest.model import Mention, Span
from ingest.morph import analyse
from ingest.statements.cue import Cue
from ingest.statements.noun import Nouns
from ingest.statements.words import AN, BAN, KINDS, LINKS, NOT_BI, PARTICLES, RELATIVE, SOURCE_NOUNS, TIME, no_noun
from ingest.text import fold

BI_FRAMES = frozenset(["BI_NP", "BI_MASDAR", "BI_OBJ", "OBJ2_BI", "OBJ2_BI_MASDAR"])
"""Frames whose content comes after بـ."""
_GOVERNORS = frozenset(["في", "من", "الي", "علي", "عن", "مع", "بين", "الي", "وفي", "ومن"])


_POSSESSIVE = ("ه", "ها", "هم", "هما")
"""Endings of a noun that is no part of a name (عودته, but عودة)."""
BACK = frozenset(["عليه", "عليها", "عليهم", "فيه", "فيها", "به", "بها", "عنه", "عنها", "فيهما", "له", "لها"])
"""Pronouns that take an antecedent up (في وقت أعلن فيه الرئيس …)."""


@dataclass(frozen=True, slots=True)
class Slot:
    """`mention` (None: nobody is named here) in tokens `[start, end)`; `rule` says how it was found."""

    mention: Mention | None
    start: int
    end: int
    rule: str = ""


def agrees(cue: Cue, mention: Mention) -> bool:
    """Whether the verb's gender can be that of the mention; an open form on either side agrees."""
    if cue.gender is None or mention.gender is None:
        return True
    if mention.number == "p" and mention.type not in ("person", "unnamed_source") and cue.gender == "f":
        return True
    if cue.gender == "f":
        return mention.gender == "f" or mention.number in ("p", "d") or mention.type in ("state", "organization", "armed_group")
    return mention.gender == "m" or cue.number in ("p", "d") or mention.number in ("p", "d")


def animate(mention: Mention) -> bool:
    """Whether a mention can speak: not a mere place or thing."""
    return mention.type not in ("place", "unknown") or mention.kind in ("unnamed", "document")


def after(nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, end: int) -> Slot:
    """The noun phrase that follows the cue as its subject, up to `end`."""
    tokens = nouns.tokens
    i = cue.index + 1
    while (
        i < end
        and (tokens[i].folded in TIME or tokens[i].folded in BACK or tokens[i].surface == "،")
        and nouns.starting(i) is None
    ):
        i += 1
    if i >= end:
        return Slot(None, i, i)
    if i in quotes:
        close = quotes[i]
        if i == cue.index + 1 and close - i <= 5 and _quoted_name(nouns, i, close, end):
            found = nouns.starting(i + 1) or nouns.starting(i)
            mention = found[0] if found else nouns.phrase(i + 1, close)
            return Slot(mention, i, close + 1, "quoted name")
        return Slot(None, cue.index + 1, cue.index + 1)
    found = nouns.starting(i)
    if found is not None and not nouns.prefixed(i).strip("ـ"):
        if found[1] in quotes and tokens[found[1] - 1].folded.removeprefix("ال") in KINDS and quotes[found[1]] - found[1] <= 5:
            close = quotes[found[1]]
            return Slot(nouns.phrase(found[1] + 1, close), i, close + 1, "subject after the cue")
        return _with_name(nouns, Slot(found[0], i, found[1], "subject after the cue"), end)
    word = tokens[i].folded
    if (
        tokens[i].kind != "word"
        or no_noun(word)
        or (i in cues and cues[i].pos in ("verb", "participle"))
        or word in AN
        or word in BAN
        or found is not None
    ):
        return Slot(None, cue.index + 1, cue.index + 1)
    if tokens[i].surface.startswith(("لـ", "لل")):
        return Slot(None, cue.index + 1, cue.index + 1)
    if "OBJ" in cue.frames and word.endswith(("ه", "ها", "هم")) and len(word) > 4 and any(a.enclitic for a in analyse(word)):
        return Slot(None, cue.index + 1, cue.index + 1)  # أكد حرصه: what is said, not who says it
    close = bare_name(nouns, cues, i, end, bool(cue.frames & BI_FRAMES), bool(cue.frames & {"OBJ", "OBJ_MASDAR"}))
    if close > i:
        return Slot(replace(nouns.phrase(i, close), type="person"), i, close, "subject after the cue")
    bi = bool(cue.frames & BI_FRAMES)
    if bi and word.startswith("ب") and word not in NOT_BI and len(word) > 3:
        return Slot(None, cue.index + 1, cue.index + 1)
    close = nouns.phrase_end(i, end, bi)
    close = next((k for k in range(i + 1, close) if k in cues and cues[k].pos in ("verb", "participle")), close)
    if close <= i:
        return Slot(None, cue.index + 1, cue.index + 1)
    return Slot(nouns.phrase(i, close), i, close, "noun phrase after the cue")


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
            or word in AN | BAN
            or analyse(word)
            or (i - start > 1 and tokens[i].surface.endswith(_POSSESSIVE) and len(word) > 4)
        ):
            break
        i += 1
    if obj and i - start > 2 and i < end and tokens[i].kind == "word" and tokens[i].folded not in AN | BAN:
        return start + 2
    if (
        i - start > 2
        and i < end
        and tokens[i].kind == "word"
        and not (tokens[i].folded in AN | BAN | TIME or no_noun(tokens[i].folded))
    ) or (i - start > 2 and i < end and tokens[i].folded in ("هذا", "هذه", "ذلك", "تلك", "اي")):
        i = start + 2
    return i if i - start >= 2 else start


def _with_name(nouns: Nouns, slot: Slot, end: int) -> Slot:
    """An office with the unknown name that stands in apposition to it: «رئيس الوفد، سامي نور، …»."""
    mention, tokens = slot.mention, nouns.tokens
    if mention is None or mention.kind not in ("office", "role") or mention.type != "person" or mention.number not in (None, "s"):
        return slot
    comma = slot.end < end and tokens[slot.end].surface in ("،", ",")
    i = first = slot.end + comma
    while (
        i < end
        and i - first < 5
        and tokens[i].kind == "word"
        and tokens[i].folded not in AN | BAN
        and not no_noun(tokens[i].folded)
    ):
        if i - first > 1 and tokens[i].surface.endswith(_POSSESSIVE) and len(tokens[i].folded) > 4:
            break
        if nouns.starting(i) is not None or (tokens[i].folded.startswith("ب") and i == first) or analyse(tokens[i].folded):
            return slot
        i += 1
    closes = i < end and (
        tokens[i].surface in ("،", ",", ":")
        or tokens[i].kind == "quote"
        or tokens[i].folded in AN | BAN | TIME | {"الي", "علي", "في", "خلال", "عن"}
    )
    if not 2 <= i - first <= 4 or not closes:
        return slot
    name = Span(tokens[first].span.start, tokens[i - 1].span.end)
    label = " ".join(name.of(nouns.text).split())
    whole = replace(
        mention, span=Span(mention.span.start, name.end), kind="name", entity=f"person:{fold(label)}", label=label, name=name
    )
    return Slot(whole, slot.start, i, "subject after the cue")


def _quoted_name(nouns: Nouns, i: int, close: int, end: int) -> bool:
    """Whether a short quotation right after the cue is the speaker's name: more of the sentence's frame follows it."""
    if close + 1 >= end:
        return False
    following = nouns.tokens[close + 1]
    return (
        following.surface in ("،", ":", ",") or following.folded in AN or following.folded in ("الي", "علي", "في", "خلال", "عن")
    )


def before(nouns: Nouns, quotes: Mapping[int, int], cue: Cue, start: int) -> Slot:
    """The noun phrase before the cue, back to `start`: a nominal sentence, a headline, or a relative clause's antecedent."""
    tokens = nouns.tokens
    none = Slot(None, cue.index, cue.index)
    i = cue.index
    while i > start and (
        tokens[i - 1].folded in TIME or tokens[i - 1].surface in ("،", ",") or tokens[i - 1].folded in ("قد", "قالت")
    ):
        i -= 1
    if i <= start:
        return none
    if tokens[i - 1].folded in ("من", "ومن") and cue.aspect == "i" and i == cue.index:
        return Slot(nouns.phrase(i - 1, i, len(tokens[i - 1].folded) - 2), i - 1, i, "whoever")
    relative = tokens[i - 1].folded in RELATIVE
    if relative:
        i -= 1
        if i > start and (tokens[i - 1].surface in ("،", ",") or tokens[i - 1].kind == "quote"):
            i -= 1
    some = next((k for k in range(max(start, i - 5), i) if tokens[k].folded in ("بعض", "وبعض")), -1)
    if some >= 0:
        return Slot(nouns.phrase(some, i, len(tokens[some].folded) - 3), some, i, "noun before the cue")
    first = nouns.ending(i)
    if first is not None and first >= start:
        found = nouns.starting(first)
        if found is not None and relative and cue.number == "p" and found[0].number == "s" and found[0].type == "person":
            whole = first - 1
            if whole >= start and tokens[whole].kind == "word" and not no_noun(tokens[whole].folded):
                return Slot(nouns.phrase(whole, i), whole, i, "antecedent")
        if found is not None and agrees(cue, found[0]) and (animate(found[0]) if relative else found[0].kind != "phrase"):
            near = Slot(found[0], first, i, "antecedent" if relative else "subject before the cue")
            if relative or first == start:
                return near
            lead = _leading(nouns, quotes, cue, start)
            if lead.mention is not None:
                return lead
            governed = tokens[first - 1].folded in _GOVERNORS or nouns.prefixed(first).strip("وفـ")
            return none if governed else near
    if not relative:
        lead = _leading(nouns, quotes, cue, start)
        if lead.mention is not None:
            return lead
    return _bare(nouns, cue, start, i, relative)


def _leading(nouns: Nouns, quotes: Mapping[int, int], cue: Cue, start: int) -> Slot:
    """The mention that opens the clause, past its particles."""
    i = start
    tokens = nouns.tokens
    while (
        i < cue.index
        and nouns.starting(i) is None
        and (
            tokens[i].folded in LINKS
            or tokens[i].folded in ("كان", "وكان", "كانت", "وكانت", "اما", "واما", "ان", "وان")
            or tokens[i].folded in TIME
            or tokens[i].kind == "punct"
        )
    ):
        i += 1
    found = nouns.starting(i)
    if found is not None and i < cue.index and agrees(cue, found[0]) and not nouns.prefixed(i).strip("وفـ"):
        return Slot(found[0], i, found[1], "subject that opens the clause")
    return Slot(None, cue.index, cue.index)


def _bare(nouns: Nouns, cue: Cue, start: int, end: int, relative: bool) -> Slot:
    """An indefinite or unknown noun with its adjectives, right before the cue (تقارير صحافية تحدثت عن)."""
    tokens = nouns.tokens
    i = end
    while (
        i > start
        and end - i < 8
        and tokens[i - 1].kind == "word"
        and not no_noun(tokens[i - 1].folded)
        and tokens[i - 1].folded not in AN | BAN
    ):
        i -= 1
        if nouns.starting(i) is not None:
            break
    if relative and i < end:
        head = tokens[i].folded.removeprefix("ال")
        if head not in SOURCE_NOUNS and nouns.starting(i) is None:
            return Slot(None, end, end)
    if i == end or (
        i > start
        and tokens[i - 1].kind == "word"
        and tokens[i - 1].folded not in AN | BAN | PARTICLES
        and no_noun(tokens[i - 1].folded)
        and not relative
    ):
        return Slot(None, end, end)
    lead = all(tokens[k].folded in PARTICLES or tokens[k].folded in AN or tokens[k].kind == "punct" for k in range(start, i))
    if not relative and not lead and nouns.starting(i) is None and not (cue.aspect == "i" and tokens[i].folded in SOURCE_NOUNS):
        return Slot(None, end, end)
    return Slot(nouns.phrase(i, end), i, end, "noun before the cue")
