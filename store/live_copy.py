"""Copy an embedded store while another process writes it: the state that a kill of that process would leave.

RocksDB never changes a table file (`.sst`), appends to its log (`.log`), and says in its manifest which of them count; it puts a new
table or the end of a log into the manifest before it removes what they replace. So: the manifest first, then tables by hard link
and logs by copy. Where the manifest is still the same afterwards, nothing that it names was taken away meanwhile, and the copy
opens as after a crash: with every write that was done when the log was copied, each whole or not at all. Else once more.
"""

import os
import shutil
import time
from pathlib import Path

from errors import StoreError

_TRIES = 40


def live_copy(source: Path, target: Path) -> None:
    """Fill the new directory `target` from the store in `source`; `StoreError` where it changes too fast or cannot be read."""
    for attempt in range(_TRIES):
        try:
            target.mkdir()
            if _copied(source, target):
                return
        except FileNotFoundError:  # gone between the listing and the copy
            pass
        except OSError as error:
            raise StoreError(f"the store {source} cannot be copied to {target}: {error.strerror or error}") from error
        shutil.rmtree(target, ignore_errors=True)
        time.sleep(0.02 * (attempt + 1))
    raise StoreError(f"the store {source} is written so fast that no copy was whole in {_TRIES} attempts: try again later")


def _copied(source: Path, target: Path) -> bool:
    current = (source / "CURRENT").read_bytes()
    manifest = source / current.decode().strip()
    said = manifest.read_bytes()
    names = [entry.name for entry in os.scandir(source) if entry.is_file()]
    for name in names:
        if name.endswith((".sst", ".blob")):
            _link(source / name, target / name)
    for name in sorted(n for n in names if n.endswith(".log")):
        shutil.copyfile(source / name, target / name)
    for name in names:
        if name.startswith("OPTIONS") or name == "IDENTITY":
            shutil.copyfile(source / name, target / name)
    (target / manifest.name).write_bytes(said)
    (target / "CURRENT").write_bytes(current)
    return (source / "CURRENT").read_bytes() == current and manifest.read_bytes() == said


def _link(source: Path, target: Path) -> None:
    try:
        target.hardlink_to(source)
    except FileNotFoundError:
        raise
    except OSError:  # another file system, or one without links
        shutil.copyfile(source, target)
