"""When a predicted thing is the gold one."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

Record = Mapping[str, Any]
"""A dictionary of `extraction.schema.json` or of a gold file, or a part of one."""

_WORD = re.compile(r"\w+")
_MARKS = re.compile("[\u064b-\u065f\u0670\u0640\u200e\u200f]")
_LETTERS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ة": "ه", "ؤ": "و", "گ": "ك"},
)


def name_key(name: str) -> str:
    """A name for comparison: compatibility forms, diacritics, hamza seats, final ya and ta marbuta made one; words only."""
    bare = _MARKS.sub("", unicodedata.normalize("NFKC", name)).translate(_LETTERS)
    return " ".join(_WORD.findall(bare.lower()))


def words_at(text: str, span: Record) -> frozenset[int]:
    """Where the words (`\\w+`) of a span begin."""
    return frozenset(m.start() for m in _WORD.finditer(text, span["start"], span["end"]))


def overlap(a: frozenset[int], b: frozenset[int]) -> float:
    """Intersection over union; 0.0 for two empty sets."""
    return len(a & b) / len(a | b) if a or b else 0.0


def is_same_actor(gold: Record, actor: Record | None) -> bool:
    """Whether `actor` is gold's: the same Wikidata id where both have one, else a common name.

    No actor at all is right only where gold has no name.
    """
    if actor is None:
        return not gold["names"]
    if gold.get("qid") and actor.get("wikidata"):
        return bool(gold["qid"] == actor["wikidata"])
    wanted = {name_key(n) for n in gold["names"]}
    return any(name_key(n) in wanted for n in (actor["label"], *actor.get("names", ())))


def pairs(text: str, gold: Sequence[Record], predicted: Sequence[Record], least: float = 0.5) -> list[tuple[int, int, float]]:
    """One-to-one pairs `(gold index, predicted index, overlap)` of statements by their contents, the best overlap first.

    Pairs under `least` are left out; equal overlaps go by the order of the statements.
    """
    wanted = [words_at(text, s["content"]) for s in gold]
    given = [words_at(text, s["content"]) for s in predicted]
    found = [(overlap(a, b), i, j) for i, a in enumerate(wanted) for j, b in enumerate(given)]
    taken_gold: set[int] = set()
    taken: set[int] = set()
    out: list[tuple[int, int, float]] = []
    for value, i, j in sorted((f for f in found if f[0] >= least), key=lambda f: (-f[0], f[1], f[2])):
        if i not in taken_gold and j not in taken:
            taken_gold.add(i)
            taken.add(j)
            out.append((i, j, value))
    return out
