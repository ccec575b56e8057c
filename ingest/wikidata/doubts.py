"""Links that what Wikidata says speaks against: an item of other names, or of another kind, than the actor."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from ingest.model import ActorType
from ingest.text import fold
from ingest.wikidata.facts import Fact
from ingest.wikidata.item import Item
from ingest.wikidata.kinds import fits, wanted
from ingest.wikidata.known import Known
from ingest.wikidata.spelling import latin, same_arabic
from ingest.wikidata.whole_file import write_whole

NAME = "doubts.csv"


@dataclass(frozen=True, slots=True)
class Doubt:
    """What speaks against the link of an actor to an item, in words."""

    actor: str
    label: str
    qid: str
    why: str


def doubts(facts: Mapping[str, Fact], known: Mapping[str, Iterable[Known]], bearers: Mapping[str, set[str]]) -> list[Doubt]:
    """The links that look wrong, by actor. An item that was merged or is gone is none of these."""
    names: dict[str, set[str]] = {}
    for name, ids in bearers.items():
        for id_ in ids:
            names.setdefault(id_, set()).add(name)
    out = []
    for qid, actors in known.items():
        fact = facts.get(qid)
        if fact is None or fact.item == Item(qid) or fact.item.redirect:
            continue
        for a in actors:
            if why := _doubt(a, names.get(a.id, set()) | {fold(a.label)}, fact.item):
                out.append(Doubt(a.id, a.label, qid, why))
    return sorted(out, key=lambda d: (d.actor, d.qid))


def save_doubts(folder: Path, found: Iterable[Doubt]) -> Path:
    """Write them to `doubts.csv` of `folder`, in the place of those of the last run."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("actor", "label", "item", "doubt"))
    writer.writerows((d.actor, d.label, d.qid, d.why) for d in found)
    write_whole(folder / NAME, out.getvalue())
    return folder / NAME


def _doubt(actor: Known, names: set[str], item: Item) -> str | None:
    if item.kinds and actor.type in get_args(ActorType) and not fits(actor.type, item.kinds):  # type: ignore[arg-type]
        return f"{item.label} is not {wanted(actor.type)}"  # type: ignore[arg-type]
    arabic = [n for n in (item.label_ar, *item.aliases_ar) if n]
    english = {latin(n) for n in (item.label_en, *item.aliases_en) if n}
    if not arabic and not english:
        return None
    if any(same_arabic(mine, theirs) for mine in names for theirs in arabic) or english & {latin(n) for n in names if latin(n)}:
        return None
    return f"none of its names is the actor's: {item.label}" + (f" ({item.label_en})" if item.label_en != item.label else "")
