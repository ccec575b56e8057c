"""Answers kept in an SQLite file, so that a run that was killed goes on where it was, and works without a network."""

import hashlib
import sqlite3
import zlib
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from errors import UsageError

_TABLE = """CREATE TABLE IF NOT EXISTS answers (
  digest TEXT PRIMARY KEY, endpoint TEXT NOT NULL, fetched REAL NOT NULL, body BLOB NOT NULL) WITHOUT ROWID"""


class Cache:
    """Query → body of its answer. `max_age` in seconds: older answers are as if they were not there."""

    def __init__(self, path: Path | None, max_age: float, clock: Callable[[], float]) -> None:
        self._path = path
        self._max_age = max_age
        self._clock = clock
        try:
            if path is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(":memory:" if path is None else path, timeout=10, isolation_level=None)
            self._db.execute(_TABLE)
        except (sqlite3.Error, OSError) as error:
            raise self._trouble(error) from error

    def get(self, endpoint: str, query: str) -> bytes | None:
        """The kept answer, None where there is none young enough."""
        try:
            row = self._db.execute(
                "SELECT body FROM answers WHERE digest = ? AND fetched >= ?", (_digest(endpoint, query), self._oldest())
            ).fetchone()
            return None if row is None else zlib.decompress(row[0])
        except (sqlite3.Error, zlib.error) as error:
            raise self._trouble(error) from error

    def put(self, endpoint: str, query: str, body: bytes) -> None:
        """Keep an answer; it is on disk when this returns."""
        values = (_digest(endpoint, query), endpoint, self._clock(), zlib.compress(body))
        try:
            self._db.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)", values)
        except sqlite3.Error as error:
            raise self._trouble(error) from error

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _oldest(self) -> float:
        return self._clock() - self._max_age

    def _trouble(self, error: Exception) -> UsageError:
        return UsageError(f"the cache {self._path} cannot be used ({error}); it may be deleted, it only saves requests")


def _digest(endpoint: str, query: str) -> str:
    return hashlib.sha256(f"{endpoint}\x1f{query}".encode()).hexdigest()
