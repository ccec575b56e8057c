"""A store says which version of the schema it has; older ones are migrated, newer ones refused."""

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph

import ontology
from errors import StoreError
from ingest.pipeline.setup import set_up
from ingest.triples import authority_graph
from ontology import VERSION, iris
from ontology.names import W
from store import Store, from_rdflib, open_store
from store.schema import CURRENT, STEPS, migrate, require, version

_ONTOLOGY, _PROVENANCE, _DIGEST = (ox.NamedNode(str(name)) for name in (iris.ONTOLOGY, iris.PROVENANCE, W.inputDigest))
RUN = f"<{iris.run('0' * 16)}>"


def say(store: Store, number: object) -> None:
    graph = f"<{iris.PROVENANCE}>"
    store.update(
        f"DELETE {{ GRAPH {graph} {{ ?s <https://w3id.org/wasata#schemaVersion> ?n }} }} "
        f"INSERT {{ GRAPH {graph} {{ {graph} <https://w3id.org/wasata#schemaVersion> {number} }} }} "
        f"WHERE {{ OPTIONAL {{ GRAPH {graph} {{ ?s <https://w3id.org/wasata#schemaVersion> ?n }} }} }}"
    )


def old(store: Store) -> Store:
    """As the first releases left it."""
    store.update(f"INSERT DATA {{ GRAPH <{iris.PROVENANCE}> {{ {RUN} a <http://www.w3.org/ns/prov#Activity> }} }}")
    return store


def test_a_new_store_gets_the_number_with_its_first_graphs() -> None:
    store = open_store("memory:")
    assert version(store) is None
    set_up(store)
    assert version(store) == CURRENT
    assert store.query(f'ASK {{ GRAPH ?g {{ ?g <http://www.w3.org/2002/07/owl#versionInfo> "{VERSION}" }} }}')
    before = store.generation
    set_up(store)
    assert store.generation == before


@pytest.mark.parametrize(("name", "graph"), [(iris.ONTOLOGY, ontology.graph), (iris.AUTHORITY, authority_graph)])
def test_a_new_store_gets_the_ontology_and_the_authority(name: str, graph: Callable[[], Graph]) -> None:
    """The same triples that rdflib has."""
    found = []
    for fill in (set_up, lambda store: store.write({name: from_rdflib(graph())})):
        with open_store("memory:") as store:
            fill(store)
            found.append(set(store.triples(name)))
    if any(isinstance(t.subject, ox.BlankNode) for t in found[0]):
        found = [canonical(triples) for triples in found]
    assert found[0] == found[1]
    assert len(found[0]) > 1000


def canonical(triples: set[ox.Triple]) -> set[ox.Triple]:
    dataset = ox.Dataset(ox.Quad(t.subject, t.predicate, t.object) for t in triples)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return {quad.triple for quad in dataset}


def test_a_graph_that_is_gone_is_written_again() -> None:
    store = open_store("memory:")
    set_up(store)
    before = set(store.triples(iris.PROVENANCE))
    store.write(
        {iris.ONTOLOGY: []},
        remove=[
            ox.Quad(t.subject, t.predicate, t.object, _PROVENANCE)
            for t in before
            if (t.subject, t.predicate) == (_ONTOLOGY, _DIGEST)
        ],
    )
    store.write(add={iris.PROVENANCE: [ox.Triple(_ONTOLOGY, _DIGEST, ox.Literal("sha256:old"))]})
    assert set_up(store)
    assert set(store.triples(iris.PROVENANCE)) == before
    assert not set_up(store)


def test_the_version_of_the_ontology_follows() -> None:
    store = open_store("memory:")
    set_up(store)
    graph, info = f"<{iris.PROVENANCE}>", "<http://www.w3.org/2002/07/owl#versionInfo>"
    store.update(
        f'DELETE WHERE {{ GRAPH {graph} {{ {graph} {info} ?v }} }} ; INSERT DATA {{ GRAPH {graph} {{ {graph} {info} "0.0.1" }} }}'
    )
    require(store)
    assert [row["v"].value for row in store.query(f"SELECT ?v {{ GRAPH {graph} {{ {graph} {info} ?v }} }}")] == [VERSION]


def test_an_older_store_is_read_but_written_only_once_migrated(tmp_path: Path) -> None:
    url = f"oxigraph:{tmp_path / 'a.db'}"
    with open_store(url) as store:
        assert version(old(store)) == 0
        count = store.count()
        with pytest.raises(StoreError, match="wasata migrate"):
            set_up(store)
        assert store.count() == count
    with open_store(url, read_only=True) as store:
        assert store.count() == count
    with open_store(url) as store:
        told: list[tuple[int, str]] = []
        assert list(migrate(store, lambda number, what: told.append((number, what)))) == [1]
        assert told == [(1, STEPS[0][1])]
        assert version(store) == CURRENT
        assert store.has_graph(iris.PROVENANCE)
        assert list(migrate(store)) == []
        assert set_up(store)


def test_every_version_has_a_step_to_the_next() -> None:
    assert sorted(STEPS) == list(range(CURRENT))


def test_steps_are_carried_out_in_turn_and_stay_done(monkeypatch: pytest.MonkeyPatch) -> None:
    from store import schema

    def fails(_: Store) -> None:
        raise StoreError("disk full")

    monkeypatch.setattr(schema, "CURRENT", 3)
    monkeypatch.setattr(schema, "STEPS", {**STEPS, 1: (lambda _: None, "one"), 2: (fails, "two")})
    store = old(open_store("memory:"))
    with pytest.raises(StoreError, match="disk full"):
        list(migrate(store))
    assert version(store) == 2


@pytest.mark.parametrize("read_only", [True, False])
def test_a_newer_store_is_refused(tmp_path: Path, read_only: bool) -> None:
    url = f"oxigraph:{tmp_path / 'a.db'}"
    with open_store(url) as store:
        set_up(store)
        say(store, CURRENT + 1)
    for _ in range(2):  # and let go of
        with pytest.raises(StoreError, match=f"schema version {CURRENT + 1}, this Wasata knows {CURRENT}"):
            open_store(url, read_only=read_only)


def test_a_number_that_is_none_is_told() -> None:
    store = old(open_store("memory:"))
    say(store, '"soon"')
    with pytest.raises(StoreError, match="no number: 'soon'"):
        set_up(store)


def test_migrating_an_empty_store_writes_nothing() -> None:
    store = open_store("memory:")
    assert list(migrate(store)) == []
    assert store.count() == 0
