"""What a store holds before its first article: the ontology and the authority of known actors."""

import hashlib
from collections.abc import Callable
from functools import cache
from itertools import chain

import pyoxigraph as ox

from ingest.fingerprint import extractor
from ingest.triples import authority_triples
from ontology import iris, modules
from ontology.names import PROV, RDF, W
from store import Store, quads, require_schema


def _ontology() -> list[ox.Triple]:
    parsed = (ox.parse(m.read_bytes(), format=ox.RdfFormat.TURTLE, rename_blank_nodes=True) for m in modules())
    return [quad.triple for quad in chain.from_iterable(parsed)]


def _authority() -> list[ox.Triple]:
    lines = "".join(f"{s} {p} {o} .\n" for s, p, o in authority_triples())
    return [quad.triple for quad in ox.parse(lines, format=ox.RdfFormat.N_TRIPLES)]


_SOURCES: dict[str, Callable[[], list[ox.Triple]]] = {iris.ONTOLOGY: _ontology, iris.AUTHORITY: _authority}


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
        made = {name: _SOURCES[name]() for name in stale}
        if old or any(store.has_graph(name) for name in stale):
            store.write(made, add={iris.PROVENANCE: lines}, remove=old)
        else:  # what is only added goes in as tables of its own, in a third of the time
            every = (quad for name, triples in {**made, iris.PROVENANCE: lines}.items() for quad in quads(name, triples))
            store.add("".join(f"{quad} .\n" for quad in every).encode())
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
