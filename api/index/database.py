"""The index's file: connections, what is written, and actors as records name them."""

import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from api.index.schema import ORDERS, TABLES, VERSION
from errors import QueryError, StoreError
from store import Store

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
        text = "SELECT form FROM form WHERE form >= ? AND form < ? LIMIT ?"
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
