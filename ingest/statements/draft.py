"""Statements in the making, and their final form."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.model import Act, Document, Mention, Mode, Span, Statement
from ingest.statements.confidence import TITLES, confidence
from ingest.statements.noun import Nouns

_TWO_LETTERS = re.compile(r"[^\W_].*?[^\W_]", re.DOTALL)
ANTECEDENT = "ANTECEDENT"
"""The frame of a statement whose content is the clause before it (وهو ما نفته الوزارة)."""


@dataclass(slots=True)
class Draft:
    """A statement whose content is tokens `[start, end)`; `level` is the quotation it was found in (-1: none).

    `present` says that it is told as the article's own news: no pluperfect, no relative clause, no statement in a statement;
    `dated` that a time stands between cue and content.
    """

    cue: Span
    start: int
    end: int
    content: Span
    mode: Mode
    act: Act
    speaker: Mention | None
    speaker_mention: Span | None
    lemma: str
    frame: str
    rule: str
    confidence: float
    level: int
    date: str | None = None
    present: bool = False
    dated: bool = False
    via: list[Mention] = field(default_factory=list)
    addressee: list[Mention] = field(default_factory=list)
    setting: Span | None = None


def finish(document: Document, nouns: Nouns, drafts: Sequence[Draft]) -> tuple[Statement, ...]:
    """Statements with ids and parents, in the order of their content; of two with one content the surer stays, and
    a letter alone is what is left of a word cut short."""
    text = document.article.text
    best: dict[tuple[Span, bool], Draft] = {}
    for draft in drafts:
        if draft.content.start < draft.content.end and _TWO_LETTERS.search(text, draft.content.start, draft.content.end):
            key = (draft.content, draft.frame == ANTECEDENT)  # what one says and another denies is two statements
            known = best.get(key)
            if known is None or known.confidence < draft.confidence:
                best[key] = draft
    ordered = sorted(best.values(), key=lambda d: (d.content.start, -d.content.end, d.cue.start))
    out: list[Statement] = []
    around: list[tuple[Span, str]] = []
    parts, part = document.segments, 0
    for number, draft in enumerate(ordered, 1):
        while around and not around[-1][0].contains(draft.content):
            around.pop()
        name = f"s{number}"
        parent = next((i for span, i in reversed(around) if span.contains(draft.cue)), None)
        made = Statement(
            id=name,
            content=draft.content,
            cue=draft.cue,
            mode=draft.mode,
            act=draft.act,
            speaker=draft.speaker,
            speaker_mention=draft.speaker_mention,
            via=tuple({relay.entity: relay for relay in draft.via}.values()),
            parent=parent,
            date=draft.date,
            addressee=tuple(dict.fromkeys(draft.addressee)),
            setting=draft.setting,
            lemma=draft.lemma,
            frame=draft.frame,
            rule=draft.rule,
        )
        while part + 1 < len(parts) and parts[part + 1].span.start <= draft.content.start:
            part += 1
        title = bool(parts) and parts[part].role in TITLES
        # Frozen for everybody else; `replace` would make each statement twice.
        object.__setattr__(made, "confidence", confidence(made, text, title))
        out.append(made)
        around.append((draft.content, name))
    return tuple(out)
