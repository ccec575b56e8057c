"""Mentions that name nobody but hold a cue, which the frames must see word by word."""

from ingest.model import Mention
from ingest.roles.cues import bases, frames
from ingest.text import fold

_TWO = frozenset({"طرفين", "طرفان", "جانبين", "جانبان", "وفدين", "وفدان", "زعيمين", "زعيمان", "رييسين", "رييسان"})
_GATHERS = frozenset({"تجمع", "يجمع", "ستجمع", "سيجمع", "جمعت", "جمع"})
_STANDING = frozenset({"دول", "دوله"})


def muted(mention: Mention, text: str) -> bool:
    """Whether a mention is a cue: الوسطاء القطريون, الدول الضامنة, «تجمع الرئيسين» read as a body, «الطرفين في جنيف»."""
    if mention.authority or any(m.authority or m.kind == "name" for m in mention.members):
        return False
    words = fold(mention.span.of(text)).split()
    if not words:
        return False
    if words[:2] == ["جهات", "النظر"]:
        return True
    first = set(bases(words[0]))
    if mention.kind in ("role", "office", "phrase", "unnamed", "joint") and "mediator_noun" in frames(words[0]):
        return mention.name is None or mention.kind != "phrase"
    if not first.isdisjoint(_STANDING) and len(words) > 1:
        return "guarantee" in frames(words[1])
    if not first.isdisjoint(_TWO):
        return len(words) > 1
    return words[0] in _GATHERS and len(words) > 1 and words[1].removeprefix("ال") in _TWO
