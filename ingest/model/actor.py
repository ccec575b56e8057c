"""An actor of one article, its mentions put together."""

from dataclasses import dataclass

from ingest.model.mention import ActorType


@dataclass(frozen=True, slots=True)
class Actor:
    """`id` is the actor's local id, the same in every article for known actors, and the last part of its IRI.

    `names` are the surface forms of this article, then known aliases. `wikidata` is a QID; `sure` says whether the link is
    certain (`owl:sameAs`) or likely (`skos:closeMatch`). `affiliation` is the local id of a known actor. `members` are the
    local ids of a joint actor's members. `merged` are the ids that this article's text alone would have given, where a person
    decided that they are this actor too. `candidates` are the keys of the known actors whom an ambiguous name may mean; the
    actor is none of them for sure.
    """

    id: str
    label: str
    type: ActorType
    names: tuple[str, ...]
    label_en: str | None = None
    wikidata: str | None = None
    sure: bool = False
    affiliation: str | None = None
    members: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
