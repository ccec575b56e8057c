# ruff: noqa: E501
"""Names of bodies with genitive and adjective, titles one upon another, spokesmen whose given name is باسم. All sentences are ours."""

import pytest

from ingest.mentions import find_mentions
from ingest.model import Article, Document, Mention, Segment, Span
from ingest.text import tokenise


def found(text: str, published: str | None = "2018-06-20") -> tuple[Mention, ...]:
    return find_mentions(
        Document(Article("t", text, published=published), (Segment(Span(0, len(text)), "body"),), tokenise(text))
    )


def at(text: str, surface: str) -> Mention:
    for mention in found(text):
        for one in (mention, *mention.members):
            if one.span.of(text) == surface:
                return one
    raise AssertionError([m.span.of(text) for m in found(text)])


BODIES = [
    pytest.param("قالت رابطة المدن الساحلية إن اللقاء قريب", "رابطة المدن الساحلية", id="genitive and its adjective"),
    pytest.param("أكدت نقابة العمال الزراعية أمس", "نقابة العمال الزراعية", id="genitive and the head's adjective"),
    pytest.param("قالت رئيسة بلدية رأس العين منى الشامي إن", "رئيسة بلدية رأس العين منى الشامي", id="a place of two words"),
    pytest.param("قال رئيس مجلس حكماء الوادي نادر عمران إن", "رئيس مجلس حكماء الوادي نادر عمران", id="a broken plural and its genitive"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface"), BODIES)
def test_names_of_bodies_are_whole(text: str, surface: str) -> None:
    assert at(text, surface)


def test_a_spokesman_whose_given_name_is_basim() -> None:
    text = "قال المتحدث باسم الحكومة اللبنانية باسم الدوري إن الأمر واضح. وأضاف الدوري أنه ينتظر"
    first = at(text, "المتحدث باسم الحكومة اللبنانية باسم الدوري")
    assert first.label == "باسم الدوري"
    assert at(text, "الدوري").entity == first.entity


@pytest.mark.parametrize("words", ["الرئيس الوزير السفير ", "الدكتور الشيخ ", "نظيره الرئيس ", "د. "])
def test_titles_without_end_are_no_error(words: str) -> None:
    text = words * 900
    assert all(m.span.of(text) for m in found(text))
