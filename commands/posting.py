"""The callable that ingests a posted article: `api` is handed it, so that it need not know `ingest`."""

from api.models import ArticleIn
from api.ports import IngestArticle, Ingested, Refused
from ingest.model import Article
from ingest.pipeline import ingest_article
from store import Store


def poster(store: Store) -> IngestArticle:
    """Ingest into `store`; an article is written whole or not at all."""

    def ingest(article: ArticleIn) -> Ingested | Refused:
        given = Article(
            id=article.id,
            text=article.text,
            title=article.title,
            publisher=article.publisher,
            published=article.published,
            url=article.url,
            source="request",
        )
        outcome = ingest_article(store, given)
        if outcome.status == "rejected":
            return Refused(outcome.reason, report=outcome.report or None)
        assert outcome.article_id is not None and outcome.iri is not None
        return Ingested(outcome.status, outcome.article_id, outcome.iri, outcome.statements)

    return ingest
