"""Oxigraph's server and Virtuoso as stores: written, served, backed up, restarted."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from errors import UsageError
from store import Store, open_store
from store.backup import held_still, write_backup
from store.restore import restore
from tests.servers import free_port, oxigraph_program, oxigraph_server, virtuoso_program, virtuoso_server

EX = "https://example.org/"
SERVERS = [
    pytest.param("oxigraph", marks=pytest.mark.skipif(oxigraph_program() is None, reason="there is no `oxigraph` server")),
    pytest.param("virtuoso", marks=pytest.mark.skipif(virtuoso_program() is None, reason="there is no virtuoso-t")),
]


@pytest.fixture(scope="module", params=SERVERS)
def url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    directory = tmp_path_factory.mktemp(request.param)
    with oxigraph_server() if request.param == "oxigraph" else virtuoso_server(directory) as found:
        yield found


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    with open_store(url) as found:
        yield found
        found.write({name: [] for name in found.graphs()})


def some(*names: str) -> list[ox.Triple]:
    return [ox.Triple(ox.NamedNode(EX + n), ox.NamedNode(EX + "p"), ox.Literal(f'قال "{n}"\\\n', language="ar")) for n in names]


def test_a_graph_is_replaced_added_to_and_taken_away(store: Store) -> None:
    store.write({EX + "g": some("a", "b")}, add={EX + "runs": some("r")})
    store.write({EX + "g": some("b", "c")}, add={EX + "runs": some("s")})
    assert set(store.triples(EX + "g")) == set(some("b", "c"))
    assert set(store.triples(EX + "runs")) == set(some("r", "s"))
    assert (store.count(), store.count(EX + "g"), sorted(store.graphs())) == (4, 2, [EX + "g", EX + "runs"])
    store.write(remove=[ox.Quad(t.subject, t.predicate, t.object, ox.NamedNode(EX + "g")) for t in some("b")])
    assert set(store.triples(EX + "g")) == set(some("c"))
    store.write({EX + "g": []})
    assert not store.has_graph(EX + "g")


def test_the_forms_of_queries(store: Store) -> None:
    store.write({EX + "g": some("a"), EX + "h": some("b")})
    assert bool(store.query("ASK { ?s ?p $o }", bindings={"o": some("b")[0].object}))
    assert not bool(store.query("ASK { ?s ?p $o }", bindings={"o": some("none")[0].object}))
    assert list(store.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", default_graphs=[EX + "g"])) == some("a")
    rows = store.query("SELECT ?s ?none { GRAPH $g { ?s ?p ?o } }", bindings={"g": ox.NamedNode(EX + "h")})
    assert [(row["s"], row["none"]) for row in rows] == [(some("b")[0].subject, None)]


def test_back_and_forth_by_backup(store: Store, url: str, tmp_path: Path) -> None:
    names = [str(n) for n in range(1500)]  # more than one request
    store.write({EX + "g": some(*names[:800])})
    store.write({EX + "h": some(*names[800:])})
    with held_still(url) as found:
        assert write_backup(found, tmp_path / "b.nq.gz").quads == 1500
    with pytest.raises(UsageError, match="not overwritten"):
        restore(tmp_path / "b.nq.gz", url)
    restore(tmp_path / "b.nq.gz", f"oxigraph:{tmp_path / 'b.db'}")
    with open_store(f"oxigraph:{tmp_path / 'b.db'}", read_only=True) as embedded:
        assert set(embedded.triples(EX + "h")) == set(store.triples(EX + "h"))
    store.write({EX + "g": [], EX + "h": []})
    assert restore(tmp_path / "b.nq.gz", url).quads == 1500
    assert set(store.triples(EX + "g")) == set(some(*names[:800]))


@pytest.mark.skipif(oxigraph_program() is None, reason="there is no `oxigraph` server")
def test_reads_and_writes_live_through_a_restart(tmp_path: Path) -> None:
    port = free_port()
    with oxigraph_server(tmp_path, port) as url, open_store(url) as store:
        store.write({EX + "g": some("a")})
    again = threading.Event()

    def later() -> None:
        with oxigraph_server(tmp_path, port):
            again.wait(30)

    thread = threading.Thread(target=later)
    with open_store(url) as store:
        thread.start()
        try:
            store.write({EX + "h": some("b")})
            assert store.count() == 2
        finally:
            again.set()
            thread.join()
