"""The quick look at how a word goes on behind its proclitics never says no of a word of the table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.roles.cues import _BEFORE, bases
from ingest.text import beginnings

_FORMS = ("هدنه", "قمه", "رد", "محادثات", "التي", "حل")
_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "س", "ال", "لل", "وال", "وب", "ولل", "وبال", "للال", "وللال")
_PRONOUNS = ("", "ه", "ها", "هم", "هما")


@pytest.mark.parametrize("form", _FORMS)
def test_every_word_of_a_form_may_be_one(form: str) -> None:
    may_be = beginnings(_FORMS, 5)
    for proclitics in _PROCLITICS:
        for pronoun in _PRONOUNS:
            own = form[:-1] + "ت" if pronoun and form.endswith("ه") else form
            assert may_be(proclitics + own + pronoun), (proclitics, own, pronoun)
    assert may_be("لل" + form.removeprefix("ال"))


@pytest.mark.parametrize("word", ["كتاب", "والمدرسة", "تفاصيل", "باريس", "يكتبون"])
def test_most_words_may_not(word: str) -> None:
    assert not beginnings(("هدنه", "محادثات", "قمه"), 4)(word)


@given(st.text(alphabet="ابتحدرسفقكلمنهويءةحلمقثر", min_size=1, max_size=12))
def test_it_is_never_stricter_than_the_bases_of_a_word(word: str) -> None:
    may_be = beginnings(_FORMS, _BEFORE)
    assert may_be(word) or set(_FORMS).isdisjoint(bases(word))
