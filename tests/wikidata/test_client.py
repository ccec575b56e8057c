"""The client against a real server on loopback that misbehaves in every way we could think of."""

import socket
from email.utils import formatdate
from pathlib import Path

import pytest
from pyoxigraph import Literal

from errors import UsageError
from ingest.wikidata.cache import Cache
from ingest.wikidata.client import Client, Manners
from ingest.wikidata.failure import BatchLost, ServiceGone
from ingest.wikidata.transport import HttpTransport
from tests.wikidata.conftest import Time, client_of
from tests.wikidata.server import Fault, WikidataServer, wikidata_server

NAME = [Literal("سلمى حداد", language="ar")]
HTML = b"<html><head><title>Too bad</title></head><body>Wikimedia Error</body></html>"


def ask(client: Client) -> set[str]:
    return {row["item"].value.rsplit("/", 1)[-1] for row in client.ask("names", name=NAME)}


def test_it_asks_as_the_protocol_and_the_service_want(client: Client, wikidata: WikidataServer) -> None:
    assert ask(client) == {"Q9001", "Q9002", "Q9003"}
    (headers,) = wikidata.headers
    assert headers["User-Agent"] == "wasata-tests/1 (tests@example.org)"
    assert headers["Accept"] == "application/sparql-results+json"
    assert headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert "SERVICE" not in wikidata.asked[0]


@pytest.mark.parametrize("name", ['a" } DROP ALL #', "\\", "a\nb", "’\u202e", "؟" * 3])
def test_a_name_is_a_term_and_never_part_of_the_query(client: Client, wikidata: WikidataServer, name: str) -> None:
    assert client.ask("names", name=[Literal(name, language="ar"), *NAME])
    assert str(Literal(name, language="ar")) in wikidata.asked[0]


def test_one_request_at_a_time_with_a_pause_between(client: Client, wikidata: WikidataServer, time: Time) -> None:
    for name in ("a", "b", "c"):
        client.ask("names", name=[Literal(name)])
    assert time.slept == [1.0, 1.0]
    assert wikidata.most_at_once == 1


def test_what_was_asked_is_not_asked_again(client: Client, wikidata: WikidataServer) -> None:
    assert ask(client) == ask(client)
    assert (len(wikidata.asked), client.requests, client.kept) == (1, 1, 1)


def test_answers_survive_the_process_and_age(tmp_path: Path, wikidata: WikidataServer, time: Time) -> None:
    path = tmp_path / "deep" / "cache.sqlite"
    for age, requests in ((0, 1), (500, 1), (501, 2)):
        time.now = 1_800_000_000.0 + age
        with Cache(path, 500, time.clock) as cache:
            assert len(ask(client_of(wikidata.url, cache, time))) == 3
        assert len(wikidata.asked) == requests


def test_another_endpoint_has_its_own_answers(wikidata: WikidataServer, time: Time) -> None:
    with Cache(None, 500, time.clock) as cache, wikidata_server() as other:
        ask(client_of(wikidata.url, cache, time))
        ask(client_of(other.url, cache, time))
        assert (len(wikidata.asked), len(other.asked)) == (1, 1)


def test_a_broken_cache_says_what_to_do(tmp_path: Path, time: Time) -> None:
    (tmp_path / "c.sqlite").write_bytes(b"no database" * 200)
    with pytest.raises(UsageError, match="may be deleted"):
        Cache(tmp_path / "c.sqlite", 1, time.clock)


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_service_is_waited_for(client: Client, wikidata: WikidataServer, time: Time, status: int) -> None:
    wikidata.faults = [Fault(status, headers={"Retry-After": "30"}), Fault(status, HTML, "text/html"), Fault(status)]
    assert len(ask(client)) == 3
    assert time.slept == [30.0, 15.0, 45.0], "Retry-After where it is longer than our own schedule, which is always the same"


def test_retry_after_may_be_a_date(client: Client, wikidata: WikidataServer, time: Time) -> None:
    wikidata.faults = [
        Fault(429, headers={"Retry-After": formatdate(time.now + 120, usegmt=True)}),
        Fault(429, headers={"Retry-After": "soon"}),
    ]
    assert len(ask(client)) == 3
    assert time.slept == [120.0, 15.0]


def test_a_service_that_stays_busy_ends_the_run(client: Client, wikidata: WikidataServer, time: Time) -> None:
    wikidata.always = Fault(429)
    with pytest.raises(ServiceGone, match=r"is busy \(429\) after 5 tries"):
        ask(client)
    assert (len(wikidata.asked), time.slept) == (5, [5.0, 15.0, 45.0, 90.0])


def test_nobody_waits_an_hour(client: Client, wikidata: WikidataServer, time: Time) -> None:
    wikidata.always = Fault(429, headers={"Retry-After": "3600"})
    with pytest.raises(ServiceGone, match=r"asks to come back in 3,600 seconds \(429\)"):
        ask(client)
    assert (len(wikidata.asked), time.slept) == (1, [])


BROKEN = [
    pytest.param(Fault(cut=20), "cut off or broken", id="truncated JSON"),
    pytest.param(
        Fault(cut=20, body=b"java.util.concurrent.TimeoutException\n\tat x"), "cut off or broken", id="stack trace in JSON"
    ),
    pytest.param(Fault(200, HTML, "text/html"), r"a page \(Too bad\)", id="HTML page under 200"),
    pytest.param(Fault(500, b"java.util.concurrent.TimeoutException"), "answered 500: java", id="the service's own time-out"),
    pytest.param(Fault(502, HTML, "text/html"), "answered 502: Too bad", id="bad gateway"),
    pytest.param(Fault(200, b'{"head":{"vars":[]}', "application/json", drop=True), "broke off", id="connection dropped"),
    pytest.param(Fault(200, b'{"head":{},"boolean":true}', "application/json"), "true or false", id="no rows"),
    pytest.param(Fault(200, b"<x/>", "application/xml"), "answered with application/xml", id="XML"),
    pytest.param(Fault(200, b"", ""), "something without a media type", id="nothing"),
]


@pytest.mark.parametrize(("fault", "says"), BROKEN)
def test_a_broken_answer_is_tried_again_once(client: Client, wikidata: WikidataServer, fault: Fault, says: str) -> None:
    wikidata.faults = [fault]
    assert len(ask(client)) == 3
    wikidata.always = fault
    with pytest.raises(BatchLost, match=says):
        client.ask("names", name=[Literal("another")])
    assert len(wikidata.asked) == 4
    wikidata.always = None
    assert client.ask("names", name=[Literal("another")]) == [], "a broken answer is not kept"


def test_a_malformed_query_is_not_sent_twice(client: Client, wikidata: WikidataServer) -> None:
    wikidata.always = Fault(400, b"MalformedQueryException")
    with pytest.raises(BatchLost, match="answered 400: MalformedQueryException"):
        ask(client)
    assert len(wikidata.asked) == 1


def test_a_time_out_costs_the_question_only(wikidata: WikidataServer, time: Time) -> None:
    wikidata.faults = [Fault(hang=60), Fault(hang=60)]
    with Cache(None, 500, time.clock) as cache:
        client = client_of(wikidata.url, cache, time, seconds=0.2)
        with pytest.raises(BatchLost, match="did not answer in time"):
            ask(client)
        assert len(ask(client)) == 3


@pytest.mark.parametrize(("status", "says"), [(403, "refused (403: Too bad)"), (404, "refused (404"), (401, "refused (401")])
def test_a_refusal_ends_the_run(client: Client, wikidata: WikidataServer, status: int, says: str) -> None:
    wikidata.always = Fault(status, HTML, "text/html")
    with pytest.raises(ServiceGone) as error:
        ask(client)
    assert says in str(error.value)
    assert len(wikidata.asked) == 1


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_request_follows_a_redirect(client: Client, wikidata: WikidataServer, status: int) -> None:
    with wikidata_server() as other:
        wikidata.always = Fault(status, headers={"Location": other.url})
        with pytest.raises(ServiceGone, match="where no request of ours goes") as error:
            ask(client)
        assert other.url in str(error.value)
        assert other.asked == []


def test_no_server_is_said_at_once(time: Time) -> None:
    with socket.socket() as taken:  # bound, but nobody listens
        taken.bind(("127.0.0.1", 0))
        with Cache(None, 500, time.clock) as cache:
            client = client_of(f"http://127.0.0.1:{taken.getsockname()[1]}/sparql", cache, time)
            with pytest.raises(ServiceGone, match=r"cannot be reached \(Connection refused\)"):
                ask(client)
    assert time.slept == []


def test_the_cache_answers_without_a_server(wikidata: WikidataServer, time: Time) -> None:
    with Cache(None, 500, time.clock) as cache:
        client = client_of(wikidata.url, cache, time)
        ask(client)
        wikidata.always = Fault(503)
        assert len(ask(client)) == 3


@pytest.mark.parametrize("endpoint", ["", "query.wikidata.org/sparql", "file:///etc/passwd", "ftp://example.org/", "http://"])
def test_an_endpoint_is_an_address_of_the_web(endpoint: str, time: Time) -> None:
    with pytest.raises(UsageError, match="WASATA_WIKIDATA_ENDPOINT"):
        HttpTransport(endpoint, "x", 1, time.clock)


@pytest.mark.parametrize("agent", ["", "a\r\nHost: b", "وساطة"])
def test_a_user_agent_is_one_line(agent: str, time: Time) -> None:
    with pytest.raises(UsageError, match="WASATA_WIKIDATA_USER_AGENT"):
        HttpTransport("http://127.0.0.1/", agent, 1, time.clock)


def test_manners_can_be_given(wikidata: WikidataServer, time: Time) -> None:
    wikidata.always = Fault(429)
    with Cache(None, 500, time.clock) as cache, pytest.raises(ServiceGone):
        ask(client_of(wikidata.url, cache, time, manners=Manners(pause=0, waits=(7.0,))))
    assert time.slept == [7.0]
