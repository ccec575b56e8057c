"""What holds for every request: limits of size, HEAD, and security headers."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import problem

MOST_URL = 16_384
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
    """Refuses URLs over `MOST_URL` bytes (414) and bodies over `most_body` bytes (413), answers HEAD as GET without its body."""

    def __init__(self, app: ASGIApp, most_body: int) -> None:
        self.app = app
        self.most_body = most_body

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

        if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > MOST_URL:
            await problem(414, f"the URL is longer than {MOST_URL:,} bytes: POST the query")(scope, receive, guarded_send)
            return
        headers = dict(scope["headers"])
        length = headers.get(b"content-length", b"0")
        if not length.isdigit() or int(length) > self.most_body:
            await self._too_large(scope, receive, guarded_send)
            return
        body = await self._read(receive) if b"transfer-encoding" in headers else []
        if body is None:
            await self._too_large(scope, receive, guarded_send)
            return

        async def guarded_receive() -> Message:
            return body.pop(0) if body else await receive()

        await self.app({**scope, "method": "GET"} if head else scope, guarded_receive if body else receive, guarded_send)

    async def _too_large(self, scope: Scope, receive: Receive, send: Send) -> None:
        await problem(413, f"the body is larger than {self.most_body:,} bytes")(scope, receive, send)

    async def _read(self, receive: Receive) -> list[Message] | None:
        """All messages of a body of unknown length, None when it is too large."""
        messages: list[Message] = []
        size = 0
        while True:
            message = await receive()
            messages.append(message)
            size += len(message.get("body", b""))
            if size > self.most_body:
                return None
            if message["type"] != "http.request" or not message.get("more_body"):
                return messages
