"""Ask the query service: one request at a time, with pauses, retries and a cache."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime
from functools import cache
from importlib.resources import files

from pyoxigraph import Literal, NamedNode

from ingest.wikidata.answer import NoRows, Row, rows, said
from ingest.wikidata.cache import Cache
from ingest.wikidata.failure import BatchLost, ServiceGone
from ingest.wikidata.transport import ROWS, Reply, Transport
from store.binding import bind

_BUSY = (429, 503)
_PASSING = (500, 502, 504)
_GONE = (301, 302, 303, 307, 308, 401, 403, 404, 405, 407)


@dataclass(frozen=True, slots=True)
class Manners:
    """How to ask. Seconds throughout: `pause` between requests, `waits` before each further try of one that was too much for
    the service (or `Retry-After` where that is longer), up to `patience`; slow or broken answers are tried `again` times."""

    pause: float = 1.0
    waits: tuple[float, ...] = (5.0, 15.0, 45.0, 90.0)
    patience: float = 300.0
    again: int = 1


class Client:
    """Answers to our queries; `sleep` and `clock` (seconds since 1970) are arguments so that tests need neither."""

    def __init__(
        self,
        transport: Transport,
        cache: Cache,
        *,
        manners: Manners | None = None,
        sleep: Callable[[float], object] = time.sleep,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.requests = 0
        """Requests sent so far."""
        self.kept = 0
        """Answers that came from the cache so far."""
        self.endpoint = transport.endpoint
        self._transport = transport
        self._cache = cache
        self._manners = manners or Manners()
        self._sleep = sleep
        self._clock = clock
        self._last: float | None = None

    def ask(self, name: str, /, **values: Sequence[NamedNode | Literal]) -> list[Row]:
        """The rows of the query NAME.rq beside this file, its VALUES filled with terms, as terms.

        Raises `BatchLost` where this question has no answer and `ServiceGone` where no other would have one.
        """
        query = bind(_text(name), values)
        if (body := self._cache.get(self.endpoint, query)) is not None:
            self.kept += 1
            return rows(Reply(200, ROWS, body))
        reply = self._fetch(query)
        try:
            found = rows(reply)
        except NoRows as error:
            raise BatchLost(f"{self.endpoint} answered with {error}") from error
        self._cache.put(self.endpoint, query, reply.body)
        return found

    def _fetch(self, query: str) -> Reply:
        """A reply with status 200 that is whole (or at least claims to be, after all tries)."""
        waits = list(self._manners.waits)
        again = self._manners.again
        while True:
            reply = self._send(query)
            if reply.status in _BUSY:
                asked = _seconds(reply.retry_after, self._clock())
                if not waits:
                    raise ServiceGone(f"{self.endpoint} is busy ({reply.status}) after {len(self._manners.waits) + 1} tries")
                wait = max(asked, waits.pop(0))
                if wait > self._manners.patience:
                    raise ServiceGone(f"{self.endpoint} asks to come back in {wait:,.0f} seconds ({reply.status})")
                self._sleep(wait)
                continue
            if reply.trouble.startswith("unreachable"):
                raise ServiceGone(f"{self.endpoint} cannot be reached ({reply.trouble.partition(': ')[2]})")
            if reply.status in _GONE:
                raise ServiceGone(self._refusal(reply))
            problem = self._problem(reply)
            if problem is None:
                return reply
            if reply.status not in (0, 200, *_PASSING) or again == 0:
                raise BatchLost(f"{self.endpoint} {problem}")
            again -= 1
            self._sleep(self._manners.waits[0] if self._manners.waits else 0.0)

    def _send(self, query: str) -> Reply:
        if self._last is not None and (left := self._last + self._manners.pause - self._clock()) > 0:
            self._sleep(left)
        try:
            return self._transport.send(query)
        finally:
            self.requests += 1
            self._last = self._clock()

    def _problem(self, reply: Reply) -> str | None:
        if reply.trouble == "timeout":
            return "did not answer in time"
        if reply.trouble == "cut":
            return "broke off its answer"
        if reply.status != 200:
            return f"answered {reply.status}: {said(reply)}"
        try:
            rows(reply)
        except NoRows as error:
            return f"answered with {error}"
        return None

    def _refusal(self, reply: Reply) -> str:
        if reply.status in (301, 302, 303, 307, 308):
            return (
                f"{self.endpoint} sends us to {reply.location or 'another address'}, where no request of ours goes; "
                "if that is right, set WASATA_WIKIDATA_ENDPOINT to it"
            )
        return f"{self.endpoint} refused ({reply.status}: {said(reply)}); see WASATA_WIKIDATA_ENDPOINT and …_USER_AGENT"


@cache
def _text(name: str) -> str:
    return (files("ingest.wikidata") / f"{name}.rq").read_text(encoding="utf-8")


def _seconds(retry_after: str | None, now: float) -> float:
    """The header's delay: a number of seconds or a date (RFC 9110); 0 for none or nonsense."""
    if retry_after is None:
        return 0.0
    if retry_after.strip().isdecimal():
        return float(retry_after)
    try:
        when = parsedate_to_datetime(retry_after)
    except ValueError:
        return 0.0
    return max(0.0, (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp() - now)
