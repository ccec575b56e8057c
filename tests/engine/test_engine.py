"""The engine writes what a local run writes, whatever dies on the way; with a scheduler and two workers on loopback."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph as ox
import pytest

from errors import StoreError, UsageError
from ingest.engine import ingest_parts
from ingest.engine.ledger import Ledger
from ingest.model import Article
from ingest.pipeline import Outcome, ingest_articles
from ingest.read import read_articles
from samples import articles_dir
from store import open_store
from tests.servers import free_port

pytest.importorskip("distributed", reason="the extra `engine` is not installed")
NOW = datetime(2026, 11, 30, 8, tzinfo=UTC)


class Cluster:
    """A scheduler and workers without nannies: one that is killed stays dead."""

    def __init__(self, workers: int, folder: Path) -> None:
        self.folder = folder
        self.place = f"127.0.0.1:{free_port()}"
        self.url = f"dask://{self.place}"
        host, port = self.place.split(":")
        self.scheduler = self._start("scheduler", "--host", host, "--port", port)
        self.workers = [
            self._start("worker", f"tcp://{self.place}", "--host", host, "--nthreads", "1", "--no-nanny") for _ in range(workers)
        ]

    def _start(self, what: str, *args: str) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.dask_{what}", *args, "--no-dashboard"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONWARNINGS": "ignore", "DASK_TEMPORARY_DIRECTORY": str(self.folder)},
        )

    def stop(self) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()


@pytest.fixture
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    started = Cluster(2, tmp_path_factory.mktemp("cluster"))
    yield started
    started.stop()


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return [a for a in read_articles([articles_dir()], max_bytes=1_000_000) if isinstance(a, Article)][:16]


@pytest.fixture(scope="module")
def local(articles: list[Article]) -> set[ox.Quad]:
    """What a local run writes into an empty store."""
    with open_store("memory:") as store:
        assert not ingest_articles(store, articles, now=lambda: NOW).rejects
        return set(ox.parse(b"".join(store.dump("nquads")), format=ox.RdfFormat.N_QUADS))


def quads(folder: Path) -> set[ox.Quad]:
    """The parts loaded in bulk by a store that knows nothing of us."""
    store = ox.Store()
    for part in sorted(folder.glob("*.nq")):
        store.bulk_load(path=str(part), format=ox.RdfFormat.N_QUADS)
    return set(store)


@pytest.mark.slow
def test_the_graph_is_that_of_a_local_run_also_when_a_worker_is_killed(
    cluster: Cluster, articles: list[Article], local: set[ox.Quad], tmp_path: Path
) -> None:
    told: list[Outcome] = []

    def kill_one(outcome: Outcome) -> None:
        if not told:
            cluster.workers[0].send_signal(signal.SIGKILL)
        told.append(outcome)

    summary = ingest_parts(cluster.url, tmp_path, articles, now=lambda: NOW, on_outcome=kill_one, size=2)
    assert cluster.workers[0].wait(10) == -signal.SIGKILL
    assert (summary.created, summary.rejects, summary.interrupted) == (len(articles), [], False)
    assert sorted(o.article_id or "" for o in told) == sorted(a.id for a in articles)
    assert quads(tmp_path) == local

    # A second run adds what is new, and nothing twice; what parts cannot express is rejected.
    before = {p.name: p.stat().st_mtime_ns for p in tmp_path.glob("*.nq")}
    other, new = replace(articles[0], text=articles[0].text + " انتهى."), replace(articles[1], id="one-more")
    (tmp_path / "part-left-by-a-killed-run.nq").write_bytes(b"")
    again = ingest_parts(cluster.url, tmp_path, [*articles[1:], other, new], now=lambda: NOW.replace(hour=9), size=8)
    assert (again.created, again.unchanged, len(again.rejects)) == (1, len(articles) - 1, 1)
    assert "another version" in again.rejects[0].reason
    after = {p.name: p.stat().st_mtime_ns for p in tmp_path.glob("*.nq")}
    assert before.items() <= after.items() and len(after) == len(before) + 2, "one part and one setup more, the left one gone"


def test_no_scheduler_and_no_engine(tmp_path: Path) -> None:
    for url, says in (
        (f"dask://127.0.0.1:{free_port()}", "no scheduler answers"), ("ray://127.0.0.1:1", "no engine for Ray"), ("x", "no engine: 'x'"),
    ):  # fmt: skip
        with pytest.raises(UsageError, match=says):
            ingest_parts(url, tmp_path, [], wait=1.0)


def test_the_ledger_forgets_what_was_in_hand_and_keeps_what_was_done(tmp_path: Path, articles: list[Article]) -> None:
    one, two, bad = articles[:3]
    ledger = Ledger(tmp_path)
    assert [ledger.take(a) for a in (one, two, bad)] == ["new"] * 3
    assert ledger.take(one) == "other", "it is in hand"
    (tmp_path / "part-1.nq").write_bytes(b"")
    (tmp_path / "part-2.nq").write_bytes(b"")
    (tmp_path / "part-3.1.tmp").write_bytes(b"")
    ledger.settle([one, bad], [True, False], "part-1.nq")
    with pytest.raises(StoreError, match="another run"):
        Ledger(tmp_path)
    ledger.close()
    ledger = Ledger(tmp_path)
    assert [p.name for p in tmp_path.glob("part-*")] == ["part-1.nq"]
    assert [ledger.take(a) for a in (one, two, bad)] == ["done", "new", "new"]
    assert ledger.take(replace(one, text="x")) == "other"
    ledger.close()


def test_a_folder_with_parts_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "part-x.nq").write_bytes(b"")
    with pytest.raises(UsageError, match="something else"):
        Ledger(tmp_path)
    assert (tmp_path / "part-x.nq").exists()
