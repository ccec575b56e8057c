"""How likely a statement is right: found, and of the right speaker.

The weights are in `confidence.tsv`, which `scripts/calibrate.py` fits on annotated articles.
"""

from functools import cache
from importlib.resources import files
from math import exp

from ingest.model import Statement

_ALL = "(all)"
_LENGTHS = ((2, "to 2"), (5, "to 5"), (12, "to 12"))
_LEAST, _MOST = 0.05, 0.99


def features(statement: Statement, words: int) -> tuple[str, ...]:
    """What is known of a statement when it has been found; `words` is the length of its content."""
    speaker = statement.speaker
    length = next((name for most, name in _LENGTHS if words <= most), "more")
    return (
        f"rule={statement.rule}",
        f"frame={statement.frame}",
        f"speaker={speaker.kind} {speaker.type}" if speaker else "speaker=none",
        f"nested={'yes' if statement.parent else 'no'}",
        f"mode={statement.mode}",
        f"words={length}",
    )


def confidence(statement: Statement, words: int) -> float:
    """The share of statements like this one that are right, of those annotated."""
    weights = _weights()
    x = weights.get(_ALL, 0.0) + sum(weights.get(f, 0.0) for f in features(statement, words))
    return round(min(max(1 / (1 + exp(-x)), _LEAST), _MOST), 2)


@cache
def _weights() -> dict[str, float]:
    text = files("ingest.statements").joinpath("confidence.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {feature: float(weight) for feature, _, _, weight in rows if feature != "feature"}
