"""An article of the graph as an annotation: what a gold file would say if all that was extracted were right."""

from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from pyoxigraph import NamedNode

from api import articles
from api.cursor import LIMIT
from api.models import ActorRef, Stretch
from api.nodes import SKOS, Nodes, rows
from api.records import actor, roles
from ontology import iris
from store import Store


def annotation(store: Store, node: NamedNode) -> dict[str, Any]:
    """The article in the form of `samples/gold`: spans are half-open code points of its text, names those of all graphs."""
    article, told = articles.one(store, node), articles.told(store, node)
    assigned = sorted({row["assignment"].value for row in rows(store, "roles", {"article": node})})[:LIMIT]
    held = roles(store, assigned)
    text = article.text or ""
    outlets = _outlets(store, (s.publisher for s in article.segments))
    names = _names(store, [*(one.statement.speaker for one in told), *(r.actor for r in held)])
    ids = {one.statement.iri.rpartition("/")[2]: one.statement.id for one in told}
    return {
        "article": article.id,
        "sha256": sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        "published": article.published,
        "publisher": article.outlet,
        "segments": [
            _span(text, s.start, s.end) | {"role": s.role or "body", "publisher": outlets.get(s.publisher or "")}
            for s in article.segments
        ],
        "statements": [
            {
                "id": one.statement.id,
                "content": _of(text, one.spans["content"]),
                "cue": _of(text, one.spans.get("cue")),
                "mode": one.statement.mode,
                "act": one.statement.act,
                "speaker": speaker(one.statement.speaker, names, one.spans.get("speaker")),
                "speaker_mention": _of(text, one.spans.get("speaker")),
                "via": [_name(v) for v in one.statement.via],
                "parent": ids.get(one.statement.parent or ""),
                "date": one.statement.date,
            }
            for one in told
            if "content" in one.spans
        ],
        "roles": [
            {
                "process": r.process,
                "actor": {"qid": r.actor.wikidata, "names": names[r.actor.iri]},
                "role": r.role,
                "evidence": _of(text, r.evidence),
                "status": r.status,
                "asserted_by": _name(r.asserted_by) if r.asserted_by else None,
            }
            for r in held
            if r.actor is not None
        ],
        "dates": [
            _span(text, int(row["begin"].value), int(row["end"].value)) | {"value": row["edtf"].value if row["edtf"] else None}
            for row in rows(store, "article_dates", {"article": node})
        ],
    }


def speaker(found: ActorRef | None, names: dict[str, list[str]], mention: Stretch | None = None) -> dict[str, Any]:
    """Who said it, as gold has it: every name that counts as right, that of the place where the article names them too."""
    if found is None:
        return {"qid": None, "names": [], "unnamed": False}
    known = [*names.get(found.iri, [_name(found)]), *([mention.text] if mention and mention.text else [])]
    return {"qid": found.wikidata, "names": list(dict.fromkeys(known)), "unnamed": found.type == "unnamed_source"}


def names_of(store: Store, found: ActorRef) -> list[str]:
    """The names of an actor: the preferred one first."""
    return _names(store, [found])[found.iri]


def _names(store: Store, found: Iterable[ActorRef | None]) -> dict[str, list[str]]:
    wanted = {one.iri: one for one in found if one is not None}
    if not wanted:
        return {}
    nodes = Nodes(rows(store, "nodes", {"node": [NamedNode(iri) for iri in sorted(wanted)]}))
    labels = {iri: [v for p in ("prefLabel", "altLabel") for v in nodes.all(iri, SKOS + p)] for iri in wanted}
    return {iri: list(dict.fromkeys([_name(one), *labels[iri]])) for iri, one in wanted.items()}


def _outlets(store: Store, ids: Iterable[str | None]) -> dict[str, str]:
    """The names of outlets by the last part of their IRI, as segments have it."""
    wanted = {id_: iris.actor(id_) for id_ in sorted({id_ for id_ in ids if id_})}
    if not wanted:
        return {}
    nodes = Nodes(rows(store, "nodes", {"node": [NamedNode(iri) for iri in wanted.values()]}))
    return {id_: _name(found) for id_, iri in wanted.items() if (found := actor(nodes, iri)) is not None}


def _name(found: ActorRef) -> str:
    return found.label.ar or found.label.en or found.id


def _span(text: str, start: int, end: int) -> dict[str, Any]:
    return {"start": start, "end": end, "surface": text[start:end]}


def _of(text: str, found: Stretch | None) -> dict[str, Any] | None:
    return _span(text, found.start, found.end) if found is not None else None
