"""Inputs that need no second look."""

from typing import Protocol

from errors import ArticleRejected


class Done(ArticleRejected):
    """An input that an earlier run was done with: it stands in the place of the article and is not read again.

    `status` is what became of it then; where it was an article, `known` is its id and the digest of its fields.
    """

    def __init__(self, source: str, reason: str, status: str, known: tuple[str, bytes] | None, report: str = "") -> None:
        super().__init__(source, reason)
        self.status = status
        self.known = known
        self.report = report


class Seen(Protocol):
    """What remembers inputs from one run to the next."""

    def look(self, source: str, raw: bytes) -> Done | None:
        """What became of the input at `source`, where it was the same: `raw` are its bytes, or what tells them from others."""
        ...

    def named(self, source: str, id_: str, digest: bytes) -> None:
        """The input at `source` was read and is the article with that id and digest of its fields."""
        ...

    def forget(self, source: str) -> None:
        """What becomes of the input at `source` depends on others, so it must be read each time."""
        ...
