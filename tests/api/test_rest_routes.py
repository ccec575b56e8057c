"""Actors, mediations, articles, the page, limits and headers."""

import re
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import anyio
import pyoxigraph as ox
import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from api.app import create_app
from store import Store, open_store
from tests.api.tree import Tree

KEY = {"authorization": "Bearer سر-key-1".encode()}
SECOND = quote("الأفق/2 ب", safe="")
NEW = {
    "id": "new",
    "text": "قالت هدى نور إن المحادثات مستمرة.",
    "publisher": "وكالة الأفق",
    "published": "2024-02-29",
    "url": "https://example.org/n",
}


def ok(client: TestClient, path: str, **parameters: str):
    answer = client.get(path, params=parameters)
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("بلينكن", ["antony-blinken"], id="part of an Arabic name"),
        pytest.param("BLINKEN", ["antony-blinken"], id="part of an English name in capitals"),
        pytest.param("الدوحه", ["qatar"], id="another name, folded"),
        pytest.param("نور", ["x-aaaa0000aaaa0000", "x-aaaa0000aaaa0001"], id="two of one name"),
        pytest.param("ق", ["qatar", "x-2222222222222222"], id="known ones that begin so first"),
        pytest.param("لا أحد", [], id="none"),
    ],
)
def test_actors_by_name(client: TestClient, words: str, expected: list[str]) -> None:
    assert [a["id"] for a in ok(client, "/api/v1/actors", q=words)["items"]] == expected


def test_all_actors_page_by_page(client: TestClient) -> None:
    whole = [a["id"] for a in ok(client, "/api/v1/actors", limit="200")["items"]]
    assert len(whole) == len(set(whole)) == ok(client, "/api/v1/stats")["classes"]["Actor"] == 13
    found, page = [], ok(client, "/api/v1/actors", limit="5")
    while True:
        found += [a["id"] for a in page["items"]]
        if page["next"] is None:
            break
        page = ok(client, "/api/v1/actors", limit="5", cursor=page["next"])
    assert found == whole


@pytest.mark.parametrize("reference", ["antony-blinken", "Q7821917", "q7821917", "بلينكن"])
def test_one_actor(client: TestClient, reference: str) -> None:
    actor = ok(client, f"/api/v1/actors/{quote(reference)}")
    assert (actor["id"], actor["wikidata"], actor["affiliation"], actor["type"]) == (
        "antony-blinken",
        "Q7821917",
        "united-states",
        "person",
    )
    assert actor["names"] == ["Antony Blinken", "Tony Blinken", "أنتوني بلينكن", "بلينكن", "توني بلينكن"]
    assert actor["judgement"] is None
    assert actor["posts"] == [
        {
            "iri": "https://w3id.org/wasata/id/post/aaaabbbbccccdddd",
            "label": {"ar": "وزير الخارجية الأمريكي", "en": "United States Secretary of State"},
            "organization": "united-states",
            "during": "2021-01-26/2025-01-20",
            "source": "authority",
        },
        {
            "iri": "https://w3id.org/wasata/id/office/ddddeeeeffff0000",
            "label": {"ar": "وزير خارجية الولايات المتحدة", "en": "United States Secretary of State"},
            "organization": None,
            "during": "2021-01-26/2025-01-20",
            "source": "wikidata",
        },
    ]


def test_statements_and_roles_of_an_actor(client: TestClient) -> None:
    assert ok(client, "/api/v1/actors/Q846/statements")["total"] == 1
    assert ok(client, "/api/v1/actors/Q99990001/statements", act="deny")["total"] == 1
    roles = ok(client, "/api/v1/actors/qatar/roles")
    assert roles["total"] == 3
    assert {(r["role"], r["process"], r["article"]["id"]) for r in roles["items"]} == {
        ("mediator", "gaza-ceasefire-talks", "example"),
        ("host", "gaza-ceasefire-talks", "example"),
        ("mediator", "nile-talks", "horizon-1"),
    }
    example = next(r for r in roles["items"] if r["role"] == "mediator" and r["during"])
    assert (example["evidence"]["text"], example["during"], example["asserted_by"]["label"]["ar"]) == (
        "بوساطة قطرية",
        "2024-08-20",
        "سلمى حداد",
    )
    answer = client.get("/api/v1/actors/qatar/roles", params={"limit": 2})
    assert len(client.get(answer.links["next"]["url"]).json()["items"]) == 1
    assert client.get("/api/v1/actors/nobody").status_code == 404
    assert client.get("/api/v1/actors/nobody/roles").status_code == 404


def test_mediations(client: TestClient) -> None:
    found = {m["id"]: m for m in ok(client, "/api/v1/mediations")["items"]}
    assert set(found) == {"gaza-ceasefire-talks", "nile-talks"}
    gaza = found["gaza-ceasefire-talks"]
    assert ([a["id"] for a in gaza["mediators"]], [a["id"] for a in gaza["parties"]], [a["id"] for a in gaza["hosts"]]) == (
        ["qatar"],
        ["hamas"],
        ["qatar"],
    )
    assert gaza["topics"] == ["ceasefire"]
    nile = ok(client, "/api/v1/mediations/nile-talks")
    assert (nile["label"]["ar"], nile["parties"], nile["assignments"]) == ("محادثات النيل", [], 2)
    assert {e["status"] for e in nile["evidence"]} == {"asserted", "denied"}
    assert ok(client, "/api/v1/mediations/" + quote("محادثات النيل"))["id"] == "nile-talks"
    assert client.get("/api/v1/mediations/none").status_code == 404


def test_articles(client: TestClient) -> None:
    page = ok(client, "/api/v1/articles")
    assert [(a["id"], a["published"], a["outlet"], a["statements"]) for a in page["items"]] == [
        ("example", "2024-08-21", "صحيفة المثال", 2),
        ("horizon-1", "2023-12-05", "وكالة الأفق", 4),
        ("الأفق/2 ب", None, "صحيفة النهر", 5),
    ]
    assert [a["id"] for a in ok(client, "/api/v1/articles", outlet="وكالة الافق")["items"]] == ["horizon-1"]
    assert [a["id"] for a in ok(client, "/api/v1/articles", **{"from": "2023-12", "to": "2023"})["items"]] == ["horizon-1"]


@pytest.mark.parametrize("path", [SECOND, "الأفق/2 ب", quote("https://w3id.org/wasata/id/article/" + SECOND, safe="")])
def test_one_article_with_an_arabic_id(client: TestClient, path: str) -> None:
    article = ok(client, f"/api/v1/articles/{path}")
    assert article["id"] == "الأفق/2 ب"
    assert [(s["role"], s["publisher"], s["published"]) for s in article["segments"]] == [
        ("title", None, None),
        ("body", None, None),
        ("related_body", "x-2222222222222222", "2022-03-03"),
    ]
    body = article["segments"][1]
    assert article["text"][body["start"] : body["end"]].startswith("حذر بلينكن")


@pytest.mark.parametrize("media", ["text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"])
def test_the_graph_of_an_article(client: TestClient, store: Store, media: str) -> None:
    answer = client.get("/api/v1/articles/example", headers={"accept": media})
    assert answer.headers["content-type"].startswith(media)
    iri = "https://w3id.org/wasata/id/article/example"
    found = {q.triple for q in ox.parse(answer.content, ox.RdfFormat.from_media_type(media))}
    assert found == set(store.query("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH $g { ?s ?p ?o } }", bindings={"g": ox.NamedNode(iri)}))
    assert client.get("/api/v1/articles/example", headers={"accept": "image/png"}).status_code == 406
    assert client.get("/api/v1/articles/none").status_code == 404


def test_posting_an_article(client: TestClient) -> None:
    new = client.post("/api/v1/articles", json=NEW, headers=KEY)
    assert (new.status_code, new.json()["outcome"], new.headers["location"]) == (
        201,
        "created",
        "/api/v1/articles/new",
    )
    old = client.post("/api/v1/articles", json={**NEW, "id": "example"}, headers=KEY)
    assert (old.status_code, old.json()["outcome"]) == (200, "unchanged")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"text": None}, "text"),
        ({"text": " \n"}, "text"),
        ({"id": ""}, "id"),
        ({"id": ".."}, "id"),
        ({"id": "a\x00b"}, "id"),
        ({"text": "قال\x00"}, "text"),
        ({"title": "عنوان\x00"}, "title"),
        ({"publisher": "\x00"}, "publisher"),
        ({"published": "٢٠٢٤-٠٢-٠١"}, "published"),
        ({"url": "https://example.org/a b"}, "url"),
        ({"published": "21/8/2024"}, "published"),
        ({"published": "2023-02-29"}, "published"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"color": "red"}, "color"),
        ({"id": "undated"}, "published"),
    ],
)
def test_an_article_that_is_wrong_is_422_with_the_field(client: TestClient, change: dict[str, object], field: str) -> None:
    body = {name: value for name, value in {**NEW, **change}.items() if value is not None}
    answer = client.post("/api/v1/articles", json=body, headers=KEY)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert [e["field"] for e in answer.json()["errors"]] == [field]


def test_an_article_that_does_not_conform_is_422_with_the_report(client: TestClient) -> None:
    answer = client.post("/api/v1/articles", json={**NEW, "id": "broken"}, headers=KEY)
    assert answer.status_code == 422
    assert "w:StatementShape" in answer.json()["report"]


@pytest.mark.parametrize("content", [b"{", b"[]", b"\xff", b"null", b"[" * 10000])
def test_what_is_no_json_object_is_refused(client: TestClient, content: bytes) -> None:
    answer = client.post("/api/v1/articles", content=content, headers={**KEY, "content-type": "application/json"})
    assert answer.status_code in (400, 422)
    assert answer.headers["content-type"] == "application/problem+json"


def test_writing_needs_the_key(client: TestClient, store: Store) -> None:
    for headers in (
        {},
        {"authorization": "Bearer wrong"},
        {"authorization": "Basic سر-key-1".encode()},
        {"authorization": "سر-key-1".encode()},
    ):
        answer = client.post("/api/v1/articles", json=NEW, headers=headers)
        assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    with TestClient(create_app(store)) as read_only:
        answer = read_only.post("/api/v1/articles", json=NEW, headers=KEY)
        assert (answer.status_code, "read-only" in answer.json()["detail"]) == (403, True)


def test_posting_something_else_than_json_is_415(client: TestClient) -> None:
    answer = client.post("/api/v1/articles", content="text", headers={**KEY, "content-type": "text/plain"})
    assert answer.status_code == 415


def test_limits_of_size(client: TestClient) -> None:
    assert client.post("/api/v1/articles", json={**NEW, "text": "ا" * 70_000}, headers=KEY).status_code == 413
    assert (
        client.post(
            "/sparql", content=(b"#" * 1000 for _ in range(200)), headers={"content-type": "application/sparql-query"}
        ).status_code
        == 413
    )
    assert client.get("/sparql", params={"query": "#" * 17_000}).status_code == 414


def test_the_page(client: TestClient) -> None:
    answer = client.get("/")
    assert answer.status_code == 200
    assert '<html lang="ar" dir="rtl">' in answer.text
    assert set(Tree(answer.text).scripts) <= {"/static/page.js"}
    assert not re.search(
        r"""\bsrc=(?!"/static/)|<link(?! rel="stylesheet" href="/static/)|<img|<iframe|@import|url\(|href=["'](?!/|\?|#|https://www\.wikidata\.org/wiki/)""",
        answer.text,
    )
    assert "&lt;b&gt;لم&lt;/b&gt; يتقرر شيء" in answer.text
    assert "<b>" not in answer.text
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    found = client.get("/", params={"speaker": "بلينكن", "q": "الابد"}).text
    assert "المُفاوَضات لن تستمر إلى الأبد" in found
    assert "الوفد المصري" not in found


@pytest.mark.parametrize(
    ("parameters", "status", "says"),
    [
        ({"speaker": "أنطوني بلينكن"}, 404, "أنتوني بلينكن"),
        ({"about": "أنطوني بلينكن"}, 404, "?about=antony-blinken"),
        ({"speaker": "نور"}, 409, "هدى نور"),
        ({"from": "yesterday"}, 400, "2024-08-21"),
        ({"speaker": '"><script>alert(1)</script>'}, 404, "&quot;&gt;&lt;script&gt;"),
        ({"q": "كلمة لا ترد"}, 200, "لا أقوال"),
    ],
)
def test_the_page_says_what_is_wrong(client: TestClient, parameters: dict[str, str], status: int, says: str) -> None:
    answer = client.get("/", params=parameters)
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/html")
    assert says in answer.text
    assert set(Tree(answer.text).scripts) <= {"/static/page.js"}


def test_the_documentation_needs_no_other_host(client: TestClient) -> None:
    docs, schema = client.get("/docs"), ok(client, "/openapi.json")
    assert "<script" not in docs.text
    assert all(place.startswith(("/", "#")) for place in re.findall(r'(?:src|href|action)="([^"]*)"', docs.text))
    for path in ("/sparql", "/api/v1/statements", "/api/v1/articles", "/healthz"):
        assert path in schema["paths"]
        assert path in docs.text


def test_health(client: TestClient) -> None:
    assert ok(client, "/healthz") == {"status": "ok"}
    assert ok(client, "/readyz")["status"] == "ok"


def test_not_ready_when_the_store_is_gone() -> None:
    with TestClient(create_app(open_store("http://127.0.0.1:1/query"))) as client:
        assert client.get("/healthz").status_code == 200
        answer = client.get("/readyz")
        assert (answer.status_code, answer.headers["content-type"]) == (503, "application/problem+json")
        assert client.get("/sparql", params={"query": "ASK {}"}).status_code == 503


def test_stats(client: TestClient) -> None:
    stats = ok(client, "/api/v1/stats")
    assert stats["classes"] == {
        "Actor": 13, "Article": 3, "DateExpression": 1, "Event": 1, "MediationProcess": 2, "RoleAssignment": 5, "Segment": 7, "Statement": 11,
    }  # fmt: skip
    assert {(o["outlet"]["label"]["ar"], o["articles"], o["statements"]) for o in stats["outlets"]} == {
        ("صحيفة النهر", 1, 5),
        ("وكالة الأفق", 1, 4),
        ("صحيفة المثال", 1, 2),
    }
    assert stats["months"] == [
        {"month": "2023-12", "articles": 1, "statements": 4},
        {"month": "2024-08", "articles": 1, "statements": 2},
    ]


@pytest.mark.parametrize("path", ["/", "/api/v1/statements", "/sparql", "/nowhere", "/api/v1/actors/none"])
def test_security_headers_on_every_answer(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["content-security-policy"].startswith("default-src 'none'")


def test_what_is_not_there_is_404_and_other_methods_405(client: TestClient) -> None:
    missing = client.get("/nowhere")
    assert (missing.status_code, missing.headers["content-type"]) == (404, "application/problem+json")
    assert client.get("/api/v1/statements/none").status_code == 404
    wrong = client.delete("/api/v1/articles")
    assert (wrong.status_code, wrong.headers["content-type"]) == (405, "application/problem+json")
    assert client.head("/api/v1/statements").status_code == 200


def test_the_page_marks_the_content_in_its_sentence(client: TestClient) -> None:
    page = client.get("/", params={"speaker": "سلمى حداد", "q": "تستضيف"}).text
    assert "عدد الأقوال: <bdi>1</bdi>" in page
    assert "<mark>الدوحة تستضيف محادثات بين مصر وحماس بوساطة قطرية</mark>، مؤكدة" in page
    assert "أمس إن <mark>" in page


def test_a_name_longer_than_any_is_not_compared_folded(store: Store, client: TestClient) -> None:
    patterns: list[object] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("api.resolve.anchored", lambda name: patterns.append(name) or "")
        answer = client.get("/api/v1/actors/" + quote("ا" * 2000))
    assert (answer.status_code, answer.json()["suggestions"], patterns) == (404, [], [])
    assert len(answer.content) < 2000


def test_a_client_that_leaves_is_no_failure(app: FastAPI, client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    sent: list[dict[str, object]] = []
    scope = {
        "type": "http", "method": "POST", "path": "/sparql", "raw_path": b"/sparql", "query_string": b"", "root_path": "",
        "headers": [(b"content-type", b"application/sparql-query")], "server": ("127.0.0.1", 80), "scheme": "http",
    }  # fmt: skip

    async def receive() -> dict[str, object]:
        return {"type": "http.disconnect"}

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    assert client.app is app  # opened, and closed behind the last test
    with ThreadPoolExecutor(1) as apart:  # in this thread Playwright's loop may be running
        apart.submit(anyio.run, app, scope, receive, send).result()
    assert sent[0]["status"] == 400
    assert not caplog.records


@pytest.mark.parametrize(
    "path", ["/api/v1/statements?foo=bar", "/api/v1/actors?name=x", "/api/v1/articles?page=2", "/api/v1/mediations?q=x"]
)
def test_a_parameter_that_is_not_known_is_an_error(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 400
    assert "no parameter" in answer.json()["detail"]


@pytest.mark.parametrize(("name", "actor"), [("Blinken", "antony-blinken"), ("حداد", "x-1a2b3c4d5e6f7a8b")])
def test_a_family_name_is_enough(client: TestClient, name: str, actor: str) -> None:
    items = ok(client, "/api/v1/statements", speaker=name)["items"]
    assert {item["speaker"]["id"] for item in items} == {actor}


def test_a_day_reads_in_the_order_of_its_articles(client: TestClient) -> None:
    items = ok(client, "/api/v1/statements", article="example", sort="-date")["items"]
    starts = [item["evidence"]["start"] for item in items]
    assert len(starts) > 1
    assert starts == sorted(starts)


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_alive_is_told_before_the_limits_as_the_route_tells_it(client: TestClient, method: str) -> None:
    early = client.request(method, "/healthz")
    by_route = client.request(method, "/healthz", headers={"Origin": "https://elsewhere.example"})
    assert early.status_code == by_route.status_code == 200
    assert early.content == by_route.content
    of_cors = ("access-control-allow-origin", "access-control-expose-headers", "vary")
    assert dict(early.headers) == {name: value for name, value in by_route.headers.items() if name not in of_cors}
    assert client.post("/healthz").status_code == 405
    assert client.get("/healthz?" + "x" * 20_000).status_code == 414
