"""Refuse updates whose shape would end the process: Oxigraph's parser and optimiser recurse, and an update runs in the service itself."""

from errors import QueryError
from store.tokens import tokens

MOST_DEPTH = 200
MOST_CHAIN = 400
_OPEN, _CLOSE = frozenset("{(["), frozenset("})]")
_OPERATORS = frozenset("/|!&+-*=<>")
_WORDS = frozenset(["UNION", "MINUS", "OPTIONAL", "FILTER", "BIND", "IN"])


def refuse_nesting(update: str) -> None:
    """Raise `QueryError` for brackets nested deeper than `MOST_DEPTH` and for more than `MOST_CHAIN` operators in a row.

    Operators count until the end of a triple (`.` or `;` before a blank), so that data with signed numbers pass; words that nest
    patterns count over the whole update. Measured with pyoxigraph 0.5 on a stack of 8 MB: 1,000 levels pass, 10,000 end the process.
    """
    depth = chain = words = 0
    end = False
    for kind, text in tokens(update):
        if kind == "space":
            if end:
                chain = 0
            continue
        end = kind == "other" and text in ".;"
        if kind == "other":
            depth += (text in _OPEN) - (text in _CLOSE)
            chain += text in _OPERATORS
        elif kind == "word" and text.upper() in _WORDS:
            words += 1
        if depth > MOST_DEPTH:
            raise QueryError(f"the update is nested deeper than {MOST_DEPTH} levels")
        if chain > MOST_CHAIN or words > MOST_CHAIN:
            raise QueryError(f"the update has more than {MOST_CHAIN} operators in a row")
