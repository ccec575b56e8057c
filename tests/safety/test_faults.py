"""What goes wrong around the service does not stop it."""

import http.client
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from store import Store, open_store

from .conftest import Serving

BOMB = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n0 ?o }"
READS = ("/api/v1/statements?limit=5", "/api/v1/actors?q=Blinken", "/healthz", "/api/v1/timeline")


def get(port: int, path: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        return answer.status
    finally:
        connection.close()


@pytest.mark.slow
def test_fifty_clients_read_while_query_bombs_go_off(store: Store, serving: Serving) -> None:
    with serving(store, query_seconds=3.0, readers=2) as port, ThreadPoolExecutor(54) as pool:
        bombs = [pool.submit(get, port, "/sparql?query=" + quote(BOMB)) for _ in range(4)]
        time.sleep(0.3)
        answers = [pool.submit(get, port, READS[n % len(READS)]) for n in range(1000)]
        assert {one.result() for one in answers} == {200}
        assert {one.result() for one in bombs} == {503}
        assert get(port, "/sparql?query=" + quote("ASK { ?s ?p ?o }")) == 200


def test_a_client_that_does_not_read_its_answer_holds_up_nobody(store: Store, serving: Serving) -> None:
    with serving(store, query_rows=100_000) as port:
        query = quote("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 50000")
        deaf = [socket.create_connection(("127.0.0.1", port)) for _ in range(5)]
        for one in deaf:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            one.sendall(f"GET /sparql?query={query} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        assert {get(port, READS[n % len(READS)]) for n in range(40)} == {200}
        for one in deaf:
            one.close()
        assert get(port, "/healthz") == 200


def test_a_client_that_breaks_off_its_body_is_no_failure(store: Store, serving: Serving) -> None:
    with serving(store) as port:
        for _ in range(20):
            with socket.create_connection(("127.0.0.1", port)) as client:
                client.sendall(b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nASK")
        assert get(port, "/healthz") == 200


class Remote:
    """A SPARQL endpoint that can go down and come back at the same address; `broken` is what it says instead of an answer."""

    def __init__(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.broken: bytes | None = None
        self.thread = threading.Thread(target=self._serve, args=(self.listener,))
        self.thread.start()

    def _serve(self, listener: socket.socket) -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            with client:
                client.recv(65_536)
                body = b'{"head": {"vars": []}, "results": {"bindings": []}}'
                head = (
                    b"HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\nConnection: close\r\nContent-Length: "
                )
                whole = head + str(len(body)).encode() + b"\r\n\r\n" + body
                client.sendall(whole if self.broken is None else self.broken)

    def down(self) -> None:
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        self.thread.join()

    def up(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", self.port))
        self.thread = threading.Thread(target=self._serve, args=(self.listener,))
        self.thread.start()


CUT = b"HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\nContent-Length: 900\r\n\r\n{"


def test_a_remote_store_that_goes_down_in_the_middle_is_503_until_it_is_back() -> None:
    remote = Remote()
    try:
        with (
            open_store(f"http://127.0.0.1:{remote.port}/query", read_only=True) as store,
            TestClient(create_app(store), raise_server_exceptions=False) as client,
        ):

            def ask(path: str) -> tuple[int, str]:
                answer = client.get(path)
                return answer.status_code, answer.headers["content-type"].partition(";")[0]

            paths = ("/api/v1/statements", "/sparql?query=" + quote("SELECT * { ?s ?p ?o }"), "/api/v1/articles")
            for broken in (b"", CUT, b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nno"):
                assert [ask(path)[0] for path in paths] == [200] * 3
                remote.broken = broken
                assert [ask(path) for path in paths] == [(503, "application/problem+json")] * 3
                remote.broken = None
            remote.down()
            assert [ask(path) for path in paths] == [(503, "application/problem+json")] * 3
            assert client.get("/api/v1/statements").headers["Retry-After"] == "10"
            assert ask("/healthz")[0] == 200
            remote.up()
            assert [ask(path)[0] for path in paths] == [200] * 3
    finally:
        remote.down()
