"""Spans over a text as nested elements."""

import re
from html import unescape

import pytest

from api.views.marks import Span, marked
from tests.api.tree import Tree


@pytest.mark.parametrize(
    ("text", "spans", "html"),
    [
        pytest.param("قال نعم", [], "قال نعم", id="nothing to mark"),
        pytest.param(
            "abcdef", [Span(0, 6, "content", "s-1"), Span(2, 4, "content", "s-2")],
            '<mark class="content" id="s-1">ab<mark class="content" id="s-2">cd</mark>ef</mark>', id="one inside another",
        ),
        pytest.param(
            "abcd", [Span(0, 2, "cue"), Span(2, 4, "content", "s-1")],
            '<span class="cue">ab</span><mark class="content" id="s-1">cd</mark>', id="side by side",
        ),
        pytest.param(
            "abcdef", [Span(0, 4, "content", "s-1"), Span(2, 6, "content", "s-2")],
            '<mark class="content" id="s-1">ab</mark><mark class="content" id="s-2"><mark class="content">cd</mark>ef</mark>',
            id="crossing: the first goes on inside the second, its anchor once",
        ),
        pytest.param(
            "abc", [Span(0, 3, "speaker"), Span(0, 3, "content", "s-1")],
            '<mark class="content" id="s-1"><span class="speaker">abc</span></mark>', id="the same stretch: content outside",
        ),
        pytest.param(
            "أعلن (UN) نعم", [Span(0, 4, "cue"), Span(5, 13, "content", "s-1")],
            '<span class="cue">أعلن</span> <mark class="content" id="s-1">(UN) نعم</mark>', id="Latin inside Arabic",
        ),
        pytest.param("a<b", [Span(0, 2, "cue")], '<span class="cue">a&lt;</span>b', id="escaped after cutting"),
        pytest.param("ab", [Span(1, 1, "cue"), Span(5, 9, "cue"), Span(2, 1, "cue")], "ab", id="empty and outside: dropped"),
        pytest.param("ab", [Span(-3, 99, "cue")], '<span class="cue">ab</span>', id="longer than the text: clipped"),
    ],
)  # fmt: skip
def test_spans_become_nested_elements(text: str, spans: list[Span], html: str) -> None:
    assert marked(text, spans) == html


def test_whatever_crosses_is_well_formed_and_the_text_stays_whole() -> None:
    text = "«قال» <a> & 12 UN ثم 🙂 مضى"
    stretches = [(a, b) for a in range(0, len(text), 3) for b in range(a + 1, len(text), 4)]
    for skip in range(1, 9):
        spans = [Span(a, b, "content", f"s-{a}-{b}") for a, b in stretches[::skip]]
        html = marked(text, spans)
        tree = Tree(html)
        assert unescape(re.sub(r"<[^>]*>", "", html)) == text
        assert sorted(tree.ids) == sorted(s.id or "" for s in spans)


def test_pieces_of_a_text_make_the_whole_and_anchor_once() -> None:
    spans = [Span(1, 5, "content", "s-1")]
    assert marked("abcdef", spans, 0, 3) + marked("abcdef", spans, 3) == (
        'a<mark class="content" id="s-1">bc</mark><mark class="content">de</mark>f'
    )
