"""An expression of time."""

from dataclasses import dataclass

from ingest.model.span import Span


@dataclass(frozen=True, slots=True)
class DateMention:
    """`value` is EDTF at the precision that the text gives, None where text and metadata do not settle it."""

    span: Span
    value: str | None
