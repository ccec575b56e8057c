"""The records that the API gives and takes."""

from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, field_validator

T = TypeVar("T")
ActorType = Literal[
    "person", "state", "organization", "armed_group", "media_outlet", "place", "unnamed_source", "group", "unknown"
]
Mode = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "say", "affirm", "deny", "announce", "call_for", "warn", "accuse", "praise", "regret", "pledge", "reject", "expect", "ask",
    "condemn", "welcome", "agree",
]  # fmt: skip
Standing = Literal["asserted", "denied", "hypothetical"]
EventKind = Literal["call", "meeting", "visit", "round", "proposal", "reply", "signing"]
Outcome = Literal["happened", "planned", "cancelled", "denied"]
Role = Literal["mediator", "party", "host", "proposer", "envoy", "participant", "absent", "guarantor", "supporter"]


class Record(BaseModel):
    """Base: records do not change."""

    model_config = ConfigDict(frozen=True)


class Label(Record):
    """A name in Arabic and, where there is one, in English."""

    ar: str | None = None
    en: str | None = None


class ActorRef(Record):
    """An actor as other records name it. `match`: whether the Wikidata link is sure (`exact`) or likely (`close`)."""

    id: str
    iri: str
    label: Label
    wikidata: str | None = None
    match: Literal["exact", "close"] | None = None
    type: ActorType = "unknown"


class Post(Record):
    """A post held; `during` is EDTF. `source`: our authority, or Wikidata as it was fetched last."""

    iri: str
    label: Label
    organization: str | None = None
    during: str | None = None
    source: Literal["authority", "wikidata"] = "authority"


class LinkJudgement(Record):
    """What was judged of an actor's link to Wikidata, by `rules` or a `person`; `candidates` are QIDs."""

    verdict: Literal["match", "likely", "unsure", "none"]
    score: float
    by: Literal["rules", "person"]
    judged: str
    reasons: list[str] = []
    candidates: list[str] = []


class Actor(ActorRef):
    """An actor in full."""

    names: list[str] = []
    affiliation: str | None = None
    link_confidence: str | None = None
    posts: list[Post] = []
    judgement: LinkJudgement | None = None


class ArticleRef(Record):
    """An article as other records name it."""

    id: str
    iri: str
    title: str | None = None


class Evidence(Record):
    """Where the article says it: half-open offsets of the content in code points, the cue's surface and the sentence."""

    start: int | None = None
    end: int | None = None
    cue: str | None = None
    sentence: str | None = None


class Stretch(Record):
    """A stretch of an article's text."""

    start: int
    end: int
    text: str | None = None


class Statement(Record):
    """Who said what. `date` is EDTF (when it was said), `published` the day of publication, `outlet` the outlet's name.

    `standing` is derived from the acts of the statements that it stands in (`parent`): `denied` inside a denial, `hypothetical`
    inside what somebody asks, calls for, expects or pledges.
    """

    id: str
    iri: str
    content: str
    mode: str | None = None
    act: str | None = None
    speaker: ActorRef | None = None
    via: list[ActorRef] = []
    date: str | None = None
    published: str | None = None
    outlet: str | None = None
    publisher: ActorRef | None = None
    article: ArticleRef
    evidence: Evidence
    confidence: float | None = None
    parent: str | None = None
    standing: Standing = "asserted"


class StatementDetail(Statement):
    """A statement with all its evidence, the statements inside it and the one that it stands in; `witnesses` are the statements
    of other articles that report the same utterance in the same or nearly the same words."""

    addressee: list[ActorRef] = []
    mentions: list[ActorRef] = []
    nearest_via: ActorRef | None = None
    members: list[ActorRef] = []
    setting: str | None = None
    segment: str | None = None
    cue_lemma: str | None = None
    frame: str | None = None
    rule: str | None = None
    spans: dict[str, Stretch] = {}
    within: Statement | None = None
    nested: list[Statement] = []
    witnesses: list[Statement] = []


class RoleAssignment(Record):
    """Who had which role in which talks, according to whom, and where the article says it."""

    id: str
    iri: str
    actor: ActorRef | None = None
    role: str | None = None
    process: str | None = None
    status: str | None = None
    asserted_by: ActorRef | None = None
    during: str | None = None
    published: str | None = None
    outlet: str | None = None
    article: ArticleRef
    evidence: Stretch | None = None


class Participant(Record):
    """Who took part in an event, and as what."""

    actor: ActorRef
    part: Literal["initiator", "host", "other"] = "other"


class Event(Record):
    """A diplomatic event as one article tells of it. `date` is EDTF, `number` that of a round."""

    id: str
    iri: str
    kind: str | None = None
    outcome: str | None = None
    participants: list[Participant] = []
    place: ActorRef | None = None
    date: str | None = None
    number: int | None = None
    process: str | None = None
    asserted_by: ActorRef | None = None
    published: str | None = None
    outlet: str | None = None
    article: ArticleRef
    cue: Stretch | None = None
    evidence: Stretch | None = None


class Mediation(Record):
    """A mediation process with its actors by role."""

    id: str
    iri: str
    label: Label
    topics: list[str] = []
    mediators: list[ActorRef] = []
    parties: list[ActorRef] = []
    hosts: list[ActorRef] = []
    envoys: list[ActorRef] = []
    others: dict[str, list[ActorRef]] = {}
    assignments: int = 0


class MediationDetail(Mediation):
    """A mediation process with the evidence of each role, and its events in order of time with the places where they were held."""

    evidence: list[RoleAssignment] = []
    events: list[Event] = []
    venues: list[ActorRef] = []


class Segment(Record):
    """A part of an article; offsets in code points of its text, half-open."""

    iri: str
    role: str | None = None
    start: int
    end: int
    publisher: str | None = None
    published: str | None = None


class Article(ArticleRef):
    """An article's metadata."""

    url: str | None = None
    published: str | None = None
    outlet: str | None = None
    publisher: ActorRef | None = None
    language: str | None = None
    length: int | None = None
    digest: str | None = None
    statements: int = 0


class ArticleDetail(Article):
    """An article with its text and segments; `copies` are the other articles that carry the same report, `resemblance` the share
    of their text that those which hold it together have in common at least."""

    text: str | None = None
    segments: list[Segment] = []
    copies: list[Article] = []
    resemblance: float | None = None


class Page(Record, Generic[T]):
    """A page of results; `next` is the cursor of the next page.

    `total_is`: `at_least` where more were not counted; only statements by an index, and not where `total=exact` was asked for.
    """

    items: list[T]
    total: int
    total_is: Literal["exact", "at_least"] = "exact"
    next: str | None = None


class Count(Record):
    """How many statements, of how many articles; `date` is a day, month or year in EDTF, None for those without a day."""

    date: str | None
    statements: int
    articles: int


class Timeline(Record):
    """Counts in order of time."""

    by: Literal["day", "month", "year"]
    items: list[Count]
    total: int


class ArticleIn(BaseModel):
    """An article to ingest; the fields are those of a record in `.jsonl`."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=False, json_schema_extra={"examples": [{
        "id": "horizon-1", "text": "قالت سلمى حداد أمس إن المفاوضات ستستأنف قريبا.", "title": "استئناف المفاوضات",
        "publisher": "وكالة الأفق", "published": "2024-08-21", "url": "https://example.org/a/1",
    }]})  # fmt: skip

    id: Annotated[str, Field(min_length=1, max_length=200)]
    text: Annotated[str, Field(min_length=1)]
    title: Annotated[str | None, Field(max_length=2000)] = None
    publisher: Annotated[str | None, Field(max_length=500)] = None
    published: Annotated[str | None, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9:.,+\-Z]+)?$")] = None
    url: Annotated[str | None, Field(max_length=2000, pattern=r"^[Hh][Tt][Tt][Pp][Ss]?://\S+$")] = None

    @field_validator("id")
    @classmethod
    def _names_something(cls, value: str) -> str:
        if not value.isprintable() or not value.strip(". "):
            raise ValueError("the id is blank, dots only, or holds control characters")
        return value

    @field_validator("text", "title", "publisher", "url")
    @classmethod
    def _is_text(cls, value: str | None) -> str | None:
        if value is not None and "\x00" in value:
            raise ValueError("it holds U+0000")
        return value

    @field_validator("text")
    @classmethod
    def _says_something(cls, value: str) -> str:
        if not value.strip():
            raise ValueError("the text is empty")
        return value

    @field_validator("published")
    @classmethod
    def _is_a_day(cls, value: str | None) -> str | None:
        if value is not None:
            from datetime import date

            date.fromisoformat(value[:10])
        return value


class ArticleOut(Record):
    """What became of an article that was sent."""

    id: str
    iri: str
    outcome: Literal["created", "unchanged", "replaced"]
    statements: int | None = None


class Problem(BaseModel):
    """RFC 9457 problem details."""

    model_config = ConfigDict(extra="allow")

    type: str = "about:blank"
    title: str
    status: int
    detail: str | None = None
    instance: str | None = None
    errors: list[dict[str, Any]] | None = None


Asked = Annotated[str, Field(max_length=500)]


class ActorBatch(BaseModel):
    """References to look up: ids, IRIs, QIDs or names."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"references": ["سلمى حداد", "Q7821917"]}]})

    references: Annotated[list[Asked], Field(max_length=500)]


class StatementBatch(BaseModel):
    """Ids of statements to look up."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"ids": ["0f0e0d0c0b0a0908"]}]})

    ids: Annotated[list[Asked], Field(max_length=500)]


class ActorFound(Record):
    """What one reference stands for, or why it stands for nothing."""

    reference: str
    actor: ActorRef | None = None
    problem: Problem | None = None


class StatementFound(Record):
    """The statement of one id, or the problem."""

    id: str
    statement: Statement | None = None
    problem: Problem | None = None


class ActorsFound(Record):
    """One answer a reference, in their order."""

    items: list[ActorFound]


class StatementsFound(Record):
    """One answer an id, in their order."""

    items: list[StatementFound]
