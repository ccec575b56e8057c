"""Runs of ingest, in a graph of their own."""

from dataclasses import dataclass
from datetime import datetime

from rdflib import PROV, XSD, Graph, Literal, URIRef

from ingest.triples.writer import Writer
from ontology import VERSION, iris
from ontology.names import W


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
    node = URIRef(run_iri(run))
    w.type(node, PROV.Activity)
    w.add(node, PROV.startedAtTime, Literal(run.started.isoformat(), datatype=XSD.dateTime))
    w.add(node, PROV.wasAssociatedWith, URIRef(iris.software(VERSION)))
    w.add(node, W.morphology, Literal(run.morphology))
    if ended:
        w.add(node, PROV.endedAtTime, Literal(ended.isoformat(), datatype=XSD.dateTime))
    if article_iri:
        w.add(URIRef(article_iri), PROV.wasGeneratedBy, node)
    return w.graph
