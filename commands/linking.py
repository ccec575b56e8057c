"""What `wasata link` does with the network, and how judgements get into the store."""

from collections import Counter
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ingest.wikidata.link import Linking
    from ingest.wikidata.links import Links


def find_items(links: "Links", store_url: str, limit: int, again: bool, max_age: int) -> int:
    """Judge up to `limit` actors and publish; returns the exit status."""
    from commands.progress import progress
    from commands.tables import plural
    from commands.wikidata_client import asked, wikidata_client
    from errors import UsageError
    from ingest.wikidata.link import link
    from ingest.wikidata.subjects import unlinked
    from store import open_store

    def passed(actor: str) -> bool:
        judgement = links.get(actor)
        return judgement is not None and not (again and judgement.by == "rules" and judgement.qid is None)

    with open_store(store_url, read_only=True) as store:
        subjects, left = unlinked(store, passed, limit)
    written = publish(links, store_url)  # first, so that a store that cannot be written is known before anything is asked
    if not subjects:
        click.echo(f"every actor with a name is linked or judged\n{written}")
        return 0
    with wikidata_client(max_age) as client, progress("link", lambda: len(subjects)) as bar:

        def report(count: int, lost: str | None) -> None:
            if lost:
                bar.say(f"wasata: a batch of {plural(count, 'actor')} is lost, and tried again by the next run: {lost}")
            for _ in range(count):
                bar.advance()

        try:
            done = link(client, subjects, links, on_batch=report)
        except KeyboardInterrupt:
            publish(links, store_url)
            raise
        requests = asked(client)
    if not done.judged and done.stopped:
        raise UsageError(f"{done.stopped}; no actor was judged, {kept(links)}")
    click.echo(f"{_told(done)}; {requests}")
    click.echo(publish(links, store_url))
    if left + done.unasked:
        click.echo(f"{left + done.unasked:,} further actors have not been looked at: run it again to go on")
    if done.stopped:
        click.echo(f"wasata: stopped early: {done.stopped}; {kept(links)}", err=True)
    return 0 if not done.stopped and not done.lost else 1 if done.judged else 2


def publish(links: "Links", store_url: str) -> str:
    """Write the judgements to the store; says what it holds now."""
    from commands.indexing import indexing
    from commands.tables import plural
    from ingest.wikidata.publish import publish_links
    from store import open_store

    with open_store(store_url, read_only=True):
        pass  # opening to write would make a store where there is none
    with open_store(store_url) as store, indexing(store):
        published = publish_links(store, links)
    out = (
        f"{plural(published.judgements, 'judgement')} with {plural(published.links, 'link')} in the graph id:links of {store_url}"
    )
    if published.overtaken:
        out += f"; {published.overtaken} left out, since the authority links those actors now"
    return out


def kept(links: "Links") -> str:
    """What nobody loses when the service fails."""
    return f"the {len(links):,} judgements in {links.path} stay" if len(links) else "and nothing else needs the network"


def _told(done: "Linking") -> str:
    from commands.tables import plural

    counts = Counter(j.verdict for j in done.judged)
    parts = ", ".join(f"{counts[v]} {v}" for v in ("match", "likely", "unsure", "none") if counts[v])
    return f"{plural(len(done.judged), 'actor')} judged" + (f": {parts}" if parts else "")
