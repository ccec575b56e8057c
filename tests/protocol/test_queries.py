"""SPARQL 1.1 Protocol, query operation: what the W3C's protocol tests ask, written from the recommendation (section 2.1)."""

import json
from urllib.parse import urlencode

import pyoxigraph as ox
import pytest

from tests.protocol.conftest import FORM, Service

E = "http://example.org/"
ONE, TWO, THREE = E + "one", E + "two", E + "three"
ROWS_JSON = "application/sparql-results+json"
DIRECT = "application/sparql-query"


@pytest.fixture
def graphs(service: Service) -> Service:
    """Three graphs with a triple each, that tell which they are."""
    for iri in (ONE, TWO, THREE):
        service.update(f"INSERT DATA {{ GRAPH <{iri}> {{ <{iri}> a <{E}Thing> }} }}")
    return service


def truth(body: bytes) -> bool:
    found: bool = json.loads(body)["boolean"]
    return found


def test_by_get(service: Service) -> None:
    answer = service.send("GET", "/sparql", [("query", "ASK {}")])
    assert (answer.status, answer.media, truth(answer.body)) == (200, ROWS_JSON, True)


@pytest.mark.parametrize("charset", ["", "; charset=UTF-8"])
def test_by_form(service: Service, charset: str) -> None:
    answer = service.send("POST", "/sparql", body=urlencode({"query": "ASK {}"}), Content_Type=FORM + charset)
    assert (answer.status, truth(answer.body)) == (200, True)


def test_direct(service: Service) -> None:
    answer = service.send("POST", "/sparql", body="ASK {}", Content_Type=DIRECT)
    assert (answer.status, truth(answer.body)) == (200, True)


ONLY_ONE_TWO = f"ASK {{ <{ONE}> a ?t . <{TWO}> a ?t FILTER NOT EXISTS {{ <{THREE}> a ?t }} }}"
NAMED_ONE_TWO = (
    f"ASK {{ GRAPH ?a {{ <{ONE}> a ?t }} GRAPH ?b {{ <{TWO}> a ?t }} FILTER NOT EXISTS {{ GRAPH ?c {{ <{THREE}> a ?t }} }} }}"
)
FULL = (
    f"ASK {{ <{THREE}> a ?t GRAPH ?a {{ <{ONE}> a ?t }} GRAPH ?b {{ <{TWO}> a ?t }} "
    f"FILTER NOT EXISTS {{ <{ONE}> a ?t }} FILTER NOT EXISTS {{ GRAPH ?c {{ <{THREE}> a ?t }} }} }}"
)
DEFAULTS = [("default-graph-uri", ONE), ("default-graph-uri", TWO)]
NAMED = [("named-graph-uri", ONE), ("named-graph-uri", TWO)]


@pytest.mark.parametrize("way", ["GET", "form", "direct"])
@pytest.mark.parametrize(
    ("query", "dataset"),
    [
        pytest.param(f"ASK {{ <{ONE}> a ?t FILTER NOT EXISTS {{ <{TWO}> a ?t }} }}", DEFAULTS[:1], id="one default graph"),
        pytest.param(ONLY_ONE_TWO, DEFAULTS, id="two default graphs are merged"),
        pytest.param(NAMED_ONE_TWO, NAMED, id="named graphs"),
        pytest.param(FULL, [("default-graph-uri", THREE), *NAMED], id="default and named graphs"),
        pytest.param(
            f"ASK FROM <{THREE}> {{ <{ONE}> a ?t FILTER NOT EXISTS {{ <{THREE}> a ?t }} }}",
            DEFAULTS[:1],
            id="the request's dataset goes before the query's",
        ),
    ],
)
def test_dataset(graphs: Service, way: str, query: str, dataset: list[tuple[str, str]]) -> None:
    if way == "GET":
        answer = graphs.send("GET", "/sparql", [("query", query), *dataset])
    elif way == "form":
        answer = graphs.send("POST", "/sparql", body=urlencode([("query", query), *dataset]), Content_Type=FORM)
    else:
        answer = graphs.send("POST", "/sparql", dataset, query, Content_Type=DIRECT)
    assert answer.status == 200, answer.body
    assert truth(answer.body)


@pytest.mark.parametrize(
    ("query", "accept", "media"),
    [
        ("SELECT (1 AS ?v) {}", "application/sparql-results+xml;q=0.9, application/sparql-results+json", ROWS_JSON),
        ("SELECT (1 AS ?v) {}", "application/sparql-results+xml", "application/sparql-results+xml"),
        ("SELECT (1 AS ?v) {}", "text/tab-separated-values", "text/tab-separated-values"),
        ("SELECT (1 AS ?v) {}", "text/csv", "text/csv"),
        ("ASK {}", "application/sparql-results+xml, application/sparql-results+json;q=0.5", "application/sparql-results+xml"),
        (f"DESCRIBE <{E}x>", "application/rdf+xml, text/turtle;q=0.5", "application/rdf+xml"),
        (f"CONSTRUCT {{ <{E}s> <{E}p> 1 }} WHERE {{}}", "application/rdf+xml;q=0.1, text/turtle", "text/turtle"),
        (f"CONSTRUCT {{ <{E}s> <{E}p> 1 }} WHERE {{}}", "application/ld+json", "application/ld+json"),
    ],
)
def test_content_type(service: Service, query: str, accept: str, media: str) -> None:
    answer = service.send("GET", "/sparql", [("query", query)], Accept=accept)
    assert (answer.status, answer.media) == (200, media)
    assert answer.body


def test_describe_gives_the_triples_of_its_subject(graphs: Service) -> None:
    answer = graphs.query(f"DESCRIBE <{ONE}>")
    assert [q.subject.value for q in ox.parse(answer.body, ox.RdfFormat.TURTLE)] == [ONE]


@pytest.mark.parametrize(
    ("method", "parameters", "media", "body", "status"),
    [
        pytest.param("PUT", [("query", "ASK {}")], None, None, 405, id="another method"),
        pytest.param("GET", [("query", "ASK {}"), ("query", "SELECT * {}")], None, None, 400, id="two queries by GET"),
        pytest.param("POST", [], FORM, "query=ASK%20%7B%7D&query=SELECT%20*%20%7B%7D", 400, id="two queries by form"),
        pytest.param("POST", [], "text/plain", "ASK {}", 415, id="wrong media type"),
        pytest.param("POST", [], None, "query=ASK%20%7B%7D", 415, id="a form without its type"),
        pytest.param("POST", [], None, "ASK {}", 415, id="a query without its type"),
        pytest.param("POST", [], DIRECT, "ASK {}".encode("utf-16"), 400, id="not UTF-8"),
        pytest.param("GET", [("query", "ASK { ?s ?p")], None, None, 400, id="syntax, by GET"),
        pytest.param("POST", [], DIRECT, "ASK { ?s ?p", 400, id="syntax, direct"),
        pytest.param("GET", [("query", "ASK {}"), ("timeout", "soon")], None, None, 400, id="a time limit that is no number"),
        pytest.param("GET", [("query", "ASK {}"), ("timeout", "-1")], None, None, 400, id="a negative time limit"),
        pytest.param("GET", [("query", "ASK {}"), ("default-graph-uri", "x y")], None, None, 400, id="a graph that is no IRI"),
    ],
)
def test_bad(service: Service, method: str, parameters, media: str | None, body, status: int) -> None:
    answer = service.send(method, "/sparql", parameters, body, **({"Content_Type": media} if media else {}))
    assert (answer.status, answer.media) == (status, "application/problem+json")
    assert json.loads(answer.body)["status"] == status


def test_malformed_names_the_position(service: Service) -> None:
    found = json.loads(service.query("SELECT ?x WHERE { ?x ?y }").body)
    assert found["position"] == {"line": 1, "column": 26}
    assert "expected" in found["detail"]


def test_a_time_limit_of_the_request_holds(graphs: Service) -> None:
    graphs.update("INSERT { ?s <http://example.org/n> ?t } WHERE { GRAPH ?g { ?s a ?t } }")
    many = " ".join(f"?s{n} ?p{n} ?o{n} ." for n in range(40))
    answer = graphs.send("GET", "/sparql", [("query", f"SELECT (COUNT(*) AS ?n) {{ {many} }}"), ("timeout", "0.5")])
    assert answer.status == 503
    assert "0.5 s" in json.loads(answer.body)["detail"]
    assert graphs.ask("ASK {}")
