"""Files of a folder that are new or other than they were when they were ingested."""

from collections.abc import Iterable
from pathlib import Path

from errors import ArticleRejected
from ingest.read.inputs import find_inputs
from ingest.watch.state import State

SETTLED = 2.0
"""Seconds that a file must have been left alone, so that none is read while it is being written."""


def changed(folder: Path, state: State, now: float, *, settled: float = SETTLED) -> dict[str, str]:
    """Path → mark of each file to ingest; `now` in seconds since 1970. A folder that cannot be read, or is empty, gives none."""
    found: dict[str, str] = {}
    for path in find_inputs([folder])[0]:
        if isinstance(path, ArticleRejected):
            continue
        try:
            times = [p.stat() for p in (Path(path), Path(path).with_suffix(".json")) if p.exists()]
        except OSError:
            continue
        mark = ",".join(f"{t.st_mtime_ns}:{t.st_size}" for t in times)
        if times and max(t.st_mtime for t in times) <= now - settled and state.mark(path) != mark:
            found[path] = mark
    return found


def done(state: State, marks: dict[str, str], lost: Iterable[str] = ()) -> None:
    """Note those files as ingested, except those `lost` by no fault of theirs."""
    without = set(lost)
    state.set_marks({path: mark for path, mark in marks.items() if path not in without})
