"""Shared reports and utterances as triples of the graph `id:copies`."""

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Triple

from ingest.copies.clusters import clusters, lowest
from ontology import iris
from ontology.names import DCTERMS, RDF, XSD, W


def copies_graph(pairs: Mapping[tuple[str, str], float], same: Iterable[tuple[str, str]]) -> Iterator[Triple]:
    """`pairs` of articles (IRIs) with their resemblance, and pairs of statements of one utterance.

    A node's IRI comes from its first member in the order of IRIs, so that it is the same whatever was read first.
    """
    for articles in clusters(pairs):
        key = iris.digest("report", articles[0])
        node = NamedNode(iris.report(key))
        yield from _node(node, W.SharedReport, key, W.carriedBy, articles)
        found = Literal(f"{lowest(articles, pairs):.2f}", datatype=_term(XSD.decimal))
        yield Triple(node, _term(W.resemblance), found)
    for statements in clusters(same):
        key = iris.digest("utterance", statements[0])
        yield from _node(NamedNode(iris.utterance(key)), W.Utterance, key, W.witness, statements)


def _node(node: NamedNode, class_: str, key: str, has: str, members: Iterable[str]) -> Iterator[Triple]:
    yield Triple(node, _term(RDF.type), _term(class_))
    yield Triple(node, _term(DCTERMS.identifier), Literal(key))
    for member in members:
        yield Triple(node, _term(has), NamedNode(member))


def _term(name: str) -> NamedNode:
    return NamedNode(str(name))
