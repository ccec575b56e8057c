"""The graph of copies follows the articles, whatever the order in which they came."""

import importlib
from itertools import permutations
from pathlib import Path

import pytest

from errors import StoreError
from ingest.copies import Shelf, open_shelf, sync
from ingest.copies.carried import Carried, carried_by, read
from ingest.extract import extract
from ingest.fingerprint import input_digest
from ingest.model import Article
from ingest.read import read_articles
from ingest.triples import article_triples
from ontology import iris
from samples import articles_dir
from shapes.validate import validate
from store import Store, open_store, to_rdflib
from tests.copies.conftest import ARTICLES, OTHER, OWN, REPORT, article, copies, members, put, synced

syncing = importlib.import_module("ingest.copies.sync")


def test_a_report_in_three_outlets_is_found_with_its_utterances(store: Store) -> None:
    put(store, *ARTICLES)
    synced(store)
    assert members(store, "carriedBy") == [["a", "b", "c"]]
    found = members(store, "witness")
    assert sorted([m[0] for m in u] for u in found) == sorted([["a", "b"], *3 * [["a", "b", "c"]]])
    assert {m.split(": ")[1] for u in found for m in u if m[0] == "a"} >= {
        "المعبر سيفتح صباح الأحد أمام الشاحنات القادمة من الميناء"
    }
    two = next(u for u in found if len(u) == 2)
    assert all("12" in m for m in two), "the other number is another utterance"


def test_the_graph_conforms_and_no_article_is_touched(store: Store) -> None:
    put(store, *ARTICLES)
    before = {g: {str(t) for t in store.triples(g)} for g in store.graphs()}
    synced(store)
    report = validate(to_rdflib(store.triples(iris.COPIES)))
    assert report.conforms, report.text()
    assert report.targeted == 5
    assert {g: {str(t) for t in store.triples(g)} for g in store.graphs() if g != iris.COPIES} == before


@pytest.mark.parametrize("order", list(permutations(range(4)))[::7], ids=str)
@pytest.mark.parametrize("together", [True, False], ids=["at once", "one by one"])
def test_the_order_of_ingest_does_not_matter(order: tuple[int, ...], together: bool, shelf: Shelf) -> None:
    with open_store("memory:") as reference, open_store("memory:") as store:
        put(reference, *ARTICLES[:4])
        expected = synced(reference)
        for i in order:
            put(store, ARTICLES[i])
            if not together:
                sync(store, shelf)
        assert synced(store, shelf) == expected != set()
        assert synced(store) == expected, "and anew from nothing"


def test_a_second_time_nothing_is_read_or_written(store: Store, shelf: Shelf) -> None:
    put(store, *ARTICLES)
    assert sync(store, shelf).read == 5
    generation, graph = store.generation, copies(store)
    assert sync(store, shelf).read == 0
    assert store.generation == generation
    assert copies(store) == graph


def test_an_article_that_changes_or_goes_takes_its_links_along(store: Store, shelf: Shelf) -> None:
    put(store, *ARTICLES[:4])
    all_four = synced(store, shelf)
    put(store, article("b", OTHER + " " + OWN))
    synced(store, shelf)
    assert members(store, "carriedBy") == [["a", "c"], ["b", "d"]]
    put(store, ARTICLES[1])
    assert synced(store, shelf) == all_four
    store.write({iris.article("b"): (), iris.article("a"): ()})
    assert sync(store, shelf).gone == 2
    assert copies(store) == set()


def test_the_one_that_holds_a_report_together_parts_it(store: Store, shelf: Shelf) -> None:
    first, second = REPORT.split("وأعلن")[0], "وأعلن" + REPORT.split("وأعلن")[1]
    parts = [article("x", first + OWN), article("y", first + OWN + " " + OTHER + second), article("z", OTHER + second)]
    put(store, *parts)
    synced(store, shelf)
    assert members(store, "carriedBy") == [["x", "y", "z"]]
    store.write({iris.article("y"): ()})
    synced(store, shelf)
    assert copies(store) == set()


@pytest.mark.parametrize(
    ("days", "found"),
    [
        pytest.param(("2024-05-04", "2024-05-07"), True, id="three days"),
        pytest.param(("2024-05-04", "2024-05-08"), False, id="four days"),
        pytest.param(("2024-05-04", None), True, id="one without a day"),
        pytest.param((None, None), True, id="both without a day"),
    ],
)
def test_only_articles_of_close_days_are_compared(store: Store, days: tuple[str | None, str | None], found: bool) -> None:
    put(store, *(article(id_, REPORT, published=day) for id_, day in zip("ab", days, strict=True)))
    synced(store)
    assert members(store, "carriedBy") == ([["a", "b"]] if found else [])


def test_a_run_that_is_killed_in_the_middle_is_made_good(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(store, *ARTICLES[:4])
    expected = synced(store)
    store.write({iris.COPIES: ()})
    shelf = Shelf(tmp_path / "s.copies")
    write = store.write

    def written_but_not_noted(*args: object, **extra: object) -> None:
        write(*args, **extra)  # type: ignore[arg-type]
        raise StoreError("killed")

    monkeypatch.setattr(store, "write", written_but_not_noted)
    with pytest.raises(StoreError, match="killed"):
        sync(store, shelf)
    monkeypatch.undo()
    assert shelf.digests() == {}
    assert synced(store, shelf) == expected


def test_articles_in_many_batches_give_the_same_graph(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    put(store, *ARTICLES)
    expected = synced(store)
    monkeypatch.setattr(syncing, "_BATCH", 1)
    assert synced(store) == expected


def test_with_named_graphs_only_those_are_looked_at(store: Store, shelf: Shelf) -> None:
    put(store, *ARTICLES[:3])
    assert sync(store, shelf, [iris.article("a"), iris.article("b")]).read == 2
    assert members(store, "carriedBy") == [["a", "b"]]
    assert sync(store, shelf).read == 1
    assert members(store, "carriedBy") == [["a", "b", "c"]]


def test_a_shelf_of_another_version_or_damaged_is_made_anew(tmp_path: Path) -> None:
    url = f"oxigraph:{tmp_path / 's.db'}"
    shelf = open_shelf(url)
    shelf.db.execute("UPDATE meta SET value = 'old'")
    shelf.db.execute("INSERT INTO article (iri) VALUES ('x')")
    shelf.close()
    shelf = open_shelf(url)
    assert shelf.new
    shelf.close()
    (tmp_path / "s.db.copies").write_bytes(b"no database at all, but long enough to be looked at " * 50)
    shelf = open_shelf(url)
    assert shelf.new


def handed(one: Article) -> Carried:
    """As a worker makes it."""
    return carried_by(iris.article(one.id), article_triples(extract(one), input_digest(one)))


def test_what_the_terms_tell_is_what_the_store_tells(store: Store) -> None:
    samples = [a for a in read_articles([articles_dir()], max_bytes=1_000_000) if isinstance(a, Article)][:6]
    odd = article("odd", REPORT + ' "مقتبس" \\\\ \n\t' + OWN, published=None, url="https://sahl.example/1")
    some = [*ARTICLES, *samples, odd]
    put(store, *some)
    assert [handed(a) for a in some] == read(store, [iris.article(a.id) for a in some])
    assert all(handed(a).sketch for a in ARTICLES)


def test_what_is_handed_on_is_not_read_and_gives_the_same_graph(
    store: Store, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(store, *ARTICLES)
    expected = synced(store)
    store.write({iris.COPIES: ()})
    shelf.expect(map(handed, ARTICLES))
    with monkeypatch.context() as patch:
        patch.setattr(syncing, "read", lambda *_: pytest.fail("an article was read"))
        assert synced(store, shelf) == expected != set()


def test_what_is_handed_on_of_another_version_does_not_count(store: Store, shelf: Shelf) -> None:
    put(store, *ARTICLES)
    expected = synced(store)
    store.write({iris.COPIES: ()})
    shelf.expect([handed(article("a", OTHER)), handed(ARTICLES[1]), handed(article("gone", REPORT))])
    assert synced(store, shelf) == expected
