"""All articles of a run, in order, each or the reason why not."""

import sys
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

from errors import ArticleRejected
from ingest.model import Article
from ingest.read.html_file import read_html_file
from ingest.read.inputs import STDIN, find_inputs, nothing_found, suffix
from ingest.read.json_lines import read_json_lines, read_records
from ingest.read.text_file import read_text_file


def read_articles(
    paths: Iterable[str | Path], *, max_bytes: int, stdin: BinaryIO | None = None
) -> Iterator[Article | ArticleRejected]:
    """The articles of files, directories (with all below them) and `-` (JSON Lines from `stdin`), in a fixed order.

    What cannot be used is an `ArticleRejected` value in its place. Where two differ and have one id, the second is
    rejected; one that is the same in every field is passed over. `max_bytes` bounds one article, not a JSON Lines file.
    Raises `UsageError` at the call, before anything is read, where `paths` name no file at all.
    """
    inputs, any_found = find_inputs(paths)
    if not any_found:
        raise nothing_found(inputs)
    return _without_repeats(_read(inputs, max_bytes, stdin))


def _read(inputs: Iterable[str | ArticleRejected], max_bytes: int, stdin: BinaryIO | None) -> Iterator[Article | ArticleRejected]:
    for item in inputs:
        if isinstance(item, ArticleRejected):
            yield item
        elif item == STDIN:
            yield from read_records(stdin or sys.stdin.buffer, STDIN, max_bytes)
        elif suffix(item) in (".jsonl", ".jsonl.gz"):
            yield from read_json_lines(item, max_bytes)
        else:
            read = read_text_file if suffix(item) == ".txt" else read_html_file
            try:
                yield read(item, max_bytes)
            except ArticleRejected as e:
                yield e


def _without_repeats(items: Iterator[Article | ArticleRejected]) -> Iterator[Article | ArticleRejected]:
    seen: dict[str, tuple[bytes, str]] = {}
    for item in items:
        if isinstance(item, Article):
            digest = _digest(item)
            before = seen.get(item.id)
            if before is None:
                seen[item.id] = digest, item.source
            elif before[0] == digest:
                continue
            else:
                yield ArticleRejected(item.source, f"the id {item.id} is already that of {before[1]}, which differs; rename one")
                continue
        yield item


def _digest(article: Article) -> bytes:
    fields = (article.text, article.title, article.publisher, article.published, article.url)
    return blake2b("\x1f".join(f or "" for f in fields).encode("utf-8"), digest_size=16).digest()
