"""Who may open an embedded store: one writer, or any number of readers.

`pyoxigraph.Store.read_only` takes no lock, and reading beside a writer is undefined. RocksDB's writer holds an exclusive POSIX
lock on the file `LOCK` in its directory, so a reader here takes a *shared* lock on the same file: readers get along, and
writer and reader keep each other out. POSIX locks belong to the process and fall with the first `close` of the file in it, so
this process also keeps a table of what it has open. Where the system has no `fcntl` (Windows) a reader opens as a writer does.
"""

import threading
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import IO

from errors import StoreLocked

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows
    fcntl = None  # type: ignore[assignment]

_guard = threading.Lock()
_readers: Counter[Path] = Counter()
_files: dict[Path, IO[bytes]] = {}
_writers: set[Path] = set()

SHARED = fcntl is not None
"""Whether readers can share a store on this system."""


def locked(directory: Path) -> StoreLocked:
    """The error for a store that somebody else holds, with what to do."""
    return StoreLocked(
        f"the store {directory} is held by another process: ask the running service (--store http://…/sparql), "
        "post articles to it (POST /api/v1/articles), or stop it first"
    )


def read_lock(directory: Path) -> None:
    """Become a reader of `directory`; raises `StoreLocked` when a writer holds it."""
    with _guard:
        if directory in _writers:
            raise locked(directory)
        if not _readers[directory]:
            file = (directory / "LOCK").open("rb")
            try:
                fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except OSError as error:
                file.close()
                raise locked(directory) from error
            _files[directory] = file
        _readers[directory] += 1


def read_unlock(directory: Path) -> None:
    """Stop being a reader."""
    with _guard:
        _readers[directory] -= 1
        if not _readers[directory]:
            _files.pop(directory).close()


def write_claim(directory: Path) -> None:
    """Say that this process is about to write `directory`; RocksDB takes the lock itself. Raises `StoreLocked`."""
    with _guard:
        if directory in _writers or _readers[directory]:
            raise locked(directory)
        _writers.add(directory)


def write_release(directory: Path) -> None:
    """Take the claim back."""
    with _guard:
        _writers.discard(directory)


def is_open(directory: Path) -> bool:
    """Whether this process has the file `LOCK` open, by which a writer is known; True where the system does not tell (no `/proc`)."""
    try:
        return any(_target(fd) == directory / "LOCK" for fd in Path("/proc/self/fd").iterdir())
    except OSError:
        return True


def _target(fd: Path) -> Path | None:
    with suppress(OSError):  # the one by which the directory is read is gone by now
        return fd.readlink()
    return None
