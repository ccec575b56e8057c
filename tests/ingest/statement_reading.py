"""Read one made-up passage as an article's body (used by the statement tests)."""

from ingest.dates import find_dates
from ingest.mentions import find_mentions
from ingest.model import Article, Document, Segment, SegmentRole, Span, Statement
from ingest.statements import find_statements
from ingest.text import tokenise


def passage(text: str, role: SegmentRole = "body", published: str | None = "2024-05-15") -> Document:
    """A document with one segment."""
    article = Article("made-up", text, published=published)
    return Document(article, (Segment(Span(0, len(text)), role),), tokenise(text))


def statements_in(document: Document) -> tuple[Statement, ...]:
    """The statements that the whole chain finds."""
    return find_statements(document, find_mentions(document), find_dates(document))


def told(text: str, role: SegmentRole = "body", published: str | None = "2024-05-15") -> list[tuple[str, str | None]]:
    """Content and speaker of each statement, in order."""
    found = statements_in(passage(text, role, published))
    return [(s.content.of(text), s.speaker.label if s.speaker else None) for s in found]
