"""The folded text of a document, cut and joined at its tokens, with the way back to the offsets of the text as given."""

from bisect import bisect_right
from collections.abc import Sequence

from ingest.model import Span, Token
from ingest.text import fold


class View:
    """`text` is the tokens' folded forms with one blank between them; a run of line breaks is one `\\n`.

    Patterns over `text` therefore see every spelling, digit and spacing in one form. `span` gives back the stretch of the
    original. Building and mapping are linear in the text.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        parts: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._token_at: list[int] = []
        size = 0
        for token in tokens:
            self._token_at.append(size)
            if token.kind == "newline":
                pieces, folded = [(token.span.start, token.span.end)], "\n"
            else:
                folded = token.folded
                pieces = [(token.span.start + i, token.span.start + i + 1) for i in range(len(token.surface))]
                if len(folded) != len(token.surface):
                    folds = [fold(c) for c in token.surface]
                    pieces = [p for p, f in zip(pieces, folds, strict=True) for _ in f]
                    folded = "".join(folds)
                if not folded:
                    folded, pieces = ".", [(token.span.start, token.span.end)]
                pieces[-1] = (pieces[-1][0], token.span.end)
            parts.append(folded)
            self._starts += [p[0] for p in pieces]
            self._ends += [p[1] for p in pieces]
            self._starts.append(token.span.end)
            self._ends.append(token.span.end)
            size += len(folded) + 1
        self.text = " ".join(parts)
        self.words = parts

    def span(self, start: int, end: int) -> Span:
        """The original stretch of `text[start:end]`, which must not be empty."""
        return Span(self._starts[start], self._ends[end - 1])

    def word_at(self, position: int) -> int:
        """Index in `words` of the token that holds `position` of `text`."""
        return max(bisect_right(self._token_at, position) - 1, 0)

    def before(self, position: int) -> str:
        """The word that ends before the token at `position`, "" at the beginning."""
        index = self.word_at(position)
        return self.words[index - 1] if index else ""

    def after(self, position: int) -> str:
        """The word that follows `position` (the end of a match), "" at the end."""
        index = self.word_at(max(position - 1, 0)) + 1
        return self.words[index] if index < len(self.words) else ""
