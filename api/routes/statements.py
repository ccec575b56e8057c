"""Who said what."""

from typing import Annotated, Literal

from anyio import to_thread
from fastapi import APIRouter, Depends, Query, Request, Response
from pyoxigraph import Literal as Value
from pyoxigraph import NamedNode

from api.errors import Forbidden
from api.lookup import Filters, Sort, who
from api.models import Act, Mode, Page, Role, Statement, StatementDetail, Timeline
from api.nodes import rows
from api.records import statement_detail
from api.routes.negotiated import Negotiated
from api.routes.paging import Cursor, Limit, Reference, answer, link_next
from api.routes.strict import KnownParameters
from api.service import Service, The
from errors import NotFound

router = APIRouter(prefix="/api/v1", tags=["statements"], dependencies=[KnownParameters], route_class=Negotiated)
Edtf = Annotated[
    str | None, Query(max_length=12, description="EDTF year, month or day", examples=["2024", "2024-08", "2024-08-21"])
]


async def _filters(
    speaker: Annotated[Reference, Query(description="id, IRI, QID or name", examples=["Q7821917", "سلمى حداد"])] = None,
    about: Annotated[Reference, Query(description="actor, topic or process")] = None,
    via: Annotated[Reference, Query(description="who relayed it")] = None,
    outlet: Annotated[Reference, Query(description="whose article reports it")] = None,
    act: Act | None = None,
    mode: Mode | None = None,
    role: Annotated[Role | None, Query(description="role of the speaker in `process`, or in any")] = None,
    process: Annotated[Reference, Query(description="id, IRI or name of a mediation process")] = None,
    from_: Annotated[Edtf, Query(alias="from")] = None,
    to: Edtf = None,
    q: Annotated[Reference, Query(description='words in the content, spelling folded; "…" keeps words together')] = None,
    article: Annotated[Reference, Query(description="id or IRI of an article")] = None,
    lang: Annotated[str | None, Query(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")] = None,
) -> Filters:
    return Filters(speaker, about, via, outlet, act, mode, role, process, from_, to, q, article, lang)


Filtered = Annotated[Filters, Depends(_filters)]
"""The filters of a request."""


@router.get("/statements", response_model=Page[Statement])
async def list_statements(
    service: The,
    request: Request,
    response: Response,
    filters: Filtered,
    sort: Sort = "-date",
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Page[Statement] | Response:
    """Who said what: the statements that pass all filters, by the day they were said, else published."""
    return await page_of(service, request, response, filters, sort, limit, cursor)


async def page_of(
    service: Service, request: Request, response: Response, filters: Filters, sort: Sort, limit: int, cursor: str | None
) -> Page[Statement] | Response:
    """A page of statements: from the index where there is one, else by asking the store.

    What the index needs a tenth of a millisecond for is answered at once; a thread costs several times that.
    """
    if service.lookup is not None and service.lookup.ready(filters, sort):
        return answer(request, service.lookup.who(filters, sort=sort, limit=limit, cursor=cursor))
    return await to_thread.run_sync(_page, service, request, response, filters, sort, limit, cursor)


def _page(
    service: Service, request: Request, response: Response, filters: Filters, sort: Sort, limit: int, cursor: str | None
) -> Page[Statement] | Response:
    if service.lookup is not None:
        found = service.lookup.who(filters, sort=sort, limit=limit, cursor=cursor)
        return answer(request, found)
    page = who(service.store, filters, sort=sort, limit=limit, cursor=cursor)
    link_next(request, response, page.next)
    return page


@router.get("/timeline")
def timeline(service: The, filters: Filtered, by: Literal["day", "month", "year"] = "month") -> Timeline:
    """How many statements pass the filters per day, month or year, for charts; those without a day come last."""
    lookup = service.lookup
    if lookup is None:
        raise Forbidden("the timeline needs the index, which a service over an endpoint does not have")
    items = lookup.counts(filters, by)
    return Timeline.model_validate({"by": by, "items": items, "total": sum(item["statements"] for item in items)})


@router.get("/statements/{id}")
def one_statement(service: The, id: str) -> StatementDetail:
    """One statement with its evidence, the statements inside it and the one that it stands in."""
    found = rows(service.store, "statement_by_id", {"id": Value(id)})
    if not found:
        raise NotFound(f"no statement {id!r} in the graph")
    node: NamedNode = found[0]["statement"]
    return statement_detail(service.store, node.value)
