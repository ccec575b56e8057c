"""The service's OpenAPI description: what FastAPI says of the routes, with every status, media type and example."""

from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute

from api.csv_table import MEDIA as CSV
from api.examples import PARAMETERS, RECORDS
from api.linked_data import MEDIA as JSON_LD
from api.problems import MEDIA as PROBLEM
from api.routes.negotiated import Negotiated
from api.service import may_write

JSON = "application/json"
_EVERY = (400, 405, 413, 414, 429, 500, 503)
_WORDS = {
    304: "Not modified: what `If-None-Match` names is still so",
    400: "A parameter or query is wrong",
    401: "The key is missing or wrong",
    403: "The service does not do this",
    404: "There is no such thing; names come with suggestions",
    405: "The method is not one of this resource",
    406: "None of the accepted media types can be given",
    409: "Several actors have that name; `candidates` says which",
    413: "The body or the result is too large",
    414: "The URL is too long",
    415: "The body is in a media type that is not taken",
    422: "The body says something wrong",
    429: "Too many requests",
    500: "The service failed",
    503: "The query took too long or the store is away: ask again later",
}
_NAMING = {"statements", "actors", "articles", "events", "mediations"}
_FOUND = {"linked data", "graph store", "reconciliation"}


class Described(FastAPI):
    """An application whose description is completed."""

    def openapi(self) -> dict[str, Any]:
        """The description, made once."""
        if self.openapi_schema is None:
            made = super().openapi()
            routes = {(r.path_format, m): r for r in _flat(self.routes) for m in r.methods or ()}
            for path, operations in made["paths"].items():
                for method, operation in operations.items():
                    _complete(path, method, operation, routes[path, method.upper()])
            _examples(made)
            made["components"]["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
        assert self.openapi_schema is not None
        return self.openapi_schema


def _flat(routes: Any) -> list[APIRoute]:
    """All API routes; newer FastAPI keeps those of an included router below it."""
    out: list[APIRoute] = []
    for route in routes:
        if isinstance(route, APIRoute):
            out.append(route)
        elif inner := getattr(route, "original_router", None):
            out += _flat(inner.routes)
    return out


def _complete(path: str, method: str, operation: dict[str, Any], route: APIRoute) -> None:
    answers = operation["responses"]
    negotiated = isinstance(route, Negotiated) and method == "get"
    tags = set(operation.get("tags", ()))
    statuses = {*_EVERY}
    if method == "get":
        statuses |= {406}
    if tags & _NAMING:
        statuses |= {404, 409}
    if tags & _FOUND:
        statuses |= {404}
    if "reconciliation" in tags or path.endswith(("/timeline", "/sparql")):
        statuses |= {403}
    if "sparql" in tags:
        statuses |= {406}
    if method != "get":
        statuses |= {415, 422}
    if path == "/sparql" and method == "post":
        statuses |= {401}
        answers["204"] = {"description": "The update is done"}
    if any(d.call is may_write for d in route.dependant.dependencies):
        statuses |= {401, 403}
        operation["security"] = [{"key": []}]
    answers.pop("422", None)
    answers.pop("default", None)
    for status in sorted(statuses):
        content = {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}}
        answers[str(status)] = {"description": _WORDS[status], "content": content}
    if negotiated:
        answers["304"] = {"description": _WORDS[304]}
        content = answers["200"]["content"]
        content[JSON_LD] = {"schema": {"type": "object"}}
        if "Page_" in str(content[JSON].get("schema")):
            content[CSV] = {"schema": {"type": "string"}}
    for parameter in operation.get("parameters", ()):
        example = PARAMETERS.get(parameter["name"] if parameter["in"] == "query" else f"{path.partition('/{')[0]}/{{id}}")
        if example is not None and "example" not in parameter:
            parameter["example"] = example
            parameter.get("schema", {}).pop("examples", None)


def _examples(made: dict[str, Any]) -> None:
    schemas = made["components"]["schemas"]
    for name, example in RECORDS.items():
        if name in schemas:
            schemas[name]["examples"] = [example]
    for operations in made["paths"].values():
        for operation in operations.values():
            content = operation["responses"].get("200", {}).get("content", {}).get(JSON, {})
            name = str(content.get("schema", {}).get("$ref", "")).rpartition("/")[2]
            item = name.removeprefix("Page_").removesuffix("_")
            if name.startswith("Page_") and item in RECORDS:
                content["example"] = {"items": [RECORDS[item]], "total": 1, "total_is": "exact", "next": None}
            elif name in RECORDS:
                content["example"] = RECORDS[name]
