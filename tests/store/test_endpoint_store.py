"""The endpoint store against a small SPARQL server over pyoxigraph on loopback."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pyoxigraph as ox
import pytest
from pyoxigraph import Literal, NamedNode, Triple

from errors import QueryError, StoreError
from store import Store, open_store

EX = "https://example.org/"


class Handler(BaseHTTPRequestHandler):
    graph: ox.Store
    seen: list[dict[str, list[str]]]

    def do_GET(self) -> None:
        name = ox.NamedNode(parse_qs(urlsplit(self.path).query)["graph"][0])
        triples = (q.triple for q in self.graph.quads_for_pattern(None, None, None, name))
        self._answer(200, "application/n-triples", ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"")

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode(), keep_blank_values=True)
        self.seen.append(form)
        try:
            if self.path == "/update":
                self.graph.update(form["update"][0])
                return self._answer(204, "text/plain", b"")
            dataset = {}
            if "default-graph-uri" in form:
                dataset["default_graph"] = [ox.NamedNode(g) for g in form["default-graph-uri"]]
            union = "union-default-graph" in form and not dataset
            answer = self.graph.query(form["query"][0], use_default_graph_as_union=union, **dataset)
        except SyntaxError as error:
            return self._answer(400, "text/plain", str(error).encode())
        if isinstance(answer, ox.QueryTriples):
            return self._answer(200, "application/n-triples", answer.serialize(format=ox.RdfFormat.N_TRIPLES) or b"")
        return self._answer(200, "application/sparql-results+json", answer.serialize(format=ox.QueryResultsFormat.JSON) or b"")

    def _answer(self, status: int, media: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture
def handler() -> Iterator[tuple[str, type[Handler]]]:
    mine = type("Mine", (Handler,), {"graph": ox.Store(), "seen": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), mine)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", mine
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(params=["construct", "gsp"])
def store(request: pytest.FixtureRequest, handler: tuple[str, type[Handler]]) -> Store:
    base = handler[0]
    gsp = f"&gsp={base}/rdf-graphs" if request.param == "gsp" else ""
    return open_store(f"{base}/query?update={base}/update{gsp}&union-default-graph=")


def some(*names: str) -> list[Triple]:
    return [Triple(NamedNode(EX + n), NamedNode(EX + "p"), Literal(f'قال "{n}"', language="ar")) for n in names]


def test_write_query_replace_and_count(store: Store) -> None:
    store.write({EX + "g": some("a", "b")}, add={EX + "runs": some("r")})
    store.write({EX + "g": some("b", "c")})
    rows = store.query("SELECT ?s ?o WHERE { GRAPH $g { ?s ?p ?o } } ORDER BY ?s", bindings={"g": NamedNode(EX + "g")})
    assert [(row["s"], row["o"]) for row in rows] == [(t.subject, t.object) for t in some("b", "c")]
    assert sorted(store.graphs()) == [EX + "g", EX + "runs"]
    assert (store.count(), store.count(EX + "g"), store.has_graph(EX + "g"), store.has_graph(EX + "x")) == (3, 2, True, False)


def test_ask_construct_and_dataset(store: Store) -> None:
    store.write({EX + "g": some("a"), EX + "h": some("b")})
    assert bool(store.query("ASK { ?s ?p $o }", bindings={"o": some("b")[0].object}))
    assert not bool(store.query("ASK { ?s ?p $o }", bindings={"o": some("b")[0].object}, default_graphs=[EX + "g"]))
    assert list(store.query("CONSTRUCT WHERE { ?s ?p ?o }", default_graphs=[EX + "g"])) == some("a")


def test_dump(store: Store) -> None:
    store.write({EX + "g": some("a"), EX + "h": some("b")})
    back = set(ox.parse(b"".join(store.dump("trig")), ox.RdfFormat.TRIG))
    assert {(q.graph_name.value, q.triple) for q in back} == {(EX + "g", some("a")[0]), (EX + "h", some("b")[0])}


def test_one_write_is_one_request(handler: tuple[str, type[Handler]]) -> None:
    base, mine = handler
    with open_store(f"{base}/query?update={base}/update") as store:
        store.write({EX + "g": some("a"), EX + "h": some("b")}, add={EX + "runs": some("r")})
    assert [list(form) for form in mine.seen] == [["update"]]


def test_malformed_query_gives_the_servers_message(store: Store) -> None:
    with pytest.raises(QueryError, match="error at 1:26"):
        store.query("SELECT ?x WHERE { ?x ?y }")


def test_without_an_update_url_nothing_is_written(handler: tuple[str, type[Handler]]) -> None:
    with pytest.raises(StoreError, match=r"\?update="):
        open_store(f"{handler[0]}/query").write({EX + "g": some("a")})


def test_a_server_that_is_not_there_is_one_clear_line() -> None:
    with pytest.raises(StoreError, match="cannot be reached") as caught:
        open_store("http://127.0.0.1:1/query").query("ASK {}")
    assert "\n" not in str(caught.value)
