"""Entries made where the graphs are prepared are those that the store gives."""

from functools import partial
from itertools import islice
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from api.index import Index, Made, check, entry, entry_of_terms, open_index, sync, take
from api.index.schema import ORDERS
from commands.indexing import indexing
from ingest.extract import extract
from ingest.fingerprint import input_digest
from ingest.model import Article
from ingest.pipeline import Outcome, ingest_articles, prepare_batch
from ingest.pipeline.prepare import nquads
from ingest.read import read_articles
from ingest.triples import article_triples
from ontology import iris
from samples import articles_dir
from store import open_store

HERE = Path(__file__).resolve()
CORPUS = HERE.parents[3] / "shared" / "corpus" / "articles.jsonl.gz"


def _some() -> list[Article]:
    found = [a for a in read_articles([articles_dir()], max_bytes=1_000_000) if isinstance(a, Article)]
    return found[:6]


def _agree(articles: list[Article]) -> None:
    """What is made of terms is what is made of the same graph once it was written and parsed."""
    for article in articles:
        iri, digest = iris.article(article.id), input_digest(article)
        triples = article_triples(extract(article), digest)
        parsed = [quad.triple for quad in parse(nquads(triples, iri), format=RdfFormat.N_QUADS)]
        made = entry_of_terms(iri, triples)
        assert made == Made(entry(iri, parsed), digest)
        assert made.entry.facts


def test_entries_of_terms_are_those_of_the_parsed_graph() -> None:
    odd = 'قالت "هدى" \\النجار\n إن المعبر\tسيفتح \u0085 غدا.\r\nوأضافت أن «القافلة» وصلت.'
    _agree([*_some(), Article("odd", odd, 'عن\\وان "مقتبس"', 'صحيفة "السهل"\\', "2024-05-04", None, "odd.txt")])


@pytest.mark.shared
def test_entries_of_terms_are_those_of_the_parsed_graph_of_real_articles() -> None:
    if not CORPUS.exists():
        pytest.skip("../shared/corpus is not there")
    found = read_articles([CORPUS], max_bytes=10_000_000)
    _agree([a for a in islice(found, 0, 4_000, 50) if isinstance(a, Article)])


def test_an_index_of_what_the_workers_made_needs_no_change(tmp_path: Path) -> None:
    got: list[Outcome] = []
    with open_store(f"oxigraph:{tmp_path / 'store'}") as store:
        with indexing(store) as indexer:
            batches = partial(prepare_batch, beside=indexer.wanted)
            ingest_articles(store, _some(), batches=batches, on_outcome=lambda o: (got.append(o), indexer.wrote(o)))
        assert len(got) == 6
        assert all(isinstance(made := o.beside["index"], Made) and made.digest.startswith("sha256:") for o in got)
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
        assert not indexer.wanted


def _orders(index: Index) -> set[str]:
    return {name for (name,) in index.db.execute("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")}


def test_a_first_fill_goes_without_orders_and_leaves_them(tmp_path: Path) -> None:
    with open_store(f"oxigraph:{tmp_path / 'store'}") as store:
        with indexing(store, filling=True) as indexer:
            batches = partial(prepare_batch, beside=indexer.wanted)
            ingest_articles(store, _some(), batches=batches, on_outcome=indexer.wrote)
            indexer.flush()
        index = open_index(store)
        assert _orders(index) == set(ORDERS) != set()
        assert sync(store, index, thorough=True).put == 0
        assert not list(check(store, index))
        index.close()


def test_who_opens_an_index_after_a_fill_that_was_killed_finds_it_in_order(tmp_path: Path) -> None:
    with open_store(f"oxigraph:{tmp_path / 'store'}") as store:
        index = open_index(store)
        index.disorder()
        assert not _orders(index)
        index.close()
        index = open_index(store)
        assert _orders(index) == set(ORDERS)
        index.close()
