"""One article as read from a file, a line of JSON or a request."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """The text as given and what its metadata say; nothing of it is guessed.

    `published` is an ISO day (`2024-04-07`) or None. `source` says where it was read (`path` or `path:line`), for messages.
    For `.html` input `text` is the main text that the reader extracted; offsets refer to it.
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    source: str = ""
