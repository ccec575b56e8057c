"""What holds for every request: limits of size and time, HEAD, and security headers."""

import asyncio

from anyio import to_thread
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import TooLarge
from api.json_limits import MOST_ITEMS, check_json
from api.problems import problem
from errors import WasataError

MOST_URL = 16_384
MOST_HEADERS = 100
MOST_HEADER_BYTES = 32_768
_LARGE = 65_536
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
}
"""On every answer; a page that needs more sets its own Content-Security-Policy."""
_RAW = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]


class Guard:
    """Refuses what is too long (URL: 414, headers: 431, body: 413), too slow (408) or JSON too deep (400); answers HEAD as GET without its body.

    A body is read here, whole, up to `most_body` bytes and within `body_seconds`: every route wants it whole.
    """

    def __init__(self, app: ASGIApp, most_body: int, body_seconds: float = 30.0) -> None:
        self.app = app
        self.most_body = most_body
        self.body_seconds = body_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        head = scope["method"] == "HEAD"

        async def guarded_send(message: Message) -> None:
            if message["type"] == "http.response.start":
                there = {name for name, _ in message["headers"]}
                message["headers"] = [*message["headers"], *(pair for pair in _RAW if pair[0] not in there)]
            elif head:
                message = {**message, "body": b""}
            await send(message)

        headers = dict(scope["headers"])
        refused = self._head(scope, headers)
        body: list[Message] = []
        if refused is None and (headers.get(b"content-length", b"0") != b"0" or b"transfer-encoding" in headers):
            try:
                async with asyncio.timeout(self.body_seconds):
                    body = await self._read(receive)
                await _check(headers, body)
            except TimeoutError:
                late = f"the body was not there within {self.body_seconds:g} s"
                refused = problem(408, late, headers={"Connection": "close"})
            except WasataError as error:
                refused = problem(413 if isinstance(error, TooLarge) else 400, str(error))
        if refused is not None:
            await refused(scope, receive, guarded_send)
            return

        async def guarded_receive() -> Message:
            return body.pop(0) if body else await receive()

        inner = {**scope, "method": "GET"} if head else scope
        try:
            await self.app(inner, guarded_receive if body else receive, guarded_send)
        finally:
            if head and "route" in inner:
                scope["route"] = inner["route"]  # for those around us who count and log

    def _head(self, scope: Scope, headers: dict[bytes, bytes]) -> Response | None:
        """What to answer where the line or the headers alone say that it is too much."""
        if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > MOST_URL:
            return problem(414, f"the URL is longer than {MOST_URL:,} bytes: POST the query")
        if len(scope["headers"]) > MOST_HEADERS:
            return problem(431, f"there are more than {MOST_HEADERS} headers")
        if sum(len(name) + len(value) for name, value in scope["headers"]) > MOST_HEADER_BYTES:
            return problem(431, f"the headers are larger than {MOST_HEADER_BYTES:,} bytes")
        length = headers.get(b"content-length", b"0")
        if not length.isdigit() or len(length) > 18 or int(length) > self.most_body:
            return problem(413, f"the body is larger than {self.most_body:,} bytes")
        return None

    async def _read(self, receive: Receive) -> list[Message]:
        """All messages of a body; raises `TooLarge`."""
        messages: list[Message] = []
        size = 0
        while True:
            message = await receive()
            messages.append(message)
            size += len(message.get("body", b""))
            if size > self.most_body:
                raise TooLarge(f"the body is larger than {self.most_body:,} bytes")
            if message["type"] != "http.request" or not message.get("more_body"):
                return messages


async def _check(headers: dict[bytes, bytes], messages: list[Message]) -> None:
    """Look at a JSON body before a parser does, in a thread where it is large."""
    media = headers.get(b"content-type", b"application/json").partition(b";")[0].strip().lower()
    if not (media == b"application/json" or media.endswith(b"+json")):
        return
    body = b"".join(message.get("body", b"") for message in messages)
    items = None if media == b"application/ld+json" else MOST_ITEMS
    if len(body) < _LARGE:
        check_json(body, items=items)
    else:
        await to_thread.run_sync(lambda: check_json(body, items=items))
