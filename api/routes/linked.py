"""Linked data: `/id/…` sends to a document about the node, `/doc/…` for people and `/data/…` as RDF."""

from typing import Any
from urllib.parse import quote

import pyoxigraph as ox
from fastapi import APIRouter, Request, Response
from pyoxigraph import Literal, NamedNode
from starlette.responses import HTMLResponse, RedirectResponse

from api import html
from api.linked_data import CONTEXT, MEDIA
from api.negotiate import best
from api.nodes import DCTERMS, Nodes, W, rows
from api.service import The
from errors import NotFound
from ontology.iris import ID
from store import FORMATS
from store.dump import PREFIXES

router = APIRouter(tags=["linked data"])
_HTML = "text/html"
RDF = {FORMATS[name].media_type: FORMATS[name] for name in ("turtle", "jsonld", "ntriples", "rdfxml")}
_TYPES: dict[int | str, dict[str, Any]] = {200: {"content": {media: {} for media in RDF}, "description": "The node's triples"}}
_SHOWN = 500
_VIEWS = {"article": "articles", "actor": "actors", "process": "mediations"}


@router.get("/id/{path:path}", status_code=303, response_class=RedirectResponse)
def node(service: The, request: Request, path: str) -> RedirectResponse:
    """303 to the page about a node or to its RDF, by `Accept`; an article's own fragments are found in the article."""
    media = best(request.headers.get("accept"), [*RDF, _HTML, "application/xhtml+xml"])
    raw = _raw(request, "/id/")
    where = f"/data/{raw}" if media in RDF else _view(service, raw)
    return RedirectResponse(where, 303, {"Vary": "Accept"})


def _view(service: The, raw: str) -> str:
    """The page for readers: of articles, actors and processes their own, of a statement its article at the mark, else `/doc/…`."""
    kind, _, rest = raw.partition("/")
    if kind in _VIEWS and rest and "/" not in rest:
        return f"/{_VIEWS[kind]}/{rest}"
    if kind == "statement":
        said = Nodes([tuple(row) for row in rows(service.store, "nodes", {"node": [NamedNode(_iri(raw))]})])
        article, id_ = said.one(ID + raw, W + "reportedIn"), said.one(ID + raw, DCTERMS + "identifier")
        if article and id_ and article.startswith(f"{ID}article/"):
            return f"/articles/{article.removeprefix(f'{ID}article/')}#s-{quote(id_)}"
    return f"/doc/{raw}"


@router.get("/data/{path:path}", response_class=Response, responses=_TYPES)
def data(service: The, request: Request, path: str) -> Response:
    """What all graphs say of a node, as Turtle, JSON-LD, N-Triples or RDF/XML."""
    media = best(request.headers.get("accept"), list(RDF))
    iri = _iri(_raw(request, "/data/"))
    triples = dict.fromkeys(ox.Triple(row["node"], row["p"], row["o"]) for row in _said(service, iri))
    body = ox.serialize(triples, format=RDF[media], prefixes=PREFIXES) or b""
    return Response(body, media_type=media, headers={"Vary": "Accept"})


@router.get("/doc/{path:path}", response_class=HTMLResponse, include_in_schema=False)
def document(service: The, request: Request, path: str) -> HTMLResponse:
    """A page with what all graphs say of a node."""
    raw = _raw(request, "/doc/")
    iri = _iri(raw)
    found = _said(service, iri)
    nodes = Nodes([tuple(row) for row in found])
    name = next(iter(nodes.labels(iri, PREFIXES["skos"] + "prefLabel", "ar")), None) or path
    lines = sorted({(row["p"].value, row["o"]) for row in found}, key=lambda pair: (pair[0], pair[1].value))
    table = "".join(f"<tr><th><code>{html.escape(_short(p))}</code></th><td>{_value(o)}</td></tr>" for p, o in lines[:_SHOWN])
    rest = f'<p class="meta">+{len(lines) - _SHOWN}</p>' if len(lines) > _SHOWN else ""
    rdf = html.link(f"/data/{raw}", "RDF")
    body = f'<h1 dir="auto">{html.escape(name)}</h1><p class="meta"><code>{html.escape(iri)}</code> · {rdf}</p><table>{table}</table>{rest}'
    return html.response(name, body)


@router.get("/api/v1/context.jsonld", response_class=Response, responses={200: {"content": {MEDIA: {}}}})
def context() -> Response:
    """The JSON-LD context of the API's records; names in it keep their meaning."""
    import json

    headers = {"Cache-Control": "public, max-age=86400"}
    return Response(json.dumps({"@context": CONTEXT}, ensure_ascii=False), media_type=MEDIA, headers=headers)


def _raw(request: Request, start: str) -> str:
    """The path after `start` as it came: our IRIs are percent-encoded (`%2B` is not `+`), and a decoded path cannot tell."""
    raw: bytes = request.scope["raw_path"]
    return quote(raw.decode("latin-1").partition(start)[2], safe="/-._~!$&'()*+,;=:@%")


def _iri(path: str) -> str:
    try:
        return NamedNode(ID + path).value
    except ValueError as error:
        raise NotFound(f"there is no node {path!r}") from error


def _said(service: The, iri: str) -> list[Any]:
    found = rows(service.store, "nodes", {"node": [NamedNode(iri)]})
    if not found:
        raise NotFound(f"there is no node {iri}")
    return found


def _short(iri: str) -> str:
    for prefix, start in PREFIXES.items():
        if iri.startswith(start):
            return f"{prefix}:{iri.removeprefix(start)}"
    return iri


def _value(term: Any) -> str:
    if isinstance(term, Literal):
        return f'<span dir="auto">{html.escape(term.value)}</span>'
    if term.value.startswith(ID) and "#" not in term.value:
        return html.link("/doc/" + term.value.removeprefix(ID), _short(term.value).removeprefix(ID))
    if term.value.startswith(("http://www.wikidata.org/entity/", "https://www.wikidata.org/")):
        return f'<a href="{html.escape(term.value)}" rel="external noreferrer">{html.escape(_short(term.value))}</a>'
    return f"<code>{html.escape(_short(term.value))}</code>"
