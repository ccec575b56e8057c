"""The Reconciliation Service API 0.2 over the actors of the index (W3C Entity Reconciliation Community Group).

Plain data in, plain data out; the routes read requests and write answers.
"""

import difflib
from collections.abc import Iterable
from typing import Any

from api.actors import one
from api.fold import fold
from api.index import Lookup
from api.models import Actor
from api.resolve import actors_named
from errors import NotFound, UsageError
from ontology.iris import ID

MOST_QUERIES = 200
_MOST = 50
_SPACE = f"{ID}actor/"
TYPES = {
    "person": "شخص · person",
    "state": "دولة · state",
    "organization": "منظمة · organization",
    "armed_group": "جماعة مسلحة · armed group",
    "media_outlet": "وسيلة إعلام · media outlet",
    "place": "مكان · place",
    "unnamed_source": "مصدر لم يسم · unnamed source",
    "group": "مجموعة · group",
    "unknown": "غير معروف · unknown",
}
"""Id → name of the kinds of actors."""
PROPERTIES = {
    "wikidata": "ويكي بيانات · Wikidata item",
    "label_ar": "الاسم بالعربية · Arabic name",
    "label_en": "الاسم بالإنجليزية · English name",
    "names": "الأسماء · names",
    "affiliation": "الانتماء · affiliation",
    "posts": "المناصب · posts",
    "type": "النوع · type",
}
"""Id → name of what can be asked of an actor, and given with a query to tell actors of one name apart."""


def manifest(base: str) -> dict[str, Any]:
    """What the service at `base` is, for clients that ask without a query."""
    place = f"{base}/reconcile"

    def suggest(what: str) -> dict[str, str]:
        return {"service_url": place, "service_path": f"/suggest/{what}"}

    return {
        "versions": ["0.2"],
        "name": "Wasata وساطة",
        "identifierSpace": _SPACE,
        "schemaSpace": "https://w3id.org/wasata#",
        "defaultTypes": [{"id": name, "name": label} for name, label in TYPES.items()],
        "documentation": f"{base}/docs",
        "batchSize": MOST_QUERIES,
        "view": {"url": f"{base}/doc/actor/{{{{id}}}}"},
        "preview": {"url": f"{place}/preview?id={{{{id}}}}", "width": 420, "height": 220},
        "suggest": {what: suggest(what) for what in ("entity", "property", "type")},
        "extend": {"propose_properties": {"service_url": place, "service_path": "/properties"}, "property_settings": []},
    }


def results(lookup: Lookup, queries: Any) -> dict[str, Any]:
    """The answer to a batch, `{"q0": {"query": …}, …}`; raises `UsageError` for what is no batch."""
    if not isinstance(queries, dict) or not all(isinstance(q, dict) for q in queries.values()):
        raise UsageError('queries is an object of objects: {"q0": {"query": "بلينكن"}}')
    if len(queries) > MOST_QUERIES:
        raise UsageError(f"at most {MOST_QUERIES} queries at a time, not {len(queries)}")
    return {name: {"result": candidates(lookup, query)} for name, query in queries.items()}


def candidates(lookup: Lookup, query: dict[str, Any]) -> list[dict[str, Any]]:
    """The actors that one query may mean, best first, with a score up to 100; `match` where one alone is certain enough."""
    words, limit = query.get("query"), query.get("limit", 5)
    if not isinstance(words, str) or not fold(words):
        raise UsageError('a query has words: {"query": "بلينكن"}')
    if isinstance(limit, bool) or not isinstance(limit, int) or limit < 1:
        raise UsageError("limit is a number above 0")
    wanted = query.get("type")
    types = (
        {wanted} if isinstance(wanted, str) else {t for t in wanted if isinstance(t, str)} if isinstance(wanted, list) else set()
    )
    asked = _asked(query.get("properties") or [])
    near, alone = _near(lookup, words)
    found = [_scored(lookup, ref, words, ref["id"] == alone, asked) for ref in near]
    if types:
        found = [c for c in found if types & {t["id"] for t in c["type"]}]
    found.sort(key=lambda c: (-c["score"], c["id"].startswith("x-"), c["id"]))
    certain = [c for c in found if c["score"] >= _CERTAIN]
    for candidate in found:
        candidate["match"] = len(certain) == 1 and candidate is certain[0]
    return found[: min(limit, _MOST)]


_CERTAIN, _ALONE = 95.0, 96.0


def _near(lookup: Lookup, words: str) -> tuple[list[dict[str, Any]], str | None]:
    """Actors with a name that holds the words, else those whose name has all of them, else names spelt alike.

    And the id of the one that the words stand for in look-ups (a surname that one alone has), None where there is none.
    """
    page = lookup.actors(words, limit=_MOST)["items"]
    if not page:
        page = [
            ref
            for word in sorted(fold(words).split(), key=len, reverse=True)[:2]
            for ref in lookup.actors(word, limit=_MOST)["items"]
        ]
    try:
        named = actors_named(lookup.store, words)
    except (NotFound, UsageError) as error:
        extra: Any = getattr(error, "extra", {})
        ids, alone = [c["id"] for c in (*extra.get("candidates", ()), *extra.get("suggestions", ()))], None
    else:
        ids = [lookup.ref(node.value)["id"] for node in named]
        alone = ids[0] if len(ids) == 1 else None
    known = {ref["id"] for ref in page}
    return [*page, *(lookup.ref(f"{_SPACE}{i}") for i in ids if i not in known)], alone


def _asked(properties: Any) -> dict[str, list[str]]:
    if not isinstance(properties, list) or not all(isinstance(p, dict) and isinstance(p.get("pid"), str) for p in properties):
        raise UsageError('properties is a list: [{"pid": "affiliation", "v": "qatar"}]')
    return {p["pid"]: [_text(v) for v in (p["v"] if isinstance(p.get("v"), list) else [p.get("v")])] for p in properties}


def _text(value: Any) -> str:
    return fold(str(value.get("id", "") if isinstance(value, dict) else value))


def _scored(lookup: Lookup, ref: dict[str, Any], words: str, alone: bool, asked: dict[str, list[str]]) -> dict[str, Any]:
    """Likeness of the best name, up to 100, at least 96 for the one that look-ups take the words for; a property that disagrees takes 30 of it, one that agrees gives up to 10."""
    names = lookup.names(ref["iri"])
    wanted = fold(words)
    score = max((100.0 if fold(n) == wanted else 90 * _alike(wanted, fold(n)) for n in names), default=0.0)
    if alone:
        score = max(score, _ALONE)
    if ref["id"].startswith("x-"):
        score -= 1  # of two of one name the known one first
    for pid, values in asked.items():
        held = [fold(t) for t in _strings(lookup, ref, pid)]
        if held:
            score += 10 if any(v in h or h in v for v in values for h in held if v) else -30
    description = " · ".join(filter(None, (TYPES[ref["type"]], ref["label"]["en"], ref["wikidata"])))
    return {
        "id": ref["id"],
        "name": ref["label"]["ar"] or ref["label"]["en"] or ref["id"],
        "description": description,
        "type": [{"id": ref["type"], "name": TYPES[ref["type"]]}],
        "score": round(max(0.0, min(100.0, score)), 1),
        "match": False,
        "features": [{"id": "name", "value": round(max((_alike(wanted, fold(n)) for n in names), default=0.0), 3)}],
    }


def _alike(wanted: str, name: str) -> float:
    """1 for the same words in any order; else how much of the letters agree, at least the share of the words in common."""
    a, b = wanted.split(), name.split()
    if sorted(a) == sorted(b):
        return 1.0
    common = len(set(a) & set(b)) / max(len(set(a) | set(b)), 1)
    return max(common, difflib.SequenceMatcher(None, wanted, name).ratio() * 0.9)


def _strings(lookup: Lookup, ref: dict[str, Any], pid: str) -> list[str]:
    match pid:
        case "wikidata":
            return [ref["wikidata"]] if ref["wikidata"] else []
        case "type":
            return [ref["type"]]
        case "names" | "label_ar" | "label_en":
            return lookup.names(ref["iri"])
    return [v.get("str") or v.get("id") or "" for v in _values(full(lookup, ref["id"]), pid)]


def full(lookup: Lookup, id_: str) -> Actor:
    """The actor of that id; raises `NotFound`."""
    return one(lookup.store, actors_named(lookup.store, id_))


def extend(lookup: Lookup, wanted: Any) -> dict[str, Any]:
    """The values of properties for ids, `{"ids": […], "properties": [{"id": …}]}`; an id that nobody has gets empty cells."""
    try:
        ids, properties = [str(i) for i in wanted["ids"]], [str(p["id"]) for p in wanted["properties"]]
    except (TypeError, KeyError) as error:
        raise UsageError('extend is {"ids": ["qatar"], "properties": [{"id": "wikidata"}]}') from error
    if len(ids) > MOST_QUERIES:
        raise UsageError(f"at most {MOST_QUERIES} ids at a time, not {len(ids)}")
    if unknown := [p for p in properties if p not in PROPERTIES]:
        raise UsageError(f"no property {unknown[0]!r}; there are: {', '.join(PROPERTIES)}")
    rows: dict[str, Any] = {}
    for id_ in ids:
        try:
            found: Actor | None = full(lookup, id_)
        except (NotFound, UsageError):
            found = None
        rows[id_] = {p: _values(found, p) if found else [] for p in properties}
    return {"meta": [{"id": p, "name": PROPERTIES[p]} for p in properties], "rows": rows}


def _values(actor: Actor, pid: str) -> list[dict[str, Any]]:
    match pid:
        case "wikidata":
            return [{"str": actor.wikidata}] if actor.wikidata else []
        case "label_ar" | "label_en":
            text = actor.label.ar if pid == "label_ar" else actor.label.en
            return [{"str": text}] if text else []
        case "names":
            return [{"str": name} for name in actor.names]
        case "affiliation":
            return [{"id": actor.affiliation, "name": actor.affiliation}] if actor.affiliation else []
        case "posts":
            return [{"str": " ".join(filter(None, (p.label.ar or p.label.en, p.during)))} for p in actor.posts]
    return [{"id": actor.type, "name": TYPES[actor.type]}]


def suggested(what: str, lookup: Lookup, prefix: str, limit: int, start: int) -> list[dict[str, Any]]:
    """Entities, properties or types whose name has `prefix`, for completion in a client."""
    if what == "entity":
        items = lookup.actors(prefix, limit=min(200, limit + start))["items"][start:]
        return [
            {
                "id": ref["id"],
                "name": ref["label"]["ar"] or ref["label"]["en"] or ref["id"],
                "description": ref["label"]["en"] or "",
                "notable": [{"id": ref["type"], "name": TYPES[ref["type"]]}],
            }
            for ref in items
        ]
    table = TYPES if what == "type" else PROPERTIES
    return _of(table.items(), prefix)[start : start + limit]


def _of(table: Iterable[tuple[str, str]], prefix: str) -> list[dict[str, Any]]:
    return [{"id": id_, "name": name} for id_, name in table if fold(prefix) in fold(f"{id_} {name}")]
