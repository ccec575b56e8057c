"""Where clients look for what the data are: `/.well-known/void`."""

from typing import Any

from fastapi import APIRouter, Request, Response

from api.negotiate import best
from api.service import The
from api.void import OFFERS, describe

router = APIRouter(tags=["service"])
_RDF: dict[int | str, dict[str, Any]] = {200: {"content": {media: {} for media in OFFERS}, "description": "VoID and DCAT"}}


@router.get("/.well-known/void", response_class=Response, responses=_RDF)
def data(service: The, request: Request) -> Response:
    """What the store holds and how to get at it, in VoID and DCAT."""
    media = best(request.headers.get("accept"), OFFERS)
    body = describe(service.store, str(request.base_url).rstrip("/"), media)
    return Response(body, media_type=media, headers={"Vary": "Accept"})
