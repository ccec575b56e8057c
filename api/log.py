"""One line a request, to stderr: what was asked and how it went, never with what words or which key."""

import json
import logging
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Literal

from starlette.types import ASGIApp, Message, Receive, Scope, Send

Form = Literal["json", "text", "off"]


def _stderr(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


class Logged:
    """Middleware: a line a request as JSON; as text of writes and failures only.

    The route stands for the path, and neither URL, headers nor body are written: no query, no name asked for, no key.
    """

    def __init__(self, app: ASGIApp, form: Form, write: Callable[[str], None] = _stderr) -> None:
        self.app = app
        self.form = form
        self.write = write

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http" or self.form == "off":
            await self.app(scope, receive, send)
            return
        state = scope.setdefault("state", {})
        start, status = time.perf_counter(), 500

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, watched)
        finally:
            record = {
                "time": _now(),
                "method": scope["method"],
                "route": getattr(scope.get("route"), "path", None),
                "status": status,
                "ms": round(1000 * (time.perf_counter() - start), 2),
                "client": (scope.get("client") or (None, 0))[0],
                "key": state.get("key"),
            }
            if self.form == "json":
                self.write(json.dumps(record, ensure_ascii=True))
            elif record["key"] or status >= 500:
                self.write("wasata: " + " ".join(ascii(value).strip("'") for value in record.values() if value is not None))


class JsonLines(logging.Formatter):
    """Records of `logging` in the same form, so that every line of the service is JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """One line; an exception is in `trace`."""
        line: dict[str, Any] = {"time": _now(), "level": record.levelname.lower(), "message": record.getMessage()}
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=True)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
