"""JSON Lines, plain, gzipped or from standard input, one record at a time."""

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from errors import ArticleRejected
from ingest.model import Article
from ingest.read.content import decode, too_large
from ingest.read.done import Seen
from ingest.read.record import article_of, kind_of

_ESCAPED = 6  # most bytes that JSON takes for one byte of text: \u0001
_ROOM = 65_536  # for the other fields of a record
_SKIP = 1 << 20


def read_json_lines(path: str, max_bytes: int, seen: Seen | None = None) -> Iterator[Article | ArticleRejected]:
    """The records of a `.jsonl` or `.jsonl.gz` file. A file that cannot be opened is one reject."""
    try:
        raw = Path(path).open("rb")  # noqa: SIM115 (closed below, whichever of the two reads it)
    except OSError as e:
        yield ArticleRejected(path, f"cannot be read ({e.strerror or e}); check the path and its permissions")
        return
    with raw:
        stream = cast(BinaryIO, gzip.GzipFile(fileobj=raw)) if path.lower().endswith(".gz") else raw
        yield from read_records(stream, path, max_bytes, seen)


def read_records(stream: BinaryIO, source: str, max_bytes: int, seen: Seen | None = None) -> Iterator[Article | ArticleRejected]:
    """The records of a stream of bytes, one line each; blank lines are passed over, a bad line is one reject.

    A line that `seen` knows is not looked into. No more than one line is held, and a line longer than any record that is allowed is skipped without being held.
    """
    limit = max_bytes * _ESCAPED + _ROOM
    number = records = 0
    try:
        while line := stream.readline(limit + 1):
            number += 1
            where = f"{source}:{number}"
            if len(line) > limit:
                size = len(line) + _skip_line(stream, line)
                records += 1
                yield ArticleRejected(where, too_large(size, max_bytes))
                continue
            if number == 1:
                line = line.removeprefix(b"\xef\xbb\xbf")
            if line.strip():
                records += 1
                yield (seen and seen.look(where, line)) or _record(line, where, max_bytes)
    except (EOFError, zlib.error, OSError) as e:  # gzip.BadGzipFile is an OSError
        yield ArticleRejected(
            f"{source}:{number + 1}", f"broken off here, the rest is lost ({e}); fetch or compress the file again"
        )
        return
    if not records:
        yield ArticleRejected(source, "holds no records; one JSON object a line with `id` and `text` is expected")


def _record(line: bytes, where: str, max_bytes: int) -> Article | ArticleRejected:
    try:
        record = json.loads(decode(line, where))
        if not isinstance(record, dict):
            return ArticleRejected(where, f"the line must be a JSON object, not {kind_of(record)}")
        return article_of(record, where, max_bytes)
    except ArticleRejected as e:
        return e
    except (ValueError, RecursionError) as e:
        return ArticleRejected(where, f"not valid JSON ({e}); one whole object a line is expected")


def _skip_line(stream: BinaryIO, read: bytes) -> int:
    """Pass over what is left of a line; the number of bytes passed over."""
    passed = 0
    while read and not read.endswith(b"\n"):
        read = stream.readline(_SKIP)
        passed += len(read)
    return passed
