"""The SPARQL 1.1 Protocol, for queries."""

import json
import threading
import time
from urllib.parse import urlencode

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

SELECT = "SELECT ?s WHERE { ?s a <https://w3id.org/wasata#Article> } ORDER BY ?s"
ASK = "ASK { ?s a <https://w3id.org/wasata#Article> }"
CONSTRUCT = "CONSTRUCT WHERE { <https://w3id.org/wasata/id/actor/qatar> ?p ?o }"
DESCRIBE = "DESCRIBE <https://w3id.org/wasata/id/actor/qatar>"
EXAMPLE = "https://w3id.org/wasata/id/article/example"
PROVENANCE = "https://w3id.org/wasata/id/provenance"
BOMB = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h . ?i ?t ?j FILTER(?b != ?j) }"
FORM = {"content-type": "application/x-www-form-urlencoded"}
DIRECT = {"content-type": "application/sparql-query"}
JSON = "application/sparql-results+json"
XML = "application/sparql-results+xml"
TSV = "text/tab-separated-values"


def get(client: TestClient, query: str, accept: str | None = None, **more: str):
    return client.get("/sparql", params={"query": query, **more}, headers={"accept": accept} if accept else {})


def media(answer) -> str:
    return answer.headers["content-type"].partition(";")[0]


@pytest.mark.parametrize(
    ("query", "accept", "expected"),
    [
        pytest.param(SELECT, None, JSON, id="rows without Accept"),
        pytest.param(SELECT, "*/*", JSON, id="rows, anything"),
        pytest.param(SELECT, JSON, JSON, id="rows as JSON"),
        pytest.param(SELECT, XML, XML, id="rows as XML"),
        pytest.param(SELECT, "text/csv", "text/csv", id="rows as CSV"),
        pytest.param(SELECT, TSV, TSV, id="rows as TSV"),
        pytest.param(SELECT, "application/json", "application/json", id="rows as plain JSON"),
        pytest.param(SELECT, f"{XML};q=0.3, text/csv;q=0.8", "text/csv", id="weights"),
        pytest.param(SELECT, f"{JSON};q=0, */*;q=0.1", XML, id="not JSON, else anything"),
        pytest.param(SELECT, "text/*", "text/csv", id="any text"),
        pytest.param(
            SELECT, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/xml", id="a browser"
        ),
        pytest.param(SELECT, "TEXT/CSV", "text/csv", id="capital letters"),
        pytest.param(ASK, None, JSON, id="truth without Accept"),
        pytest.param(ASK, XML, XML, id="truth as XML"),
        pytest.param(CONSTRUCT, None, "text/turtle", id="triples without Accept"),
        pytest.param(CONSTRUCT, "application/n-triples", "application/n-triples", id="triples as N-Triples"),
        pytest.param(CONSTRUCT, "application/rdf+xml", "application/rdf+xml", id="triples as RDF/XML"),
        pytest.param(DESCRIBE, "application/ld+json", "application/ld+json", id="a description as JSON-LD"),
        pytest.param(DESCRIBE, f"{JSON}, text/turtle;q=0.1", "text/turtle", id="a description, rows cannot be"),
    ],
)
def test_media_types(client: TestClient, query: str, accept: str | None, expected: str) -> None:
    answer = get(client, query, accept)
    assert answer.status_code == 200, answer.text
    assert media(answer) == expected
    assert "accept" in answer.headers["vary"].lower()


@pytest.mark.parametrize(
    ("query", "accept"), [(SELECT, "text/turtle"), (CONSTRUCT, JSON), (SELECT, "image/png"), (ASK, "*/*;q=0")]
)
def test_406_when_nothing_fits(client: TestClient, query: str, accept: str) -> None:
    answer = get(client, query, accept)
    assert answer.status_code == 406
    assert media(answer) == "application/problem+json"


def test_rows_are_the_same_in_all_formats(client: TestClient) -> None:
    found = [row["s"]["value"] for row in get(client, SELECT).json()["results"]["bindings"]]
    assert len(found) == 3
    assert EXAMPLE in found
    assert get(client, SELECT, "text/csv").text.split()[1:] == found
    assert get(client, SELECT, TSV).text.split()[1:] == [f"<{iri}>" for iri in found]
    rows = ox.parse_query_results(get(client, SELECT, XML).content, ox.QueryResultsFormat.XML)
    assert [row["s"].value for row in rows] == found


@pytest.mark.parametrize("accept", ["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"])
@pytest.mark.parametrize("query", [CONSTRUCT, DESCRIBE])
def test_triples_are_the_same_in_all_formats_and_each_once(client: TestClient, query: str, accept: str) -> None:
    found = list(ox.parse(get(client, query, accept).content, ox.RdfFormat.from_media_type(accept)))
    assert len(found) == len(set(found)) == 7
    assert any(q.object == ox.Literal("قطر", language="ar") for q in found)


def test_the_three_ways_to_ask(client: TestClient) -> None:
    by_get = get(client, SELECT).content
    assert client.post("/sparql", content=urlencode({"query": SELECT}), headers=FORM).content == by_get
    assert client.post("/sparql", content=SELECT, headers=DIRECT).content == by_get
    assert (
        client.post("/sparql", content=SELECT, headers={"content-type": "application/sparql-query; charset=utf-8"}).content
        == by_get
    )


@pytest.mark.parametrize("way", ["get", "form", "direct"])
def test_dataset_parameters(client: TestClient, way: str) -> None:
    def count(query: str, *dataset: tuple[str, str]) -> int:
        if way == "get":
            answer = client.get("/sparql", params=[("query", query), *dataset])
        elif way == "form":
            answer = client.post("/sparql", content=urlencode([("query", query), *dataset]), headers=FORM)
        else:
            answer = client.post("/sparql", params=list(dataset), content=query, headers=DIRECT)
        return int(answer.json()["results"]["bindings"][0]["n"]["value"])

    default = "SELECT (COUNT(*) AS ?n) WHERE { ?s <http://www.w3.org/ns/prov#wasGeneratedBy> ?o }"
    named = "SELECT (COUNT(DISTINCT ?g) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }"
    assert count(default) == 1
    assert count(default, ("default-graph-uri", PROVENANCE)) == 1
    assert count(default, ("default-graph-uri", EXAMPLE)) == 0
    assert count(default, ("default-graph-uri", EXAMPLE), ("default-graph-uri", PROVENANCE)) == 1
    assert count(default, ("named-graph-uri", PROVENANCE)) == 0
    assert count(named, ("named-graph-uri", PROVENANCE)) == 1
    assert count(named, ("default-graph-uri", PROVENANCE)) == 0
    assert count(named) == 8  # seven, and that of copies


@pytest.mark.parametrize(
    ("method", "headers", "parameters", "body", "status"),
    [
        pytest.param("GET", {}, {"query": "SELECT ?x WHERE { ?x ?y }"}, None, 400, id="malformed"),
        pytest.param("GET", {}, {"query": ""}, None, 400, id="empty"),
        pytest.param("GET", {}, [("query", ASK), ("query", ASK)], None, 400, id="two queries"),
        pytest.param("GET", {}, {"default-graph-uri": EXAMPLE}, None, 400, id="a dataset without a query"),
        pytest.param("GET", {}, {"query": ASK, "default-graph-uri": "no iri"}, None, 400, id="a graph that is no IRI"),
        pytest.param("POST", FORM, {}, "", 400, id="a form without a query"),
        pytest.param("POST", FORM, {}, urlencode([("query", ASK), ("query", ASK)]), 400, id="a form with two"),
        pytest.param("POST", FORM, {}, "query=%FF", 400, id="a form that is not UTF-8"),
        pytest.param("POST", DIRECT, {}, b"ASK \xff", 400, id="a query that is not UTF-8"),
        pytest.param("POST", DIRECT, {"query": ASK}, ASK, 400, id="a query in the URL and in the body"),
        pytest.param("POST", {"content-type": "text/plain"}, {}, ASK, 415, id="plain text"),
        pytest.param("POST", {}, {}, ASK, 415, id="no type"),
        pytest.param("PUT", DIRECT, {}, ASK, 405, id="PUT"),
        pytest.param("DELETE", {}, {"query": ASK}, None, 405, id="DELETE"),
        pytest.param("GET", {}, {"update": "DROP ALL"}, None, 400, id="an update by GET"),
        pytest.param("POST", FORM, {}, urlencode({"update": "DROP ALL"}), 401, id="an update by form"),
        pytest.param("POST", {"content-type": "application/sparql-update"}, {}, "DROP ALL", 401, id="an update"),
        pytest.param("POST", DIRECT, {}, "INSERT DATA { <a:b> <a:c> <a:d> }", 400, id="an update as a query"),
        pytest.param(
            "GET", {}, {"query": "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }"}, None, 400, id="SERVICE"
        ),
        pytest.param(
            "GET", {}, {"query": "SELECT * FROM <http://127.0.0.1:1/x> { ?s ?p ?o } LIMIT 1"}, None, 200, id="FROM loads nothing"
        ),
    ],
)
def test_wrong_requests(client: TestClient, method: str, headers: dict[str, str], parameters, body, status: int) -> None:
    answer = client.request(method, "/sparql", headers=headers, params=parameters, content=body)
    assert answer.status_code == status, answer.text
    if status != 200:
        assert media(answer) == "application/problem+json"
        assert answer.json()["detail"] or status == 405
    if status == 405:
        assert set(answer.headers["allow"].split(", ")) >= {"GET"}


def test_400_has_the_parsers_message_with_its_position(client: TestClient) -> None:
    assert "error at 1:26" in get(client, "SELECT ?x WHERE { ?x ?y }").json()["detail"]


def test_description_of_the_service(client: TestClient) -> None:
    answer = client.get("/sparql")
    assert media(answer) == "text/turtle"
    found = {q.predicate.value.rpartition("#")[2]: q.object.value for q in ox.parse(answer.content, ox.RdfFormat.TURTLE)}
    assert found["endpoint"] == "http://testserver/sparql"
    assert any(q.object.value.endswith("UnionDefaultGraph") for q in ox.parse(answer.content, ox.RdfFormat.TURTLE))
    assert media(client.get("/sparql", headers={"accept": "application/rdf+xml"})) == "application/rdf+xml"
    assert client.get("/sparql", headers={"accept": "image/png"}).status_code == 406


def test_head_is_get_without_its_body(client: TestClient) -> None:
    answer = client.head("/sparql", params={"query": SELECT})
    assert (answer.status_code, answer.content, media(answer)) == (200, b"", JSON)
    assert answer.headers["content-length"] == str(len(get(client, SELECT).content))
    assert client.head("/sparql", params={"query": "x"}).status_code == 400


def test_other_origins_may_read(client: TestClient) -> None:
    assert (
        client.get("/sparql", params={"query": ASK}, headers={"origin": "https://example.org"}).headers[
            "access-control-allow-origin"
        ]
        == "*"
    )
    asked = {
        "origin": "https://example.org",
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
    }
    assert client.options("/sparql", headers=asked).status_code == 200


def test_a_result_too_large_is_413(client: TestClient) -> None:
    answer = get(client, "SELECT * WHERE { ?s ?p ?o }")
    assert answer.status_code == 413
    assert "more than 400 rows" in answer.json()["detail"]
    assert get(client, "SELECT * WHERE { ?s ?p ?o } LIMIT 400").status_code == 200


def test_a_query_past_its_time_is_503_and_others_are_answered_meanwhile(client: TestClient) -> None:
    answers = []
    bombs = [threading.Thread(target=lambda: answers.append(get(client, BOMB))) for _ in range(2)]
    for bomb in bombs:
        bomb.start()
    time.sleep(0.3)
    assert client.get("/healthz").status_code == 200
    assert client.get("/api/v1/statements", params={"speaker": "Q7821917"}).json()["total"] == 1
    for bomb in bombs:
        bomb.join()
    assert [a.status_code for a in answers] == [503, 503]
    assert all(a.json()["detail"].endswith("was stopped") and a.headers["retry-after"] for a in answers)
    assert get(client, ASK).json()["boolean"] is True


def test_arabic_in_a_query(client: TestClient) -> None:
    query = "SELECT ?a WHERE { ?a <http://www.w3.org/2004/02/skos/core#prefLabel> 'سلمى حداد'@ar } LIMIT 1"
    for answer in (get(client, query), client.post("/sparql", content=query.encode(), headers=DIRECT)):
        assert json.loads(answer.content)["results"]["bindings"][0]["a"]["value"].endswith("x-1a2b3c4d5e6f7a8b")
