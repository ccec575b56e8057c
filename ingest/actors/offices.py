"""What articles put beside the names of persons: their offices, in short form."""

from collections.abc import Iterable, Sequence

import pyoxigraph as ox

from ingest.actors.rows import rows
from ingest.lexicon.authority import words_of
from ingest.mentions.words import noun
from ontology import iris
from store import Store

_NAMES = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?actor ?label ?name WHERE {
  VALUES ?actor {}
  GRAPH ?graph { ?actor skos:prefLabel ?label ; skos:altLabel ?name . FILTER(LANG(?label) = "ar" && LANG(?name) = "ar") }
}
"""


def offices_of(store: Store, ids: Sequence[str], step: int = 500) -> dict[str, frozenset[str]]:
    """Actor → the offices (folded, with what they are of) that stand beside its name in some article."""
    nodes = [ox.NamedNode(iris.actor(id_)) for id_ in ids]
    return offices_beside(
        (iris.actor_id(row["actor"].value), row["label"].value, row["name"].value)
        for at in range(0, len(nodes), step)
        for row in rows(store, _NAMES, {"actor": nodes[at : at + step]})
    )


def offices_beside(names: Iterable[tuple[str, str, str]]) -> dict[str, frozenset[str]]:
    """The same from (actor, label, name)."""
    out: dict[str, set[str]] = {}
    for id_, label, name in names:
        of_label = words_of(label)
        beside = [w.removeprefix("ال") for w in words_of(name) if w not in of_label]
        if len(beside) > 1 and noun(beside[0], "office") is not None:
            out.setdefault(id_, set()).add(" ".join(beside))
    return {id_: frozenset(found) for id_, found in out.items()}
