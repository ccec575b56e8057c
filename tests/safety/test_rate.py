"""A client that asks too often waits; others do not."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.rate import MOST_CLIENTS, Buckets, client_of
from settings import Settings
from store import Store

from .conftest import KEY, fake_ingest


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_bucket_fills_with_time() -> None:
    clock = Clock()
    buckets = Buckets(60, clock)
    assert [buckets.wait("a") for _ in range(60)] == [0.0] * 60
    assert buckets.wait("a") == pytest.approx(1.0)
    assert buckets.wait("b") == 0.0
    clock.now = 0.9
    assert buckets.wait("a") > 0
    clock.now = 1.01
    assert buckets.wait("a") == 0.0
    clock.now = 1e9
    assert [buckets.wait("a") > 0 for _ in range(61)] == [False] * 60 + [True]


def test_buckets_never_grow_without_bound() -> None:
    buckets = Buckets(2, Clock())
    for number in range(MOST_CLIENTS + 500):
        buckets.wait(str(number))
        buckets.wait("busy")
    assert len(buckets) == MOST_CLIENTS
    assert buckets.wait("busy") > 0  # it was never forgotten


@pytest.mark.parametrize(
    ("host", "client", "near"),
    [
        ("127.0.0.1", "127.0.0.1", True),
        ("::1", "::1", True),
        ("::ffff:127.0.0.9", "127.0.0.9", True),
        ("203.0.113.7", "203.0.113.7", False),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::/64", False),
        ("2001:db8:1:2:ffff::5", "2001:db8:1:2::/64", False),
        ("x" * 500, "x" * 64, False),
        (None, "local", True),
    ],
)
def test_who_a_client_is(host: str | None, client: str, near: bool) -> None:
    assert client_of({"client": (host, 1) if host else None}) == (client, near)


Clients = Callable[..., TestClient]


@pytest.fixture
def clients(store: Store) -> Iterator[Clients]:
    with ExitStack() as opened:

        def made(host: str = "203.0.113.7", rate: int = 5, *, loopback: bool = True) -> TestClient:
            app = create_app(store, ingest=fake_ingest, api_key=KEY, rate=rate, rate_loopback=loopback)
            return opened.enter_context(TestClient(app, client=(host, 1)))

        yield made


def statuses(client: TestClient, times: int, method: str = "GET", path: str = "/sparql") -> list[int]:
    return [client.request(method, path).status_code for _ in range(times)]


@pytest.mark.parametrize("path", ["/sparql", "/reconcile", "/reconcile/suggest/type"])
def test_costly_routes_answer_429_and_cheap_ones_go_on(clients: Clients, path: str) -> None:
    client = clients()
    assert statuses(client, 5, path=path) == [200] * 5
    answer = client.get(path)
    assert answer.status_code == 429
    assert answer.headers["content-type"] == "application/problem+json"
    assert 1 <= int(answer.headers["Retry-After"]) <= 12
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert client.get("/api/v1/statements").status_code == 200
    assert (
        client.options(path, headers={"Origin": "https://a.example", "Access-Control-Request-Method": "GET"}).status_code == 200
    )


def test_guessing_keys_is_slow(clients: Clients) -> None:
    assert statuses(clients(), 7, "DELETE", "/rdf-graphs?default") == [401] * 5 + [429] * 2


def test_this_machine_is_held_to_it_only_where_it_is_wanted(clients: Clients) -> None:
    assert statuses(clients("127.0.0.1", loopback=False), 9) == [200] * 9
    assert statuses(clients("127.0.0.1"), 7) == [200] * 5 + [429] * 2


def test_the_default_is_for_others_and_a_setting_for_everybody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WASATA_RATE", raising=False)
    assert "rate" not in Settings().model_fields_set  # what commands.serving goes by
    monkeypatch.setenv("WASATA_RATE", "600")
    assert "rate" in Settings().model_fields_set


def test_no_limit_where_it_is_0(clients: Clients) -> None:
    assert set(statuses(clients(rate=0), 50)) == {200}
