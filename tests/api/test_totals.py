"""How many pass: exact, or at least so many where counting further was not asked for."""

import json
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from rdflib import Graph, URIRef

from api.index import total as totals
from api.linked_data import CONTEXT

HYDRA = URIRef("http://www.w3.org/ns/hydra/core#totalItems")
ASKED = {"to": "2091-05", "limit": "173"}
"""What no other test asks, as answers and totals are kept until the next write."""


@pytest.fixture
def bounded(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    monkeypatch.setattr(totals, "BOUND", 3)
    yield client


def test_a_total_is_bounded_and_counted_where_that_is_asked_for(bounded: TestClient) -> None:
    found = bounded.get("/api/v1/statements", params=ASKED).json()
    whole = bounded.get("/api/v1/statements", params=ASKED | {"total": "exact"}).json()
    assert (found["total"], found["total_is"]) == (3, "at_least")
    assert (whole["total"], whole["total_is"]) == (len(whole["items"]), "exact")
    assert whole["items"] == found["items"] and len(found["items"]) > 3
    assert bounded.get("/api/v1/statements", params=ASKED | {"total": "all"}).status_code == 400
    one = bounded.get("/api/v1/statements", params=ASKED | {"act": "deny"}).json()
    assert (one["total"], one["total_is"]) == (len(one["items"]), "exact")


def test_the_next_page_is_counted_as_the_first(bounded: TestClient) -> None:
    answer = bounded.get("/api/v1/statements", params={"to": "2091-06", "limit": "2", "total": "exact"})
    following = bounded.get(answer.links["next"]["url"])
    assert following.json()["total"] == answer.json()["total"] > 3
    assert following.json()["total_is"] == "exact"


def test_a_least_total_is_none_of_the_rdf(bounded: TestClient) -> None:
    accept = {"Accept": "application/ld+json"}
    for asked, told in (({}, False), ({"total": "exact"}, True)):
        page = bounded.get("/api/v1/statements", params={"to": "2091-07", "limit": "173"} | asked, headers=accept).json()
        given = page["@context"] if isinstance(page["@context"], list) else [page["@context"]]
        page["@context"] = [CONTEXT, *given[1:]]  # so that nothing is fetched
        graph = Graph().parse(data=json.dumps(page), format="json-ld")
        assert (None, HYDRA, None) in graph if told else (None, HYDRA, None) not in graph
        assert page["total"] and len(graph) > 10


@pytest.mark.parametrize("path", ["/api/v1/actors?q=", "/api/v1/articles", "/api/v1/mediations", "/api/v1/events"])
def test_other_lists_are_counted_to_their_end(client: TestClient, path: str) -> None:
    assert client.get(path).json()["total_is"] == "exact"


def test_the_page_and_its_files_tell_exact_totals(bounded: TestClient) -> None:
    whole = bounded.get("/api/v1/statements", params={"to": "2091-08", "limit": "200", "total": "exact"}).json()
    for language in ("ar", "en"):
        assert f"<bdi>{whole['total']}</bdi>" in bounded.get("/", params={"to": "2091-08", "lang": language}).text
    file = bounded.get("/statements.json", params={"to": "2091-08"}).json()
    assert (file["total"], file["total_is"]) == (whole["total"], "exact")
