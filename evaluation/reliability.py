"""Whether the confidence of a statement is the share of such statements that are right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evaluation.gold import GoldArticle
from evaluation.match import Record, is_same_actor
from evaluation.score import score_article

BINS = 10
"""Bins of equal width from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Reliability:
    """One bin: statements whose confidence is in `[low, high)` (the last bin has 1.0 too), their mean and the share right."""

    low: float
    high: float
    count: int
    mean: float
    right: float


def judged(article: GoldArticle, record: Record) -> list[tuple[float, bool]]:
    """Confidence of each predicted statement, and whether it answers a gold one with the right speaker.

    As in the score, statements that begin in the list of related headlines are left out.
    """
    actors = {a["id"]: a for a in record["actors"]}
    lists = [s for s in article.gold["segments"] if s["role"] == "related_headlines"]
    wanted = {j: article.gold["statements"][i] for i, j, _ in score_article(article, record).pairs}
    return [
        (float(s.get("confidence", 1.0)), j in wanted and is_same_actor(wanted[j]["speaker"], actors.get(s["speaker"])))
        for j, s in enumerate(record["statements"])
        if not any(u["start"] <= s["content"]["start"] < u["end"] for u in lists)
    ]


def reliability(pairs: Iterable[tuple[float, bool]], bins: int = BINS) -> tuple[Reliability, ...]:
    """The bins that hold something, lowest first, of pairs (confidence, right); confidences outside 0 to 1 go to the end bins."""
    held: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in pairs:
        held.setdefault(min(max(int(confidence * bins + 1e-9), 0), bins - 1), []).append((confidence, right))
    return tuple(
        Reliability(
            k / bins,
            (k + 1) / bins,
            len(held[k]),
            sum(c for c, _ in held[k]) / len(held[k]),
            sum(r for _, r in held[k]) / len(held[k]),
        )
        for k in sorted(held)
    )


def brier(pairs: Sequence[tuple[float, bool]]) -> float:
    """The mean squared distance of confidence and truth (1 right, 0 wrong); 0.0 for no pairs."""
    return sum((c - right) ** 2 for c, right in pairs) / len(pairs) if pairs else 0.0


def calibration_error(rows: Sequence[Reliability]) -> float:
    """Expected calibration error: the distance of mean confidence and share right, weighed by count; 0.0 for no rows."""
    total = sum(r.count for r in rows)
    return sum(r.count * abs(r.mean - r.right) for r in rows) / total if total else 0.0
