"""`wasata watch` over a site of ours and a folder."""

import json
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from store import open_store
from tests.commands.conftest import Run, Spawn
from tests.watch.site import TEXT, Answer, Site, page, rss, site

pytestmark = pytest.mark.usefixtures("without_authority")


@pytest.fixture
def news(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    with site() as opened:
        monkeypatch.setenv("WASATA_FEED_HOSTS", opened.name)
        monkeypatch.setenv("WASATA_FEED_PAUSE", "0")
        yield opened


def articles() -> set[str]:
    with open_store("oxigraph:wasata.db", read_only=True) as store:
        return {g.rsplit("/", 1)[1] for g in store.graphs() if "/id/article/" in g}


def test_once_over_a_feed_and_a_folder_and_then_nothing_new(run: Run, news: Site) -> None:
    news.routes |= {
        "/feed.xml": Answer(rss(f"{news.url}/1", "https://elsewhere.example/2"), headers={"ETag": '"v1"'}),
        "/1": Answer(page()),
    }
    folder = Path("in")
    folder.mkdir()
    (folder / "own.txt").write_text(TEXT.replace("12", "15"), encoding="utf-8")
    first = run("watch", "--once", f"{news.url}/feed.xml", folder)
    assert first.exit_code == 1, "a page is refused"
    lines = [line.split(" ", 1)[1] for line in first.stdout.splitlines()]
    assert lines == [f"{news.url}/feed.xml: 2 pages named, 1 new, 1 could not be had", "2 files: 2 created"]
    assert first.stderr.splitlines() == [
        "wasata: https://elsewhere.example/2: the host elsewhere.example is not in WASATA_FEED_HOSTS"
    ]
    assert len(articles()) == 2 and "own" in articles()
    agent = news.heard[0]["user-agent"]
    assert agent.startswith("wasata/")
    with open_store("oxigraph:wasata.db", read_only=True) as store:
        asking = "SELECT ?d ?u { GRAPH ?a { ?a <https://schema.org/datePublished> ?d ; <https://schema.org/url> ?u } }"
        rows = list(store.query(asking))  # type: ignore[arg-type]
        assert [(r["d"].value, r["u"].value) for r in rows] == [("2024-05-04", f"{news.url}/1")]
    asked = len(news.asked)
    second = run("watch", "--once", f"{news.url}/feed.xml", folder)
    assert second.exit_code == 0, second.stderr
    assert [line.split(" ", 1)[1] for line in second.stdout.splitlines()] == [f"{news.url}/feed.xml: not changed"]
    assert news.asked[asked:] == ["/robots.txt", "/feed.xml"]


@pytest.mark.parametrize(
    ("source", "says"),
    [
        pytest.param("http://news.example.org/rss", "set WASATA_FEED_HOSTS", id="no hosts named"),
        pytest.param("nowhere", "neither a folder nor", id="no such folder"),
    ],
)
def test_what_cannot_be_watched(run: Run, source: str, says: str) -> None:
    result = run("watch", "--once", source)
    assert result.exit_code == 2
    assert says in result.stderr


def test_a_feed_that_is_forbidden_alone_is_status_two(run: Run, news: Site) -> None:
    news.routes["/robots.txt"] = Answer("User-agent: *\nDisallow: /\n")
    result = run("watch", "--once", f"{news.url}/feed.xml")
    assert result.exit_code == 2
    assert "forbids it" in result.stdout
    assert news.asked == ["/robots.txt"]


def test_a_store_in_use_loses_nothing(run: Run) -> None:
    Path("in").mkdir()
    Path("in/a.txt").write_text(TEXT, encoding="utf-8")
    run("watch", "--once", "in")
    Path("in/b.jsonl").write_text(json.dumps({"id": "b", "text": TEXT + " انتهى."}) + "\n", encoding="utf-8")
    from commands.watching import Watcher

    watcher = Watcher(["in"], "oxigraph:wasata.db", 60)
    with open_store("oxigraph:wasata.db"):
        assert watcher.round(settled=0.0).bad == 1
    assert watcher.round(settled=0.0).bad == 0
    watcher.close()
    assert articles() == {"a", "b"}


def test_it_goes_on_until_ctrl_c(spawn: Spawn, news: Site) -> None:
    folder = Path("in")
    folder.mkdir()
    process = spawn("watch", folder, "--store", "oxigraph:w.db")
    assert process.stdout and process.stderr
    assert process.stdout.readline().decode().startswith("watching in")
    (folder / "late.txt").write_text(TEXT, encoding="utf-8")
    past = time.time() - 10
    os.utime(folder / "late.txt", (past, past))
    assert process.stdout.readline().decode().rstrip().endswith("1 file: 1 created")
    process.send_signal(signal.SIGINT)
    assert process.wait(30) == 0
    assert process.stderr.read().decode().splitlines() == [
        "wasata: ended; what is written stays, and the next watch goes on from there"
    ]
