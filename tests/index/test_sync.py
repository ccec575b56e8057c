"""The index follows the graph, whoever wrote it, and tells when it does not."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from api.index import Index, Lookup, check, open_index, sync, take
from api.index.keys import MARK
from api.index.sync import digests_of, entry_of
from api.lookup import Filters
from errors import QueryError, StoreError
from ingest.pipeline import ingest_articles
from ingest.read import read_articles
from ontology import iris
from samples import articles_dir
from store import Store, open_store

W = "https://w3id.org/wasata#"


def samples() -> list:
    return list(read_articles([articles_dir()], max_bytes=1_000_000))


def dump(index: Index) -> dict[str, list]:
    """All that is in an index, numbers of its own apart."""
    db = index.db
    return {
        "graph": sorted(db.execute("SELECT iri, digest, content FROM graph")),
        "statement": sorted(db.execute("SELECT iri, place, up, down, first, last, doc FROM statement JOIN record USING (n)")),
        "words": sorted(db.execute("SELECT iri, forms, stems FROM statement JOIN words ON words.rowid = n")),
        "keys": sorted(_keys(db)),
        "fact": sorted(db.execute("SELECT iri, property, value, said FROM fact JOIN node ON n = node")),
        "name": sorted(db.execute("SELECT iri, surface, folded, said FROM name JOIN node ON node.n = node")),
        "role": sorted(db.execute("SELECT iri, role FROM role JOIN node ON n = actor")),
    }


def _keys(db: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Statements and their keys, those of actors, topics and processes with the IRI instead of the number."""
    nodes = {str(n): iri for n, iri in db.execute("SELECT n, iri FROM node")}
    for iri, keys in db.execute("SELECT iri, keys FROM statement JOIN words ON words.rowid = n"):
        for word in keys.split():
            kind, number = re.fullmatch(MARK + "(speaker|outlet|via|mentions|topic|process|)(.*)", word).groups()
            yield iri, kind + nodes[number] if kind else word


def test_a_second_sync_does_nothing(own: tuple[Store, Index], tmp_path: Path) -> None:
    store, _ = own
    index = open_index(store, tmp_path / "fresh.index")
    first = sync(store, index)
    assert first.put == 4 and first.gone == 0  # three articles and the authority
    assert sync(store, index) == sync(store, index, thorough=True) == (type(first)(0, 0))
    assert list(check(store, index)) == []
    index.close()


def test_a_graph_that_comes_twice_in_one_go_counts_once(own: tuple[Store, Index], tmp_path: Path) -> None:
    store, index = own
    sync(store, index)
    made = [(entry_of(store, iri), digest) for iri, digest in digests_of(store).items()]
    assert sum(len(entry.rows) for entry, _ in made) > 1
    before = dump(index)
    assert take(index, [*made, *made])
    assert dump(index) == before


def test_step_by_step_gives_what_one_go_gives(own: tuple[Store, Index], tmp_path: Path) -> None:
    store, index = own
    sync(store, index)
    ingest_articles(store, samples()[3:6])
    store.update(f"DROP GRAPH <{iris.article(samples()[0].id)}>")
    ingest_articles(store, [samples()[1]])
    sync(store, index)
    fresh = open_index(store, tmp_path / "fresh.index")
    sync(store, fresh)
    assert dump(index) == dump(fresh)
    assert {row[0] for row in dump(index)["graph"]} >= {iris.article(a.id) for a in samples()[1:6]}
    fresh.close()


def test_a_write_is_seen_by_the_next_lookup(own: tuple[Store, Index]) -> None:
    store, index = own
    lookup = Lookup(store, index)
    before = lookup.who(Filters())["total"]
    ingest_articles(store, samples()[3:4])
    assert lookup.who(Filters())["total"] > before
    assert list(check(store, index)) == []


ALL_WARN = (
    f"DELETE {{ GRAPH ?g {{ ?s <{W}act> ?a }} }} INSERT {{ GRAPH ?g {{ ?s <{W}act> <https://w3id.org/wasata/act#warn> }} }} "
    f"WHERE {{ GRAPH ?g {{ ?s <{W}act> ?a }} }}"
)


def test_a_write_past_ingest_is_seen_where_it_is_said(own: tuple[Store, Index]) -> None:
    store, index = own
    lookup = Lookup(store, index)
    lookup.who(Filters())
    with index.doubting():
        store.update(ALL_WARN)
        lookup.who(Filters())  # somebody compares in between
    found = lookup.who(Filters(act="warn"))["total"]
    assert found == lookup.who(Filters())["total"] > 0
    assert list(check(store, index)) == [] and index.doubts == 0


def test_who_dies_after_a_write_past_ingest_is_told_by_the_next(own: tuple[Store, Index]) -> None:
    store, index = own
    sync(store, index)
    index.doubting().__enter__()
    store.update(ALL_WARN)
    index.close()  # killed here
    again = open_index(store)
    assert again.doubts == 1
    sync(store, again)
    assert list(check(store, again)) == [] and again.doubts == 0
    again.close()


def test_a_write_that_was_refused_leaves_no_doubt(own: tuple[Store, Index]) -> None:
    store, index = own
    sync(store, index)
    with pytest.raises(QueryError), index.doubting():
        store.update("INSERT")
    assert index.doubts == 0
    assert sync(store, index).put == 0


def test_what_was_counted_before_a_write_is_not_kept_after_it(own: tuple[Store, Index]) -> None:
    store, index = own
    lookup = Lookup(store, index)
    before = lookup.who(Filters())["total"]

    def slow() -> int:
        ingest_articles(store, samples()[3:4])
        assert lookup.who(Filters())["total"] > before
        return before

    assert lookup._kept(lookup._totals, ("late",), slow) == before
    assert ("late",) not in lookup._totals


def test_links_of_another_graph_are_facts_of_the_actor(own: tuple[Store, Index]) -> None:
    store, index = own
    lookup = Lookup(store, index)
    speaker = next(
        i["speaker"] for i in lookup.who(Filters(), limit=200)["items"] if i["speaker"] and not i["speaker"]["wikidata"]
    )
    link = Triple(
        NamedNode(speaker["iri"]),
        NamedNode("http://www.w3.org/2002/07/owl#sameAs"),
        NamedNode("http://www.wikidata.org/entity/Q424242"),
    )
    store.write(add={iris.ID + "links": [link]})
    assert lookup.who(Filters(speaker="Q424242"))["items"][0]["speaker"] == {**speaker, "wikidata": "Q424242", "match": "exact"}
    store.write({iris.ID + "links": []})
    assert lookup.actors(speaker["label"]["ar"])["items"][0]["wikidata"] is None


def test_check_names_every_kind_of_difference(own: tuple[Store, Index]) -> None:
    store, index = own
    sync(store, index)
    one, two, three = (iris.article(a.id) for a in samples()[:3])
    with index.writing() as db:
        db.execute("DELETE FROM graph WHERE iri = ?", (one,))
        db.execute("UPDATE graph SET digest = 'x' WHERE iri = ?", (two,))
        db.execute(
            "DELETE FROM statement WHERE n = (SELECT MIN(n) FROM statement WHERE graph = (SELECT n FROM graph WHERE iri = ?))",
            (three,),
        )
        db.execute("INSERT INTO graph (iri, digest, content, facts) VALUES (?, '', '', '')", (iris.article("ghost"),))
    store.write(
        add={
            iris.AUTHORITY: [
                Triple(
                    NamedNode(iris.actor("qatar")),
                    NamedNode("http://www.w3.org/2004/02/skos/core#altLabel"),
                    Literal("قطرستان", language="ar"),
                )
            ]
        }
    )
    found = {d.graph: d.what for d in check(store, index)}
    assert found[one] == "is not in the index"
    assert found[two] == "was indexed from another version"
    assert "statements" in found[three]
    assert found[iris.article("ghost")] == "is in the index, but no longer in the store"
    assert found[iris.AUTHORITY] == "says something else than the index"


@pytest.mark.parametrize("damage", ["another version", "no database", "cut off"])
def test_an_index_that_cannot_be_used_is_made_anew(own: tuple[Store, Index], damage: str) -> None:
    store, index = own
    sync(store, index)
    before = dump(index)
    index.close()
    if damage == "another version":
        db = sqlite3.connect(index.path)
        db.execute("UPDATE meta SET value = '0'")
        db.commit()
        db.close()
    else:
        whole = index.path.read_bytes()
        index.path.write_bytes(b"nothing of the kind" * 100 if damage == "no database" else whole[:50])
    again = open_index(store)
    sync(store, again)
    assert dump(again) == before
    again.close()


def test_where_there_is_no_place_it_is_temporary() -> None:
    with open_store("memory:") as store:
        index = open_index(store)
        place = index.path
        assert place.exists()
        index.close()
        assert not place.parent.exists()


def test_half_a_write_is_none(own: tuple[Store, Index]) -> None:
    store, index = own
    sync(store, index)
    before = dump(index)
    with pytest.raises(RuntimeError, match="in the middle"), index.writing() as db:
        db.execute("DELETE FROM statement")
        raise RuntimeError("in the middle")
    assert dump(index) == before
    with pytest.raises(StoreError, match="cannot be written"), index.writing() as db:
        db.execute("INSERT INTO nothing VALUES (1)")
    assert dump(index) == before


def test_words_are_kept_in_one_part_after_a_run(own: tuple[Store, Index]) -> None:
    store, index = own
    for article in samples()[:8]:
        ingest_articles(store, [article])
        sync(store, index)
    before = dump(index)
    assert index.parts() > 1
    index.order()
    assert index.parts() == 1
    assert dump(index) == before
    index.order()
    assert index.parts() == 1
