"""How many articles a run will read, for a progress bar."""

import gzip
import zlib
from collections.abc import Iterable
from pathlib import Path

from errors import ArticleRejected
from ingest.read.inputs import STDIN, find_inputs, suffix

_CHEAP = 64 << 20  # bytes of a JSON Lines file whose lines are still worth counting
_CHUNK = 1 << 20


def count_articles(paths: Iterable[str | Path]) -> int | None:
    """How many items `read_articles` will about yield for `paths`; None where finding out would cost too much.

    One for each file, the lines of a JSON Lines file of at most 64 MB; standard input is never counted.
    """
    total = 0
    for item in find_inputs(paths)[0]:
        if isinstance(item, ArticleRejected) or suffix(item) in (".txt", ".html", ".htm"):
            total += 1
            continue
        lines = None if item == STDIN else _lines(item)
        if lines is None:
            return None
        total += lines
    return total


def _lines(path: str) -> int | None:
    try:
        if Path(path).stat().st_size > _CHEAP:
            return None
        lines, last = 0, b"\n"
        with gzip.open(path) if path.lower().endswith(".gz") else Path(path).open("rb") as f:
            while chunk := f.read(_CHUNK):
                lines += chunk.count(b"\n")
                last = chunk
        return lines + (not last.endswith(b"\n"))
    except (OSError, EOFError, zlib.error):
        return None
