"""The items that bear the names of some actors."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from pyoxigraph import Literal

from ingest.wikidata.client import Client
from ingest.wikidata.qids import in_order, qid
from ingest.wikidata.spelling import asked
from ingest.wikidata.subject import Subject

MOST = 20
"""Items that are looked at for one actor; a name that more bear is no name to find somebody by."""
_NAMES = 4
"""Names of one actor that are asked for."""
_BATCH = 200
"""Spellings in one question."""


def candidates(client: Client, subjects: Sequence[Subject]) -> dict[str, list[str]]:
    """Actor id → QIDs of the items with one of its names, as label or alias: in Arabic, else in English.

    Raises `BatchLost` and `ServiceGone`.
    """
    found = _bearers(client, {s.id: [sp for name in s.names[:_NAMES] for sp in asked(name)] for s in subjects}, ("ar",))
    left = {s.id: [s.label_en] for s in subjects if s.label_en and not found[s.id]}
    english = _bearers(client, left, ("en", "mul"))
    return {s.id: in_order(found[s.id] or english[s.id]) for s in subjects}


def _bearers(client: Client, names: dict[str, list[str]], languages: Iterable[str]) -> defaultdict[str, set[str]]:
    out: defaultdict[str, set[str]] = defaultdict(set)
    wanted: defaultdict[str, list[str]] = defaultdict(list)
    for id_, spellings in names.items():
        for spelling in spellings:
            wanted[spelling].append(id_)
    ordered = sorted(wanted)
    for start in range(0, len(ordered), _BATCH):
        terms = [Literal(name, language=language) for name in ordered[start : start + _BATCH] for language in languages]
        for row in client.ask("names", name=terms):
            if item := qid(row["item"]):
                for id_ in wanted[row["name"].value]:
                    out[id_].add(item)
    return out
