"""The service: SPARQL, who-said-what over REST, a page. app → routes → queries/*.rq → store; never `ingest` or `shapes`."""

from api.app import create_app
from api.models import ArticleIn
from api.ports import IngestArticle, Ingested, Refused

__all__ = ["ArticleIn", "IngestArticle", "Ingested", "Refused", "create_app"]
