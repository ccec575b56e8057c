"""How likely a statement is right: found, and of the right speaker.

The weights are in `confidence.tsv`, which `scripts/calibrate.py` fits on annotated articles.
"""

from functools import cache
from importlib.resources import files
from math import exp

from ingest.model import Statement

TITLES = frozenset(["title", "related_title"])
"""Roles of segments whose statements are of a title."""
_ALL = "(all)"
_CONTENT = ((2, "to 2"), (5, "to 5"), (12, "to 12"))
_PHRASE = ((1, "1"), (3, "to 3"), (7, "to 7"))
_GAP = ((0, "0"), (3, "to 3"), (8, "to 8"), (15, "to 15"))
_PLACE = ((7, "opens"), (59, "early"))
_SEEN = 60
"""Characters before a cue in which the beginning of its paragraph is sought; bounds the work."""
_LEAST, _MOST = 0.05, 0.99


def features(statement: Statement, text: str, title: bool) -> tuple[str, ...]:
    """What is known of a statement of the article `text` when it has been found; `title` says whether in a title."""
    speaker, frame, cue, content = statement.speaker, statement.frame, statement.cue, statement.content
    words = _class(len(content.of(text).split()), _CONTENT)
    phrase = statement.speaker_mention
    gap = _class(len(text[cue.end : content.start].split()), _GAP) if cue.end <= content.start else "content first"
    type_ = speaker.type if speaker else "none"
    return (
        f"rule={statement.rule}",
        f"frame={frame}",
        f"lemma={statement.lemma}",
        f"speaker={speaker.kind} {type_}" if speaker else "speaker=none",
        f"phrase={_class(len(phrase.of(text).split()), _PHRASE) if phrase else 'none'}",
        f"rule and speaker={statement.rule} {speaker.kind if speaker else type_}",
        f"frame and speaker={frame} {type_}",
        f"frame and words={frame} {words}",
        f"nested={'yes' if statement.parent else 'no'}",
        f"mode={statement.mode}",
        f"words={words}",
        f"gap={gap}",
        f"cue={_class(_from_paragraph(text, cue.start), _PLACE)}",
        f"in={'title' if title else 'body'}",
        f"relayed={'yes' if statement.via else 'no'}",
    )


def confidence(statement: Statement, text: str, title: bool) -> float:
    """The share of statements like this one that are right, of those annotated."""
    weights = _weights()
    x = weights.get(_ALL, 0.0) + sum([weights.get(f, 0.0) for f in features(statement, text, title)])
    return round(min(max(1 / (1 + exp(-x)), _LEAST), _MOST), 2)


def _class(number: int, classes: tuple[tuple[int, str], ...]) -> str:
    for most, name in classes:
        if number <= most:
            return name
    return "more"


def _from_paragraph(text: str, start: int) -> int:
    """Characters between the beginning of the paragraph and `start`, `_SEEN` where it is farther."""
    low = max(start - _SEEN, 0)
    line = text.rfind("\n", low, start)
    return start - line - 1 if line >= 0 else start - low


@cache
def _weights() -> dict[str, float]:
    text = files("ingest.statements").joinpath("confidence.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {feature: float(weight) for feature, _, _, weight in rows if feature != "feature"}
