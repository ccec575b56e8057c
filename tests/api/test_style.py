"""The style sheet: contrast of its colours, states that must be there."""

import re
from pathlib import Path

import pytest

import api

STYLE = (Path(api.__file__).parent / "style.css").read_text(encoding="utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})\b", block))
    for block in re.findall(r":root \{ color-scheme: (?:light|dark);(.*?)\}", STYLE, re.DOTALL)[:2]
)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * c for c in colour[1:])
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: str, b: str) -> float:
    bright, dim = sorted((luminance(a), luminance(b)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


TEXT = [
    (ink, ground) for ink in ("ink", "soft", "accent", "bad", "second") for ground in ("back", "card")
] + [("accent", "wash"), ("ink", "wash"), ("ink", "mark"), ("second", "second-wash"), ("back", "accent")]  # fmt: skip


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_has_contrast_aa(colours: dict[str, str]) -> None:
    low = {(ink, ground): round(contrast(colours[ink], colours[ground]), 2) for ink, ground in TEXT}
    assert {pair: ratio for pair, ratio in low.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_fields_are_told_from_the_page(colours: dict[str, str]) -> None:
    assert all(contrast(colours["edge"], colours[ground]) >= 3 for ground in ("back", "card"))


def test_both_modes_have_all_colours() -> None:
    assert LIGHT.keys() == DARK.keys() and len(LIGHT) > 10


@pytest.mark.parametrize(
    "part", [":focus-visible", "@media print", "prefers-color-scheme: dark", "prefers-reduced-motion", "forced-colors"]
)
def test_states_are_styled(part: str) -> None:
    assert part in STYLE


def test_directions_are_logical() -> None:
    physical = re.findall(r"(?:margin|padding|border)-(?:left|right)|(?<![a-z-])(?:left|right)\s*:", STYLE)
    assert physical == []
