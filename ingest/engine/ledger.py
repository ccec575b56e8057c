"""What a folder of parts holds, kept beside the parts: a second run adds what is missing and nothing twice."""

import hashlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from errors import StoreError, UsageError
from ingest.fingerprint import input_digest
from ingest.link import NONE, Decisions
from ingest.model import Article

_TABLES = """
CREATE TABLE IF NOT EXISTS article (id BLOB PRIMARY KEY, digest BLOB, part TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS part (name TEXT PRIMARY KEY) WITHOUT ROWID;
"""


class Ledger:
    """Articles (32 bytes each) and parts of one folder; used by the one process that hands out the work."""

    def __init__(self, folder: Path) -> None:
        if not (folder / "ledger.db").exists() and any(folder.glob("part-*")):
            raise UsageError(f"{folder} holds parts of something else; name another folder")
        try:
            self._db = sqlite3.connect(folder / "ledger.db", timeout=5.0, isolation_level=None)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._db.executescript(_TABLES)
            self._db.execute("DELETE FROM article WHERE part IS NULL")  # was in hand when a run was killed
        except sqlite3.Error as error:
            raise StoreError(f"the ledger in {folder} cannot be opened ({error}); does another run write there?") from error
        for left in folder.glob("part-*"):
            if left.suffix != ".nq" or not self._holds(left.name):
                left.unlink()

    def _holds(self, part: str) -> bool:
        return self._db.execute("SELECT 1 FROM part WHERE name = ?", (part,)).fetchone() is not None

    def take(self, article: Article, decisions: Decisions = NONE) -> str:
        """Take an article in hand: `new`, `done` (this version is in a part) or `other` (another version is, or is in hand)."""
        key, digest = _key(article), _digest(article, decisions)
        found = self._db.execute("SELECT digest, part FROM article WHERE id = ?", (key,)).fetchone()
        if found is None:
            self._db.execute("INSERT INTO article VALUES (?, ?, NULL)", (key, digest))
            return "new"
        return "done" if found[0] == digest and found[1] else "other"

    def settle(self, articles: Sequence[Article], written: Sequence[bool], part: str | None) -> None:
        """A batch is done: those `written` are in `part`, the others are nowhere and may come again."""
        self._db.execute("BEGIN")
        if part:
            self._db.execute("INSERT OR IGNORE INTO part VALUES (?)", (part,))
        for article, good in zip(articles, written, strict=True):
            if good:
                self._db.execute("UPDATE article SET part = ? WHERE id = ?", (part, _key(article)))
            else:
                self._db.execute("DELETE FROM article WHERE id = ?", (_key(article),))
        self._db.execute("COMMIT")

    def keep(self, part: str) -> None:
        """A part that holds no articles."""
        self._db.execute("INSERT OR IGNORE INTO part VALUES (?)", (part,))

    def close(self) -> None:
        """Close it; what is in hand is forgotten by the next."""
        self._db.close()


def _key(article: Article) -> bytes:
    return hashlib.sha256(article.id.encode("utf-8", "surrogatepass")).digest()[:16]


def _digest(article: Article, decisions: Decisions) -> bytes:
    of = input_digest(article) + (repr(decisions) if decisions else "")
    return hashlib.sha256(of.encode()).digest()[:16]
