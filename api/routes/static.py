"""What the pages' script needs: the files that were built, and the words of the pages."""

from typing import Literal

from fastapi import APIRouter, Request, Response
from starlette.responses import JSONResponse

from api.bundle import FILES, compressed
from api.views.strings import CONCEPTS, TABLE
from errors import NotFound

router = APIRouter(include_in_schema=False)


@router.get("/static/{name}")
def static(request: Request, name: str) -> Response:
    """A script, style sheet or font that `make setup` built."""
    found = FILES.get(name)
    if found is None:
        raise NotFound(f"there is no file {name!r}")
    headers = {"ETag": found.etag, "Cache-Control": found.caching, "Vary": "Accept-Encoding"}
    if found.etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    body = found.body
    if not found.media.startswith("font/") and "gzip" in request.headers.get("accept-encoding", ""):
        body, headers["Content-Encoding"] = compressed(name), "gzip"
    return Response(body, media_type=found.media, headers=headers)


@router.get("/words/{lang}.json")
def words(lang: Literal["ar", "en"]) -> Response:
    """Every word of the pages by its key, in one language."""
    table = {key: both[lang == "en"] for key, both in {**CONCEPTS, **TABLE}.items()}
    return JSONResponse(table, headers={"Cache-Control": "no-cache"})
