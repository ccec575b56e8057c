"""What holds for all tests."""

import fcntl
import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from xdist.scheduler import LoadFileScheduling

from ingest.pipeline import ingest_articles, setup
from ingest.read import read_articles
from samples import articles_dir
from store import open_store

# Checks that several test files share tell what differs, as those inside a test do.
pytest.register_assert_rewrite("tests.annotated")

# Tests start Wasata again and again; where bytecode may not be kept, each of them compiles 350 modules first.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# A shell has what it starts in the background ignore Ctrl-C.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# How long an example takes says how busy the machine is.
settings.register_profile("wasata", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("wasata")

OnceARun = Callable[[str, Callable[[Path], object]], Path]


LONGEST = (
    "tests/safety/test_kill.py",
    "tests/browser/",
    "tests/commands/test_processes.py",
    "tests/shapes/",
    "tests/api/test_openapi.py",
    "tests/commands/",
    "tests/safety/",
    "tests/questions/",
    "tests/engine/",
    "tests/index/",
    "tests/pipeline/",
)
"""Files and folders with which a run begins, so that at its end no process waits for another."""
TOGETHER = ("tests/browser/",)
"""Folders of which one process has all files: each that has one starts the service and the browser."""


class ByFile(LoadFileScheduling):
    """A file, or one of the folders above, is of one process."""

    def _split_scope(self, nodeid: str) -> str:
        return next((folder for folder in TOGETHER if nodeid.startswith(folder)), None) or super()._split_scope(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> ByFile | None:
    """In our order, not in that of the number of tests."""
    config.option.loadscopereorder = False
    return ByFile(config, log) if config.getvalue("dist") == "loadfile" else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    def rank(item: pytest.Item) -> int:
        return next((n for n, start in enumerate(LONGEST) if item.nodeid.startswith(start)), len(LONGEST))

    items.sort(key=rank)


def pytest_collection_finish() -> None:
    """What is there by now stays: the collector need not look through all tests and modules again and again, nor as often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(scope="session", autouse=True)
def _ontology_and_authority_once() -> Iterator[None]:
    """Each store that articles go into holds them; they are made once a process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(setup, "_SOURCES", {name: cache(make) for name, make in setup._SOURCES.items()})
        yield


@pytest.fixture(scope="session")
def once_a_run(tmp_path_factory: pytest.TempPathFactory) -> OnceARun:
    """What takes long is made by the first process of a run that asks for it: the path of that name, by a function that makes it.

    Not to be changed by a test.
    """
    base = tmp_path_factory.getbasetemp()
    folder = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def made(name: str, make: Callable[[Path], object]) -> Path:
        with (folder / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not (folder / name).exists():
                make(folder / f"{name}.new")
                (folder / f"{name}.new").rename(folder / name)
        return folder / name

    return made


def _samples(place: Path) -> None:
    with open_store(f"oxigraph:{place}") as store:
        assert not ingest_articles(store, read_articles([articles_dir()], max_bytes=1_000_000)).rejects


@pytest.fixture(scope="session")
def samples_store(once_a_run: OnceARun) -> Path:
    """The directory of a store with the bundled samples, as the pipeline reads them; only to be read."""
    return once_a_run("samples.db", _samples)
