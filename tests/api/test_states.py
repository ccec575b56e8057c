"""What readers see where there is nothing to see: no results, no page, a store that is away; machines get problem details as ever."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from errors import StoreError
from store import Store, open_store
from tests.api.tree import Tree

BROWSER = {"accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}


def rtl(html: str) -> bool:
    return '<html lang="ar" dir="rtl">' in html


@pytest.mark.parametrize(
    ("path", "status", "arabic", "english"),
    [
        pytest.param("/no/such/page", 404, "لا صفحة بهذا العنوان", "There is no such page", id="no page"),
        pytest.param("/articles/none", 404, "ليس هنا", "not here", id="no article"),
        pytest.param("/?act=" + "a" * 600, 400, "طلب غير مفهوم", "not understood", id="a field too long"),
        pytest.param("/doc/none", 404, "لا صفحة بهذا العنوان", "There is no such page", id="no node"),
        pytest.param("/statements.csv?speaker=nobody-at-all", 404, "لا صفحة", "no such page", id="a file of nobody"),
    ],
)
def test_errors_are_pages_in_both_languages(client: TestClient, path: str, status: int, arabic: str, english: str) -> None:
    for lang, said in (("ar", arabic), ("en", english)):
        answer = client.get(path + ("&" if "?" in path else "?") + f"lang={lang}", headers=BROWSER)
        assert answer.status_code == status
        assert said in answer.text and rtl(answer.text) == (lang == "ar")
        tree = Tree(answer.text)
        assert tree.tags.count("h1") == tree.tags.count("main") == 1
        assert {"/", "/mediations"} <= {link.partition("?")[0] for link in tree.links}  # a way on
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert "sha256-" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    "path", ["/no/such/page", "/api/v1/articles/none", "/sparql?query=nonsense", "/statements.csv?speaker=nobody-at-all"]
)
def test_machines_get_problem_details(client: TestClient, path: str) -> None:
    for accept in ("*/*", "application/json") + (("text/html",) if path.startswith(("/api", "/sparql")) else ()):
        answer = client.get(path, headers={"accept": accept})
        assert answer.headers["content-type"] == "application/problem+json" and answer.status_code in (400, 404, 406)


class Away:
    """A store that cannot be reached."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def query(self, *_: object, **__: object) -> object:
        raise StoreError("the endpoint does not answer")


@pytest.fixture
def away() -> Iterator[TestClient]:
    with open_store("memory:") as store, TestClient(create_app(Away(store)), raise_server_exceptions=False) as opened:  # type: ignore[arg-type]
        yield opened


def test_a_store_that_is_away_is_said_with_a_link_to_try_again(away: TestClient) -> None:
    answer = away.get("/mediations?lang=en", headers=BROWSER)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "10")
    assert "There is no answer right now" in answer.text and "/mediations?lang=en" in Tree(answer.text).links
    assert away.get("/mediations", headers={"accept": "*/*"}).headers["content-type"] == "application/problem+json"


def test_a_failure_is_a_page_that_gives_nothing_away(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.routes.views.mediations.processes", lambda *_, **__: 1 / 0)
    answer = client.get("/mediations", headers=BROWSER)
    assert answer.status_code == 500 and "عطل في الخدمة" in answer.text and "division" not in answer.text
    assert answer.headers["x-frame-options"] == "DENY" and "sha256-" in answer.headers["content-security-policy"]


def test_no_results_say_which_filter_to_drop(client: TestClient) -> None:
    given = {"speaker": "antony-blinken", "act": "deny", "lang": "en"}
    html = client.get("/", params=given).text
    assert "No statements with these filters" in html
    for name, rest in (("act", "/?speaker=antony-blinken&lang=en"), ("speaker", "/?act=deny&lang=en")):
        total = client.get("/api/v1/statements", params={k: v for k, v in given.items() if k not in (name, "lang")}).json()[
            "total"
        ]
        assert total and rest in Tree(html).links and f"<bdi>{total}</bdi>" in html


def test_words_that_name_somebody_lead_to_him(client: TestClient) -> None:
    html = client.get("/", params={"q": "سامي نور", "from": "2030"}).text
    assert {"/?speaker=x-aaaa0000aaaa0000&from=2030", "/?about=x-aaaa0000aaaa0000&from=2030"} <= set(Tree(html).links)
    assert "تهجئة أخرى" in html


def test_a_name_that_nobody_has_can_be_looked_for_as_words(client: TestClient) -> None:
    links = Tree(client.get("/", params={"speaker": "المفاوضات", "from": "2020"}).text).links
    assert "/?q=%D8%A7%D9%84%D9%85%D9%81%D8%A7%D9%88%D8%B6%D8%A7%D8%AA&from=2020" in links


def test_one_filter_alone_offers_nothing_to_drop(client: TestClient) -> None:
    assert "ما قد ينفع" not in client.get("/", params={"from": "2040"}).text
