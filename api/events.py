"""Look up diplomatic events: who called, met, visited, proposed, replied or signed, when and where."""

from dataclasses import dataclass
from typing import Any, Literal

from pyoxigraph import Literal as Value
from pyoxigraph import NamedNode

from api.cursor import LIMIT, cut, key
from api.edtf import days
from api.models import Event, Page, Participant
from api.nodes import DCTERMS, SCHEMA, Nodes, W, concept, local, rows
from api.records import actor, article, name, outlet, stretch
from api.resolve import actors_named, iri, process_named
from errors import UsageError
from ontology import iris
from store import Store

Sort = Literal["date", "-date"]
SORTS = ("date", "-date")
_XSD_DATE = NamedNode("http://www.w3.org/2001/XMLSchema#date")
_CONCEPTS = "https://w3id.org/wasata/"


@dataclass(frozen=True, slots=True)
class Filters:
    """Which events; all that are given must hold.

    `actor` and `with_` (id, IRI, QID or name) take part themselves or by one who belongs to them; `from_` and `to` are an EDTF
    year, month or day that the event's time, else the day of publication, overlaps.
    """

    actor: str | None = None
    with_: str | None = None
    kind: str | None = None
    outcome: str | None = None
    process: str | None = None
    article: str | None = None
    from_: str | None = None
    to: str | None = None


def listed(
    store: Store, filters: Filters | None = None, *, sort: str = "-date", limit: int = 20, cursor: str | None = None
) -> Page[Event]:
    """One page of the events that pass `filters`, by their day, else the day of publication; undated ones last.

    Raises `NoSuchActor`, `NotFound`, `AmbiguousName` for references and `UsageError` for other wrong values.
    """
    if sort not in SORTS:
        raise UsageError(f"sort must be one of {', '.join(SORTS)}, not {sort!r}")
    keys = _keys(store, _bindings(store, filters or Filters()), newest_first=sort.startswith("-"))
    page, following = cut(keys, f"events {sort}", limit, cursor)
    return Page(items=records(store, page), total=len(keys), next=following)


def of_process(store: Store, process: NamedNode) -> list[Event]:
    """The first 200 events of a process in order of time: rounds, meetings, visits, proposals and replies."""
    page, _ = cut(_keys(store, {"process": process}, newest_first=False), "events", LIMIT, None)
    return records(store, page)


def _keys(store: Store, bindings: dict[str, Any], *, newest_first: bool) -> list[Any]:
    dated = {row["event"].value: row["day"] for row in rows(store, "events", bindings)}
    return sorted(key(day.value if day else None, node, newest_first=newest_first) for node, day in dated.items())


def _bindings(store: Store, f: Filters) -> dict[str, Any]:
    bindings: dict[str, Any] = {}
    if f.actor:
        bindings["actor"] = actors_named(store, f.actor)
    if f.with_:
        bindings["with"] = actors_named(store, f.with_)
    if f.kind:
        bindings["kind"] = NamedNode(f"{_CONCEPTS}event#{f.kind}")
    if f.outcome:
        bindings["outcome"] = NamedNode(f"{_CONCEPTS}outcome#{f.outcome}")
    if f.process:
        bindings["process"] = process_named(store, f.process)
    if f.article:
        bindings["article"] = iri(f.article) if f.article.startswith("http") else NamedNode(iris.article(f.article))
    if f.from_:
        bindings["from"] = Value(days(f.from_)[0].isoformat(), datatype=_XSD_DATE)
    if f.to:
        bindings["to"] = Value(days(f.to)[1].isoformat(), datatype=_XSD_DATE)
    return bindings


def records(store: Store, found: list[str]) -> list[Event]:
    """The events of those IRIs, in their order."""
    if not found:
        return []
    nodes = Nodes(rows(store, "event_nodes", {"event": [NamedNode(node) for node in found]}))
    return [_event(nodes, node) for node in found if node in nodes]


def _event(nodes: Nodes, node: str) -> Event:
    in_article, process = nodes.one(node, W + "reportedIn") or "", nodes.one(node, W + "process")
    starts, receives = nodes.all(node, W + "initiator"), nodes.all(node, W + "host")
    people = [
        Participant(actor=ref, part="initiator" if who in starts else "host" if who in receives else "other")
        for who in nodes.all(node, W + "participant")
        if (ref := actor(nodes, who)) is not None
    ]
    return Event(
        id=nodes.one(node, DCTERMS + "identifier") or local(node) or node,
        iri=node,
        kind=concept(nodes.one(node, W + "eventKind")),
        outcome=concept(nodes.one(node, W + "outcome")),
        participants=sorted(people, key=lambda p: (p.part != "initiator", p.part != "host")),
        place=actor(nodes, nodes.one(node, W + "place")),
        date=nodes.one(nodes.one(node, W + "during"), W + "edtf"),
        number=nodes.number(node, W + "roundNumber"),
        process=nodes.one(process, DCTERMS + "identifier") or local(process),
        asserted_by=actor(nodes, nodes.one(node, W + "assertedBy")),
        published=nodes.one(in_article, SCHEMA + "datePublished"),
        outlet=name(outlet(nodes, in_article)),
        article=article(nodes, in_article),
        cue=stretch(nodes, nodes.one(node, W + "cueSpan")),
        evidence=stretch(nodes, nodes.one(node, W + "evidence")),
    )
