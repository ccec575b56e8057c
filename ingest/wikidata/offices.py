"""Fetch the offices that people held."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode

from ingest.dates.edtf import bounds
from ingest.wikidata.answer import Row
from ingest.wikidata.client import Client
from ingest.wikidata.item import Office
from ingest.wikidata.qids import nodes, qid

_DAY = re.compile(r"[+]?([0-9]{4})-([0-9]{2})-([0-9]{2})T")
_PARTS = {"11": 3, "10": 2, "9": 1}
"""Precision of a time value in Wikidata → how many of year, month and day count; decades and longer give no date."""


def offices_of(client: Client, qids: Iterable[str]) -> dict[str, tuple[Office, ...]]:
    """The offices of each item, earliest first, those without a beginning last."""
    wanted = nodes(qids)
    if not wanted:
        return {}
    held: defaultdict[tuple[str, str, str], defaultdict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in client.ask("offices", item=wanted):
        who, office, statement = qid(row["item"]), qid(row["office"]), row["statement"]
        if who and office and isinstance(statement, NamedNode):
            held[who, statement.value.rsplit("/", 1)[-1], office][row["what"].value].append(row)
    out: defaultdict[str, list[Office]] = defaultdict(list)
    for (holder, name, post), by in held.items():
        out[holder].append(_office(name, post, by))
    return {who: tuple(sorted(found, key=_order)) for who, found in out.items()}


def _office(statement: str, office: str, by: Mapping[str, list[Row]]) -> Office:
    names = {
        language: min(
            (t.value for row in by["label"] if isinstance(t := row["value"], Literal) and t.language == language), default=None
        )
        for language in ("ar", "en")
    }
    of = sorted({q for row in by["of"] if (q := qid(row["value"]))})
    return Office(
        statement,
        office,
        names["ar"],
        names["en"],
        next(iter(_dates(by["start"])), None),
        next(reversed(_dates(by["end"])), None),
        tuple(of),
    )


def _dates(rows: list[Row]) -> list[str]:
    return sorted(found for row in rows if (found := edtf(row["value"].value, row["precision"].value)))


def edtf(value: str, precision: str) -> str | None:
    """A time value as an EDTF year, month or day, no finer than its precision; None for decades, centuries and nonsense."""
    match, parts = _DAY.match(value), _PARTS.get(precision)
    if match is None or parts is None or "00" in match.groups()[1:parts]:
        return None
    found = "-".join(match.groups()[:parts])
    return found if bounds(found) != (None, None) else None


def _order(office: Office) -> tuple[str, str, str]:
    return office.start or "9999", office.end or "9999", office.statement
