"""The pages on which readers correct statements; what they say leaves as a file, or is saved where the service keeps it."""

from typing import Annotated, Any
from urllib.parse import quote

import orjson
from fastapi import APIRouter, Depends, Query, Request, Response
from pyoxigraph import Literal as Value
from pyoxigraph import NamedNode
from starlette.responses import HTMLResponse, RedirectResponse

from api import articles, correct
from api.errors import Forbidden, Unauthorized
from api.gold import annotation
from api.models import ArticleDetail
from api.nodes import W, rows
from api.routes.page import Language
from api.service import Service, The
from api.views import correct as view
from api.views.shell import nothing, shell
from api.views.strings import Words
from corrections import Correction, added, file_name
from errors import NotFound, UsageError

router = APIRouter(include_in_schema=False)
Saved = Annotated[str, Query(max_length=1)]


async def _form(request: Request) -> dict[str, str]:
    return correct.typed(await request.body(), request.headers.get("content-type"))


Typed = Annotated[dict[str, str], Depends(_form)]


@router.get("/statements/{id}/correct")
def statement(service: The, id: str, lang: Language = "ar", saved: Saved = "") -> HTMLResponse:
    """The form for one statement."""
    return _show(service, Words(lang), f"/statements/{quote(id, safe='')}/correct", _of_statement, id, saved)


@router.post("/statements/{id}/correct")
def correct_statement(service: The, request: Request, id: str, given: Typed, lang: Language = "ar") -> Response:
    """What a reader said of one statement: a file, or saved."""
    return _take(service, request, Words(lang), f"/statements/{quote(id, safe='')}/correct", _of_statement, id, given)


@router.get("/missing/{id:path}")
def missing(service: The, id: str, lang: Language = "ar", saved: Saved = "") -> HTMLResponse:
    """The form for a statement that an article has and the graph has not."""
    return _show(service, Words(lang), f"/missing/{quote(id, safe='')}", _of_article, id, saved)


@router.post("/missing/{id:path}")
def add_missing(service: The, request: Request, id: str, given: Typed, lang: Language = "ar") -> Response:
    """A statement that was missing: a file, or saved."""
    return _take(service, request, Words(lang), f"/missing/{quote(id, safe='')}", _of_article, id, given)


Found = tuple[ArticleDetail, dict[str, Any], dict[str, Any] | None]
"""An article, its annotation as extracted, and the statement in question."""


def _of_statement(service: Service, id_: str) -> Found:
    nodes = rows(service.store, "statement_by_id", {"id": Value(id_)})
    if not nodes:
        raise NotFound(f"no statement {id_!r} in the graph")
    said = rows(service.store, "statement_nodes", {"statement": [nodes[0]["statement"]]})
    place = next(row["o"] for row in said if row["node"] == nodes[0]["statement"] and row["p"].value == W + "reportedIn")
    article, base, _ = _of_node(service, place)
    found = next((s for s in base["statements"] if s["id"] == id_), None)
    if found is None:
        raise NotFound(f"the statement {id_!r} has no place in its article")
    return article, base, found


def _of_article(service: Service, id_: str) -> Found:
    return _of_node(service, articles.named(service.store, id_))


def _of_node(service: Service, node: NamedNode) -> Found:
    article = articles.one(service.store, node)
    if not article.text:
        raise NotFound(f"the article {article.id!r} has no text in the graph")
    return article, annotation(service.store, node), None


def _show(service: Service, words: Words, here: str, look: Any, id_: str, saved: str) -> HTMLResponse:
    try:
        article, _, found = look(service, id_)
    except (NotFound, UsageError) as error:
        return nothing(words, here, error)
    notice = view.saved(words, article) if saved else ""
    return _page(service, words, here, (article, found), view.filled_in(found), notice=notice)


def _take(service: Service, request: Request, words: Words, here: str, look: Any, id_: str, given: dict[str, str]) -> Response:
    try:
        article, base, found = look(service, id_)
    except (NotFound, UsageError) as error:
        return nothing(words, here, error)
    try:
        by = _who(service, given) if given.get("to") == "save" else None
        said = correct.correction(service.store, article.text or "", given, found, by)
    except correct.WrongField as wrong:
        return _page(service, words, here, (article, found), given, status=422, wrong=wrong)
    except Unauthorized:
        no_key = correct.WrongField("key", "wrong_key")
        return _page(service, words, here, (article, found), given, status=401, wrong=no_key)
    if given.get("to") != "save":
        return _file(base, said)
    assert service.corrections is not None
    request.state.key = by
    service.corrections.add(base, said)
    return RedirectResponse(view.place(words, article.id, found["id"] if found else None, saved=True), 303)


def _who(service: Service, given: dict[str, str]) -> str:
    """The name of the key in the form. It is sent with each form and kept nowhere, so no other site can use a visitor's right."""
    if not service.keeps_corrections:
        raise Forbidden("this service keeps no corrections: download the file")
    name = service.keys.name_of(given.get("key", "").encode())
    if name is None:
        raise Unauthorized("saving needs the key")
    return name


def _file(base: dict[str, Any], said: Correction) -> Response:
    body = orjson.dumps(added(None, base, [said]), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    headers = {"Content-Disposition": f'attachment; filename="{file_name(base["article"])}"'}
    return Response(body, media_type="application/json", headers=headers)


def _page(
    service: Service,
    words: Words,
    here: str,
    of: tuple[ArticleDetail, dict[str, Any] | None],
    given: dict[str, str],
    *,
    status: int = 200,
    wrong: correct.WrongField | None = None,
    notice: str = "",
) -> HTMLResponse:
    article, found = of
    title = words("correct_title" if found else "missing_title")
    keeps = service.keeps_corrections
    inside = view.body(words, article, article.text or "", found, given, keeps=keeps, wrong=wrong, notice=notice)
    return shell(words, here, title, inside, status)
