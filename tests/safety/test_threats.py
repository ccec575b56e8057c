"""docs/security.md names tests that are there; and the tests of its lines that have no other place."""

import ast
import json
import re
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple
from starlette.testclient import TestClient

from api.app import create_app
from store import Store, open_store

from .conftest import KEY, fake_ingest

ROOT = Path(__file__).resolve().parents[2]
LINE = re.compile(r"^\|.+\| ((?:`tests/[\w/.]+::\w+`(?:, )?)+) \|$")
OURS = '<script type="module" src="/static/page.js"></script>'
BAD = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'"


@contextmanager
def _client(graphs: dict[str, list[Triple]]) -> Iterator[TestClient]:
    with open_store("memory:") as store:
        store.write(graphs)
        with TestClient(create_app(store, ingest=fake_ingest, api_key=KEY), raise_server_exceptions=False) as made:
            yield made


@pytest.fixture
def client(graphs: dict[str, list[Triple]]) -> Iterator[TestClient]:
    """Of a service whose store a test may write."""
    with _client(graphs) as made:
        yield made


@pytest.fixture(scope="module")
def reader(graphs: dict[str, list[Triple]]) -> Iterator[TestClient]:
    """Of a service that is only read."""
    with _client(graphs) as made:
        yield made


def test_every_line_names_a_test_that_is_there() -> None:
    lines = [one for one in (ROOT / "docs/security.md").read_text(encoding="utf-8").splitlines() if one.startswith("|")][2:]
    assert len(lines) > 40
    for one in lines:
        found = LINE.match(one)
        assert found, one
        for file, name in re.findall(r"`(tests/[\w/.]+)::(\w+)`", found[1]):
            tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
            assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, one


@pytest.fixture
def listening() -> Iterator[tuple[int, list[bytes]]]:
    """A port, and who called there."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            while True:
                try:
                    caller, _ = listener.accept()
                except OSError:
                    return
                with caller:
                    heard.append(caller.recv(1000))

        thread = threading.Thread(target=serve)
        thread.start()
        yield listener.getsockname()[1], heard
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()


def test_nothing_from_outside_makes_a_request(client: TestClient, listening: tuple[int, list[bytes]]) -> None:
    port, heard = listening
    url = f"http://127.0.0.1:{port}/x"
    key = {"Authorization": f"Bearer {KEY}"}

    def put(media: str, body: str) -> int:
        return client.put("/rdf-graphs?graph=urn:g", content=body, headers={**key, "Content-Type": media}).status_code

    def ask(query: str, **more: str) -> int:
        return client.get("/sparql", params={"query": query, **more}).status_code

    def update(text: str) -> int:
        return client.post("/sparql", data={"update": text}, headers=key).status_code

    assert ask(f"SELECT * FROM <{url}> {{ ?s ?p ?o }}") == 200
    assert ask("SELECT * { ?s ?p ?o }", **{"default-graph-uri": url, "named-graph-uri": url}) == 200
    assert ask(f"SELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }}") == 400
    assert update(f"LOAD <{url}>") == 400
    assert update(f"LOAD SILENT <{url}> INTO GRAPH <urn:g>") == 400
    assert update(f"INSERT {{ ?s ?p ?o }} WHERE {{ SERVICE SILENT <{url}> {{ ?s ?p ?o }} }}") == 400
    assert put("application/ld+json", f'{{"@context": "{url}", "name": "x"}}') == 400
    entity = f'<!DOCTYPE r [<!ENTITY e SYSTEM "{url}">]>'
    rdf = '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description r:about="urn:a"><p xmlns="urn:">&e;</p>'
    assert put("application/rdf+xml", f"{entity}{rdf}</r:Description></r:RDF>") in (204, 201, 400)
    assert client.get("/rdf-graphs", params={"graph": url}).status_code == 404
    assert client.get("/api/v1/statements", params={"speaker": url}).status_code in (200, 404)
    assert client.post("/api/v1/articles", json={"id": "a", "text": "x", "url": url}, headers=key).status_code == 201
    assert heard == []


@pytest.mark.parametrize(
    "start",
    ["/id/", "/data/", "/doc/", "/rdf-graphs/", "/api/v1/articles/", "/api/v1/actors/", "/api/v1/statements/", "/static/", "/"],
)
@pytest.mark.parametrize(
    "path",
    ["../../../../etc/passwd", "..%2f..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/etc/passwd", "/etc/passwd", "file:///etc/passwd", "..%5c..%5cx", "%00"],
)  # fmt: skip
def test_no_path_leads_to_a_file(reader: TestClient, start: str, path: str) -> None:
    answer = reader.get(start + path, follow_redirects=False)
    assert "root:" not in answer.text
    assert answer.status_code in (303, 307, 400, 404)
    if answer.status_code in (303, 307):
        where = answer.headers["Location"].removeprefix("http://testserver")
        assert where.startswith("/") and not where.startswith("//")
        assert reader.get(where).status_code == 404


def test_no_markup_from_outside_is_on_a_page(client: TestClient, graphs: dict[str, list[Triple]]) -> None:
    label = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    actor = next(
        t.subject for triples in graphs.values() for t in triples if t.predicate == label and "/actor/" in str(t.subject)
    )
    assert isinstance(actor, NamedNode)
    found = {
        name: [Triple(t.subject, t.predicate, Literal(t.object.value + BAD, language=t.object.language)) if isinstance(t.object, Literal)
               and t.object.language else t for t in triples]
        for name, triples in graphs.items()
    }  # fmt: skip
    store: Store = client.app.state.service.store  # type: ignore[attr-defined]
    store.write(found)
    pages = [
        client.get("/", params=parameters)
        for parameters in ({}, {"q": BAD}, {"speaker": BAD}, {"from": BAD}, {"cursor": BAD}, {"unknown" + BAD: BAD})
    ]
    pages += [client.get("/doc/" + actor.value.partition("/id/")[2]), client.get("/docs"), client.get("/doc/" + BAD)]
    pages += [client.get("/reconcile/preview", params={"id": actor.value.rpartition("/")[2]})]
    assert sum("&lt;script&gt;" in page.text for page in pages if page.headers["content-type"].startswith("text/html")) >= 2
    for page in pages:
        if page.headers["content-type"].startswith("text/html"):
            assert "<script" not in page.text.replace(OURS, "")
            assert "<img" not in page.text
        policy = page.headers["Content-Security-Policy"]
        assert "unsafe" not in policy and ("script-src" not in policy or "; script-src 'self'; " in policy)
        assert page.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("method", ["GET", "OPTIONS"])
def test_other_origins_get_no_credentials(client: TestClient, method: str) -> None:
    headers = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST", "Cookie": "a=b"}
    answer = client.request(method, "/api/v1/statements", headers=headers)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("pattern", ["(a+)+$", "(a|aa)+$", "(.*a){25}", "(x+x+)+y"])
def test_regular_expressions_from_outside_take_little(client: TestClient, pattern: str) -> None:
    start = time.perf_counter()
    text = "a" * 5_000 + "!"
    answer = client.get("/sparql", params={"query": f'ASK {{ FILTER(REGEX("{text}", "{pattern}")) }}'})
    assert answer.status_code == 200
    assert client.get("/api/v1/statements", params={"q": pattern}).status_code in (200, 400)
    assert time.perf_counter() - start < 8  # exponential ones never end


def test_a_failure_gives_nothing_away(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr("api.routes.articles.articles.listed", fails)
    answer = client.get("/api/v1/articles")
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_every_package_is_pinned_by_hash(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    packages = [one for one in text.splitlines() if one and not one.startswith((" ", "#"))]
    assert len(packages) > 40
    for one in packages:
        assert re.match(r"[\w.\-\[\]]+==[\w.+!]+ ", one), one
        assert "--hash=sha256:" in one, one
    assert "--require-hashes" in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_every_package_of_the_pages_is_pinned_by_hash() -> None:
    lock = json.loads((ROOT / "web/package-lock.json").read_text(encoding="utf-8"))
    packages = {path: one for path, one in lock["packages"].items() if path}
    assert len(packages) > 30
    for path, one in packages.items():
        assert one["integrity"].startswith("sha512-"), path
        assert one.get("resolved", "https://registry.npmjs.org/").startswith("https://registry.npmjs.org/"), path
    script = (ROOT / "scripts/build_pages.sh").read_text(encoding="utf-8")
    assert "npm ci --ignore-scripts" in script and "--require-hashes -r node.lock" in script
    assert "--hash=sha256:" in (ROOT / "web/node.lock").read_text(encoding="utf-8")
