"""A diplomatic event: a call, a meeting, a visit, a round of talks, a proposal, a reply, a signing."""

from dataclasses import dataclass
from typing import Literal

from ingest.model.mention import Mention
from ingest.model.span import Span

EventKind = Literal["call", "meeting", "visit", "round", "proposal", "reply", "signing"]
Outcome = Literal["happened", "planned", "cancelled", "denied"]
Part = Literal["initiator", "host", "other"]


@dataclass(frozen=True, slots=True)
class Participant:
    """Who took part, and as what: the one who calls, visits or proposes, the one who receives, or one of several."""

    actor: Mention
    part: Part = "other"


@dataclass(frozen=True, slots=True)
class Event:
    """`cue` is the word that names the event, `evidence` the stretch from the first to the last word that shows it.

    `date` is EDTF, `place` the mention of a town or country, `number` that of a round. `asserted_by` is None where the article
    itself says it; `process` is the key of the process to which it belongs, once that is settled.
    """

    kind: EventKind
    participants: tuple[Participant, ...]
    cue: Span
    evidence: Span
    outcome: Outcome = "happened"
    place: Mention | None = None
    date: str | None = None
    number: int | None = None
    asserted_by: Mention | None = None
    process: str | None = None
