"""Polite: robots.txt, pauses, rest, redirects; and bounds on what is taken."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.watch.fetch import Fetcher, Resting
from ingest.watch.hosts import Hosts, Refused
from ingest.watch.request import Reply, send
from ingest.watch.state import State
from tests.watch.site import Answer, Site, site

A, B = "http://a.example/", "http://b.example/"


class World:
    """Hosts that answer from a table, and a clock that only sleeping moves."""

    def __init__(self, folder: Path, answers: dict[str, Reply], pause: float = 2.0) -> None:
        self.answers = answers
        self.asked: list[tuple[str, float]] = []
        self.now = 1_000_000.0
        self.state = State(folder / "state.db")
        hosts = Hosts.of("a.example b.example", lambda host, port: ["93.184.216.34"])
        self.fetcher = Fetcher(hosts, self.state, "wasata/test", pause, clock=lambda: self.now, sleep=self.sleep, send=self.send)

    def sleep(self, seconds: float) -> None:
        self.now += seconds

    def send(self, place: object, headers: dict[str, str], *, seconds: float, most: int) -> Reply:
        assert headers["User-Agent"] == "wasata/test"
        url = f"http://{place.name}{place.target}"  # type: ignore[attr-defined]
        self.asked.append((url, self.now))
        return self.answers.get(url, Reply(404))


def test_requests_to_one_host_have_pauses_between_them(tmp_path: Path) -> None:
    world = World(tmp_path, {A + "1": Reply(200), A + "2": Reply(200), B + "1": Reply(200)})
    for url in (A + "1", A + "2", B + "1"):
        assert world.fetcher.get(url, most=10).status == 200
    assert [(u, t - 1_000_000) for u, t in world.asked] == [
        (A + "robots.txt", 0), (A + "1", 2), (A + "2", 4), (B + "robots.txt", 4), (B + "1", 6),
    ]  # fmt: skip


def test_a_crawl_delay_is_kept(tmp_path: Path) -> None:
    world = World(tmp_path, {A + "robots.txt": Reply(200, b"User-agent: *\nCrawl-delay: 7\n"), A + "1": Reply(200)})
    world.fetcher.get(A + "1", most=10)
    assert [t - 1_000_000 for _, t in world.asked] == [0, 7]


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        pytest.param(Reply(200, b"User-agent: *\nDisallow: /no/\n"), True, id="another folder"),
        pytest.param(Reply(200, b"User-agent: *\nDisallow: /\n"), False, id="all is forbidden"),
        pytest.param(Reply(200, b"User-agent: wasata\nDisallow: /\n"), False, id="we are forbidden"),
        pytest.param(Reply(200, b"User-agent: other\nDisallow: /\n"), True, id="another is forbidden"),
        pytest.param(Reply(404), True, id="there is none"),
        pytest.param(Reply(403), True, id="not for us to see"),
        pytest.param(Reply(500), False, id="the server fails"),
        pytest.param(Reply(0, trouble="no answer in time"), False, id="no answer"),
        pytest.param(Reply(200, b"\xff\xfe\x00<html>"), True, id="no robots.txt at all"),
    ],
)
def test_robots_txt_is_heeded(tmp_path: Path, robots: Reply, allowed: bool) -> None:
    world = World(tmp_path, {A + "robots.txt": robots, A + "yes": Reply(200)})
    if allowed:
        assert world.fetcher.get(A + "yes", most=10).status == 200
    else:
        with pytest.raises(Refused, match=r"robots\.txt"):
            world.fetcher.get(A + "yes", most=10)
        assert [u for u, _ in world.asked] == [A + "robots.txt"]


@pytest.mark.parametrize(
    ("value", "rest"),
    [("120", 120), ("", 600), ("soon", 600), ("Mon, 12 Jan 1970 14:46:40 GMT", 3_598), ("99999999", 86_400), ("0", 1)],
)
def test_a_host_that_asks_for_rest_gets_it_also_from_the_next_run(tmp_path: Path, value: str, rest: float) -> None:
    world = World(tmp_path, {A + "1": Reply(429, headers={"retry-after": value}), B + "1": Reply(200)})
    with pytest.raises(Resting, match="429"):
        world.fetcher.get(A + "1", most=10)
    assert world.state.rest("a.example") == pytest.approx(world.now + rest, abs=3)
    asked = len(world.asked)
    world.state.close()
    again = World(tmp_path, {A + "1": Reply(200)})
    with pytest.raises(Resting, match="asked for rest until 1970-01-1"):
        again.fetcher.get(A + "1", most=10)
    assert not again.asked and asked == 2
    again.now += rest + 5
    assert again.fetcher.get(A + "1", most=10).status == 200


def test_redirects_lead_to_named_hosts_only(tmp_path: Path) -> None:
    world = World(tmp_path, {
        A + "1": Reply(301, headers={"location": "/2"}), A + "2": Reply(302, headers={"location": B + "3"}), B + "3": Reply(200, b"here"),
        A + "out": Reply(302, headers={"location": "http://evil.example/"}),
        A + "in": Reply(307, headers={"location": "http://127.0.0.1:8000/api/v1/articles"}),
        A + "file": Reply(301, headers={"location": "file:///etc/passwd"}),
        A + "round": Reply(301, headers={"location": "/round"}),
        A + "robots.txt": Reply(200, b""), B + "robots.txt": Reply(200, b"User-agent: *\nDisallow: /secret\n"),
        A + "secret": Reply(301, headers={"location": B + "secret"}),
    })  # fmt: skip
    assert world.fetcher.get(A + "1", most=10).body == b"here"
    for path, why in (("out", "not in"), ("in", "not in"), ("file", "not an http"), ("round", "too many"), ("secret", "forbids")):
        with pytest.raises(Refused, match=why):
            world.fetcher.get(A + path, most=10)
    assert all(url.startswith((A, B)) for url, _ in world.asked)


@pytest.fixture(scope="module")
def served() -> Iterator[Site]:
    with site() as opened:
        yield opened


@pytest.mark.parametrize(
    ("answer", "status", "trouble"),
    [
        pytest.param(Answer("نص"), 200, "", id="plain"),
        pytest.param(Answer(gzip.compress("نص".encode()), headers={"Content-Encoding": "gzip"}), 200, "", id="packed"),
        pytest.param(Answer("x" * 2000), 0, "more than 1,000 bytes", id="too large"),
        pytest.param(
            Answer(gzip.compress(b"0" * 5_000_000), headers={"Content-Encoding": "gzip"}), 0, "more than 1,000 bytes", id="a bomb"
        ),
        pytest.param(Answer(b"nothing packed", headers={"Content-Encoding": "gzip"}), 0, "packed wrongly", id="not packed"),
        pytest.param(
            Answer(gzip.compress(b"a" * 500)[:-9], headers={"Content-Encoding": "gzip"}), 0, "cut off", id="packed and cut off"
        ),
        pytest.param(Answer("x", headers={"Content-Encoding": "br"}), 0, "in a way that was not asked for", id="another packing"),
        pytest.param(Answer("x", headers={"Content-Length": "50"}), 0, "", id="cut off"),
        pytest.param(Answer("gone", 410), 410, "", id="gone"),
    ],
)
def test_what_is_taken_is_bounded(served: Site, answer: Answer, status: int, trouble: str) -> None:
    served.routes["/x"] = answer
    reply = send(Hosts.of(served.name).place(served.url + "/x"), {}, seconds=2.0, most=1000)
    assert (reply.status, bool(reply.trouble)) == (status, status == 0)
    assert trouble in reply.trouble
    if status == 200:
        assert reply.body == "نص".encode()


def test_nobody_listens() -> None:
    assert send(Hosts.of("127.0.0.1:9").place("http://127.0.0.1:9/"), {}, seconds=2.0, most=1000).trouble
