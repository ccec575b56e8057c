"""One look at every request, for all who want to know how it went."""

import time
from collections.abc import Callable, Sequence

from starlette.types import ASGIApp, Message, Receive, Scope, Send

Told = Callable[[Scope, int, float], None]
"""Takes a request that was answered, the status, and the seconds that it took; must not raise."""


class Watched:
    """Middleware: times a request and tells every one of `told`, also where the application failed (500)."""

    def __init__(self, app: ASGIApp, told: Sequence[Told]) -> None:
        self.app = app
        self.told = told

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        scope.setdefault("state", {})
        start, status = time.perf_counter(), 500

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, watched)
        finally:
            seconds = time.perf_counter() - start
            for tell in self.told:
                tell(scope, status, seconds)
