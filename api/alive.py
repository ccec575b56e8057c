"""The answer to `/healthz`, given before the limits and routes that it needs none of: who asks does so every few seconds."""

from types import SimpleNamespace

from starlette.types import ASGIApp, Receive, Scope, Send

from api.middleware import HEADERS

PATH = "/healthz"
BODY = b'{"status":"ok"}'
_MOST_HEADERS = 20
_ROUTE = SimpleNamespace(path=PATH)
_HEADERS = [
    (b"content-length", str(len(BODY)).encode()),
    (b"content-type", b"application/json"),
    *((name.lower().encode(), value.encode()) for name, value in HEADERS.items()),
]
_READ = frozenset(["GET", "HEAD"])
_ELSEWHERE = frozenset([b"origin", b"content-length", b"transfer-encoding", b"expect"])
"""Headers that others here have something to say about."""


class Alive:
    """Middleware: answers a plain request for `/healthz` as its route would (`api.routes.health.alive`), and hands on all others."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http" or scope["path"] != PATH or not _plain(scope):
            await self.app(scope, receive, send)
            return
        scope["route"] = _ROUTE  # for those around us who count and log
        await send({"type": "http.response.start", "status": 200, "headers": list(_HEADERS)})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else BODY})


def _plain(scope: Scope) -> bool:
    headers = scope["headers"]
    return (
        scope["method"] in _READ
        and not scope["query_string"]
        and len(headers) <= _MOST_HEADERS
        and _ELSEWHERE.isdisjoint([name for name, _ in headers])
        and sum([len(value) for _, value in headers]) < 4096
    )
