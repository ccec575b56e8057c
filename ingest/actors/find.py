"""Which actor a person means who types an id, an IRI, a QID or a name."""

import re
from urllib.parse import unquote

import pyoxigraph as ox

from errors import NotFound, UsageError
from ingest.actors.kind import kind_of
from ingest.actors.rows import rows
from ingest.lexicon.authority import authority
from ingest.link import Decisions, Party
from ingest.link.decisions import named, party
from ontology import iris
from store import Store

_BY_IRI = """
PREFIX w: <https://w3id.org/wasata#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?id ?label ?type ?member WHERE {
  VALUES ?actor {}
  GRAPH ?graph {
    ?actor a w:Actor ; dcterms:identifier ?id ; skos:prefLabel ?label ; a ?type FILTER(LANG(?label) = "ar")
    OPTIONAL { ?actor w:member ?member }
  }
} ORDER BY ?id ?label ?type
"""
_BY_NAME = """
PREFIX w: <https://w3id.org/wasata#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?actor WHERE { VALUES ?name {} GRAPH ?graph { ?actor %s ?name ; a w:Actor } } ORDER BY ?actor
"""
_BY_LINK = """
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?actor WHERE { ?actor owl:sameAs|skos:closeMatch ?entity } ORDER BY ?actor
"""
_QID = re.compile(r"(?:https?://www\.wikidata\.org/(?:entity|wiki)/)?(Q[1-9][0-9]*)")


def find_actor(store: Store, decisions: Decisions, said: str) -> Party:
    """The one actor of the store, the authority or the decisions that `said` means: local id, IRI, QID or exact name.

    Raises `NotFound` where there is none and `UsageError`, with the ids, where there are several, or where it is a joint actor.
    """
    text = " ".join(said.split())
    if text.startswith(iris.ID + "actor/"):
        text = unquote(text.removeprefix(iris.ID + "actor/"))
    keys = [text] if text in authority().actors or text in decisions.parties else []
    if qid := _QID.fullmatch(text):
        keys += [a.key for a in authority().actors.values() if a.qid == qid[1]]
        keys += _ids(store, _BY_LINK, entity=ox.NamedNode(iris.wikidata(qid[1])))
    found = {p.id: p for p in _described(store, decisions, dict.fromkeys([*keys, *([] if qid else [text])]))}
    for predicate in ("skos:prefLabel", "skos:altLabel"):
        if not found and not qid:
            names = [ox.Literal(text, language="ar"), ox.Literal(text, language="en")]
            found = {p.id: p for p in _described(store, decisions, dict.fromkeys(_ids(store, _BY_NAME % predicate, name=names)))}
    if not found:
        raise NotFound(f"no actor {said!r}: neither id, IRI, QID nor exact name of one; `wasata actors list` shows them")
    if len(found) > 1:
        some = ", ".join(f"{named(p)}, {p.type}" for p in list(found.values())[:5])
        raise UsageError(f"{said!r} names {len(found)} actors; say which by its id: {some}{', …' if len(found) > 5 else ''}")
    return next(iter(found.values()))


def _ids(store: Store, query: str, **bindings: ox.NamedNode | list[ox.Literal]) -> list[str]:
    return [iris.actor_id(row["actor"].value) for row in rows(store, query, bindings)]


def _described(store: Store, decisions: Decisions, ids: dict[str, None]) -> list[Party]:
    """The party for each of the ids that anybody knows."""
    known = authority().actors
    out = [Party(id_, known[id_].label_ar, known[id_].type) for id_ in ids if id_ in known]
    rest = [id_ for id_ in ids if id_ not in known]
    held: dict[str, Party] = {}
    if rest:
        found = rows(store, _BY_IRI, {"actor": [ox.NamedNode(iris.actor(id_)) for id_ in rest]})
        for row in found:
            if row["member"]:
                raise UsageError(f"{row['label'].value} are several actors together: name one of them")
            id_, kind = row["id"].value, kind_of(row["type"].value)
            if kind != "unknown" or id_ not in held:
                held[id_] = party(id_, row["label"].value, kind)
    return out + [held.get(id_) or decisions.parties[id_] for id_ in rest if id_ in held or id_ in decisions.parties]
