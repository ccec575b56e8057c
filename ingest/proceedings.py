"""To which process an event belongs: that of the roles told beside it."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.lexicon.authority import authority
from ingest.model import Document, Event, Mention, Role

_NEAR = 200
"""Characters around an event within which a role speaks of the same talks."""
_OF_TALKS = frozenset({"round", "proposal", "reply"})
"""Kinds that belong to talks by what they are."""


def in_processes(document: Document, events: tuple[Event, ...], roles: Sequence[Role]) -> tuple[Event, ...]:
    """The events with the key of their process, as far as the roles of the article settle it.

    A round, a proposal or a reply belongs to the process whose evidence stands nearest in its part of the page. A call, a meeting, a
    visit or a signing does where two of those who take part (or their states) have a role in it, and one does beside it. A round of
    which neither side nor place nor process is known is none.
    """
    placed = (replace(e, process=_process(document, e, roles)) for e in events)
    return tuple(e for e in placed if e.participants or e.place or e.process)


def _process(document: Document, event: Event, roles: Sequence[Role]) -> str | None:
    home = _part(document, event.evidence.start)
    here = [r for r in roles if _part(document, r.evidence.start) == home]
    if not here:
        return None
    whose = {who for p in event.participants for who in _identities(p.actor)}
    if event.kind in _OF_TALKS:
        sharing = [r for r in here if whose.intersection(_identities(r.actor))]
        pool = sharing if sharing or event.participants else here
        near = min(pool, key=lambda r: _distance(event, r), default=None)
        return near.process if near else None
    best: dict[str, set[str]] = {}
    for role in here:
        if common := whose.intersection(_identities(role.actor)):
            best.setdefault(role.process, set()).update(common)
    beside = {r.process for r in here if _distance(event, r) <= _NEAR}
    found = [key for key, common in best.items() if _several(event, common) and key in beside]
    return max(found, key=lambda k: len(best[k]), default=None)


def _several(event: Event, common: set[str]) -> bool:
    return sum(bool(common.intersection(_identities(p.actor))) for p in event.participants) >= 2


def _identities(actor: Mention) -> set[str]:
    """An actor and the state or body for which it acts."""
    out = {actor.entity}
    if actor.authority:
        out.add(actor.authority)
        if state := authority().state_of(actor.authority):
            out.add(state)
    return out


def _distance(event: Event, role: Role) -> int:
    a, b = event.evidence, role.evidence
    return max(b.start - a.end, a.start - b.end, 0)


def _part(document: Document, offset: int) -> bool:
    """Whether an offset lies in a related article rather than in the main one."""
    segment = next((s for s in document.segments if s.span.start <= offset < s.span.end), None)
    return segment is not None and segment.role.startswith("related")
