"""A fault in our own code costs the article that it met, not the run."""

import traceback
from collections.abc import Callable

from errors import ArticleRejected, WasataError
from ingest.failure import internal
from ingest.model import Article
from ingest.pipeline.prepare import Prepared
from ontology import iris

Prepare = Callable[..., Prepared]
"""Takes an article and, where there are any, `decisions`."""


def guarded(prepare: Prepare, article: Article) -> Prepared:
    """What `prepare` gives or, where it fails, the reason and, as the report, the traceback.

    Errors that concern the whole run (a `WasataError` that rejects no article) are raised.
    """
    try:
        return prepare(article)
    except ArticleRejected as error:
        return failed(article, error.reason)
    except WasataError:
        raise
    except Exception as error:
        return failed(article, internal(error), "".join(traceback.format_exception(error)))


def failed(article: Article, reason: str, report: str = "") -> Prepared:
    """The article without a graph."""
    return Prepared(article.id, article.source, iris.article(article.id), "", 0, reason, report)
