"""Requests that are too large, too deep or too slow are refused, and others are answered meanwhile."""

import contextlib
import http.client
import json
import socket
import time
from collections.abc import Callable, Iterator

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.json_limits import MOST_DEPTH, MOST_ITEMS, check_json
from api.middleware import MOST_HEADER_BYTES, MOST_HEADERS, MOST_URL
from errors import WasataError
from store import Store

from .conftest import KEY, Serving, fake_ingest


@pytest.fixture(scope="module")
def client(store: Store) -> Iterator[TestClient]:
    with TestClient(create_app(store, ingest=fake_ingest, api_key=KEY, max_article_bytes=400_000)) as made:
        yield made


def status_of(answer: bytes) -> int:
    head, _, body = answer.partition(b"\r\n\r\n")
    assert b"application/problem+json" in head
    status = int(head.split()[1])
    assert json.loads(body)["status"] == status
    return status


def test_limits_of_the_head(client: TestClient) -> None:
    assert client.get("/healthz", headers={f"X-{n}": "1" for n in range(MOST_HEADERS - 10)}).status_code == 200
    many = client.get("/healthz", headers={f"X-{n}": "1" for n in range(MOST_HEADERS + 1)})
    large = client.get("/healthz", headers={"X-Large": "x" * (MOST_HEADER_BYTES + 1)})
    assert [many.status_code, large.status_code] == [431, 431]
    assert client.get("/healthz?" + "x" * (MOST_URL + 1)).status_code == 414
    assert many.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("length", ["-1", "x", "9" * 5_000, "1e3", "٣"])
def test_a_length_that_is_none(client: TestClient, length: str) -> None:
    headers = {"Content-Length": length.encode(), "Content-Type": b"application/json"}
    assert client.post("/api/v1/articles", content=b"", headers=headers).status_code == 413


DEEP = b"[" * (MOST_DEPTH + 1) + b"]" * (MOST_DEPTH + 1)
MANY = b"[" + b"1," * MOST_ITEMS + b"1]"


@pytest.mark.parametrize(
    ("body", "status"),
    [(DEEP, 400), (b'{"id": ' + b"[" * 100_000, 413), (MANY, 413), (b'{"a":' * 40 + b"1" + b"}" * 40, 400)],
    ids=["deep", "deep and many", "many", "objects"],
)
@pytest.mark.parametrize("media", ["application/json", "application/json; charset=utf-8", "application/problem+json", ""])
def test_json_is_bounded_before_it_is_parsed(client: TestClient, body: bytes, status: int, media: str) -> None:
    headers = {"Authorization": f"Bearer {KEY}"} | ({"Content-Type": media} if media else {})
    answer = client.post("/api/v1/articles", content=body, headers=headers)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


def test_json_in_forms_and_parts_is_bounded_too(client: TestClient) -> None:
    assert client.post("/reconcile", data={"queries": DEEP.decode()}).status_code == 400
    assert client.post("/reconcile", data={"queries": MANY.decode()}).status_code == 413
    part = b'--b\r\nContent-Type: application/ld+json\r\n\r\n{"@graph": ' + DEEP + b"}\r\n--b--\r\n"
    headers = {"Authorization": f"Bearer {KEY}", "Content-Type": "multipart/form-data; boundary=b"}
    assert client.post("/rdf-graphs?graph=https://example.org/g", content=part, headers=headers).status_code == 400


@pytest.mark.parametrize("text", ['"[[[["', '"\\"[[["', "[]" * 40, '{"a": "}}}}"}', '"open [[[', '"\\', "]" * 50])
def test_brackets_in_strings_do_not_count(text: str) -> None:
    check_json(text.replace("[[[", "[" * 50).encode())


@pytest.mark.parametrize("unit", ['\\"', '"', '"a",', "[", "]", "\\", '"\\'])
def test_the_check_takes_time_in_proportion(unit: str) -> None:
    body = ('["' + unit * (2_000_000 // len(unit))).encode()
    start = time.perf_counter()
    with contextlib.suppress(WasataError):
        check_json(body)
    assert time.perf_counter() - start < 5  # a quadratic one takes hours


def test_clients_that_say_little_are_sent_away_and_others_answered(store: Store, serving: Serving) -> None:
    with serving(store, head_seconds=0.7, body_seconds=0.7, ingest=fake_ingest, api_key=KEY) as port:
        openings = [
            b"",
            b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ",
            b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 900\r\n\r\nASK",
            b"POST /sparql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nASK\r\n",
        ]
        slow = [socket.create_connection(("127.0.0.1", port), timeout=10) for _ in range(10) for _ in openings]
        for number, one in enumerate(slow):
            one.sendall(openings[number % len(openings)])
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        for _ in range(20):
            connection.request("GET", "/api/v1/statements?limit=2")
            answer = connection.getresponse()
            assert answer.status == 200
            answer.read()
        connection.close()
        for one in slow:
            assert status_of(read_all(one)) == 408
            one.close()


def read_all(one: socket.socket) -> bytes:
    found = b""
    while not found or b"\r\n\r\n" not in found or not found.endswith(b"}"):
        if not (more := one.recv(65_536)):
            break
        found += more
    return found


def test_a_second_request_that_stays_open_is_sent_away_too(store: Store, serving: Serving, said: Callable[..., bytes]) -> None:
    with serving(store, head_seconds=0.5) as port:
        found = said(port, b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n", b"GET /healthz HTTP/1.1\r\n")
    assert found.startswith(b"HTTP/1.1 200")
    assert b"HTTP/1.1 408" in found


def test_a_head_without_end_is_431(store: Store, serving: Serving, said: Callable[..., bytes]) -> None:
    with serving(store) as port:
        pieces = [b"GET / HTTP/1.1\r\nHost: x\r\n", *[b"X-A: " + b"a" * 1000 + b"\r\n"] * 70]
        assert status_of(said(port, *pieces, heed=True)) == 431


def test_what_is_no_http_is_a_problem_too(store: Store, serving: Serving, said: Callable[..., bytes]) -> None:
    with serving(store) as port:
        for text in (b"nonsense\r\n\r\n", b"GET / HTTP/9\r\n\r\n", b"\x16\x03\x01\x02\x00\x01", b"CONNECT a:1 HTTP/1.1\r\n\r\n"):
            assert status_of(said(port, text)) == 400


def test_more_connections_than_allowed_get_503(store: Store, serving: Serving, said: Callable[..., bytes]) -> None:
    with serving(store, connections=3) as port:
        held = [socket.create_connection(("127.0.0.1", port), timeout=5) for _ in range(3)]
        time.sleep(0.2)
        assert status_of(said(port)) == 503
        for one in held:
            one.close()
        time.sleep(0.2)
        assert said(port, b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").startswith(b"HTTP/1.1 200")
