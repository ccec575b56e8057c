"""All that was extracted from one article."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ingest.model.actor import Actor
from ingest.model.article import Article
from ingest.model.date import DateMention
from ingest.model.document import Document
from ingest.model.event import Event
from ingest.model.mention import Mention
from ingest.model.role import Role
from ingest.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Extraction:
    """`actors` maps the `entity` of each mention that is used to its actor (several entities may share one).

    `mentions` are all that were found in the text; those named inside a statement's content have an actor too.
    `outlets` maps the name of each credited publisher to its actor. `given` is the article as it came; that of `document` has
    what the page says of itself too.
    """

    document: Document
    actors: Mapping[str, Actor]
    statements: tuple[Statement, ...]
    roles: tuple[Role, ...]
    dates: tuple[DateMention, ...]
    events: tuple[Event, ...] = ()
    mentions: tuple[Mention, ...] = ()
    outlets: Mapping[str, Actor] = field(default_factory=dict)
    publisher: str | None = None
    published: str | None = None
    title: str | None = None
    given: Article | None = None
