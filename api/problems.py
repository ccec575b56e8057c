"""One table from exception to HTTP answer: RFC 9457 problem details."""

import json
import logging
import re
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import Response

import errors
from api import errors as own
from corrections.folder import CannotKeep

MEDIA = "application/problem+json"
log = logging.getLogger("wasata.api")

STATUS: dict[type[Exception], tuple[int, dict[str, str]]] = {
    own.AmbiguousName: (409, {}),
    own.NotAcceptable: (406, {}),
    own.UnsupportedMedia: (415, {}),
    own.Forbidden: (403, {}),
    own.Unauthorized: (401, {"WWW-Authenticate": "Bearer"}),
    own.TooLarge: (413, {}),
    own.Rejected: (422, {}),
    CannotKeep: (503, {"Retry-After": "10"}),
    errors.NotFound: (404, {}),
    errors.QueryError: (400, {}),
    errors.UsageError: (400, {}),
    errors.ArticleRejected: (422, {}),
    errors.QueryTimeout: (503, {"Retry-After": "10"}),
    errors.ResultTooLarge: (413, {}),
    errors.StoreError: (503, {"Retry-After": "10"}),
    errors.WasataError: (500, {}),
}
"""Exception → status and headers; the nearest class in an exception's ancestry counts."""


def problem(status: int, detail: str | None, *, headers: dict[str, str] | None = None, **extra: Any) -> Response:
    """An answer in problem details; `extra` becomes members of its own."""
    return Response(json.dumps(body(status, detail, **extra), ensure_ascii=False, default=str), status, headers, MEDIA)


def body(status: int, detail: str | None, **extra: Any) -> dict[str, Any]:
    """Problem details as plain data, without members that are None."""
    members = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail, **extra}
    return {name: value for name, value in members.items() if value is not None}


def _position(message: str) -> dict[str, int] | None:
    """Line and column (from 1) that the parser names: `malformed query: error at 1:26: …`."""
    found = re.match(r"malformed \w+: error at (\d+):(\d+)", message)
    return {"line": int(found[1]), "column": int(found[2])} if found else None


_FOR_MACHINES = (
    "/api/", "/sparql", "/rdf-graphs", "/reconcile", "/data/", "/healthz", "/readyz", "/metrics", "/openapi.json", "/.well-known/",
)  # fmt: skip


def _answer(
    request: Request, status: int, detail: str | None, *, headers: dict[str, str] | None = None, **extra: Any
) -> Response:
    """Problem details; on a path for readers, and where the client says that it takes HTML, a page that says the same."""
    if "text/html" not in request.headers.get("accept", "") or request.url.path.startswith(_FOR_MACHINES):
        return problem(status, detail, headers=headers, **extra)
    from api.views import failure  # the pages know these statuses
    from api.views.strings import Words

    given = {name: value[:500] for name, value in request.query_params.items()}
    words = Words("en" if given.get("lang") == "en" else "ar")
    answer = failure.page(words, quote(request.url.path), status, detail, given)
    own = "Content-Security-Policy"  # the page has its own
    answer.headers.update({name: value for name, value in (headers or {}).items() if name != own} | {"Vary": "Accept"})
    return answer


def install(app: FastAPI) -> None:
    """Make `app` answer every exception from the table."""

    @app.exception_handler(errors.WasataError)
    def known(request: Request, error: errors.WasataError) -> Response:
        status, headers = next(STATUS[cls] for cls in type(error).__mro__ if cls in STATUS)
        if status >= 500:
            log.warning("%s %s: %s", request.method, request.url.path, error)
        more = {"position": _position(str(error))} if isinstance(error, errors.QueryError) else {}
        return _answer(request, status, str(error), headers=headers, **more, **dict(getattr(error, "extra", {})))

    @app.exception_handler(HTTPException)
    def http(request: Request, error: HTTPException) -> Response:
        detail = error.detail if error.detail != HTTPStatus(error.status_code).phrase else f"{request.method} {request.url.path}"
        return _answer(request, error.status_code, detail, headers=dict(error.headers or {}))

    @app.exception_handler(ClientDisconnect)
    def gone(request: Request, error: ClientDisconnect) -> Response:
        return problem(400, "the body broke off")  # nobody is there to read it; it is no failure of ours to log

    @app.exception_handler(RequestValidationError)
    def invalid(request: Request, error: RequestValidationError) -> Response:
        found = [
            {"field": ".".join(map(str, e["loc"][1:])) or None, "in": e["loc"][0], "reason": e["msg"]} for e in error.errors()
        ]
        status = 422 if any(e["in"] == "body" for e in found) else 400
        return _answer(request, status, "; ".join(f"{e['field'] or e['in']}: {e['reason']}" for e in found), errors=found)

    @app.exception_handler(Exception)
    def unknown(request: Request, error: Exception) -> Response:
        log.error("%s %s failed", request.method, request.url.path, exc_info=error)
        from api.middleware import HEADERS  # this answer is given outside of `Guard`

        return _answer(request, 500, "the service failed; its log says more", headers=HEADERS)
