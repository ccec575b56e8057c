"""What a frame found in a sentence."""

from dataclasses import dataclass

from ingest.events.sentence import Light
from ingest.model import DateMention, EventKind, Mention, Outcome, Participant


@dataclass(frozen=True, slots=True)
class Hit:
    """An event whose cue is the item `cue`; items `[first, last)` of the sentence show it; `since`: its time is when it began."""

    kind: EventKind
    participants: tuple[Participant, ...]
    cue: int
    first: int
    last: int
    outcome: Outcome = "happened"
    place: Mention | None = None
    dates: tuple[DateMention, ...] = ()
    number: int | None = None
    since: bool = False


def merged(*lights: Light) -> tuple[Mention | None, tuple[DateMention, ...]]:
    """The first place and all the times of several stretches between members."""
    place = next((light.place for light in lights if light.place), None)
    return place, tuple(date for light in lights for date in light.dates)


def together(who: list[Mention]) -> tuple[Participant, ...]:
    """All on one footing."""
    return tuple(Participant(a) for a in who)


def towards(who: list[Mention], whom: list[Mention], host: bool = False) -> tuple[Participant, ...]:
    """Those who act, as initiators (or hosts), and those whom they meet."""
    first = tuple(Participant(a, "host" if host else "initiator") for a in who)
    entities = {a.entity for a in who}
    return first + tuple(Participant(a, "other") for a in whom if a.entity not in entities)
