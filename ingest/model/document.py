"""An article with what the first steps made of it."""

from bisect import bisect_left
from dataclasses import dataclass

from ingest.model.article import Article
from ingest.model.segment import Segment
from ingest.model.span import Span
from ingest.model.token import Token


@dataclass(frozen=True, slots=True)
class Document:
    """What every extractor reads: the article, its segments in order, and the tokens of the whole text in order."""

    article: Article
    segments: tuple[Segment, ...]
    tokens: tuple[Token, ...]

    def first_token_at(self, offset: int) -> int:
        """Index of the first token that starts at or after `offset` (`len(tokens)` where there is none)."""
        # A token is a tuple that begins with its span, and a span with its start; so no key has to be asked for.
        return bisect_left(self.tokens, ((offset,),))

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The tokens that start inside `span`."""
        return self.tokens[self.first_token_at(span.start) : self.first_token_at(span.end)]

    def published(self, segment: Segment) -> str | None:
        """The ISO day that anchors relative dates in `segment`: its own, else, outside a related article, the article's."""
        if segment.published:
            return segment.published
        return None if segment.role.startswith("related") else self.article.published
