"""The part of ingest that needs no store and may run in another process: extract, build the graphs, validate them."""

import traceback
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rdflib import DCTERMS

from errors import ArticleRejected, WasataError
from ingest.extract import extract
from ingest.failure import internal
from ingest.fingerprint import input_digest
from ingest.link import NONE, Decisions
from ingest.model import Article
from ingest.pipeline.beside import Beside, Make, made_beside
from ingest.triples import DIGEST, article_triples
from ontology import iris
from ontology.terms import Triple, iri, name, text
from shapes.batch import validate_all
from shapes.report import Report

_REPLACES = name(str(DCTERMS.replaces))
NOTHING: Mapping[str, Make] = {}


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article's graph as N-Quads, or why there is none.

    `quads` is UTF-8, a line a quad, all in the graph `iri`; empty where `reason` says why the article is rejected (`report`: the
    SHACL report or the traceback in full). `statements` is how many were found.
    """

    article_id: str
    source: str
    iri: str
    quads: bytes
    statements: int
    reason: str = ""
    report: str = ""
    beside: Beside = field(default_factory=dict)
    """What was wanted of the graph beside itself (`prepare_batch`), by consumer."""


@dataclass(frozen=True, slots=True)
class _Built:
    triples: dict[Triple, None]
    statements: int


_Verdict = Report | Exception | None
"""What does not conform, or what the validator failed with; None where all is well."""


def prepare_batch(
    articles: Sequence[Article], decisions: Decisions = NONE, beside: Mapping[str, Make] = NOTHING
) -> list[Prepared]:
    """Extract articles, build their graphs after the `decisions` of people, and hold each against the shapes.

    Pure: the same articles give the same, in whatever company. One at which the code fails is rejected and costs no other. `beside`
    says what consumers of the graph want made of it while its terms are at hand. Raises only what concerns the whole run (a
    `WasataError` that rejects no article).
    """
    built = [_guarded(article, decisions) for article in articles]
    graphs = [b.triples for b in built if isinstance(b, _Built)]
    verdicts = iter(_validated(graphs))
    return [
        b if isinstance(b, Prepared) else _prepared(article, b, next(verdicts), beside)
        for article, b in zip(articles, built, strict=True)
    ]


def prepare(article: Article, decisions: Decisions = NONE) -> Prepared:
    """`prepare_batch` for one article."""
    return prepare_batch([article], decisions)[0]


def failed(article: Article, reason: str, report: str = "") -> Prepared:
    """The article without a graph."""
    return Prepared(article.id, article.source, iris.article(article.id), b"", 0, reason, report)


def failure(article: Article, error: Exception) -> Prepared:
    """The article at which `error` came up: its reason or, where it is a fault of ours, the traceback as the report."""
    if isinstance(error, ArticleRejected):
        return failed(article, error.reason)
    if isinstance(error, WasataError):
        raise error
    return failed(article, internal(error), "".join(traceback.format_exception(error)))


def _guarded(article: Article, decisions: Decisions) -> "_Built | Prepared":
    try:
        extraction = extract(article, decisions)
        triples = article_triples(extraction, input_digest(article))
        if decisions:
            triples = dict.fromkeys(_signed(triples, article, decisions))
        return _Built(triples, len(extraction.statements))
    except Exception as error:
        return failure(article, error)


def _validated(graphs: Sequence[dict[Triple, None]]) -> Sequence[_Verdict]:
    try:
        return validate_all(graphs)
    except Exception as error:
        return [error] if len(graphs) == 1 else [verdict for graph in graphs for verdict in _validated([graph])]


def _prepared(article: Article, built: _Built, verdict: _Verdict, beside: Mapping[str, Make]) -> Prepared:
    if isinstance(verdict, Exception):
        return failure(article, verdict)
    node = iris.article(article.id)
    if verdict is not None:
        found = [v for v in verdict.violations if v.severity == "Violation"]
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        reason = f"the graph does not conform: {found[0].message_en if found else 'no shape applies to it'}{more}"
        return Prepared(article.id, article.source, node, b"", built.statements, reason, verdict.text("en"))
    try:
        quads = nquads(built.triples, node)
    except UnicodeEncodeError as error:
        return failure(article, error)
    made = made_beside(node, built.triples, beside)
    return Prepared(article.id, article.source, node, quads, built.statements, beside=made)


def nquads(triples: Iterable[Triple], graph: str) -> bytes:
    """Triples as N-Quads in the graph of that IRI."""
    end = f" {iri(graph)} .\n"
    return "".join([f"{s} {p} {o}{end}" for s, p, o in triples]).encode()


def _signed(triples: dict[Triple, None], article: Article, decisions: Decisions) -> Iterable[Triple]:
    """The triples with the digest that covers the decisions which concern this graph, and no others."""
    merged = [iris.actor_id(o[1:-1]) for _, p, o in triples if p == _REPLACES]
    digest = text(input_digest(article, decisions.digest_lines(merged)))
    return ((s, p, digest if p == DIGEST else o) for s, p, o in triples)
