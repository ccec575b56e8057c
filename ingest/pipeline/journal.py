"""What a run has done, beside the store, so that one that was killed can be gone on with without a second look."""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from errors import StoreError
from ingest.fingerprint import extractor
from ingest.link import Decisions
from ingest.pipeline.outcome import Outcome
from ingest.read import Done
from ontology import iris

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT);
CREATE TABLE done (source TEXT PRIMARY KEY, raw BLOB, id TEXT, digest BLOB, status TEXT, reason TEXT, report TEXT) WITHOUT ROWID;
"""
_TOGETHER = 64


class Journal:
    """A row for each input that is done: where it stood, a digest of its bytes, and what became of it.

    A row is written after the store has the article, so the journal never says more than is true; where the store lost it since
    (`has` says no), the row does not count. It goes with one store, one extractor and one set of decisions (`journal_key`): with
    another it is begun anew. All in a file, so that memory does not grow with the inputs. Removed when a run ends by itself.
    """

    def __init__(self, path: Path, key: str, *, resume: bool, has: Callable[[str], bool]) -> None:
        self._path = path
        self._has = has
        self._raw: dict[str, bytes] = {}
        self._known: dict[str, tuple[str, bytes]] = {}
        self._waiting: list[tuple[object, ...]] = []
        self.finished = False
        """Whether the run came to its end, so that there is nothing to go on with."""
        try:
            self._db = self._open(key, resume)
            self.held: int = self._db.execute("SELECT COUNT(*) FROM done").fetchone()[0]
            """Inputs that were done when it was opened."""
        except (sqlite3.Error, OSError) as error:
            raise StoreError(f"the journal {path} cannot be written: {error}") from error

    def _open(self, key: str, resume: bool) -> sqlite3.Connection:
        if resume and self._path.exists():
            with suppress(sqlite3.Error):
                db = _connect(self._path)
                with suppress(sqlite3.Error):
                    if db.execute("SELECT value FROM meta WHERE key = 'key'").fetchone() == (key,):
                        return db
                db.close()
        self._remove()
        db = _connect(self._path)
        db.executescript(_TABLES)
        with db:
            db.execute("INSERT INTO meta VALUES ('key', ?)", (key,))
        return db

    def look(self, source: str, raw: bytes) -> Done | None:
        """See `ingest.read.Seen`."""
        digest = hashlib.blake2b(raw, digest_size=16).digest()
        row = self._db.execute("SELECT raw, id, digest, status, reason, report FROM done WHERE source = ?", (source,)).fetchone()
        if row is None or row[0] != digest:
            self._raw[source] = digest
            return None
        _, id_, fields, status, reason, report = row
        if status != "rejected" and not self._has(iris.article(id_)):
            self._raw[source] = digest
            return None
        return Done(source, reason, status, (id_, fields) if fields else None, report)

    def named(self, source: str, id_: str, digest: bytes) -> None:
        """See `ingest.read.Seen`."""
        self._known[source] = (id_, digest)

    def forget(self, source: str) -> None:
        """See `ingest.read.Seen`."""
        self._raw.pop(source, None)

    def record(self, outcome: Outcome) -> None:
        """An input is done, and the store has what came of it."""
        raw = self._raw.pop(outcome.source, None)
        id_, digest = self._known.pop(outcome.source, (outcome.article_id, b""))
        if raw is None:
            return
        self._waiting.append((outcome.source, raw, id_, digest, outcome.status, outcome.reason, outcome.report))
        if len(self._waiting) >= _TOGETHER:
            self.flush()

    def flush(self) -> None:
        """Write down what waits; a journal that cannot be written costs a later run time, not this one its end."""
        with suppress(sqlite3.Error), self._db:
            self._db.executemany("INSERT OR REPLACE INTO done VALUES (?, ?, ?, ?, ?, ?, ?)", self._waiting)
        self._waiting.clear()

    def close(self) -> None:
        """Write down what waits, or remove all where the run came to its end."""
        self.flush()
        self._db.close()
        if self.finished:
            self._remove()

    def _remove(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)


def journal_path(store_url: str) -> Path | None:
    """Beside an embedded store (`wasata.db` → `wasata.db.journal`); other stores have none."""
    kind, _, rest = store_url.partition(":")
    path = Path(rest).resolve()
    return path.with_name(path.name + ".journal") if kind == "oxigraph" else None


def journal_key(store: Path, decisions: Decisions) -> str:
    """What the rows of a journal depend on: which store it is, the extractor, and what people decided."""
    try:
        identity = (store / "IDENTITY").read_text()  # RocksDB makes one for each database
    except OSError:
        identity = ""
    parts = (identity, extractor(), repr(decisions.in_force))
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def _connect(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path)
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = OFF")
    except sqlite3.Error:
        db.close()
        raise
    return db
