"""What articles put beside the names of persons: their offices, in short form."""

from collections.abc import Sequence

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
    out: dict[str, set[str]] = {}
    for at in range(0, len(ids), step):
        nodes = [ox.NamedNode(iris.actor(id_)) for id_ in ids[at : at + step]]
        for row in rows(store, _NAMES, {"actor": nodes}):
            label, name = words_of(row["label"].value), words_of(row["name"].value)
            beside = [w.removeprefix("ال") for w in name if w not in label]
            if len(beside) > 1 and noun(beside[0], "office") is not None:
                out.setdefault(iris.actor_id(row["actor"].value), set()).add(" ".join(beside))
    return {id_: frozenset(found) for id_, found in out.items()}
