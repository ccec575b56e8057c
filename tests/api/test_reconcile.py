"""The Reconciliation Service API 0.2 (W3C community group), asked as OpenRefine asks it."""

import json
from urllib.parse import urlencode

import jsonschema
import pytest
from starlette.testclient import TestClient

FORM = {"content-type": "application/x-www-form-urlencoded"}
NAMED = {"type": "object", "required": ["id", "name"], "properties": {"id": {"type": "string"}, "name": {"type": "string"}}}
SERVICE = {"type": "object", "required": ["service_url", "service_path"]}
MANIFEST = {
    "type": "object",
    "required": ["versions", "name", "identifierSpace", "schemaSpace", "view"],
    "properties": {
        "versions": {"type": "array", "contains": {"const": "0.2"}},
        "identifierSpace": {"type": "string", "format": "uri"},
        "schemaSpace": {"type": "string", "format": "uri"},
        "defaultTypes": {"type": "array", "items": NAMED},
        "view": {"type": "object", "required": ["url"], "properties": {"url": {"pattern": r"\{\{id\}\}"}}},
        "preview": {
            "type": "object",
            "required": ["url", "width", "height"],
            "properties": {"url": {"pattern": r"\{\{id\}\}"}, "width": {"type": "integer"}, "height": {"type": "integer"}},
        },
        "suggest": {"type": "object", "properties": dict.fromkeys(("entity", "property", "type"), SERVICE)},
        "extend": {
            "type": "object",
            "required": ["propose_properties", "property_settings"],
            "properties": {"propose_properties": SERVICE},
        },
    },
}
"""What section 4 of the specification asks of a manifest, in our own words."""
RESULTS = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "required": ["result"],
        "properties": {
            "result": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["id", "name", "score"],
                    "properties": {
                        "id": {"type": "string"},
                        "name": {"type": "string"},
                        "description": {"type": "string"},
                        "type": {"type": "array", "items": NAMED},
                        "score": {"type": "number"},
                        "match": {"type": "boolean"},
                        "features": {"type": "array", "items": {"type": "object", "required": ["id", "value"]}},
                    },
                },
            }
        },
    },
}
CELL = {"type": "object", "anyOf": [{"required": ["id", "name"]}, {"required": ["str"]}, {"maxProperties": 0}]}
EXTENDED = {
    "type": "object",
    "required": ["meta", "rows"],
    "properties": {
        "meta": {"type": "array", "items": NAMED},
        "rows": {
            "type": "object",
            "additionalProperties": {"type": "object", "additionalProperties": {"type": "array", "items": CELL}},
        },
    },
}


def ask(client: TestClient, **queries):
    answer = client.post("/reconcile", content=urlencode({"queries": json.dumps(queries)}), headers=FORM)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    jsonschema.validate(found, RESULTS)
    return {name: one["result"] for name, one in found.items()}


def test_manifest(client: TestClient) -> None:
    found = client.get("/reconcile").json()
    jsonschema.validate(found, MANIFEST, format_checker=jsonschema.FormatChecker())
    view = found["view"]["url"].replace("{{id}}", "qatar").removeprefix("http://testserver")
    preview = found["preview"]["url"].replace("{{id}}", "qatar").removeprefix("http://testserver")
    assert "قطر" in client.get(view).text
    assert "قطر" in client.get(preview).text


@pytest.mark.parametrize(
    ("query", "first", "match"),
    [
        pytest.param({"query": "قطر"}, "qatar", True, id="an exact name"),
        pytest.param({"query": "Antony Blinken"}, "antony-blinken", True, id="an English name"),
        pytest.param({"query": "بلينكن"}, "antony-blinken", True, id="a family name"),
        pytest.param({"query": "Blinken"}, "antony-blinken", True, id="a family name in English"),
        pytest.param({"query": "انتوني بلينكن"}, "antony-blinken", True, id="without its hamza"),
        pytest.param({"query": "أنتوني بلنكن"}, "antony-blinken", False, id="misspelt"),
        pytest.param({"query": "قطر", "type": "state"}, "qatar", True, id="of the right type"),
        pytest.param({"query": "قطر", "properties": [{"pid": "wikidata", "v": "Q846"}]}, "qatar", True, id="with its item"),
    ],
)
def test_candidates(client: TestClient, query, first: str, match: bool) -> None:
    (found,) = ask(client, q0=query).values()
    assert (found[0]["id"], found[0]["match"]) == (first, match)
    assert [c["score"] for c in found] == sorted((c["score"] for c in found), reverse=True)


def test_a_type_that_does_not_fit_leaves_out(client: TestClient) -> None:
    assert "qatar" not in [c["id"] for c in ask(client, q0={"query": "قطر", "type": "person"})["q0"]]


def test_a_property_that_disagrees_costs(client: TestClient) -> None:
    right = ask(client, a={"query": "قطر", "properties": [{"pid": "wikidata", "v": "Q846"}]})["a"][0]
    wrong = ask(client, a={"query": "قطر", "properties": [{"pid": "wikidata", "v": "Q1"}]})["a"][0]
    assert wrong["score"] < right["score"] and not wrong["match"]


def test_a_batch_and_the_limit(client: TestClient) -> None:
    found = ask(client, a={"query": "قطر"}, b={"query": "لا أحد البتة"}, c={"query": "مصر", "limit": 1})
    assert set(found) == {"a", "b", "c"}
    assert len(found["c"]) == 1
    by_get = client.get("/reconcile", params={"queries": json.dumps({"a": {"query": "قطر"}})}).json()
    assert by_get["a"]["result"] == found["a"]


@pytest.mark.parametrize(
    "form",
    [
        {"queries": "no json"},
        {"queries": "[]"},
        {"queries": '{"q0": "قطر"}'},
        {"queries": '{"q0": {}}'},
        {"queries": '{"q0": {"query": "قطر", "limit": 0}}'},
        {"queries": '{"q0": {"query": "قطر", "properties": "x"}}'},
        {"queries": json.dumps({f"q{n}": {"query": "قطر"} for n in range(201)})},
        {"queries": "[" * 3_000},
        {"extend": "{}"},
        {"extend": '{"ids": ["qatar"], "properties": [{"id": "none"}]}'},
        {"other": "x"},
    ],
    ids=lambda f: str(f)[:60],
)
def test_bad_batches(client: TestClient, form) -> None:
    answer = client.post("/reconcile", content=urlencode(form), headers=FORM)
    assert answer.status_code in (400, 413)
    assert answer.json()["detail"]


def test_extend(client: TestClient) -> None:
    wanted = {
        "ids": ["qatar", "antony-blinken", "nobody"],
        "properties": [{"id": "wikidata"}, {"id": "label_en"}, {"id": "type"}, {"id": "posts"}],
    }
    answer = client.post("/reconcile", content=urlencode({"extend": json.dumps(wanted)}), headers=FORM)
    found = answer.json()
    jsonschema.validate(found, EXTENDED)
    assert found["rows"]["qatar"]["wikidata"] == [{"str": "Q846"}]
    assert found["rows"]["antony-blinken"]["label_en"] == [{"str": "Antony Blinken"}]
    assert found["rows"]["nobody"] == {"wikidata": [], "label_en": [], "type": [], "posts": []}
    proposed = client.get("/reconcile/properties", params={"type": "person"}).json()
    assert {p["id"] for p in proposed["properties"]} >= {"wikidata", "posts"}


@pytest.mark.parametrize(
    ("what", "prefix", "id_"),
    [
        ("entity", "قطر", "qatar"),
        ("entity", "Bli", "antony-blinken"),
        ("type", "pers", "person"),
        ("property", "wiki", "wikidata"),
    ],
)
def test_suggest(client: TestClient, what: str, prefix: str, id_: str) -> None:
    found = client.get(f"/reconcile/suggest/{what}", params={"prefix": prefix}).json()["result"]
    jsonschema.validate(found, {"type": "array", "items": NAMED})
    assert id_ in [r["id"] for r in found]
    rest = client.get(f"/reconcile/suggest/{what}", params={"prefix": prefix, "cursor": 1}).json()["result"]
    assert rest == found[1:]


def test_suggest_something_else(client: TestClient) -> None:
    assert client.get("/reconcile/suggest/flyout").status_code == 400


def test_preview_escapes(client: TestClient) -> None:
    assert client.get("/reconcile/preview", params={"id": "<script>"}).status_code == 404
