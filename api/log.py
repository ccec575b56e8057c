"""One line a request, to stderr: what was asked and how it went, never with what words or which key."""

import json
import logging
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Literal

from starlette.types import Scope

Form = Literal["json", "text", "off"]


def _stderr(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


class Log:
    """A line a request as JSON; as text of writes and failures only.

    The route stands for the path, and neither URL, headers nor body are written: no query, no name asked for, no key.
    """

    def __init__(self, form: Form, write: Callable[[str], None] = _stderr) -> None:
        self.form = form
        self.write = write

    def line(self, scope: Scope, status: int, seconds: float) -> None:
        """One request that was answered."""
        key = scope["state"].get("key")
        if self.form == "off" or (self.form == "text" and not key and status < 500):
            return
        record = {
            "time": _now(),
            "method": scope["method"],
            "route": getattr(scope.get("route"), "path", None),
            "status": status,
            "ms": round(1000 * seconds, 2),
            "client": (scope.get("client") or (None, 0))[0],
            "key": key,
        }
        if self.form == "json":
            self.write(json.dumps(record, ensure_ascii=True))
        else:
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
