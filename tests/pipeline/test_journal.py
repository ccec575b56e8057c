"""Runs that are gone on with: what was done is not looked at again, what changed is."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from errors import ArticleRejected
from ingest.link import NONE
from ingest.model import Article
from ingest.pipeline import Journal, Outcome, Prepared, Summary, ingest_articles, journal_key, setup
from ingest.read import Done, read_articles
from ontology import iris
from store import Store, open_store
from tests.pipeline.conftest import graphs_of, once

Run = Callable[..., Summary]


@pytest.fixture
def feed(articles: tuple[Article, ...], tmp_path: Path) -> Path:
    """Six articles, one line that is no JSON, and two files of one article each."""
    lines = [json.dumps({"id": a.id, "text": a.text, "publisher": a.publisher}) for a in articles[:6]]
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "feed.jsonl").write_text("\n".join([*lines[:3], "{no", *lines[3:]]) + "\n", encoding="utf-8")
    (folder / "one.txt").write_text(articles[6].text, encoding="utf-8")
    (folder / "two.txt").write_text(articles[7].text, encoding="utf-8")
    return folder


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """On disk, without the ontology and the authority: to write these takes longer than all articles."""
    monkeypatch.setattr(setup, "_SOURCES", {})
    with open_store(f"oxigraph:{tmp_path / 'store'}") as opened:
        yield opened


def run(
    store: Store, folder: Path, tmp_path: Path, *, stop: int = 99, resume: bool = True, key: str = "k"
) -> tuple[Summary, list[str], list[Outcome]]:
    """A run that is broken off before it prepares its `stop`th article; what it prepared, and its outcomes."""
    prepared: list[str] = []
    outcomes: list[Outcome] = []

    def prepare(article: Article) -> Prepared:
        if len(prepared) == stop:
            raise KeyboardInterrupt
        prepared.append(article.id)
        return once(article)

    journal = Journal(tmp_path / "store.journal", key, resume=resume, has=store.has_graph)

    def tell(outcome: Outcome) -> None:
        outcomes.append(outcome)
        journal.record(outcome)

    items = read_articles([folder], max_bytes=1_000_000, seen=journal)
    summary = ingest_articles(store, items, prepare=prepare, on_outcome=tell, size=1)
    journal.finished = not summary.interrupted
    journal.close()
    return summary, prepared, outcomes


def test_what_is_done_is_not_prepared_again(store: Store, feed: Path, tmp_path: Path) -> None:
    first, before, _ = run(store, feed, tmp_path, stop=4)
    assert first.interrupted and first.created == 4
    second, after, outcomes = run(store, feed, tmp_path)
    assert len(before) == len(after) == 4 and not set(before) & set(after)
    assert (second.created, second.unchanged) == (4, 4)
    assert [r.source for r in second.rejects] == [str(feed / "feed.jsonl") + ":4"], "told again, from the journal"
    assert second.rejects[0].reason == first.rejects[0].reason
    assert len(outcomes) == 9
    with open_store("memory:") as whole:
        ingest_articles(whole, read_articles([feed], max_bytes=1_000_000), prepare=once)
        expected, got = graphs_of(whole), graphs_of(store)
    assert {n: g for n, g in got.items() if n != iris.PROVENANCE} == {n: g for n, g in expected.items() if n != iris.PROVENANCE}


def test_what_is_done_is_not_read(store: Store, feed: Path, tmp_path: Path) -> None:
    run(store, feed, tmp_path, stop=7)
    journal = Journal(tmp_path / "store.journal", "k", resume=True, has=store.has_graph)
    (feed / "one.txt").chmod(0)  # root reads it all the same, so the kind of the items is what counts
    items = list(read_articles([feed], max_bytes=1_000_000, seen=journal))
    journal.close()
    assert [type(item) for item in items] == [Done] * 8 + [Article]
    assert journal.held == 8


def test_a_line_and_a_file_that_changed_are_done_again(
    store: Store, feed: Path, tmp_path: Path, articles: tuple[Article, ...]
) -> None:
    run(store, feed, tmp_path, stop=7)
    lines = (feed / "feed.jsonl").read_text(encoding="utf-8").splitlines()
    lines[1] = json.dumps({"id": articles[1].id, "text": articles[8].text})
    (feed / "feed.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (feed / "one.txt").write_text(articles[9].text, encoding="utf-8")
    summary, prepared, _ = run(store, feed, tmp_path)
    assert prepared == [articles[1].id, "one", "two"]
    assert (summary.created, summary.replaced, summary.unchanged) == (1, 2, 5)


def test_lines_that_moved_are_compared_with_the_store(store: Store, feed: Path, tmp_path: Path) -> None:
    run(store, feed, tmp_path, stop=7)
    lines = (feed / "feed.jsonl").read_text(encoding="utf-8")
    (feed / "feed.jsonl").write_text("\n" + lines, encoding="utf-8")
    summary, prepared, _ = run(store, feed, tmp_path)
    assert prepared == ["two"]
    assert (summary.created, summary.unchanged, len(summary.rejects)) == (1, 7, 1)


def test_what_the_store_lost_is_done_again(store: Store, feed: Path, tmp_path: Path, articles: tuple[Article, ...]) -> None:
    run(store, feed, tmp_path, stop=7)
    store.write({iris.article(articles[2].id): ()})
    _, prepared, _ = run(store, feed, tmp_path)
    assert prepared == [articles[2].id, "two"]


def test_a_journal_of_another_state_counts_for_nothing(store: Store, feed: Path, tmp_path: Path) -> None:
    run(store, feed, tmp_path, stop=4, key="k")
    journal = Journal(tmp_path / "store.journal", "another", resume=True, has=store.has_graph)
    assert journal.held == 0
    journal.close()


def test_without_resume_it_is_begun_anew(store: Store, feed: Path, tmp_path: Path) -> None:
    run(store, feed, tmp_path, stop=4)
    summary, prepared, _ = run(store, feed, tmp_path, resume=False)
    assert len(prepared) == 4, "the store's digests still say what is unchanged"
    assert summary.unchanged == 4
    assert not list(tmp_path.glob("store.journal*")), "a run that came to its end leaves none"


def test_a_damaged_journal_counts_for_nothing(store: Store, tmp_path: Path) -> None:
    (tmp_path / "store.journal").write_bytes(b"no database at all" * 100)
    journal = Journal(tmp_path / "store.journal", "k", resume=True, has=store.has_graph)
    assert journal.held == 0
    journal.close()


def test_an_id_that_comes_again_is_seen_though_the_first_is_not_read(
    store: Store, feed: Path, tmp_path: Path, articles: tuple[Article, ...]
) -> None:
    run(store, feed, tmp_path, stop=7)
    with (feed / "feed.jsonl").open("a", encoding="utf-8") as out:
        out.write(json.dumps({"id": articles[0].id, "text": "نص آخر تماما"}) + "\n")
    summary, _, _ = run(store, feed, tmp_path)
    assert summary.replaced == 0
    assert "already that of" in summary.rejects[-1].reason


def test_what_depends_on_other_inputs_is_read_each_time(
    store: Store, feed: Path, tmp_path: Path, articles: tuple[Article, ...]
) -> None:
    """A line rejected because of another's id is free when that one is gone."""
    lines = (feed / "feed.jsonl").read_text(encoding="utf-8").splitlines()
    again = json.dumps({"id": articles[0].id, "text": articles[8].text})
    (feed / "feed.jsonl").write_text("\n".join([lines[0], again, *lines[1:]]) + "\n", encoding="utf-8")
    first, _, _ = run(store, feed, tmp_path, stop=2)
    assert len(first.rejects) == 1
    (feed / "feed.jsonl").write_text("\n".join(["", again]) + "\n", encoding="utf-8")
    summary, _, _ = run(store, feed, tmp_path)
    assert (summary.replaced, summary.rejects) == (1, [])


def test_the_key_tells_stores_apart(tmp_path: Path) -> None:
    keys = []
    for name in ("a", "b"):
        open_store(f"oxigraph:{tmp_path / name}").close()
        keys.append(journal_key(tmp_path / name, NONE))
    assert keys[0] != keys[1]
    assert keys[0] == journal_key(tmp_path / "a", NONE)


def test_done_is_no_article() -> None:
    assert isinstance(Done("a", "", "created", None), ArticleRejected)
