"""`/reconcile`: the Reconciliation Service API 0.2, as OpenRefine and others ask it."""

import json
from typing import Annotated, Any
from urllib.parse import parse_qsl

from anyio import to_thread
from fastapi import APIRouter, Query, Request
from starlette.responses import HTMLResponse, JSONResponse

from api import html, reconcile
from api.errors import Forbidden
from api.index import Lookup
from api.json_limits import check_json
from api.service import Service, The
from errors import UsageError

router = APIRouter(prefix="/reconcile", tags=["reconciliation"])
Prefix = Annotated[str, Query(max_length=200)]
_FORM = {
    "requestBody": {
        "content": {
            "application/x-www-form-urlencoded": {
                "schema": {"type": "object", "properties": {"queries": {"type": "string"}, "extend": {"type": "string"}}},
                "example": {"queries": '{"q0": {"query": "بلينكن", "type": "person"}}'},
            }
        }
    }
}


@router.get("", response_class=JSONResponse)
async def ask(
    service: The,
    request: Request,
    queries: Annotated[str | None, Query(examples=['{"q0": {"query": "بلينكن"}}'])] = None,
    extend: str | None = None,
) -> JSONResponse:
    """The service's manifest; the answers to `queries`, the values of `extend`."""
    return await _answer(service, request, queries, extend)


@router.post("", response_class=JSONResponse, openapi_extra=_FORM)
async def ask_by_form(service: The, request: Request) -> JSONResponse:
    """The same by form."""
    try:
        form = dict(parse_qsl((await request.body()).decode("utf-8"), errors="strict", max_num_fields=10))
    except (UnicodeDecodeError, ValueError) as error:
        raise UsageError("the form is not URL-encoded UTF-8") from error
    if not form.keys() & {"queries", "extend"}:
        raise UsageError("POST a form with `queries` or `extend`")
    return await _answer(service, request, form.get("queries"), form.get("extend"))


async def _answer(service: Service, request: Request, queries: str | None, extend: str | None) -> JSONResponse:
    if queries is None and extend is None:
        return JSONResponse(reconcile.manifest(str(request.base_url).rstrip("/")))
    lookup = _lookup(service)
    if extend is not None:
        return JSONResponse(await to_thread.run_sync(reconcile.extend, lookup, _json("extend", extend)))
    return JSONResponse(await to_thread.run_sync(reconcile.results, lookup, _json("queries", queries or "")))


@router.get("/suggest/{what}", response_class=JSONResponse)
def suggest(
    service: The,
    what: str,
    prefix: Prefix = "",
    limit: Annotated[int, Query(ge=1, le=100)] = 10,
    cursor: Annotated[int, Query(ge=0, le=10_000)] = 0,
) -> JSONResponse:
    """Completion: `entity`, `property` or `type`."""
    if what not in ("entity", "property", "type"):
        raise UsageError("suggest one of: entity, property, type")
    return JSONResponse({"result": reconcile.suggested(what, _lookup(service), prefix, limit, cursor)})


@router.get("/properties", response_class=JSONResponse)
def properties(type: str | None = None, limit: Annotated[int, Query(ge=1, le=100)] = 50) -> JSONResponse:
    """What a table can be extended with."""
    found = [{"id": id_, "name": name} for id_, name in reconcile.PROPERTIES.items()][:limit]
    return JSONResponse({"type": type, "limit": limit, "properties": found})


@router.get("/preview", response_class=HTMLResponse)
def preview(service: The, id: Annotated[str, Query(max_length=500)]) -> HTMLResponse:
    """A small page about an actor, for a hover."""
    actor = reconcile.full(_lookup(service), id)
    name = actor.label.ar or actor.label.en or actor.id
    lines = [
        reconcile.TYPES[actor.type],
        actor.label.en or "",
        actor.wikidata or "",
        *(p.label.ar or "" for p in actor.posts[:3]),
    ]
    body = f"<h2>{html.escape(name)}</h2>" + "".join(
        f'<p class="meta" dir="auto">{html.escape(line)}</p>' for line in lines if line
    )
    return html.response(name, body)


def _lookup(service: Service) -> Lookup:
    if service.lookup is None:
        raise Forbidden("reconciliation needs the index, which a service over an endpoint does not have")
    return service.lookup


def _json(name: str, text: str) -> Any:
    check_json(text.encode())
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{name} is no JSON: {error}") from error
