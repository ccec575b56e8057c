"""An article with what the first steps made of it."""

from bisect import bisect_left
from dataclasses import dataclass, field

from ingest.model.article import Article
from ingest.model.segment import Segment
from ingest.model.span import Span
from ingest.model.token import Token, TokenKind


@dataclass(frozen=True, slots=True)
class Document:
    """What every extractor reads: the article, its segments in order, and the tokens of the whole text in order.

    `folded` and `kinds` are columns of the tokens, and `starts` their offsets: read once, since every extractor asks for them.
    """

    article: Article
    segments: tuple[Segment, ...]
    tokens: tuple[Token, ...]
    starts: list[int] = field(init=False, repr=False, compare=False)
    folded: tuple[str, ...] = field(init=False, repr=False, compare=False)
    kinds: tuple[TokenKind, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        spans, _, folded, kinds = zip(*self.tokens, strict=True) if self.tokens else ((), (), (), ())
        object.__setattr__(self, "starts", [start for start, _ in spans])
        object.__setattr__(self, "folded", folded)
        object.__setattr__(self, "kinds", kinds)

    def first_token_at(self, offset: int) -> int:
        """Index of the first token that starts at or after `offset` (`len(tokens)` where there is none)."""
        return bisect_left(self.starts, offset)

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The tokens that start inside `span`."""
        return self.tokens[self.first_token_at(span.start) : self.first_token_at(span.end)]

    def folded_in(self, span: Span) -> tuple[str, ...]:
        """The folded forms of `tokens_in`."""
        return self.folded[self.first_token_at(span.start) : self.first_token_at(span.end)]

    def published(self, segment: Segment) -> str | None:
        """The ISO day that anchors relative dates in `segment`: its own, else, outside a related article, the article's."""
        if segment.published:
            return segment.published
        return None if segment.role.startswith("related") else self.article.published
