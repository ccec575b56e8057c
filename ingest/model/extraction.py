"""All that was extracted from one article."""

from collections.abc import Mapping
from dataclasses import dataclass

from ingest.model.actor import Actor
from ingest.model.date import DateMention
from ingest.model.document import Document
from ingest.model.role import Role
from ingest.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Extraction:
    """`actors` maps the `entity` of each mention that a statement or role uses to its actor (several may share one)."""

    document: Document
    actors: Mapping[str, Actor]
    statements: tuple[Statement, ...]
    roles: tuple[Role, ...]
    dates: tuple[DateMention, ...]
    publisher: str | None = None
    published: str | None = None
    title: str | None = None
