"""Parameters of every list, and the answer that a page is."""

from typing import Annotated, Any
from urllib.parse import quote

import orjson
from fastapi import Query, Request, Response

Limit = Annotated[int, Query(ge=1, le=200, description="how many items at most")]
Cursor = Annotated[str | None, Query(max_length=1000, description="`next` of the page before")]
_IN_PATH = "/:@!$&'()*+,;="
_IN_QUERY = _IN_PATH + "%?"
"""Characters that stay as they are (RFC 3986, beside letters and digits)."""
Reference = Annotated[str | None, Query(max_length=500)]


def link_next(request: Request, response: Response, cursor: str | None) -> None:
    """Add `Link: <…>; rel="next"` where there is a next page."""
    if cursor is not None:
        # The path comes decoded and may hold anything; of the query, which comes as it was sent, only what has no place in a URL is encoded.
        here = f"{request.url.scheme}://{request.url.netloc}{quote(request.scope['path'], safe=_IN_PATH)}"
        query = quote(request.scope["query_string"], safe=_IN_QUERY)
        others = [part for part in query.split("&") if part and part.partition("=")[0] != "cursor"]
        response.headers["Link"] = f'<{here}?{"&".join([*others, f"cursor={cursor}"])}>; rel="next"'


def answer(request: Request, page: dict[str, Any]) -> Response:
    """A page that is plain data already, with its Link header; it is not checked again, which takes longer than finding it."""
    return written(request, orjson.dumps(page), page["next"])


def written(request: Request, page: bytes, following: str | None) -> Response:
    """A page that is JSON already, with its Link header."""
    response = Response(page, media_type="application/json")
    link_next(request, response, following)
    return response
