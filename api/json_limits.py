"""Bounds of JSON from outside, told from its text before any parser builds it."""

import re

from api.errors import TooLarge
from errors import UsageError

MOST_DEPTH = 32
MOST_ITEMS = 10_000
# Possessive, and an open string runs to the end: linear on every input.
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)', re.DOTALL)
_BRACKET = re.compile(rb"[\[\]{}]")


def check_json(body: bytes, *, items: int | None = MOST_ITEMS) -> None:
    """Raise `UsageError` for JSON nested deeper than `MOST_DEPTH`, `TooLarge` for more than `items` values (None: any number).

    Counts brackets and commas outside strings in one pass; whether it is JSON at all is the parser's business.
    """
    bare = _STRING.sub(b"", body)
    if items is not None and bare.count(b",") + bare.count(b"[") + bare.count(b"{") > items:
        raise TooLarge(f"the JSON holds more than {items:,} values")
    depth = 0
    for found in _BRACKET.finditer(bare):
        depth += 1 if found[0] in b"[{" else -1
        if depth > MOST_DEPTH:
            raise UsageError(f"the JSON is nested deeper than {MOST_DEPTH} levels")
        if depth < 0:
            return
