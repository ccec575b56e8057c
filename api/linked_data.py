"""JSON-LD of the API's records: the same JSON with a context and names of nodes."""

from typing import Any

from ontology.iris import ONTOLOGY, WIKIDATA

MEDIA = "application/ld+json"
CONTEXT_PATH = "/api/v1/context.jsonld"
_W = ONTOLOGY + "#"
_NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"


def _node(name: str) -> dict[str, str]:
    return {"@id": name, "@type": "@id"}


CONTEXT: dict[str, Any] = {
    "@version": 1.1,
    "w": _W,
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "nif": _NIF,
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "hydra": "http://www.w3.org/ns/hydra/core#",
    "iri": "@id",
    "id": "dcterms:identifier",
    "label": {"@id": "skos:prefLabel", "@container": "@language"},
    "names": "skos:altLabel",
    "sameAs": _node("owl:sameAs"),
    "closeMatch": _node("skos:closeMatch"),
    "content": {"@id": "w:content", "@language": "ar"},
    "speaker": "w:speaker",
    "via": "w:via",
    "nearest_via": "w:nearestVia",
    "addressee": "w:addressee",
    "mentions": "schema:mentions",
    "members": "w:member",
    "setting": {"@id": "w:setting", "@language": "ar"},
    "date": "w:edtf",
    "published": {"@id": "schema:datePublished", "@type": "xsd:date"},
    "publisher": "schema:publisher",
    "article": "w:reportedIn",
    "title": {"@id": "schema:headline", "@language": "ar"},
    "url": {"@id": "schema:url", "@type": "xsd:anyURI"},
    "evidence": "w:evidence",
    "start": {"@id": "nif:beginIndex", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "nif:endIndex", "@type": "xsd:nonNegativeInteger"},
    "text": "nif:anchorOf",
    "sentence": "w:sentence",
    "cue": "w:cue",
    "confidence": {"@id": "w:confidence", "@type": "xsd:decimal"},
    "actor": "w:actor",
    "asserted_by": "w:assertedBy",
    "during": "w:during",
    "mode": {"@id": "w:mode", "@type": "@vocab"},
    "act": {"@id": "w:act", "@type": "@vocab"},
    "role": {"@id": "w:role", "@type": "@vocab"},
    "status": {"@id": "w:status", "@type": "@vocab"},
    "kind": {"@id": "w:eventKind", "@type": "@vocab"},
    "outcome": {"@id": "w:outcome", "@type": "@vocab"},
    "participants": "w:participants",
    "place": "w:place",
    "number": "w:roundNumber",
    "events": "w:events",
    "venues": "w:venues",
    "mediators": "w:mediators",
    "parties": "w:parties",
    "hosts": "w:hosts",
    "envoys": "w:envoys",
    "items": "hydra:member",
    "total": "hydra:totalItems",
}
"""Names that are not here (`outlet`, `next`, …) are left out of the RDF, as JSON-LD does."""

_CONCEPTS = {"mode": "mode", "act": "act", "role": "role", "status": "status", "kind": "event", "outcome": "outcome"}
"""Names whose values are concepts, with the scheme of each."""


def as_json_ld(record: Any, context: str) -> Any:
    """A record as JSON-LD with the context at that URL: concepts, Wikidata items and parents become IRIs.

    A total that is a least one is no `hydra:totalItems`, so that page takes the meaning from its `total`.
    """
    bounded = isinstance(record, dict) and record.get("total_is") == "at_least"
    return {"@context": [context, {"total": None}] if bounded else context, **_linked(record)}


def _linked(value: Any) -> Any:
    if isinstance(value, list):
        return [_linked(item) for item in value]
    if not isinstance(value, dict):
        return value
    out = {name: _linked(item) for name, item in value.items() if item is not None}
    for name, scheme in _CONCEPTS.items():
        if isinstance(out.get(name), str):
            out[name] = f"{ONTOLOGY}/{scheme}#{out[name].replace('_', '-')}"
    if isinstance(item := out.get("wikidata"), str):
        out["sameAs" if out.get("match") == "exact" else "closeMatch"] = WIKIDATA + item
    if isinstance(out.get("label"), dict):
        out["label"] = {tag: text for tag, text in out["label"].items() if text is not None}
    return out
