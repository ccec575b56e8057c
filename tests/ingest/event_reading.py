"""Read a passage of ours for its events (used by the event tests)."""

from ingest.dates import find_dates
from ingest.events import find_events
from ingest.mentions import find_mentions
from ingest.model import Article, Document, Event, Segment, SegmentRole, Span
from ingest.statements import find_statements
from ingest.text import tokenise

PUBLISHED = "2024-08-23"
"""A Friday."""


def read(text: str, role: SegmentRole = "body") -> tuple[Event, ...]:
    """The events of a text that is one segment of an article published on `PUBLISHED`."""
    document = Document(
        Article("a", text, published=PUBLISHED), (Segment(Span(0, len(text)), role, published=PUBLISHED),), tokenise(text)
    )
    mentions, dates = find_mentions(document), find_dates(document)
    return find_events(document, mentions, dates, find_statements(document, mentions, dates))


def written(event: Event) -> str:
    """`meeting egypt>qatar @cairo 2024-08-20 planned`: kind, those who act `>` the others, place, date, what is not plain."""
    lead = [p.actor.authority or p.actor.label for p in event.participants if p.part == "initiator"]
    host = [p.actor.authority or p.actor.label for p in event.participants if p.part == "host"]
    rest = [p.actor.authority or p.actor.label for p in event.participants if p.part == "other"]
    parts = [event.kind]
    if lead or host or rest:
        parts.append("+".join(lead) + (">" if lead else "") + "+".join([*(f"^{h}" for h in host), *rest]))
    if event.place:
        parts.append(f"@{event.place.authority or event.place.label}")
    if event.date:
        parts.append(event.date)
    if event.number:
        parts.append(f"#{event.number}")
    if event.outcome != "happened":
        parts.append(event.outcome)
    return " ".join(parts)
