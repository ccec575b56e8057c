"""Who there is."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from api import actors as lookup
from api.models import Actor, ActorRef, Page, RoleAssignment, Statement
from api.resolve import actors_named
from api.routes.asked import Listed, described, query_of
from api.routes.negotiated import Negotiated
from api.routes.paging import Cursor, Limit, answer, link_next
from api.routes.statements import page_of
from api.routes.strict import KnownParameters
from api.service import The

router = APIRouter(prefix="/api/v1/actors", tags=["actors"], dependencies=[KnownParameters], route_class=Negotiated)


@router.get("", response_model=Page[ActorRef])
def list_actors(
    service: The,
    request: Request,
    response: Response,
    q: Annotated[str, Query(max_length=200, description="part of any Arabic or English name", examples=["بلينكن"])] = "",
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Page[ActorRef] | Response:
    """Actors by name, whole names first; all of them without `q`."""
    if service.lookup is not None:
        return answer(request, service.lookup.actors(q, limit=limit, cursor=cursor))
    page = lookup.search(service.store, q, limit=limit, cursor=cursor)
    link_next(request, response, page.next)
    return page


@router.get("/{id}")
def one_actor(service: The, id: str) -> Actor:
    """One actor by id, QID or name: names, Wikidata link, affiliation, posts."""
    return lookup.one(service.store, actors_named(service.store, id))


@router.get("/{id}/statements", response_model=Page[Statement], openapi_extra=described(Listed))
async def statements_of(
    service: The, request: Request, response: Response, id: str, asked: Annotated[Listed, Depends(query_of(Listed))]
) -> Page[Statement] | Response:
    """What the actor said; takes the filters of `/api/v1/statements`."""
    return await page_of(service, request, response, asked.filters(speaker=id), asked)


@router.get("/{id}/roles")
def roles_of(
    service: The, request: Request, response: Response, id: str, limit: Limit = 20, cursor: Cursor = None
) -> Page[RoleAssignment]:
    """The roles of the actor in mediation processes, newest first, each with its evidence."""
    page = lookup.roles_of(service.store, actors_named(service.store, id), limit=limit, cursor=cursor)
    link_next(request, response, page.next)
    return page
