"""Names that are also ordinary words: when the neighbours say that no actor is meant."""

from functools import cache

from ingest.lexicon.authority import rows
from ingest.mentions.draft import Draft
from ingest.mentions.reader import Reader
from ingest.text import fold


@cache
def _table() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    return {
        fold(row["name"]): (frozenset(fold(row["before"]).split("|")), frozenset(fold(row["after"]).split("|")))
        for row in rows("traps.tsv")
    }


def trapped(r: Reader, draft: Draft) -> bool:
    """Whether a one-word name stands beside a word that makes it something else: نهر الأردن، قطر الدائرة، مسقط رأسه."""
    if draft.kind != "name" or draft.last - draft.first != 1:
        return False
    word = r.word(draft.first)
    for name, (before, after) in _table().items():
        if word.endswith(name) and len(word) - len(name) <= 2:
            return r.word(draft.first - 1) in before - {""} or r.word(draft.last) in after - {""}
    return False
