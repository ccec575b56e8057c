"""One token of the text."""

from typing import Literal, NamedTuple

from ingest.model.span import Span

TokenKind = Literal["word", "number", "punct", "quote", "newline"]


class Token(NamedTuple):
    """`surface` as given; `folded` without diacritics and tatweel, with one form of alef, ya, ta marbuta, kaf and digits.

    Clitics stay attached (`ingest.morph` takes them off). A run of line breaks is one `newline` token.
    """

    span: Span
    surface: str
    folded: str
    kind: TokenKind
