"""Rounds over feeds and folders."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click

from commands.copying import copying
from commands.indexing import indexing
from commands.tables import plural
from commands.version import version
from errors import StoreError, StoreLocked, UsageError
from ingest.actors.file import read_decisions
from ingest.copies import Repeats
from ingest.pipeline import Outcome, ingest_articles, prepare_batch, write_rejects
from ingest.read import read_articles
from ingest.watch import Fetcher, Hosts, Visit, changed, done, open_state, visit, watch_dir
from ingest.watch.folder import SETTLED
from settings import settings
from store import open_store, shown

_LOOK = 5.0
"""Seconds between two looks at folders."""
_DAY = 86_400.0


@dataclass(slots=True)
class Round:
    """How many sources and articles went well and badly in one round."""

    good: int = 0
    bad: int = 0


class Watcher:
    """Feeds and folders of one store. Raises `UsageError` where a source can be none."""

    def __init__(self, sources: Sequence[str], store_url: str, every: float) -> None:
        here = settings()
        self._feeds = [s for s in sources if s.lower().startswith(("http://", "https://"))]
        self._folders = [Path(s) for s in sources if s not in self._feeds]
        for folder in self._folders:
            if not folder.is_dir():
                raise UsageError(f"{folder} is neither a folder nor the http(s) address of a feed")
        if self._feeds and not (here.feed_hosts or "").strip():
            raise UsageError("feeds are fetched only from hosts that you name: set WASATA_FEED_HOSTS=news.example.org")
        agent = here.feed_user_agent or f"wasata/{version()}"
        if not agent.isascii() or not agent.isprintable():
            raise UsageError("WASATA_FEED_USER_AGENT must be one line of ASCII")
        with open_store(store_url):
            pass  # a store that cannot be opened is known before anything is fetched
        self._store_url = store_url
        self._every = every
        self._most = here.max_article_bytes
        place = watch_dir(store_url)
        self._pages = place / "pages"
        self._state = open_state(place)
        self._agent = agent
        self._fetcher, self._since = self._new(), time.time()
        self._due = 0.0

    def forever(self) -> None:
        """Rounds until Ctrl-C."""
        while True:
            self.round()
            time.sleep(_LOOK if self._folders else max(0.0, min(self._due - time.time(), _LOOK * 12)))

    def round(self, *, settled: float = SETTLED) -> Round:
        """Visit the feeds where it is time, then ingest what is new."""
        out = Round()
        if self._feeds and time.time() >= self._due:
            self._due = time.time() + self._every
            if time.time() - self._since > _DAY:  # robots.txt is kept for a day
                self._fetcher, self._since = self._new(), time.time()
            for feed in self._feeds:
                found = visit(feed, self._fetcher, self._state, self._pages, most=self._most)
                _say(_told(found))
                for line in found.failed:
                    click.echo(f"wasata: {line}", err=True)
                out.bad += bool(found.trouble) + len(found.failed)
                out.good += not found.trouble
        marks: dict[str, str] = {}
        for folder in [*self._folders, *([self._pages] if self._pages.is_dir() else [])]:
            ours = folder == self._pages
            marks |= changed(folder, self._state, time.time(), settled=0.0 if ours else settled)
        out.good += len(self._folders)
        if marks:
            self._ingest(marks, out)
        return out

    def close(self) -> None:
        """Close the state."""
        self._state.close()

    def _new(self) -> Fetcher:
        return Fetcher(Hosts.of(settings().feed_hosts or ""), self._state, self._agent, settings().feed_pause)

    def _ingest(self, marks: dict[str, str], out: Round) -> None:
        here = settings()
        items = read_articles(sorted(marks), max_bytes=self._most)
        try:
            with open_store(self._store_url) as store, indexing(store) as indexer, copying(store) as copier:
                repeats = Repeats(copier.shelf)

                def report(outcome: Outcome) -> None:
                    if outcome.status == "rejected":
                        click.echo(f"wasata: {outcome.source}: {outcome.reason}", err=True)
                    elif outcome.status != "unchanged":
                        indexer.wrote(outcome)
                        copier.wrote(outcome)

                summary = ingest_articles(
                    store,
                    repeats.without(items),
                    decisions=read_decisions(here.actors_dir),
                    on_outcome=report,
                    batches=partial(prepare_batch, beside={**indexer.wanted, **copier.wanted}),
                )
        except StoreLocked:
            click.echo(
                f"wasata: {shown(self._store_url)} is in use; {plural(len(marks), 'file')} wait for the next look", err=True
            )
            out.bad += 1
            return
        except StoreError as error:
            click.echo(f"wasata: {error}; {plural(len(marks), 'file')} wait for the next look", err=True)
            out.bad += 1
            return
        if summary.interrupted:
            raise KeyboardInterrupt
        done(self._state, marks)
        if summary.rejects or repeats.found:
            write_rejects(here.rejects, [*summary.rejects, *repeats.found])
        counts = {
            "created": summary.created,
            "replaced": summary.replaced,
            "unchanged": summary.unchanged,
            "skipped as repetitions": len(repeats.found),
            "rejected": len(summary.rejects),
        }
        _say(f"{plural(len(marks), 'file')}: {', '.join(f'{n:,} {what}' for what, n in counts.items() if n)}")
        out.good += summary.accepted
        out.bad += len(summary.rejects)


def _told(found: Visit) -> str:
    """What came of a visit in one line."""
    if found.trouble and not found.entries:
        return f"{found.feed}: {found.trouble}"
    if found.unchanged:
        return f"{found.feed}: not changed"
    failed = f", {len(found.failed)} could not be had" if found.failed else ""
    left = f"; left early: {found.trouble}" if found.trouble else ""
    return f"{found.feed}: {plural(found.entries, 'page')} named, {found.new} new{failed}{left}"


def _say(line: str) -> None:
    click.echo(f"{time.strftime('%H:%M:%S')} {line}")
