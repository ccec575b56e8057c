"""Names that are also ordinary words: when the neighbours say that no actor is meant."""

from functools import cache

from ingest.lexicon.authority import rows
from ingest.mentions.draft import Draft
from ingest.mentions.reader import Reader
from ingest.text import fold

_FIELDS = frozenset(["الداخليه", "الخارجيه"])
"""Short for ministries, but adjectives after a definite noun."""


@cache
def _table() -> dict[str, tuple[int, frozenset[str], frozenset[str]]]:
    """By name: its place in the table, and the words that may not stand before and after it."""
    return {
        fold(row["name"]): (
            place,
            frozenset(fold(row["before"]).split("|")) - {""},
            frozenset(fold(row["after"]).split("|")) - {""},
        )
        for place, row in enumerate(rows("traps.tsv"))
    }


def trapped(r: Reader, draft: Draft) -> bool:
    """Whether a one-word name stands beside a word that makes it something else: نهر الأردن، قطر الدائرة، مسقط رأسه."""
    if draft.kind != "name":
        return False
    if r.word(draft.first) in _FIELDS and r.word(draft.first - 1).startswith("ال"):
        return True  # الشؤون الداخلية المصرية is no ministry
    if draft.last - draft.first != 1:
        return False
    word, table = r.word(draft.first), _table()
    found = [table[name] for name in (word, word[1:], word[2:]) if name in table]
    if not found:
        return False
    _, before, after = min(found, key=lambda entry: entry[0])
    return r.word(draft.first - 1) in before or r.word(draft.last) in after
