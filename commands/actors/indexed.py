"""The speakers of a store from its index, which holds what `wasata actors` otherwise asks of the graph."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from api.index import Index
    from ingest.actors.survey import Listed
    from store import Store

_COUNTS = """
SELECT node.iri, COUNT(*), COUNT(DISTINCT statement.graph) FROM statement JOIN node ON node.n = statement.speaker GROUP BY node.n
"""
_FACTS = """
SELECT node.iri, fact.property, fact.value FROM fact JOIN node ON node.n = fact.node
WHERE fact.node IN (SELECT DISTINCT speaker FROM statement WHERE speaker IS NOT NULL) AND fact.property IN (?, ?, ?, ?, ?)
ORDER BY fact.node, fact.property, fact.value
"""
_UNKNOWN = "x-"
_ARABIC = "@ar"


def surveyed(store: "Store") -> "tuple[list[Listed], dict[str, frozenset[str]]] | None":
    """All speakers, most frequent first, with label, type and link, and the offices beside the names of persons.

    None where the store has no index of its own. The index is brought to date first.
    """
    from commands.indexing import existing

    with existing(store) as index:
        return _read(index) if index is not None else None


def _read(index: "Index") -> "tuple[list[Listed], dict[str, frozenset[str]]]":
    from api.nodes import OWL, RDF_TYPE, SKOS
    from ingest.actors.kind import kind_of
    from ingest.actors.offices import offices_beside
    from ingest.actors.survey import Listed
    from ontology.iris import actor_id

    found: dict[str, Listed] = {}
    for iri, statements, articles in index.db.execute(_COUNTS):
        id_ = actor_id(iri)
        found[iri] = Listed(id_, statements=statements, articles=articles, known=not id_.startswith(_UNKNOWN))
    same, label, other = OWL + "sameAs", SKOS + "prefLabel", SKOS + "altLabel"
    close, names = SKOS + "closeMatch", list[tuple[str, str]]()
    for iri, property_, value in index.db.execute(_FACTS, (same, close, label, other, RDF_TYPE)):
        actor = found[iri]
        if property_ == RDF_TYPE:
            kind = kind_of(value)
            actor.type = actor.type if kind == "unknown" else kind
        elif property_ in (same, close):
            if property_ == same or not actor.sure:
                actor.link, actor.sure = value.rpartition("/")[2], property_ == same
        elif value.endswith(_ARABIC):
            text = value.removesuffix(_ARABIC)
            if property_ == label:
                actor.label = text
            else:
                names.append((iri, text))
    persons = ((found[iri].id, found[iri].label, name) for iri, name in names if found[iri].type == "person")
    return sorted(found.values(), key=lambda a: (-a.statements, a.id)), offices_beside(persons)
