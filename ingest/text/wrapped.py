"""Texts whose lines were broken at a width, as some pages and mails give them: the break inside a sentence is a blank."""

from collections.abc import Sequence
from typing import NamedTuple

from ingest.model import Token

_BULLETS = frozenset(["-", "–", "—", "•", "●", "*", "▪", "■", "◆"])
_FEWEST = 8  # lines by which such a text is known
_WIDEST = 110  # characters of a line that was broken at a width
_WORDS = 4  # tokens of a line that counts
_OPEN = 0.5  # share of the lines that end inside a sentence
_FULL = 0.7  # share of those that reach most of the width
_MOST = 0.55  # of the width


class _Line(NamedTuple):
    """The tokens `[start, end)` of a line: its characters, and whether it ends inside a sentence."""

    start: int
    end: int
    width: int
    open: bool


def unwrapped(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens without the line breaks inside sentences, where the lines of the text were broken at a width. Linear.

    All other texts come back as they are: their lines are paragraphs.
    """
    lines = [line for line in _lines(tokens) if line.end - line.start >= _WORDS and tokens[line.start].surface not in _BULLETS]
    width = max((line.width for line in lines), default=0)
    open_ = [line for line in lines if line.open]
    full = [line for line in open_ if line.width >= _MOST * width]
    if len(lines) < _FEWEST or width > _WIDEST or len(open_) < _OPEN * len(lines) or len(full) < _FULL * len(open_):
        return tuple(tokens)
    soft = {line.end for line in full if line.end + 1 < len(tokens) and tokens[line.end + 1].kind in ("word", "number", "quote")}
    return tuple([token for i, token in enumerate(tokens) if i not in soft])


def _lines(tokens: Sequence[Token]) -> list[_Line]:
    out, start = [], 0
    for end in [*[i for i, token in enumerate(tokens) if token.kind == "newline"], len(tokens)]:
        if end > start:
            last = tokens[end - 1]
            inside = last.kind in ("word", "number") or last.surface in ("،", ",")
            out.append(_Line(start, end, last.span.end - tokens[start].span.start, inside))
        start = end + 1
    return out
