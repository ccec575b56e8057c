"""A date expression while the grammar is at work on it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["day", "weekday", "word", "month", "year", "other", "vague"]


@dataclass(frozen=True, slots=True)
class Found:
    """`[start, end)` of the view. `kind` says how neighbours join: "day" a day with its month, "word" امس and the like.

    `floating` is the (month, day or 0) of an expression whose year stands nowhere in it. `again` marks one that takes up the last
    date: "same", "next" or "before", at the precision `unit`. `weekday` is the
    day of the week that it names, `quoted` whether it stands in a quotation.
    """

    start: int
    end: int
    value: str | None
    kind: Kind
    floating: tuple[int, int] | None = None
    anchor: date | None = None
    weekday: int | None = None
    quoted: bool = False
    again: str | None = None
    unit: Literal["day", "month", "year"] | None = None

    def placed(self, quoted: bool, anchor: date | None) -> "Found":
        """The expression with what its place says of it."""
        # `dataclasses.replace` takes three times as long.
        return Found(
            self.start, self.end, self.value, self.kind, self.floating, anchor, self.weekday, quoted, self.again, self.unit
        )
