"""Articles as a store holds them, to be extracted again."""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from ingest.actors.rows import rows
from ingest.model import Article
from ontology import iris
from store import Store

_NAMING = """
PREFIX w: <https://w3id.org/wasata#>
PREFIX dcterms: <http://purl.org/dc/terms/>
SELECT DISTINCT ?article WHERE {
  VALUES ?actor {}
  GRAPH ?article { { ?actor a w:Actor } UNION { ?keep dcterms:replaces ?actor } ?article a w:Article }
} ORDER BY ?article
"""
_GIVEN = """
PREFIX w: <https://w3id.org/wasata#>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX schema: <https://schema.org/>
SELECT ?id ?text ?title ?publisher ?published ?url WHERE { GRAPH ?article {
  ?article dcterms:identifier ?id ; nif:isString ?text .
  OPTIONAL { ?article w:givenTitle ?title } OPTIONAL { ?article w:givenPublisher ?publisher }
  OPTIONAL { ?article w:givenPublished ?published } OPTIONAL { ?article schema:url ?url }
} }
"""


def articles_naming(store: Store, ids: Iterable[str]) -> list[str]:
    """IRIs of the articles that name an actor of one of these ids, or did before a merge."""
    nodes = [ox.NamedNode(iris.actor(id_)) for id_ in sorted(ids)]
    if not nodes:
        return []
    found = rows(store, _NAMING, {"actor": nodes})
    return [row["article"].value for row in found]


def held_articles(store: Store, article_iris: Iterable[str]) -> Iterator[Article]:
    """The articles with the text and metadata as they were given to ingest."""
    for iri in article_iris:
        for row in rows(store, _GIVEN, {"article": ox.NamedNode(iri)}):
            title, publisher, published, url = (
                row[name].value if row[name] else None for name in ("title", "publisher", "published", "url")
            )
            yield Article(row["id"].value, row["text"].value, title, publisher, published, url, iri)
