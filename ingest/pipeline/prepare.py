"""The part of ingest that needs no store and may run in another process: extract, build the graph, validate it."""

from dataclasses import dataclass

from ingest.extract import extract
from ingest.fingerprint import input_digest
from ingest.model import Article
from ingest.triples import article_graph
from ontology import iris
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


def prepare(article: Article) -> Prepared:
    """Extract one article, build its graph and hold it against the shapes."""
    extraction = extract(article)
    graph = article_graph(extraction, input_digest(article))
    report = validate(graph)
    iri = iris.article(article.id)
    count = len(extraction.statements)
    if not report.conforms:
        found = [v for v in report.violations if v.severity == "Violation"]
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        reason = f"the graph does not conform: {found[0].message_en if found else 'no shape applies to it'}{more}"
        return Prepared(article.id, article.source, iri, "", count, reason, report.text("en"))
    return Prepared(article.id, article.source, iri, graph.serialize(format="nt"), count)
