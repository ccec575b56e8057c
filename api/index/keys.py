"""What a filter asks for, as words of the index: FTS5 finds statements that have several of them by leaping along their lists.

Measured over 600,000 statements, against conditions on their columns: 46,343 of a speaker and an act counted in 9 ms (250 by columns,
which look at each statement), one statement of a rare speaker in an outlet found in 0.1 ms (45).
"""

import hashlib
from collections.abc import Iterable, Iterator

from api.index.entry import Row

MARK = "\ue000"
"""Before every key, so that a beginning that somebody looks for never meets one; of the private use area, which FTS5 takes for letters."""
_JOINT = "\ue001"
_WIDE = "wide"
MANY = 300
"""Keys in one expression, at most: FTS5 looks at each of them for each statement that it gives."""


def key(kind: str, value: object) -> str:
    """The word for an actor's number as `speaker`, `outlet`, `via` or `mentions`, for `topic`, `process`, for `graph`, `act`, `mode`, `lang`."""
    # A hyphen or an underscore would part it.
    return f"{MARK}{kind}{str(value).casefold().replace('_', _JOINT).replace('-', _JOINT)}"


def graph_key(iri: str) -> str:
    """What a graph is called in its key: numbers of graphs are used again."""
    return hashlib.blake2b(iri.encode(), digest_size=8).hexdigest()


def keys_of(row: Row, graph: str, numbers: dict[str, int]) -> Iterator[str]:
    """All keys of a statement of the graph with that IRI."""
    for kind, iri in (("speaker", row.speaker), ("outlet", row.outlet), *row.about):
        if iri:
            yield key(kind, numbers[iri])
    yield key("graph", graph_key(graph))
    for kind, value in (("act", row.act), ("mode", row.mode)):
        if value:
            yield key(kind, value)
    tags = row.lang.split("-") if row.lang else []
    yield from (key("lang", "-".join(tags[:n])) for n in range(1, len(tags) + 1))
    if (row.first, row.last) != (row.day, row.day) and (row.first, row.last) != (None, None):
        yield key(_WIDE, "")


def having(kind: str, values: Iterable[object]) -> str:
    """The FTS5 expression for statements with any of these keys; a quotation mark in a value ends no string."""
    quoted = (key(kind, value).replace('"', '""') for value in values)
    return "keys : (" + " OR ".join(f'"{word}"' for word in quoted) + ")"


WIDE = having(_WIDE, [""])
"""Statements said over more than their day: only they can overlap a range of days that their own day is not in."""
