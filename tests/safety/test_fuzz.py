"""Bad requests of every kind to every route: never a failure of ours, always problem details."""

import http.client
import json
import random
from collections.abc import Callable
from urllib.parse import quote

import pytest
from pyoxigraph import Triple

from store import Store, open_store

from .conftest import KEY, Serving, fake_ingest

PATHS = [
    "/", "/docs", "/healthz", "/readyz", "/metrics", "/openapi.json", "/.well-known/void", "/sparql", "/rdf-graphs", "/reconcile",
    "/reconcile/suggest/entity", "/reconcile/suggest/{}", "/reconcile/properties", "/reconcile/preview", "/id/{}", "/doc/{}", "/data/{}",
    "/rdf-graphs/{}", "/api/v1/statements", "/api/v1/statements/{}", "/api/v1/timeline", "/api/v1/actors", "/api/v1/actors/{}",
    "/api/v1/actors/{}/statements", "/api/v1/actors/{}/roles", "/api/v1/mediations", "/api/v1/mediations/{}", "/api/v1/events",
    "/api/v1/events/{}", "/api/v1/articles", "/api/v1/articles/{}", "/api/v1/stats", "/api/v1/context.jsonld", "/{}",
]  # fmt: skip
NAMES = [
    "speaker", "about", "via", "outlet", "act", "mode", "role", "process", "from", "to", "q", "article", "lang", "sort", "limit",
    "cursor", "by", "query", "queries", "extend", "prefix", "id", "graph", "default", "timeout", "default-graph-uri", "type", "kind",
]  # fmt: skip
ODD = [
    "", "0", "-1", "1e999", "nan", "9" * 400, "\x00", "\r\nX-Injected: 1", "'; DROP TABLE statement; --", '" OR 1=1 --', "<script>alert(1)</script>",
    "../../../../etc/passwd", "..%2f..%2fetc/passwd", "//evil.example/", "http://127.0.0.1:1/", "file:///etc/passwd", "> } DROP ALL #",
    '"""', "\\u0022", "\ud7ff\uffff\U0010ffff", "\u202e\u200f", "ا" * 1000, "%", "%zz", "2024-02-30", "0000", "9999-12-31", "[" * 200, "{" * 200,
    "NEAR(", "a AND OR NOT *", "(" * 300, "SELECT * { ?s ?p ?o }", "SELECT", "ASK { SERVICE <http://127.0.0.1:1/> {} }", "INSERT DATA {}",
    '{"q0": {"query": "\\ud800"}}', '{"q0": {"query": {"a": []}}}', '{"q0": null}', "[]", "null", '{"ids": [1, null], "properties": [{}]}',
    "(a+)+$", "سلمى", "Q7821917", "x-1", "https://w3id.org/wasata/id/article/%00", "urn:x", "http://[::1", "1,2", "true",
]  # fmt: skip
MEDIA = [
    "application/json", "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update", "text/turtle",
    "application/ld+json", "application/rdf+xml", "multipart/form-data", "multipart/form-data; boundary=b", "text/plain", "", "é", ";;;", "*/*",
]  # fmt: skip
ACCEPT = [
    "*/*",
    "",
    "text/html",
    "application/json;q=x",
    "text/turtle;q=9",
    ",,,",
    "a/b/c",
    "q=0",
    "application/ld+json",
    "x" * 5000,
    "é",
]
BODIES = [
    b"", b"\x00", b"\xff\xfe", b"[", b"{}", b"null", b'{"id": 1}', b'{"id": "a", "text": "\\ud800"}', b'{"id": "../x", "text": "a"}', b"[" * 5000,
    b"query=%ff", b"query=ASK%7B%7D&query=ASK%7B%7D", b"update=%00", b"a=" * 500, b"<a> <b> .", b"@prefix : <\x00> .", b"<?xml version='1.0'?>"
    b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>", b'{"@context": "http://127.0.0.1:1/c"}', b"--b\r\n\r\n", b"ASK { ?s ?p",
    b'{"id": "a", "text": "' + b"a" * 200_000 + b'"}', b'{"id": "a", "text": ' + b"9" * 6000 + b"}", b"LOAD <http://127.0.0.1:1/x>",
]  # fmt: skip
METHODS = ["GET"] * 20 + ["POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"]
WRITING = ("/sparql", "/rdf-graphs", "/reconcile", "/api/v1/articles")


def request(chance: random.Random) -> tuple[str, str, bytes | None, dict[str, str]]:
    """Method, target, body and headers."""
    odd = ODD + [chance.randbytes(chance.randrange(1, 40)).decode("latin-1") for _ in range(5)]
    target = chance.choice(PATHS).replace("{}", quote(chance.choice(odd), safe=chance.choice(["", "/:%"]), errors="replace"))
    pairs = [f"{quote(chance.choice(NAMES))}={quote(chance.choice(odd), safe='/:%')}" for _ in range(chance.randrange(4))]
    headers = {"Accept": chance.choice(ACCEPT), "Content-Type": chance.choice(MEDIA)}
    if chance.random() < 0.5:
        headers["Authorization"] = chance.choice([f"Bearer {KEY}", "Bearer", "Basic x", "Bearer é", ""])
    if chance.random() < 0.2:
        headers[chance.choice(["If-None-Match", "Range", "Host", "Origin", "X-Forwarded-For", "Expect"])] = chance.choice(ACCEPT)
    method = chance.choice(["POST", "POST", "PUT", "DELETE"] if target.startswith(WRITING) and chance.random() < 0.7 else METHODS)
    body = None if method in ("GET", "HEAD", "TRACE") else chance.choice(BODIES)
    if method in ("POST", "PUT") and chance.random() < 0.2:
        body = "&".join(pairs).encode("latin-1", "replace")
    return method, target.replace(" ", "%20") + ("?" + "&".join(pairs) if pairs else ""), body, headers


@pytest.mark.slow
def test_10_000_bad_requests(graphs: dict[str, list[Triple]], serving: Serving) -> None:
    chance = random.Random(20261130)
    seen: dict[int, int] = {}
    wrong: list[object] = []
    limits = {"query_seconds": 2.0, "query_rows": 500, "max_article_bytes": 20_000}
    with open_store("memory:") as own, serving(own, ingest=fake_ingest, api_key=KEY, **limits) as port:
        own.write(graphs)  # its own: some of the requests have the key
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        for _ in range(10_000):
            method, target, body, headers = request(chance)
            connection.putrequest(method, target, skip_accept_encoding=True, skip_host="Host" in headers)
            for name, value in headers.items():
                connection.putheader(name, value.encode("latin-1"))
            if body is not None:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            answer = connection.getresponse()
            text, media = answer.read(), answer.getheader("content-type", "")
            seen[answer.status] = seen.get(answer.status, 0) + 1
            good = answer.status < 500 and answer.getheader("X-Injected") is None
            if answer.status >= 400 and method != "HEAD" and good:
                if media == "application/problem+json":
                    good = json.loads(text)["status"] == answer.status
                else:  # the page says the same in Arabic
                    reads = target.partition("?")[0] == "/" or "text/html" in headers["Accept"]
                    good = (reads and media.startswith("text/html")) or method == "OPTIONS"
            if not good:
                wrong.append((answer.status, method, target[:300], (body or b"")[:60], headers, text[:200]))
        connection.close()
        assert not wrong, wrong[:10]
        assert {200, 303, 400, 401, 404, 405, 406, 413, 415, 422} <= set(seen), seen


@pytest.mark.parametrize(
    "path", ["/id/a%0d%0aX-Injected:%201", "/rdf-graphs?graph=urn:x%0d%0aX-Injected:1", "/id//evil.example/x"]
)
def test_no_header_comes_from_input(store: Store, serving: Serving, said: Callable[..., bytes], path: str) -> None:
    with serving(store) as port:
        found = said(port, f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
    head = found.partition(b"\r\n\r\n")[0].lower()
    assert b"\r\nx-injected" not in head
    assert b"location: //" not in head and b"location: http" not in head
