"""The groups of statements that the report counts apart: modes and constructions.

A group is told from an annotation or a record and the text alone, so that gold and predicted statements are put into it by one rule.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from evaluation.cue_class import CueClass, cue_class
from evaluation.gold import GoldArticle
from evaluation.match import Record


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of gold or of a record as the groups look at it."""

    text: str
    record: Record
    in_title: bool
    unnamed: bool
    cue: CueClass


@dataclass(frozen=True, slots=True)
class Group:
    """A name in English and in Arabic, and which statements belong to it."""

    name: str
    label: str
    holds: Callable[[Statement], bool]


def _mode(mode: str, s: Statement) -> bool:
    return bool(s.record["mode"] == mode)


def _cue(kind: str, s: Statement) -> bool:
    return s.cue == kind


def _named(s: Statement) -> bool:
    return bool(s.record.get("speaker_mention"))


MODES = (
    Group("direct", "مباشر", partial(_mode, "direct")),
    Group("indirect", "غير مباشر", partial(_mode, "indirect")),
    Group("mixed", "مختلط", partial(_mode, "mixed")),
)
"""The three modes."""

CONSTRUCTIONS = (
    Group("cue: verb", "العبارة فعل", partial(_cue, "verb")),
    Group("cue: participle", "العبارة حال (مشيرًا …)", partial(_cue, "participle")),
    Group("cue: noun", "العبارة مصدر أو اسم", partial(_cue, "noun")),
    Group("cue: source preposition", "إسناد لاحق (بحسب …)", partial(_cue, "source")),
    Group("cue: headline colon", "نقطتا العنوان", partial(_cue, "colon")),
    Group("cue: none", "بلا عبارة", partial(_cue, "none")),
    Group("speaker named at the cue", "القائل مذكور", _named),
    Group("speaker continued", "القائل مستمر", lambda s: not _named(s)),
    Group("speaker unnamed", "مصدر غير مسمى", lambda s: s.unnamed),
    Group("relayed", "منقول عن وسيط", lambda s: bool(s.record.get("via"))),
    Group("nested", "قول داخل قول", lambda s: bool(s.record.get("parent"))),
    Group("in the title", "في العنوان", lambda s: s.in_title),
)
"""Cue classes, which exclude one another, and then what may go with any of them."""


def seen(article: GoldArticle, statements: Sequence[Record], unnamed: Callable[[Record], bool]) -> list[Statement]:
    """Statements as the groups look at them; gold's segments say what is a title, for the predicted ones as well."""
    titles = [s for s in article.gold["segments"] if s["role"] == "title"]
    return [
        Statement(
            article.text,
            s,
            any(t["start"] <= s["content"]["start"] < t["end"] for t in titles),
            unnamed(s),
            cue_class(article.text, s.get("cue")),
        )
        for s in statements
    ]
