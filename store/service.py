"""Refuse what would make the store call another host."""

import re

from errors import QueryError
from store.tokens import tokens

_REFUSED = "SERVICE is not allowed: this service sends no request to another host"
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def refuse_service(query: str) -> None:
    """Raise `QueryError` when `query` uses SERVICE, which would make Oxigraph send a request to a host of the asker's choice.

    Errs on the safe side: Oxigraph's parser needs no blank after a keyword (`SERVICE:x`, `trueSERVICE<…>`), so any word or
    prefix that contains "service" is refused; in a string, an IRI, a comment, a variable or after the colon it is not.
    Whether `\\u0022` ends a string depends on the server (the standard decodes escapes before the grammar, Oxigraph after
    it), so where there are escapes the word is refused wherever it stands.
    """
    plain = _ESCAPE.sub(_decode, query)
    if "service" not in plain.lower() and "service" not in query.lower():
        return
    if plain != query:
        raise QueryError(f"{_REFUSED}; nor may the word stand in a query with \\u escapes: write the characters themselves")
    for kind, text in tokens(query):
        if (kind in ("word", "open") and "service" in text.lower()) or (
            kind == "name" and "service" in text.lower().partition(":")[0]
        ):
            raise QueryError(f"{_REFUSED} (nor may a prefix have that name)")


def _decode(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code < 0x110000 else ""
