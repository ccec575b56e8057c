"""The judgements as the graph `id:links`."""

from collections.abc import Collection, Iterable
from typing import get_args

from rdflib import DCTERMS, OWL, PROV, SKOS, XSD, Graph, Literal, URIRef

from ingest.model import ActorType
from ingest.triples.actors import CLASSES
from ingest.triples.writer import Writer
from ingest.wikidata.judgement import Judgement
from ontology import iris
from ontology.names import W


def links_graph(judgements: Iterable[Judgement], known: Collection[str]) -> Graph:
    """All judgements of actors that are in `known` (local ids): a node each, and the actor with its link."""
    w = Writer()
    for judgement in judgements:
        if judgement.actor in known:
            _one(w, judgement)
    return w.graph


def _one(w: Writer, j: Judgement) -> None:
    actor, node = URIRef(iris.actor(j.actor)), URIRef(iris.judgement(j.actor))
    write_name(w, actor, j.actor, j.label, j.type)
    if j.qid:
        w.add(actor, OWL.sameAs if j.verdict == "match" else SKOS.closeMatch, URIRef(iris.wikidata(j.qid)))
    w.type(node, W.LinkJudgement)
    w.add(node, W.judges, actor)
    w.add(node, W.verdict, Literal(j.verdict))
    w.add(node, W.score, Literal(f"{j.score:.2f}", datatype=XSD.decimal))
    w.add(node, W.judgedBy, Literal(j.by))
    w.add(node, PROV.generatedAtTime, Literal(j.judged, datatype=XSD.dateTime))
    for reason in j.reasons:
        w.add(node, W.reason, Literal(reason, lang="en"))
    for qid in {c.qid for c in j.candidates} | ({j.qid} if j.qid else set()):
        w.add(node, W.considered, URIRef(iris.wikidata(qid)))


def write_name(w: Writer, actor: URIRef, id_: str, label: str, type_: str) -> None:
    """Who an actor is, as each graph that names it says."""
    kind = CLASSES[type_] if type_ in get_args(ActorType) else None  # type: ignore[index]
    w.type(actor, W.Actor, *([kind] if kind else []))
    w.add(actor, DCTERMS.identifier, Literal(id_))
    w.add(actor, SKOS.prefLabel, Literal(label, lang="ar"))
