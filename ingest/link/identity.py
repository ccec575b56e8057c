"""Ids and names of actors."""

import hashlib

from ingest.lexicon.authority import KnownActor, authority
from ingest.model import Actor
from ingest.text import fold


def digest(*parts: object) -> str:
    """The first 16 hex digits of a SHA-256 over `parts`, joined by U+001F (as docs/graph.md has it)."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:16]


def local_id(*parts: str) -> str:
    """The id of an actor that the authority does not know."""
    return "x-" + digest(*parts)


def plain(name: str) -> str:
    """A name folded, on one line and without marks, for ids and comparison."""
    return " ".join("".join(c if c.isalnum() else " " for c in fold(name)).split())


def unique(names: list[str]) -> tuple[str, ...]:
    """The names in order, none twice, none empty."""
    return tuple(dict.fromkeys(n for n in names if n))


def known(actor: KnownActor, surfaces: list[str]) -> Actor:
    """A known actor with the names of this article before those of the authority."""
    return Actor(
        id=actor.key,
        label=actor.label_ar,
        type=actor.type,
        names=unique([*surfaces, actor.label_ar, *actor.aliases]),
        label_en=actor.label_en,
        wikidata=actor.qid,
        sure=actor.qid is not None and actor.confidence == "verified",
        affiliation=actor.affiliation,
    )


def known_by_key(key: str, surfaces: list[str]) -> Actor:
    """`known` for a key of the authority."""
    return known(authority().actors[key], surfaces)
