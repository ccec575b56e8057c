"""The index's file: connections, what is written, and actors as records name them."""

import sqlite3
import tempfile
import threading
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import orjson

from api.fold import fold
from api.index.entry import NAMES, Entry, Row
from api.index.schema import A_DAY, ORDERS, TABLES, UNDATED, VERSION, number
from errors import QueryError, StoreError
from store import Store

Fact = tuple[str, str, str]
"""Actor, property, value."""
_BEGINNINGS = 60
"""So many words in one expression, at most, for one beginning."""
_MAPPED = 0x7FFF0000
"""Bytes of the file that are read where they lie, as many as SQLite allows: what is beyond goes through a small cache, and pages take longer."""
_JOINED = 10_000
"""Pages of words that are joined in one go, 4 kB each; those of 60,000 short statements are 1,200, which takes 0.13 s."""
_BUSY = 30.0
"""Seconds that a write waits for another process's."""


class Index:
    """An index over one store, for any number of threads: each has a connection of its own.

    Writes go through `writing`, one transaction each; readers see the state before it until it is done.
    """

    def __init__(self, path: Path, temporary: tempfile.TemporaryDirectory[str] | None = None) -> None:
        self.path = path
        self._temporary = temporary
        self._mine = threading.local()
        self._all: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        self._write = threading.Lock()
        self.generation = 0
        """Grows with every write through this object."""
        self.doubts = 0
        """Writes past ingest since the index and the graph were last compared by what they say; kept in the file."""
        with self._write:
            self._prepare()

    def _prepare(self) -> None:
        try:
            with closing(self._connect()) as db:
                if self._version(db) not in (VERSION, None):
                    raise StoreError(f"the index {self.path} is of another version: rebuild it with `wasata reindex`")
                if self._version(db) is None:
                    db.executescript(
                        "BEGIN;"
                        + TABLES
                        + f"INSERT INTO meta VALUES ('version', '{VERSION}'), ('open', '0'), ('longest', '0'), ('doubts', '0'); COMMIT;"
                    )
                self.doubts = int(db.execute("SELECT value FROM meta WHERE key = 'doubts'").fetchone()[0])
                _order(db)  # there is something to do after a fill that was killed
        except sqlite3.Error as error:
            raise StoreError(
                f"the index {self.path} cannot be opened: {error}; remove it, it is rebuilt from the graph"
            ) from error

    @staticmethod
    def _version(db: sqlite3.Connection) -> str | None:
        if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone():
            return None
        found = db.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
        return found[0] if found else None

    def _connect(self) -> sqlite3.Connection:
        db = sqlite3.connect(self.path, timeout=_BUSY, isolation_level=None, check_same_thread=False, cached_statements=256)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("PRAGMA cache_size = -16000")
        db.execute(f"PRAGMA mmap_size = {_MAPPED}")
        return db

    @property
    def db(self) -> sqlite3.Connection:
        """This thread's connection."""
        found: sqlite3.Connection | None = getattr(self._mine, "db", None)
        if found is None:
            found = self._mine.db = self._connect()
            with self._lock:
                self._all.append(found)
        return found

    def holds(self, iri: str) -> bool:
        """Whether the graph `iri` is in it."""
        return self.db.execute("SELECT 1 FROM graph WHERE iri = ?", (iri,)).fetchone() is not None

    def beginning(self, form: str) -> list[str] | None:
        """The indexed words that begin with `form`; None where there are very many."""
        # By a table of this connection: it holds nothing, and is no part of the file.
        self.db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, words, row)")
        text = "SELECT term FROM vocabulary WHERE term >= ? AND term < ? LIMIT ?"
        found = [term for (term,) in self.db.execute(text, (form, form + "\U0010ffff", _BEGINNINGS + 1))]
        return found if len(found) <= _BEGINNINGS else None

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that is all done or not at all; `StoreError` where the file cannot be written."""
        with self._write:
            db = self.db
            try:
                db.execute("BEGIN IMMEDIATE")
                try:
                    yield db
                except BaseException:
                    db.execute("ROLLBACK")
                    raise
                db.execute("COMMIT")
            except sqlite3.Error as error:
                raise StoreError(f"the index {self.path} cannot be written: {error}") from error
            finally:
                self.generation += 1

    def expect_much(self) -> None:
        """Set this thread's connection for writing more than reading: pages stay in its memory until a transaction ends, and go
        from the log to the file seldom and together. What is mapped would count as this process's memory."""
        for setting in ("cache_size = -64000", "wal_autocheckpoint = 8000", "mmap_size = 0"):
            self.db.execute(f"PRAGMA {setting}")

    def disorder(self) -> None:
        """Do without the orders while much is put in: to make them at once afterwards (`order`) takes a fifth of the time.

        Meanwhile it is not for lookups. Who opens it finds it in order again, also where this was cut short.
        """
        with self.writing() as db:
            for name in ORDERS:
                db.execute(f"DROP INDEX IF EXISTS {name}")

    def order(self) -> None:
        """Make the orders that are not there, and join the parts in which words were put in, as a search looks into each of them.

        What is more than `_JOINED` is left to the next time.
        """
        with self.writing() as db:
            _order(db)
            if self.parts() > 1:
                db.execute("INSERT INTO words(words, rank) VALUES('merge', ?)", (-_JOINED,))

    def parts(self) -> int:
        """In how many parts the words are kept."""
        return int(self.db.execute("SELECT COUNT(DISTINCT segid) FROM words_idx").fetchone()[0])

    @contextmanager
    def doubting(self) -> Iterator[None]:
        """Around a write past ingest, after which digests of inputs do not tell what changed.

        Noted in the file before the write, so that a process that dies after it is told by the next one, and after it again, so
        that who compared in between compares once more. A `QueryError` says that nothing was written.
        """
        self._doubt(1)
        try:
            yield
        except QueryError:
            self._doubt(-1)
            raise
        self._doubt(1)

    def _doubt(self, by: int) -> None:
        with self.writing() as db:
            db.execute("UPDATE meta SET value = MAX(0, CAST(value AS INTEGER) + ?) WHERE key = 'doubts'", (by,))
            self.doubts = int(db.execute("SELECT value FROM meta WHERE key = 'doubts'").fetchone()[0])

    def trust(self, doubts: int) -> None:
        """All was compared since there were so many doubts; those that came meanwhile stay."""
        self._doubt(-doubts)

    def close(self) -> None:
        """Close all connections; a temporary index is removed."""
        with self._lock:
            for db in self._all:
                db.close()
            self._all.clear()
        if self._temporary is not None:
            self._temporary.cleanup()


def _order(db: sqlite3.Connection) -> None:
    there = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'index'")}
    for name in ORDERS.keys() - there:
        db.execute(ORDERS[name])


def index_path(store_url: str) -> Path | None:
    """Where the index of a store is kept: beside an embedded one (`wasata.db` → `wasata.db.index`), else nowhere for good."""
    kind, _, rest = store_url.partition(":")
    return Path(rest).resolve().with_name(Path(rest).resolve().name + ".index") if kind == "oxigraph" else None


def open_index(store: Store, path: Path | None = None) -> Index:
    """The index of `store`; a temporary one where it has no place of its own (memory, an endpoint) or that cannot be written.

    An index of another version, or one that is damaged, is removed and made anew: it holds nothing that the graph does not.
    """
    place = path or index_path(store.url)
    if place is None:
        return _temporary()
    for attempt in range(2):
        try:
            return Index(place)
        except StoreError:
            if attempt or not place.parent.is_dir():
                break
            for suffix in ("", "-wal", "-shm"):
                place.with_name(place.name + suffix).unlink(missing_ok=True)
    return _temporary()


def _temporary() -> Index:
    folder = tempfile.TemporaryDirectory(prefix="wasata-index-", ignore_cleanup_errors=True)
    return Index(Path(folder.name) / "index", folder)


def put_all(db: sqlite3.Connection, entries: Iterable[tuple[Entry, str]], gone: Iterable[str] = ()) -> None:
    """Put what graphs say (each with the digest of its input) in the place of what they said before; take out those `gone`.

    What is said of actors is counted over all of them first, because articles name the same ones.
    """
    said: Counter[Fact] = Counter()
    words: list[tuple[int, str, str]] = []
    numbers = _Numbers(db)
    for iri in gone:
        said.subtract(_forget(db, iri))
    for entry, digest in entries:
        said.subtract(_forget(db, entry.iri))
        said.update(entry.facts)
        packed = zlib.compress(orjson.dumps(entry.facts), 1)
        graph = db.execute(
            "INSERT INTO graph (iri, digest, content, facts) VALUES (?, ?, ?, ?)", (entry.iri, digest, entry.content, packed)
        ).lastrowid
        words += [(_statement(db, int(graph or 0), row, numbers), row.forms, row.stems) for row in entry.rows]
        roles = [(graph, numbers[actor], role, numbers[process]) for actor, role, process in entry.roles]
        db.executemany("INSERT INTO role VALUES (?, ?, ?, ?)", roles)
    # In the order of their numbers: FTS5 writes a segment whenever a number is less than the one before.
    db.executemany("INSERT INTO words (rowid, forms, stems) VALUES (?, ?, ?)", sorted(words))
    _say(db, said, numbers)


def _forget(db: sqlite3.Connection, iri: str) -> list[Fact]:
    """Take out the statements of the graph `iri`; what it said of actors."""
    found = db.execute("SELECT n, facts FROM graph WHERE iri = ?", (iri,)).fetchone()
    if found is None:
        return []
    graph, facts = found
    gone = [(n,) for (n,) in db.execute("SELECT n FROM statement WHERE graph = ? ORDER BY n", (graph,))]
    db.executemany("DELETE FROM words WHERE rowid = ?", gone)
    db.executemany("DELETE FROM about WHERE statement = ?", gone)
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


def _statement(db: sqlite3.Connection, graph: int, row: Row, numbers: _Numbers) -> int:
    """The number of the new statement; its words are to be put in under it."""
    up = UNDATED if row.day is None else row.day
    down = UNDATED if row.day is None else -row.day
    pup = UNDATED if row.published is None else row.published
    least = number(down)
    (last,) = db.execute("SELECT MAX(n) FROM statement WHERE n >= ? AND n < ?", (least, least + A_DAY)).fetchone()
    n = least if last is None else int(last) + 1
    db.execute(
        "INSERT INTO statement (n, iri, id, graph, place, speaker, outlet, act, mode, lang, first, last, up, down, pup, pdown, doc) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
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
            up,
            down,
            pup,
            UNDATED if row.published is None else -row.published,
            row.doc,
        ),
    )
    db.executemany("INSERT OR IGNORE INTO about VALUES (?, ?, ?)", [(kind, numbers[iri], n) for kind, iri in row.about])
    _widen(db, row)
    return n


def _span(row: Row) -> tuple[int | None, int | None]:
    """First and last day by which a range of days finds it: those of `said` (open ends far away), else that of publication."""
    if row.first is None and row.last is None:
        return row.published, row.published
    return -UNDATED if row.first is None else row.first, UNDATED if row.last is None else row.last


def _widen(db: sqlite3.Connection, row: Row) -> None:
    """Remember the longest span, and whether one is open: by them a range of days becomes one of the sorted column."""
    if row.first is None and row.last is None:
        return
    if row.first is None or row.last is None:
        db.execute("UPDATE meta SET value = '1' WHERE key = 'open' AND value = '0'")
    else:
        length = row.last - row.first
        db.execute("UPDATE meta SET value = ? WHERE key = 'longest' AND CAST(value AS INTEGER) < ?", (str(length), length))


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
