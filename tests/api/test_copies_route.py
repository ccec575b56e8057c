"""Other witnesses of a statement, other articles with its report."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from pyoxigraph import Triple

from api.app import create_app
from ingest.copies.graph import copies_graph
from ontology import iris
from store import open_store

HERE, THERE = "a7af3d256b6a2dcd", "0e1a9ca79eecbc61"


@pytest.fixture(scope="module")
def client(example_graphs: dict[str, list[Triple]]) -> Iterator[TestClient]:
    with open_store("memory:") as store:
        store.write(example_graphs)
        there = next(g for g, triples in example_graphs.items() if any(THERE in str(t.subject) for t in triples))
        pairs = {(iris.article("example"), there): 0.61, (iris.article("example"), iris.article("gone")): 0.8}
        same = [(iris.statement(HERE), iris.statement(THERE)), (iris.statement(HERE), iris.statement("0" * 16))]
        store.write({iris.COPIES: copies_graph(pairs, same)})
        with TestClient(create_app(store)) as opened:
            yield opened


def test_a_statement_has_its_other_witnesses(client: TestClient) -> None:
    here, there = (client.get(f"/api/v1/statements/{id_}").json() for id_ in (HERE, THERE))
    assert [w["id"] for w in here["witnesses"]] == [THERE]
    assert [w["id"] for w in there["witnesses"]] == [HERE]
    assert here["witnesses"][0]["outlet"] == there["outlet"]
    assert here["witnesses"][0]["article"] == there["article"]


def test_an_article_has_the_others_with_its_report(client: TestClient) -> None:
    article = client.get("/api/v1/articles/example").json()
    there = client.get(f"/api/v1/statements/{THERE}").json()["article"]
    assert [c["id"] for c in article["copies"]] == [there["id"]]
    assert article["resemblance"] == 0.61
    again = client.get(f"/api/v1/articles/{there['id']}").json()
    assert [c["id"] for c in again["copies"]] == ["example"]


def test_what_stands_alone_has_none(client: TestClient) -> None:
    items = client.get("/api/v1/statements", params={"limit": 200}).json()["items"]
    alone = next(s["id"] for s in items if s["id"] not in (HERE, THERE))
    assert client.get(f"/api/v1/statements/{alone}").json()["witnesses"] == []
