"""The actors of a store with how often they speak, and how they are linked."""

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from ingest.actors.kind import kind_of
from ingest.actors.rows import rows
from ingest.model import ActorType
from ontology import iris
from store import Store

_COUNTS = """
PREFIX w: <https://w3id.org/wasata#>
SELECT ?actor (COUNT(?s) AS ?statements) (COUNT(DISTINCT ?article) AS ?articles) WHERE {
  GRAPH ?article { ?s w:speaker ?actor }
} GROUP BY ?actor
"""
_ABOUT = """
PREFIX w: <https://w3id.org/wasata#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
SELECT DISTINCT ?actor ?label ?type ?confidence WHERE {
  VALUES ?actor {}
  GRAPH ?graph {
    ?actor a w:Actor ; skos:prefLabel ?label ; a ?type . FILTER(LANG(?label) = "ar")
    OPTIONAL { ?actor w:linkConfidence ?confidence }
  }
}
"""
_LINKS = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
SELECT DISTINCT ?actor ?same ?close WHERE {
  VALUES ?actor {}
  { ?actor owl:sameAs ?same } UNION { ?actor skos:closeMatch ?close }
} ORDER BY ?actor ?same ?close
"""


@dataclass(slots=True)
class Listed:
    """An actor with the statements of which it is the speaker, and the articles that hold them.

    `link` is a QID, `sure` whether the link is certain; `known` whether the authority has the actor.
    """

    id: str
    label: str = ""
    type: ActorType = "unknown"
    statements: int = 0
    articles: int = 0
    link: str | None = None
    sure: bool = False
    known: bool = False

    @property
    def state(self) -> str:
        """`Q42 sure`, `Q42 likely`, `known, no link` or `not known`."""
        if self.link:
            return f"{self.link} {'sure' if self.sure else 'likely'}"
        return "known, no link" if self.known else "not known"


def speakers(store: Store) -> list[Listed]:
    """All speakers, most frequent first."""
    counted: dict[str, Listed] = {}
    for row in rows(store, _COUNTS):
        id_ = iris.actor_id(row["actor"].value)
        counted[id_] = Listed(id_, statements=int(row["statements"].value), articles=int(row["articles"].value))
    return sorted(counted.values(), key=lambda a: (-a.statements, a.id))


def describe(store: Store, actors: Iterable[Listed], step: int = 500) -> list[Listed]:
    """The same actors with label, type and link."""
    listed = list(actors)
    by_iri = {iris.actor(a.id): a for a in listed}
    names = sorted(by_iri)
    for at in range(0, len(names), step):
        nodes = [ox.NamedNode(name) for name in names[at : at + step]]
        for row in rows(store, _ABOUT, {"actor": nodes}):
            actor, kind = by_iri[row["actor"].value], kind_of(row["type"].value)
            actor.label, actor.type = row["label"].value, actor.type if kind == "unknown" else kind
            actor.known = actor.known or row["confidence"] is not None
        for row in rows(store, _LINKS, {"actor": nodes}):
            actor = by_iri[row["actor"].value]
            sure = row["same"] is not None
            if sure or not actor.sure:
                actor.link, actor.sure = (row["same"] or row["close"]).value.rpartition("/")[2], sure
    return listed


def passing(actor: Listed, unlinked: bool, type_: ActorType | None) -> bool:
    """Whether an actor is wanted: `unlinked` without a link to Wikidata, with `type_` of that type."""
    return not (unlinked and actor.link) and type_ in (None, actor.type)


def most_frequent(store: Store, top: int, *, unlinked: bool = False, type_: ActorType | None = None) -> list[Listed]:
    """The `top` most frequent speakers that pass: without a link to Wikidata, of that type."""
    out: list[Listed] = []
    everybody = speakers(store)
    for at in range(0, len(everybody), 1000):
        for actor in describe(store, everybody[at : at + 1000]):
            if passing(actor, unlinked, type_):
                out.append(actor)
        if len(out) >= top:
            break
    return out[:top]
