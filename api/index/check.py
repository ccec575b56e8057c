"""Compare the index with the graph."""

from collections.abc import Iterator
from typing import NamedTuple

from api.index.database import Index
from api.index.sync import digests_of, entry_of
from ontology.iris import ID
from store import Store


class Difference(NamedTuple):
    """A graph that the index has otherwise than the store, and how."""

    graph: str
    what: str


def check(store: Store, index: Index) -> Iterator[Difference]:
    """Every difference: graphs missing or left over, other digests, other contents, other counts of statements."""
    held = {
        iri: (digest, content, statements)
        for iri, digest, content, statements in index.db.execute(
            "SELECT iri, digest, content, (SELECT COUNT(*) FROM statement WHERE statement.graph = graph.n) FROM graph"
        )
    }
    digests = digests_of(store)
    for iri, digest in sorted(digests.items()):
        if iri not in held:
            yield Difference(iri, "is not in the index")
            continue
        found = entry_of(store, iri)
        if held[iri][0] != digest:
            yield Difference(iri, "was indexed from another version")
        elif held[iri][2] != len(found.rows):
            yield Difference(iri, f"has {len(found.rows)} statements, {held[iri][2]} in the index")
        elif held[iri][1] != found.content:
            yield Difference(iri, "says something else than the index")
    for iri in sorted(held):
        if iri.startswith(ID + "article/"):
            if iri not in digests:
                yield Difference(iri, "is in the index, but no longer in the store")
        elif held[iri][1] != entry_of(store, iri).content:
            yield Difference(iri, "says something else than the index")
    (lost,) = index.db.execute("SELECT COUNT(*) FROM statement WHERE n NOT IN (SELECT rowid FROM words)").fetchone()
    if lost:
        yield Difference("", f"{lost} statements have no words in the index")
    (lost,) = index.db.execute("SELECT COUNT(*) FROM statement WHERE n NOT IN (SELECT n FROM record)").fetchone()
    if lost:
        yield Difference("", f"{lost} statements have no record in the index")
