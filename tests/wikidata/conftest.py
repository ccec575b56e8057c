"""A Wikidata of our own on loopback, and a client without pauses over it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from ingest.wikidata.cache import Cache
from ingest.wikidata.client import Client, Manners
from ingest.wikidata.transport import HttpTransport
from tests.wikidata.server import WikidataServer, wikidata_server


@dataclass
class Time:
    """A clock that only moves when somebody sleeps."""

    now: float = 1_800_000_000.0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def clock(self) -> float:
        return self.now


@pytest.fixture
def wikidata() -> Iterator[WikidataServer]:
    with wikidata_server() as server:
        yield server


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def client(wikidata: WikidataServer, time: Time) -> Iterator[Client]:
    with Cache(None, 86_400, time.clock) as cache:
        yield client_of(wikidata.url, cache, time)


def client_of(url: str, cache: Cache, time: Time, seconds: float = 5.0, manners: Manners | None = None) -> Client:
    transport = HttpTransport(url, "wasata-tests/1 (tests@example.org)", seconds, time.clock)
    return Client(transport, cache, manners=manners, sleep=time.sleep, clock=time.clock)
