"""Cut a text into tokens."""

import re

from ingest.model import Span, Token, TokenKind
from ingest.text.fold import DROPPED, fold_word

QUOTES = '"«»“”„‟″＂‹›❝❞'
"""Quotation marks; two single ones in a row ('' or ‘‘) and << >> count as one."""

_TOKEN = re.compile(
    rf"""(?P<newline>[\n\r\u2028\u2029]\s*)
       | (?P<quote>[{QUOTES}]|''|‘‘|’’|``|<<|>>)
       | (?P<number>[0-9٠-٩۰-۹]+(?:[.,٫٬:/][0-9٠-٩۰-۹]+)*)
       | (?P<word>[^\W\d_][^\W\d_{re.escape(DROPPED)}]*(?:[{re.escape(DROPPED)}]+[^\W\d_]*)*)
       | (?P<punct>\.{{2,}}|…|-{{2,}}|(?![#](?=[^\W\d])|(?<=[^\W_])_(?=[^\W_]))\S)""",
    re.VERBOSE,
)


_TAG_MARKS = str.maketrans("#_", "  ")


def one_line(phrase: str) -> str:
    """The phrase on one line, the marks of hash tags as blanks: #حزب_الأفق → حزب الأفق."""
    return " ".join(phrase.translate(_TAG_MARKS).split())


def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of `text` in order; blanks between them are no tokens. Linear in the text, never raises.

    A hash tag or name with underscores gives its words as if blanks stood between them (#حزب_الأفق is read as حزب الأفق): the
    marks are the medium's, and no grammar is asked to know them. Digits glued to a word are a token of their own.
    """
    out: list[Token] = []
    add, folded = out.append, fold_word
    for m in _TOKEN.finditer(text):
        kind: TokenKind = m.lastgroup  # type: ignore[assignment]
        surface = m[0]
        add(Token(Span(*m.span()), surface, folded(surface) if kind in ("word", "number") else surface, kind))
    return tuple(out)
