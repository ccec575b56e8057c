"""The first page: who said what, in Arabic, right to left, or in English; and its results as files."""

from typing import Annotated, Any, Literal

import orjson
from fastapi import APIRouter, Depends, Query, Request, Response
from starlette.responses import RedirectResponse

from api import actors
from api.csv_table import MEDIA as CSV
from api.csv_table import as_csv
from api.errors import AmbiguousName
from api.html import escape
from api.linked_data import CONTEXT_PATH, as_json_ld
from api.linked_data import MEDIA as JSON_LD
from api.lookup import Filters, as_sparql, who
from api.models import ActorRef, Page, Statement
from api.resolve import actors_named, talks_named
from api.service import Service, The
from api.turtle import MEDIA as TURTLE
from api.turtle import as_turtle
from api.views import search
from api.views.parts import url
from api.views.shell import problem, shell, status_of
from api.views.strings import Words
from errors import NotFound, UsageError

router = APIRouter(include_in_schema=False)
Text = Annotated[str, Query(max_length=500)]
Language = Annotated[Literal["ar", "en"], Query()]
_MOST = 5000
"""Statements in a file."""
_PAGE = 200


def _given(
    speaker: Text = "",
    about: Text = "",
    q: Text = "",
    from_: Annotated[Text, Query(alias="from")] = "",
    to: Text = "",
    outlet: Text = "",
    act: Text = "",
    mode: Text = "",
    role: Text = "",
    process: Text = "",
) -> dict[str, str]:
    values = (speaker, about, q, from_, to, outlet, act, mode, role, process)
    return dict(zip(search.FIELDS, (value.strip() for value in values), strict=True))


Given = Annotated[dict[str, str], Depends(_given)]
"""The filters of the address bar, in the order of `search.FIELDS`; empty ones are not set."""


def filters_of(given: dict[str, str]) -> Filters:
    """The filters of a lookup."""
    return Filters(**{"from_" if name == "from" else name: value for name, value in given.items()})


@router.get("/")
def page(
    service: The,
    given: Given,
    lang: Language = "ar",
    cursor: Annotated[str | None, Query(max_length=1000)] = None,
    find: Text = "",
) -> Response:
    """A form and the statements that pass it; what was typed into its one box becomes the filter that it names."""
    words = Words(lang)
    if find.strip():
        return _found(words, service, given, find.strip())
    status, found = _results(words, service, given, cursor)
    head = f'<h1>{escape(words("who"))}</h1><p class="meta">{escape(words("motto"))}</p>'
    return shell(words, "/", words("who"), f"{head}{search.form(words, given)}{found}", status, given)


def _found(words: Words, service: Service, given: dict[str, str], asked: str) -> Response:
    """To the view that `asked` means: talks or a topic by name, an actor who speaks, one who is spoken about, else words."""
    field, value = "q", asked
    try:
        if talks_named(service.store, asked):
            field = "about"
        else:
            value = actor_named(service, asked, suggest=False).id
            field = "speaker" if statements_of(service, Filters(speaker=value), 1, None)["total"] else "about"
    except AmbiguousName as error:
        head = f"<h1>{escape(words('who'))}</h1>{search.form(words, given)}"
        return shell(words, "/", words("who"), head + problem(words, error, "/", given, ("speaker",)), status_of(error), given)
    except (NotFound, UsageError):
        value = asked  # nobody of that name: words
    return RedirectResponse(url(words, "/", given | {field: value}), 303)


def _results(words: Words, service: Service, given: dict[str, str], cursor: str | None) -> tuple[int, str]:
    # The one place where a lookup's error is not an answer in problem details: a reader of the page sees it above the form.
    filters = filters_of(given)
    try:
        found = Page[Statement].model_validate(statements_of(service, filters, 20, cursor))
        facets = service.lookup.facets(filters) if service.lookup else {}
        months = service.lookup.counts(filters, "month") if service.lookup else []
        sparql = as_sparql(service.store, filters)
    except (NotFound, UsageError) as error:
        return status_of(error), problem(words, error, "/", given, ("speaker", "about", "outlet"))
    hints = (
        "" if found.items or cursor else search.hints(words, given, _without_one(service, given), _called(service, given["q"]))
    )
    return 200, search.results(words, found, given, facets, months, sparql, cursor, hints)


def _without_one(service: Service, given: dict[str, str]) -> dict[str, int]:
    """How many statements there would be without each filter; only where more than one is set."""
    chosen = [name for name, value in given.items() if value]
    counts = (
        {n: statements_of(service, filters_of({**given, n: ""}), 1, None)["total"] for n in chosen} if len(chosen) > 1 else {}
    )
    return {name: total for name, total in counts.items() if total}


def _called(service: Service, q: str) -> ActorRef | None:
    """The actor whom words that were looked for name."""
    try:
        return actor_named(service, q, suggest=False) if q else None
    except (NotFound, UsageError):
        return None


def actor_named(service: Service, reference: str, *, suggest: bool = True) -> ActorRef:
    """The actor that `reference` stands for; raises `NoSuchActor` and `AmbiguousName`."""
    if service.lookup is not None:
        return ActorRef.model_validate(service.lookup.actor(reference, suggest=suggest))
    found = actors.one(service.store, actors_named(service.store, reference, suggest=suggest))
    return ActorRef.model_validate(found.model_dump())


def statements_of(service: Service, filters: Filters, limit: int, cursor: str | None) -> dict[str, Any]:
    """One page of statements as plain data, from the index where there is one."""
    if service.lookup is not None:
        return service.lookup.who(filters, limit=limit, cursor=cursor)
    return who(service.store, filters, limit=limit, cursor=cursor).model_dump()


@router.get("/statements.{form}")
def export(service: The, request: Request, given: Given, form: Literal["csv", "json", "jsonld", "ttl"]) -> Response:
    """The results of a view as a file, the newest 5,000 at most; `total` says how many there are."""
    filters = filters_of(given)
    whole = statements_of(service, filters, _PAGE, None)
    following = whole["next"]
    while following and len(whole["items"]) < _MOST:
        more = statements_of(service, filters, _PAGE, following)
        whole["items"], following = whole["items"] + more["items"], more["next"]
    whole["next"] = following
    headers = {"Content-Disposition": f'attachment; filename="wasata.{form}"'}
    if form == "csv":
        return Response(as_csv(whole), media_type=CSV, headers=headers)
    if form == "ttl":
        return Response(as_turtle(service.store, [one["iri"] for one in whole["items"]]), media_type=TURTLE, headers=headers)
    if form == "jsonld":
        context = f"{str(request.base_url).rstrip('/')}{CONTEXT_PATH}"
        return Response(orjson.dumps(as_json_ld(whole, context)), media_type=JSON_LD, headers=headers)
    return Response(orjson.dumps(whole), media_type="application/json", headers=headers)
