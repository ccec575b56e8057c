"""How often a client may ask what costs much: a token bucket an address."""

import ipaddress
import math
import time
from collections import OrderedDict
from collections.abc import Callable

from starlette.types import ASGIApp, Receive, Scope, Send

from api.problems import problem

MOST_CLIENTS = 10_000
COSTLY = ("/sparql", "/reconcile")
_READING = frozenset(["GET", "HEAD", "OPTIONS"])


class Buckets:
    """A bucket a client that holds `rate` tokens and gains as many a minute; the clients seen last, `MOST_CLIENTS` of them."""

    def __init__(self, rate: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.rate = rate
        self._clock = clock
        self._held: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._held)

    def wait(self, client: str) -> float:
        """Take a token of `client`: 0 where there was one, else the seconds until there is."""
        now = self._clock()
        tokens, then = self._held.pop(client, (float(self.rate), now))
        tokens = min(float(self.rate), tokens + (now - then) * self.rate / 60)
        self._held[client] = (tokens - 1 if tokens >= 1 else tokens, now)
        if len(self._held) > MOST_CLIENTS:
            self._held.popitem(last=False)  # whoever was silent longest: its bucket is the fullest
        return 0.0 if tokens >= 1 else (1 - tokens) * 60 / self.rate


class Rate:
    """Middleware: 429 with Retry-After for SPARQL, reconciliation and writes past `rate` requests a minute; 0 is no limit."""

    def __init__(self, app: ASGIApp, rate: int, loopback: bool = True, clock: Callable[[], float] = time.monotonic) -> None:
        self.app = app
        self.buckets = Buckets(rate, clock)
        self.loopback = loopback

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] == "http" and self.buckets.rate and _costly(scope):
            client, near = client_of(scope)
            if (self.loopback or not near) and (wait := self.buckets.wait(client)):
                seconds = max(1, math.ceil(wait))
                text = f"more than {self.buckets.rate} requests a minute: ask again in {seconds} s"
                await problem(429, text, headers={"Retry-After": str(seconds)})(scope, receive, send)
                return
        await self.app(scope, receive, send)


def _costly(scope: Scope) -> bool:
    path: str = scope["path"]
    return scope["method"] not in _READING or any(path == start or path.startswith(start + "/") for start in COSTLY)


def client_of(scope: Scope) -> tuple[str, bool]:
    """Who asks, and whether from this machine: an IPv4 address, or the /64 of an IPv6 one, since one client has all of it."""
    host = (scope.get("client") or ("local", 0))[0] or "local"
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host[:64], host in ("local", "testclient")
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped), address.ipv4_mapped.is_loopback
        if not address.is_loopback:
            return str(ipaddress.ip_network((int(address), 64), strict=False)), False
    return str(address), address.is_loopback
