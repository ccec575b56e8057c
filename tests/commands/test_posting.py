"""Posting to a service that ingests for real."""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from commands.posting import poster
from ingest.pipeline import ingest_articles
from ingest.read import article_of
from store import Store, open_store

pytestmark = pytest.mark.usefixtures("without_authority")

KEY = {"authorization": "Bearer k"}
NEW = {
    "id": "horizon-7",
    "text": "قالت الوزيرة سلمى حداد أمس إن المحادثات ستستأنف في الدوحة.\nوأكدت أن الوفدين وافقا.",
    "title": " استئناف المحادثات ",
    "publisher": "وكالة الأفق",
    "published": "2024-02-29T10:00:00Z",
    "url": "HTTPS://example.org/7",
}


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store("memory:") as opened:
        yield opened


@pytest.fixture
def client(store: Store) -> Iterator[TestClient]:
    with TestClient(create_app(store, ingest=poster(store), api_key="k")) as made:
        yield made


def post(client: TestClient, **change: object):
    return client.post("/api/v1/articles", json={**NEW, **change}, headers=KEY)


def test_a_post_is_what_the_same_record_in_a_file_is(client: TestClient, store: Store) -> None:
    assert post(client).status_code == 201
    summary = ingest_articles(store, [article_of(NEW, "feed.jsonl:1", 1_000_000)])
    assert (summary.unchanged, summary.created, summary.replaced) == (1, 0, 0)
    found = client.get("/api/v1/articles/horizon-7").json()
    assert (found["title"], found["published"], found["url"]) == (
        "استئناف المحادثات",
        "2024-02-29",
        "https://example.org/7",
    )


@pytest.mark.parametrize(
    ("change", "field"),
    [
        pytest.param({"text": "\u00a0\ufeff"}, "text", id="nothing but a byte order mark"),
        pytest.param({"published": "2024-02-29T99:00"}, "published", id="an hour that is none"),
        pytest.param({"url": "https:///nowhere"}, "url", id="an address without a host"),
    ],
)
def test_what_only_ingest_can_tell_is_422_with_the_field_and_nothing_is_written(
    client: TestClient, store: Store, change: dict[str, object], field: str
) -> None:
    answer = post(client, **change)
    assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, [field])
    assert store.count() == 0


def test_posts_of_one_id_at_a_time_while_others_read(client: TestClient, store: Store) -> None:
    texts = [NEW["text"], f"{NEW['text']}\nوشدد سامي نور على أن المهلة انتهت."]
    with ThreadPoolExecutor(8) as pool:
        posts = [pool.submit(post, client, text=texts[i % 2]) for i in range(8)]
        reads = [pool.submit(client.get, "/api/v1/articles/horizon-7") for _ in range(16)]
        outcomes = Counter(answer.result().json()["outcome"] for answer in posts)
        read = [answer.result() for answer in reads]
    assert outcomes["created"] == 1
    assert sum(outcomes.values()) == 8
    for answer in read:
        assert answer.status_code == 404 or (answer.json()["text"] in texts and answer.json()["segments"])
    assert client.get("/api/v1/articles").json()["total"] == 1
    assert (
        len(
            {
                row["digest"].value
                for row in store.query(
                    "SELECT ?digest { ?a <https://w3id.org/wasata#inputDigest> ?digest . ?a a <https://w3id.org/wasata#Article> }"
                )
            }
        )
        == 1
    )
