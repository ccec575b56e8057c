"""Visit a feed: fetch the pages that it names and that are new, as files for ingest."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

from ingest.watch.fetch import Fetcher, Resting
from ingest.watch.hosts import Refused
from ingest.watch.state import State

_MOST_FEED = 10_000_000
_MOST_ENTRIES = 500
_GONE = (400, 401, 403, 404, 405, 406, 410, 414, 451)
_PAGES = ("text/html", "application/xhtml+xml", "")


@dataclass(slots=True)
class Visit:
    """What came of a visit. `trouble`: why the feed could not be read or was left early; `failed`: what was said of pages."""

    feed: str
    entries: int = 0
    new: int = 0
    unchanged: bool = False
    trouble: str = ""
    failed: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that a feed names, and the day (ISO) that the feed gives it."""

    url: str
    day: str | None


def visit(
    feed: str, fetcher: Fetcher, state: State, pages: Path, *, most: int, on_page: Callable[[str], object] = lambda _: None
) -> Visit:
    """Fetch what is new into `pages`, a `.html` and a sidecar each; `most` bytes a page. Never raises on what a server does.

    Nothing is asked again that is there, and a page that cannot be had is left after three rounds. The feed counts as read
    (ETag, Last-Modified) only when all its pages are settled.
    """
    out = Visit(feed)
    etag, modified = state.tag(feed)
    asked = {name: value for name, value in (("If-None-Match", etag), ("If-Modified-Since", modified)) if value}
    try:
        reply = fetcher.get(
            feed,
            {"Accept": "application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.1"} | asked,
            most=_MOST_FEED,
        )
        if reply.status == 304:
            out.unchanged = True
            return out
        if reply.status != 200:
            out.trouble = reply.trouble or f"the answer is {reply.status}"
            return out
        found = entries(reply.body, feed, dict(reply.headers))
        if found is None:
            out.trouble = "it is no RSS or Atom feed"
            return out
        out.entries = len(found)
        for entry in found:
            if state.wanted(entry.url):
                _page(entry, fetcher, state, pages, most, out)
                on_page(entry.url)
    except Refused as error:
        out.trouble = str(error)
        return out
    if all(not state.wanted(entry.url) for entry in found):
        state.set_tag(feed, reply.headers.get("etag", ""), reply.headers.get("last-modified", ""))
    return out


def _page(entry: Entry, fetcher: Fetcher, state: State, pages: Path, most: int, out: Visit) -> None:
    try:
        reply = fetcher.get(entry.url, {"Accept": "text/html, application/xhtml+xml;q=0.9"}, most=most)
    except Resting:
        raise
    except Refused as error:
        state.failed(entry.url, for_good=True)
        out.failed.append(f"{entry.url}: {error}")
        return
    media = reply.headers.get("content-type", "").partition(";")[0].strip().lower()
    if reply.status != 200 or media not in _PAGES or not reply.body.strip():
        good = reply.status == 200
        state.failed(entry.url, for_good=good or reply.status in _GONE)
        why = "the page is empty" if good and media in _PAGES else f"it is {media}, no page"
        out.failed.append(f"{entry.url}: {why if good else reply.trouble or f'the answer is {reply.status}'}")
        return
    _keep(pages, page_id(entry.url), reply.body, {"url": entry.url} | ({"published": entry.day} if entry.day else {}))
    state.got(entry.url)
    out.new += 1


def page_id(url: str) -> str:
    """The article id of a page: its host and a hash of its address."""
    return f"{(urlsplit(url).hostname or '').removeprefix('www.')}-{hashlib.sha256(url.encode()).hexdigest()[:16]}"


def _keep(pages: Path, name: str, body: bytes, sidecar: dict[str, str]) -> None:
    """The sidecar first, the page by renaming: a page that can be seen is whole."""
    pages.mkdir(parents=True, exist_ok=True)
    (pages / f"{name}.json").write_text(json.dumps(sidecar, ensure_ascii=False), encoding="utf-8")
    beside = pages / f".{name}.tmp"
    beside.write_bytes(body)
    beside.replace(pages / f"{name}.html")


def entries(body: bytes, feed: str, headers: dict[str, str]) -> list[Entry] | None:
    """The pages that a feed names, each once, in its order; None where it is none."""
    import feedparser

    kind = {"content-type": headers.get("content-type", "application/xml"), "content-location": feed}
    parsed = feedparser.parse(body, response_headers=kind, sanitize_html=False)
    if not parsed.get("version"):
        return None
    found: dict[str, Entry] = {}
    for one in parsed.entries[:_MOST_ENTRIES]:
        link = one.get("link")
        if isinstance(link, str) and link.strip():
            url = urldefrag(urljoin(feed, link.strip())).url
            found.setdefault(url, Entry(url, _day(one.get("published") or one.get("updated"))))
    return list(found.values())


def _day(value: object) -> str | None:
    """The day as its outlet counts it, in the outlet's own time zone."""
    if not isinstance(value, str):
        return None
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(value.strip()).date().isoformat()
        except (TypeError, ValueError, IndexError):
            continue
    return None
