"""The part of ingest that needs no store and may run in another process: extract, build the graph, validate it."""

from dataclasses import dataclass

from rdflib import DCTERMS, Graph, Literal, URIRef

from ingest.extract import extract
from ingest.fingerprint import input_digest
from ingest.link import NONE, Decisions
from ingest.model import Article
from ingest.triples import article_graph
from ontology import iris
from ontology.names import W
from shapes.validate import validate


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article's graph as N-Triples, or why it does not conform."""

    article_id: str
    source: str
    iri: str
    ntriples: str
    statements: int
    reason: str = ""
    report: str = ""


def prepare(article: Article, decisions: Decisions = NONE) -> Prepared:
    """Extract one article, build its graph after the `decisions` of people, and hold it against the shapes."""
    extraction = extract(article, decisions)
    graph = article_graph(extraction, input_digest(article))
    if decisions:
        _sign(graph, article, decisions)
    report = validate(graph)
    iri = iris.article(article.id)
    count = len(extraction.statements)
    if not report.conforms:
        found = [v for v in report.violations if v.severity == "Violation"]
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        reason = f"the graph does not conform: {found[0].message_en if found else 'no shape applies to it'}{more}"
        return Prepared(article.id, article.source, iri, "", count, reason, report.text("en"))
    return Prepared(article.id, article.source, iri, graph.serialize(format="nt"), count)


def _sign(graph: Graph, article: Article, decisions: Decisions) -> None:
    """Put the digest in that covers the decisions which concern this graph, and no others."""
    merged = [iris.actor_id(str(node)) for node in graph.objects(None, DCTERMS.replaces)]
    digest = input_digest(article, decisions.digest_lines(merged))
    graph.set((URIRef(iris.article(article.id)), W.inputDigest, Literal(digest)))
