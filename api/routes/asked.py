"""What a list of statements may be asked, read in one go: FastAPI's way, parameter by parameter, takes longer than finding the page."""

from collections.abc import Awaitable, Callable
from dataclasses import fields
from typing import Annotated, Any, Literal, TypeVar

from fastapi import Query, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from api.lookup import Filters, Sort
from api.models import Act, Mode, Role
from api.routes.paging import Cursor, Limit, Reference

Edtf = Annotated[
    str | None, Query(max_length=12, description="EDTF year, month or day", examples=["2024", "2024-08", "2024-08-21"])
]
Model = TypeVar("Model", bound=BaseModel)


class Filtered(BaseModel):
    """The filters of statements, as parameters."""

    model_config = ConfigDict(frozen=True)

    speaker: Reference = Field(None, description="id, IRI, QID or name", examples=["Q7821917", "سلمى حداد"])
    about: Reference = Field(None, description="actor, topic or process")
    via: Reference = Field(None, description="who relayed it")
    outlet: Reference = Field(None, description="whose article reports it")
    act: Act | None = None
    mode: Mode | None = None
    role: Role | None = Field(None, description="role of the speaker in `process`, or in any")
    process: Reference = Field(None, description="id, IRI or name of a mediation process")
    from_: Annotated[Edtf, Field(alias="from")] = None
    to: Edtf = None
    q: Reference = Field(None, description='words in the content, spelling folded; "…" keeps words together')
    article: Reference = Field(None, description="id or IRI of an article")
    lang: str | None = Field(None, pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")

    def filters(self, *, speaker: str | None = None) -> Filters:
        """As the lookup takes them; with `speaker` instead of the one that was asked for."""
        asked = {field.name: getattr(self, field.name) for field in fields(Filters)}
        return Filters(**asked | ({"speaker": speaker} if speaker else {}))


class Listed(Filtered):
    """The filters and the page."""

    sort: Sort = "-date"
    total: Literal["bounded", "exact"] = Field(
        "bounded",
        description="`exact`: count all that pass, however many; else `total_is` may be `at_least`",
        examples=["exact"],
    )
    limit: Limit = 20
    cursor: Cursor = None


def query_of(model: type[Model]) -> Callable[[Request], Awaitable[Model]]:
    """A dependency that reads the query as `model`; what is wrong is told as FastAPI tells it."""

    async def read(request: Request) -> Model:
        try:
            return model.model_validate(dict(request.query_params))
        except ValidationError as error:
            found = error.errors(include_url=False, include_context=False)
            raise RequestValidationError([{**one, "loc": ("query", *one["loc"])} for one in found]) from error

    return read


def described(model: type[BaseModel]) -> dict[str, Any]:
    """`openapi_extra` of a route that reads its query as `model`."""
    out = []
    for name, schema in model.model_json_schema()["properties"].items():
        said = {key: schema.pop(key) for key in ("description",) if key in schema}
        out.append({"name": name, "in": "query", "required": False, "schema": schema, **said})
    return {"parameters": out}
