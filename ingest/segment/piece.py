"""What the cutter makes of the lines: stretches with a role, and what each article on the page says of itself."""

from dataclasses import dataclass, field
from typing import NamedTuple

from ingest.model import Segment, SegmentRole, Span


class Piece(NamedTuple):
    """A line or part of one. `part` is 0 for the page's own article, 1, 2 … for related ones."""

    span: Span
    role: SegmentRole
    part: int


@dataclass(slots=True)
class Part:
    """What one article of the page states: its outlet by credit line and by dateline, its day as published and updated."""

    credit: str | None = None
    dateline: str | None = None
    published: str | None = None
    updated: str | None = None

    @property
    def publisher(self) -> str | None:
        """The outlet: the credit line's before the dateline's."""
        return self.credit or self.dateline

    @property
    def day(self) -> str | None:
        """The day of publication, else of the last update."""
        return self.published or self.updated


@dataclass(slots=True)
class Cut:
    """Pieces in order and the parts they belong to."""

    pieces: list[Piece] = field(default_factory=list)
    parts: list[Part] = field(default_factory=lambda: [Part()])

    def segments(self) -> tuple[Segment, ...]:
        """The pieces put together: neighbours of one role and part are one segment, the blanks between them included."""
        out: list[Segment] = []
        last: Piece | None = None
        for piece in self.pieces:
            if last and (last.role, last.part) == (piece.role, piece.part):
                span = Span(out.pop().span.start, piece.span.end)
            else:
                span = piece.span
            out.append(self._segment(span, piece))
            last = piece
        return tuple(out)

    def _segment(self, span: Span, piece: Piece) -> Segment:
        part = self.parts[piece.part]
        credits = piece.role in ("title", "body", "source", "related_title", "related_body")
        dated = credits or piece.role == "boilerplate"
        return Segment(span, piece.role, part.publisher if credits else None, part.day if dated else None)
