"""Who said what."""

from typing import Annotated, Literal

from anyio import to_thread
from fastapi import APIRouter, Depends, Request, Response
from pyoxigraph import Literal as Value
from pyoxigraph import NamedNode

from api.errors import Forbidden
from api.lookup import Filters, who
from api.models import Page, Statement, StatementDetail, Timeline
from api.nodes import rows
from api.records import statement_detail
from api.routes.asked import Filtered, Listed, described, query_of
from api.routes.negotiated import Negotiated
from api.routes.paging import link_next, written
from api.routes.strict import KnownParameters
from api.service import Service, The
from errors import NotFound

router = APIRouter(prefix="/api/v1", tags=["statements"], dependencies=[KnownParameters], route_class=Negotiated)


@router.get("/statements", response_model=Page[Statement], openapi_extra=described(Listed))
async def list_statements(
    service: The, request: Request, response: Response, asked: Annotated[Listed, Depends(query_of(Listed))]
) -> Page[Statement] | Response:
    """Who said what: the statements that pass all filters, by the day they were said, else published."""
    return await page_of(service, request, response, asked.filters(), asked)


async def page_of(
    service: Service, request: Request, response: Response, filters: Filters, asked: Listed
) -> Page[Statement] | Response:
    """A page of statements: from the index where there is one, else by asking the store.

    What the index needs a tenth of a millisecond for is answered at once; a thread costs several times that.
    """
    if service.lookup is not None and service.lookup.ready(filters, asked.sort, exact=asked.total == "exact"):
        return _page(service, request, response, filters, asked)
    return await to_thread.run_sync(_page, service, request, response, filters, asked)


def _page(service: Service, request: Request, response: Response, filters: Filters, asked: Listed) -> Page[Statement] | Response:
    if service.lookup is not None:
        exact = asked.total == "exact"
        found = service.lookup.written(filters, sort=asked.sort, limit=asked.limit, cursor=asked.cursor, exact=exact)
        return written(request, *found)
    page = who(service.store, filters, sort=asked.sort, limit=asked.limit, cursor=asked.cursor)
    link_next(request, response, page.next)
    return page


@router.get("/timeline", openapi_extra=described(Filtered))
def timeline(
    service: The,
    asked: Annotated[Filtered, Depends(query_of(Filtered))],
    by: Literal["day", "month", "year"] = "month",
) -> Timeline:
    """How many statements pass the filters per day, month or year, for charts; those without a day come last."""
    lookup = service.lookup
    if lookup is None:
        raise Forbidden("the timeline needs the index, which a service over an endpoint does not have")
    items = lookup.counts(asked.filters(), by)
    return Timeline.model_validate({"by": by, "items": items, "total": sum(item["statements"] for item in items)})


@router.get("/statements/{id}")
def one_statement(service: The, id: str) -> StatementDetail:
    """One statement with its evidence, the statements inside it and the one that it stands in."""
    found = rows(service.store, "statement_by_id", {"id": Value(id)})
    if not found:
        raise NotFound(f"no statement {id!r} in the graph")
    node: NamedNode = found[0]["statement"]
    return statement_detail(service.store, node.value)
