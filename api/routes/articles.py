"""Articles: what is in the graph, and the way in."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Query, Request, Response

from api import articles
from api.errors import Forbidden, Rejected, UnsupportedMedia
from api.models import Article, ArticleDetail, ArticleIn, ArticleOut, Page
from api.negotiate import best
from api.ports import Refused
from api.routes.asked import Edtf
from api.routes.negotiated import Negotiated
from api.routes.paging import Cursor, Limit, Reference, link_next
from api.routes.strict import KnownParameters
from api.service import MayWrite, The
from store import FORMATS

router = APIRouter(prefix="/api/v1/articles", tags=["articles"], dependencies=[KnownParameters], route_class=Negotiated)
JSON = "application/json"
RDF = {FORMATS[name].media_type: name for name in ("turtle", "jsonld", "ntriples", "rdfxml")}


def _is_json(request: Request) -> None:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != JSON:
        raise UnsupportedMedia(f"POST the article as {JSON}")


@router.get("")
def list_articles(
    service: The,
    request: Request,
    response: Response,
    outlet: Reference = None,
    from_: Annotated[Edtf, Query(alias="from")] = None,
    to: Edtf = None,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Page[Article]:
    """The articles, newest first."""
    page = articles.listed(service.store, outlet=outlet, from_=from_, to=to, limit=limit, cursor=cursor)
    link_next(request, response, page.next)
    return page


@router.get("/{id:path}", response_model=ArticleDetail, responses={200: {"content": {media: {} for media in RDF}}})
def one_article(service: The, request: Request, id: str) -> ArticleDetail | Response:
    """One article: metadata, text and segments; its graph as Turtle, JSON-LD, N-Triples or RDF/XML by `Accept`."""
    media = best(request.headers.get("accept"), [JSON, *RDF])
    node = articles.named(service.store, id)
    if media == JSON:
        return articles.one(service.store, node)
    body = b"".join(service.store.dump(RDF[media], graph=node.value))
    return Response(body, headers={"Vary": "Accept"}, media_type=media)


@router.post(
    "",
    status_code=201,
    dependencies=[MayWrite, Depends(_is_json)],
    responses={200: {"model": ArticleOut, "description": "It was there already, or was replaced"}},
)
def add_article(service: The, article: ArticleIn, response: Response) -> ArticleOut:
    """Ingest one article: 201 when it is new, 200 when it was there (unchanged or replaced), 422 with what is wrong."""
    if service.ingest is None:
        raise Forbidden("this service is read-only")
    with service.writing:
        before = service.store.generation
        outcome = service.ingest(article)
        if service.lookup is not None and not isinstance(outcome, Refused):
            service.lookup.bring_to_date([outcome.iri], since=before)
    if isinstance(outcome, Refused):
        errors = [{"field": outcome.field, "in": "body", "reason": outcome.reason}] if outcome.field else []
        raise Rejected(outcome.reason, {"errors": errors or None, "report": outcome.report})
    response.status_code = 201 if outcome.outcome == "created" else 200
    response.headers["Location"] = f"/api/v1/articles/{quote(outcome.id, safe='')}"
    return ArticleOut(id=outcome.id, iri=outcome.iri, outcome=outcome.outcome, statements=outcome.statements)
