"""Who mediates between whom."""

from fastapi import APIRouter, Request, Response

from api import mediations
from api.models import Mediation, MediationDetail, Page
from api.resolve import process_named
from api.routes.negotiated import Negotiated
from api.routes.paging import Cursor, Limit, link_next
from api.routes.strict import KnownParameters
from api.service import The

router = APIRouter(prefix="/api/v1/mediations", tags=["mediations"], dependencies=[KnownParameters], route_class=Negotiated)


@router.get("")
def list_mediations(
    service: The, request: Request, response: Response, limit: Limit = 20, cursor: Cursor = None
) -> Page[Mediation]:
    """The mediation processes with mediators, parties, hosts and envoys."""
    page = mediations.processes(service.store, limit=limit, cursor=cursor)
    link_next(request, response, page.next)
    return page


@router.get("/{id}")
def one_mediation(service: The, id: str) -> MediationDetail:
    """One process with the evidence of each role, according to whom, and with which status."""
    return mediations.one(service.store, process_named(service.store, id))
