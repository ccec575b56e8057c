"""Put terms in the place of variables.

pyoxigraph's own `substitutions` refuse a variable that the query does not SELECT (0.5.13: "does not contains variable ?x in
its SELECT projection"), and an endpoint has none; so both stores use this. Values are terms, written by pyoxigraph's own
serialiser, which escapes them; text never reaches the query.
"""

from collections.abc import Sequence

from pyoxigraph import Literal, NamedNode

from errors import QueryError
from store.protocol import Bindings
from store.tokens import tokens


def bind(query: str, bindings: Bindings | None) -> str:
    """`query` with every `?name` and `$name` of `bindings` replaced by its term; tokens in strings and comments stay.

    A sequence of terms is the data of `VALUES $name {}`, the only place where its variable may be bound; elsewhere that
    variable stays one. Raises `QueryError` when a name does not occur in the query, which is our own mistake.
    """
    if not bindings:
        return query
    out: list[str] = []
    seen: set[str] = set()
    waiting: str | None = None
    after_values = False
    for kind, text in tokens(query):
        name = text[1:]
        if kind == "variable" and name in bindings:
            value = bindings[name]
            if isinstance(value, NamedNode | Literal):
                out.append(str(value))
                seen.add(name)
                continue
            waiting = name if after_values else waiting
        elif waiting and text == "}":
            out.append(_rows(bindings[waiting]))
            seen.add(waiting)
            waiting = None
        if kind not in ("space", "comment"):
            after_values = kind == "word" and text.upper() == "VALUES"
        out.append(text)
    if missing := bindings.keys() - seen:
        raise QueryError(f"the query has no place for: {', '.join(sorted(missing))}")
    return "".join(out)


def _rows(value: NamedNode | Literal | Sequence[NamedNode | Literal]) -> str:
    return " ".join(map(str, value)) if not isinstance(value, NamedNode | Literal) else str(value)
