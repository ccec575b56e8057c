"""What the API is handed from outside: `api` never imports `ingest` or `shapes`."""

from dataclasses import dataclass
from typing import Literal, Protocol

from api.models import ArticleIn


@dataclass(frozen=True, slots=True)
class Ingested:
    """An article that is in the store now; `statements` how many were found in it, where known."""

    outcome: Literal["created", "unchanged", "replaced"]
    id: str
    iri: str
    statements: int | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """An article of which nothing was written: why, which field is wrong, or the text of the SHACL report."""

    reason: str
    field: str | None = None
    report: str | None = None


class IngestArticle(Protocol):
    """Extracts, validates and writes one article in one transaction; called in a worker thread, one call at a time."""

    def __call__(self, article: ArticleIn) -> Ingested | Refused:
        """Ingest `article`; raises `StoreError` when it cannot be written."""
        ...
