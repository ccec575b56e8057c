"""What has been looked at already, in SQLite beside the store."""

import sqlite3
from pathlib import Path

from errors import StoreError

_TABLES = """
CREATE TABLE IF NOT EXISTS feed (url TEXT PRIMARY KEY, etag TEXT, modified TEXT);
CREATE TABLE IF NOT EXISTS page (url TEXT PRIMARY KEY, tries INTEGER, got INTEGER);
CREATE TABLE IF NOT EXISTS file (path TEXT PRIMARY KEY, mark TEXT);
CREATE TABLE IF NOT EXISTS host (name TEXT PRIMARY KEY, until REAL);
"""
TRIES = 3
"""Rounds in which a page that cannot be had is asked for."""


class State:
    """One watcher's memory; every change is on disk at once."""

    def __init__(self, path: Path) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, timeout=30.0, isolation_level=None)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.executescript(_TABLES)
        except (sqlite3.Error, OSError) as error:
            raise StoreError(f"what was watched cannot be kept in {path}: {error}") from error

    def tag(self, feed: str) -> tuple[str, str]:
        """ETag and Last-Modified of the feed as it was done last; empty where there were none."""
        found = self._db.execute("SELECT etag, modified FROM feed WHERE url = ?", (feed,)).fetchone()
        return found or ("", "")

    def set_tag(self, feed: str, etag: str, modified: str) -> None:
        """The feed is done as it stands under these."""
        self._db.execute("INSERT OR REPLACE INTO feed VALUES (?, ?, ?)", (feed, etag, modified))

    def wanted(self, page: str) -> bool:
        """Whether a page is still to be had."""
        found = self._db.execute("SELECT tries, got FROM page WHERE url = ?", (page,)).fetchone()
        return found is None or (not found[1] and found[0] < TRIES)

    def got(self, page: str) -> None:
        """The page is there."""
        self._db.execute("INSERT OR REPLACE INTO page VALUES (?, 0, 1)", (page,))

    def failed(self, page: str, *, for_good: bool = False) -> None:
        """The page could not be had, this time or `for_good`."""
        by = TRIES if for_good else 1
        self._db.execute("INSERT INTO page VALUES (?, ?, 0) ON CONFLICT (url) DO UPDATE SET tries = tries + ?", (page, by, by))

    def mark(self, path: str) -> str:
        """The mark of a file when it was ingested."""
        found = self._db.execute("SELECT mark FROM file WHERE path = ?", (path,)).fetchone()
        return found[0] if found else ""

    def set_marks(self, marks: dict[str, str]) -> None:
        """Those files are ingested."""
        self._db.executemany("INSERT OR REPLACE INTO file VALUES (?, ?)", marks.items())

    def rest(self, host: str) -> float:
        """Until when (seconds since 1970) a host wants rest."""
        found = self._db.execute("SELECT until FROM host WHERE name = ?", (host,)).fetchone()
        return float(found[0]) if found else 0.0

    def set_rest(self, host: str, until: float) -> None:
        """A host wants rest."""
        self._db.execute("INSERT OR REPLACE INTO host VALUES (?, ?)", (host, until))

    def close(self) -> None:
        """Close it."""
        self._db.close()


def watch_dir(store_url: str) -> Path:
    """The folder of what was watched for a store: `wasata.db` → `wasata.db.watch`, of an endpoint `./wasata.watch`."""
    kind, _, rest = store_url.partition(":")
    place = Path(rest).resolve() if kind == "oxigraph" else Path("wasata").resolve()
    return place.with_name(place.name + ".watch")


def open_state(folder: Path) -> State:
    """The state in that folder."""
    return State(folder / "state.db")
