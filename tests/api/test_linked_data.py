"""One resource, many forms: JSON, JSON-LD, CSV, RDF and pages; entity tags; what Prometheus is told."""

import csv
import io
import json
from urllib.parse import quote

import pyoxigraph as ox
import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import OWL, SKOS
from starlette.testclient import TestClient

from api.linked_data import CONTEXT, as_json_ld
from api.metrics import Metrics

W = "https://w3id.org/wasata#"
QATAR = "https://w3id.org/wasata/id/actor/qatar"
LD = {"accept": "application/ld+json"}
LISTS = ["/api/v1/statements", "/api/v1/actors?q=قطر", "/api/v1/mediations", "/api/v1/articles", "/api/v1/actors/qatar/roles"]


def media(answer) -> str:
    return answer.headers["content-type"].partition(";")[0]


def graph_of(text: str) -> Graph:
    """The RDF of a JSON-LD answer; its context, which is at a URL, is put in, so that nothing is fetched."""
    found = json.loads(text)
    found["@context"] = CONTEXT
    return Graph().parse(data=json.dumps(found), format="json-ld")


@pytest.mark.parametrize("path", [*LISTS, "/api/v1/actors/qatar", "/api/v1/mediations/gaza-ceasefire-talks"])
def test_json_ld_of_every_resource(client: TestClient, path: str) -> None:
    answer = client.get(path, headers=LD)
    assert (answer.status_code, media(answer)) == (200, "application/ld+json"), answer.text
    assert answer.json()["@context"] == "http://testserver/api/v1/context.jsonld"
    assert len(graph_of(answer.text)) > 3


def test_statements_as_rdf_say_what_the_graph_says(client: TestClient, store) -> None:
    graph = graph_of(client.get("/api/v1/statements?limit=50", headers=LD).text)
    said = {(s, o) for s, o in graph.subject_objects(URIRef(W + "speaker"))}
    assert len(said) > 1
    for statement, speaker in said:
        assert bool(store.query(f"ASK {{ <{statement}> <{W}speaker> <{speaker}> }}"))
    acts = set(graph.objects(None, URIRef(W + "act")))
    assert acts and all(str(a).startswith("https://w3id.org/wasata/act#") for a in acts)


def test_an_actor_as_rdf(client: TestClient) -> None:
    graph = graph_of(client.get("/api/v1/actors/qatar", headers=LD).text)
    assert (URIRef(QATAR), OWL.sameAs, URIRef("http://www.wikidata.org/entity/Q846")) in graph
    assert (URIRef(QATAR), SKOS.prefLabel, Literal("قطر", lang="ar")) in graph


def test_the_context_is_there(client: TestClient) -> None:
    answer = client.get("/api/v1/context.jsonld")
    assert (answer.status_code, media(answer)) == (200, "application/ld+json")
    assert answer.json() == {"@context": CONTEXT}


def test_likely_links_are_close_matches() -> None:
    found = as_json_ld({"iri": "a:b", "wikidata": "Q5", "match": "close", "act": "call_for"}, "c")
    assert found["closeMatch"] == "http://www.wikidata.org/entity/Q5" and "sameAs" not in found
    assert found["act"] == "https://w3id.org/wasata/act#call-for"


def test_lists_as_csv(client: TestClient) -> None:
    answer = client.get("/api/v1/statements?limit=50", headers={"accept": "text/csv"})
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    items = client.get("/api/v1/statements?limit=50").json()["items"]
    assert media(answer) == "text/csv"
    assert [r["id"] for r in rows] == [i["id"] for i in items]
    assert [r["speaker.label.ar"] for r in rows] == [(i["speaker"] or {"label": {"ar": ""}})["label"]["ar"] for i in items]


def test_a_formula_in_a_csv_is_text() -> None:
    from api.csv_table import as_csv

    assert as_csv({"items": [{"a": "=1+1", "n": -2}]}) == "a,n\r\n'=1+1,-2\r\n"


def test_records_in_a_csv() -> None:
    from api.csv_table import as_csv

    events = [
        {
            "id": "e",
            "by": None,
            "participants": [{"actor": {"id": "qatar"}, "part": "host"}, {"actor": {"id": "egypt"}, "part": None}],
        },
        {"id": "f", "by": {"id": "egypt"}, "participants": []},
    ]
    assert as_csv({"items": events}) == "id,participants,by.id\r\ne,qatar (host)|egypt,\r\nf,,egypt\r\n"


def test_counts_over_time_as_csv(client: TestClient) -> None:
    answer = client.get("/api/v1/timeline?by=year", headers={"accept": "text/csv"})
    assert (answer.status_code, media(answer)) == (200, "text/csv")
    assert answer.text.splitlines()[0] == "date,statements,articles"


def test_one_record_is_no_csv(client: TestClient) -> None:
    assert client.get("/api/v1/actors/qatar", headers={"accept": "text/csv"}).status_code == 406


@pytest.mark.parametrize("path", [*LISTS, "/api/v1/actors/qatar"])
def test_304_where_nothing_changed(client: TestClient, path: str) -> None:
    tag = client.get(path).headers["etag"]
    again = client.get(path, headers={"if-none-match": f'"other", W/{tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get(path, headers={"if-none-match": '"other"'}).status_code == 200
    assert client.get(path, headers={"if-none-match": tag, **LD}).status_code == 200  # another form is another entity


@pytest.mark.parametrize(
    ("accept", "where"),
    [
        ("text/html,application/xhtml+xml,*/*;q=0.8", "/actors/qatar"),
        ("text/turtle", "/data/actor/qatar"),
        ("application/ld+json", "/data/actor/qatar"),
        (None, "/data/actor/qatar"),
    ],
)
def test_a_node_sends_to_its_document(client: TestClient, accept: str | None, where: str) -> None:
    answer = client.get("/id/actor/qatar", headers={"accept": accept} if accept else {}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, where)
    assert "accept" in answer.headers["vary"].lower()


@pytest.mark.parametrize("form", ["text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"])
def test_the_data_of_a_node(client: TestClient, form: str) -> None:
    answer = client.get("/id/actor/qatar", headers={"accept": form})
    assert media(answer) == form
    triples = list(ox.parse(answer.content, ox.RdfFormat.from_media_type(form)))
    assert {t.subject.value for t in triples} == {QATAR} and len(triples) > 3


def test_every_node_of_the_graph_is_found(client: TestClient, store) -> None:
    nodes = {
        r["s"].value
        for r in store.query(
            "SELECT DISTINCT ?s { GRAPH ?g { ?s a ?t } FILTER(STRSTARTS(STR(?s), 'https://w3id.org/wasata/id/') && !CONTAINS(STR(?s), '#')) }"
        )
    }
    assert len(nodes) > 20
    wrong = [n for n in nodes if client.get("/data/" + n.removeprefix("https://w3id.org/wasata/id/")).status_code != 200]
    assert wrong == []


def test_the_page_of_a_node(client: TestClient) -> None:
    answer = client.get("/doc/actor/qatar")
    assert answer.status_code == 200 and "قطر" in answer.text and "owl:sameAs" in answer.text
    assert "script" not in answer.text
    assert client.get("/doc/actor/" + quote("<script>")).status_code == 404
    assert client.get("/data/actor/none").status_code == 404


def test_metrics(client: TestClient) -> None:
    client.get("/api/v1/actors/qatar")
    client.get("/api/v1/actors/nobody-at-all")
    text = client.get("/metrics").text
    assert 'wasata_requests_total{method="GET",route="/api/v1/actors/{id}",status="200"}' in text
    assert 'route="/api/v1/actors/{id}",status="404"' in text
    assert "nobody-at-all" not in text
    assert "wasata_statements " in text and "wasata_request_seconds_bucket" in text


def test_two_services_do_not_mix() -> None:
    one, two = Metrics(), Metrics()
    one.requests.labels("GET", "/", 200).inc()
    assert b'route="/"' in one.text() and b'route="/"' not in two.text()
