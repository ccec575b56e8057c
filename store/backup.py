"""Backups: all quads of a store as compressed N-Quads, with a last line that says how many there are and their digest."""

import gzip
import hashlib
import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from errors import StoreError, StoreLocked, UsageError
from ontology import VERSION
from store.live_copy import live_copy
from store.opening import open_store
from store.protocol import Store
from store.schema import version

SUFFIX = ".nq.gz"
_MARK = b"# wasata backup "


@dataclass(frozen=True, slots=True)
class Manifest:
    """The last line of a backup; the digest is of all lines before it, uncompressed."""

    quads: int
    sha256: str
    schema: int | None
    ontology: str
    made: str

    def line(self) -> bytes:
        """A comment in N-Quads."""
        return _MARK + json.dumps(asdict(self)).encode() + b"\n"


@contextmanager
def held_still(url: str) -> Iterator[Store]:
    """The store at `url` for reading, or a copy of it where a process that writes holds it; the copy goes afterwards."""
    try:
        store = open_store(url, read_only=True)
    except StoreLocked:
        source = Path(url.removeprefix("oxigraph:")).resolve()
        with tempfile.TemporaryDirectory(prefix=f"{source.name}.backup-", dir=source.parent) as beside:
            copy = Path(beside) / "store"
            live_copy(source, copy)
            with open_store(f"oxigraph:{copy}") as found:
                yield found
        return
    with store:
        yield store


def new_file(target: Path, now: datetime | None = None) -> Path:
    """The file for a backup: `target`, or one named by the time where that is a directory. `UsageError` where it exists."""
    if target.is_dir():
        target = target / f"wasata-{(now or datetime.now(UTC)).strftime('%Y%m%dT%H%M%SZ')}{SUFFIX}"
    elif not target.name.endswith(SUFFIX):
        raise UsageError(f"{target} is no directory: name one that exists, or a file that ends in {SUFFIX}")
    if target.exists():
        raise UsageError(f"{target} exists and is not overwritten: name another file")
    return target


def write_backup(store: Store, target: Path, on_quad: Callable[[], object] = lambda: None) -> Manifest:
    """Write all of `store` to the new file `target`, which is there only once it is whole."""
    part = target.with_name(target.name + ".part")
    digest, quads = hashlib.sha256(), 0
    schema = version(store)
    try:
        with gzip.open(part, "wb", compresslevel=6) as out:
            for chunk in store.dump("nquads"):
                digest.update(chunk)
                out.write(chunk)
                for _ in range(chunk.count(b"\n")):
                    quads += 1
                    on_quad()
            now = datetime.now(UTC).isoformat(timespec="seconds")
            manifest = Manifest(quads, digest.hexdigest(), schema, VERSION, now)
            out.write(manifest.line())
        try:
            target.hardlink_to(part)  # fails where the file has come to be meanwhile
        except FileExistsError:
            raise
        except OSError:
            part.replace(target)
    except OSError as error:
        raise StoreError(f"cannot write {target}: {error.strerror or error}") from error
    finally:
        part.unlink(missing_ok=True)
    return manifest


def newest(source: Path) -> Path:
    """The backup `source`, or the newest by name of the directory `source`."""
    if not source.is_dir():
        if not source.is_file():
            raise UsageError(f"there is no backup {source}")
        return source
    found = sorted(source.glob(f"*{SUFFIX}"))
    if not found:
        raise UsageError(f"there is no backup (*{SUFFIX}) in {source}")
    return found[-1]


def verified(source: Path, target: Path) -> Manifest:
    """Write what the backup `source` holds, uncompressed, to `target`. `StoreError` where it is cut, changed or none."""
    digest, quads, last = hashlib.sha256(), 0, b""
    try:
        with gzip.open(source, "rb") as lines, target.open("wb") as out:
            for line in lines:
                if last:
                    digest.update(last)
                    out.write(last)
                    quads += 1
                last = line
    except (OSError, EOFError, ValueError) as error:
        raise StoreError(f"{source} is damaged or no backup: {error}") from error
    try:
        if not last.startswith(_MARK):
            raise ValueError
        manifest = Manifest(**json.loads(last.removeprefix(_MARK)))
    except (ValueError, TypeError) as error:
        raise StoreError(f"{source} is cut or no backup: its last line does not say what it holds") from error
    if (quads, digest.hexdigest()) != (manifest.quads, manifest.sha256):
        raise StoreError(f"{source} is not what was backed up: {quads} of {manifest.quads} quads, or other ones")
    return manifest
