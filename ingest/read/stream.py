"""All articles of a run, in order, each or the reason why not."""

import sys
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

from errors import ArticleRejected
from ingest.model import Article
from ingest.read.done import Done, Seen
from ingest.read.html_file import read_html_file
from ingest.read.inputs import STDIN, find_inputs, nothing_found, stem, suffix
from ingest.read.json_lines import read_json_lines, read_records
from ingest.read.text_file import Note, read_text_file, silent


def read_articles(
    paths: Iterable[str | Path],
    *,
    max_bytes: int,
    stdin: BinaryIO | None = None,
    seen: Seen | None = None,
    note: Note = silent,
) -> Iterator[Article | ArticleRejected]:
    """The articles of files, directories (with all below them) and `-` (JSON Lines from `stdin`), in a fixed order.

    What cannot be used is an `ArticleRejected` value in its place. Where two differ and have one id, the second is
    rejected; one that is the same in every field is passed over. `max_bytes` bounds one article, not a JSON Lines file.
    With `seen`, what it knows is a `Done` in its place and is not read: a file of one article by its size and time, a line by its bytes.
    `note` is told, in a line each, of fields in sidecars that nobody reads.
    Raises `UsageError` at the call, before anything is read, where `paths` name no file at all.
    """
    inputs, any_found = find_inputs(paths)
    if not any_found:
        raise nothing_found(inputs)
    return _without_repeats(_read(inputs, max_bytes, stdin, seen, note), seen)


def _read(
    inputs: Iterable[str | ArticleRejected], max_bytes: int, stdin: BinaryIO | None, seen: Seen | None, note: Note
) -> Iterator[Article | ArticleRejected]:
    for item in inputs:
        if isinstance(item, ArticleRejected):
            yield item
        elif item == STDIN:
            yield from read_records(stdin or sys.stdin.buffer, STDIN, max_bytes, seen)
        elif suffix(item) in (".jsonl", ".jsonl.gz"):
            yield from read_json_lines(item, max_bytes, seen)
        else:
            read = read_text_file if suffix(item) == ".txt" else read_html_file
            try:
                yield (seen and seen.look(item, _signature(item))) or read(item, max_bytes, note)
            except ArticleRejected as e:
                yield e


def _signature(path: str) -> bytes:
    """What tells a file of one article, and its sidecar, from another version of them."""
    found = []
    for file in (Path(path), Path(path).with_name(stem(path) + ".json")):
        try:
            stat = file.stat()
            found.append((stat.st_size, stat.st_mtime_ns, stat.st_ino))
        except OSError:
            found.append((0, 0, 0))
    return repr(found).encode()


def _without_repeats(items: Iterator[Article | ArticleRejected], memory: Seen | None) -> Iterator[Article | ArticleRejected]:
    seen: dict[str, tuple[bytes, str]] = {}
    for item in items:
        if isinstance(item, Article):
            digest = _digest(item)
            before = seen.get(item.id)
            if before is None:
                seen[item.id] = digest, item.source
                if memory:
                    memory.named(item.source, item.id, digest)
            elif memory:
                memory.forget(item.source)
            if before is not None and before[0] == digest:
                continue
            if before is not None:
                yield ArticleRejected(item.source, f"the id {item.id} is already that of {before[1]}, which differs; rename one")
                continue
        elif isinstance(item, Done) and item.known:
            seen.setdefault(item.known[0], (item.known[1], item.source))
        yield item


def _digest(article: Article) -> bytes:
    fields = (article.text, article.title, article.publisher, article.published, article.url)
    return blake2b("\x1f".join(f or "" for f in fields).encode("utf-8"), digest_size=16).digest()
