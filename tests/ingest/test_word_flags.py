"""Flags of word forms, asked once a form, agree with the separate look-ups that they save."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.lexicon.authority import rows
from ingest.lexicon.phrases import phrases
from ingest.model import Token
from ingest.roles.cues import frames, opens_any, phrase_frames
from ingest.roles.cues import rows as role_rows
from ingest.segment.label import _begins, _entries, _may_begin, label_of
from ingest.segment.line import lines_of
from ingest.statements.cue import readings
from ingest.statements.reader import _MATTERS
from ingest.statements.voice import MAY_BE_FIRST_PERSON, is_first_person
from ingest.text import MARKS, fold, tokenise

_ODD = ["", "ـ", "123", "a", "«", "''", ".", "...", "س", "سا", "ن", "و", "سنتيمتر", "آمل", "أعتقد", "سأعود", "سأل"]
_LETTERS = "ابتحدرسفقكلمنهويءأآةى .:\n«»0١"


def cues() -> list[str]:
    """Folded lemmas, participles and masdars of the cues, first words of phrases, words of roles, with and without proclitics."""
    words = [row[name] for row in rows("cues.tsv") for name in ("lemma", "imperfect", "participle", "masdar")]
    words += [row["form"] for row in role_rows("role_cues.tsv")] + [phrase.words[0] for phrase in phrases()]
    base = {fold(w) for cell in words for w in cell.replace("،", " ").replace("/", " ").split()} | set(_ODD)
    return sorted({prefix + word for word in base for prefix in ("", "و", "ال", "لل")})


def test_every_cue_and_mark_matters() -> None:
    for word in cues():
        assert not readings(word) or _MATTERS[word], word
    assert all(_MATTERS[mark] for mark in MARKS)


def test_marks_are_the_tokens_of_quotation() -> None:
    for mark in MARKS:
        assert [t.kind for t in tokenise(mark)] == ["quote"], mark


@given(st.lists(st.sampled_from([*_ODD, "لن", "نعود", "ولم", "عملنا", "سنعود", "نحن"]), max_size=6))
def test_first_person_is_always_a_word_that_may_be(words: list[str]) -> None:
    tokens = tokenise(" ".join(words))
    for i, token in enumerate(tokens):
        assert MAY_BE_FIRST_PERSON[token.folded] or not is_first_person(tokens, i)


@pytest.mark.parametrize("kind", sorted({row["frame"] for row in role_rows("role_cues.tsv")}))
def test_words_open_what_their_frames_say(kind: str) -> None:
    kinds = frozenset({kind})

    def opens(tokens: tuple[Token, ...]) -> bool:
        words = tuple(t.folded for t in tokens)
        return any(
            t.kind == "word" and bool((frames(t.folded) | phrase_frames(words[i : i + 4])) & kinds) for i, t in enumerate(tokens)
        )

    for row in role_rows("role_cues.tsv"):
        for form in (row["form"], "و" + row["form"], "وقف " + row["form"]):
            tokens = tokenise(form)
            assert opens_any([t.folded for t in tokens], kinds) == opens(tokens), form


@pytest.mark.parametrize("filler", [pytest.param("كلمة " * 30, id="long line"), pytest.param("كلمة كلمة", id="short line")])
def test_a_line_that_begins_with_a_label_may_begin_with_one(filler: str) -> None:
    for label in _entries():
        for opening in ("", "• ", "** ", "- "):
            for line in lines_of(f"{opening}{label}: {filler}"):
                assert _may_begin(line), label


@given(st.text(alphabet=_LETTERS, max_size=60))
def test_what_may_not_begin_is_no_label(text: str) -> None:
    for line in lines_of(text + " " + "كلمة " * 25):
        if not _may_begin(line) and _begins(line):
            assert label_of(line) is None
