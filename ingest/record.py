"""The extraction record: what `wasata extract` writes for one article, a JSON object a line (extraction.schema.json)."""

from collections.abc import Mapping
from typing import Any

from ingest.model import Actor, DateMention, Event, Extraction, Mention, Role, Segment, Span, Statement

Json = dict[str, Any]


def record(extraction: Extraction) -> Json:
    """The record of one article; actors in the order of their id, everything else in the order of the text."""
    article = extraction.document.article
    actors = extraction.actors
    return {
        "article": {
            "id": article.id,
            "url": article.url,
            "title": extraction.title,
            "published": extraction.published,
            "publisher": extraction.publisher,
        },
        "segments": [_segment(s) for s in extraction.document.segments],
        "actors": [_actor(a) for a in sorted({a.id: a for a in actors.values()}.values(), key=lambda a: a.id)],
        "statements": [_statement(s, actors, article.text) for s in extraction.statements],
        "roles": [_role(r, actors) for r in extraction.roles],
        "events": [_event(e, actors) for e in extraction.events],
        "dates": [_date(d) for d in extraction.dates],
    }


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _segment(s: Segment) -> Json:
    return {**_span(s.span), "role": s.role, "publisher": s.publisher, "published": s.published}


def _actor(a: Actor) -> Json:
    out: Json = {"id": a.id, "label": a.label, "names": list(a.names), "type": a.type, "wikidata": a.wikidata}
    return {**out, "candidates": list(a.candidates)} if a.candidates else out


def _id(mention: Mention | None, actors: Mapping[str, Actor]) -> str | None:
    return actors[mention.entity].id if mention else None


def _statement(s: Statement, actors: Mapping[str, Actor], text: str) -> Json:
    return {
        "id": s.id,
        "content": _span(s.content),
        "cue": _span(s.cue),
        "speaker": _id(s.speaker, actors),
        "speaker_mention": _span(s.speaker_mention) if s.speaker_mention else None,
        "via": [actors[m.entity].id for m in s.via],
        "parent": s.parent,
        "mode": s.mode,
        "act": s.act,
        "date": s.date,
        "confidence": round(s.confidence, 3),
        "addressee": [actors[m.entity].id for m in s.addressee],
        "setting": s.setting.of(text) if s.setting else None,
    }


def _role(r: Role, actors: Mapping[str, Actor]) -> Json:
    return {
        "actor": _id(r.actor, actors),
        "role": r.role,
        "process": r.process,
        "evidence": _span(r.evidence),
        "status": r.status,
        "asserted_by": _id(r.asserted_by, actors),
        "interval": r.interval,
    }


def _event(e: Event, actors: Mapping[str, Actor]) -> Json:
    return {
        "kind": e.kind,
        "outcome": e.outcome,
        "participants": [{"actor": actors[p.actor.entity].id, "part": p.part} for p in e.participants],
        "place": _id(e.place, actors),
        "date": e.date,
        "number": e.number,
        "process": e.process,
        "asserted_by": _id(e.asserted_by, actors),
        "cue": _span(e.cue),
        "evidence": _span(e.evidence),
    }


def _date(d: DateMention) -> Json:
    return {**_span(d.span), "value": d.value}
