"""What is written into the index: what graphs say, in the place of what they said before."""

import sqlite3
import zlib
from collections import Counter
from collections.abc import Collection, Iterable
from operator import itemgetter

import orjson

from api.fold import fold
from api.index.entry import NAMES, Entry, Row
from api.index.keys import keys_of
from api.index.schema import A_DAY, UNDATED, number

Fact = tuple[str, str, str]
"""Actor, property, value."""


def put_all(db: sqlite3.Connection, entries: Iterable[tuple[Entry, str]], gone: Iterable[str] = ()) -> None:
    """Put what graphs say (each with the digest of its input) in the place of what they said before; take out those `gone`.

    What is said of actors is counted over all of them first, because articles name the same ones.
    """
    said: Counter[Fact] = Counter()
    numbers, rows = _Numbers(db), _Rows(db)
    for iri in gone:
        said.subtract(_forget(db, iri))
    for entry, digest in entries:
        if entry.iri in rows.graphs:
            rows.put()
        said.subtract(_forget(db, entry.iri))
        said.update(entry.facts)
        packed = zlib.compress(orjson.dumps(entry.facts), 1)
        graph = db.execute(
            "INSERT INTO graph (iri, digest, content, facts) VALUES (?, ?, ?, ?)", (entry.iri, digest, entry.content, packed)
        ).lastrowid
        rows.take(entry, int(graph or 0), numbers)
    rows.put()
    _say(db, said, numbers)


def _forget(db: sqlite3.Connection, iri: str) -> list[Fact]:
    """Take out the statements of the graph `iri`; what it said of actors."""
    found = db.execute("SELECT n, facts FROM graph WHERE iri = ?", (iri,)).fetchone()
    if found is None:
        return []
    graph, facts = found
    gone = [(n,) for (n,) in db.execute("SELECT n FROM statement WHERE graph = ? ORDER BY n", (graph,))]
    db.executemany("DELETE FROM words WHERE rowid = ?", gone)
    db.executemany("DELETE FROM record WHERE n = ?", gone)
    for table in ("statement", "role"):
        db.execute(f"DELETE FROM {table} WHERE graph = ?", (graph,))
    db.execute("DELETE FROM graph WHERE n = ?", (graph,))
    return [(actor, property_, value) for actor, property_, value in orjson.loads(zlib.decompress(facts))]


class _Numbers(dict[str, int]):
    """The numbers of IRIs, new ones for those that have none."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def __missing__(self, iri: str) -> int:
        found = self._db.execute("SELECT n FROM node WHERE iri = ?", (iri,)).fetchone()
        number = int(found[0] if found else self._db.execute("INSERT INTO node (iri) VALUES (?)", (iri,)).lastrowid or 0)
        self[iri] = number
        return number


_STATEMENT = (
    "INSERT INTO statement (n, iri, id, graph, place, speaker, outlet, act, mode, lang, first, last, up, down, pup, pdown) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


class _Rows:
    """Rows that wait to be put in together, in the order of their numbers: a call for all of a table, and pages that lie beside one another."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._free: dict[int, int] = {}
        self._spans: set[tuple[int | None, int | None]] = set()
        self._statements: list[tuple[object, ...]] = []
        self._words: list[tuple[int, str, str, str]] = []
        self._records: list[tuple[int, str]] = []
        self._roles: list[tuple[int, int, str, int]] = []
        self.graphs: set[str] = set()
        """Those of which any wait."""

    def take(self, entry: Entry, graph: int, numbers: _Numbers) -> None:
        """Let the rows of a graph wait."""
        self.graphs.add(entry.iri)
        for row in entry.rows:
            n = self._number(UNDATED if row.day is None else -row.day)
            self._statements.append(_columns(n, graph, row, numbers))
            self._words.append((n, row.forms, row.stems, " ".join(keys_of(row, entry.iri, numbers))))
            self._records.append((n, row.doc))
            self._spans.add((row.first, row.last))
        self._roles += [(graph, numbers[actor], role, numbers[process]) for actor, role, process in entry.roles]

    def put(self) -> None:
        """Put in all that waits."""
        self._db.executemany(_STATEMENT, sorted(self._statements, key=itemgetter(0)))
        # FTS5 writes a segment whenever a number is less than the one before.
        self._db.executemany("INSERT INTO words (rowid, forms, stems, keys) VALUES (?, ?, ?, ?)", sorted(self._words))
        self._db.executemany("INSERT INTO record VALUES (?, ?)", sorted(self._records))
        forms = {form for _, text, _, _ in self._words for form in text.split()}
        self._db.executemany("INSERT OR IGNORE INTO form VALUES (?)", [(form,) for form in sorted(forms)])
        self._db.executemany("INSERT INTO role VALUES (?, ?, ?, ?)", self._roles)
        _widen(self._db, self._spans)
        for waiting in (self._statements, self._words, self._records, self._roles):
            waiting.clear()
        self.graphs.clear()

    def _number(self, down: int) -> int:
        """A number that no statement of that day has."""
        found = self._free.get(down)
        if found is None:
            least = number(down)
            (last,) = self._db.execute("SELECT MAX(n) FROM statement WHERE n >= ? AND n < ?", (least, least + A_DAY)).fetchone()
            found = least if last is None else int(last) + 1
        self._free[down] = found + 1
        return found


def _columns(n: int, graph: int, row: Row, numbers: _Numbers) -> tuple[object, ...]:
    return (
        n,
        row.iri,
        row.id,
        graph,
        row.place,
        numbers[row.speaker] if row.speaker else None,
        numbers[row.outlet] if row.outlet else None,
        row.act,
        row.mode,
        row.lang,
        *_span(row),
        UNDATED if row.day is None else row.day,
        UNDATED if row.day is None else -row.day,
        UNDATED if row.published is None else row.published,
        UNDATED if row.published is None else -row.published,
    )


def _span(row: Row) -> tuple[int | None, int | None]:
    """First and last day by which a range of days finds it: those of `said` (open ends far away), else that of publication."""
    if row.first is None and row.last is None:
        return row.published, row.published
    return -UNDATED if row.first is None else row.first, UNDATED if row.last is None else row.last


def _widen(db: sqlite3.Connection, spans: Collection[tuple[int | None, int | None]]) -> None:
    """Remember the longest span, and whether one is open: by them a range of days becomes one of the sorted column."""
    if any((first is None) != (last is None) for first, last in spans):
        db.execute("UPDATE meta SET value = '1' WHERE key = 'open' AND value = '0'")
    longest = max((last - first for first, last in spans if first is not None and last is not None), default=0)
    db.execute("UPDATE meta SET value = ? WHERE key = 'longest' AND CAST(value AS INTEGER) < ?", (str(longest), longest))


def _say(db: sqlite3.Connection, said: Counter[Fact], numbers: _Numbers) -> None:
    """So many graphs more (or fewer) say each fact; one that none says any more goes, and names with their facts."""
    changed = [(fact, by) for fact, by in said.items() if by]
    more = sorted((numbers[actor], property_, value, by, by) for (actor, property_, value), by in changed)
    db.executemany("INSERT INTO fact VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET said = said + ?", more)
    less = [row[:3] for row in more if row[3] < 0]
    db.executemany("DELETE FROM fact WHERE node = ? AND property = ? AND value = ? AND said <= 0", less)
    names: Counter[tuple[int, str]] = Counter()
    for (actor, property_, value), by in changed:
        if property_ in NAMES:
            names[numbers[actor], value.rpartition("@")[0] or value] += by
    for (actor_n, surface), by in names.items():
        if by:
            _name(db, actor_n, surface, by)


def _name(db: sqlite3.Connection, actor: int, surface: str, by: int) -> None:
    if by > 0:  # as a rule it is known
        again = db.execute("UPDATE name SET said = said + ? WHERE node = ? AND surface = ?", (by, actor, surface))
        if again.rowcount:
            return
    known = db.execute("SELECT n, said, folded FROM name WHERE node = ? AND surface = ?", (actor, surface)).fetchone()
    if known is None:
        if by > 0:
            folded = fold(surface)
            n = db.execute(
                "INSERT INTO name (node, surface, folded, backwards, said) VALUES (?, ?, ?, ?, ?)",
                (actor, surface, folded, folded[::-1], by),
            ).lastrowid
            db.execute("INSERT INTO name_part (rowid, folded) VALUES (?, ?)", (n, folded))
        return
    n, said, folded = known
    if said + by > 0:
        db.execute("UPDATE name SET said = ? WHERE n = ?", (said + by, n))
    else:
        db.execute("INSERT INTO name_part (name_part, rowid, folded) VALUES ('delete', ?, ?)", (n, folded))
        db.execute("DELETE FROM name WHERE n = ?", (n,))
