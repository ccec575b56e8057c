import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from errors import QueryError, QueryTimeout, ResultTooLarge, StoreError
from store import Store, open_store
from store.readers import Readers, open_asker

EX = "https://example.org/"
JSON, CSV, TURTLE = "application/sparql-results+json", "text/csv", "text/turtle"
BOMB = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h . ?i ?t ?j FILTER(?b != ?j) }"


def some(n: int) -> list[Triple]:
    return [Triple(NamedNode(f"{EX}{i}"), NamedNode(EX + "p"), Literal(f"قال {i}", language="ar")) for i in range(n)]


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path):
    with open_store("memory:" if request.param == "memory" else f"oxigraph:{tmp_path / 'db'}") as opened:
        opened.write({EX + "g": some(300)})
        yield opened


@pytest.fixture
def readers(store: Store):
    made = open_asker(store)
    assert isinstance(made, Readers)
    yield made
    made.close()


def ask(
    readers: Readers, query: str, media: str = JSON, *, rows: int = 1000, seconds: float = 20.0, default: tuple[str, ...] = ()
) -> bytes:
    return readers.ask(query, default_graphs=list(default), named_graphs=[], media=media, rows=rows, seconds=seconds)


def count(readers: Readers, **keywords: object) -> int:
    found = json.loads(ask(readers, "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }", **keywords))
    return int(found["results"]["bindings"][0]["n"]["value"])


def test_answers_see_every_write_before_them(store: Store, readers: Readers) -> None:
    assert count(readers) == 300
    store.write({EX + "h": some(2)})
    assert count(readers) == 302
    assert count(readers, default=(EX + "h",)) == 2


def test_result_as_the_store_itself_would_write_it(store: Store, readers: Readers) -> None:
    query = "SELECT ?s ?o ?none WHERE { ?s ?p ?o } ORDER BY ?s LIMIT 3"
    import pyoxigraph as ox

    for media, format_ in ((CSV, ox.QueryResultsFormat.CSV), (JSON, ox.QueryResultsFormat.JSON)):
        assert ask(readers, query, media) == store.query(query).serialize(format=format_)
    assert ask(readers, "ASK { ?s ?p 'no' }") == b'{"head":{},"boolean":false}'
    assert len(list(ox.parse(ask(readers, "CONSTRUCT WHERE { ?s ?p ?o }", TURTLE), ox.RdfFormat.TURTLE))) == 300


def test_a_result_too_large_is_refused_and_the_reader_lives(readers: Readers) -> None:
    with pytest.raises(ResultTooLarge, match="more than 299 rows"):
        ask(readers, "SELECT * WHERE { ?s ?p ?o }", rows=299)
    with pytest.raises(ResultTooLarge, match="more than 299 triples"):
        ask(readers, "CONSTRUCT WHERE { ?s ?p ?o }", TURTLE, rows=299)
    assert len(json.loads(ask(readers, "SELECT * WHERE { ?s ?p ?o }", rows=300))["results"]["bindings"]) == 300


def test_a_malformed_query_gives_the_parsers_message(readers: Readers) -> None:
    with pytest.raises(QueryError, match=r"malformed query: error at 1:16"):
        ask(readers, "SELECT WHERE { ?s ?p ?o }")
    with pytest.raises(QueryError):
        ask(readers, "ASK { ?s ?p ?o }\n\n} \x00")
    assert count(readers) == 300


def test_a_query_past_its_time_is_stopped_and_others_go_on(readers: Readers) -> None:
    count(readers)
    caught_errors: list[BaseException] = []

    def bomb() -> None:
        with pytest.raises(QueryTimeout, match=r"ran past 1\.5 s") as caught:
            ask(readers, BOMB, seconds=1.5)
        caught_errors.append(caught.value)

    thread = threading.Thread(target=bomb)
    start = time.monotonic()
    thread.start()
    assert count(readers) == 300
    thread.join()
    assert caught_errors
    assert time.monotonic() - start < 8
    assert count(readers) == 300


def stopped(readers: Readers, seconds: float) -> None:
    with pytest.raises(QueryTimeout):
        ask(readers, BOMB, seconds=seconds)


def test_when_all_readers_are_busy_the_next_waits_no_longer_than_its_own_limit(store: Store) -> None:
    readers = open_asker(store, size=1)
    thread = threading.Thread(target=stopped, args=(readers, 1.5))
    thread.start()
    time.sleep(0.3)
    with pytest.raises(QueryTimeout, match="busy"):
        count(readers, seconds=0.2)
    thread.join()
    readers.close()


def test_a_query_that_eats_memory_is_stopped(store: Store) -> None:
    readers = open_asker(store, memory=600 << 20)
    query = "SELECT * WHERE { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f } ORDER BY ?b ?d ?f"
    with pytest.raises(QueryTimeout, match="memory"):
        ask(readers, query, seconds=60.0)
    assert count(readers) == 300
    readers.close()


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    with open_store(f"oxigraph:{tmp_path / 'db'}") as store:
        readers = open_asker(store)
        for n in range(3):
            store.write({EX + "g": some(n + 1)})
            assert count(readers) == n + 1
        assert len(list((tmp_path / "db.snapshots").iterdir())) == 1
        readers.close()
    assert [p.name for p in tmp_path.iterdir()] == ["db"]


def test_two_services_that_read_one_store_do_not_meet(tmp_path: Path) -> None:
    url = f"oxigraph:{tmp_path / 'db'}"
    with open_store(url) as store:
        store.write({EX + "g": some(5)})
    with open_store(url, read_only=True) as one, open_store(url, read_only=True) as two:
        first, second = open_asker(one), open_asker(two)
        for readers in (first, second, first):
            assert isinstance(readers, Readers)
            assert count(readers) == 5
        first.close()
        assert isinstance(second, Readers)
        assert count(second) == 5
        second.close()
    assert [p.name for p in tmp_path.iterdir()] == ["db"]


def test_readers_end_with_their_parent(tmp_path: Path) -> None:
    parent = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path / "db")],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    pid = int(parent.stdout)
    end = time.monotonic() + 5
    while time.monotonic() < end and _runs(pid):
        time.sleep(0.02)
    assert not _runs(pid)


CHILD = """
import os, signal, sys
import store
from store.readers import open_asker
readers = open_asker(store.open_store("oxigraph:" + sys.argv[1]))
media = "application/sparql-results+json"
readers.ask("ASK {}", default_graphs=[], named_graphs=[], media=media, rows=1, seconds=9)
print(readers._idle[0]._process.pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def _runs(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def test_a_reader_has_no_network(readers: Readers) -> None:
    probe = "import ctypes; c = ctypes.CDLL(None); raise SystemExit(bool(c.unshare(0x40000000) and c.unshare(0x50000000)))"
    if subprocess.run([sys.executable, "-c", probe], check=False).returncode:
        pytest.skip("this system lets no process give up its network")
    with socket.create_server(("127.0.0.1", 0)) as listener:
        with pytest.raises(StoreError, match="unreachable"):
            ask(readers, f"SELECT * {{ SERVICE <http://127.0.0.1:{listener.getsockname()[1]}/> {{ ?s ?p ?o }} }}")
        listener.settimeout(0.1)
        with pytest.raises(TimeoutError):
            listener.accept()


@pytest.mark.parametrize("query", [f"SELECT * {'{' * 100_000}{'}' * 100_000}", f"SELECT * {{ FILTER({'!' * 100_000}true) }}"])
def test_a_query_nested_too_deeply_ends_its_reader_only(readers: Readers, query: str) -> None:
    with pytest.raises(QueryTimeout, match="nested too deeply"):
        ask(readers, query)
    assert count(readers) == 300


def test_a_reader_that_somebody_kills_is_replaced_and_leaves_no_snapshot(tmp_path: Path) -> None:
    with open_store(f"oxigraph:{tmp_path / 'db'}") as store:
        store.write({EX + "g": some(300)})
        readers = open_asker(store)
        assert isinstance(readers, Readers)
        assert count(readers) == 300
        (reader,) = readers._idle
        os.kill(reader._process.pid, signal.SIGKILL)
        reader._process.wait()
        assert count(readers) == 300
        store.write({EX + "h": some(1)})
        assert count(readers) == 301
        assert [d.name for d in (tmp_path / "db.snapshots").iterdir()] == [str(store.generation)]
        readers.close()
    assert not (tmp_path / "db.snapshots").exists()


def test_closing_ends_the_queries_that_run(readers: Readers) -> None:
    told: list[BaseException] = []

    def bomb() -> None:
        try:
            ask(readers, BOMB, seconds=300)
        except BaseException as error:
            told.append(error)

    threads = [threading.Thread(target=bomb) for _ in range(3)]  # two run, one waits for a reader
    for thread in threads:
        thread.start()
    while len(readers._busy) < 2:
        time.sleep(0.01)
    readers.close()
    for thread in threads:
        thread.join(60)
    assert [type(error) for error in told] == [StoreError] * 3
    assert {str(error) for error in told} == {"the service is shutting down"}
