"""The callable that ingests a posted article: `api` is handed it, so that it need not know `ingest`."""

import re

from api.models import ArticleIn
from api.ports import IngestArticle, Ingested, Refused
from commands.stoppable import Stoppable, Stopped
from errors import ArticleRejected, StoreError
from ingest.actors.file import read_decisions
from ingest.pipeline import ingest_article, prepare
from ingest.read import article_of
from settings import settings
from store import Store

_FIELD = re.compile(r"`(\w+)`")


def poster(store: Store, reading: Stoppable | None = None) -> IngestArticle:
    """Ingest into `store`; an article is written whole or not at all. The rules for its fields are those for records in files.

    `reading` may end it until it is written: then a `StoreError` says so.
    """
    read = reading.ending(prepare) if reading else None

    def ingest(article: ArticleIn) -> Ingested | Refused:
        try:
            given = article_of(article.model_dump(), "request", settings().max_article_bytes)
        except ArticleRejected as error:
            named = _FIELD.match(error.reason)
            return Refused(error.reason, field=named[1] if named else None)
        # Read each time: somebody may decide while the service runs.
        try:
            outcome = ingest_article(store, given, decisions=read_decisions(settings().actors_dir), prepare=read)
        except Stopped:
            raise StoreError("the service is shutting down; the article was not written") from None
        if outcome.status == "rejected":
            return Refused(outcome.reason, report=outcome.report or None)
        assert outcome.article_id is not None and outcome.iri is not None
        statements = None if outcome.status == "unchanged" else outcome.statements  # it was not looked at again
        return Ingested(outcome.status, outcome.article_id, outcome.iri, statements)

    return ingest
