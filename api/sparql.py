"""Read a SPARQL 1.1 Protocol request: what it asks for or changes, and how it is to be answered."""

from dataclasses import dataclass
from urllib.parse import parse_qsl

import anyio
from starlette.requests import Request

from api.errors import UnsupportedMedia
from api.negotiate import best
from errors import UsageError
from store import refuse_load, refuse_nesting, refuse_service
from store.tokens import query_kind

ROWS = {
    "application/sparql-results+json": "application/sparql-results+json",
    "application/sparql-results+xml": "application/sparql-results+xml",
    "text/csv": "text/csv",
    "text/tab-separated-values": "text/tab-separated-values",
    "application/json": "application/sparql-results+json",
    "application/xml": "application/sparql-results+xml",
    "text/xml": "application/sparql-results+xml",
}
"""Media type that a client may accept for rows and truths → the one it is written as."""
TRIPLES = {
    "text/turtle": "text/turtle",
    "application/n-triples": "application/n-triples",
    "application/rdf+xml": "application/rdf+xml",
    "application/ld+json": "application/ld+json",
    "application/xml": "application/rdf+xml",
    "text/xml": "application/rdf+xml",
    "application/json": "application/ld+json",
}
"""The same for triples."""

_SHORT = 8_192
"""Bytes that are read in less time than it takes to wake a thread for them."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with its dataset; `timeout` in seconds where the request asks for its own."""

    query: str
    kind: str
    default_graphs: list[str]
    named_graphs: list[str]
    timeout: float | None = None

    def media(self, accept: str | None) -> tuple[str, str]:
        """The media type to answer with, as named to the client and as written; raises `NotAcceptable`."""
        table = TRIPLES if self.kind in ("CONSTRUCT", "DESCRIBE") else ROWS
        chosen = best(accept, list(table))
        return chosen, table[chosen]


@dataclass(frozen=True, slots=True)
class Change:
    """An update with the dataset of its WHERE clauses; `timeout` as of a query."""

    update: str
    using: list[str]
    using_named: list[str]
    timeout: float | None = None


async def read(request: Request) -> Asked | Change | None:
    """The query or update of a request, None when a GET has none.

    Raises `UsageError` for none or two of them, an update by GET, wrong parameters and text that is not UTF-8, `UnsupportedMedia`
    for another body, and `QueryError` for SERVICE and LOAD.
    """
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = await request.body() if request.method == "POST" else None
    in_url = request.scope["query_string"]
    if len(in_url) + len(body or b"") < _SHORT:
        return _read(in_url, media, body)
    # In a thread, because a body of megabytes takes its time, and others are served meanwhile.
    return await anyio.to_thread.run_sync(_read, in_url, media, body)


def _read(in_url: bytes, media: str, body: bytes | None) -> Asked | Change | None:
    parameters = _pairs(in_url)
    if body is not None:
        match media:
            case "application/x-www-form-urlencoded":
                parameters = _pairs(body)
            case "application/sparql-query" | "application/sparql-update":
                if any(name in ("query", "update") for name, _ in parameters):
                    raise UsageError("two operations: one in the body and one in the URL")
                parameters = [*parameters, (media.removeprefix("application/sparql-"), _utf8(body))]
            case _:
                raise UnsupportedMedia(_BODIES)
    queries, updates = _values(parameters, "query"), _values(parameters, "update")
    if not queries and not updates and not parameters and body is None:
        return None
    if len(queries) + len(updates) != 1:
        raise UsageError("one parameter `query` or `update` is needed" if not queries + updates else "more than one operation")
    timeout = _timeout(parameters)
    if queries:
        return _asked(queries[0], parameters, timeout)
    if body is None:
        raise UsageError("an update goes by POST")
    refuse_load(updates[0])
    refuse_service(updates[0])
    refuse_nesting(updates[0])
    return Change(updates[0], _values(parameters, "using-graph-uri"), _values(parameters, "using-named-graph-uri"), timeout)


def _asked(query: str, parameters: list[tuple[str, str]], timeout: float | None) -> Asked:
    if (kind := query_kind(query)) == "UPDATE":
        raise UsageError("this is an update: POST it as `update` or as application/sparql-update")
    refuse_service(query)
    return Asked(query, kind, _values(parameters, "default-graph-uri"), _values(parameters, "named-graph-uri"), timeout)


_BODIES = (
    "POST a query as application/x-www-form-urlencoded or application/sparql-query, "
    "an update as application/x-www-form-urlencoded or application/sparql-update"
)


def _values(parameters: list[tuple[str, str]], name: str) -> list[str]:
    return [value for given, value in parameters if given == name]


def _timeout(parameters: list[tuple[str, str]]) -> float | None:
    """The seconds that the request itself asks for (`timeout=2.5`)."""
    if not (given := _values(parameters, "timeout")):
        return None
    try:
        seconds = float(given[-1])
    except ValueError as error:
        raise UsageError(f"timeout is a number of seconds, not {given[-1]!r}") from error
    if not 0 < seconds < float("inf"):
        raise UsageError("timeout is a number of seconds above 0")
    return seconds


def _pairs(text: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=100)
    except (UnicodeDecodeError, ValueError) as error:
        raise UsageError("the parameters are not URL-encoded UTF-8") from error


def _utf8(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UsageError("the query is not UTF-8") from error
