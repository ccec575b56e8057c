"""Fitting how likely a statement is right."""

import pytest

from evaluation import brier, calibration_error, reliability
from evaluation.calibration import BIAS, RARE, Row, cross_validated, fit, probability


def rows(feature: str, right: int, wrong: int) -> list[Row]:
    return [((feature,), True)] * right + [((feature,), False)] * wrong


def test_shares_come_back() -> None:
    weights = fit(rows("good", 900, 100) + rows("bad", 400, 600))
    assert probability(weights, ("good",)) == pytest.approx(0.9, abs=0.02)
    assert probability(weights, ("bad",)) == pytest.approx(0.4, abs=0.02)


def test_few_rows_are_drawn_to_the_share_of_all() -> None:
    weights = fit(rows("common", 80, 20) + rows("seldom", RARE, 0))
    assert probability(weights, ("common",)) < probability(weights, ("seldom",)) < 0.95


def test_rare_and_unknown_features_count_as_nothing_known() -> None:
    weights = fit(rows("common", 80, 20) + rows("rare", RARE - 1, 0))
    assert "rare" not in weights
    assert probability(weights, ("rare",)) == probability(weights, ("unknown",)) == probability(weights, ())


def test_order_of_features_does_not_matter() -> None:
    data: list[Row] = [(("a", "b"), True), (("b", "a"), False), (("a",), True)] * 10
    assert fit(data) == fit([(tuple(reversed(f)), right) for f, right in data])


def test_nothing_to_fit_is_one_half() -> None:
    assert fit([]) == {BIAS: 0.0}
    assert probability({}, ("x",)) == 0.5


def test_every_row_is_judged_by_other_articles() -> None:
    groups = [rows("good", 90, 10) + rows("bad", 20, 80) for _ in range(10)]
    pairs = cross_validated(groups)
    assert len(pairs) == 2000
    assert calibration_error(reliability(pairs)) < 0.02
    assert brier(pairs) < 0.13 < brier([(0.55, right) for _, right in pairs])
    assert cross_validated([rows("only", 3, 0)], folds=2) == [(0.5, True)] * 3


def test_brier_is_the_mean_squared_distance() -> None:
    assert brier([]) == 0.0
    assert brier([(1.0, True), (0.5, False)]) == pytest.approx(0.125)
