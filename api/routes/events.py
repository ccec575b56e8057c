"""Who called, met or visited whom."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from api.events import Filters, Sort, listed
from api.models import Event, EventKind, Outcome, Page
from api.routes.negotiated import Negotiated
from api.routes.paging import Cursor, Limit, Reference, link_next
from api.routes.strict import KnownParameters
from api.service import The

router = APIRouter(prefix="/api/v1", tags=["events"], dependencies=[KnownParameters], route_class=Negotiated)
Edtf = Annotated[
    str | None, Query(max_length=12, description="EDTF year, month or day", examples=["2024", "2024-08", "2024-08-21"])
]


def _filters(
    actor: Annotated[Reference, Query(description="takes part, itself or by one who belongs to it", examples=["egypt"])] = None,
    with_: Annotated[Reference, Query(alias="with", description="so does this one", examples=["turkey"])] = None,
    kind: EventKind | None = None,
    outcome: Outcome | None = None,
    process: Annotated[Reference, Query(description="id, IRI or name of a mediation process")] = None,
    article: Annotated[Reference, Query(description="id or IRI of an article")] = None,
    from_: Annotated[Edtf, Query(alias="from")] = None,
    to: Edtf = None,
) -> Filters:
    return Filters(actor, with_, kind, outcome, process, article, from_, to)


@router.get("/events")
def list_events(
    service: The,
    request: Request,
    response: Response,
    filters: Annotated[Filters, Depends(_filters)],
    sort: Sort = "-date",
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Page[Event]:
    """Calls, meetings, visits, rounds, proposals, replies and signings that pass all filters, by their day, else published."""
    page = listed(service.store, filters, sort=sort, limit=limit, cursor=cursor)
    link_next(request, response, page.next)
    return page
