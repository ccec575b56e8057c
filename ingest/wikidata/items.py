"""Fetch items by their QIDs."""

import re
from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import Literal

from ingest.wikidata import kinds
from ingest.wikidata.answer import Row
from ingest.wikidata.client import Client
from ingest.wikidata.item import Item, Office
from ingest.wikidata.offices import offices_of
from ingest.wikidata.qids import nodes, qid

BATCH = 40
"""Items in one question."""
_YEAR = re.compile(r"([+-]?)([0-9]{4,})-")
_LANGUAGES = ("ar", "en")


def fetch_items(client: Client, qids: Iterable[str], *, offices: bool = True) -> dict[str, Item]:
    """The items of those QIDs; one that Wikidata does not have is not in it. At most `BATCH` at a time, please.

    Raises `BatchLost` and `ServiceGone`.
    """
    wanted = nodes(qids)
    if not wanted:
        return {}
    facts: defaultdict[str, defaultdict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in client.ask("facts", item=wanted):
        if found := qid(row["item"]):
            facts[found][row["what"].value].append(row)
    direct = {q: frozenset(found for row in by["type"] if (found := qid(row["value"]))) for q, by in facts.items()}
    of_kinds = _kinds(client, direct)
    held = offices_of(client, [q for q, types in direct.items() if kinds.HUMAN in types]) if offices else {}
    return {q: _item(q, by, direct[q], of_kinds[q], held.get(q, ())) for q, by in facts.items()}


def _kinds(client: Client, direct: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The kinds of each item; only of those whose class is none of ours by itself the superclasses are asked for."""
    known = frozenset((kinds.HUMAN, *kinds.ALL))
    out = {q: types & known for q, types in direct.items()}
    open_ = [q for q, types in direct.items() if types and not out[q]]
    if open_:
        found = defaultdict(set)
        for row in client.ask("kinds", item=nodes(open_), kind=nodes(kinds.ALL)):
            if (q := qid(row["item"])) and (kind := qid(row["kind"])):
                found[q].add(kind)
        out |= {q: frozenset(found[q]) for q in open_}
    return out


def _item(q: str, by: dict[str, list[Row]], types: frozenset[str], of_kinds: frozenset[str], held: tuple[Office, ...]) -> Item:
    label_ar, label_en = (_text(by["label"], language) for language in _LANGUAGES)
    alias_ar, alias_en = (_texts(by["alias"], language) for language in _LANGUAGES)
    same = _texts(by["label"], "mul") + _texts(by["alias"], "mul")
    sitelinks = [row["value"].value for row in by["sitelinks"] if row["value"].value.isdecimal()]
    english = label_en or next(iter(same), None)
    return Item(
        qid=q,
        label_ar=label_ar,
        label_en=english,
        aliases_ar=alias_ar,
        aliases_en=tuple(dict.fromkeys((*alias_en, *(n for n in same if n != english)))),
        description_ar=_text(by["description"], "ar"),
        description_en=_text(by["description"], "en"),
        types=types,
        kinds=of_kinds,
        countries=frozenset(found for row in by["country"] if (found := qid(row["value"]))),
        begin=min(_years(by["begin"]), default=None),
        end=max(_years(by["end"]), default=None),
        sitelinks=max(map(int, sitelinks), default=0),
        offices=held,
        redirect=next((found for row in by["redirect"] if (found := qid(row["value"]))), None),
    )


def _text(rows: list[Row], language: str) -> str | None:
    return next(iter(_texts(rows, language)), None)


def _texts(rows: list[Row], language: str) -> tuple[str, ...]:
    terms = (row["value"] for row in rows)
    return tuple(sorted({" ".join(t.value.split()) for t in terms if isinstance(t, Literal) and t.language == language}))


def _years(rows: list[Row]) -> list[int]:
    """The years of dates; what is unknown is no literal, and months and days may be made up, so they are left out."""
    found = [_YEAR.match(row["value"].value) for row in rows if isinstance(row["value"], Literal)]
    return [int(m[2]) * (-1 if m[1] == "-" else 1) for m in found if m]
