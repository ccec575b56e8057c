"""What all REST resources have in common: JSON, JSON-LD and (lists) CSV by `Accept`, ETag and 304, and answers that are kept."""

import hashlib
import json
import re
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute

from api.csv_table import MEDIA as CSV
from api.csv_table import as_csv
from api.kept import Answer, key_of
from api.linked_data import CONTEXT_PATH, as_json_ld
from api.linked_data import MEDIA as JSON_LD
from api.negotiate import best
from api.service import Service

JSON = "application/json"
_LIST = re.compile(rb'\{(?:"by":"\w+",)?"items":')
"""How a page, or counts over time, begin: they have a form as a table too."""


class Negotiated(APIRoute):
    """A route whose JSON answer is also given in the other media types, with an entity tag made of what is sent.

    Where there is an index, and with it the knowledge of every write, an answer is kept until the next one.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The route's handler, and what is done with its answer."""
        handler = super().get_route_handler()

        async def handle(request: Request) -> Response:
            if request.method != "GET":
                return await handler(request)
            service: Service = request.app.state.service
            state = service.lookup.state() if service.lookup is not None else None
            key = key_of(request) if state is not None else ()
            if state is not None and (kept := service.answers.get(key, state)) is not None:
                return _asked_again(request, kept.response())
            answer = await handler(request)
            if answer.status_code != 200 or answer.media_type != JSON:
                return answer
            answer = _tagged(_rendered(request, answer))
            # What was written meanwhile may be in it or not.
            if state is not None and service.lookup is not None and service.lookup.state() == state:
                service.answers.put(key, state, _kept(answer))
            return _asked_again(request, answer)

        return handle


def _kept(answer: Response) -> Answer:
    made = ("content-length", "content-type")
    headers = {name: value for name, value in answer.headers.items() if name not in made}
    return Answer(bytes(answer.body), answer.media_type or JSON, headers)


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


def _tagged(answer: Response) -> Response:
    answer.headers["ETag"] = f'"{hashlib.blake2b(bytes(answer.body), digest_size=12).hexdigest()}"'
    answer.headers["Vary"] = "Accept"
    answer.headers["Cache-Control"] = "no-cache"
    return answer


def _asked_again(request: Request, answer: Response) -> Response:
    """304 where the client says that it has this answer already."""
    asked = request.headers.get("if-none-match")
    if asked is None:
        return answer
    known = {part.strip().removeprefix("W/") for part in asked.split(",")}
    if answer.headers["ETag"] in known or "*" in known:
        kept = {name: answer.headers[name] for name in ("ETag", "Vary", "Cache-Control", "Link") if name in answer.headers}
        return Response(status_code=304, headers=kept)
    return answer
