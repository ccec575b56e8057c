"""Read one made-up passage for its mentions (used by the mention tests)."""

from ingest.mentions import find_mentions
from ingest.model import Article, Document, Mention, Segment, Span
from ingest.text import tokenise


def found(text: str, published: str | None = "2018-06-20", publisher: str | None = None) -> tuple[Mention, ...]:
    """The mentions of a text that is the whole body of an article."""
    article = Article("t", text, published=published, publisher=publisher)
    return find_mentions(Document(article, (Segment(Span(0, len(text)), "body"),), tokenise(text)))


def at(text: str, surface: str, published: str | None = "2018-06-20", publisher: str | None = None) -> Mention:
    """The mention, or member of one, that is `surface`; fails with all that was found."""
    mentions = found(text, published, publisher)
    for mention in mentions:
        for one in (mention, *mention.members):
            if one.span.of(text) == surface:
                return one
    raise AssertionError([m.span.of(text) for m in mentions])
