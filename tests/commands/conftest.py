"""The command line as a person meets it: in this process, and in processes of its own."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import settings
from commands import cli
from commands.indexing import indexing
from ingest.pipeline import setup
from store import open_store
from tests.conftest import OnceARun

ROOT = Path(__file__).resolve().parents[2]
Run = Callable[..., Result]
Spawn = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture(autouse=True)
def _own_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """A working directory of its own, and settings read anew."""
    monkeypatch.chdir(tmp_path)
    for name in [n for n in os.environ if n.startswith("WASATA_")]:
        monkeypatch.delenv(name)
    settings.settings.cache_clear()
    yield
    settings.settings.cache_clear()


@pytest.fixture
def run() -> Run:
    """Run a line in this process; stdout and stderr apart."""

    def go(*args: object, **extra: object) -> Result:
        return CliRunner().invoke(cli, [str(a) for a in args], prog_name="wasata", **extra)  # type: ignore[arg-type]

    return go


def _interruptible() -> None:
    """Take Ctrl-C even where the tests run in the background of a shell, which ignores it for all that it starts there."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def spawn() -> Iterator[Spawn]:
    """Start a line in a process of its own, which ends with the test."""
    started: list[subprocess.Popen[bytes]] = []

    def go(*args: object, **extra: object) -> "subprocess.Popen[bytes]":
        process = subprocess.Popen(
            [sys.executable, "-m", "wasata", *map(str, args)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            preexec_fn=_interruptible,  # noqa: PLW1509 - it sets one signal, and no thread of ours holds anything then
            **extra,  # type: ignore[call-overload]
        )
        started.append(process)
        return process

    yield go
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


@pytest.fixture
def without_authority(monkeypatch: pytest.MonkeyPatch) -> None:
    """New stores without the ontology and the authority: to write and to index these takes more than a second."""
    monkeypatch.setattr(setup, "_SOURCES", {})


def run_once(folder: Path, *args: object) -> None:
    """Run a line in another working directory, for what a module makes once and its tests copy."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for name in [n for n in os.environ if n.startswith("WASATA_")]:
            patch.delenv(name)
        settings.settings.cache_clear()
        result = CliRunner().invoke(cli, [str(a) for a in args])
        assert result.exit_code == 0, result.output
    settings.settings.cache_clear()


@pytest.fixture(scope="session")
def sample_url(samples_store: Path) -> str:
    """A store with the samples; only to be read."""
    return f"oxigraph:{samples_store}"


def _new(folder: Path) -> None:
    folder.mkdir()
    with open_store(f"oxigraph:{folder / 's.db'}") as store, indexing(store):
        setup.set_up(store)


@pytest.fixture
def new_store(once_a_run: OnceARun, tmp_path: Path) -> None:
    """`s.db` in the working directory holds what a store gets before its first article, which takes an ingest two seconds."""
    shutil.copytree(once_a_run("new-store", _new), tmp_path, dirs_exist_ok=True)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """One good article, of ours."""
    path = tmp_path / "good.txt"
    path.write_text("قالت سلمى حداد، المتحدثة باسم وكالة الأفق، إن المحادثات ستستأنف غدا.\n", encoding="utf-8")
    return path


def done(journal: Path) -> int:
    """How many inputs the journal of an ingest has as done; 0 where there is none yet."""
    with suppress(sqlite3.Error):
        db = sqlite3.connect(f"file:{journal}?mode=ro", uri=True)
        try:
            return int(db.execute("SELECT COUNT(*) FROM done").fetchone()[0])
        finally:
            db.close()
    return 0


def one_line(result: Result, status: int = 2) -> str:
    """The error of a run: one line on stderr that says who speaks, and no traceback."""
    assert result.exit_code == status, result.output
    lines = result.stderr.splitlines()
    assert len(lines) == 1, result.stderr
    assert lines[0].startswith("wasata: ")
    assert "Traceback" not in result.output
    return lines[0]
