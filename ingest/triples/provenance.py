"""Runs of ingest, in a graph of their own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from rdflib import PROV, XSD, Graph, Literal, URIRef

from ingest.triples.writer import Writer
from ontology import VERSION, iris
from ontology.names import W
from ontology.terms import Triple, iri, name


@dataclass(frozen=True, slots=True)
class RunInfo:
    """One run: when it began (aware), and the morphology that it uses; the clock is an argument so that tests need none."""

    started: datetime
    morphology: str


def run_iri(run: RunInfo) -> str:
    """IRI of a run."""
    return iris.run(iris.digest(run.started.isoformat(), run.morphology, VERSION))


def run_graph(run: RunInfo, article_iri: str | None = None, ended: datetime | None = None) -> Graph:
    """What the provenance graph says of a run, of one article that it made and, once known, of its end."""
    w = Writer()
    node = _describe(w, run)
    if ended:
        w.add(node, PROV.endedAtTime, Literal(ended.isoformat(), datatype=XSD.dateTime))
    if article_iri:
        w.add(URIRef(article_iri), PROV.wasGeneratedBy, node)
    return w.graph


def made_by(run: RunInfo, articles: Iterable[str]) -> bytes:
    """The lines of the provenance graph about a run and the articles (IRIs) that it made, as N-Quads."""
    end = f" {iri(iris.PROVENANCE)} .\n"
    w = Writer()
    w.triples.update(dict.fromkeys(_about(run)))
    made, node = name(PROV.wasGeneratedBy), iri(run_iri(run))
    for article in articles:
        w.add(iri(article), made, node)
    return "".join([f"{s} {p} {o}{end}" for s, p, o in w.triples]).encode()


@lru_cache(maxsize=8)
def _about(run: RunInfo) -> tuple[Triple, ...]:
    w = Writer()
    _describe(w, run)
    return tuple(w.triples)


def _describe(w: Writer, run: RunInfo) -> URIRef:
    node = URIRef(run_iri(run))
    w.type(node, PROV.Activity)
    w.add(node, PROV.startedAtTime, Literal(run.started.isoformat(), datatype=XSD.dateTime))
    w.add(node, PROV.wasAssociatedWith, URIRef(iris.software(VERSION)))
    w.add(node, W.morphology, Literal(run.morphology))
    return node
