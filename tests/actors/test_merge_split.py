"""A merge gives the graphs of a fresh ingest under the same decisions, a split those of before."""

import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from errors import NotFound, UsageError
from ingest.actors.decide import apply, merge, split
from ingest.actors.file import read_decisions
from ingest.link.identity import lasting_id
from ingest.pipeline import ingest_articles
from ontology import iris
from shapes.validate import validate
from store import Store, open_store, to_rdflib
from tests.actors.conftest import ARTICLES, Graphs, clock, stored

HADDAD, AL_HADDAD, NOUR = "سلمى حداد", "سلمى الحداد", "سامي نور"


def fresh(folder: Path) -> Graphs:
    with open_store("memory:") as other:
        ingest_articles(other, reversed(ARTICLES), decisions=read_decisions(folder), now=clock)
        return stored(other)


@pytest.mark.parametrize(
    ("keep", "others"),
    [
        pytest.param(HADDAD, [AL_HADDAD], id="one local actor into another"),
        pytest.param("antony-blinken", [NOUR], id="a local actor into a known one"),
        pytest.param(NOUR, ["antony-blinken"], id="a known actor into a local one"),
        pytest.param(NOUR, [HADDAD, AL_HADDAD], id="two at once"),
        pytest.param("egypt", ["qatar"], id="both members of one joint speaker"),
        pytest.param(HADDAD, ["egypt"], id="a member of a joint speaker"),
        pytest.param(HADDAD, ["صحيفة المثال"], id="an outlet"),
    ],
)
def test_merge_is_a_fresh_ingest_and_split_is_as_before(store: Store, folder: Path, keep: str, others: list[str]) -> None:
    before = stored(store)
    made, summary = merge(
        store, folder, keep, others, "for the test", now=clock, force=True
    )  # also states, which nobody would merge
    assert len(made) == len(others) and not summary.rejects and summary.replaced >= 1
    merged = stored(store)
    assert merged != before
    assert merged == fresh(folder)
    assert all(validate(to_rdflib(triples)).conforms for triples in merged.values())
    again = ingest_articles(store, ARTICLES, decisions=read_decisions(folder), now=clock)
    assert again.unchanged == len(ARTICLES)
    for other in others:
        split(store, folder, other, now=clock)
    assert stored(store) == before == fresh(folder)
    assert ingest_articles(store, ARTICLES, decisions=read_decisions(folder), now=clock).unchanged == len(ARTICLES)


def test_other_becomes_keep_with_its_names(store: Store, folder: Path) -> None:
    merge(store, folder, HADDAD, [AL_HADDAD], now=clock)
    keep, gone = (lasting_id(name, "person") for name in (HADDAD, AL_HADDAD))
    text = b"".join(store.dump("nquads", graph=iris.article("b"))).decode()
    assert f"<{iris.actor(str(keep))}> <http://purl.org/dc/terms/replaces> <{iris.actor(str(gone))}>" in text
    assert f'prefLabel> "{HADDAD}"@ar' in text and f'altLabel> "{AL_HADDAD}"@ar' in text
    assert f"<{iris.actor(str(gone))}> <http" not in text, "nothing is said of the one that is gone"


def test_only_articles_that_name_the_other_are_written_anew(store: Store, folder: Path) -> None:
    before = stored(store)
    _, summary = merge(store, folder, HADDAD, [AL_HADDAD], now=clock)
    assert summary.replaced == 1
    after = stored(store)
    assert [n for n in after if after[n] != before[n]] == [iris.article("b")]


def test_a_later_ingest_applies_the_decisions_to_what_they_concern(store: Store, folder: Path) -> None:
    with open_store("memory:") as elsewhere:
        ingest_articles(elsewhere, ARTICLES, now=clock)
        merge(store, folder, HADDAD, [AL_HADDAD], now=clock)
        summary = ingest_articles(elsewhere, ARTICLES, decisions=read_decisions(folder), now=clock)
        assert (summary.replaced, summary.unchanged) == (1, 3)
        assert stored(elsewhere) == stored(store)


def test_another_store_is_brought_in_line(store: Store, folder: Path) -> None:
    with open_store("memory:") as elsewhere:
        ingest_articles(elsewhere, ARTICLES, now=clock)
        merge(store, folder, HADDAD, [AL_HADDAD], now=clock)
        assert apply(elsewhere, folder, now=clock).replaced == 1
        assert stored(elsewhere) == stored(store)
        split(store, folder, AL_HADDAD, now=clock)
        assert apply(elsewhere, folder, now=clock).replaced == 1
        assert stored(elsewhere) == stored(store)


def test_a_chain_leads_to_its_end_and_splits_where_it_is_cut(store: Store, folder: Path) -> None:
    merge(store, folder, HADDAD, [AL_HADDAD], now=clock)
    merge(store, folder, "antony-blinken", [HADDAD], now=clock)
    assert stored(store) == fresh(folder)
    assert all("antony-blinken" in str(stored(store)[iris.article(i)]) for i in "abc")
    split(store, folder, HADDAD, now=clock)
    assert stored(store) == fresh(folder)
    decisions = read_decisions(folder)
    [merged] = decisions.in_force
    assert (merged.actor.label, merged.keep.label) == (AL_HADDAD, HADDAD)


def test_splitting_the_one_that_stays_undoes_all_its_merges(store: Store, folder: Path) -> None:
    before = stored(store)
    merge(store, folder, NOUR, [HADDAD, AL_HADDAD], now=clock)
    made, _ = split(store, folder, NOUR, now=clock)
    assert [d.actor.label for d in made] == [HADDAD, AL_HADDAD]
    assert stored(store) == before


def test_the_number_of_workers_does_not_matter(folder: Path, store: Store) -> None:
    merge(store, folder, HADDAD, [AL_HADDAD], now=clock)
    again = pickle.loads(pickle.dumps(read_decisions(folder)))
    assert again.digest_lines([str(lasting_id(AL_HADDAD, "person"))]) != ()
    with open_store("memory:") as other:
        ingest_articles(other, ARTICLES, decisions=again, workers=2, now=clock)
        assert stored(other) == stored(store)


@pytest.mark.parametrize("said", [HADDAD, lasting_id(HADDAD, "person"), iris.actor(str(lasting_id(HADDAD, "person")))])
def test_a_local_actor_is_meant_by(store: Store, folder: Path, said: str) -> None:
    [made], _ = merge(store, folder, said, [NOUR], now=clock)
    assert made.keep.label == HADDAD and made.keep.everywhere


@pytest.mark.parametrize(
    "said", ["antony-blinken", "Q7821917", "http://www.wikidata.org/entity/Q7821917", "أنتوني بلينكن", "Antony Blinken"]
)
def test_a_known_actor_is_meant_by(store: Store, folder: Path, said: str) -> None:
    [made], _ = merge(store, folder, said, [NOUR], now=clock)
    assert made.keep.id == "antony-blinken"


@pytest.mark.parametrize(
    ("keep", "others", "error", "message"),
    [
        pytest.param(HADDAD, ["ليلى سهل"], NotFound, "no actor 'ليلى سهل'", id="nobody of that name"),
        pytest.param("Q1", [HADDAD], NotFound, "no actor 'Q1'", id="no such entity"),
        pytest.param(HADDAD, [HADDAD], UsageError, "one actor already", id="with itself"),
        pytest.param(HADDAD, [AL_HADDAD, AL_HADDAD], UsageError, "split it first", id="twice"),
        pytest.param(HADDAD, [NOUR, "ليلى سهل"], NotFound, "no actor", id="one of several is unknown"),
    ],
)
def test_refused_and_nothing_recorded(
    store: Store, folder: Path, keep: str, others: list[str], error: type[Exception], message: str
) -> None:
    before = stored(store)
    with pytest.raises(error, match=message):
        merge(store, folder, keep, others, now=clock)
    assert not (folder / "decisions.csv").exists()
    assert stored(store) == before


def test_circles_are_refused(store: Store, folder: Path) -> None:
    merge(store, folder, HADDAD, [AL_HADDAD], now=clock)
    merge(store, folder, NOUR, [HADDAD], now=clock)
    with pytest.raises(UsageError, match="one actor already"):
        merge(store, folder, AL_HADDAD, [NOUR], now=clock)
    assert len(read_decisions(folder).log) == 2


def test_nothing_to_split(store: Store, folder: Path) -> None:
    with pytest.raises(UsageError, match="not merged with anybody"):
        split(store, folder, HADDAD, now=clock)


def test_a_joint_speaker_is_named_by_its_members(store: Store, folder: Path) -> None:
    with pytest.raises(UsageError, match="several actors together"):
        merge(store, folder, HADDAD, ["مصر وقطر"], now=clock)


def test_what_comes_later_is_merged_too(store: Store, folder: Path) -> None:
    merge(store, folder, HADDAD, [AL_HADDAD], now=clock)
    later = replace(ARTICLES[1], id="e")
    ingest_articles(store, [later], decisions=read_decisions(folder), now=clock)
    assert str(lasting_id(AL_HADDAD, "person")) in "".join(map(str, stored(store)[iris.article("e")]))
    assert f'prefLabel> "{AL_HADDAD}"' not in b"".join(store.dump("nquads", graph=iris.article("e"))).decode()


def test_two_who_are_surely_two_are_merged_by_force_only(store: Store, folder: Path) -> None:
    with pytest.raises(UsageError, match=r"are two in Wikidata \(Q79, Q846\): --force"):
        merge(store, folder, "qatar", ["egypt"], now=clock)
    assert not list(folder.glob("*"))
    assert merge(store, folder, "qatar", ["egypt"], now=clock, force=True)[0]
