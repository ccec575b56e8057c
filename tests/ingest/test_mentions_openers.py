"""The one set that tells most words apart agrees with the look-ups that it saves."""

import pytest

from ingest.lexicon.authority import authority, rows
from ingest.mentions.openers import dull, openers
from ingest.mentions.reader import starts
from ingest.mentions.words import nouns
from ingest.text import fold

_PREFIXES = ("", "و", "ال", "وال", "لل", "بال", "ل", "وب")
_SUFFIXES = ("", "ه", "ها", "هم", "هما")


def listed() -> list[str]:
    names = [word for name in authority().names for word in name]
    given = [fold(row["name"]) for row in rows("given_names.tsv")]
    return sorted({*nouns(), *authority().demonyms, *names, *given})


@pytest.mark.parametrize("prefix", [pytest.param(p, id=f"prefix {n}") for n, p in enumerate(_PREFIXES)])
def test_dull_words_have_no_grammar_and_start_no_name(prefix: str) -> None:
    for word in listed()[::3]:
        for form in {prefix + word + suffix for suffix in _SUFFIXES}:
            assert dull(form) == (not (starts(form) or any(o.name or o.grammars for o in openers(form)))), form


@pytest.mark.parametrize("word", ["", "و", "ال", "وال", "لل", "123", "a", "ـ", "عبدالكريم", "ه", "وبال", "x" * 300])
def test_odd_words(word: str) -> None:
    assert dull(word) == (not word or not (starts(word) or any(o.name or o.grammars for o in openers(word))))
