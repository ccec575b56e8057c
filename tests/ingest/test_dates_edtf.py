"""EDTF helpers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.dates.edtf import bounds, earliest, interval, latest, precision, week


@pytest.mark.parametrize(
    ("value", "first", "last", "fine"),
    [
        ("2023-10-07", date(2023, 10, 7), date(2023, 10, 7), "day"),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28), "month"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("2023", date(2023, 1, 1), date(2023, 12, 31), "year"),
        ("2024-W34", date(2024, 8, 19), date(2024, 8, 25), "week"),
        ("2017-W52", date(2017, 12, 25), date(2017, 12, 31), "week"),
        ("199X", date(1990, 1, 1), date(1999, 12, 31), "decade"),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31), "century"),
        ("2015-22", date(2015, 6, 1), date(2015, 8, 31), "season"),
        ("2015-24", date(2015, 12, 1), date(2016, 2, 29), "season"),
        ("2021-34", date(2021, 4, 1), date(2021, 6, 30), "season"),
        ("2020-40", date(2020, 1, 1), date(2020, 6, 30), "season"),
        ("2025-07-04/2025-07-05", date(2025, 7, 4), date(2025, 7, 5), "interval"),
        ("2023/..", date(2023, 1, 1), None, "interval"),
        ("../2023-05", None, date(2023, 5, 31), "interval"),
        ("2018-05~", date(2018, 5, 1), date(2018, 5, 31), "month"),
    ],
)
def test_bounds_and_precision(value: str, first: date | None, last: date | None, fine: str) -> None:
    assert bounds(value) == (first, last)
    assert (earliest(value), latest(value)) == (first, last)
    assert precision(value) == fine


@pytest.mark.parametrize(
    "value", ["", "x", "2023-13-01", "2023-02-30", "2024-W60", "2023-99", "0000", "2023/x", "yesterday", None]
)
def test_what_is_no_edtf_has_no_bounds(value: str | None) -> None:
    assert bounds(value) == (None, None)
    assert precision(value or "") is None


@given(st.text(alphabet="0123456789-/WX.~?%", max_size=24))
def test_bounds_never_raise_and_are_in_order(value: str) -> None:
    first, last = bounds(value)
    if first and last and "/" not in value:
        assert first <= last


@given(st.dates())
def test_a_day_lies_in_its_week(day: date) -> None:
    first, last = bounds(week(day))
    assert (first is None and day.year == 9999) or (first and last and first <= day <= last)


def test_interval_takes_the_outer_ends() -> None:
    assert interval("2018-05-01/2018-05-03", "2018-05-06/2018-05-07") == "2018-05-01/2018-05-07"
    assert interval("2018", "2018") == "2018"
