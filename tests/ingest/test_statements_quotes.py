"""Pairing of quotation marks, and odd text."""

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.statements.quotes import pair_quotes
from ingest.text import tokenise

sys.path.insert(0, str(Path(__file__).parent))
from statement_reading import passage, statements_in, told


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        pytest.param('قال "نعم" ثم "لا"', ["نعم", "لا"], id="straight"),
        pytest.param("قال «نعم» ثم «لا»", ["نعم", "لا"], id="guillemets"),
        pytest.param("قال “نعم” ثم ”لا“", ["نعم", "لا"], id="curly and reversed curly"),
        pytest.param("قال <<نعم>> ثم ''لا''", ["نعم", "لا"], id="double angles and double apostrophes"),
        pytest.param("قال «نعم «جدا» نعم»", ["نعم «جدا» نعم", "جدا"], id="nested"),
        pytest.param('قال "نعم "جدا" نعم" ومضى', ['نعم "جدا" نعم', "جدا"], id="straight and nested, spaced plainly"),
        pytest.param('قال " نعم "جدا" نعم "', [" نعم ", " نعم "], id="straight marks spaced on both sides take turns"),
        pytest.param('قال «نعم" ثم مضى', ["نعم"], id="mixed families"),
        pytest.param('قال "نعم ثم مضى\nوقال "لا"', ["لا"], id="unclosed in one paragraph costs that one only"),
        pytest.param('قال نعم" ثم "لا"', ["لا"], id="a stray closing mark"),
        pytest.param("قال: “أ “ب ج د”", ["أ “ب ج د"], id="the inner one is unclosed"),
        pytest.param("قال: «نعم.\nولا.\nوربما» ومضى", ["نعم.\nولا.\nوربما"], id="over paragraphs"),
    ],
)
def test_pairs(text: str, inside: list[str]) -> None:
    tokens = tokenise(text)
    pairs = pair_quotes(tokens, 0, len(tokens))
    assert [text[tokens[i].span.end : tokens[j].span.start] for i, j in sorted(pairs.items())] == inside


@pytest.mark.parametrize(("left", "right"), ['""', "«»", "“”", "”“", ("<<", ">>"), ("''", "''")])
def test_every_kind_of_mark_gives_the_same_statement(left: str, right: str) -> None:
    assert told(f"قال رئيس الوفد سامي نور: {left}سنعود غدا{right}.") == [("سنعود غدا", "سامي نور")]


def test_an_unclosed_quotation_spoils_nothing_after_it() -> None:
    text = 'قال رئيس الوفد سامي نور: "سنعود غدا.\nوأضاف أن الحل قريب.'
    assert told(text)[-1] == ("الحل قريب", "سامي نور")


def test_quotations_nested_by_the_thousand() -> None:
    assert told("«قال " * 2000 + "» " * 2000) == []
    assert len(told("«قال سامي إن الحل " * 2000 + "» " * 2000)) <= 9


_PIECES = [
    "قال",
    "وأضاف",
    "إن",
    "أن",
    "بأن",
    "إلى",
    "سامي نور",
    "الوزير",
    '"',
    "«",
    "»",
    "“",
    ":",
    "،",
    ".",
    "\n",
    "بحسب",
    "مؤكدا",
    "نقلا عن",
    "قوله",
    "ـ",
    "12",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=30).map(" ".join))
def test_odd_text_never_raises_and_spans_slice(text: str) -> None:
    for found in statements_in(passage(text)):
        content = found.content.of(text)
        assert content and content == content.strip()
        assert 0 <= found.cue.start < found.cue.end <= len(text)


@pytest.mark.parametrize("text", ["قال سامي نور إن ف\nالحل قريب.", "وأشار سامي نور إلى أن ه", "قال سامي نور: «ل»."])
def test_a_letter_alone_is_no_content(text: str) -> None:
    assert told(text) == []
