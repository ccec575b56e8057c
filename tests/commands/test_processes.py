"""What takes real processes: stores that are held, signals, pipes, ports."""

import contextlib
import fcntl
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import termios
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from samples import articles_dir
from store import open_store
from tests.commands.conftest import Run, Spawn, done, one_line

pytestmark = pytest.mark.slow


@pytest.fixture
def port() -> Iterator[int]:
    """A port that somebody else has."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        yield taken.getsockname()[1]


_ASK = """
import sys, urllib.error, urllib.request
try:
    answer = urllib.request.urlopen(sys.argv[1], timeout=30)
except urllib.error.HTTPError as error:
    answer = error
print(answer.status, answer.headers["content-type"], answer.read().decode())
"""


_POST = """
import sys, urllib.error, urllib.request
headers = {"Authorization": "Bearer k", "Content-Type": "application/json"}
try:
    answer = urllib.request.urlopen(urllib.request.Request(sys.argv[1], open(sys.argv[2], "rb").read(), headers), timeout=60)
except urllib.error.HTTPError as error:
    answer = error
print(answer.status, answer.read().decode())
"""


def _until(process: "subprocess.Popen[bytes]", wanted: str) -> list[str]:
    """The lines of standard output up to the one that holds `wanted`."""
    assert process.stdout is not None
    lines = []
    for raw in process.stdout:
        lines.append(raw.decode())
        if wanted in lines[-1]:
            return lines
    raise AssertionError(f"it ended without {wanted!r}: {lines} {process.communicate()}")


def _until_written(journal: Path) -> None:
    """Wait until the journal of an ingest has inputs that are done, whose articles are in the store."""
    deadline = time.monotonic() + 90
    while not done(journal):
        assert time.monotonic() < deadline, f"nothing is done in {journal}"
        time.sleep(0.1)


_READ = ("0", "63")
"""The number of Linux's system call `read` (x86-64; ARM and RISC-V)."""


def _until_read(process: "subprocess.Popen[bytes]") -> None:
    """Wait until a process has taken all that was written to it and waits for more, which Linux tells."""
    assert process.stdin is not None
    if not (call := Path(f"/proc/{process.pid}/syscall")).exists():
        pytest.skip("only Linux tells what a process waits for")
    deadline = time.monotonic() + 90
    while int.from_bytes(fcntl.ioctl(process.stdin, termios.FIONREAD, bytes(4)), sys.byteorder) or not (
        (now := call.read_text().split())[0] in _READ and now[1] == "0x0"
    ):
        assert time.monotonic() < deadline, "it does not read"
        time.sleep(0.05)


def _url(lines: list[str]) -> str:
    return lines[-1].split()[0].removesuffix("/sparql")


@pytest.mark.usefixtures("new_store")
def test_a_store_that_another_process_holds(run: Run, spawn: Spawn, article: Path) -> None:
    assert run("ingest", article, "--store", "oxigraph:s.db").exit_code == 0
    served = spawn("serve", "--store", "oxigraph:s.db", "--port", "0")
    base = _url(_until(served, "/sparql"))
    line = one_line(run("ingest", article, "--store", "oxigraph:s.db"))
    assert "is held by another process: ask the running service (--store http" in line and "POST /api/v1/articles" in line
    with urllib.request.urlopen(f"{base}/healthz", timeout=10) as answer:  # it answers as soon as the address is told
        assert answer.status == 200
    asked = run("query", "ASK { ?s a w:Statement }", "--store", f"{base}/sparql")
    assert asked.stdout == "true\n"
    assert len(run("who", "سلمى حداد", "--store", f"{base}/sparql").stdout.splitlines()) == 2


@pytest.mark.usefixtures("new_store")
def test_readers_get_along_with_a_read_only_service(run: Run, spawn: Spawn, article: Path) -> None:
    run("ingest", article, "--store", "oxigraph:s.db")
    _until(spawn("serve", "--store", "oxigraph:s.db", "--port", "0"), "/sparql")
    assert run("query", "ASK { ?s a w:Statement }", "--store", "oxigraph:s.db").stdout == "true\n"


@pytest.mark.usefixtures("new_store")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "SIGTERM"])
def test_a_service_ends_well(run: Run, spawn: Spawn, article: Path, number: int) -> None:
    run("ingest", article, "--store", "oxigraph:s.db")
    served = spawn("serve", "--store", "oxigraph:s.db", "--port", "0")
    base = _url(_until(served, "/sparql"))
    with urllib.request.urlopen(f"{base}/sparql?query=ASK%7B%7D", timeout=20) as answer:  # so that there is a snapshot
        assert answer.status == 200
    served.send_signal(number)
    _, err = served.communicate(timeout=20)
    assert (served.returncode, err) == (0, b"")
    assert sorted(p.name for p in Path().iterdir() if "s.db" in p.name) == ["s.db", "s.db.copies", "s.db.index"], (
        "no snapshot stays"
    )


def test_who_waits_for_a_query_when_the_service_is_stopped_is_answered(run: Run, spawn: Spawn, article: Path) -> None:
    run("ingest", article, "--store", "oxigraph:s.db")
    served = spawn("serve", "--store", "oxigraph:s.db", "--port", "0")
    base = _url(_until(served, "/sparql"))
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?i) }"
    asked = subprocess.Popen(
        [sys.executable, "-c", _ASK, f"{base}/sparql?timeout=60&query={urllib.parse.quote(endless)}"], stdout=subprocess.PIPE
    )
    time.sleep(2)  # until the reader is at it; where it is not yet, the answer is the same
    served.send_signal(signal.SIGTERM)
    _, err = served.communicate(timeout=20)
    answer, _ = asked.communicate(timeout=20)
    assert answer.decode().split(" ", 2)[:2] == ["503", "application/problem+json"]
    assert b"the service is shutting down" in answer
    assert (served.returncode, err.count(b"Traceback")) == (0, 0)


def test_an_article_that_is_being_read_does_not_hold_the_service(run: Run, spawn: Spawn, article: Path, monkeypatch) -> None:
    monkeypatch.setenv("WASATA_API_KEY", "k")
    run("ingest", article, "--store", "oxigraph:s.db")
    served = spawn("serve", "--store", "oxigraph:s.db", "--port", "0")
    base = _url(_until(served, "/sparql"))
    Path("long.json").write_text(json.dumps({"id": "long", "text": "قالت سلمى حداد أمس إن المفاوضات ستستأنف قريبا. " * 15_000}))
    posted = subprocess.Popen([sys.executable, "-c", _POST, f"{base}/api/v1/articles", "long.json"], stdout=subprocess.PIPE)
    time.sleep(2)  # it takes a minute; where it has not begun yet, the answer is the same or none
    began = time.monotonic()
    served.send_signal(signal.SIGTERM)
    _, err = served.communicate(timeout=30)
    assert time.monotonic() - began < 20
    answer, _ = posted.communicate(timeout=20)
    assert answer.startswith(b"503") and b"was not written" in answer
    assert (served.returncode, err.count(b"Traceback")) == (0, 0), err
    assert run("query", "ASK { ?a <http://purl.org/dc/terms/identifier> 'long' }", "--store", "oxigraph:s.db").stdout == "false\n"
    assert "agrees" in run("check", "--store", "oxigraph:s.db").stdout


def test_a_service_of_no_store(run: Run) -> None:
    assert "there is no store at" in one_line(run("serve", "--port", "0"))


def test_a_port_in_use(run: Run, port: int) -> None:
    for args in (["serve", "--store", "memory:"], ["demo"]):
        line = one_line(run(*args, "--port", port))
        assert f"cannot listen on 127.0.0.1:{port}: " in line and "--port" in line
    assert "cannot listen on no.such.host.invalid:0" in one_line(run("demo", "--host", "no.such.host.invalid", "--port", "0"))


def test_a_demo_leaves_nothing(spawn: Spawn, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    demo = spawn("demo", "--port", "0")
    lines = _until(demo, "/sparql  ")
    assert any("every graph conforms to the shapes" in line for line in lines)
    assert list(tmp_path.glob("wasata-demo-*"))
    demo.send_signal(signal.SIGTERM)
    demo.communicate(timeout=20)
    assert demo.returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_a_demo_that_is_ended_early_leaves_nothing(spawn: Spawn, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    demo = spawn("demo", "--port", "0")
    deadline = time.monotonic() + 30
    while not list(tmp_path.glob("wasata-demo-*/store")) and time.monotonic() < deadline:
        time.sleep(0.02)
    demo.send_signal(signal.SIGTERM)
    _, err = demo.communicate(timeout=20)
    assert (demo.returncode, err) == (130, b"wasata: interrupted\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("new_store")
@pytest.mark.parametrize("workers", ["1", "2"])
@pytest.mark.parametrize("count", [2, 64, 70], ids=["part of a batch", "a batch", "a batch and part of one"])
def test_ctrl_c_while_ingest_awaits_an_article(run: Run, spawn: Spawn, count: int, workers: str) -> None:
    """What came through a pipe is not given again, so all of it is written, though its batch is not full."""
    ingest = spawn("ingest", "-", "--store", "oxigraph:s.db", "--workers", workers, stdin=subprocess.PIPE)
    assert ingest.stdin is not None
    for n in range(count):
        row = {"id": f"a-{n}", "text": "قال سامي نور إن الوفد وصل إلى المدينة."}
        ingest.stdin.write(json.dumps(row).encode() + b"\n")
    ingest.stdin.flush()
    _until_read(ingest)
    ingest.send_signal(signal.SIGINT)
    out, err = ingest.communicate(timeout=60)
    assert ingest.returncode == 130
    assert out.decode() == f"{count} articles: {count} created; {count} statements written to oxigraph:s.db\n"
    assert err.decode().splitlines() == [
        "wasata: interrupted; what is written stays, and a further run with --resume goes on from there"
    ]
    assert run("stats", "--store", "oxigraph:s.db").stdout.count(f"articles\t{count}") == 1


def _alive(group: int) -> list[str]:
    """The processes of a group that have not ended, as Linux tells; nothing elsewhere."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, _, pgrp = path.read_text().rpartition(")")[2].split()[:3]
            if pgrp == str(group) and state != "Z":
                found.append(path.parent.name)
    return found


def _with_workers(spawn: Spawn) -> "subprocess.Popen[bytes]":
    """An ingest with two workers in a group of its own, when the first articles are written."""
    with Path("feed.jsonl").open("w", encoding="utf-8") as feed:  # more than can be done by then
        for n in range(2000):
            row = {"id": f"a-{n}", "text": f"قال سامي نور إن الجولة رقم {n} انتهت في المدينة."}
            feed.write(json.dumps(row) + "\n")
    ingest = spawn("ingest", "feed.jsonl", "--workers", "2", "--store", "oxigraph:s.db", start_new_session=True)
    _until_written(Path("s.db.journal"))
    return ingest


def _all_ended(group: int) -> bool:
    deadline = time.monotonic() + 10
    while (left := _alive(group)) and time.monotonic() < deadline:
        time.sleep(0.1)
    return not left


@pytest.mark.usefixtures("new_store")
def test_workers_end_with_a_parent_that_is_killed(spawn: Spawn) -> None:
    ingest = _with_workers(spawn)
    ingest.kill()
    ingest.communicate(timeout=30)
    assert _all_ended(ingest.pid)


@pytest.mark.usefixtures("new_store")
def test_ctrl_c_with_workers(spawn: Spawn) -> None:
    """The whole group of processes gets it, as from a terminal; the workers say nothing and end."""
    ingest = _with_workers(spawn)
    os.killpg(ingest.pid, signal.SIGINT)
    out, err = ingest.communicate(timeout=30)
    assert b"Traceback" not in err
    assert (ingest.returncode, err.count(b"\n")) == (130, 1), (out, err)
    assert b" created; " in out
    assert _all_ended(ingest.pid)


def test_a_pipe_that_is_closed_early(spawn: Spawn) -> None:
    """`wasata extract … | head -1`."""
    extract = spawn("extract", articles_dir())
    assert extract.stdout is not None and extract.stderr is not None
    assert json.loads(extract.stdout.readline())["article"]["id"]
    extract.stdout.close()
    assert extract.wait(30) == 141
    assert extract.stderr.read() == b""


def test_a_store_that_cannot_be_written(run: Run, article: Path) -> None:
    line = one_line(run("ingest", article, "--store", f"oxigraph:{article}/below"))
    assert f"{article}/below cannot be opened for writing: " in line
    line = one_line(run("ingest", article, "--store", f"oxigraph:{article}"))
    assert "cannot be opened for writing" in line


def test_an_endpoint_that_is_not_there(run: Run, article: Path) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{unused.getsockname()[1]}/query"
    assert "cannot be reached" in one_line(run("stats", "--store", address))
    assert "cannot be reached" in one_line(run("ingest", article, "--store", f"{address}?update={address}"))


@pytest.mark.usefixtures("without_authority")
def test_two_workers_write_what_one_writes(run: Run, article: Path) -> None:
    feed = Path("feed.jsonl")
    rows = [{"id": f"a-{n}", "text": f"قال سامي نور إن الجولة رقم {n} انتهت في المدينة."} for n in range(5)]
    feed.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    assert run("ingest", feed, "--store", "oxigraph:one.db").exit_code == 0
    two = run("ingest", feed, "--workers", "2", "--store", "oxigraph:two.db")
    assert two.stdout.startswith("5 articles: 5 created; ")
    found = []
    for name in ("one", "two"):
        with open_store(f"oxigraph:{name}.db", read_only=True) as store:
            found.append({g: sorted(store.dump("ntriples", graph=g)) for g in store.graphs() if "/article/" in g})
    assert found[0].keys() == found[1].keys()
    assert {g: set(b"".join(d).splitlines()) for g, d in found[0].items()} == {
        g: set(b"".join(d).splitlines()) for g, d in found[1].items()
    }


def test_nothing_of_ours_is_left_in_the_temporary_directory(
    spawn: Spawn, article: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("own")
    monkeypatch.setenv("TMPDIR", str(folder))
    tempfile.tempdir = None
    process = spawn("extract", article)
    process.communicate(timeout=30)
    assert process.returncode == 0
    assert list(folder.iterdir()) == []
