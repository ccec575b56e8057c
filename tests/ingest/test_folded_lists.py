"""Closed lists are compared with folded words, so a word in them that is not folded would never be found."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.lexicon.phrases import phrases
from ingest.statements import words
from ingest.text import fold

ROOT = Path(__file__).resolve().parents[2] / "ingest"
FOLDERS = ("statements", "mentions", "events", "segment")
_ARABIC = re.compile(r"[\u0621-\u064a]{2,}")
_SURFACES = {"لـ"}
"""Compared with surfaces on purpose."""


def _listed(tree: ast.AST) -> Iterator[str]:
    """The words of `frozenset([…])` and `listed("…")` in a module."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("frozenset", "listed")
            and node.args
        ):
            for part in ast.walk(node.args[0]):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield from part.value.split() if node.func.id == "listed" else [part.value]


@pytest.mark.parametrize("folder", FOLDERS)
def test_listed_words_are_folded(folder: str) -> None:
    seen, wrong = 0, []
    for file in sorted((ROOT / folder).glob("*.py")):
        if file.name == "respelled.py":
            continue  # letters of spellings, no words
        for word in _listed(ast.parse(file.read_text(encoding="utf-8"))):
            seen += 1
            if _ARABIC.fullmatch(word) and word not in _SURFACES and fold(word) != word:
                wrong.append(f"{file.name}: {word}")
    assert not wrong
    assert seen or folder in ("events", "segment")


def test_words_of_the_table_are_folded() -> None:
    wrong = {name: [w for w in found if fold(w) != w] for name, found in words._WORDS.items()}
    assert sum(map(len, words._WORDS.values())) > 1000
    assert not {name: w for name, w in wrong.items() if w}


def test_phrases_are_folded() -> None:
    assert len(phrases()) > 100
    assert not [p.words for p in phrases() if any(fold(w) != w for w in p.words)]
