"""Pages of articles, actors and mediation processes."""

from collections.abc import Iterable
from typing import Annotated
from urllib.parse import quote, unquote

from fastapi import APIRouter, Query
from pyoxigraph import NamedNode
from starlette.responses import HTMLResponse

from api import actors, articles, events, mediations
from api.cursor import LIMIT
from api.html import escape
from api.lookup import Filters, who
from api.models import Label, Page, Statement
from api.nodes import Nodes, local, rows
from api.records import label, roles
from api.resolve import actors_named, process_named
from api.routes.page import Language
from api.service import Service, The
from api.views import actor as actor_view
from api.views import article as article_view
from api.views import mediation as mediation_view
from api.views.parts import actor_url, link
from api.views.parts import label as name_in
from api.views.shell import nothing, shell
from api.views.strings import Words
from errors import NotFound, UsageError
from ontology.iris import ID, ONTOLOGY

router = APIRouter(include_in_schema=False)
_ROLES = 100
_LATEST = 10


@router.get("/articles/{id:path}")
def article(service: The, id: str, lang: Language = "ar") -> HTMLResponse:
    """An article with its statements marked."""
    words, here = Words(lang), f"/articles/{quote(id, safe='')}"
    try:
        node = articles.named(service.store, id)
    except (NotFound, UsageError) as error:
        return nothing(words, here, error)
    found = articles.one(service.store, node)
    assigned = sorted({row["assignment"].value for row in rows(service.store, "roles", {"article": node})})[:LIMIT]
    told = events.listed(service.store, events.Filters(article=node.value), sort="date", limit=LIMIT).items
    read = service.corrections.verdicts(found.id) if service.corrections else {}
    body = article_view.body(words, found, articles.told(service.store, node), roles(service.store, assigned), told, read)
    return shell(words, here, found.title or found.id, body)


@router.get("/actors/{id:path}")
def actor(service: The, id: str, lang: Language = "ar") -> HTMLResponse:
    """An actor by id, QID or name."""
    words, here = Words(lang), f"/actors/{quote(id, safe='')}"
    try:
        nodes = actors_named(service.store, id)
    except (NotFound, UsageError) as error:
        extra = getattr(error, "extra", {})
        others = extra.get("candidates") or extra.get("suggestions") or []
        said = escape(words("several" if "candidates" in extra else "none_of_name"))
        lines = "".join(f"<li>{link(actor_url(words, str(one['id'])), str(one['label']))}</li>" for one in others)
        return nothing(words, here, error, f'<div class="problem"><p>{said}</p><ul>{lines}</ul></div>')
    found = actors.one(service.store, nodes)
    filters = Filters(speaker=nodes[0].value)
    held = actors.roles_of(service.store, nodes, limit=_ROLES).items
    wanted = [f"actor/{quote(o, safe='')}" for o in (found.affiliation, *(p.organization for p in found.posts)) if o]
    names = _names(service, [*wanted, *(f"process/{quote(r.process, safe='')}" for r in held if r.process)])
    months = service.lookup.counts(filters, "month") if service.lookup else []
    outlets = service.lookup.by_outlet(filters) if service.lookup else []
    together = mediations.some(service.store, list(dict.fromkeys(r.process for r in held if r.process)))
    body = actor_view.body(words, found, names, months, outlets, _latest(service, filters), held, together)
    return shell(words, here, name_in(words, found.label, found.id), body)


def _latest(service: Service, filters: Filters) -> Page[Statement]:
    if service.lookup is None:
        return who(service.store, filters, limit=_LATEST)
    return Page[Statement].model_validate(service.lookup.who(filters, limit=_LATEST))


def _names(service: Service, paths: Iterable[str], start: str = ID) -> dict[str, Label]:
    wanted = sorted({start + path for path in paths})
    if not wanted:
        return {}
    nodes = Nodes(rows(service.store, "nodes", {"node": [NamedNode(iri) for iri in wanted]}))
    return {unquote(local(iri) or iri): label(nodes, iri) for iri in wanted if iri in nodes}


@router.get("/mediations")
def processes(service: The, lang: Language = "ar", cursor: Annotated[str | None, Query(max_length=1000)] = None) -> HTMLResponse:
    """The mediation processes."""
    words = Words(lang)
    try:
        page = mediations.processes(service.store, cursor=cursor)
    except UsageError as error:
        return nothing(words, "/mediations", error)
    return shell(words, "/mediations", words("mediations"), mediation_view.listed(words, page, cursor))


@router.get("/mediations/{id:path}")
def process(service: The, id: str, lang: Language = "ar") -> HTMLResponse:
    """One process."""
    words, here = Words(lang), f"/mediations/{quote(id, safe='')}"
    try:
        found = mediations.one(service.store, process_named(service.store, id))
    except (NotFound, UsageError) as error:
        return nothing(words, here, error)
    topics = _names(service, found.topics, ONTOLOGY + "/topic#")
    return shell(words, here, name_in(words, found.label, found.id), mediation_view.body(words, found, topics))
