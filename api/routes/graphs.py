"""The SPARQL 1.1 Graph Store HTTP Protocol over `/rdf-graphs`."""

from typing import Any
from urllib.parse import quote
from uuid import uuid4

from anyio import to_thread
from fastapi import APIRouter, Request, Response

from api import graphs
from api.negotiate import best
from api.rdf_body import FORMATS, triples
from api.service import MayWrite, The
from errors import UsageError
from store.dump import PREFIXES

router = APIRouter(tags=["graph store"])
PATH = "/rdf-graphs"
_WHICH: dict[str, Any] = {
    "parameters": [
        {"name": "graph", "in": "query", "schema": {"type": "string", "format": "uri"}, "description": "the graph's IRI"},
        {
            "name": "default",
            "in": "query",
            "allowEmptyValue": True,
            "schema": {"type": "string"},
            "description": "the graph without a name",
        },
    ]
}
_BODY: dict[str, Any] = {
    **_WHICH,
    "requestBody": {
        "required": True,
        "content": {media: {"schema": {"type": "string"}} for media in [*FORMATS, "multipart/form-data"]},
    },
}
_RDF: dict[int | str, dict[str, Any]] = {200: {"content": {media: {} for media in FORMATS}, "description": "The graph"}}


@router.get(PATH, response_class=Response, responses=_RDF, openapi_extra=_WHICH)
@router.get(PATH + "/{rest:path}", response_class=Response, responses=_RDF)
def get_graph(service: The, request: Request) -> Response:
    """One graph: `?graph=IRI`, `?default`, or the IRI of the request itself. 404 where there is none."""
    media = best(request.headers.get("accept"), list(FORMATS))
    body = graphs.read(service.store, _named(request), FORMATS[media], PREFIXES)
    return Response(body, media_type=media, headers={"Vary": "Accept"})


@router.put(PATH, dependencies=[MayWrite], response_class=Response, openapi_extra=_BODY, responses={201: {}, 204: {}})
@router.put(
    PATH + "/{rest:path}", dependencies=[MayWrite], response_class=Response, openapi_extra=_BODY, responses={201: {}, 204: {}}
)
async def put_graph(service: The, request: Request) -> Response:
    """Put a graph in the place of the one there: 201 where there was none, else 204."""
    return await _write(service, request, _named(request), replace=True)


@router.post(PATH, dependencies=[MayWrite], response_class=Response, openapi_extra=_BODY, responses={201: {}, 204: {}})
@router.post(
    PATH + "/{rest:path}", dependencies=[MayWrite], response_class=Response, openapi_extra=_BODY, responses={201: {}, 204: {}}
)
async def post_graph(service: The, request: Request) -> Response:
    """Merge triples into a graph: 201 where there was none, else 204; without a graph a new one is made, which `Location` names."""
    if not request.url.query and request.url.path.rstrip("/") == PATH:
        return await _write(service, request, f"{_base(request)}/{uuid4()}", replace=False)
    return await _write(service, request, _named(request), replace=False)


@router.delete(PATH, dependencies=[MayWrite], status_code=204, response_class=Response, openapi_extra=_WHICH)
@router.delete(PATH + "/{rest:path}", dependencies=[MayWrite], status_code=204, response_class=Response)
def delete_graph(service: The, request: Request) -> Response:
    """Remove a graph; 404 where there is none."""
    with service.writing_past_ingest():
        graphs.drop(service.store, _named(request))
    return Response(status_code=204)


async def _write(service: The, request: Request, graph: str | None, *, replace: bool) -> Response:
    body = await request.body()
    base = graph or str(request.url)

    def work() -> bool:
        found = triples(body, request.headers.get("content-type", ""), base)
        with service.writing_past_ingest():
            return (graphs.put if replace else graphs.merge)(service.store, graph, found)

    new = await to_thread.run_sync(work)
    return Response(status_code=201 if new else 204, headers={"Location": quote(graph, safe=_URI)} if new and graph else None)


def _named(request: Request) -> str | None:
    """The graph that a request is about, None for the one without a name; raises `UsageError` where it names none or two."""
    given = request.query_params.multi_items()
    names = [value for name, value in given if name == "graph"]
    if unknown := {name for name, _ in given} - {"graph", "default"}:
        raise UsageError(f"no parameter {sorted(unknown)[0]!r} here; there are: graph, default")
    default = any(name == "default" for name, _ in given)
    direct = request.url.path.removeprefix(PATH).strip("/")
    if len(names) + default + bool(direct) != 1:
        raise UsageError("name one graph: ?graph=IRI, ?default, or a path below /rdf-graphs")
    if direct:
        return _own(request)
    return names[0] if names else None


def _base(request: Request) -> str:
    return _own(request).rstrip("/")


def _own(request: Request) -> str:
    """The IRI of the request as it came, percent-encoded (a decoded path is another, and no header)."""
    raw: bytes = request.scope["raw_path"]
    return f"{request.url.scheme}://{request.url.netloc}{quote(raw.decode('latin-1'), safe=_URI)}"


_URI = ":/?#[]@!$&'()*+,;=%-._~"
"""What stands in a URI as it is; a graph's IRI may hold more, a header may not."""
