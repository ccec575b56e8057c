"""Tokens slice to their surface, whatever the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.text import fold, folded_words, tokenise


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("أكّد", "اكد", id="he affirmed, with shadda"),
        pytest.param("ی ک", "ي ك", id="Persian ya and kaf"),
        pytest.param("٢٠٢٤ ۲۰۲۴", "2024 2024", id="Arabic-Indic and Persian digits"),
        pytest.param("سوّيــة", "سويه", id="tatweel and ta marbuta"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        pytest.param('"لا"،مضيفا', ['"', "لا", '"', "،", "مضيفا"], id="no space after the comma"),
        pytest.param("قتل30  جنديا", ["قتل", "30", "جنديا"], id="digits glued to a word"),
        pytest.param("#حزب_الأفق", ["حزب", "الأفق"], id="hash tag"),
        pytest.param("رقم # 5 و_ ", ["رقم", "#", "5", "و", "_"], id="hash and underscore that join nothing"),
        pytest.param("(CNN)-- قال", ["(", "CNN", ")", "--", "قال"], id="dateline"),
    ],
)
def test_tokenise(text: str, surfaces: list[str]) -> None:
    assert [t.surface for t in tokenise(text)] == surfaces


@pytest.mark.parametrize("blanks", [" " * 200_000, "\t\xa0" * 100_000, "\n" + " " * 200_000])
def test_blanks_at_the_end_take_no_time(blanks: str) -> None:
    surfaces = [t.surface for t in tokenise("قال" + blanks)]  # tried from each of them they would not come back
    assert surfaces == (["قال", blanks] if blanks[0] == "\n" else ["قال"])
    assert [t.surface for t in tokenise(blanks)] == surfaces[1:]


@given(st.text())
def test_every_token_is_where_it_says(text: str) -> None:
    tokens = tokenise(text)
    assert all(t.span.of(text) == t.surface and t.surface for t in tokens)
    kept = "".join(t.surface for t in tokens if t.kind != "newline")
    left_out = str.maketrans("", "", "#_")  # the marks of hash tags are no tokens
    assert kept.translate(left_out).split() == "".join(text.split()).translate(left_out).split() or any(
        t.kind == "newline" for t in tokens
    )


@given(st.text(alphabet="اب ةـ١2.\n\u2028-«»#_\xa0\u200f", max_size=40))
def test_folded_words_are_those_of_the_tokens(text: str) -> None:
    assert folded_words(text) == tuple(t.folded for t in tokenise(text) if t.kind in ("word", "number"))
