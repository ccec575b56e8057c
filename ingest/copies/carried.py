"""Articles as their graphs tell them, as far as copies are concerned."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

import pyoxigraph as ox

from ingest.copies.said import Said, words
from ingest.copies.same_text import text_key
from ingest.copies.sketch import Sketch, sketches
from ontology import terms
from ontology.names import NIF, SCHEMA, SEGMENT, SKOS, W
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


_TEXT, _DIGEST, _PUBLISHED = str(NIF.isString), str(W.inputDigest), str(SCHEMA.datePublished)
_GIVEN = (str(W.givenPublisher), str(W.givenPublished), str(SCHEMA.url))
_HEAD = {terms.name(p): p for p in (_TEXT, _DIGEST, _PUBLISHED, *_GIVEN)}
_ROLE, _BODY, _BEGIN, _END = (terms.name(n) for n in (W.segmentRole, SEGMENT.body, NIF.beginIndex, NIF.endIndex))


class Carried(NamedTuple):
    """One article: `day` is the ordinal of the day of publication (0 where none is known), `key` that of `text_key`,
    `sketch` what its body is compared by, empty where it is too short."""

    iri: str
    digest: str
    day: int
    key: bytes | None
    sketch: Sketch


def carried_by(iri: str, triples: Collection[terms.Triple]) -> Carried:
    """The article of a graph that is at hand as terms (`ontology.terms`)."""
    node = f"<{iri}>"
    head = {_HEAD[p]: terms.parts(o)[0] for s, p, o in triples if s == node and p in _HEAD}
    parts = {s: [0, 0] for s, p, o in triples if p == _ROLE and o == _BODY}
    for s, p, o in triples:
        if s in parts and p in (_BEGIN, _END):
            parts[s][p == _END] = int(terms.parts(o)[0])
    [found] = _carried([(iri, head, sorted((start, end) for start, end in parts.values()))])
    return found


def read(store: Store, articles: Sequence[str]) -> list[Carried]:
    """The articles of these graphs, in their order; two queries for all of them."""
    bindings = {"g": [ox.NamedNode(iri) for iri in articles]}
    heads: dict[str, dict[str, str]] = {}
    for row in store.query(_HEADS, bindings=bindings):  # type: ignore[union-attr]
        heads.setdefault(row["g"].value, {})[row["p"].value] = row["o"].value
    bodies: dict[str, list[tuple[int, int]]] = {}
    for row in store.query(_BODIES, bindings=bindings):  # type: ignore[union-attr]
        bodies.setdefault(row["g"].value, []).append((int(row["begin"].value), int(row["end"].value)))
    return _carried([(iri, heads.get(iri, {}), sorted(bodies.get(iri, ()))) for iri in articles])


def _carried(found: Sequence[tuple[str, dict[str, str], list[tuple[int, int]]]]) -> list[Carried]:
    """Only the body counts: menus, related articles and the like are the page's and would make strangers alike."""
    made = sketches([_sequences(_body(head.get(_TEXT, ""), bodies)) for _, head, bodies in found])
    return [
        Carried(
            iri,
            head.get(_DIGEST, ""),
            _day(head.get(_PUBLISHED, "")),
            text_key(head.get(_TEXT, ""), *(head.get(name) for name in _GIVEN)),
            sketch,
        )
        for (iri, head, _), sketch in zip(found, made, strict=True)
    ]


def _body(text: str, bodies: Sequence[tuple[int, int]]) -> str:
    return "\n".join(text[start:end] for start, end in bodies) if bodies else text


def _day(published: str) -> int:
    try:
        return date.fromisoformat(published).toordinal()
    except ValueError:
        return 0


def _sequences(text: str) -> set[str]:
    found = words(text)
    if len(found) < _LEAST + WORDS - 1:
        return set()
    return set(map(" ".join, zip(*(found[n:] for n in range(WORDS)), strict=False)))


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
