"""`wasata wikidata`."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.group import debug_option
from commands.options import store_option
from commands.wikidata_client import max_age_option

if TYPE_CHECKING:
    from ingest.wikidata.doubts import Doubt
    from ingest.wikidata.facts import Fact
    from ingest.wikidata.refresh import Refreshed


@click.group("wikidata", short_help="What Wikidata says of the actors that are linked.")
def command() -> None:
    """What Wikidata says of the actors that are linked.

    \b
    Example:
      wasata wikidata refresh
    """


@command.command("refresh", short_help="Fetch names, offices, countries and sitelinks anew.")
@store_option
@click.option("--limit", type=click.IntRange(1), default=1000, show_default=True, help="Most items to fetch in this run.")
@max_age_option
@click.pass_context
def refresh_command(ctx: click.Context, store_url: str, limit: int, max_age: int) -> None:
    """Fetch labels, aliases, offices (with their time and state), countries and sitelinks of all items that actors are linked to.

    What comes is kept in wikidata.jsonl of WASATA_ACTORS and written to the graph id:wikidata of the store, each item with
    its source and time. Names and offices go to actors whose link is sure; an alias that is another actor's name is withheld.
    A link to an item of other names or another kind is told and listed in doubts.csv; nothing is taken over by it.
    A run that was broken off goes on where it was. Without a network nothing changes.

    \b
    Examples:
      wasata wikidata refresh
      wasata wikidata refresh --max-age 0 --limit 200
    """
    from datetime import UTC, datetime, timedelta

    from commands.progress import progress
    from commands.tables import plural
    from commands.wikidata_client import asked, wikidata_client
    from errors import UsageError
    from ingest.wikidata.facts import load_facts
    from ingest.wikidata.known import known_items
    from ingest.wikidata.refresh import due, refresh
    from settings import settings
    from store import open_store

    folder = settings().actors_dir
    facts = load_facts(folder)
    with open_store(store_url, read_only=True) as store:
        known = known_items(store)
    wanted = due(known, facts, timedelta(days=max_age), datetime.now(UTC))
    written, found = _publish(store_url, facts)  # first, so that a store that cannot be written is known before anything is asked
    if not wanted:
        click.echo(f"{plural(len(known), 'item')} known, all fetched in the last {plural(max_age, 'day')}\n{written}")
        _tell_doubts(found, folder)
        return
    todo = wanted[:limit]
    with wikidata_client(max_age) as client, progress("refresh", lambda: len(todo)) as bar:

        def report(count: int, lost: str | None) -> None:
            if lost:
                bar.say(f"wasata: a batch of {plural(count, 'item')} is lost, and tried again by the next run: {lost}")
            for _ in range(count):
                bar.advance()

        try:
            out = refresh(client, todo, facts, folder, on_batch=report)
        except KeyboardInterrupt:
            _publish(store_url, facts)
            raise
        requests = asked(client)
    if not out.done and out.stopped:
        raise UsageError(
            f"{out.stopped}; nothing was refreshed, and what was fetched before ({plural(len(facts), 'item')}) stays"
        )
    click.echo(f"{_told(out)}; {requests}")
    written, found = _publish(store_url, facts)
    click.echo(written)
    _tell_doubts(found, folder)
    for old, new in out.merged.items():
        click.echo(f"wasata: {old} was merged into {new} in Wikidata; correct its link", err=True)
    if out.gone:
        click.echo(f"wasata: not in Wikidata (any more): {_some(out.gone)}", err=True)
    if len(wanted) > out.done:
        click.echo(f"{plural(len(wanted) - out.done, 'item')} still to fetch: run it again to go on")
    if out.stopped:
        click.echo(f"wasata: stopped early: {out.stopped}", err=True)
    ctx.exit(0 if not out.stopped and not out.lost else 1 if out.done else 2)


def _told(out: "Refreshed") -> str:
    from commands.tables import plural

    parts = ", ".join(f"{part} {n}" for part, n in sorted(out.by_part.items(), key=lambda pair: (-pair[1], pair[0])))
    counts = {"new": out.new, "changed": out.changed, "unchanged": out.unchanged}
    told = [f"{n} {what}" + (f" ({parts})" if what == "changed" else "") for what, n in counts.items() if n]
    told += [f"{len(out.merged)} merged"] * bool(out.merged) + [f"{len(out.gone)} gone"] * bool(out.gone)
    return f"{plural(out.done, 'item')} refreshed" + (f": {', '.join(told)}" if told else "")


def _some(qids: list[str], most: int = 10) -> str:
    return ", ".join(qids[:most]) + (f" and {len(qids) - most:,} more" if len(qids) > most else "")


def _publish(store_url: str, facts: "Mapping[str, Fact]") -> "tuple[str, list[Doubt]]":
    """Write the graph of what is known; says what it holds now, and which links look wrong."""
    from commands.indexing import indexing
    from commands.tables import plural
    from ingest.wikidata.doubts import doubts
    from ingest.wikidata.facts_graph import facts_graph
    from ingest.wikidata.known import bearers, known_items
    from ontology import iris
    from store import from_rdflib, open_store

    with open_store(store_url) as store, indexing(store):
        known, names = known_items(store), bearers(store)
        doubted = doubts(facts, known, names)
        found = facts_graph(facts, known, names, {(d.actor, d.qid) for d in doubted})
        store.write({iris.FACTS: from_rdflib(found.graph)})
    aliases = plural(found.aliases, "alias").replace("aliass", "aliases")
    out = f"{plural(found.records, 'record')}, {aliases} and {plural(found.offices, 'office')}"
    withheld = f" ({found.withheld} withheld, being names of other actors)" if found.withheld else ""
    return f"{out}{withheld} in the graph id:wikidata of {store_url}", doubted


def _tell_doubts(found: "list[Doubt]", folder: Path, most: int = 5) -> None:
    from commands.tables import plural
    from ingest.wikidata.doubts import NAME, save_doubts

    if not found and not (folder / NAME).exists():
        return
    path = save_doubts(folder, found)
    for d in found[:most]:
        click.echo(f"wasata: {d.actor} and {d.qid}: {d.why}", err=True)
    if found:
        click.echo(f"wasata: {plural(len(found), 'link')} may be wrong, and nothing was taken over by them; see {path}", err=True)


refresh_command.params.append(debug_option())
