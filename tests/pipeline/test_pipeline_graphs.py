"""What the graph of an article is, for each of the samples."""

import pyoxigraph as ox
import pytest
from rdflib import Graph

from ingest.extract import extract
from ingest.model import Article
from ingest.pipeline import Prepared, prepare
from ingest.triples import authority_graph
from ontology.names import NIF, OWL, PROV, SKOS, W
from shapes.validate import validate
from store import to_rdflib


def _graph(quads: bytes) -> Graph:
    return to_rdflib(quad.triple for quad in ox.parse(quads, format=ox.RdfFormat.N_QUADS))


def test_every_graph_conforms(prepared: dict[str, Prepared]) -> None:
    assert {p.article_id: p.report for p in prepared.values() if p.reason} == {}


def test_the_authority_conforms() -> None:
    report = validate(authority_graph())
    assert report.conforms, report.text()


def test_an_article_gives_the_same_graph_twice(articles: tuple[Article, ...], prepared: dict[str, Prepared]) -> None:
    for article in articles[:4]:
        again = prepare(article)
        assert again == prepared[article.id]


def test_no_time_and_no_blank_node_in_an_article(prepared: dict[str, Prepared]) -> None:
    for p in prepared.values():
        for s, predicate, o in _graph(p.quads):
            assert not str(predicate).startswith(str(PROV)), (p.article_id, predicate)
            assert not {type(s).__name__, type(o).__name__} & {"BNode"}


def test_every_anchor_is_the_slice_of_the_text(articles: tuple[Article, ...], prepared: dict[str, Prepared]) -> None:
    for article in articles:
        assert_anchors(article, prepared[article.id])


def assert_anchors(article: Article, p: Prepared) -> None:
    """Offsets are sacred."""
    graph = _graph(p.quads)
    count = 0
    for node, anchor in graph.subject_objects(NIF.anchorOf):
        begin, end = (int(str(graph.value(node, key))) for key in (NIF.beginIndex, NIF.endIndex))
        assert article.text[begin:end] == str(anchor), (article.id, begin, end)
        count += 1
    assert count or not p.statements
    assert [str(t) for t in graph.objects(None, NIF.isString)] == [article.text]


def test_all_graphs_agree_on_the_name_of_an_actor(prepared: dict[str, Prepared]) -> None:
    known: dict[tuple[str, str | None], set[str]] = {}
    for graph in (authority_graph(), *(_graph(p.quads) for p in prepared.values())):
        for node, label in graph.subject_objects(SKOS.prefLabel):
            if "/id/actor/" in str(node):
                known.setdefault((str(node), getattr(label, "language", None)), set()).add(str(label))
    assert {key: names for key, names in known.items() if len(names) > 1} == {}
    assert len(known) > 1000


@pytest.mark.parametrize("link", [OWL.sameAs, SKOS.closeMatch], ids=["sure", "likely"])
def test_all_graphs_agree_on_the_link_of_an_actor(prepared: dict[str, Prepared], link: object) -> None:
    authority = authority_graph()
    for p in prepared.values():
        for node, qid in _graph(p.quads).subject_objects(link):  # type: ignore[arg-type]
            if any(authority.objects(node, SKOS.prefLabel)):
                assert (node, link, qid) in authority, (p.article_id, node, qid)


def test_quads_are_what_the_store_reads(prepared: dict[str, Prepared]) -> None:
    for p in prepared.values():
        assert sum(1 for _ in ox.parse(p.quads, format=ox.RdfFormat.N_QUADS)) == p.quads.count(b"\n") == len(_graph(p.quads))


def test_odd_texts_are_extracted_without_an_error() -> None:
    for n, text in enumerate(
        ("x", "قال", "«", "\u200f\u200e", "قال " * 500, "\ufeffقال الوزير: نعم", "أكد\r\n\r\nأن", "𐎀 قال 😀 إن")
    ):
        found = extract(Article(id=f"odd-{n}", text=text))
        assert found.document.article.text == text
        assert not prepare(Article(id=f"odd-{n}", text=text)).reason


def test_an_ambiguous_name_has_candidates_in_the_graph() -> None:
    prepared = prepare(Article("ambiguous", "قال المشاط إن الاتفاق قريب.", published="2018-07-01"))
    assert (prepared.reason, prepared.report) == ("", "")
    graph = _graph(prepared.quads)
    [speaker] = set(graph.objects(None, W.speaker))
    assert {str(o).rpartition("/")[2] for o in graph.objects(speaker, W.mayMean)} == {"rania-al-mashat", "mahdi-al-mashat"}
    assert not set(graph.objects(speaker, OWL.sameAs)) | set(graph.objects(speaker, SKOS.closeMatch))
