"""What a store holds before its first article: the ontology and the authority of known actors."""

import hashlib
from collections.abc import Callable
from functools import cache

import pyoxigraph as ox
from rdflib import Graph

from ingest.fingerprint import extractor
from ingest.triples import authority_graph
from ontology import graph as ontology_graph
from ontology import iris, modules
from ontology.names import PROV, RDF, W
from store import Store, from_rdflib, require_schema

_SOURCES: dict[str, Callable[[], Graph]] = {iris.ONTOLOGY: ontology_graph, iris.AUTHORITY: authority_graph}


def set_up(store: Store) -> bool:
    """Bring the ontology and the authority up to date; returns whether anything was written.

    The provenance graph keeps the digest of what each was made from, so that an up-to-date store costs three queries. Raises
    `StoreError` where the store is newer than this release, or must be migrated first.
    """
    require_schema(store)
    held = _held(store)
    digest = _digest()
    stale = [name for name in _SOURCES if held.get(name) != digest]
    if stale:
        old = [_line(name, held[name]) for name in stale if name in held]
        lines = [triple for name in stale for triple in (_line(name, digest).triple, _bundle(name))]
        store.write(
            {name: from_rdflib(_SOURCES[name]()) for name in stale},
            add={iris.PROVENANCE: lines},
            remove=old,
        )
    return bool(stale)


@cache
def _digest() -> str:
    h = hashlib.sha256(extractor().encode())
    for module in modules():
        h.update(module.read_bytes())
    return "sha256:" + h.hexdigest()


def _held(store: Store) -> dict[str, str]:
    text = "SELECT ?name ?digest WHERE { GRAPH ?provenance { VALUES ?name {} ?name ?property ?digest } }"
    rows = store.query(
        text,
        bindings={
            "provenance": ox.NamedNode(iris.PROVENANCE),
            "property": ox.NamedNode(str(W.inputDigest)),
            "name": [ox.NamedNode(name) for name in _SOURCES],
        },
    )
    return {row["name"].value: row["digest"].value for row in rows}  # type: ignore[union-attr]


def _bundle(name: str) -> ox.Triple:
    return ox.Triple(ox.NamedNode(name), ox.NamedNode(str(RDF.type)), ox.NamedNode(str(PROV.Bundle)))


def _line(name: str, digest: str) -> ox.Quad:
    return ox.Quad(ox.NamedNode(name), ox.NamedNode(str(W.inputDigest)), ox.Literal(digest), ox.NamedNode(iris.PROVENANCE))
