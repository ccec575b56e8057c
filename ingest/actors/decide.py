"""Merge actors, split them again, and bring a store in line."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from errors import UsageError
from ingest.actors.file import append, read_decisions
from ingest.actors.find import find_actor
from ingest.actors.held import articles_naming, held_articles
from ingest.lexicon.authority import authority
from ingest.link import Decision, Decisions, Party
from ingest.link.decisions import named
from ingest.pipeline import Summary, ingest_articles
from store import Store

Clock = Callable[[], datetime]


def _now() -> datetime:
    return datetime.now(UTC)


def merge(
    store: Store, folder: Path, keep: str, others: Sequence[str], reason: str = "", *, now: Clock = _now, force: bool = False
) -> tuple[list[Decision], Summary]:
    """Decide that `others` are `keep`, record it in `folder`, and write the articles that name them anew.

    Nothing is recorded unless all can be merged; raises `NotFound` and `UsageError` (see `find_actor` and `Decisions`), the latter
    also for two who are surely not one, unless `force` says so.
    """
    decisions = read_decisions(folder)
    stays = find_actor(store, decisions, keep)
    stays = _standing(decisions, stays)
    if stays.type in ("unnamed_source", "group", "unknown"):
        raise UsageError(f"{named(stays)} has no name of its own: keep one that has")
    made: list[Decision] = []
    for other in others:
        gone = find_actor(store, decisions, other)
        if not force and (items := _items(gone, stays)):
            raise UsageError(f"{named(gone)} and {named(stays)} are two in Wikidata ({items}): --force merges them all the same")
        decision = Decision(_stamp(now), "merge", gone, stays, " ".join(reason.split()))
        decisions = decisions.plus(decision)
        made.append(decision)
    append(folder, made)
    return made, carry_out(store, decisions, (d.actor.id for d in made), now=now)


def split(store: Store, folder: Path, actor: str, reason: str = "", *, now: Clock = _now) -> tuple[list[Decision], Summary]:
    """Undo the merge of `actor` into another or, where others were merged into it, all of those, as `merge` does."""
    decisions = read_decisions(folder)
    called = " ".join(actor.split())
    # The name of one who was merged is a name of the other now, so it is looked for among the decisions first.
    gone = [d for d in decisions.in_force if called in (d.actor.id, d.actor.label)]
    who = gone[0].actor if len(gone) == 1 else find_actor(store, decisions, actor)
    own = decisions.merge_of(who.id)
    undone = [own] if own else decisions.merged_into(who.id)
    if not undone:
        raise UsageError(f"{named(who)} is not merged with anybody: there is nothing to split")
    made = [Decision(_stamp(now), "split", d.actor, d.keep, " ".join(reason.split())) for d in undone]
    after = decisions
    for decision in made:
        after = after.plus(decision)
    append(folder, made)
    return made, carry_out(store, after, (d.actor.id for d in made), now=now, before=decisions)


def carry_out(
    store: Store, decisions: Decisions, ids: Iterable[str], *, now: Clock = _now, before: Decisions | None = None
) -> Summary:
    """Write anew the articles that name one of `ids`, or of those that went into them, as far as decisions change them."""
    wanted = set(ids)
    for state in (decisions, before or decisions):
        wanted |= {raw for raw in state.merged if wanted & {p.id for p in state.chain(raw)}}
        wanted |= state.names_today(wanted)
    found = articles_naming(store, wanted)
    return ingest_articles(store, held_articles(store, found), decisions=decisions, now=now)


def _items(one: Party, other: Party) -> str:
    """The Wikidata items of two known actors where both are sure and differ, else empty."""
    known = [authority().actors.get(party.id) for party in (one, other)]
    items = [actor.qid for actor in known if actor and actor.qid and actor.confidence == "verified"]
    return ", ".join(items) if len(set(items)) > 1 else ""


def _standing(decisions: Decisions, actor: Party) -> Party:
    """The actor, or the one that stands for it."""
    return decisions.into(actor.id) or actor


def _stamp(now: Clock) -> str:
    return now().astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def apply(store: Store, folder: Path, *, now: Clock = _now) -> Summary:
    """Write anew all articles of a store that do not follow the decisions in `folder`, undone ones included."""
    decisions = read_decisions(folder)
    return carry_out(store, decisions, (p.id for p in decisions.parties.values()), now=now)
