"""The SPARQL endpoint: queries, and updates where the service writes."""

from functools import partial
from typing import Any

import anyio
from anyio import CapacityLimiter
from fastapi import APIRouter, Request, Response

from api.negotiate import best
from api.service import The, may_write
from api.service_description import OFFERS, describe
from api.sparql import ROWS, TRIPLES, Asked, Change, read
from errors import QueryTimeout
from store import as_carried_out

router = APIRouter(tags=["sparql"])
_MOST_WAITING = 64
_OPENAPI = {
    "parameters": [
        {"name": "query", "in": "query", "schema": {"type": "string"}, "example": "SELECT * WHERE { ?s ?p ?o } LIMIT 5"},
        {"name": "default-graph-uri", "in": "query", "schema": {"type": "array", "items": {"type": "string", "format": "uri"}}},
        {"name": "named-graph-uri", "in": "query", "schema": {"type": "array", "items": {"type": "string", "format": "uri"}}},
        {"name": "timeout", "in": "query", "schema": {"type": "number", "exclusiveMinimum": 0}, "description": "seconds"},
    ]
}
_BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "application/sparql-query": {"schema": {"type": "string"}},
            "application/sparql-update": {"schema": {"type": "string"}},
            "application/x-www-form-urlencoded": {
                "schema": {"type": "object", "properties": {"query": {"type": "string"}, "update": {"type": "string"}}}
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
    """SPARQL 1.1 Protocol, query or update by form or direct POST; an update needs the key."""
    return await _answer(service, request)


async def _answer(service: The, request: Request) -> Response:
    wanted, accept = await read(request), request.headers.get("accept")
    if wanted is None:
        media = best(accept, OFFERS)
        text = describe(str(request.url.replace(query="")), media, updates=service.writes)
        return Response(text, media_type=media, headers={"Vary": "Accept"})
    if isinstance(wanted, Change):
        await may_write(request, service)
        await anyio.to_thread.run_sync(_change, service, wanted)
        return Response(status_code=204)
    return await _result(service, request, wanted, accept)


def _change(service: The, change: Change) -> None:
    seconds = min(change.timeout or service.query_seconds, service.query_seconds_most)
    with service.writing:
        service.asker.rehearse(as_carried_out(change.update, change.using, change.using_named), seconds=seconds)
        with service.doubting():
            service.store.update(change.update, using=change.using, using_named=change.using_named)


async def _result(service: The, request: Request, asked: Asked, accept: str | None) -> Response:
    seconds = min(asked.timeout or service.query_seconds, service.query_seconds_most)
    named, written = asked.media(accept)
    ask = partial(
        service.asker.ask,
        asked.query,
        default_graphs=asked.default_graphs,
        named_graphs=asked.named_graphs,
        media=written,
        rows=service.query_rows,
        seconds=seconds,
    )
    body = await _bounded(request.app.state, ask, seconds)
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
