"""A stretch of text that names or describes an actor."""

from dataclasses import dataclass, field
from typing import Literal

from ingest.model.span import Span

ActorType = Literal[
    "person", "state", "organization", "armed_group", "media_outlet", "place", "unnamed_source", "group", "unknown"
]
MentionKind = Literal[
    "name",  # a proper name, alone or with a title (الرئيس بايدن); known to the authority or not
    "office",  # an office that one holder has on the day (وزير الخارجية الأمريكي)
    "role",  # a definite role word that refers back or to nobody yet (الوزير، المتحدث، المسؤول، الجانبان)
    "unnamed",  # a source without a name (مسؤول أميركي، مصدر مطلع، شهود عيان)
    "document",  # a text that speaks (البيان، تقرير، رسالة)
    "joint",  # a coordination of mentions (مصر وقطر)
    "phrase",  # a noun phrase of which nothing better is known
]
Gender = Literal["m", "f"]
Number = Literal["s", "d", "p"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention, as far as it could be resolved inside the article.

    `span` is the whole phrase with title and apposition, `name` the proper name in it. Mentions with the same `entity` are
    the same actor in this article. `authority` is the key of the actor in the authority file (`antony-blinken`), None for
    others. `heads` are the folded role nouns, without article, by which it may be taken up again (وزير، مسوول).
    `members` are those of a joint mention. `candidates` are keys of the authority: the
    known actors whom an ambiguous name may mean, or the state of a capital.
    """

    span: Span
    kind: MentionKind
    entity: str
    type: ActorType
    label: str
    name: Span | None = None
    authority: str | None = None
    gender: Gender | None = None
    number: Number | None = None
    heads: frozenset[str] = frozenset()
    candidates: tuple[str, ...] = ()
    members: tuple["Mention", ...] = field(default=())
