"""Clients that people have, over the running service: SPARQLWrapper, rdflib, pyoxigraph, curl."""

import json
import shutil
import subprocess

import pyoxigraph as ox
import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore, SPARQLUpdateStore
from SPARQLWrapper import CSV, JSON, N3, POST, TSV, TURTLE, XML, SPARQLWrapper

from tests.protocol.conftest import KEY, Service

S, P = "http://example.org/سلمى", "http://example.org/قالت"
DATA = f'<{S}> <{P}> "نعم"@ar , 7 .'
EVERY = "SELECT ?s ?p ?o WHERE { ?s ?p ?o }"
NAME = "http://example.org/graph"


@pytest.fixture
def filled(service: Service) -> Service:
    service.update(f"INSERT DATA {{ {DATA} }}")
    return service


def wrapper(service: Service, text: str, form: str = JSON) -> SPARQLWrapper:
    made = SPARQLWrapper(f"{service.base}/sparql")
    made.setQuery(text)
    made.setReturnFormat(form)
    return made


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_sparqlwrapper_selects(filled: Service, method: str) -> None:
    asked = wrapper(filled, EVERY)
    asked.setMethod(method)
    rows = asked.query().convert()["results"]["bindings"]
    assert {r["o"]["value"] for r in rows} == {"نعم", "7"} and {r["s"]["value"] for r in rows} == {S}


def test_sparqlwrapper_reads_every_format_of_rows(filled: Service) -> None:
    assert "نعم" in wrapper(filled, EVERY, XML).query().convert().toxml()
    for form in (CSV, TSV):
        assert "نعم" in wrapper(filled, EVERY, form).query().convert().decode()


def test_sparqlwrapper_asks(filled: Service) -> None:
    assert wrapper(filled, f"ASK {{ <{S}> ?p ?o }}").query().convert()["boolean"] is True
    assert wrapper(filled, "ASK { <http://example.org/none> ?p ?o }").query().convert()["boolean"] is False


@pytest.mark.parametrize("form", [TURTLE, N3])
def test_sparqlwrapper_constructs(filled: Service, form: str) -> None:
    text = wrapper(filled, "CONSTRUCT WHERE { ?s ?p ?o }", form).query().convert()
    assert len(Graph().parse(data=text, format="turtle")) == 2


def test_sparqlwrapper_updates_with_the_key(service: Service) -> None:
    changed = wrapper(service, f"INSERT DATA {{ {DATA} }}")
    changed.setMethod(POST)
    changed.addCustomHttpHeader("Authorization", f"Bearer {KEY}")
    changed.query()
    assert service.ask(f'ASK {{ <{S}> <{P}> "نعم"@ar }}')


def test_rdflib_reads(filled: Service) -> None:
    graph = Graph(SPARQLStore(f"{filled.base}/sparql"))
    assert len(graph) == 2
    assert set(graph.objects(URIRef(S), URIRef(P))) == {Literal("نعم", lang="ar"), Literal(7)}
    assert [str(row.o) for row in graph.query(EVERY + " ORDER BY DESC(isNumeric(?o))")] == ["7", "نعم"]
    assert len(graph.query("CONSTRUCT WHERE { ?s ?p ?o }").graph) == 2


def test_rdflib_writes(service: Service) -> None:
    store = SPARQLUpdateStore(
        f"{service.base}/sparql", f"{service.base}/sparql", headers={"Authorization": f"Bearer {KEY}"}, context_aware=True
    )
    graph = Graph(store, identifier=URIRef(NAME))
    triple = (URIRef(S), URIRef(P), Literal("نعم", lang="ar"))
    graph.add(triple)
    assert triple in graph
    assert service.ask(f'ASK {{ GRAPH <{NAME}> {{ <{S}> <{P}> "نعم"@ar }} }}')
    graph.remove(triple)
    assert not service.ask("ASK { GRAPH ?g { ?s ?p ?o } }")


ROWS = [ox.QueryResultsFormat.JSON, ox.QueryResultsFormat.XML, ox.QueryResultsFormat.TSV]


@pytest.mark.parametrize("form", ROWS, ids=str)
def test_pyoxigraph_parses_rows(filled: Service, form: ox.QueryResultsFormat) -> None:
    answer = filled.send("GET", "/sparql", [("query", EVERY)], Accept=form.media_type)
    found = ox.parse_query_results(answer.body, format=form)
    assert {row["o"].value for row in found} == {"نعم", "7"}


@pytest.mark.parametrize(
    "form", [ox.RdfFormat.TURTLE, ox.RdfFormat.N_TRIPLES, ox.RdfFormat.RDF_XML, ox.RdfFormat.JSON_LD], ids=str
)
def test_pyoxigraph_parses_triples(filled: Service, form: ox.RdfFormat) -> None:
    answer = filled.send("GET", "/sparql", [("query", "CONSTRUCT WHERE { ?s ?p ?o }")], Accept=form.media_type)
    assert answer.status == 200 and answer.media == form.media_type
    assert len(list(ox.parse(answer.body, format=form))) == 2


def curl(*arguments: str) -> str:
    program = shutil.which("curl")
    if program is None:
        pytest.skip("curl is not installed")
    done = subprocess.run([program, "-sS", "--noproxy", "*", "-m", "20", *arguments], capture_output=True, text=True, check=True)
    return done.stdout


def test_curl_queries_by_get_and_post(filled: Service) -> None:
    where = f"{filled.base}/sparql"
    by_get = curl("-G", where, "--data-urlencode", f"query={EVERY}", "-H", "Accept: text/csv")
    by_form = curl(where, "--data-urlencode", f"query={EVERY}", "-H", "Accept: text/csv")
    direct = curl(where, "-H", "Content-Type: application/sparql-query", "--data-binary", EVERY, "-H", "Accept: text/csv")
    assert "نعم" in by_get and sorted(by_get.split()) == sorted(by_form.split()) == sorted(direct.split())


def test_curl_chooses_a_media_type(filled: Service) -> None:
    shown = ("-o", "/dev/null", "-w", "%{http_code} %{content_type}", "-G", f"{filled.base}/sparql")
    query = ("--data-urlencode", f"query={EVERY}")
    assert curl(*shown, *query, "-H", "Accept: application/sparql-results+xml;q=0.9, text/csv;q=0.1").startswith(
        "200 application/sparql-results+xml"
    )
    assert curl(*shown, *query, "-H", "Accept: image/png") == "406 application/problem+json"


def test_curl_puts_reads_and_deletes_a_graph(service: Service) -> None:
    where, key = f"{service.base}/rdf-graphs?graph={NAME}", ("-H", f"Authorization: Bearer {KEY}")
    status = ("-o", "/dev/null", "-w", "%{http_code}")
    turtle = ("-H", "Content-Type: text/turtle", "--data-binary", DATA)
    assert curl(*status, "-X", "PUT", where, *turtle) == "401"
    assert curl(*status, "-X", "PUT", where, *key, *turtle) == "201"
    assert "نعم" in curl(where, "-H", "Accept: text/turtle")
    assert curl(*status, "-X", "POST", where, *key, *turtle) == "204"
    assert curl(*status, "-X", "DELETE", where, *key) == "204"
    assert curl(*status, where) == "404"


def test_curl_looks_up_a_batch(service: Service) -> None:
    asked = json.dumps({"references": ["سلمى حداد"]}, ensure_ascii=False)
    text = curl(f"{service.base}/api/v1/actors/batch", "-H", "Content-Type: application/json", "--data-binary", asked)
    item = json.loads(text)["items"][0]
    assert item["reference"] == "سلمى حداد" and item["problem"]["status"] == 404
