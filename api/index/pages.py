"""One page of selected statements."""

import sqlite3
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager

from api.cursor import Key
from api.index.schema import A_DAY, UNDATED, number
from api.index.select import Selection
from api.index.total import count
from api.index.walk import walk

Found = tuple[int, str, str]
"""The sorted column, the place and the record of a statement."""
_SORTED = 20_000
"""Up to so many that pass are sorted by publication; more are met soon on a way along all there are."""


def page(db: sqlite3.Connection, chosen: Selection, column: str, after: Key | None, limit: int) -> list[Found]:
    """The next `limit` statements and one more, where there is one, after the one that `after` names, by `column` and place."""
    with _one_state(db):
        if chosen.terms and column not in ("up", "down"):
            found = _by_publication(db, chosen, column, after, limit)
        elif chosen.ordered or not chosen.terms:
            found = _along(db, chosen, column, after, limit)
        else:
            found = _by_number(db, chosen, column, after, limit)
        marks = ",".join("?" * len(found))
        docs = dict(db.execute(f"SELECT n, doc FROM record WHERE n IN ({marks})", [n for _, _, n in found]))
    return [(at, place, docs[n]) for at, place, n in found]


@contextmanager
def _one_state(db: sqlite3.Connection) -> Iterator[None]:
    """All reads inside see the same state: numbers are used again, so that a write in between could give another statement's record."""
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.execute("COMMIT")


_Row = tuple[int, str, int]
"""The sorted column, the place and the number of a statement."""


def _along(db: sqlite3.Connection, chosen: Selection, column: str, after: Key | None, limit: int) -> list[_Row]:
    """Along an order of the index."""
    source, values = chosen.rows(column)
    return _sorted(db, source, values, column, after, limit)


def _sorted(db: sqlite3.Connection, source: str, values: list[object], column: str, after: Key | None, limit: int) -> list[_Row]:
    if after is not None:
        source += f" {'AND' if ' WHERE ' in source else 'WHERE'} ({column}, place) > (?, ?)"
        values = [*values, after.day, after.place]
    text = f"SELECT {column}, place, n {source} ORDER BY {column}, place LIMIT ?"
    return db.execute(text, [*values, limit + 1]).fetchall()


def _by_publication(db: sqlite3.Connection, chosen: Selection, column: str, after: Key | None, limit: int) -> list[_Row]:
    """Numbers tell nothing of this order: few are sorted, many are met on the way along it."""
    if count(db, chosen, _SORTED + 1) <= _SORTED:
        return _sorted(db, *chosen.rows(terms=True), column, after, limit)
    conditions, values = chosen.within()
    where = " AND ".join(
        ["EXISTS (SELECT 1 FROM words WHERE words MATCH ? AND words.rowid = n)", *conditions, *chosen.conditions]
    )
    return _sorted(db, f"FROM statement WHERE {where}", [chosen.match, *values, *chosen.values], column, after, limit)


def _by_number(db: sqlite3.Connection, chosen: Selection, column: str, after: Key | None, limit: int) -> list[_Row]:
    """Day by day in the order of numbers (`api.index.schema.number`), until the page is full: what lies beyond is not looked at."""
    found: list[_Row] = []
    day: int | None = None
    with closing(_in_order(db, chosen, column, after)) as passing:
        for at, place, n in passing:
            if at != day and len(found) > limit:
                break
            day = at
            if after is None or (at, place) > (after.day, after.place):
                found.append((at, place, n))
    return sorted(found)[: limit + 1]


def _in_order(db: sqlite3.Connection, chosen: Selection, column: str, after: Key | None) -> Generator[_Row]:
    undated = number(UNDATED)
    stretches = chosen.stretches()
    if column == "up":  # the undated ones stay last
        stretches = [*reversed([s for s in stretches if s[0] < undated]), *(s for s in stretches if s[0] >= undated)]
    for first, last, wide in stretches:
        low, high = first, last
        if after is not None and column == "down":
            low = max(low, number(after.day))
        elif after is not None and after.day == UNDATED:
            low = max(low, undated)
        elif after is not None and first < undated:
            high = min(high, number(-after.day) + A_DAY - 1)
        if low <= high:
            source, values = walk(chosen, low, high, wide=wide, joined=True)
            back = " DESC" if column == "up" and first < undated else ""
            yield from db.execute(f"SELECT {column}, place, n {source} ORDER BY words.rowid{back}", values)
