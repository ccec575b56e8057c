"""Parameters of every list, and the answer that a page is."""

from typing import Annotated, Any

import orjson
from fastapi import Query, Request, Response

Limit = Annotated[int, Query(ge=1, le=200, description="how many items at most")]
Cursor = Annotated[str | None, Query(max_length=1000, description="`next` of the page before")]
Reference = Annotated[str | None, Query(max_length=500)]


def link_next(request: Request, response: Response, cursor: str | None) -> None:
    """Add `Link: <…>; rel="next"` where there is a next page."""
    if cursor is not None:
        response.headers["Link"] = f'<{request.url.include_query_params(cursor=cursor)}>; rel="next"'


def answer(request: Request, page: dict[str, Any]) -> Response:
    """A page that is plain data already, with its Link header; it is not checked again, which takes longer than finding it."""
    response = Response(orjson.dumps(page), media_type="application/json")
    link_next(request, response, page["next"])
    return response
