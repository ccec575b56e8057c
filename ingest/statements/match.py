"""A cue whose frame was found."""

from dataclasses import dataclass

from ingest.model import Mention
from ingest.statements.cue import Cue
from ingest.statements.slot import Slot


@dataclass(frozen=True, slots=True)
class Match:
    """A cue with its slot and the beginning of its content.

    `kind` is clause, phrase, quote (`start` is the opening mark) or speech (direct without marks). `strip` characters of the
    first token are a proclitic that stays outside. `connector` is where the conjunction, colon or mark stands. `carried`
    is the cue that carries the content for this one (تابع قائلا).
    """

    cue: Cue
    slot: Slot
    frame: str
    kind: str
    start: int
    connector: int
    strip: int = 0
    carried: Cue | None = None
    relay: Mention | None = None
