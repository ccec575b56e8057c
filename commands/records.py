"""Extraction records of the articles at some paths: what `extract` and `evaluate` share."""

from collections.abc import Callable, Container, Iterable, Iterator
from pathlib import Path
from typing import Any

from errors import ArticleRejected
from ingest.collector import relax
from ingest.extract import extract
from ingest.failure import internal
from ingest.link import NONE, Decisions
from ingest.model import Article
from ingest.morph import morphology
from ingest.read import read_articles
from ingest.record import record
from settings import settings

Found = tuple[Article | ArticleRejected, dict[str, Any] | None]


def records(
    paths: Iterable[str | Path],
    say: Callable[[str], object],
    *,
    debug: bool = False,
    only: Container[str] | None = None,
    decisions: Decisions = NONE,
) -> Iterator[Found]:
    """Each article with its record, None for one that is rejected; `say` is told the reason. `only`: the ids that are wanted.

    An article at which the extraction itself fails is rejected too (`debug`: the error is raised). Raises `DataMissing` before
    anything is read where the morphology that was asked for is not installed.
    """
    articles = read_articles(paths, max_bytes=settings().max_article_bytes, note=lambda line: say(f"wasata: {line}"))
    morphology()
    relax()
    for item in articles:
        if isinstance(item, ArticleRejected):
            say(f"wasata: {item}")
            yield item, None
            continue
        if only is not None and item.id not in only:
            continue
        try:
            found = record(extract(item, decisions))
        except Exception as error:
            if debug:
                raise
            rejected = ArticleRejected(item.source, internal(error))
            say(f"wasata: {rejected}")
            yield rejected, None
        else:
            yield item, found
