"""Answers that are kept until the next write: the same as made anew, gone with it, and bounded."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Triple
from starlette.testclient import TestClient

from api.app import create_app
from api.index import Lookup
from api.kept import Answer, Answers
from api.lookup import Filters
from store import open_store

KEY = "key-of-tests"


@pytest.fixture
def own(example_graphs: dict[str, list[Triple]], tmp_path: Path) -> Iterator[TestClient]:
    """A service of this test alone, which may write."""
    with open_store(f"oxigraph:{tmp_path / 'own.db'}") as store:
        store.write(example_graphs)
        with TestClient(create_app(store, ingest=lambda _: pytest.fail("nothing is posted"), api_key=KEY)) as client:
            yield client


def lookup(client: TestClient) -> Lookup:
    found = client.app.state.service.lookup  # type: ignore[attr-defined]
    assert isinstance(found, Lookup)
    return found


def counted(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The filters of every page that is looked up from now on."""
    asked: list[Any] = []
    made = lookup(client).written

    def written(filters: Filters, **page: Any) -> tuple[bytes, str | None]:
        asked.append(filters)
        return made(filters, **page)

    monkeypatch.setattr(lookup(client), "written", written)
    return asked


@pytest.mark.parametrize(
    "path", ["/api/v1/statements", "/api/v1/statements?limit=1", "/api/v1/actors", "/api/v1/timeline", "/api/v1/articles"]
)
@pytest.mark.parametrize("accept", ["application/json", "application/ld+json"])
def test_what_is_kept_is_what_was_sent(own: TestClient, path: str, accept: str) -> None:
    own.get(path)
    first, second = (own.get(path, headers={"Accept": accept}) for _ in range(2))
    assert first.status_code == second.status_code == 200
    assert first.content == second.content
    assert dict(first.headers) == dict(second.headers)
    assert second.headers["content-type"].startswith(accept)


def test_a_page_is_looked_up_once(own: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    own.get("/api/v1/statements?act=say")  # brings the index to date
    asked = counted(own, monkeypatch)
    for _ in range(3):
        own.get("/api/v1/statements?act=deny")
    assert len(asked) == 1


@pytest.mark.parametrize("other", [{"Host": "example.org"}, {"Accept": "text/csv"}], ids=["address", "media type"])
def test_another_address_or_form_is_another_answer(own: TestClient, other: dict[str, str]) -> None:
    path = "/api/v1/statements?limit=1"
    first = own.get(path)
    second = own.get(path, headers=other)
    assert (first.content, first.headers["link"]) != (second.content, second.headers["link"])
    assert own.get(path).content == first.content


def test_who_has_it_is_told_so_without_looking_it_up(own: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    own.get("/api/v1/statements")
    tag = own.get("/api/v1/statements").headers["etag"]
    asked = counted(own, monkeypatch)
    answer = own.get("/api/v1/statements", headers={"If-None-Match": tag})
    assert (answer.status_code, answer.content, answer.headers["etag"]) == (304, b"", tag)
    assert own.get("/api/v1/statements", headers={"If-None-Match": '"other"'}).status_code == 200
    assert asked == []


def test_a_write_is_seen_at_once(own: TestClient) -> None:
    before = [own.get("/api/v1/statements").json()["total"] for _ in range(2)]
    graph = own.get("/api/v1/statements").json()["items"][0]["article"]["iri"]
    change = own.post("/sparql", data={"update": f"DROP GRAPH <{graph}>"}, headers={"Authorization": f"Bearer {KEY}"})
    assert change.status_code == 204
    after = own.get("/api/v1/statements")
    assert after.json()["total"] < before[0] == before[1]
    assert own.get("/api/v1/statements").content == after.content


def test_errors_are_not_kept(own: TestClient) -> None:
    for _ in range(2):  # the first brings the index to date
        own.get("/api/v1/statements")
    assert [own.get("/api/v1/statements?limit=0").status_code for _ in range(2)] == [400, 400]
    assert [own.get("/api/v1/actors/x-nobody").status_code for _ in range(2)] == [404, 404]
    assert len(own.app.state.service.answers) == 1  # type: ignore[attr-defined]


def answer(size: int) -> Answer:
    return Answer(b"x" * size, "application/json", {})


def test_answers_of_another_state_are_gone() -> None:
    answers = Answers()
    answers.put(("a",), (1, 1), answer(1))
    assert answers.get(("a",), (1, 1)) is not None
    assert answers.get(("a",), (1, 2)) is None
    answers.put(("b",), (1, 2), answer(1))
    assert answers.get(("a",), (1, 1)) is None
    assert len(answers) == 1


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    answers = Answers(most=4_000)
    for name in "ab":
        answers.put((name,), (1, 1), answer(1_000))
    answers.get(("a",), (1, 1))
    answers.put(("c",), (1, 1), answer(1_000))
    assert [name for name in "abc" if answers.get((name,), (1, 1))] == ["a", "c"]


def test_an_answer_put_again_counts_once() -> None:
    answers = Answers(most=4_000)
    for _ in range(10):
        answers.put(("a",), (1, 1), answer(1_000))
    answers.put(("b",), (1, 1), answer(1_000))
    assert len(answers) == 2


def test_a_large_answer_is_not_kept() -> None:
    answers = Answers()
    answers.put(("a",), (1, 1), answer(2 << 20))
    assert len(answers) == 0


def test_a_page_as_text_is_the_page(own: TestClient) -> None:
    import orjson

    found = lookup(own)
    for filters in (Filters(), Filters(act="say"), Filters(q="المفاوضات")):
        for limit in (1, 2, 200):
            cursor = None
            while True:
                page = found.who(filters, limit=limit, cursor=cursor)
                for _ in range(2):  # statements kept as text, too
                    assert found.written(filters, limit=limit, cursor=cursor) == (orjson.dumps(page), page["next"])
                if (cursor := page["next"]) is None:
                    break


@pytest.mark.parametrize(
    "path",
    ["/api/v1/actors/%D8%B3%D9%84%D9%85%D9%89%20%D8%AD%D8%AF%D8%A7%D8%AF/statements", "/api/v1/statements"],
    ids=["an Arabic name in the path", "all"],
)
@pytest.mark.parametrize("query", ["limit=1", "limit=1&lang=ar&cursor="], ids=["first page", "an empty cursor"])
def test_the_next_page_can_be_asked_for(own: TestClient, path: str, query: str) -> None:
    if "cursor" in query:
        assert own.get(f"{path}?{query}").status_code == 400
        return
    first = own.get(f"{path}?{query}")
    assert first.status_code == 200
    link = first.headers.get("link", "")
    assert (first.json()["next"] is None) == (link == "")
    if link:
        place = link.removeprefix("<").partition(">")[0].removeprefix("http://testserver")
        assert place.isascii() and not any(c.isspace() for c in place)
        assert own.get(place).json()["items"][0]["id"] != first.json()["items"][0]["id"]


def test_nothing_of_a_path_gets_out_into_headers(own: TestClient) -> None:
    actor = own.get("/api/v1/statements").json()["items"][0]["speaker"]["id"]
    for odd in (f"{actor}%0D%0AX-Other:%20yes", f"{actor}%0A", f"%20{actor}%20", f"{actor}%3Fa=b"):
        answer = own.get(f"/api/v1/actors/{odd}/statements?limit=1")
        assert answer.status_code in (200, 400, 404)
        assert "x-other" not in answer.headers and not any(c in answer.headers.get("link", "") for c in "\r\n")


def test_a_name_with_a_nul_is_nobodys(own: TestClient) -> None:
    assert own.get("/api/v1/actors?q=a%00bc").json()["items"] == []
