"""One actor for all that have the same id."""

from collections.abc import Hashable, Mapping
from dataclasses import replace
from typing import TypeVar

from ingest.link.identity import unique
from ingest.model import Actor

Key = TypeVar("Key", bound=Hashable)


def united(actors: Mapping[Key, Actor]) -> dict[Key, Actor]:
    """The same keys; actors of one id become one, with the names and merged ids of all in the order of the keys."""
    groups: dict[str, list[Actor]] = {}
    for actor in actors.values():
        groups.setdefault(actor.id, []).append(actor)
    one = {id_: group[0] if len(group) == 1 else _one(group) for id_, group in groups.items()}
    return {key: one[actor.id] for key, actor in actors.items()}


def _one(group: list[Actor]) -> Actor:
    names = unique([name for actor in group for name in actor.names])
    return replace(group[0], names=names, merged=unique([id_ for actor in group for id_ in actor.merged]))
