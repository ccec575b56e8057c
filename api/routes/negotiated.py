"""What all REST resources have in common: JSON, JSON-LD and (lists) CSV by `Accept`, ETag and 304."""

import hashlib
import json
import re
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute

from api.csv_table import MEDIA as CSV
from api.csv_table import as_csv
from api.linked_data import CONTEXT_PATH, as_json_ld
from api.linked_data import MEDIA as JSON_LD
from api.negotiate import best

JSON = "application/json"
_LIST = re.compile(rb'\{(?:"by":"\w+",)?"items":')
"""How a page, or counts over time, begin: they have a form as a table too."""


class Negotiated(APIRoute):
    """A route whose JSON answer is also given in the other media types, with an entity tag made of what is sent."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The route's handler, and what is done with its answer."""
        handler = super().get_route_handler()

        async def handle(request: Request) -> Response:
            answer = await handler(request)
            if request.method != "GET" or answer.status_code != 200 or answer.media_type != JSON:
                return answer
            return _tagged(request, _rendered(request, answer))

        return handle


def _rendered(request: Request, answer: Response) -> Response:
    accept = request.headers.get("accept")
    body = bytes(answer.body)
    if accept is None or accept in ("*/*", JSON):
        return answer
    page = _LIST.match(body) is not None
    media = best(accept, [JSON, JSON_LD, *([CSV] if page else [])])
    if media == JSON:
        return answer
    record = json.loads(body)
    context = str(request.url.replace(path=CONTEXT_PATH, query=""))
    text = as_csv(record) if media == CSV else json.dumps(as_json_ld(record, context), ensure_ascii=False, separators=(",", ":"))
    headers = {name: value for name, value in answer.headers.items() if name.lower() not in ("content-length", "content-type")}
    return Response(text, media_type=media, headers=headers)


def _tagged(request: Request, answer: Response) -> Response:
    tag = f'"{hashlib.blake2b(bytes(answer.body), digest_size=12).hexdigest()}"'
    answer.headers["ETag"] = tag
    answer.headers["Vary"] = "Accept"
    answer.headers["Cache-Control"] = "no-cache"
    asked = request.headers.get("if-none-match", "")
    known = {part.strip().removeprefix("W/") for part in asked.split(",")}
    if tag in known or "*" in known:
        kept = {name: answer.headers[name] for name in ("ETag", "Vary", "Cache-Control", "Link") if name in answer.headers}
        return Response(status_code=304, headers=kept)
    return answer
