"""How many statements pass: counted to the end, or so far that it takes the same in any archive."""

import sqlite3
from typing import NamedTuple

from api.index.schema import A_DAY, number
from api.index.select import Selection
from api.index.walk import walk

BOUND = 10_000
"""What passes is counted up to so many."""
_MET = 5_000
"""Of several terms, what lies behind so many statements that have the rarest of them is not counted either."""
LEAST = 200
"""So many there are at least where counting stopped: as many as a page can hold."""


class Total(NamedTuple):
    """`passing` statements, or at least so many where it is not `exact`."""

    passing: int
    exact: bool


def total(db: sqlite3.Connection, chosen: Selection, *, exact: bool = False) -> Total:
    """How many statements pass: `exact`, or up to `BOUND`, the newest first.

    Of several terms all may be frequent and hardly any statement have them together, so that the bound on what passes bounds nothing.
    """
    if exact:
        return Total(count(db, chosen, None), True)
    edge = _edge(db, chosen)
    found = count(db, chosen, BOUND + 1, last=edge)
    if edge is not None and found < LEAST:
        more = LEAST - found
        rest = count(db, chosen, more, first=edge + 1)
        return Total(found + rest, rest < more)
    return Total(min(found, BOUND), edge is None and found <= BOUND)


def _edge(db: sqlite3.Connection, chosen: Selection) -> int | None:
    """The number of the statement by which each of several terms has been met `_MET` times; None where one of them is rarer."""
    if chosen.ordered or len(chosen.terms) + len(chosen.conditions) < 2:
        return None
    low, high = chosen.hull
    text = "SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT 1 OFFSET ?"
    edges = []
    for term in chosen.terms:
        row = db.execute(text, (term, number(low), number(high) + A_DAY - 1, _MET)).fetchone()
        if row is None:
            return None
        edges.append(int(row[0]))
    return max(edges, default=None)


def count(db: sqlite3.Connection, chosen: Selection, most: int | None, *, first: int = 0, last: int | None = None) -> int:
    """How many pass among the numbers from `first` to `last`, up to `most`."""
    if chosen.ordered or not chosen.terms:
        source, values = chosen.rows()
        return _limited(db, source, values, most)
    found = 0
    for low, high, wide in chosen.stretches():
        if most is not None and found >= most:
            break
        source, values = walk(chosen, max(low, first), high if last is None else min(high, last), wide=wide)
        found += _limited(db, source, values, None if most is None else most - found)
    return found


def _limited(db: sqlite3.Connection, source: str, values: list[object], most: int | None) -> int:
    text = f"SELECT COUNT(*) {source}" if most is None else f"SELECT COUNT(*) FROM (SELECT 1 {source} LIMIT {most})"
    return int(db.execute(text, values).fetchone()[0])
