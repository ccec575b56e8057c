"""Sketches of all articles, kept in SQLite beside an embedded store; derived from the graph and always second to it."""

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from errors import StoreError
from ingest.copies.carried import Carried
from ingest.copies.sketch import VERSION, Sketch, bands, unpacked

DAYS = 3
"""Articles published further apart are not compared: what recurs after weeks is a formula, not a report."""
_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT);
CREATE TABLE article (n INTEGER PRIMARY KEY, iri TEXT UNIQUE, digest TEXT, day INTEGER, key BLOB, sketch BLOB);
CREATE INDEX article_key ON article (key) WHERE key IS NOT NULL;
CREATE TABLE band (key INTEGER, day INTEGER, n INTEGER, PRIMARY KEY (key, day, n)) WITHOUT ROWID;
CREATE INDEX band_n ON band (n);
CREATE TABLE pair (a INTEGER, b INTEGER, resemblance REAL, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE INDEX pair_b ON pair (b);
CREATE TABLE same (s TEXT, t TEXT, a INTEGER, b INTEGER, PRIMARY KEY (s, t)) WITHOUT ROWID;
CREATE INDEX same_a ON same (a);
CREATE INDEX same_b ON same (b);
"""
_EXPECTED = "CREATE TEMP TABLE IF NOT EXISTS expected (iri TEXT PRIMARY KEY, digest TEXT, day INTEGER, key BLOB, sketch BLOB)"


@dataclass(frozen=True, slots=True)
class Shelved:
    """An article on the shelf."""

    n: int
    iri: str
    sketch: Sketch


class Shelf:
    """The shelf of one store; used by one thread at a time."""

    def __init__(self, path: Path | None) -> None:
        self._temporary = None if path else tempfile.TemporaryDirectory(prefix="wasata-copies-", ignore_cleanup_errors=True)
        place = path or Path(self._temporary.name if self._temporary else "") / "copies"
        self.path = place
        try:
            self.db = sqlite3.connect(place, timeout=30.0, isolation_level=None, check_same_thread=False)
            self.db.execute("PRAGMA journal_mode = WAL")
            self.db.execute("PRAGMA synchronous = NORMAL")
            self.db.execute("PRAGMA cache_size = -16000")
            if not self.db.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone():
                self.db.executescript(f"BEGIN; {_TABLES} INSERT INTO meta VALUES ('version', '{VERSION}'); COMMIT;")
            (self.version,) = self.db.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
        except sqlite3.Error as error:
            raise StoreError(f"the shelf of copies {place} cannot be opened: {error}; remove it, it is made anew") from error

    @property
    def new(self) -> bool:
        """Whether nothing is on it yet."""
        return self.db.execute("SELECT 1 FROM article").fetchone() is None

    def digests(self) -> dict[str, str]:
        """Every article's graph with the digest that it had when it was shelved."""
        return dict(self.db.execute("SELECT iri, digest FROM article"))

    def holders(self, key: bytes) -> list[str]:
        """The IRIs of the articles with this key of `text_key`."""
        return [iri for (iri,) in self.db.execute("SELECT iri FROM article WHERE key = ? ORDER BY iri", (key,))]

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All that is done in it, or nothing."""
        try:
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self.db.execute("ROLLBACK")
                raise
            self.db.execute("COMMIT")
        except sqlite3.Error as error:
            raise StoreError(f"the shelf of copies {self.path} cannot be written: {error}") from error

    def expect(self, articles: Iterable[Carried]) -> None:
        """Keep what is known of articles that will be put; in a temporary table, so that it takes no memory and goes with this object."""
        rows = [(a.iri, a.digest, a.day, a.key, a.sketch.tobytes()) for a in articles]
        try:
            self.db.execute("BEGIN")
            self.db.execute(_EXPECTED)
            self.db.executemany("INSERT OR REPLACE INTO temp.expected VALUES (?, ?, ?, ?, ?)", rows)
            self.db.execute("COMMIT")
        except sqlite3.Error as error:
            raise StoreError(f"the shelf of copies {self.path} cannot be written: {error}") from error

    def expected(self, articles: Iterable[str]) -> dict[str, Carried]:
        """Those of these that were expected, by IRI."""
        self.db.execute(_EXPECTED)
        found: dict[str, Carried] = {}
        for iri in articles:
            for digest, day, key, sketch in self.db.execute(
                "SELECT digest, day, key, sketch FROM temp.expected WHERE iri = ?", (iri,)
            ):
                found[iri] = Carried(iri, digest, day, key, unpacked(sketch))
        return found

    def put(self, article: Carried) -> Shelved:
        """Shelve an article that is not there."""
        row = (article.iri, article.digest, article.day, article.key, article.sketch.tobytes())
        n = self.db.execute("INSERT INTO article (iri, digest, day, key, sketch) VALUES (?, ?, ?, ?, ?)", row).lastrowid or 0
        self.db.executemany("INSERT OR IGNORE INTO band VALUES (?, ?, ?)", [(k, article.day, n) for k in bands(article.sketch)])
        return Shelved(n, article.iri, article.sketch)

    def drop(self, iri: str) -> None:
        """Take an article off, with what was found about it."""
        found = self.db.execute("SELECT n FROM article WHERE iri = ?", (iri,)).fetchone()
        if found:
            for table, column in (("band", "n"), ("article", "n"), ("pair", "a"), ("pair", "b"), ("same", "a"), ("same", "b")):
                self.db.execute(f"DELETE FROM {table} WHERE {column} = ?", found)

    def near(self, one: Shelved, day: int) -> list[Shelved]:
        """Articles of the days around that share a band; all that do where either day is unknown."""
        where = "key = ? AND (day = 0 OR day BETWEEN ? AND ?)" if day else "key = ?"
        found: set[int] = set()
        for key in bands(one.sketch):
            found.update(
                n
                for (n,) in self.db.execute(f"SELECT n FROM band WHERE {where}", (key, day - DAYS, day + DAYS)[: 3 if day else 1])
            )
        found.discard(one.n)
        return [self._shelved(n) for n in sorted(found)]

    def _shelved(self, n: int) -> Shelved:
        iri, sketch = self.db.execute("SELECT iri, sketch FROM article WHERE n = ?", (n,)).fetchone()
        return Shelved(n, iri, unpacked(sketch))

    def pair(self, a: Shelved, b: Shelved, found: float) -> None:
        """Note that two articles carry one report."""
        self.db.execute("INSERT OR REPLACE INTO pair VALUES (?, ?, ?)", (min(a.n, b.n), max(a.n, b.n), found))

    def same(self, a: Shelved, b: Shelved, statements: Iterable[tuple[str, str]]) -> None:
        """Note that a statement of `a` and one of `b` report one utterance."""
        self.db.executemany("INSERT OR REPLACE INTO same VALUES (?, ?, ?, ?)", [(s, t, a.n, b.n) for s, t in statements])

    def close(self) -> None:
        """Close it; a temporary one is removed."""
        self.db.close()
        if self._temporary is not None:
            self._temporary.cleanup()


def shelf_path(store_url: str) -> Path | None:
    """Where the shelf of a store is kept: beside an embedded one (`wasata.db` → `wasata.db.copies`), else nowhere for good."""
    kind, _, rest = store_url.partition(":")
    return Path(rest).resolve().with_name(Path(rest).resolve().name + ".copies") if kind == "oxigraph" else None


def open_shelf(store_url: str, *, again: bool = False) -> Shelf:
    """The shelf of the store of that address, a temporary one where it has no place; `again` starts with an empty one.

    One of another version, or a damaged one, is made anew: it holds nothing that the graph does not.
    """
    place = shelf_path(store_url)
    if place is None:
        return Shelf(None)
    if again:
        _remove(place)
    try:
        shelf = Shelf(place)
        if shelf.version == VERSION:
            return shelf
        shelf.close()
    except StoreError:
        pass
    _remove(place)
    return Shelf(place)


def _remove(place: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        place.with_name(place.name + suffix).unlink(missing_ok=True)
