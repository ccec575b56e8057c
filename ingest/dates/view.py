"""The folded text of a document, cut and joined at its tokens, with the way back to the offsets of the text as given."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import add

from ingest.model import Span, Token
from ingest.text import fold


class View:
    """`text` is the tokens' folded forms with one blank between them; a run of line breaks is one `\\n`.

    Patterns over `text` therefore see every spelling, digit and spacing in one form. `span` gives back the stretch of the
    original. Building and mapping are linear in the text.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self.words = ["\n" if kind == "newline" else folded or "." for _, _, folded, kind in tokens]
        self.text = " ".join(self.words)
        # The lengths of the words before each, and a blank behind each of those.
        self._token_at = list(map(add, accumulate(map(len, self.words), initial=0), range(len(self.words))))

    def span(self, start: int, end: int) -> Span:
        """The original stretch of `text[start:end]`, which must not be empty."""
        return Span(self._place(start).start, self._place(end - 1).end)

    def offset(self, position: int) -> int:
        """Where the original of the character of `text` at `position` begins."""
        return self._place(position).start

    def _place(self, position: int) -> Span:
        """The characters of the original behind one of `text`; an empty stretch behind the blank after a token."""
        index = self.word_at(position)
        token, inside, length = self._tokens[index], position - self._token_at[index], len(self.words[index])
        first, end = token.span.start, token.span.end
        if inside >= length:
            return Span(end, end)
        if token.kind == "newline" or not token.folded:
            return token.span
        places: Sequence[int] = range(length)
        if length != len(token.surface):
            places = [i for i, c in enumerate(token.surface) for _ in fold(c)]
        return Span(first + places[inside], end if inside == length - 1 else first + places[inside] + 1)

    def word_at(self, position: int) -> int:
        """Index in `words` of the token that holds `position` of `text`."""
        return max(bisect_right(self._token_at, position) - 1, 0)

    def stretch(self, first: int, last: int) -> tuple[int, int]:
        """Where the words `first` to `last`, both included, stand in `text`."""
        return self._token_at[first], self._token_at[last] + len(self.words[last])

    def before(self, position: int) -> str:
        """The word that ends before the token at `position`, "" at the beginning."""
        index = self.word_at(position)
        return self.words[index - 1] if index else ""

    def after(self, position: int) -> str:
        """The word that follows `position` (the end of a match), "" at the end."""
        index = self.word_at(max(position - 1, 0)) + 1
        return self.words[index] if index < len(self.words) else ""
