"""Cut a text into tokens."""

import re
from functools import partial
from itertools import accumulate
from operator import sub
from typing import cast

from ingest.model import Span, Token, TokenKind
from ingest.text.folding import DROPPED, fold
from ingest.text.table import Table

QUOTES = '"«»“”„‟″＂‹›❝❞'
"""Quotation marks; two single ones in a row ('' or ‘‘) and << >> count as one."""

_DOUBLE = ("''", "‘‘", "’’", "``", "<<", ">>")
MARKS = frozenset([*QUOTES, *_DOUBLE])
"""The surfaces of tokens of the kind `quote`."""

_TOKEN = rf"""(?P<word>(?:[ء-غف-ي]+|[^\W\d_])[^\W\d_{re.escape(DROPPED)}]*(?:[{re.escape(DROPPED)}]+[^\W\d_]*)*)
       | (?P<newline>[\n\r\u2028\u2029]\s*)
       | (?P<quote>[{QUOTES}]|{"|".join(_DOUBLE)})
       | (?P<number>[0-9٠-٩۰-۹]+(?:[.,٫٬:/][0-9٠-٩۰-۹]+)*)
       | (?P<punct>\.{{2,}}|…|-{{2,}}|\S)"""
_KIND = re.compile(_TOKEN, re.VERBOSE)
_BLANKS = r"[^\S\n\r\u2028\u2029]*"
_MARK = r"(?:\#(?=[^\W\d])|(?<=[^\W_])_(?=[^\W_]))?"
"""The mark of a hash tag, before its first word or between two."""
_PLAIN = r"\ ?[ء-غف-ي]++(?=[\ \n،.:؛)])"
"""Most tokens, in a third less time: bare letters after at most one blank, up to what can be no part of a word."""
_LETTERS = re.compile(r"\ ?[ء-غف-ي]+")
_PIECE = re.compile(rf"{_PLAIN}|{_BLANKS}{_MARK}(?:{re.sub(r'[?]P<[a-z]+>', '?:', _TOKEN)})", re.VERBOSE)
"""A token with the blanks or mark before it. Without groups, so that one `findall` cuts the whole text."""
_LINE_ENDS = ("\n", "\r", "\u2028", "\u2029")
_BLANK = "".join(c for c in map(chr, range(0x3001)) if c.isspace() and c not in _LINE_ENDS)
_LEAD = re.compile(rf"{_BLANKS}[\#_]?(?=.)", re.DOTALL)


def one_line(phrase: str) -> str:
    """The phrase on one line, the marks of hash tags as blanks: #حزب_الأفق → حزب الأفق."""
    return " ".join(phrase.replace("#", " ").replace("_", " ").split())


def _read(piece: str) -> tuple[int, str, str, TokenKind]:
    """Length, surface, folded form and kind of the token in a piece."""
    if _LETTERS.fullmatch(piece):  # most pieces
        surface = piece.lstrip(" ")
        return len(surface), surface, fold(surface), "word"
    lead = _LEAD.match(piece)
    m = _KIND.match(piece, lead.end() if lead else 0)
    assert m
    surface, kind = m[0], cast(TokenKind, m.lastgroup)
    return len(surface), surface, fold(surface) if kind in ("word", "number") else surface, kind


_PIECES = Table(_read)
# Straight to the tuple: the constructors of named tuples are Python, and would take half of the time.
_span, _token = partial(tuple.__new__, Span), partial(tuple.__new__, Token)


def _cut(text: str) -> list[str]:
    stop = len(text.rstrip(_BLANK))  # blanks that no token follows would be tried from every one of them
    if text[:stop].endswith(_LINE_ENDS):
        stop = len(text)  # the blanks are part of the line break
    return _PIECE.findall(text, 0, stop)


def folded_words(text: str) -> tuple[str, ...]:
    """The folded words and numbers among the tokens of `text`."""
    return tuple([folded for _, _, folded, kind in map(_PIECES.__getitem__, _cut(text)) if kind in ("word", "number")])


def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of `text` in order; blanks between them are no tokens. Linear in the text, never raises.

    A hash tag or name with underscores gives its words as if blanks stood between them (#حزب_الأفق is read as حزب الأفق): the
    marks are the medium's, and no grammar is asked to know them. Digits glued to a word are a token of their own.
    """
    pieces = _cut(text)
    if not pieces:
        return ()
    # Every loop below runs in C.
    sizes, surfaces, folded, kinds = zip(*map(_PIECES.__getitem__, pieces), strict=True)
    ends = list(accumulate(map(len, pieces)))
    spans = map(_span, zip(map(sub, ends, sizes), ends, strict=True))
    return tuple(map(_token, zip(spans, surfaces, folded, kinds, strict=True)))
