"""What feeds name, and what becomes of it."""

import json
from pathlib import Path

import pytest

from ingest.watch.feeds import Entry, entries, page_id, visit
from ingest.watch.request import Reply
from tests.watch.site import page, rss
from tests.watch.test_fetch import A, World

FEED = A + "feed.xml"
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>ن</title>
<entry><title>خبر</title><link href="/1"/><updated>2024-05-04T23:30:00+03:00</updated></entry>
<entry><title>خبر</title><link rel="alternate" href="http://a.example/2#part"/><published>2024-05-05T00:10:00Z</published></entry>
<entry><title>بلا رابط</title></entry></feed>"""


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param(rss(A + "1"), [Entry(A + "1", "2024-05-04")], id="RSS: the day is the outlet's own"),
        pytest.param(ATOM, [Entry(A + "1", "2024-05-04"), Entry(A + "2", "2024-05-05")], id="Atom, relative links, a fragment"),
        pytest.param(rss(A + "1", A + "1"), [Entry(A + "1", "2024-05-04")], id="a page twice"),
        pytest.param(rss(A + "1", day="أمس"), [Entry(A + "1", None)], id="no day"),
        pytest.param(rss(), [], id="no entries"),
        pytest.param("<rss version='2.0'><channel><item><link>http://a.example/1</link></item>", [Entry(A + "1", None)], id="cut off"),
        pytest.param(page(), None, id="a page"),
        pytest.param("{}", None, id="JSON"),
        pytest.param("", None, id="nothing"),
        pytest.param(b"\xff\x00\xfe", None, id="no text"),
    ],
)  # fmt: skip
def test_entries(body: str | bytes, found: list[Entry] | None) -> None:
    assert entries(body.encode() if isinstance(body, str) else body, FEED, {}) == found


def test_entities_do_not_grow() -> None:
    bomb = (
        '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "'
        + "&a;" * 50
        + '"><!ENTITY c "'
        + "&b;" * 50
        + '"><!ENTITY d "'
        + "&c;" * 50
        + '">]>'
    )
    found = entries((bomb + rss(A + "&d;")).encode(), FEED, {})
    assert found is None or all(len(e.url) < 1000 for e in found)


def test_pages_become_files_and_are_asked_for_once(tmp_path: Path) -> None:
    world = World(tmp_path, {
        FEED: Reply(200, rss(A + "1", A + "2", A + "pdf", "http://evil.example/x").encode(), {"etag": '"v1"'}),
        A + "1": Reply(200, page().encode(), {"content-type": "text/html; charset=utf-8"}),
        A + "2": Reply(500), A + "pdf": Reply(200, b"%PDF", {"content-type": "application/pdf"}),
    })  # fmt: skip
    pages = tmp_path / "pages"
    first = visit(FEED, world.fetcher, world.state, pages, most=10_000)
    assert (first.entries, first.new, first.trouble) == (4, 1, "")
    assert [line.split(": ", 1)[1] for line in first.failed] == [
        "the answer is 500", "it is application/pdf, no page", "the host evil.example is not in WASATA_FEED_HOSTS",
    ]  # fmt: skip
    name = page_id(A + "1")
    assert sorted(p.name for p in pages.iterdir()) == [f"{name}.html", f"{name}.json"]
    assert json.loads((pages / f"{name}.json").read_text(encoding="utf-8")) == {"url": A + "1", "published": "2024-05-04"}
    for round_ in (2, 3, 4):
        assert world.state.tag(FEED) == (("", "") if round_ < 4 else ('"v1"', "")), "read only when every page is settled"
        again = visit(FEED, world.fetcher, world.state, pages, most=10_000)
        assert (again.new, len(again.failed)) == (0, 1 if round_ < 4 else 0)
    asked = [url for url, _ in world.asked]
    assert (asked.count(A + "1"), asked.count(A + "2"), asked.count(A + "pdf")) == (1, 3, 1)
    assert not any("evil" in url for url in asked)


def test_a_host_that_asks_for_rest_ends_the_visit(tmp_path: Path) -> None:
    world = World(tmp_path, {
        FEED: Reply(200, rss(A + "1", A + "2").encode(), {"etag": '"v1"'}), A + "1": Reply(503, headers={"retry-after": "60"}),
    })  # fmt: skip
    found = visit(FEED, world.fetcher, world.state, tmp_path / "pages", most=10_000)
    assert "503" in found.trouble and not found.failed
    assert world.state.wanted(A + "1") and world.state.wanted(A + "2") and world.state.tag(FEED) == ("", "")
    assert A + "2" not in [url for url, _ in world.asked]


@pytest.mark.parametrize(
    ("reply", "trouble"),
    [
        (Reply(404), "the answer is 404"),
        (Reply(0, trouble="no answer in time"), "no answer in time"),
        (Reply(200, b"<html></html>"), "it is no RSS or Atom feed"),
        (Reply(302, headers={"location": "http://169.254.169.254/"}), "not in WASATA_FEED_HOSTS"),
    ],
)
def test_no_feed(tmp_path: Path, reply: Reply, trouble: str) -> None:
    world = World(tmp_path, {FEED: reply})
    assert trouble in visit(FEED, world.fetcher, world.state, tmp_path / "pages", most=10_000).trouble
