"""Articles as their graphs tell them, as far as copies are concerned."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import pyoxigraph as ox

from ingest.copies.said import Said, words
from ingest.copies.same_text import text_key
from ontology.names import NIF, SCHEMA, SKOS, W
from store import Store

WORDS = 3
"""Length of the sequences by which texts are compared."""
_LEAST = 12
"""Sequences without which a text is too short to be told from a set phrase."""
_HEADS = """
PREFIX w: <https://w3id.org/wasata#>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
PREFIX schema: <https://schema.org/>
SELECT ?g ?p ?o WHERE {
  VALUES ?g {}
  GRAPH ?g { ?g ?p ?o FILTER(?p IN (nif:isString, w:inputDigest, schema:datePublished, w:givenPublisher, w:givenPublished, schema:url)) }
}
"""
_BODIES = """
PREFIX w: <https://w3id.org/wasata#>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
SELECT ?g ?begin ?end WHERE {
  VALUES ?g {}
  GRAPH ?g { ?part w:segmentRole <https://w3id.org/wasata/segment#body> ; nif:beginIndex ?begin ; nif:endIndex ?end }
}
"""


@dataclass(frozen=True, slots=True)
class Carried:
    """One article: `day` is the ordinal of the day of publication (0 where none is known), `key` that of `text_key`,
    `sequences` what its body is compared by, empty where it is too short."""

    iri: str
    digest: str
    day: int
    key: bytes | None
    sequences: tuple[str, ...]


def read(store: Store, articles: Sequence[str]) -> list[Carried]:
    """The articles of these graphs, in their order; two queries for all of them."""
    bindings = {"g": [ox.NamedNode(iri) for iri in articles]}
    heads: dict[str, dict[str, str]] = {}
    for row in store.query(_HEADS, bindings=bindings):  # type: ignore[union-attr]
        heads.setdefault(row["g"].value, {})[row["p"].value] = row["o"].value
    bodies: dict[str, list[tuple[int, int]]] = {}
    for row in store.query(_BODIES, bindings=bindings):  # type: ignore[union-attr]
        bodies.setdefault(row["g"].value, []).append((int(row["begin"].value), int(row["end"].value)))
    return [_carried(iri, heads.get(iri, {}), sorted(bodies.get(iri, ()))) for iri in articles]


def _carried(iri: str, head: dict[str, str], bodies: Sequence[tuple[int, int]]) -> Carried:
    """Only the body counts: menus, related articles and the like are the page's and would make strangers alike."""
    text = head.get(str(NIF.isString), "")
    given = (head.get(str(name)) for name in (W.givenPublisher, W.givenPublished, SCHEMA.url))
    return Carried(
        iri,
        head.get(str(W.inputDigest), ""),
        _day(head.get(str(SCHEMA.datePublished), "")),
        text_key(text, *given),
        _sequences("\n".join(text[start:end] for start, end in bodies) if bodies else text),
    )


def _day(published: str) -> int:
    try:
        return date.fromisoformat(published).toordinal()
    except ValueError:
        return 0


def _sequences(text: str) -> tuple[str, ...]:
    found = words(text)
    if len(found) < _LEAST + WORDS - 1:
        return ()
    return tuple(sorted({" ".join(found[i : i + WORDS]) for i in range(len(found) - WORDS + 1)}))


class _Nodes(dict[str, dict[str, str]]):
    """Subject → property → its first value that is not in another language than Arabic, as text."""

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        super().__init__()
        for t in triples:
            foreign = isinstance(t.object, ox.Literal) and t.object.language not in (None, "ar")
            if isinstance(t.subject, ox.NamedNode) and isinstance(t.object, ox.NamedNode | ox.Literal) and not foreign:
                self.setdefault(t.subject.value, {}).setdefault(t.predicate.value, t.object.value)

    def one(self, node: str | None, name: str) -> str | None:
        return self.get(node or "", {}).get(str(name))

    def between(self, node: str | None) -> tuple[int, int]:
        return int(self.one(node, NIF.beginIndex) or 0), int(self.one(node, NIF.endIndex) or 0)


def statements(iri: str, triples: Iterable[ox.Triple]) -> tuple[Said, ...]:
    """The statements of an article's graph, in the order of their places."""
    nodes = _Nodes(triples)
    return tuple(sorted(_said(nodes, nodes.one(iri, NIF.isString) or ""), key=lambda s: (s.start, s.iri)))


def _said(nodes: _Nodes, text: str) -> Iterator[Said]:
    for iri, properties in nodes.items():
        content = properties.get(str(W.content))
        if content is None:
            continue
        start, _ = nodes.between(nodes.one(iri, W.contentSpan))
        first, last = nodes.between(nodes.one(iri, W.sentenceSpan))
        speaker = nodes.one(iri, W.speaker)
        name = words(nodes.one(speaker, SKOS.prefLabel) or "")
        act = (nodes.one(iri, W.act) or "").rpartition("#")[2]
        yield Said(iri, start, words(content), speaker, name, act, words(text[first:last]))
