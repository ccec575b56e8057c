"""Fetch anew what Wikidata says of known items, batch after batch, each saved before the next question."""

from collections import Counter
from collections.abc import Callable, Iterable, MutableMapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ingest.wikidata.client import Client
from ingest.wikidata.facts import Fact, changes, save_facts
from ingest.wikidata.failure import BatchLost, ServiceGone
from ingest.wikidata.item import Item
from ingest.wikidata.items import BATCH, fetch_items

_IN_A_ROW = 3


@dataclass(slots=True)
class Refreshed:
    """What a run did. `changed` counts items by what of them changed; `gone` are QIDs that Wikidata does not have; `merged` those
    that are another item now; `lost` has the reason of each lost batch, `stopped` why the run ended early."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    by_part: Counter[str] = field(default_factory=Counter)
    gone: list[str] = field(default_factory=list)
    merged: dict[str, str] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)
    stopped: str | None = None

    @property
    def done(self) -> int:
        """Items of which an answer came."""
        return self.new + self.changed + self.unchanged + len(self.gone) + len(self.merged)


def due(qids: Iterable[str], facts: MutableMapping[str, Fact], max_age: timedelta, now: datetime) -> list[str]:
    """Those of which nothing is known, then those retrieved longer ago than `max_age`, the oldest first."""
    oldest = (now - max_age).isoformat()
    new = "0000"
    ages = {q: facts[q].retrieved if q in facts else new for q in qids}
    return sorted((q for q, age in ages.items() if age == new or age <= oldest), key=lambda q: (ages[q], len(q), q))


def refresh(
    client: Client,
    wanted: list[str],
    facts: MutableMapping[str, Fact],
    folder: Path,
    *,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    on_batch: Callable[[int, str | None], object] = lambda count, lost: None,
) -> Refreshed:
    """Bring `facts` up to date and save them after each batch; `on_batch` hears of each, with the reason where it was lost."""
    out = Refreshed()
    in_a_row = 0
    for start in range(0, len(wanted), BATCH):
        batch = wanted[start : start + BATCH]
        try:
            found = fetch_items(client, batch)
            in_a_row = 0
        except BatchLost as error:
            out.lost.append(str(error))
            in_a_row += 1
            if in_a_row == _IN_A_ROW:
                out.stopped = f"{_IN_A_ROW} batches lost one after the other; the last: {error}"
                break
            on_batch(len(batch), str(error))
            continue
        except ServiceGone as error:
            out.stopped = str(error)
            break
        retrieved = now().replace(microsecond=0).isoformat()
        for qid in batch:
            item = found.get(qid, Item(qid))
            _count(out, facts.get(qid), item)
            facts[qid] = Fact(item, retrieved, client.endpoint)
        save_facts(folder, facts)
        on_batch(len(batch), None)
    return out


def _count(out: Refreshed, old: Fact | None, item: Item) -> None:
    if item.redirect:
        out.merged[item.qid] = item.redirect
    elif item == Item(item.qid):
        out.gone.append(item.qid)
    elif old is None:
        out.new += 1
    elif parts := changes(old.item, item):
        out.changed += 1
        out.by_part.update(parts)
    else:
        out.unchanged += 1
