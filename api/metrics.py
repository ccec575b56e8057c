"""What Prometheus asks for: requests and their times by route, and what the store and the index hold."""

from collections.abc import Iterable

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from starlette.types import Scope

from api.service import Service

MEDIA = "text/plain; version=0.0.4; charset=utf-8"
_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)

_METHODS = frozenset(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"])


class Metrics:
    """One registry a service, so that two in one process do not mix."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter("wasata_requests", "Requests answered", ["method", "route", "status"], registry=self.registry)
        self.seconds = Histogram("wasata_request_seconds", "Time to answer", ["route"], buckets=_SECONDS, registry=self.registry)

        self._children: dict[tuple[str, str, int], tuple[Counter, Histogram]] = {}

    def count(self, scope: Scope, status: int, seconds: float) -> None:
        """One request, under its route's path, never under the path that was asked (there are endless many).

        Counters are looked up by label once only, which is most of their cost.
        """
        method = scope["method"] if scope["method"] in _METHODS else "other"
        key = (method, getattr(scope.get("route"), "path", "other"), status)
        if (found := self._children.get(key)) is None:
            found = self._children[key] = (self.requests.labels(*key), self.seconds.labels(key[1]))
        found[0].inc()
        found[1].observe(seconds)

    def watch(self, service: Service) -> None:
        """Count what `service` holds, each time that somebody asks."""
        self.registry.register(_Held(service))

    def text(self) -> bytes:
        """All of it in the text format."""
        return generate_latest(self.registry)


class _Held(Collector):
    """Looked up when asked, not kept: a count of the index is a millisecond."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def describe(self) -> Iterable[GaugeMetricFamily]:
        return []

    def collect(self) -> Iterable[GaugeMetricFamily]:
        """The numbers of quads, articles, statements and actors."""
        yield GaugeMetricFamily(
            "wasata_store_generation", "Writes since the service opened its store", self._service.store.generation
        )
        if (lookup := self._service.lookup) is not None:
            for name, count in lookup.held().items():
                yield GaugeMetricFamily(f"wasata_{name}", f"Number of {name} in the index", count)
