"""What the store holds already of the articles that come."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode, QuerySolutions

from ingest.fingerprint import input_digest
from ingest.link import Decisions
from ingest.model import Article
from ontology import iris
from store import Store

_HELD = """
PREFIX w: <https://w3id.org/wasata#>
PREFIX prov: <http://www.w3.org/ns/prov#>
SELECT ?article ?digest ?run WHERE {
  VALUES ?article {}
  FILTER EXISTS { GRAPH ?article { ?s ?p ?o } }
  OPTIONAL { GRAPH ?article { ?article w:inputDigest ?digest } }
  OPTIONAL { GRAPH ?provenance { ?article prov:wasGeneratedBy ?run } }
}
"""
_ACTORS = """
PREFIX w: <https://w3id.org/wasata#>
PREFIX dcterms: <http://purl.org/dc/terms/>
SELECT ?article ?actor WHERE {
  VALUES ?article {}
  GRAPH ?article { { ?actor a w:Actor } UNION { ?keep dcterms:replaces ?actor } }
}
"""


@dataclass(frozen=True, slots=True)
class Held:
    """The version of an article that the store holds, the run that made it, and (where there are decisions) the actors its text gave.

    `digest` is empty for a graph that ingest did not write.
    """

    digest: str
    run: str | None
    actors: tuple[str, ...] = ()

    def same(self, article: Article, decisions: Decisions) -> bool:
        """Whether ingesting `article` would give what is there."""
        return self.digest == input_digest(article, decisions.digest_lines(self.actors))


def held(store: Store, articles: Sequence[Article], decisions: Decisions) -> dict[str, Held]:
    """By id those of `articles` that the store has; a query for all, and one more where there are decisions."""
    ids = {iris.article(article.id): article.id for article in articles}
    if not ids:
        return {}
    rows = _rows(store, _HELD, ids, provenance=NamedNode(iris.PROVENANCE))
    # Who stands in the graphs costs a query of its own, which only decisions make worth while.
    actors: dict[str, list[str]] = {}
    for row in _rows(store, _ACTORS, [row["article"].value for row in rows]) if decisions and rows else ():
        actors.setdefault(row["article"].value, []).append(iris.actor_id(row["actor"].value))
    return {
        ids[iri]: Held(
            row["digest"].value if row["digest"] else "", row["run"].value if row["run"] else None, tuple(actors.get(iri, ()))
        )
        for row in rows
        for iri in [row["article"].value]
    }


def _rows(store: Store, query: str, articles: Collection[str], **more: NamedNode) -> list[Any]:
    answer = store.query(query, bindings={"article": [NamedNode(iri) for iri in articles], **more})
    assert isinstance(answer, QuerySolutions)
    return list(answer)
