"""Prepared articles into the store: each whole or not at all, with the line of provenance about it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from ingest.pipeline.held import Held
from ingest.pipeline.prepare import Prepared
from ingest.triples import RunInfo, made_by, run_graph, run_iri
from ontology import iris
from ontology.names import PROV
from store import Store, from_rdflib

_MADE = ox.NamedNode(str(PROV.wasGeneratedBy))
_PROVENANCE = ox.NamedNode(iris.PROVENANCE)


@dataclass(frozen=True, slots=True)
class Entry:
    """An article with a graph, and the version of it that the store holds."""

    prepared: Prepared
    held: Held | None


def write(store: Store, entries: Sequence[Entry], run: RunInfo) -> Iterator[str]:
    """Write articles; for each in order why the store did not take it, empty where it did.

    What is new goes in together, in one transaction; each that takes the place of an earlier version has one of its own.
    Where the store cannot read what is new, each article of it is tried by itself.
    """
    new = [e.prepared for e in entries if e.held is None]
    together = _add(store, new, run) if new else ""
    for entry in entries:
        if entry.held is not None:
            yield _replace(store, entry.prepared, entry.held, run)
        else:
            yield _add(store, [entry.prepared], run) if together and len(new) > 1 else together


def _add(store: Store, new: Sequence[Prepared], run: RunInfo) -> str:
    try:
        store.add(b"".join([*(p.quads for p in new), made_by(run, [p.iri for p in new])]), minted=True)
    except SyntaxError as error:
        return _unreadable(error)
    return ""


def _replace(store: Store, prepared: Prepared, before: Held, run: RunInfo) -> str:
    try:
        triples = [quad.triple for quad in ox.parse(prepared.quads, format=ox.RdfFormat.N_QUADS)]
    except SyntaxError as error:
        return _unreadable(error)
    old: tuple[ox.Quad, ...] = ()
    if before.run and before.run != run_iri(run):
        old = (ox.Quad(ox.NamedNode(prepared.iri), _MADE, ox.NamedNode(before.run), _PROVENANCE),)
    about = from_rdflib(run_graph(run, prepared.iri))
    store.write({prepared.iri: triples}, add={iris.PROVENANCE: about}, remove=old)
    return ""


def _unreadable(error: SyntaxError) -> str:
    return f"the graph is no RDF that the store takes: {error}"
