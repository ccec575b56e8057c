"""One request over HTTP to a settled address, with bounds on time and size."""

import socket
import ssl
import time
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse

from ingest.watch.hosts import Place

_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back; `status` 0: nothing whole did, and `trouble` says why. Names of headers are in lower case."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    trouble: str = ""


class _Pinned(HTTPConnection):
    """A connection to the address that was found right, under the name that was asked for."""

    def __init__(self, place: Place, seconds: float) -> None:
        super().__init__(place.host, place.port, timeout=seconds)
        self._place = place

    def connect(self) -> None:
        self.sock = socket.create_connection((self._place.address, self._place.port), self.timeout)
        if self._place.scheme == "https":
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self._place.host)


def send(place: Place, headers: Mapping[str, str], *, seconds: float, most: int) -> Reply:
    """GET; no redirect is followed. Never raises on what a server or network does.

    `seconds` for each step and three times as much for all; at most `most` bytes, unpacked too.
    """
    connection = _Pinned(place, seconds)
    end = time.monotonic() + 3 * seconds
    try:
        connection.request(
            "GET", place.target, headers={"Host": place.name, "Accept-Encoding": "gzip", "Connection": "close", **headers}
        )
        response = connection.getresponse()
        found = {name.lower(): value for name, value in response.getheaders()}
        return _body(response, found, end, most)
    except TimeoutError:
        return Reply(0, trouble="no answer in time")
    except (OSError, HTTPException, ValueError) as error:
        return Reply(0, trouble=f"{getattr(error, 'strerror', None) or error or type(error).__name__}")
    finally:
        connection.close()


def _body(response: HTTPResponse, headers: Mapping[str, str], end: float, most: int) -> Reply:
    packed = headers.get("content-encoding", "").strip().lower()
    if packed not in ("", "identity", "gzip"):
        return Reply(0, trouble=f"packed in a way that was not asked for: {packed}")
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 16) if packed == "gzip" else None
    parts: list[bytes] = []
    size = 0
    try:
        while chunk := response.read1(_CHUNK):
            part = unpack.decompress(chunk, most + 1 - size) if unpack else chunk
            parts.append(part)
            size += len(part)
            if size > most or (unpack and unpack.unconsumed_tail):
                return Reply(0, trouble=f"more than {most:,} bytes")
            if time.monotonic() > end:
                return Reply(0, trouble="it took too long")
    except zlib.error:
        return Reply(0, trouble="packed wrongly")
    if response.length or (unpack and not unpack.eof and size):
        return Reply(0, trouble="cut off")
    return Reply(response.status, b"".join(parts), headers)
