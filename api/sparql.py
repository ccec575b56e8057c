"""Read a SPARQL 1.1 Protocol request; what it asks for and how it is to be answered."""

from dataclasses import dataclass
from urllib.parse import parse_qsl

import anyio
from starlette.requests import Request

from api.errors import Forbidden, UnsupportedMedia
from api.negotiate import best
from errors import UsageError
from store import refuse_service
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


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with its dataset."""

    query: str
    kind: str
    default_graphs: list[str]
    named_graphs: list[str]

    def media(self, accept: str | None) -> tuple[str, str]:
        """The media type to answer with, as named to the client and as written; raises `NotAcceptable`."""
        table = TRIPLES if self.kind in ("CONSTRUCT", "DESCRIBE") else ROWS
        chosen = best(accept, list(table))
        return chosen, table[chosen]


async def read(request: Request) -> Asked | None:
    """The query of a request, None when a GET has none.

    Raises `UsageError` for none or two queries, wrong parameters and text that is not UTF-8, `UnsupportedMedia` for
    another body, `Forbidden` for an update, and `QueryError` for SERVICE.
    """
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = await request.body() if request.method == "POST" else None
    # In a thread, because a body of megabytes takes its time, and others are served meanwhile.
    return await anyio.to_thread.run_sync(_asked, request.scope["query_string"], media, body)


def _asked(in_url: bytes, media: str, body: bytes | None) -> Asked | None:
    parameters = _pairs(in_url)
    if body is not None:
        if media == "application/x-www-form-urlencoded":
            parameters = _pairs(body)
        elif media == "application/sparql-query":
            if any(name == "query" for name, _ in parameters):
                raise UsageError("two queries: one in the body and one in the URL")
            parameters = [*parameters, ("query", _utf8(body))]
        elif media == "application/sparql-update":
            raise Forbidden(_NO_UPDATE)
        else:
            raise UnsupportedMedia("POST a query as application/x-www-form-urlencoded or application/sparql-query")
    if any(name == "update" for name, _ in parameters):
        raise Forbidden(_NO_UPDATE)
    queries = [value for name, value in parameters if name == "query"]
    if not queries and body is None and not parameters:
        return None
    if len(queries) != 1:
        raise UsageError("one parameter `query` is needed" if not queries else "more than one parameter `query`")
    if (kind := query_kind(queries[0])) == "UPDATE":
        raise Forbidden(_NO_UPDATE)
    refuse_service(queries[0])
    graphs = {name: [value for given, value in parameters if given == name] for name in ("default-graph-uri", "named-graph-uri")}
    return Asked(queries[0], kind, graphs["default-graph-uri"], graphs["named-graph-uri"])


_NO_UPDATE = "this endpoint answers queries only; articles are added by POST /api/v1/articles"


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
