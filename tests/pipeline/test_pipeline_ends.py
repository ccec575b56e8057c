"""Runs that are ended: by Ctrl-C, and by kill -9."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.model import Article
from ingest.pipeline import Prepared, ingest_articles
from ontology import iris
from ontology.names import PROV
from store import Store, open_store
from tests.pipeline.conftest import graphs_of, once

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("times", "size", "written"),
    [
        pytest.param(1, 1, 3, id="once, while the third is prepared: it is written, no other is begun"),
        pytest.param(1, 5, 5, id="once, in a batch: what was read is written"),
        pytest.param(2, 1, 2, id="twice: at once"),
    ],
)
def test_an_interruption_keeps_what_was_read_and_ends_the_run(
    store: Store, articles: tuple[Article, ...], times: int, size: int, written: int
) -> None:
    def third(article: Article) -> Prepared:
        if article is articles[2]:
            for _ in range(times):
                signal.raise_signal(signal.SIGINT)
        return once(article)

    before = signal.getsignal(signal.SIGINT)
    summary = ingest_articles(store, articles, prepare=third, size=size)
    assert summary.interrupted
    assert summary.created == written
    graphs = graphs_of(store)
    assert {iris.article(a.id) for a in articles if iris.article(a.id) in graphs} == {
        iris.article(a.id) for a in articles[:written]
    }
    assert any(t.predicate.value == str(PROV.endedAtTime) for t in graphs[iris.PROVENANCE])
    assert signal.getsignal(signal.SIGINT) is before


def test_an_interruption_while_writing_waits_until_it_is_counted(store: Store, articles: tuple[Article, ...]) -> None:
    def at_once(_: object) -> None:
        signal.raise_signal(signal.SIGINT)  # as if it had come while the article was written

    summary = ingest_articles(store, articles[:3], prepare=once, on_outcome=at_once, size=1)
    assert summary.interrupted
    assert summary.created == 1
    graphs = graphs_of(store)
    assert sum(iris.article(a.id) in graphs for a in articles) == 1


KILLED = """
import sys, time
from functools import cache
from ingest.pipeline import ingest_articles, prepare
from ingest.read import read_articles
from samples import articles_dir
from store import open_store
once = cache(prepare)
articles = list(read_articles([articles_dir()], max_bytes=1_000_000))
for article in articles:
    once(article)  # so that nearly all the time from here on is writing
with open_store(sys.argv[1]) as store:
    ingest_articles(store, articles, prepare=once, on_outcome=lambda o: print(o.article_id, flush=True), size=3)
    time.sleep(60)
"""


@pytest.mark.slow
def test_a_run_that_is_killed_leaves_whole_articles_only(articles: tuple[Article, ...], tmp_path: Path) -> None:
    """kill -9 among the writes; then a further run completes the store, and it is that of a run in one piece."""
    url = f"oxigraph:{tmp_path / 'store'}"
    with subprocess.Popen([sys.executable, "-c", KILLED, url], cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        written = [process.stdout.readline().strip() for _ in range(4)]
        process.kill()
    assert process.returncode == -signal.SIGKILL
    with open_store("memory:") as whole:
        ingest_articles(whole, articles, prepare=once)
        expected = graphs_of(whole)
    with open_store(url, read_only=True) as opened:
        left = graphs_of(opened)
    assert {iris.article(i) for i in written} <= left.keys(), "what was reported is there"
    for name in left.keys() - {iris.PROVENANCE}:
        assert left[name] == expected[name], "whole or not at all"
    with open_store(url) as opened:
        summary = ingest_articles(opened, articles, prepare=once)
        completed = graphs_of(opened)
    assert summary.unchanged >= len(written)
    assert completed.keys() == expected.keys()
    assert all(completed[name] == expected[name] for name in expected.keys() - {iris.PROVENANCE})
