"""A stretch of the input text."""

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open `[start, end)` in Unicode code points of the article's text exactly as given.

    A named tuple, as is `Token`: an article has hundreds of them, and a tuple is made three times as fast as a frozen dataclass.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The surface: `text[start:end]`."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end
