"""Names among the speakers of a store that look like one actor twice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ingest.actors.alike import Name, why_alike
from ingest.actors.offices import offices_of
from ingest.actors.survey import Listed, describe, speakers
from ingest.lexicon.authority import authority
from ingest.link.identity import given, plain, shared
from ingest.mentions.words import noun
from store import Store

_NAMED = ("person", "organization", "armed_group", "media_outlet", "state", "place", "unknown")
_CROWD = 60
"""Names that share a part beyond which the part tells nothing."""


@dataclass(frozen=True, slots=True)
class Row:
    """One actor of a group; `why` says what makes it look like the first of the group, whose own is empty."""

    group: int
    actor: Listed
    why: str


def duplicates(store: Store, top: int) -> list[Row]:
    """For each of the `top` most frequent named speakers, the other actors that may be the same; the most frequent group first.

    The others are all speakers of the store and all known actors. An actor is in one group only. Names that many bear, which
    live in one article each, are compared with known actors and full names by their surname only where one alone has it.
    """
    everybody = describe(store, speakers(store))
    return among(everybody, offices_of(store, [a.id for a in everybody if a.type == "person"]), top)


def among(actors: Sequence[Listed], offices: dict[str, frozenset[str]], top: int) -> list[Row]:
    """`duplicates` of all speakers, most frequent first, and the offices beside the names of persons among them."""
    everybody = [a for a in actors if a.type in _NAMED and not _is_role(a)]
    spoken = {a.id for a in everybody}
    others = [*everybody, *(_unheard(key) for key in authority().actors if key not in spoken)]
    index = _Index(others, offices)
    rows: list[Row] = []
    taken: set[str] = set()
    group = 0
    for actor in everybody[:top]:
        if actor.id in taken:
            continue
        found = [(other, why) for other, why in index.like(actor) if other.id not in taken]
        if not found:
            continue
        group += 1
        taken |= {actor.id, *(other.id for other, _ in found)}
        rows.append(Row(group, actor, ""))
        rows += [Row(group, other, why) for other, why in found]
    return rows


class _Index:
    """All actors by the parts of their names."""

    def __init__(self, actors: Sequence[Listed], offices: dict[str, frozenset[str]]) -> None:
        self.actors = actors
        self.offices = offices
        self.names = {a.id: _names(a) for a in actors}
        self.by_key: dict[str, list[Listed]] = defaultdict(list)
        for actor in actors:
            for key in {key for name in self.names[actor.id] for key in _keys(name)}:
                self.by_key[key].append(actor)
        self.surnames: dict[str, set[str]] = defaultdict(set)
        for actor in actors:
            for name in self.names[actor.id]:
                if name.person and len(name.parts) > 1:
                    self.surnames[name.parts[-1]].add(actor.id)

    def like(self, actor: Listed) -> Iterator[tuple[Listed, str]]:
        """The others that may be `actor`, most frequent first, with the reason."""
        keys = {key for name in self.names[actor.id] for key in _keys(name)}
        near = {o.id: o for key in keys if len(self.by_key[key]) <= _CROWD for o in self.by_key[key] if o.id != actor.id}
        for other in sorted(near.values(), key=lambda a: (-a.statements, a.id)):
            kinds = {actor.type, other.type}
            # A state is none of its bodies: جيش تركيا is not تركيا.
            if len(kinds) == 1 or "unknown" in kinds or not kinds & {"person", "state"}:
                why = self._why(actor, other)
                if why and not (actor.known and other.known):
                    yield other, why

    def _why(self, actor: Listed, other: Listed) -> str | None:
        pairs = [(a, b) for a in self.names[actor.id] for b in self.names[other.id]]
        both = shared(actor.label) and shared(other.label)  # a thousand men: only what stands beside the name could tell
        found = None if both else next(filter(None, (why_alike(a, b) for a, b in pairs if a.person == b.person)), None)
        if found or "person" not in (actor.type, other.type):
            return found
        same = {a.parts[-1] for a, b in pairs if a.parts and b.parts and a.parts[-1] == b.parts[-1]}
        if same and self.offices.get(actor.id, frozenset()) & self.offices.get(other.id, frozenset()):
            return "same surname and office"
        for one, two in ((actor, other), (other, actor)):
            for name in self.names[one.id]:
                if (
                    len(name.parts) == 1
                    and name.parts[0] in same
                    and not given(name.parts[0])
                    and self.surnames[name.parts[0]] == {two.id}
                ):
                    return "the surname alone, which one only has"
        return None


def _names(actor: Listed) -> list[Name]:
    person: Literal[True, False] = actor.type == "person"
    known = authority().actors.get(actor.id)
    weak = known.weak if known else frozenset()
    aliases: Iterable[str] = (n for n in known.aliases if n not in weak) if known else ()
    texts = dict.fromkeys([actor.label, *aliases, *([known.label_en] if known else [])])
    return [Name(text, person) for text in texts if plain(text)]


def _keys(name: Name) -> set[str]:
    """By what names meet: bones of the whole, of the first with the last part, the last part, and the whole without articles."""
    bones = name.bones
    if not bones or not name.parts:
        return set()
    whole = {"=" + " ".join(name.parts), "~" + " ".join(bones), "<" + " ".join(bones[1:]), "<" + " ".join(bones)}
    whole |= {">" + " ".join(bones[:-1]), ">" + " ".join(bones)}
    if name.person:
        whole |= {f"-{bones[0]} {bones[-1]}", "_" + name.parts[-1], f".{' '.join(bones[:2])}"}
    return {k for k in whole if len(k) > 2}


def _is_role(actor: Listed) -> bool:
    """Whether the label is a title and no name: الرئيس، المتحدث باسم الوزارة."""
    first = plain(actor.label).split()[:1]
    if actor.known or actor.type not in ("person", "unknown") or not first:
        return False
    one_word = " " not in actor.label
    return noun(first[0].removeprefix("ال"), "office", "source") is not None and (one_word or first[0].startswith("ال"))


def _unheard(key: str) -> Listed:
    known = authority().actors[key]
    return Listed(key, known.label_ar, known.type, link=known.qid, sure=known.confidence == "verified", known=True)
