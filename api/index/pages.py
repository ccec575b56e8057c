"""One page of selected statements, and how many there are."""

import sqlite3
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager

from api.cursor import Key
from api.index.schema import A_DAY, UNDATED, number
from api.index.select import Selection

Found = tuple[int, str, str]
"""The sorted column, the place and the record of a statement."""
_MANY = 500
"""From so many matches on, words are looked for along an order instead of sorting what matches."""


def total(db: sqlite3.Connection, chosen: Selection) -> int:
    """How many statements pass."""
    if chosen.words is not None and not chosen.conditions:
        return _matches(db, chosen.words)
    where, values = chosen.clause(order=_along(db, chosen))
    return int(db.execute(f"SELECT COUNT(*) FROM statement{where}", values).fetchone()[0])


def page(db: sqlite3.Connection, chosen: Selection, column: str, after: Key | None, limit: int, passing: int) -> list[Found]:
    """The next `limit` statements and one more, where there is one, after the one that `after` names, by `column` and place.

    `passing` is how many there are in all: of many, a page of words is full long before all that match have been looked at.
    """
    if chosen.words is not None and passing > 2 * limit and column in ("up", "down"):
        return _of_words(db, chosen, column, after, limit)
    more = (f"({column}, place) > (?, ?)", after.day, after.place) if after is not None else ("",)
    where, values = chosen.clause(*more, order=_along(db, chosen))
    # The inner rows stand in the order's index; records are read of the page alone, in the same statement, so of the same state.
    text = (
        f"WITH page AS (SELECT {column} AS at, place AS beside, n AS found FROM statement{where} ORDER BY {column}, place LIMIT ?) "
        "SELECT at, beside, doc FROM page CROSS JOIN statement ON n = found ORDER BY at, beside"
    )
    return db.execute(text, [*values, limit + 1]).fetchall()


def _matches(db: sqlite3.Connection, words: str) -> int:
    return int(db.execute("SELECT COUNT(*) FROM words WHERE words MATCH ?", (words,)).fetchone()[0])


def _along(db: sqlite3.Connection, chosen: Selection) -> bool:
    return chosen.words is not None and _matches(db, chosen.words) > _MANY


def _of_words(db: sqlite3.Connection, chosen: Selection, column: str, after: Key | None, limit: int) -> list[Found]:
    """Day by day in the order of numbers (`api.index.schema.number`), until the page is full: what lies beyond is not looked at."""
    found: list[tuple[int, str, int]] = []
    day: int | None = None
    with _one_state(db), closing(_in_order(db, chosen, column, after)) as matching:
        for at, place, n in matching:
            if at != day and len(found) > limit:
                break
            day = at
            if after is None or (at, place) > (after.day, after.place):
                found.append((at, place, n))
        page = sorted(found)[: limit + 1]
        marks = ",".join("?" * len(page))
        docs = dict(db.execute(f"SELECT n, doc FROM statement WHERE n IN ({marks})", [n for _, _, n in page]))
    return [(at, place, docs[n]) for at, place, n in page]


@contextmanager
def _one_state(db: sqlite3.Connection) -> Iterator[None]:
    """All reads inside see the same state: numbers are used again, so that a write in between could give another statement's record."""
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.execute("COMMIT")


def _in_order(db: sqlite3.Connection, chosen: Selection, column: str, after: Key | None) -> Generator[tuple[int, str, int]]:
    first, last = chosen.between
    if column == "down":
        yield from _matching(db, chosen, column, first if after is None else max(first, after.day), last)
        return
    if after is None or after.day != UNDATED:
        yield from _matching(db, chosen, column, first, min(last, UNDATED - 1 if after is None else -after.day), back=True)
    if last == UNDATED:
        yield from _matching(db, chosen, column, UNDATED, UNDATED)


def _matching(
    db: sqlite3.Connection, chosen: Selection, column: str, first: int, last: int, *, back: bool = False
) -> Iterator[tuple[int, str, int]]:
    conditions = "".join(f" AND {condition}" for condition in chosen.conditions)
    text = (
        f"SELECT {column}, place, n FROM words CROSS JOIN statement ON n = words.rowid "
        f"WHERE words MATCH ? AND words.rowid BETWEEN ? AND ?{conditions} ORDER BY words.rowid{' DESC' if back else ''}"
    )
    return db.execute(text, [chosen.words, number(first), number(last) + A_DAY - 1, *chosen.values])
