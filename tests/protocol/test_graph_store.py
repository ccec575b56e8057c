"""SPARQL 1.1 Graph Store HTTP Protocol (recommendation of 2013, sections 4 and 5) over the running service."""

import pyoxigraph as ox
import pytest

from tests.protocol.conftest import Service

E = "http://example.org/"
TURTLE = "text/turtle"
G = [("graph", E + "person/1")]
A_PERSON = f"@prefix e: <{E}> . <> a e:Person ; e:name 'سلمى حداد' ; e:card [ e:given 'سلمى' ] ."
ANOTHER = f"@prefix e: <{E}> . <> a e:Person ; e:name 'سامي نور' ; e:card [ e:given 'سامي' ] ."
MORE = f"@prefix e: <{E}> . <> e:family 'حداد' ."


def put(service: Service, where, body: str | bytes, media: str = TURTLE):
    return service.send("PUT", "/rdf-graphs", where, body, Content_Type=media)


def same(body: bytes, text: str, base: str) -> bool:
    def canonical(data: bytes | str) -> set[ox.Quad]:
        dataset = ox.Dataset(ox.parse(data, ox.RdfFormat.TURTLE, base_iri=base))
        dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
        return set(dataset)

    return canonical(body) == canonical(text)


@pytest.mark.parametrize("where", [G, [("default", "")]], ids=["a named graph", "the graph without a name"])
def test_put_get_put_again(service: Service, where) -> None:
    base = dict(where).get("graph", f"{service.base}/rdf-graphs?default=")
    assert put(service, where, A_PERSON).status == (201 if "graph" in dict(where) else 204)
    got = service.send("GET", "/rdf-graphs", where)
    assert (got.status, got.media) == (200, TURTLE)
    assert same(got.body, A_PERSON, base)
    assert put(service, where, ANOTHER).status == 204
    assert same(service.send("GET", "/rdf-graphs", where).body, ANOTHER, base)


def test_put_tells_where(service: Service) -> None:
    assert put(service, G, A_PERSON).headers["location"] == E + "person/1"


def test_empty_graphs(service: Service) -> None:
    assert put(service, G, "").status == 201
    got = service.send("GET", "/rdf-graphs", G)
    assert (got.status, list(ox.parse(got.body, ox.RdfFormat.TURTLE))) == (200, [])
    put(service, G, A_PERSON)
    assert put(service, G, "").status == 204
    assert service.send("GET", "/rdf-graphs", G).status == 200
    assert service.send("POST", "/rdf-graphs", G, A_PERSON, Content_Type=TURTLE).status == 204
    assert service.send("POST", "/rdf-graphs", G, "", Content_Type=TURTLE).status == 204
    assert same(service.send("GET", "/rdf-graphs", G).body, A_PERSON, G[0][1])


def test_post_merges(service: Service) -> None:
    put(service, G, A_PERSON)
    assert service.send("POST", "/rdf-graphs", G, MORE, Content_Type=TURTLE).status == 204
    assert same(service.send("GET", "/rdf-graphs", G).body, A_PERSON + MORE, G[0][1])


def test_post_to_a_graph_that_is_not_there_makes_it(service: Service) -> None:
    answer = service.send("POST", "/rdf-graphs", G, MORE, Content_Type=TURTLE)
    assert (answer.status, answer.headers["location"]) == (201, G[0][1])


def test_post_without_a_graph_makes_a_new_one_and_tells_where(service: Service) -> None:
    answer = service.send("POST", "/rdf-graphs", body=A_PERSON, Content_Type=TURTLE)
    place = answer.headers["location"]
    assert answer.status == 201 and place.startswith(service.base + "/rdf-graphs/")
    got = service.send("GET", place.removeprefix(service.base))
    assert got.status == 200 and same(got.body, A_PERSON, place)


def test_post_of_several_documents(service: Service) -> None:
    put(service, G, A_PERSON)
    parts = [("f1", TURTLE, MORE), ("f2", "application/n-triples", f'<{E}x> <{E}p> "ن" .')]
    body = "".join(
        f'--cut\r\nContent-Disposition: form-data; name="{name}"; filename="{name}"\r\nContent-Type: {media}\r\n\r\n{text}\r\n'
        for name, media, text in parts
    )
    answer = service.send("POST", "/rdf-graphs", G, body + "--cut--\r\n", Content_Type="multipart/form-data; boundary=cut")
    assert answer.status == 204, answer.body
    assert same(service.send("GET", "/rdf-graphs", G).body, A_PERSON + MORE + f"<{E}x> <{E}p> 'ن' .", G[0][1])


def test_delete(service: Service) -> None:
    put(service, G, A_PERSON)
    assert service.send("DELETE", "/rdf-graphs", G).status == 204
    assert service.send("GET", "/rdf-graphs", G).status == 404
    assert service.send("DELETE", "/rdf-graphs", G).status == 404


def test_head(service: Service) -> None:
    put(service, G, A_PERSON)
    answer = service.send("HEAD", "/rdf-graphs", G)
    assert (answer.status, answer.body, answer.media) == (200, b"", TURTLE)
    assert int(answer.headers["content-length"]) > 0
    assert service.send("HEAD", "/rdf-graphs", [("graph", E + "none")]).status == 404


def test_by_the_iri_of_the_request(service: Service) -> None:
    place = "/rdf-graphs/people/2"
    assert service.send("PUT", place, body=A_PERSON, Content_Type=TURTLE).status == 201
    assert service.ask(f"ASK {{ GRAPH <{service.base}{place}> {{ <{service.base}{place}> ?p ?o }} }}")
    assert service.send("GET", "/rdf-graphs", [("graph", service.base + place)]).status == 200
    assert service.send("DELETE", place).status == 204


@pytest.mark.parametrize(
    ("where", "path", "iri", "place"),
    [
        pytest.param([("graph", E + "قطر")], "/rdf-graphs", E + "قطر", E + "%D9%82%D8%B7%D8%B1", id="an IRI in Arabic"),
        pytest.param([], "/rdf-graphs/%D9%82%D8%B7%D8%B1", None, None, id="a path in Arabic"),
        pytest.param(
            [], "/rdf-graphs/a%2Fb%F2%95%A9%A9", None, None, id="a path with a slash of its own and a character without a name"
        ),
    ],
)
def test_graphs_with_other_letters(service: Service, where, path: str, iri: str | None, place: str | None) -> None:
    answer = service.send("PUT", path, where, A_PERSON, Content_Type=TURTLE)
    assert (answer.status, answer.headers["location"]) == (201, place or service.base + path)
    assert service.ask(f"ASK {{ GRAPH <{iri or service.base + path}> {{ ?s ?p ?o }} }}")
    assert service.send("GET", path, where).status == 200


@pytest.mark.parametrize("media", ["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"])
def test_every_syntax_goes_in_and_out(service: Service, media: str) -> None:
    put(service, G, A_PERSON)
    out = service.send("GET", "/rdf-graphs", G, Accept=media)
    assert (out.status, out.media) == (200, media)
    assert put(service, [("graph", E + "copy")], out.body, media).status == 201
    assert same(service.send("GET", "/rdf-graphs", [("graph", E + "copy")]).body, A_PERSON, G[0][1])


@pytest.mark.parametrize(
    ("method", "where", "media", "body", "status"),
    [
        pytest.param("PUT", G, TURTLE, "<?xml version='1.0'?><rdf:RDF/>", 400, id="a body of another type than it says"),
        pytest.param(
            "PUT",
            G,
            "application/ld+json",
            '{"@graph": [{"@id": "a:b", "@graph": [{"@id": "a:c", "a:p": 1}]}]}',
            400,
            id="named graphs",
        ),
        pytest.param("PUT", G, "text/plain", "x", 415, id="a type that is no RDF"),
        pytest.param("POST", G, None, A_PERSON, 415, id="no type"),
        pytest.param("POST", G, "multipart/form-data; boundary=cut", "nothing", 400, id="no parts"),
        pytest.param("PUT", [], TURTLE, A_PERSON, 400, id="no graph named"),
        pytest.param("PUT", [("graph", "relative")], TURTLE, A_PERSON, 400, id="a graph that is no absolute IRI"),
        pytest.param("PUT", [*G, ("default", "")], TURTLE, A_PERSON, 400, id="two graphs named"),
        pytest.param("PUT", [*G, ("grahp", "x")], TURTLE, A_PERSON, 400, id="a misspelt parameter"),
        pytest.param("GET", [("graph", "a b")], None, None, 400, id="read: a graph that is no IRI"),
        pytest.param("GET", [("graph", E + "none")], None, None, 404, id="read: no such graph"),
        pytest.param("PATCH", G, TURTLE, MORE, 405, id="PATCH"),
    ],
)
def test_bad(service: Service, method: str, where, media: str | None, body, status: int) -> None:
    answer = service.send(method, "/rdf-graphs", where, body, **({"Content_Type": media} if media else {}))
    assert (answer.status, answer.media) == (status, "application/problem+json"), answer.body
    assert not service.ask("ASK { GRAPH ?g {} }")


def test_406(service: Service) -> None:
    put(service, G, A_PERSON)
    assert service.send("GET", "/rdf-graphs", G, Accept="image/png").status == 406


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
def test_the_key_is_needed(service: Service, reading: Service, method: str) -> None:
    body = None if method == "DELETE" else A_PERSON
    put(service, G, A_PERSON)
    assert service.send(method, "/rdf-graphs", G, body, key=False, Content_Type=TURTLE).status == 401
    assert reading.send(method, "/rdf-graphs", G, body, Content_Type=TURTLE).status == 403
    assert service.send("GET", "/rdf-graphs", G, key=False).status == 200


def test_other_origins(service: Service) -> None:
    asked = {
        "Origin": "https://example.org",
        "Access_Control_Request_Method": "PUT",
        "Access_Control_Request_Headers": "authorization",
    }
    answer = service.send("OPTIONS", "/rdf-graphs", G, **asked)
    assert answer.status == 200 and "PUT" in answer.headers["access-control-allow-methods"]
    assert "authorization" in answer.headers["access-control-allow-headers"].lower()
