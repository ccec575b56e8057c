"""A part of the page with one function."""

from dataclasses import dataclass
from typing import Literal

from ingest.model.span import Span

SegmentRole = Literal["title", "body", "source", "keywords", "related_title", "related_body", "related_headlines", "boilerplate"]


@dataclass(frozen=True, slots=True)
class Segment:
    """`publisher` and `published` (ISO day) are those that the page gives for this part, else None."""

    span: Span
    role: SegmentRole
    publisher: str | None = None
    published: str | None = None
