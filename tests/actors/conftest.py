"""A store with four short articles of ours, in which one spokeswoman has two spellings."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph as ox
import pytest

from ingest.model import Article
from ingest.pipeline import ingest_articles, run
from store import Store, open_store
from tests.pipeline.conftest import graphs_of

ARTICLES = (
    Article("a", "قالت سلمى حداد، المتحدثة باسم وكالة الأفق، إن المحادثات ستستأنف غدا.", None, "صحيفة المثال", "2024-08-21"),
    Article(  # the title is on the page only, so the headline of the graph is not what came with the article
        "b",
        "وصول الوفد إلى السهل\n\nوقالت سلمى الحداد، المتحدثة باسم الوكالة، إن الاجتماع انتهى.\nوأكدت سلمى الحداد وسامي نور أن الوفد وصل.",
        published="2024-08-22",
        url="https://example.org/2024/8/22/b",
    ),
    Article("c", "قال سامي نور إن الاجتماع انتهى. وقال أنتوني بلينكن إن الوقت حان.", "عنوان", None, "2024-08-22"),
    Article("d", "أكدت مصر وقطر أن المحادثات ستستأنف غدا.", published="2024-08-23"),
)
Graphs = dict[str, set[ox.Triple]]


def stored(store: Store) -> Graphs:
    """The graphs of the articles, without that of the runs, which tells of the time."""
    return {name: set(triples) for name, triples in graphs_of(store).items() if "/id/article/" in name}


def clock() -> datetime:
    return datetime(2024, 9, 1, 8, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _articles_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stores without the ontology and the authority, which take a second each to write."""
    monkeypatch.setattr(run, "set_up", lambda _: False)


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store("memory:") as opened:
        ingest_articles(opened, ARTICLES, now=clock)
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kept"
