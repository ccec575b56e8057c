"""Confidence intervals by the bootstrap over articles (Efron's percentile method)."""

import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter, mul

from evaluation.figures import COUNTED, PRF_FIGURES, Counts, Figures

SEED = 20_240_820
ROUNDS = 1000
SHARE = 0.95


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high`, both inside."""

    low: float
    high: float


def intervals(counts: Sequence[Counts], *, rounds: int = ROUNDS, seed: int = SEED, share: float = SHARE) -> dict[str, Interval]:
    """The interval that holds the F1 of each figure in `share` of `rounds` samples of the articles, drawn with replacement.

    The same counts and seed give the same intervals. Without articles every interval is 0 to 0.
    """
    columns = [[getattr(c, name) for c in counts] for name in COUNTED]

    def f1_of(name: str) -> Callable[..., float]:
        f1 = attrgetter(f"{name}.f1")
        return lambda *sums: float(f1(Figures(Counts(*sums))))

    return {name: interval(columns, f1_of(name), rounds=rounds, seed=seed, share=share) for name in PRF_FIGURES}


def interval(
    columns: Sequence[Sequence[int]],
    value: Callable[..., float],
    *,
    rounds: int = ROUNDS,
    seed: int = SEED,
    share: float = SHARE,
) -> Interval:
    """The interval of `value(*sums)` over resampled articles, `columns` holding one count an article each.

    All intervals over the same number of articles are of the same samples, so that systems are compared on equal draws.
    """
    articles = len(columns[0])
    if not articles:
        return Interval(0.0, 0.0)
    values = sorted(value(*(sum(map(mul, weights, c)) for c in columns)) for weights in _samples(articles, rounds, seed))
    out = (1 - share) / 2
    last = len(values) - 1
    return Interval(values[round(out * last)], values[round((1 - out) * last)])


@lru_cache(maxsize=4)
def _samples(articles: int, rounds: int, seed: int) -> tuple[tuple[int, ...], ...]:
    """How often each article was drawn, sample by sample."""
    draw = random.Random(seed)
    out = []
    for _ in range(rounds):
        drawn = Counter(draw.choices(range(articles), k=articles))
        out.append(tuple(drawn[i] for i in range(articles)))
    return tuple(out)
