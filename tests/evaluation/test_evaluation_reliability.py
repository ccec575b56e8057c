"""Reliability of confidences: bins, calibration error, and what counts as right."""

import sys
from pathlib import Path

import pytest

from evaluation import calibration_error, judged, reliability

sys.path.insert(0, str(Path(__file__).parent))
from test_evaluation_score import ARTICLE, TEXT, perfect


def test_rows_hold_count_mean_and_share() -> None:
    rows = reliability([(0.95, True), (0.91, True), (0.97, False), (0.1, False)])
    assert [(r.low, r.high, r.count) for r in rows] == [(0.1, 0.2, 1), (0.9, 1.0, 3)]
    assert rows[1].mean == pytest.approx(0.943, abs=1e-3)
    assert rows[1].right == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("confidence", "low"),
    [
        pytest.param(0.0, 0.0, id="zero is of the first bin"),
        pytest.param(0.3, 0.3, id="an edge is of the bin above"),
        pytest.param(0.7, 0.7, id="an edge that floats miss"),
        pytest.param(1.0, 0.9, id="one is of the last bin"),
        pytest.param(1.2, 0.9, id="above one"),
        pytest.param(-0.1, 0.0, id="below zero"),
    ],
)
def test_bin(confidence: float, low: float) -> None:
    assert [r.low for r in reliability([(confidence, True)])] == [low]


def test_nothing_gives_no_rows() -> None:
    assert reliability([]) == ()
    assert calibration_error(()) == 0.0


@pytest.mark.parametrize(
    ("pairs", "error"),
    [
        pytest.param([(0.5, True), (0.5, False)], 0.0, id="half right at one half"),
        pytest.param([(1.0, True), (1.0, False)], 0.5, id="half right at one"),
        pytest.param([(1.0, True)] * 3 + [(0.25, True)], 0.1875, id="weighed by count"),
    ],
)
def test_calibration_error(pairs: list[tuple[float, bool]], error: float) -> None:
    assert calibration_error(reliability(pairs)) == pytest.approx(error)


def test_right_is_found_and_of_the_right_speaker() -> None:
    record = perfect()
    for n, s in enumerate(record["statements"]):
        s["confidence"] = 0.9 - n / 10
    assert judged(ARTICLE, record) == [(0.9, True), (pytest.approx(0.8), True), (pytest.approx(0.7), True)]
    record["statements"][1]["speaker"] = "x"
    record["statements"][2]["content"] = {"start": 0, "end": 4}
    assert [right for _, right in judged(ARTICLE, record)] == [True, False, False]


def test_related_headlines_are_left_out() -> None:
    record = perfect()
    start = TEXT.index("خبر آخر")
    record["statements"].append({**record["statements"][0], "content": {"start": start, "end": start + 7}})
    assert len(judged(ARTICLE, record)) == 3
