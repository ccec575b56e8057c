"""Sketches estimate what texts share."""

import pytest

from ingest.copies.sketch import SIZE, bands, resemblance, sketches


def text(first: int, last: int) -> list[str]:
    return [f"كلمة {i} بعدها" for i in range(first, last)]


@pytest.mark.parametrize("shared", [0, 25, 50, 75, 100])
def test_the_estimate_is_near_the_share(shared: int) -> None:
    a, b = sketches([text(0, 100), text(100 - shared, 200 - shared)])
    assert resemblance(a, b) == pytest.approx(shared / (200 - shared), abs=0.12)


def test_the_order_of_the_sequences_does_not_matter() -> None:
    a, b = sketches([text(0, 40), text(0, 40)[::-1]])
    assert a == b
    assert len(a) == SIZE


def test_alike_meet_in_a_band_and_strangers_do_not() -> None:
    a, b, c = ({*bands(s)} for s in sketches([text(0, 100), text(20, 120), text(500, 600)]))
    assert a & b
    assert not a & c
    assert all(-(1 << 63) <= key < 1 << 63 for key in a)


def test_no_text_has_no_band() -> None:
    empty, full = sketches([[], text(0, 20)])
    assert list(bands(empty)) == []
    assert len(full) == SIZE
    assert sketches([[], []])[0] == empty
