"""Parameters that a route does not know are an error: a filter that is misspelt must not be passed over in silence."""

from fastapi import Depends, Request

from api.errors import UnsupportedMedia
from errors import UsageError


async def _known_parameters(request: Request) -> None:
    # What a route takes is asked of the service's own OpenAPI description, which FastAPI makes once and keeps.
    path = request.app.openapi()["paths"].get(request.scope["route"].path_format, {})
    described = path.get(request.method.lower(), {}).get("parameters", ())
    known = {one["name"] for one in described if one["in"] == "query"}
    unknown = sorted(set(request.query_params) - known)
    if unknown:
        raise UsageError(f"no parameter {', '.join(map(repr, unknown))} here; there are: {', '.join(sorted(known)) or 'none'}")


KnownParameters = Depends(_known_parameters)
"""Dependency of routers whose routes name all their query parameters."""


async def _json_body(request: Request) -> None:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise UnsupportedMedia("POST the body as application/json")


JsonBody = Depends(_json_body)
"""Dependency of routes that take JSON: 415 for anything else."""
