"""SPARQL 1.1 Protocol, update operation (section 2.2), and who may."""

import json
from urllib.parse import urlencode

import pytest

from tests.protocol.conftest import FORM, Service

E = "http://example.org/"
ONE, TWO, THREE, OUT = E + "one", E + "two", E + "three", E + "out"
DIRECT = "application/sparql-update"


@pytest.fixture
def graphs(service: Service) -> Service:
    for iri in (ONE, TWO, THREE):
        service.update(f"INSERT DATA {{ GRAPH <{iri}> {{ <{iri}> a <{E}Thing> }} }}")
    return service


def post(service: Service, way: str, update: str, dataset: list[tuple[str, str]]):
    if way == "form":
        return service.send("POST", "/sparql", body=urlencode([("update", update), *dataset]), Content_Type=FORM)
    return service.send("POST", "/sparql", dataset, update, Content_Type=DIRECT)


def copied(service: Service) -> set[str]:
    answer = service.query(f"SELECT ?s {{ GRAPH <{OUT}> {{ ?s ?p ?o }} }}")
    return {row["s"]["value"] for row in json.loads(answer.body)["results"]["bindings"]}


COPY = f"INSERT {{ GRAPH <{OUT}> {{ ?s ?p ?o }} }} WHERE {{ ?s ?p ?o }}"
COPY_NAMED = f"INSERT {{ GRAPH <{OUT}> {{ ?s ?p ?o }} }} WHERE {{ GRAPH ?g {{ ?s ?p ?o }} }}"
COPY_BOTH = f"INSERT {{ GRAPH <{OUT}> {{ ?s ?p ?o . ?s2 ?p2 ?o2 }} }} WHERE {{ ?s ?p ?o . GRAPH ?g {{ ?s2 ?p2 ?o2 }} }}"


@pytest.mark.parametrize("way", ["form", "direct"])
@pytest.mark.parametrize(
    ("update", "dataset", "expected"),
    [
        pytest.param(COPY, [("using-graph-uri", ONE)], {ONE}, id="one default graph"),
        pytest.param(COPY, [("using-graph-uri", ONE), ("using-graph-uri", TWO)], {ONE, TWO}, id="two default graphs"),
        pytest.param(COPY_NAMED, [("using-named-graph-uri", ONE), ("using-named-graph-uri", TWO)], {ONE, TWO}, id="named graphs"),
        pytest.param(
            COPY_BOTH, [("using-graph-uri", ONE), ("using-named-graph-uri", TWO)], {ONE, TWO}, id="default and named graphs"
        ),
        pytest.param(COPY_NAMED, [("using-graph-uri", ONE)], set(), id="a default graph alone leaves none named"),
        pytest.param(
            f"PREFIX ex: <{E}>\n{COPY} ;\nPREFIX where: <{E}where>\n{COPY.replace('WHERE', '# WHERE {' + chr(10) + 'where')}",
            [("using-graph-uri", TWO)],
            {TWO},
            id="two operations, prefixes and a comment",
        ),
    ],
)
def test_dataset(graphs: Service, way: str, update: str, dataset, expected: set[str]) -> None:
    answer = post(graphs, way, update, dataset)
    assert answer.status == 204, answer.body
    assert copied(graphs) == expected


def test_delete_where_with_a_dataset(graphs: Service) -> None:
    graphs.update(f"INSERT DATA {{ <{ONE}> a <{E}Thing> . <{TWO}> a <{E}Thing> }}")
    assert post(graphs, "direct", "DELETE WHERE { ?s a ?t }", [("using-graph-uri", ONE)]).status == 204
    assert graphs.ask(f"ASK FROM <{ONE}> {{ <{ONE}> a ?t }}")  # its template deletes from the default graph
    left = graphs.send("GET", "/rdf-graphs", [("default", "")])
    assert TWO.encode() in left.body and ONE.encode() not in left.body


@pytest.mark.parametrize("way", ["form", "direct"])
def test_by_form_and_direct(service: Service, way: str) -> None:
    assert post(service, way, f"INSERT DATA {{ <{E}s> <{E}p> 'وساطة' }}", []).status == 204
    assert service.ask(f"ASK {{ <{E}s> <{E}p> 'وساطة' }}")


def test_base_of_the_update(service: Service) -> None:
    service.update(f"BASE <{E}> INSERT DATA {{ GRAPH <g> {{ <s> <p> <o> }} }} ; INSERT DATA {{ GRAPH <g> {{ <s2> <p> <o> }} }}")
    assert service.ask(f"ASK {{ GRAPH <{E}g> {{ <{E}s> ?p <{E}o> . <{E}s2> ?p ?o }} }}")


@pytest.mark.parametrize(
    ("method", "parameters", "media", "body", "status"),
    [
        pytest.param("GET", [("update", "DROP ALL")], None, None, 400, id="by GET"),
        pytest.param("POST", [], FORM, "update=CLEAR%20NAMED&update=CLEAR%20DEFAULT", 400, id="two updates"),
        pytest.param("POST", [], FORM, "update=CLEAR%20NAMED&query=ASK%20%7B%7D", 400, id="an update and a query"),
        pytest.param("POST", [("update", "CLEAR ALL")], DIRECT, "CLEAR ALL", 400, id="one in the URL, one in the body"),
        pytest.param("POST", [], "text/plain", "CLEAR NAMED", 415, id="wrong media type"),
        pytest.param("POST", [], None, "update=CLEAR%20NAMED", 415, id="a form without its type"),
        pytest.param("POST", [], DIRECT, "CLEAR NAMED #ق".encode("utf-16"), 400, id="not UTF-8"),
        pytest.param("POST", [], DIRECT, "CLEAR XYZ", 400, id="syntax"),
        pytest.param("POST", [("using-graph-uri", ONE)], DIRECT, "CLEAR XYZ", 400, id="syntax, with a dataset"),
        pytest.param("POST", [("using-graph-uri", "no iri")], DIRECT, COPY, 400, id="a graph that is no IRI"),
        pytest.param(
            "POST",
            [("using-named-graph-uri", ONE)],
            DIRECT,
            f"INSERT {{ <{E}s> ?p ?o }} USING <{TWO}> WHERE {{ ?s ?p ?o }}",
            400,
            id="two datasets: USING",
        ),
        pytest.param(
            "POST",
            [("using-graph-uri", ONE)],
            DIRECT,
            f"WITH <{TWO}> INSERT {{ <{E}s> ?p ?o }} WHERE {{ ?s ?p ?o }}",
            400,
            id="two datasets: WITH",
        ),
        pytest.param("POST", [], DIRECT, "LOAD <http://127.0.0.1:1/x>", 400, id="LOAD calls another host"),
        pytest.param(
            "POST", [], DIRECT, "load silent<http://127.0.0.1:1/x>into graph<http://e/g>", 400, id="LOAD in small letters"
        ),
        pytest.param(
            "POST", [], DIRECT, "INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:1/x> { ?s ?p ?o } }", 400, id="SERVICE"
        ),
    ],
)
def test_bad(service: Service, method: str, parameters, media: str | None, body, status: int) -> None:
    answer = service.send(method, "/sparql", parameters, body, **({"Content_Type": media} if media else {}))
    assert (answer.status, answer.media) == (status, "application/problem+json"), answer.body


def test_nothing_is_done_where_one_operation_is_wrong(service: Service) -> None:
    answer = post(service, "direct", f"INSERT DATA {{ <{E}s> <{E}p> 1 }} ; CREATE GRAPH <{E}g> ; CREATE GRAPH <{E}g>", [])
    assert 400 <= answer.status < 500
    assert not service.ask("ASK { ?s ?p ?o }")


def test_the_key_is_needed(service: Service, reading: Service) -> None:
    direct = {"Content_Type": DIRECT}
    assert service.send("POST", "/sparql", body="DROP ALL", key=False, **direct).status == 401
    assert service.send("POST", "/sparql", body="DROP ALL", key=False, Authorization="Bearer x", **direct).status == 401
    assert reading.send("POST", "/sparql", body="DROP ALL", **direct).status == 403


@pytest.mark.parametrize(
    ("update", "status"),
    [
        pytest.param(f"INSERT DATA {{}} ; PREFIX e: <{E}> INSERT DATA {{ e:s e:p 'PREFIX x: ;' }}", 204, id="after a semicolon"),
        pytest.param(
            f"PREFIX e: <{E}> INSERT DATA {{}} ;\nprefix e: <{E}>\nINSERT DATA {{ e:s e:p 1 }}", 204, id="the same twice"
        ),
        pytest.param(f"PREFIX : <{E}> INSERT DATA {{}} ; PREFIX : <{E}x> INSERT DATA {{ :s :p 1 }}", 400, id="two meanings"),
        pytest.param(f"INSERT DATA {{}} ; BASE <{E}> INSERT DATA {{ <s> <p> 1 }}", 400, id="a later base"),
    ],
)
def test_prologues_inside(service: Service, update: str, status: int) -> None:
    assert post(service, "direct", update, []).status == status
    assert service.ask(f"ASK {{ <{E}s> <{E}p> ?o }}") == (status == 204)


def test_an_update_past_its_time_is_503_and_changes_nothing(graphs: Service) -> None:
    graphs.update("INSERT DATA { " + " ".join(f"<{E}{n}> <{E}p> {n} ." for n in range(300)) + " }")
    bomb = f"INSERT {{ ?a <{E}no> ?d }} WHERE {{ ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h . ?i ?t ?j FILTER(?b != ?j) }}"
    answer = graphs.send("POST", "/sparql", [("timeout", "1")], bomb, Content_Type=DIRECT)
    assert (answer.status, answer.media) == (503, "application/problem+json")
    assert "in its rehearsal and was stopped; nothing is changed" in json.loads(answer.body)["detail"]
    assert not graphs.ask(f"ASK {{ ?a <{E}no> ?d }}")
    graphs.update(f"DELETE {{ ?s <{E}p> ?n }} WHERE {{ ?s <{E}p> ?n FILTER(?n > 100) }}")
    assert not graphs.ask(f"ASK {{ <{E}200> ?p ?o }}")
