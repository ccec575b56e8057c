"""Many references at once, from the index and from the graph; actors that were merged into others."""

from collections.abc import Iterator

import pytest
from pyoxigraph import NamedNode, Triple
from starlette.testclient import TestClient

from api.app import create_app
from api.batch import SUGGESTED, actors, statements_by_id
from api.index import Lookup, open_index
from api.lookup import Filters, who
from ontology.iris import actor as actor_iri
from store import Store, open_store

KEPT, OLD = "antony-blinken", "x-00000000000000aa"


@pytest.fixture(scope="module")
def merged(example_graphs: dict[str, list[Triple]]) -> Iterator[Store]:
    """The examples, with one actor more that was merged into one of them in an article's graph."""
    with open_store("memory:") as opened:
        replaces = Triple(NamedNode(actor_iri(KEPT)), NamedNode("http://purl.org/dc/terms/replaces"), NamedNode(actor_iri(OLD)))
        name = next(n for n, triples in example_graphs.items() if any(t.subject == replaces.subject for t in triples))
        opened.write({**example_graphs, name: [*example_graphs[name], replaces]})
        yield opened


@pytest.fixture(scope="module")
def lookup(merged: Store) -> Iterator[Lookup]:
    index = open_index(merged)
    yield Lookup(merged, index)
    index.close()


@pytest.fixture(scope="module")
def client(merged: Store) -> Iterator[TestClient]:
    with TestClient(create_app(merged, max_article_bytes=20_000), raise_server_exceptions=False) as opened:
        yield opened


def test_actors_in_the_order_asked(client: TestClient) -> None:
    asked = ["بلينكن", "لا أحد بهذا الاسم", OLD, "بلينكن", ""]
    answer = client.post("/api/v1/actors/batch", json={"references": asked})
    assert answer.status_code == 200
    items = answer.json()["items"]
    assert [i["reference"] for i in items] == asked
    assert [i["actor"]["id"] if i["actor"] else i["problem"]["status"] for i in items] == [KEPT, 404, KEPT, KEPT, 404]
    assert "suggestions" in items[1]["problem"]


def test_index_and_graph_answer_a_batch_alike(merged: Store, lookup: Lookup) -> None:
    asked = ["بلينكن", KEPT, OLD, actor_iri(OLD), "لا أحد", "Q1", "https://x y", "حداد", "وكالة الأفق"]
    assert actors(merged, lookup, asked) == actors(merged, None, asked)
    ids = [*[s.id for s in who(merged, Filters()).items][:5], "none"]
    assert statements_by_id(merged, lookup, ids) == statements_by_id(merged, None, ids)


def test_statements_in_the_order_asked(client: TestClient) -> None:
    every = client.get("/api/v1/statements", params={"limit": 200}).json()["items"]
    asked = [*[s["id"] for s in reversed(every)], "none"]
    items = client.post("/api/v1/statements/batch", json={"ids": asked}).json()["items"]
    assert [i["statement"] for i in items[:-1]] == every[::-1]
    assert items[-1]["problem"]["status"] == 404 and items[-1]["statement"] is None


def test_suggestions_are_bounded(lookup: Lookup, merged: Store) -> None:
    found = actors(merged, lookup, [f"بلينكن {n}" for n in range(SUGGESTED + 5)])
    suggested = [bool(f.problem and (f.problem.model_extra or {}).get("suggestions")) for f in found]
    assert suggested == [True] * SUGGESTED + [False] * 5


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"references": ["x"] * 501}, 422),
        ({"references": ["x" * 501]}, 422),
        ({"references": "x"}, 422),
        ({"other": []}, 422),
        ({"references": ["س" * 250] * 400}, 413),
        ({"references": []}, 200),
    ],
)
def test_limits_of_a_batch(body: dict, status: int, merged: Store) -> None:
    app = create_app(merged, max_article_bytes=1000)  # and 100,000 for what goes round the text
    with TestClient(app) as opened:
        assert opened.post("/api/v1/actors/batch", json=body).status_code == status


def test_a_batch_is_json(client: TestClient) -> None:
    answer = client.post("/api/v1/actors/batch", content="references=x", headers={"Content-Type": "text/plain"})
    assert answer.status_code == 415


def test_one_that_was_merged_away_is_found_by_its_old_id(client: TestClient, merged: Store) -> None:
    assert client.get(f"/api/v1/actors/{OLD}").json()["id"] == KEPT
    for old in (OLD, actor_iri(OLD)):
        said = client.get("/api/v1/statements", params={"speaker": old}).json()
        assert said["total"] and said == client.get("/api/v1/statements", params={"speaker": KEPT}).json()
        assert who(merged, Filters(speaker=old)) == who(merged, Filters(speaker=KEPT))
