"""Updates are rehearsed where they can be stopped, and change what pyoxigraph's own update changes."""

import re
import threading
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

from errors import QueryError, QueryTimeout
from store import Store, as_carried_out, open_store
from store.readers import Readers, open_asker
from store.tokens import only_data

DATA = """
PREFIX : <http://example.org/>
INSERT DATA { :a :p 1 , 2 . :b :p "نص"@ar , 0.50 . _:x :q _:y
  GRAPH :g { :a :p 3 . :c :q :d . _:z :q :e } GRAPH :h { :c :q :d } GRAPH :i { } }
"""
UPDATES = [
    pytest.param("DELETE { ?s ?p ?o } INSERT { ?s ?p 7 } WHERE { ?s ?p ?o FILTER(?o = 1) }", id="a triple exchanged"),
    pytest.param("INSERT { GRAPH :new { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }", id="named graphs copied into one"),
    pytest.param("INSERT { ?s :is [ :of ?o ] } WHERE { ?s :p ?o }", id="a new blank node for each solution"),
    pytest.param("DELETE WHERE { GRAPH ?g { ?s :q ?o } }", id="DELETE WHERE over graphs"),
    pytest.param("DELETE { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(isBlank(?s)) }", id="blank nodes of the store go"),
    pytest.param("WITH :g DELETE { ?s ?p ?o } INSERT { ?o ?p ?s } WHERE { ?s ?p ?o FILTER(isIRI(?o)) }", id="WITH"),
    pytest.param("INSERT { ?s :u ?o } USING :g USING NAMED :h WHERE { ?s ?p ?o . GRAPH ?g { ?s ?q ?o } }", id="USING"),
    pytest.param("INSERT { ?s ?p ?none } WHERE { ?s ?p ?o }", id="an unbound template"),
    pytest.param("INSERT { ?o :p ?s } WHERE { ?s ?p ?o }", id="literals as subjects are left out"),
    pytest.param(
        "CLEAR GRAPH :g ; INSERT { :x :y ?n } WHERE { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } }", id="steps see those before"
    ),
    pytest.param(
        "COPY :g TO :k ; MOVE :h TO :l ; ADD :k TO DEFAULT ; DROP SILENT GRAPH :none ; CREATE GRAPH :m", id="graphs managed"
    ),
    pytest.param("DROP NAMED", id="all named graphs go, empty ones too"),
    pytest.param("INSERT DATA { :n :o :p } ; DELETE DATA { :a :p 1 , 9 }", id="data only"),
]


def state(store: Store) -> tuple[set[str], str]:
    """The graphs, and the quads in a form that does not depend on the labels of blank nodes."""
    quads = ox.Dataset(ox.parse(b"".join(store.dump("nquads")), format=ox.RdfFormat.N_QUADS))
    quads.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return set(store.graphs()), "\n".join(sorted(map(str, quads)))


@pytest.mark.parametrize("update", UPDATES)
def test_what_is_rehearsed_first_changes_what_pyoxigraph_changes(update: str, tmp_path: Path) -> None:
    text = "PREFIX : <http://example.org/>\n" + update
    with open_store(f"oxigraph:{tmp_path / 's.db'}") as store, open_store("memory:") as own:
        asker = open_asker(store)
        for one in (store, own):
            one.update(DATA)
        before = state(store)
        assert before == state(own)
        asker.rehearse(as_carried_out(text), seconds=60)
        assert state(store) == before, "a rehearsal changes nothing"
        store.update(text)
        own.ox.update(text)
        assert state(store) == state(own)
        asker.close()


@pytest.mark.parametrize(
    ("update", "expected"),
    [
        ("INSERT DATA { <urn:a> <urn:b> 'WHERE {' }", True),
        ("PREFIX x: <urn:x> delete data { x:where x:b x:c } ; INSERT DATA {} # WHERE", True),
        ("INSERT {} WHERE {}", False),
        ("INSERT{}WHERE{}", False),
        ("DELETE WHERE { ?s ?p ?o }", False),
        ("INSERT DATA {} ; COPY DEFAULT TO <urn:g>", False),
        ("CLEAR ALL", False),
        ("INSERT DATA { <urn:a> <urn:b> 'no end } ; CLEAR ALL", False),
    ],
)
def test_what_needs_no_rehearsal(update: str, expected: bool) -> None:
    assert only_data(update) is expected


@pytest.fixture
def store(tmp_path: Path):
    with open_store(f"oxigraph:{tmp_path / 's.db'}") as opened:
        opened.ox.extend(
            ox.Quad(ox.NamedNode(f"urn:{n}"), ox.NamedNode("urn:p"), ox.Literal(n), ox.NamedNode("urn:g")) for n in range(300)
        )
        yield opened


BOMB = "INSERT { ?a <urn:no> ?b } WHERE { GRAPH ?g { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?i ?s ?j . ?k ?t ?l FILTER(?b != ?l) } }"


def test_an_update_past_its_time_is_stopped_and_others_are_answered(store: Store, tmp_path: Path) -> None:
    readers = open_asker(store)
    assert isinstance(readers, Readers)
    told: list[QueryTimeout] = []

    def change() -> None:
        try:
            readers.rehearse(BOMB, seconds=4.0)
        except QueryTimeout as error:
            told.append(error)

    thread = threading.Thread(target=change)
    thread.start()
    while not list(tmp_path.glob("*.snapshots/rehearsal-*/store/CURRENT")):
        time.sleep(0.01)
    media = "application/sparql-results+json"
    asked = readers.ask("ASK { GRAPH ?g { ?s ?p 1 } }", default_graphs=[], named_graphs=[], media=media, rows=10, seconds=60)
    assert b"true" in asked
    thread.join()
    assert re.fullmatch(r"the update ran past 4 s in its rehearsal and was stopped; nothing is changed", str(told[0]))
    assert store.count() == 300
    assert not list(tmp_path.glob("*.snapshots/rehearsal-*")), "its copy is gone"
    readers.close()


def test_an_update_that_eats_memory_is_stopped(store: Store) -> None:
    readers = open_asker(store, memory=400 << 20)
    eats = "INSERT { ?a <urn:no> ?x } WHERE { GRAPH ?g { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f BIND(CONCAT(STR(?a), STR(?c), STR(?e)) AS ?x) } }"
    with pytest.raises(QueryTimeout, match="the update used too much memory"):
        readers.rehearse(eats, seconds=100)
    assert store.count() == 300
    readers.close()


def test_the_parsers_message_comes_from_the_rehearsal(store: Store) -> None:
    readers = open_asker(store)
    with pytest.raises(QueryError, match=r"malformed update: error at 1:\d+"):
        readers.rehearse("DELETE { ?s ?p } WHERE { ?s ?p ?o }", seconds=60)
    readers.close()
