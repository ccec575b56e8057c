"""One request to one SPARQL endpoint: SPARQLWrapper, without redirects, with bounds on time and size."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage
from typing import IO, Any, Protocol
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from SPARQLWrapper import JSON, POST, SPARQLWrapper

from errors import UsageError

ROWS = "application/sparql-results+json"
_MOST_BYTES = 64_000_000
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back. `status` 0: nothing did, and `trouble` says why (`timeout`, `cut`, `unreachable: …`)."""

    status: int
    media: str = ""
    body: bytes = b""
    retry_after: str | None = None
    location: str | None = None
    trouble: str = ""


class Transport(Protocol):
    """Sends one query; never raises on what a server or network does."""

    endpoint: str

    def send(self, query: str) -> Reply:
        """The reply to `query`."""
        ...


class _NoRedirect(HTTPRedirectHandler):
    """A redirect is an error, so that no request goes to a host that the user did not name."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        return None


class _Wrapper(SPARQLWrapper):
    """SPARQLWrapper over an opener of ours: its own is the process's, which follows redirects."""

    seconds = 60.0

    def _query(self) -> tuple[Any, str]:
        return build_opener(_NoRedirect).open(self._createRequest(), timeout=self.seconds), self.returnFormat


class HttpTransport:
    """SPARQL 1.1 Protocol over HTTP by form POST, which takes long queries."""

    def __init__(self, endpoint: str, user_agent: str, seconds: float, clock: Callable[[], float]) -> None:
        if urlsplit(endpoint).scheme not in ("http", "https") or not urlsplit(endpoint).netloc:
            raise UsageError(f"no SPARQL endpoint: {endpoint!r}; set WASATA_WIKIDATA_ENDPOINT to an http(s) URL")
        if not re.fullmatch(r"[\x20-\x7e]+", user_agent):
            raise UsageError("WASATA_WIKIDATA_USER_AGENT must be one line of ASCII")
        self.endpoint = endpoint
        self._agent = user_agent
        self._seconds = seconds
        self._clock = clock

    def send(self, query: str) -> Reply:
        """See `Transport.send`."""
        wrapper = _Wrapper(self.endpoint, returnFormat=JSON, agent=self._agent)
        wrapper.setMethod(POST)
        wrapper.setOnlyConneg(True)
        wrapper.addCustomHttpHeader("Accept", ROWS)
        wrapper.seconds = self._seconds
        wrapper.setQuery(query)
        end = self._clock() + 2 * self._seconds
        try:
            with wrapper.query().response as response:
                return self._read(response, response.status, response.headers, end)
        except HTTPError as error:
            with error:
                return self._read(error, error.code, error.headers, end)
        except TimeoutError:
            return Reply(0, trouble="timeout")
        except URLError as error:
            if isinstance(error.reason, TimeoutError):
                return Reply(0, trouble="timeout")
            return Reply(0, trouble=f"unreachable: {getattr(error.reason, 'strerror', None) or error.reason}")
        except (OSError, HTTPException) as error:
            return Reply(0, trouble="cut" if isinstance(error, ConnectionError | HTTPException) else f"unreachable: {error}")

    def _read(self, response: Any, status: int, headers: Any, end: float) -> Reply:
        parts: list[bytes] = []
        size = 0
        trouble = ""
        try:
            while chunk := response.read(_CHUNK):
                parts.append(chunk)
                size += len(chunk)
                if size > _MOST_BYTES or self._clock() > end:
                    trouble = "cut" if size > _MOST_BYTES else "timeout"
                    break
        except TimeoutError:
            trouble = "timeout"
        except (OSError, HTTPException):
            trouble = "cut"
        declared = headers.get("Content-Length") or ""
        if declared.isdecimal() and size < int(declared):  # http.client does not mind where one reads in chunks
            trouble = trouble or "cut"
        media = (headers.get("Content-Type") or "").partition(";")[0].strip().lower()
        return Reply(status, media, b"".join(parts), headers.get("Retry-After"), headers.get("Location"), trouble)
