"""The API's documentation as one page made from its OpenAPI description; Swagger's comes from another host."""

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from api.html import escape, response

router = APIRouter(include_in_schema=False)


@router.get("/docs")
def docs(request: Request) -> HTMLResponse:
    """Every route with its parameters."""
    schema = request.app.openapi()
    parts = [f"<h1>{escape(schema['info']['title'])} {escape(schema['info']['version'])}</h1>"]
    parts.append(
        f"<p>{escape(schema['info'].get('description', ''))}</p>"
        '<p><a href="/openapi.json">openapi.json</a> · <a href="/">/</a></p>'
    )
    for path, operations in schema["paths"].items():
        parts += [_operation(path, method, operation) for method, operation in operations.items()]
    return response("Wasata API", "".join(parts), lang="en")


def _operation(path: str, method: str, operation: dict[str, Any]) -> str:
    rows = "".join(_parameter(p) for p in operation.get("parameters", []))
    table = f"<table><tr><th>parameter</th><th>in</th><th>values</th><th></th></tr>{rows}</table>" if rows else ""
    body = ", ".join(operation.get("requestBody", {}).get("content", {}))
    return (
        f"<h2><code>{escape(method.upper())} {escape(path)}</code></h2><p>{escape(operation.get('description', ''))}</p>{table}"
        + (f"<p>Body: <code>{escape(body)}</code></p>" if body else "")
    )


def _parameter(parameter: dict[str, Any]) -> str:
    schema = parameter.get("schema", {})
    options = [schema, *schema.get("anyOf", [])]
    values = next((", ".join(map(str, o["enum"])) for o in options if "enum" in o), None)
    values = values or next((str(o["type"]) for o in options if o.get("type") not in (None, "null")), "")
    needed = " (required)" if parameter.get("required") else ""
    return (
        f"<tr><td><code>{escape(parameter['name'])}</code>{needed}</td><td>{escape(parameter['in'])}</td>"
        f"<td>{escape(values)}</td><td>{escape(parameter.get('description', ''))}</td></tr>"
    )
