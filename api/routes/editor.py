"""The SPARQL editor, and what it suggests."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from starlette.responses import HTMLResponse, JSONResponse

from api.routes.page import Language
from api.terms import terms
from api.views import editor as view
from api.views.shell import nothing, shell
from api.views.strings import Words
from errors import NotFound
from ontology.questions import questions

router = APIRouter(include_in_schema=False)
_FIRST = """PREFIX w: <https://w3id.org/wasata#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?name (COUNT(DISTINCT ?statement) AS ?statements) WHERE {
  ?statement w:speaker ?speaker .
  ?speaker skos:prefLabel ?name .
  FILTER(LANG(?name) = "%s")
} GROUP BY ?name ORDER BY DESC(?statements) LIMIT 20
"""


@router.get("/editor")
def editor(
    query: Annotated[str, Query(max_length=16_000)] = "",
    question: Annotated[str, Query(max_length=200)] = "",
    lang: Language = "ar",
) -> HTMLResponse:
    """A query to write or to begin with: that of the address, of a competency question, or a first one."""
    words = Words(lang)
    asked = next((one for one in questions() if one.name == question), None)
    if question and asked is None:
        return nothing(words, "/editor", NotFound(f"there is no question {question!r}"))
    text = query or (asked.sparql if asked else _FIRST % lang)
    given = {"query": query, "question": question}
    return shell(words, "/editor", words("editor"), view.body(words, text, asked), given=given, scripts=("page", "editor"))


@router.get("/editor/terms.json")
def suggested() -> Response:
    """Prefixes, classes, properties and concepts of the graph: all that completion knows."""
    found: dict[str, Any] = terms()
    return JSONResponse(found, headers={"Cache-Control": "no-cache"})
