"""The SPARQL endpoint, for queries."""

from functools import partial
from typing import Any

import anyio
from anyio import CapacityLimiter
from fastapi import APIRouter, Request, Response

from api.negotiate import best
from api.service import The
from api.service_description import OFFERS, describe
from api.sparql import ROWS, TRIPLES, read
from errors import QueryTimeout

router = APIRouter(tags=["sparql"])
_MOST_WAITING = 64
_OPENAPI = {
    "parameters": [
        {"name": "query", "in": "query", "schema": {"type": "string"}, "example": "SELECT * WHERE { ?s ?p ?o } LIMIT 5"},
        {"name": "default-graph-uri", "in": "query", "schema": {"type": "array", "items": {"type": "string", "format": "uri"}}},
        {"name": "named-graph-uri", "in": "query", "schema": {"type": "array", "items": {"type": "string", "format": "uri"}}},
    ]
}
_BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "application/sparql-query": {"schema": {"type": "string"}},
            "application/x-www-form-urlencoded": {
                "schema": {"type": "object", "properties": {"query": {"type": "string"}}, "required": ["query"]}
            },
        },
    }
}
_ANSWER: dict[int | str, dict[str, Any]] = {
    200: {"content": {media: {} for media in dict.fromkeys([*ROWS.values(), *TRIPLES.values()])}}
}


@router.get("/sparql", response_class=Response, responses=_ANSWER, openapi_extra=_OPENAPI)
async def by_get(service: The, request: Request) -> Response:
    """SPARQL 1.1 Protocol, query by GET; the service description without a query."""
    return await _answer(service, request)


@router.post("/sparql", response_class=Response, responses=_ANSWER, openapi_extra=_BODY)
async def by_post(service: The, request: Request) -> Response:
    """SPARQL 1.1 Protocol, query by form or direct POST."""
    return await _answer(service, request)


async def _answer(service: The, request: Request) -> Response:
    asked, accept = await read(request), request.headers.get("accept")
    if asked is None:
        media = best(accept, OFFERS)
        return Response(describe(str(request.url.replace(query="")), media), media_type=media, headers={"Vary": "Accept"})
    named, written = asked.media(accept)
    ask = partial(
        service.asker.ask,
        asked.query,
        default_graphs=asked.default_graphs,
        named_graphs=asked.named_graphs,
        media=written,
        rows=service.query_rows,
        seconds=service.query_seconds,
    )
    body = await _bounded(request.app.state, ask, service.query_seconds)
    return Response(body, media_type=named, headers={"Vary": "Accept"})


async def _bounded(state: object, ask: "partial[bytes]", seconds: float) -> bytes:
    """Run `ask` in one of 16 threads of its own, so that REST never waits for SPARQL; at most 64 queries wait."""
    limiter: CapacityLimiter | None = getattr(state, "sparql_limiter", None)
    if limiter is None:
        limiter = CapacityLimiter(16)
        state.sparql_limiter = limiter  # type: ignore[attr-defined]
    if limiter.statistics().tasks_waiting >= _MOST_WAITING:
        raise QueryTimeout("too many queries are waiting: ask again later")
    try:
        with anyio.fail_after(2 * seconds + 5):
            return await anyio.to_thread.run_sync(ask, limiter=limiter, abandon_on_cancel=True)
    except TimeoutError as error:
        raise QueryTimeout(f"the query was not answered within {2 * seconds + 5:g} s") from error
