"""`wikidata.jsonl`: what Wikidata said of the items that we know, an item a line, with the day and the source."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any

from errors import UsageError
from ingest.wikidata.item import Item, Office
from ingest.wikidata.qids import in_order, is_qid
from ingest.wikidata.whole_file import write_whole

NAME = "wikidata.jsonl"
_SETS = frozenset(["types", "kinds", "countries"])
_TUPLES = frozenset(["aliases_ar", "aliases_en"])


@dataclass(frozen=True, slots=True)
class Fact:
    """An item as it was at `retrieved` (ISO, UTC) in `source` (the endpoint); one without a label is not there any more."""

    item: Item
    retrieved: str
    source: str


def load_facts(folder: Path) -> dict[str, Fact]:
    """The facts of a folder by QID, none where there is no file; `UsageError` that names a line that is none."""
    path = folder / NAME
    try:
        lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {error}") from error
    out: dict[str, Fact] = {}
    for number, line in enumerate(lines, 1):
        try:
            fact = _fact(json.loads(line))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise UsageError(
                f"{path}, line {number}: no facts of an item ({error}); delete the line to fetch it again"
            ) from error
        out[fact.item.qid] = fact
    return out


def save_facts(folder: Path, facts: Mapping[str, Fact]) -> None:
    """Write all of them, by QID, the file whole or not at all."""
    write_whole(folder / NAME, "".join(f"{json.dumps(_record(facts[q]), ensure_ascii=False)}\n" for q in in_order(facts)))


def changes(old: Item, new: Item) -> frozenset[str]:
    """Which of labels, descriptions, aliases, offices, countries and sitelinks differ."""
    parts = {
        "labels": ("label_ar", "label_en"),
        "descriptions": ("description_ar", "description_en"),
        "aliases": ("aliases_ar", "aliases_en"),
        "offices": ("offices",),
        "countries": ("countries",),
        "sitelinks": ("sitelinks",),
    }
    return frozenset(part for part, names in parts.items() if any(getattr(old, n) != getattr(new, n) for n in names))


def _record(fact: Fact) -> dict[str, Any]:
    values = asdict(fact.item)
    plain = {name: sorted(value) if isinstance(value, frozenset) else value for name, value in values.items()}
    return {**{name: value for name, value in plain.items() if value}, "retrieved": fact.retrieved, "source": fact.source}


def _fact(record: dict[str, Any]) -> Fact:
    if not is_qid(record["qid"]):
        raise ValueError(f"{record['qid']!r} is no QID")
    datetime.fromisoformat(record["retrieved"])
    if not record["source"].startswith(("http://", "https://")):
        raise ValueError(f"{record['source']!r} is no endpoint")
    values = {f.name: record[f.name] for f in fields(Item) if f.name in record}
    for name, value in values.items():
        if name in _SETS:
            values[name] = frozenset(value)
        elif name in _TUPLES:
            values[name] = tuple(value)
        elif name == "offices":
            values[name] = tuple(Office(**{**office, "of": tuple(office["of"])}) for office in value)
    return Fact(Item(**values), record["retrieved"], record["source"])
