"""Confidence intervals by the bootstrap over articles (Efron's percentile method)."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from evaluation.figures import PRF_FIGURES, Counts, Figures

SEED = 20_240_820
ROUNDS = 1000


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high`, both inside."""

    low: float
    high: float


def intervals(counts: Sequence[Counts], *, rounds: int = ROUNDS, seed: int = SEED, share: float = 0.95) -> dict[str, Interval]:
    """The interval that holds the F1 of each figure in `share` of `rounds` samples of the articles, drawn with replacement.

    The same counts and seed give the same intervals. Without articles every interval is 0 to 0.
    """
    if not counts:
        return dict.fromkeys(PRF_FIGURES, Interval(0.0, 0.0))
    draw = random.Random(seed)
    samples: dict[str, list[float]] = {name: [] for name in PRF_FIGURES}
    for _ in range(rounds):
        figures = Figures(sum(draw.choices(counts, k=len(counts)), Counts()))
        for name, values in samples.items():
            values.append(getattr(figures, name).f1)
    return {name: _percentiles(sorted(values), share) for name, values in samples.items()}


def _percentiles(values: Sequence[float], share: float) -> Interval:
    out = (1 - share) / 2
    last = len(values) - 1
    return Interval(values[round(out * last)], values[round((1 - out) * last)])
