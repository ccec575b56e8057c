"""The running service as a SPARQL endpoint behind the store's seam: `wasata who --store http://…/sparql`."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from pyoxigraph import NamedNode

from api.app import create_app
from api.lookup import Filters, who
from errors import QueryError, StoreError
from store import Store, open_store


@pytest.fixture(scope="module")
def url(store: Store) -> Iterator[str]:
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(store, query_rows=700), log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}/sparql"
    server.should_exit = True
    thread.join()
    listener.close()


@pytest.mark.parametrize(
    "filters",
    [
        Filters(speaker="بلينكن"),
        Filters(speaker="سلمي حداد"),
        Filters(about="ceasefire"),
        Filters(q="المفاوضات", from_="2023"),
        Filters(outlet="وكالة الأفق", role="mediator"),
    ],
)
def test_who_gives_the_same_over_http(url: str, store: Store, filters: Filters) -> None:
    with open_store(url, read_only=True) as endpoint:
        assert who(endpoint, filters) == who(store, filters)
        assert who(store, filters).total > 0


def test_the_seam_over_http(url: str, store: Store) -> None:
    with open_store(url, read_only=True) as endpoint:
        assert set(endpoint.graphs()) == set(store.graphs())
        assert endpoint.count() == store.count()
        name = "https://w3id.org/wasata/id/provenance"
        query = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH $g { ?s ?p ?o } }"
        asked = {"g": NamedNode(name)}
        assert set(endpoint.query(query, bindings=asked)) == set(store.query(query, bindings=asked))


def test_errors_over_http_are_one_line_with_what_the_service_says(url: str) -> None:
    with open_store(url) as endpoint:
        with pytest.raises(QueryError, match=r"^malformed query: error at 1:26"):
            endpoint.query("SELECT ?x WHERE { ?x ?y }")
        with pytest.raises(QueryError, match="SERVICE is not allowed"):
            endpoint.query("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")
        with pytest.raises(StoreError, match="more than 700 rows"):
            endpoint.query("SELECT * { ?s ?p ?o }")
        with pytest.raises(StoreError, match="cannot be written"):
            endpoint.write({"https://example.org/g": []})
    with open_store(url.replace("/sparql", "/nowhere")) as endpoint, pytest.raises(StoreError, match="POST /nowhere"):
        endpoint.query("ASK {}")
