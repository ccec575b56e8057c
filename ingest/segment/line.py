"""The lines of a page."""

import re
from dataclasses import dataclass
from functools import cached_property

from ingest.model import Span
from ingest.text import fold

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_BULLET = re.compile(r"(?:[•●▪■◾◆►▶▸‣\u2043∙·○◦*✔✅➤➔–—-]|[0-9٠-٩]{1,2}[.)-])\s+(?=\S)")
MARKS = re.compile(r"^[^\w©]+")
_DIGIT = re.compile(r"\d")
_ODD = re.compile(r"[\W_]+")
HEAD = 160
"""Characters of a line's head."""
_CLOSING = "\"'«»“”‘’)]} \t\xa0"
_LONGEST_HEADLINE = 24  # words; of 5,000 headlines of five outlets the longest has 19


@dataclass(frozen=True)
class Line:
    """A line that is not blank: `span` without the blanks at its ends, `text` that span's surface."""

    span: Span
    text: str

    @cached_property
    def key(self) -> str:
        """The folded text, one blank between words, without what stands before the first letter or digit."""
        return MARKS.sub("", " ".join(fold(self.text).split()))

    @cached_property
    def head(self) -> str:
        """The first characters folded, the whole line where it is short: enough to tell a paragraph from a line of the page."""
        return fold(self.text[:HEAD])

    def reads(self, words: str) -> bool:
        """Whether the line holds the letters and digits `words` (as `plain` gives them) and no others."""
        if len(self.text) > HEAD and not words.startswith(_ODD.sub("", self.head)):
            return False
        return plain(self.text) == words

    @cached_property
    def words(self) -> int:
        """The number of words, by blanks."""
        return len(self.text.split())

    @property
    def counts(self) -> bool:
        """Whether any digit stands in the line; where none does there is no day."""
        return _DIGIT.search(self.text) is not None

    @property
    def bulleted(self) -> bool:
        """Whether the line begins with a bullet or a number of a list."""
        return _BULLET.match(self.text) is not None

    @cached_property
    def stops(self) -> bool:
        """Whether the line ends as a sentence does: with one full stop, closing marks after it passed over."""
        end = self.text.rstrip(_CLOSING)
        return end.endswith((".", "\u06d4", "؛", "،", ":")) and not end.endswith("..")

    @property
    def like_headline(self) -> bool:
        """Whether it may be a headline: a line not too long that does not end as a sentence does."""
        return self.words <= _LONGEST_HEADLINE and not self.stops


def plain(text: str) -> str:
    """A headline for comparison: folded, letters and digits only."""
    return _ODD.sub("", fold(text))


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of `text` that are not blank, in order; every line end that Unicode knows to end a paragraph counts."""
    out = []
    for m in _LINE.finditer(text):
        raw = m.group()
        surface = raw.strip()
        if surface:
            start = m.start() + len(raw) - len(raw.lstrip())
            out.append(Line(Span(start, start + len(surface)), surface))
    return tuple(out)
