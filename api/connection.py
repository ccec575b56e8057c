"""A connection that cannot be kept by saying little: limits that hold before there is a request."""

import asyncio
import json
from http import HTTPStatus

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

MOST_HEAD = 65_536
"""Bytes of a request's line and headers that are read before it is refused; `Guard` has the finer limits."""


class Connection(HttpToolsProtocol):
    """uvicorn's protocol with a time limit for the head of a request (408), one for its size (431), and one for connections (503).

    Answers that uvicorn gives itself are problem details too.
    """

    most = 500
    head_seconds = 10.0
    _timer: asyncio.TimerHandle | None = None
    _head = 0
    _refused = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """A client is there: its first request is to come within `head_seconds`."""
        super().connection_made(transport)
        if len(self.connections) > self.most:
            self._refuse(503, "too many connections: try again later")
            return
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """The client is gone."""
        self._stop()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Some bytes; those of a head are counted until it is complete."""
        if self._refused:
            return
        self._head += len(data)
        super().data_received(data)
        if self._timer is not None and self._head > MOST_HEAD and not self._refused:
            self._refuse(431, f"the headers are larger than {MOST_HEAD:,} bytes")

    def on_message_begin(self) -> None:
        """A request begins."""
        super().on_message_begin()
        if self._timer is None:
            self._head = 0
            self._wait()

    def on_headers_complete(self) -> None:
        """Its head is here."""
        self._stop()
        super().on_headers_complete()

    def send_400_response(self, msg: str) -> None:
        """What is no HTTP."""
        self._refuse(400, msg)

    def _wait(self) -> None:
        self._timer = self.loop.call_later(self.head_seconds, self._late)

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _late(self) -> None:
        self._timer = None
        if not self.transport.is_closing():
            self._refuse(408, f"the request was not there within {self.head_seconds:g} s")

    def _refuse(self, status: int, detail: str) -> None:
        """Answer and close."""
        self._stop()
        self._refused = True
        title = HTTPStatus(status).phrase
        body = json.dumps({"type": "about:blank", "title": title, "status": status, "detail": detail}).encode()
        head = (
            f"HTTP/1.1 {status} {title}\r\ncontent-type: application/problem+json\r\ncontent-length: {len(body)}\r\n"
            "connection: close\r\nx-content-type-options: nosniff\r\n\r\n"
        )
        self.transport.write(head.encode() + body)
        self.transport.close()


def bounded(most: int, head_seconds: float = Connection.head_seconds) -> type[Connection]:
    """A protocol for `uvicorn.Config(http=…)` with these limits."""
    return type("Bounded", (Connection,), {"most": most, "head_seconds": head_seconds})
