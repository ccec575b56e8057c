"""The API's documentation as one page made from its OpenAPI description; Swagger's comes from another host."""

import json
from typing import Any
from urllib.parse import quote

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
        + _worked(path, method, operation)
    )


def _worked(path: str, method: str, operation: dict[str, Any]) -> str:
    """A request to copy and the answer that comes of it, where the description has examples of them."""
    answer = operation["responses"].get("200", {}).get("content", {}).get("application/json", {}).get("example")
    if answer is None or method != "get":
        return ""
    examples = {p["name"]: str(p["example"]) for p in operation.get("parameters", []) if "example" in p and p["in"] == "query"}
    given = {name: examples[name] for name in ("speaker", "q", "from", "outlet", "by") if name in examples}
    where = path
    for p in operation.get("parameters", []):
        if p["in"] == "path":
            where = where.replace(f"{{{p['name']}}}", quote(str(p.get("example", "")), safe=""))
    options = "".join(f" --data-urlencode '{name}={value}'" for name, value in given.items())
    text = json.dumps(answer, ensure_ascii=False, indent=1)
    return (
        f'<pre dir="ltr">curl -G http://127.0.0.1:8000{escape(where)}{escape(options)}</pre><pre dir="ltr">{escape(text)}</pre>'
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
