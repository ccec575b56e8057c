"""An actor whose item is sought, with what the articles say of it."""

from dataclasses import dataclass

from ingest.model import ActorType


@dataclass(frozen=True, slots=True)
class Subject:
    """`names` are Arabic names, the label first. `titles` are posts as texts give them, without the name. `countries` are QIDs of the
    states that it belongs to by affiliation, post or nationality. `first` and `last` are ISO days of publication."""

    id: str
    label: str
    type: ActorType
    names: tuple[str, ...]
    label_en: str | None = None
    titles: tuple[str, ...] = ()
    countries: frozenset[str] = frozenset()
    first: str | None = None
    last: str | None = None
    count: int = 0
