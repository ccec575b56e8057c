"""What people decided about who is who, and what follows from it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, cast, get_args

from errors import UsageError
from ingest.lexicon.authority import authority, words_of
from ingest.link.identity import known_by_key, lasting_id, unique
from ingest.model import Actor, ActorType


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a decision: an actor's id with the label and type by which people know it.

    `everywhere` says whether the id came from the label alone, so that it can be told again from the label should the rules for
    ids change; others are ids of known actors, or live in one article.
    """

    id: str
    label: str
    type: ActorType
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """`actor` is (merge) or is no longer (split) the same as `keep`. `time` is an ISO instant, `reason` what the person said."""

    time: str
    kind: Literal["merge", "split"]
    actor: Party
    keep: Party
    reason: str = ""


class Decisions:
    """All decisions in their order, and what they come to: for each actor that was merged, the one that stays.

    Raises `UsageError` where they contradict one another: a merge that closes a circle or of one who was merged already, a
    split of what is not merged.
    """

    def __init__(self, log: Iterable[Decision] = ()) -> None:
        self.log: tuple[Decision, ...] = ()
        self._into: dict[str, Decision] = {}
        for decision in log:
            self._take(decision)

    def plus(self, decision: Decision) -> "Decisions":
        """These and one more; raises `UsageError` where it does not fit."""
        return Decisions((*self.log, decision))

    def __bool__(self) -> bool:
        return bool(self._into)

    def _take(self, d: Decision) -> None:
        held = self._into.get(d.actor.id)
        if d.kind == "split":
            if held is None or held.keep.id != d.keep.id:
                raise UsageError(f"{named(d.actor)} is not merged into {named(d.keep)}: there is nothing to split")
            del self._into[d.actor.id]
        else:
            if held is not None:
                raise UsageError(f"{named(d.actor)} is merged into {named(held.keep)} already: split it first")
            if d.actor.id == d.keep.id or any(d.actor.id == p.id for p in self.chain(d.keep.id)):
                raise UsageError(f"{named(d.keep)} and {named(d.actor)} are one actor already")
            self._into[d.actor.id] = d
        self.log = (*self.log, d)

    def chain(self, id_: str) -> Iterator[Party]:
        """Whom `id_` was merged into, whom that one was merged into, and so on."""
        while (step := self._into.get(id_)) is not None:
            yield step.keep
            id_ = step.keep.id

    def into(self, id_: str) -> Party | None:
        """Who stands for the actor with the raw id `id_`, None where nobody decided anything about it."""
        last = None
        for last in self.chain(self._current.get(id_, id_)):  # noqa: B007 - the last one is wanted
            pass
        return _today(last) if last else None

    @property
    def in_force(self) -> list[Decision]:
        """The merges that were not split again, in their order."""
        return list(self._into.values())

    def merged_into(self, id_: str) -> list[Decision]:
        """The merges in force whose `keep` is `id_` itself, in their order."""
        return [d for d in self._into.values() if d.keep.id == id_]

    def merge_of(self, id_: str) -> Decision | None:
        """The merge in force by which `id_` itself went into another."""
        return self._into.get(id_)

    @property
    def parties(self) -> dict[str, Party]:
        """Everybody whom a decision names, by id."""
        return {p.id: p for d in self.log for p in (d.keep, d.actor)}

    @property
    def merged(self) -> frozenset[str]:
        """The raw ids that merges in force concern."""
        return frozenset(self._into) | frozenset(self._current)

    @cached_property
    def _current(self) -> dict[str, str]:
        """The id that a label has today, where the rules for ids or spellings changed since the decision → the id decided on."""
        out: dict[str, str] = {}
        for id_, decision in self._into.items():
            now = lasting_id(decision.actor.label, decision.actor.type) if decision.actor.everywhere else None
            if now and now not in self._into:
                out[now] = id_
        return out

    def names_today(self, ids: Iterable[str]) -> frozenset[str]:
        """The ids that the labels of merged `ids` have today, where the rules changed since."""
        wanted = frozenset(ids)
        return frozenset(now for now, then in self._current.items() if then in wanted)

    def digest_lines(self, ids: Iterable[str]) -> tuple[tuple[str, str, str], ...]:
        """(raw id, id that stands for it, its label) for those of `ids` that were merged, sorted: what a graph depends on."""
        found = {id_: self.into(id_) for id_ in ids}
        return tuple(sorted((id_, keep.id, keep.label) for id_, keep in found.items() if keep))

    def apply(self, actor: Actor) -> Actor:
        """The actor, as whom it is known after all merges; its names stay names of the other."""
        keep = self.into(actor.id) if self._into else None
        if keep is None:
            return actor
        names = list(actor.names)
        if keep.id in authority().actors:
            kept = known_by_key(keep.id, names)
        else:
            kept = Actor(keep.id, keep.label, keep.type, unique([keep.label, *names]))
        return Actor(
            kept.id, kept.label, kept.type, kept.names, kept.label_en, kept.wikidata, kept.sure, kept.affiliation, (), (actor.id,)
        )


NONE = Decisions()


def named(party: Party) -> str:
    """How messages name a party."""
    return f"{party.label} ({party.id})"


def actor_type(value: str) -> ActorType:
    """`value` as a type of actor; raises `UsageError`."""
    if value not in get_args(ActorType):
        raise UsageError(f"no type of actor {value!r}: there are {', '.join(get_args(ActorType))}")
    return cast(ActorType, value)


def party(id_: str, label: str, type_: ActorType) -> Party:
    """The party of an actor as a store holds it today."""
    return Party(id_, label, type_, lasting_id(label, type_) == id_)


def _today(keep: Party) -> Party:
    """The party with the id and label that it has today; one that the authority has come to know is the known one."""
    known = authority().actors
    if keep.everywhere and keep.id not in known:
        bearers = [k for k, weak in authority().names.get(words_of(keep.label), ()) if not weak and known[k].type == keep.type]
        if len(bearers) != 1:
            return Party(lasting_id(keep.label, keep.type) or keep.id, keep.label, keep.type, True)
        keep = Party(bearers[0], keep.label, keep.type)
    return Party(keep.id, known[keep.id].label_ar, known[keep.id].type) if keep.id in known else keep
