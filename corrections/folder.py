"""The folder of corrections: one annotation an article."""

import contextlib
import json
import os
import re
import tempfile
import threading
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from corrections.merge import added, corrections_of, merged
from corrections.model import Correction, Record
from errors import UsageError, WasataError

_PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
MOST_BYTES = 20_000_000
"""Largest file that is read."""


class CannotKeep(WasataError):
    """The folder cannot be written."""


def file_name(article: str) -> str:
    """The name of an article's file: its id where that is plain, else a hash of it; never a path."""
    plain = article if _PLAIN.fullmatch(article) else "x-" + sha256(article.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return f"{plain}.json"


def load(path: Path) -> dict[str, Any]:
    """The file at `path`; `UsageError` where it is none of corrections."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UsageError(f"{path}: larger than {MOST_BYTES:,} bytes")
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"{path}: cannot be read as corrections ({error})") from error
    wanted = {"article", "segments", "statements", "roles", "dates", "extracted", "corrections"}
    if missing := wanted - (found.keys() if isinstance(found, dict) else set()):
        raise UsageError(f"{path}: not a file of corrections, {', '.join(sorted(missing))} missing")
    return dict(found)


class Folder:
    """A folder that is made with its first file. Writes are whole or not at all, one at a time in this process."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()

    def files(self) -> Iterator[dict[str, Any]]:
        """All files, by name."""
        for path in sorted(self.path.glob("*.json")) if self.path.is_dir() else ():
            yield load(path)

    def of(self, article: str) -> dict[str, Any] | None:
        """The file of an article, None where it has none."""
        path = self.path / file_name(article)
        if not path.exists():
            return None
        found = load(path)
        return found if found["article"] == article else None

    def verdicts(self, article: str) -> dict[str, str]:
        """What was said of each statement of an article, by the statement's id; nothing where its file is broken."""
        with contextlib.suppress(UsageError):
            return {c.target.id: c.verdict for c in corrections_of(self.of(article) or {}) if c.target is not None}
        return {}

    def add(self, base: Record, *corrections: Correction) -> dict[str, Any]:
        """Add corrections to the file of the article that `base` annotates, as extracted; the file as it is now.

        Raises `UsageError` (`corrections.merge.added`) and `CannotKeep`.
        """
        with self._lock:
            file = added(self._there(base["article"]), base, corrections)
            self._write(file)
            return file

    def merge(self, *files: Record) -> list[str]:
        """Put files from elsewhere into the folder; the ids of their articles."""
        with self._lock:
            found = merged(files)
            for article, file in found.items():
                there = self._there(article)
                self._write(merged([there, file])[article] if there else file)
            return list(found)

    def _there(self, article: str) -> dict[str, Any] | None:
        path = self.path / file_name(article)
        if not path.exists():
            return None
        found = load(path)
        if found["article"] != article:
            raise UsageError(f"{path} holds corrections of another article, {found['article']!r}")
        return found

    def _write(self, file: Record) -> None:
        text = json.dumps(file, ensure_ascii=False, indent=1) + "\n"
        path = self.path / file_name(file["article"])
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(prefix=".", suffix=".part", dir=self.path)
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as out:
                    out.write(text)
                    out.flush()
                    os.fsync(out.fileno())
                Path(temporary).replace(path)
            except BaseException:
                with contextlib.suppress(OSError):
                    Path(temporary).unlink()
                raise
        except OSError as error:
            raise CannotKeep(f"the folder {self.path} cannot be written: {error.strerror or error}") from error
