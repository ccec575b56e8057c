"""Examples of the API's description: of parameters by name, of records by the name of their schema. All names are invented or public."""

from typing import Any

_ID = "https://w3id.org/wasata/id/"
SALMA: dict[str, Any] = {
    "id": "x-0f0e0d0c0b0a0908", "iri": f"{_ID}actor/x-0f0e0d0c0b0a0908", "label": {"ar": "سلمى حداد", "en": None},
    "wikidata": None, "match": None, "type": "person",
}  # fmt: skip
HORIZON: dict[str, Any] = {
    "id": "x-1a2b3c4d5e6f7a8b", "iri": f"{_ID}actor/x-1a2b3c4d5e6f7a8b", "label": {"ar": "وكالة الأفق", "en": None},
    "wikidata": None, "match": None, "type": "media_outlet",
}  # fmt: skip
_ARTICLE = {"id": "horizon-1", "iri": f"{_ID}article/horizon-1", "title": "استئناف المفاوضات"}
STATEMENT: dict[str, Any] = {
    "id": "a7af3d256b6a2dcd", "iri": f"{_ID}statement/a7af3d256b6a2dcd", "content": "المفاوضات ستستأنف قريبا",
    "mode": "indirect", "act": "say", "speaker": SALMA, "via": [], "date": "2024-08-20", "published": "2024-08-21",
    "outlet": "وكالة الأفق", "publisher": HORIZON, "article": _ARTICLE,
    "evidence": {"start": 22, "end": 45, "cue": "قالت", "sentence": "قالت سلمى حداد أمس إن المفاوضات ستستأنف قريبا."},
    "confidence": 0.9, "parent": None, "standing": "asserted",
}  # fmt: skip
PROBLEM: dict[str, Any] = {
    "type": "about:blank", "title": "Not Found", "status": 404, "detail": "no actor 'سلمى حدّادة' in the graph; close to it: سلمى حداد",
    "suggestions": [{"id": SALMA["id"], "label": "سلمى حداد", "wikidata": None, "type": "person"}],
}  # fmt: skip
RECORDS: dict[str, Any] = {
    "ActorRef": SALMA,
    "Actor": {**SALMA, "names": ["سلمى الحداد", "سلمى حداد"]},
    "Statement": STATEMENT,
    "Problem": PROBLEM,
    "Article": {**_ARTICLE, "published": "2024-08-21", "outlet": "وكالة الأفق", "publisher": HORIZON, "statements": 1},
    "ArticleOut": {"id": "horizon-1", "iri": _ARTICLE["iri"], "outcome": "created", "statements": 1},
    "ActorsFound": {"items": [{"reference": "سلمى حداد", "actor": SALMA}, {"reference": "سلمى حدّادة", "problem": PROBLEM}]},
    "StatementsFound": {"items": [{"id": STATEMENT["id"], "statement": STATEMENT}]},
    "Timeline": {"by": "month", "items": [{"date": "2024-08", "statements": 1, "articles": 1}], "total": 1},
}
PARAMETERS: dict[str, Any] = {
    "speaker": "سلمى حداد", "about": "وقف إطلاق النار", "via": "وكالة الأفق", "outlet": "وكالة الأفق", "q": "المفاوضات", "act": "deny",
    "mode": "indirect", "role": "mediator", "process": "gaza-ceasefire-talks", "from": "2024-08", "to": "2024-08-21",
    "article": "horizon-1", "lang": "ar", "sort": "-date", "limit": 20, "total": "exact", "actor": "مصر", "with": "تركيا", "kind": "meeting",
    "outcome": "happened", "by": "month", "/api/v1/actors/{id}": "سلمى حداد", "/api/v1/statements/{id}": STATEMENT["id"],
    "/api/v1/articles/{id}": "horizon-1", "/api/v1/mediations/{id}": "gaza-ceasefire-talks",
}  # fmt: skip
