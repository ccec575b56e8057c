"""What another reported, of whom a verb with a pronoun tells: «نفى ما ذكرته وكالة الأفق من أن …», «ما أعلنه سامي نور عن …»."""

from collections.abc import Sequence

from ingest.model import Token
from ingest.statements.cue import Cue
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.words import AN, NOT_AFTER, TIME

_WHAT = frozenset(["ما", "مما", "عما", "بما", "لما", "فيما"])
_ACTS = frozenset(["say", "announce", "affirm", "accuse"])
_ABOUT = frozenset(["عن", "حول", "بشان", "بخصوص"])
_JUDGING = frozenset(["ليس", "ليست", "غير", "كاذب", "كذب", "صحيح", "عار", "محض", "مجرد"])
_NEAR = 12  # tokens of the phrase
_NOT = frozenset(["وصف", "سمي", "اسمي", "اعتبر", "عد", "راي"])


def _judged(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether the clause judges what is reported, so that nobody knows where the phrase ends: «ما قاله X عن الحل ليس صحيحا»."""
    return any(t.folded in _JUDGING for t in tokens[i : min(end, i + _NEAR)])


def reported(nouns: Nouns, cue: Cue, slot: Slot, end: int) -> Match | None:
    """The clause after من أن, or the phrase after عن, behind the subject of a verb of saying with ـه after ما."""
    tokens = nouns.tokens
    if cue.pos != "verb" or cue.enclitic != "ه" or cue.act not in _ACTS or cue.lemma in _NOT:
        return None
    if cue.index == 0 or tokens[cue.index - 1].folded not in _WHAT:
        return None
    i = max(slot.end, cue.index + 1)
    while i < end and (tokens[i].folded in TIME or tokens[i].surface in ("،", ",")):
        i += 1
    if i + 2 >= end:
        return None
    if tokens[i].folded == "من" and tokens[i + 1].folded in AN:
        return Match(cue, slot, "MIN_ANNA", "clause", i + 2, i)
    told = cue.aspect == "p" and slot.mention is not None and slot.end > cue.index + 1
    about = (
        tokens[i].folded in _ABOUT
        and tokens[i + 1].folded not in NOT_AFTER
        and tokens[i + 1].kind == tokens[i + 2].kind == "word"
    )
    if told and about and not _judged(tokens, i + 1, end):
        return Match(cue, slot, "AN_NP", "phrase", i + 1, i)
    return None
