"""Find items for the actors of a store: batch after batch, each judgement saved before the next question."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from ingest.wikidata.candidates import MOST, candidates
from ingest.wikidata.client import Client
from ingest.wikidata.failure import BatchLost, ServiceGone
from ingest.wikidata.item import Item
from ingest.wikidata.items import BATCH, fetch_items
from ingest.wikidata.judgement import Judgement, judge
from ingest.wikidata.links import Links
from ingest.wikidata.subject import Subject

ACTORS = 20
"""Actors in one batch."""
_IN_A_ROW = 3
"""Lost batches after which the service is left alone."""


@dataclass(slots=True)
class Linking:
    """What a run did. `lost` has the reason of each lost batch, `stopped` why the run ended early."""

    judged: list[Judgement] = field(default_factory=list)
    unasked: int = 0
    lost: list[str] = field(default_factory=list)
    stopped: str | None = None


def link(
    client: Client,
    subjects: Sequence[Subject],
    links: Links,
    *,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    on_batch: Callable[[int, str | None], object] = lambda count, lost: None,
) -> Linking:
    """Judge `subjects` and save each batch in `links`; `on_batch` hears of each, with the reason where it was lost."""
    out = Linking()
    done = lost_in_a_row = 0
    for batch in _batches(subjects):
        try:
            found = _judged(client, batch, now().replace(microsecond=0).isoformat())
            lost_in_a_row = 0
        except BatchLost as error:
            out.lost.append(str(error))
            lost_in_a_row += 1
            if lost_in_a_row == _IN_A_ROW:
                out.stopped = f"{_IN_A_ROW} batches lost one after the other; the last: {error}"
                break
            on_batch(len(batch), str(error))
            done += len(batch)
            continue
        except ServiceGone as error:
            out.stopped = str(error)
            break
        for judgement in found:
            if links.put(judgement):
                out.judged.append(judgement)
        links.save()
        done += len(batch)
        on_batch(len(batch), None)
    out.unasked = len(subjects) - done
    return out


def _batches(subjects: Sequence[Subject]) -> Sequence[Sequence[Subject]]:
    return [subjects[start : start + ACTORS] for start in range(0, len(subjects), ACTORS)]


def _judged(client: Client, batch: Sequence[Subject], judged: str) -> list[Judgement]:
    bearers = candidates(client, batch)
    wanted = sorted({q for found in bearers.values() if len(found) <= MOST for q in found})
    items: dict[str, Item] = {}
    for start in range(0, len(wanted), BATCH):
        items |= fetch_items(client, wanted[start : start + BATCH])
    return [_one(subject, bearers[subject.id], items, judged) for subject in batch]


def _one(subject: Subject, bearers: Sequence[str], items: dict[str, Item], judged: str) -> Judgement:
    if len(bearers) > MOST:
        reason = (f"{len(bearers)} items bear the name: too many to tell apart",)
        return Judgement(subject.id, subject.label, subject.type, "unsure", None, 0.0, reason, (), "rules", judged)
    return judge(subject, [items[q] for q in bearers if q in items], judged)
