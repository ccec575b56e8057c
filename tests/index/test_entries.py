"""Entries made where the graphs are prepared are those that the store gives."""

from pathlib import Path

from api.index import open_index, sync, take
from commands.indexing import indexing, prepare_with_entries
from ingest.model import Article
from ingest.pipeline import Outcome, ingest_articles
from ingest.read import read_articles
from samples import articles_dir
from store import open_store


def _some() -> list[Article]:
    found = [a for a in read_articles([articles_dir()], max_bytes=1_000_000) if isinstance(a, Article)]
    return found[:6]


def test_an_index_of_what_the_workers_made_needs_no_change(tmp_path: Path) -> None:
    got: list[Outcome] = []
    with open_store(f"oxigraph:{tmp_path / 'store'}") as store:
        with indexing(store) as indexer:
            assert indexer.batches is prepare_with_entries
            ingest_articles(store, _some(), batches=indexer.batches, on_outcome=lambda o: (got.append(o), indexer.wrote(o)))
        assert len(got) == 6
        assert all(o.beside and o.beside[1].startswith("sha256:") for o in got)
        index = open_index(store)
        assert sync(store, index, thorough=True).put == 0
        assert index.db.execute("SELECT COUNT(*) FROM graph WHERE iri LIKE '%/article/%'").fetchone() == (6,)
        index.close()


def test_where_somebody_wrote_past_ingest_entries_are_not_taken(tmp_path: Path) -> None:
    with open_store(f"oxigraph:{tmp_path / 'store'}") as store:
        index = open_index(store)
        with index.doubting():
            pass
        assert not take(index, [])
        index.close()


def test_a_store_without_an_index_has_no_entries_made() -> None:
    with open_store("memory:") as store, indexing(store) as indexer:
        assert indexer.batches is not prepare_with_entries
