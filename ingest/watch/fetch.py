"""Ask politely: allowed hosts only, one request at a time, pauses, robots.txt, and no more where a host asks for rest."""

import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

from ingest.watch.hosts import Hosts, Place, Refused
from ingest.watch.request import Reply, send
from ingest.watch.state import State

_SECONDS = 20.0
_REDIRECTS = 5
_ROBOTS = 500_000
"""Bytes of a robots.txt that must be read (RFC 9309, 2.5)."""
_LONGEST_PAUSE = 60.0
_REST = 600.0
"""Seconds of rest where a host asks for it without saying how long."""
_MOST_REST = 86_400.0


class Resting(Refused):
    """The host asked to be left alone for a while."""


class Fetcher:
    """Asks one thing at a time. `state` remembers which hosts want rest; robots.txt is read once in the life of this object."""

    def __init__(
        self,
        hosts: Hosts,
        state: State,
        agent: str,
        pause: float,
        *,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
        send: Callable[..., Reply] = send,
    ) -> None:
        self._hosts = hosts
        self._state = state
        self._agent = agent
        self._pause = pause
        self._clock = clock
        self._sleep = sleep
        self._send = send
        self._robots: dict[str, RobotFileParser] = {}
        self._last: dict[str, float] = {}

    def get(self, url: str, headers: Mapping[str, str] | None = None, *, most: int) -> Reply:
        """What `url` gives, redirects to allowed hosts followed; raises `Refused` (and `Resting`)."""
        for _ in range(_REDIRECTS + 1):
            place = self._hosts.place(url)
            if not self._rules(place).can_fetch(self._agent, url):
                raise Refused(f"the robots.txt of {place.name} forbids it")
            reply = self._ask(place, headers or {}, most)
            if reply.status not in (301, 302, 303, 307, 308):
                return reply
            url = urljoin(url, reply.headers.get("location", ""))
        raise Refused("too many redirects")

    def _ask(self, place: Place, headers: Mapping[str, str], most: int) -> Reply:
        until = self._state.rest(place.name)
        if until > self._clock():
            raise Resting(f"{place.name} asked for rest until {datetime.fromtimestamp(until, UTC):%Y-%m-%d %H:%M} UTC")
        wait = self._last.get(place.name, 0.0) + self._between(place.name) - self._clock()
        if wait > 0:
            self._sleep(min(wait, _LONGEST_PAUSE))
        reply = self._send(place, {"User-Agent": self._agent, **headers}, seconds=_SECONDS, most=most)
        self._last[place.name] = self._clock()
        if reply.status in (429, 503):
            rest = _seconds(reply.headers.get("retry-after", ""), self._clock())
            self._state.set_rest(place.name, self._clock() + rest)
            raise Resting(f"{place.name} answered {reply.status} and is left alone for {rest:,.0f} s")
        return reply

    def _between(self, name: str) -> float:
        rules = self._robots.get(name)
        asked = rules.crawl_delay(self._agent) if rules else None
        return max(self._pause, float(asked or 0))

    def _rules(self, place: Place) -> RobotFileParser:
        """robots.txt as RFC 9309 reads it: one that is not there allows all, one that cannot be had forbids all."""
        found = self._robots.get(place.name)
        if found is None:
            found = RobotFileParser()
            at = f"{place.scheme}://{place.name}/robots.txt"
            reply = self._robots_txt(at)
            if reply.status == 200:
                found.parse(reply.body[:_ROBOTS].decode("utf-8", "replace").splitlines())
            elif 400 <= reply.status < 500:
                found.parse([])
            else:
                raise Refused(
                    f"the robots.txt of {place.name} cannot be had ({reply.trouble or reply.status}), which forbids all"
                )
            self._robots[place.name] = found
        return found

    def _robots_txt(self, url: str) -> Reply:
        reply = Reply(404)
        for _ in range(_REDIRECTS):
            reply = self._ask(self._hosts.place(url), {}, 4 * _ROBOTS)
            if reply.status not in (301, 302, 303, 307, 308):
                break
            url = urljoin(url, reply.headers.get("location", ""))
        return reply


def _seconds(value: str, now: float) -> float:
    """`Retry-After` as seconds."""
    if value.strip().isdecimal():
        return min(max(float(value), 1.0), _MOST_REST)
    try:
        return min(max(parsedate_to_datetime(value).timestamp() - now, 1.0), _MOST_REST)
    except (TypeError, ValueError):
        return _REST
