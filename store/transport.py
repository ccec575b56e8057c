"""Requests to an endpoint: who asks, how long one waits, and what is tried again.

A read is tried again after 429, 502, 503 and 504 and after a connection that was refused, reset or cut, at most `TRIES` times in all,
with growing pauses or the one that `Retry-After` asks for; longer than `LONGEST` seconds nobody waits. A time-out is not tried
again: the server would do the same work once more. A write is tried again only where no connection came about, because after that
nobody can tell whether it was carried out.
"""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from errors import QueryError, StoreError
from store.address import Address, origin, shown
from store.login import Login
from store.said import said

TRIES = 4
LONGEST = 30.0
_AGAIN = frozenset([429, 502, 503, 504])


@dataclass(frozen=True, slots=True)
class Reply:
    """A successful answer."""

    media: str
    body: bytes


class _NoRedirect(HTTPRedirectHandler):
    """A POST that is redirected would become a GET without its query, and an update would seem done."""

    def redirect_request(self, *_: object) -> None:
        """None: the answer is an error that names the new place."""


class Transport:
    """Sends requests to the places of one address; safe in several threads."""

    def __init__(
        self, address: Address, *, seconds: float, token: str | None = None, pause: Callable[[float], None] = time.sleep
    ) -> None:
        self._address = address
        self._seconds = seconds
        self._token = token
        self._pause = pause
        self._basic: dict[str, str] = {}
        """Place → the header that it took before, so that Basic costs no second request; Digest always does."""

    def send(self, request: Request, *, write: bool = False) -> Reply:
        """Raises `QueryError` where the server says 400, else `StoreError` in one line without secrets."""
        url = shown(request.full_url).partition("?")[0]
        for attempt in range(1, TRIES + 1):
            try:
                return self._once(request)
            except HTTPError as error:
                with error:
                    detail = said(error.read())
                wait = None if write or error.code not in _AGAIN else _wait(attempt, error.headers)
                failure = _failure(url, error, detail)
            except (OSError, HTTPException) as error:
                cause = error.reason if isinstance(error, URLError) else error
                wait = _wait(attempt) if _may_repeat(cause, write) else None
                failure = StoreError(f"the store {url} {_reason(cause, self._seconds)}")
            if wait is None or attempt == TRIES:
                raise failure from None
            self._pause(wait)
        raise AssertionError

    def _once(self, request: Request) -> Reply:
        place = origin(request.full_url)
        opener = build_opener(_NoRedirect)
        if self._token is not None and place in self._address.origins:
            request.add_unredirected_header("Authorization", f"Bearer {self._token}")
        elif login := self._address.logins.at(request.full_url):
            # The password leaves us only when it is asked for. The handler keeps count, so each request has its own.
            opener = build_opener(_NoRedirect, Login(place, *login))
            if place in self._basic:
                request.add_unredirected_header("Authorization", self._basic[place])
        with opener.open(request, timeout=self._seconds) as response:
            reply = Reply(response.headers.get("Content-Type", ""), response.read())
        given = request.get_header("Authorization", "")
        if given.startswith("Basic "):
            self._basic[place] = given
        return reply


def _wait(attempt: int, headers: Message | None = None) -> float | None:
    """Seconds before the next attempt; None where the server wants more than anybody waits."""
    asked = _retry_after(headers) if headers is not None else None
    if asked is not None:
        return asked if asked <= LONGEST else None
    return 0.25 * 2.0 ** (attempt - 1) * random.uniform(0.5, 1.0)


def _retry_after(headers: Message) -> float | None:
    """`Retry-After` in seconds or as a date; None where there is none that can be read."""
    text = (headers.get("Retry-After") or "").strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time())
    except ValueError:
        return None


def _may_repeat(cause: object, write: bool) -> bool:
    if isinstance(cause, ConnectionRefusedError):
        return True
    return not write and isinstance(cause, ConnectionError | HTTPException)


def _failure(url: str, error: HTTPError, detail: str) -> QueryError | StoreError:
    if error.code == 400:
        return QueryError(detail or f"the store {url} answered 400 {error.reason}")
    if error.code in (401, 403):
        advice = "name who asks, USER:PASSWORD@ in its URL or WASATA_STORE_TOKEN, and check both"
        return StoreError(f"the store {url} answered {error.code} {error.reason}: {advice}")
    if 300 <= error.code < 400:
        return StoreError(f"the store {url} has moved to {shown(error.headers.get('Location') or 'nowhere')}: name that URL")
    return StoreError(f"the store {url} answered {error.code} {error.reason}{f': {detail}' if detail else ''}")


def _reason(cause: object, seconds: float) -> str:
    if isinstance(cause, TimeoutError):
        return f"cannot be reached: no answer within {seconds:g} s"
    if isinstance(cause, HTTPException):
        return f"broke off its answer ({type(cause).__name__})"
    return f"cannot be reached: {getattr(cause, 'strerror', None) or cause}"
