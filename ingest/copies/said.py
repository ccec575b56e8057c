"""Two statements in articles that share text: do they report one utterance?"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.text import fold

_WORD = re.compile(r"\w+")
_ALIKE = 0.8
"""Share of their words that two contents must have in common (Dice)."""
_SENTENCE = 0.9
"""The same of the sentences around them, where the speakers have nothing in common."""
_SHORT = 4
"""A content of fewer words is the same only word for word."""
_AGAINST = frozenset(["لا", "لم", "لن", "ليس", "ليست", "ليسوا", "غير", "بدون", "دون", "بلا", "عدم"])
"""Folded words that turn a sentence round, also with و or ف before them."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement: where its content starts, and its words, folded; `name` is the speaker's label."""

    iri: str
    start: int
    content: tuple[str, ...]
    speaker: str | None
    name: tuple[str, ...]
    act: str
    sentence: tuple[str, ...]


def words(text: str) -> tuple[str, ...]:
    """The folded words and numbers of a text."""
    return tuple(_WORD.findall(fold(" ".join(text.split()))))


def alike(a: Sequence[str], b: Sequence[str]) -> float:
    """Dice's coefficient over words with their numbers, 0 to 1."""
    both = (Counter(a) & Counter(b)).total()
    return 2 * both / (len(a) + len(b)) if both else 0.0


def likeness(a: Said, b: Said) -> float:
    """How alike the contents are, 0 where the statements cannot report one utterance.

    A negation or a number on one side only, or a denial of what the other affirms, makes another utterance of the same words.
    """
    if not a.content or not b.content or (a.act == "deny") != (b.act == "deny"):
        return 0.0
    found = alike(a.content, b.content)
    if found < (1.0 if min(len(a.content), len(b.content)) < _SHORT else _ALIKE):
        return 0.0
    if _turns(a.content) != _turns(b.content):
        return 0.0
    return found if _one_speaker(a, b) or alike(a.sentence, b.sentence) >= _SENTENCE else 0.0


def _turns(content: Sequence[str]) -> Counter[str]:
    """Negations and numbers."""
    return Counter(n for w in content if (n := _negation(w)) or (n := w if w[0].isdigit() else ""))


def _negation(word: str) -> str:
    bare = word[1:] if word[0] in "وف" and word[1:] in _AGAINST else word
    return "not" if bare in _AGAINST else ""


def _one_speaker(a: Said, b: Said) -> bool:
    """One node, or one of them unknown, or one name within the other (بلينكن in أنتوني بلينكن)."""
    if a.speaker is None or b.speaker is None or a.speaker == b.speaker:
        return True
    return bool(a.name and b.name) and (set(a.name) <= set(b.name) or set(b.name) <= set(a.name))


def aligned(ours: Sequence[Said], theirs: Sequence[Said]) -> list[tuple[str, str]]:
    """Pairs of statements (IRIs) that report one utterance; each statement has at most one partner: its best, whose best it is.

    The same pairs the other way round when the arguments are.
    """
    table = {(i, j): found for i, a in enumerate(ours) for j, b in enumerate(theirs) if (found := likeness(a, b))}
    best: dict[tuple[int, int], tuple[int, int]] = {}
    for (i, j), _ in sorted(table.items(), key=lambda item: _order(item, ours, theirs)):
        best.setdefault((0, i), (i, j))
        best.setdefault((1, j), (i, j))
    return sorted((ours[i].iri, theirs[j].iri) for i, j in set(best.values()) if best[0, i] == best[1, j] == (i, j))


def _order(
    item: tuple[tuple[int, int], float], ours: Sequence[Said], theirs: Sequence[Said]
) -> tuple[float, int, int, tuple[str, ...]]:
    """Most alike first, then nearest in the order of their articles; never by which article was read first."""
    (i, j), found = item
    return -found, abs(i - j), i + j, tuple(sorted((ours[i].iri, theirs[j].iri)))
