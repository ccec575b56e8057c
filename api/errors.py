"""Errors of lookups that carry more than their text."""

from collections.abc import Mapping
from typing import Any

from errors import NotFound, UsageError, WasataError


class NoSuchActor(NotFound):
    """No actor has that id or name; `suggestions` are names that come close."""

    def __init__(self, reference: str, suggestions: list[dict[str, Any]]) -> None:
        near = "، ".join(str(s["label"]) for s in suggestions)
        super().__init__(f"no actor {reference!r} in the graph" + (f"; close to it: {near}" if near else ""))
        self.reference = reference
        self.extra: Mapping[str, Any] = {"suggestions": suggestions}


class AmbiguousName(UsageError):
    """Several actors have that name; `candidates` says which, to ask again by id."""

    def __init__(self, reference: str, candidates: list[dict[str, Any]]) -> None:
        named = ", ".join(str(c["id"]) for c in candidates)
        super().__init__(f"{reference!r} names {len(candidates)} actors, ask again by id: {named}")
        self.reference = reference
        self.extra: Mapping[str, Any] = {"candidates": candidates}


class NotAcceptable(WasataError):
    """None of the media types that the client accepts can be given."""


class UnsupportedMedia(WasataError):
    """The request's body is in a media type that this route does not take."""


class Forbidden(WasataError):
    """The service does not do this: it is read-only, or the feature is off."""


class Unauthorized(WasataError):
    """The key is missing or wrong."""


class TooLarge(WasataError):
    """The request is larger than the limit."""


class Rejected(WasataError):
    """The article was not ingested; `extra` says why: `errors` and the SHACL `report`."""

    def __init__(self, reason: str, extra: Mapping[str, Any]) -> None:
        super().__init__(reason)
        self.extra = extra
