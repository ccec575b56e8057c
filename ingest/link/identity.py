"""Ids and names of actors."""

import hashlib
from functools import cache

from ingest.lexicon.authority import KnownActor, authority, rows, words_of
from ingest.link.spelling import identifying, spelled
from ingest.model import Actor, ActorType
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


LASTING: tuple[ActorType, ...] = ("person", "organization", "armed_group", "media_outlet", "state", "place")
"""Types of actors that have names, by which they are the same in every article."""
_JOINED = frozenset(["عبد", "ابو", "ابي", "بو", "ام", "بن", "ابن", "بنت", "ال"])


def lasting_id(label: str, type_: ActorType) -> str | None:
    """The id of an unknown actor that its name alone identifies, the same in every article; None where a name does not do that."""
    usual = spelled(label) or label
    if type_ not in LASTING or (type_ == "person" and shared(usual)):
        return None
    return local_id(type_, identifying(usual))


def shared(name: str) -> bool:
    """Whether so many bear a person's name that it identifies nobody: one part alone, or two of the most common given names."""
    found = parts(name)
    return len(found) < 2 or (len(found) == 2 and all(p in _common() for p in found))


def parts(name: str) -> list[str]:
    """The parts of a personal name, folded; what goes with the next word stays with it: عبد الله, أبو عمر, بن سلمان."""
    out: list[str] = []
    for word in words_of(name):
        if out and out[-1].rpartition(" ")[2] in _JOINED:
            out[-1] += " " + word
        else:
            out.append(word)
    return out


def given(part: str) -> bool:
    """Whether a part of a name, folded, is one of the most common given names."""
    return part in _common()


@cache
def _common() -> frozenset[str]:
    return frozenset(" ".join(words_of(row["name"])) for row in rows("common_given_names.tsv"))
