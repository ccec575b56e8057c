"""The page that compares two speakers, or two outlets."""

from typing import Any

from fastapi import APIRouter
from starlette.responses import HTMLResponse

from api import compare
from api.compare import SIDES
from api.html import escape
from api.models import ActorRef, Page, Statement
from api.routes.page import Given, Language, Text, actor_named, filters_of, statements_of
from api.service import Service, The
from api.views import compare as view
from api.views.parts import label, text_of
from api.views.shell import problem, shell, status_of
from api.views.strings import Words
from errors import NotFound, UsageError

router = APIRouter(include_in_schema=False)
_OFFERED = 24


@router.get("/compare")
def page(
    service: The, filters: Given, by: compare.By = "speaker", a: Text = "", b: Text = "", lang: Language = "ar"
) -> HTMLResponse:
    """Two sides by day; with one side or none, whom there is to compare."""
    words = Words(lang)
    # What is compared cannot be a filter too; one that came with a link from elsewhere is the first side.
    given = {"by": by, "a": a.strip() or filters[by], "b": b.strip(), **filters, by: ""}
    status, title, heading, offered = 200, words("compare"), "", list[dict[str, Any]]()
    try:
        common = filters_of({f: given[f] for f in view.COMMON})
        offered = service.lookup.facets(common, _OFFERED)[by] if service.lookup else []
        who = [actor_named(service, given[side]) for side in SIDES if given[side]]
        if len(who) == 2:
            names = [label(words, one.label, one.id) for one in who]
            title, heading = (words("compare_two").format(*some) for some in (names, map(text_of, names)))
            found = _both(words, service, given, (who[0], who[1]))
        else:
            found = view.offers(words, given, offered, who[0] if who else None)
    except (NotFound, UsageError) as error:
        status, found = status_of(error), problem(words, error, "/compare", given, (*SIDES, "about", "speaker", "outlet"))
    head = f'<h1>{heading or escape(title)}</h1><p class="meta">{escape(words(f"compare_{by}s"))}</p>'
    return shell(words, "/compare", title, head + view.form(words, given, offered) + found, status, given)


def _both(words: Words, service: Service, given: dict[str, str], who: tuple[ActorRef, ActorRef]) -> str:
    sides = [filters_of({f: given[f] for f in view.COMMON} | {given["by"]: one.id}) for one in who]
    pages = [Page[Statement].model_validate(statements_of(service, side, compare.MOST, None)) for side in sides]
    acts = [service.lookup.facets(side, _OFFERED) if service.lookup else {} for side in sides]
    months = [service.lookup.counts(side, "month") if service.lookup else [] for side in sides]
    rows = compare.aligned(pages[0], pages[1])
    return view.body(words, given, who, (pages[0], pages[1]), rows, (acts[0], acts[1]), (months[0], months[1]))
