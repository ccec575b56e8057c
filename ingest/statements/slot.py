"""A noun phrase beside a cue."""

from dataclasses import dataclass

from ingest.model import Mention


@dataclass(frozen=True, slots=True)
class Slot:
    """`mention` (None: nobody is named here) in tokens `[start, end)`; `rule` says how it was found."""

    mention: Mention | None
    start: int
    end: int
    rule: str = ""
