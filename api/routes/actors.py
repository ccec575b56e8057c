"""Who there is."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api import actors as lookup
from api.lookup import Sort, who
from api.models import Actor, ActorRef, Page, RoleAssignment, Statement
from api.resolve import actors_named
from api.routes.paging import Cursor, Limit, link_next
from api.routes.statements import Filtered
from api.routes.strict import KnownParameters
from api.service import The

router = APIRouter(prefix="/api/v1/actors", tags=["actors"], dependencies=[KnownParameters])


@router.get("")
def list_actors(
    service: The,
    request: Request,
    response: Response,
    q: Annotated[str, Query(max_length=200, description="part of any Arabic or English name", examples=["بلينكن"])] = "",
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Page[ActorRef]:
    """Actors by name, whole names first; all of them without `q`."""
    page = lookup.search(service.store, q, limit=limit, cursor=cursor)
    link_next(request, response, page.next)
    return page


@router.get("/{id}")
def one_actor(service: The, id: str) -> Actor:
    """One actor by id, QID or name: names, Wikidata link, affiliation, posts."""
    return lookup.one(service.store, actors_named(service.store, id))


@router.get("/{id}/statements")
def statements_of(
    service: The,
    request: Request,
    response: Response,
    id: str,
    filters: Filtered,
    sort: Sort = "-date",
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Page[Statement]:
    """What the actor said; takes the filters of `/api/v1/statements`."""
    page = who(service.store, replace(filters, speaker=id), sort=sort, limit=limit, cursor=cursor)
    link_next(request, response, page.next)
    return page


@router.get("/{id}/roles")
def roles_of(
    service: The, request: Request, response: Response, id: str, limit: Limit = 20, cursor: Cursor = None
) -> Page[RoleAssignment]:
    """The roles of the actor in mediation processes, newest first, each with its evidence."""
    page = lookup.roles_of(service.store, actors_named(service.store, id), limit=limit, cursor=cursor)
    link_next(request, response, page.next)
    return page
