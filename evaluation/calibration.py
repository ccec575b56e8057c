"""Fit how likely a statement is right, from a few features: logistic regression with a penalty on the weights."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import exp

Row = tuple[tuple[str, ...], bool]
"""The features of a statement, and whether it is right."""

BIAS = "(all)"
"""The feature that every statement has."""
RARE = 5
"""A feature seen in fewer statements gets no weight, so that it counts as nothing known."""
_PENALTY = 8.0
_ROUNDS = 12


def fit(rows: Sequence[Row]) -> dict[str, float]:
    """A weight for each feature that is not rare, by Newton's method; the same rows give the same weights."""
    seen = Counter(f for features, _ in rows for f in set(features))
    names = [BIAS, *sorted(f for f, n in seen.items() if n >= RARE and f != BIAS)]
    place = {name: k for k, name in enumerate(names)}
    known = [(sorted({0, *(place[f] for f in features if f in place)}), right) for features, right in rows]
    weights = [0.0] * len(names)
    for _ in range(_ROUNDS):
        slope = [-_PENALTY * w if k else 0.0 for k, w in enumerate(weights)]
        curve = [[(_PENALTY if k and k == j else 0.0) for j in range(len(names))] for k in range(len(names))]
        curve[0][0] += 1e-9  # so that no rows at all can be solved too
        for features, right in known:
            p = _sigmoid(sum(weights[k] for k in features))
            for k in features:
                slope[k] += right - p
                for j in features:
                    curve[k][j] += p * (1 - p)
        weights = [w + step for w, step in zip(weights, _solve(curve, slope), strict=True)]
    return {name: round(w, 3) for name, w in zip(names, weights, strict=True)}


def probability(weights: Mapping[str, float], features: Sequence[str]) -> float:
    """How likely what has these features is right."""
    return _sigmoid(weights.get(BIAS, 0.0) + sum(weights.get(f, 0.0) for f in sorted(set(features) - {BIAS})))


def cross_validated(groups: Sequence[Sequence[Row]], folds: int = 5) -> list[tuple[float, bool]]:
    """Pairs (probability, right) of all rows, those of each article by weights fitted on the other folds' articles."""
    out: list[tuple[float, bool]] = []
    for fold in range(folds):
        weights = fit([row for k, group in enumerate(groups) if k % folds != fold for row in group])
        held = (row for k, group in enumerate(groups) if k % folds == fold for row in group)
        out += [(probability(weights, features), right) for features, right in held]
    return out


def _sigmoid(x: float) -> float:
    return 1 / (1 + exp(-max(min(x, 30.0), -30.0)))


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a positive definite system, by elimination."""
    a = [[*row, r] for row, r in zip(matrix, right, strict=True)]
    n = len(a)
    for k in range(n):
        for i in range(k + 1, n):
            factor = a[i][k] / a[k][k]
            if factor:
                for j in range(k, n + 1):
                    a[i][j] -= factor * a[k][j]
    out = [0.0] * n
    for k in reversed(range(n)):
        out[k] = (a[k][n] - sum(a[k][j] * out[j] for j in range(k + 1, n))) / a[k][k]
    return out
