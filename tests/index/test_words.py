"""Words find each other in all their forms."""

import sqlite3

import pytest

from api.fold import fold
from api.index.words import forms, query, stem

SAME = [
    pytest.param("المفاوضات", "مفاوضات", "والمفاوضات", "بالمفاوضات", "للمفاوضات", "مُفاوضات", "ومفاوضات", "مفاوضة", id="talks"),
    pytest.param("الهدنة", "هدنة", "هدنه", "بالهدنة", "لهدنة", "وهدنة", id="truce"),
    pytest.param("الوزير", "وزير", "للوزير", "والوزير", id="minister, whose waw is its own"),
    pytest.param("السودان", "للسودان", "والسودان", id="Sudan"),
    pytest.param("الفلسطينيون", "الفلسطينيين", "فلسطينيين", "والفلسطينيون", id="Palestinians"),
    pytest.param("إطلاق", "اطلاق", "الإطلاق", "لإطلاق", "وإطلاق", id="release"),
    pytest.param("ceasefire", "Ceasefire", id="Latin"),
]


def finds(text: str, words: str) -> bool:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE words USING fts5 (forms, stems, tokenize='unicode61 remove_diacritics 0')")
    db.execute("INSERT INTO words VALUES (?, ?)", (" ".join(forms(text)), " ".join(map(stem, forms(text)))))
    return bool(db.execute("SELECT COUNT(*) FROM words WHERE words MATCH ?", (query(words),)).fetchone()[0])


@pytest.mark.parametrize("words", [p.values for p in SAME], ids=[p.id for p in SAME])
def test_forms_find_each_other(words: tuple[str, ...]) -> None:
    missed = [(asked, held) for asked in words for held in words if not finds(f"قيل {held} أمس", asked)]
    # a bare proclitic of the asker's own may stay unread; the other way round it never does
    assert [pair for pair in missed if fold(pair[0])[0] not in "وبل"] == []


@pytest.mark.parametrize(
    ("asked", "held", "found"),
    [
        pytest.param("مفاوض", "المفاوضات", True, id="the beginning of a word's stem"),
        pytest.param("وزير", "زيارة", False, id="another word"),
        pytest.param("قطر", "قطار", False, id="Qatar is no train"),
        pytest.param("وقف إطلاق النار", "لوقف إطلاق النار", True, id="a phrase with a proclitic"),
        pytest.param("إطلاق النار", "إطلاق سراح ثم النار", False, id="words of a phrase stand together"),
        pytest.param("2024", "عام ٢٠٢٤", True, id="digits of all sets"),
    ],
)
def test_found_or_not(asked: str, held: str, found: bool) -> None:
    assert finds(held, asked) is found


@pytest.mark.parametrize("word", ["", "و", "ال", "لل", "ي", "ها", "ات", "abc", "123", "ﷺ", "وال"])
def test_odd_words_have_stems(word: str) -> None:
    assert stem(word) == "" or stem(word) in word or word


def test_no_words_no_expression() -> None:
    assert query(" - … ") is None
