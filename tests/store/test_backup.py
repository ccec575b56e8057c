"""A backup holds what the store held at one moment, says so, and comes back whole or not at all."""

import gzip
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph as ox
import pytest

from errors import StoreError, StoreLocked, UsageError
from store import open_store
from store.backup import held_still, new_file, newest, write_backup
from store.embedded import EmbeddedStore
from store.restore import restore

EX = "https://example.org/"
ROOT = Path(__file__).resolve().parents[2]


def some(n: int) -> list[ox.Triple]:
    return [
        ox.Triple(ox.NamedNode(f"{EX}{i}"), ox.NamedNode(EX + "p"), ox.Literal(f'قال "{i}"\n', language="ar")) for i in range(n)
    ]


def quads(url: str) -> set[ox.Quad]:
    with open_store(url, read_only=True) as store:
        assert isinstance(store, EmbeddedStore)
        return set(store.ox)


@pytest.fixture
def filled(tmp_path: Path) -> str:
    url = f"oxigraph:{tmp_path / 'a.db'}"
    with open_store(url) as store:
        store.write({EX + "g": some(50), EX + "h": some(7)})
        store.update(f'INSERT DATA {{ <{EX}s> <{EX}p> "no graph", "0.90"^^<http://www.w3.org/2001/XMLSchema#decimal> }}')
    return url


def backup(url: str, file: Path) -> int:
    with held_still(url) as store:
        return write_backup(store, file).quads


def test_comes_back_the_same(filled: str, tmp_path: Path) -> None:
    file = tmp_path / "b.nq.gz"
    assert backup(filled, file) == 59
    assert restore(file, f"oxigraph:{tmp_path / 'new' / 'b.db'}").quads == 59
    assert quads(f"oxigraph:{tmp_path / 'new' / 'b.db'}") == quads(filled)
    assert {p.name for p in tmp_path.iterdir()} == {"a.db", "b.nq.gz", "new"}
    assert [p.name for p in (tmp_path / "new").iterdir()] == ["b.db"]


def test_is_n_quads_for_everybody(filled: str, tmp_path: Path) -> None:
    file = tmp_path / "b.nq.gz"
    backup(filled, file)
    assert set(ox.parse(gzip.decompress(file.read_bytes()), ox.RdfFormat.N_QUADS)) == quads(filled)


def test_an_empty_store_comes_back_empty(tmp_path: Path) -> None:
    with open_store("memory:") as store:
        assert write_backup(store, tmp_path / "b.nq.gz").quads == 0
    assert restore(tmp_path / "b.nq.gz", f"oxigraph:{tmp_path / 'b.db'}").quads == 0
    assert quads(f"oxigraph:{tmp_path / 'b.db'}") == set()


def test_nothing_is_overwritten(filled: str, tmp_path: Path) -> None:
    file = tmp_path / "b.nq.gz"
    backup(filled, file)
    with pytest.raises(UsageError, match="not overwritten"):
        new_file(file)
    with pytest.raises(UsageError, match="not overwritten"):
        restore(file, filled)
    with pytest.raises(UsageError, match=r"\.nq\.gz"):
        new_file(tmp_path / "b.trig")
    with pytest.raises(UsageError, match="memory"):
        restore(file, "memory:")


def test_a_directory_takes_files_by_time_and_gives_the_newest(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no backup"):
        newest(tmp_path)
    for day in (2, 10):
        new_file(tmp_path, datetime(2026, 1, day, tzinfo=UTC)).write_bytes(b"")
    assert newest(tmp_path).name == "wasata-20260110T000000Z.nq.gz"
    with pytest.raises(UsageError, match="no backup"):
        newest(tmp_path / "none")


def damaged(data: bytes, how: str) -> bytes:
    lines = gzip.decompress(data).splitlines(keepends=True)
    match how:
        case "cut":
            return data[: len(data) // 2]
        case "last line gone":
            return gzip.compress(b"".join(lines[:-1]))
        case "a quad gone":
            return gzip.compress(b"".join(lines[1:]))
        case "a quad changed":
            return gzip.compress(lines[0].replace(b"example", b"exbmple") + b"".join(lines[1:]))
        case "no manifest":
            return gzip.compress(b"".join(lines[:-1]) + b"# wasata backup {}\n")
        case "newer":
            return gzip.compress(
                b"".join(lines).replace(b'"schema": null', b'"schema": 99').replace(b'"schema": 0', b'"schema": 99')
            )
        case _:
            return b"no gzip"


@pytest.mark.parametrize(
    "how", ["cut", "last line gone", "a quad gone", "a quad changed", "no manifest", "newer", "something else"]
)
def test_what_is_not_as_it_was_is_refused(filled: str, tmp_path: Path, how: str) -> None:
    file = tmp_path / "b.nq.gz"
    backup(filled, file)
    file.write_bytes(damaged(file.read_bytes(), how))
    with pytest.raises(StoreError, match=r"b\.nq\.gz"):
        restore(file, f"oxigraph:{tmp_path / 'b.db'}")
    assert {p.name for p in tmp_path.iterdir()} == {"a.db", "b.nq.gz"}


def test_a_backup_that_fails_leaves_nothing(filled: str, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot write"):
        backup(filled, tmp_path / "none" / "b.nq.gz")
    assert {p.name for p in tmp_path.iterdir()} == {"a.db"}


WRITER = """
import sys
from tests.store.test_backup import EX, some
from store import open_store
with open_store(sys.argv[1]) as store:
    n = 0
    while True:
        store.write({f"{EX}graph/{n}": some(40), EX + "last": some(n % 7 + 1)})
        print(n, flush=True)
        n += 1
        if n % 60 == 0:
            store.ox.flush()
"""


def test_while_somebody_writes_it_is_one_state(tmp_path: Path) -> None:
    url = f"oxigraph:{tmp_path / 'a.db'}"
    writer = subprocess.Popen([sys.executable, "-c", WRITER, url], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert writer.stdout is not None
        for round_ in range(6):
            for _ in range(70):
                done = int(writer.stdout.readline())
            with pytest.raises(StoreLocked):
                open_store(url, read_only=True)
            file = tmp_path / f"{round_}.nq.gz"
            backup(url, file)
            held: dict[str, int] = {}
            for quad in ox.parse(gzip.decompress(file.read_bytes()), ox.RdfFormat.N_QUADS):
                held[str(quad.graph_name)] = held.get(str(quad.graph_name), 0) + 1
            last = held.pop(f"<{EX}last>")
            assert set(held.values()) == {40}  # every write whole
            assert set(held) == {f"<{EX}graph/{n}>" for n in range(len(held))}  # and none left out before another
            assert len(held) > done  # all that was acknowledged before
            assert last == (len(held) - 1) % 7 + 1
    finally:
        writer.kill()
        writer.communicate()
    assert not list(tmp_path.glob("*backup-*"))
