"""Statements along the lists of FTS5, in the order of their numbers (`api.index.schema.number`)."""

from api.index.keys import WIDE
from api.index.select import Selection


def walk(chosen: Selection, low: int, high: int, *, wide: bool, joined: bool = False) -> tuple[str, list[object]]:
    """What passes among the numbers from `low` to `high` as `FROM words …`, with the values in it; of `wide` see `Selection.stretches`.

    Statements themselves are looked at only where the terms do not tell all, or where they are wanted (`joined`).
    """
    terms = [*chosen.terms, WIDE] if wide else chosen.terms
    conditions, values = chosen.within() if wide else ([], [])
    conditions, values = [*conditions, *chosen.conditions], [*values, *chosen.values]
    table = "words CROSS JOIN statement ON n = words.rowid" if conditions or joined else "words"
    where = " AND ".join(["words MATCH ?", "words.rowid BETWEEN ? AND ?", *conditions])
    return f"FROM {table} WHERE {where}", [" AND ".join(terms), low, high, *values]
