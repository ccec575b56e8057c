"""`wasata ingest --bulk`: the same graph, and never half a store in its place."""

import json
import signal
from pathlib import Path

import pytest
from click.testing import CliRunner

import commands.ingest
from commands import cli
from ingest.model import Article
from ingest.pipeline import ingest_articles
from ingest.read import read_articles
from ontology import iris
from samples import articles_dir
from store import open_store
from tests.pipeline.conftest import graphs_of


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    found = [a for a in read_articles([articles_dir()], max_bytes=1_000_000) if isinstance(a, Article)][:6]
    path = tmp_path / "feed.jsonl"
    path.write_text("".join(json.dumps({"id": a.id, "text": a.text, "publisher": a.publisher}) + "\n" for a in found))
    return path


def _run(*arguments: str | Path, status: int = 0) -> str:
    found = CliRunner().invoke(cli, [str(a) for a in arguments])
    assert found.exit_code == status, found.output
    return found.output


def test_a_bulk_fill_gives_the_graph_of_the_normal_path(feed: Path, tmp_path: Path) -> None:
    bulk, normal = tmp_path / "bulk.db", tmp_path / "normal.db"
    told = _run("ingest", feed, "--bulk", "--store", f"oxigraph:{bulk}")
    assert "6 articles: 6 created" in told and str(bulk) in told and ".filling" not in told
    _run("ingest", feed, "--store", f"oxigraph:{normal}")
    with open_store(f"oxigraph:{bulk}", read_only=True) as one, open_store(f"oxigraph:{normal}", read_only=True) as other:
        got, expected = graphs_of(one), graphs_of(other)
    assert got.keys() == expected.keys()
    assert all(got[name] == expected[name] for name in expected if name != iris.PROVENANCE)
    beside = {p.name.removeprefix("bulk.db") for p in tmp_path.glob("bulk.db*")}
    assert beside == {p.name.removeprefix("normal.db") for p in tmp_path.glob("normal.db*")}
    assert "agrees with the graph" in _run("check", "--store", f"oxigraph:{bulk}")


def test_a_store_that_holds_something_is_refused(feed: Path, tmp_path: Path) -> None:
    url = f"oxigraph:{tmp_path / 'store.db'}"
    with open_store(url) as store:
        store.add(b"<urn:s> <urn:p> <urn:o> <urn:g> .\n")
    assert "run without it" in _run("ingest", feed, "--bulk", "--store", url, status=2)
    assert not list(tmp_path.glob("*.filling*"))


@pytest.mark.parametrize("url", ["memory:", "http://127.0.0.1:1/query?update=http://127.0.0.1:1/update"])
def test_another_kind_of_store_is_refused(url: str, feed: Path) -> None:
    assert "--bulk fills a store of its own" in _run("ingest", feed, "--bulk", "--store", url, status=2)


def test_what_is_no_store_is_left_alone(feed: Path, tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.txt").write_text("x")
    assert "is no store" in _run("ingest", feed, "--bulk", "--store", f"oxigraph:{tmp_path / 'notes'}", status=2)
    assert (tmp_path / "notes" / "a.txt").exists()


def test_an_interrupted_fill_is_no_store_and_is_gone_on_with(feed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "store.db"
    monkeypatch.setattr(commands.ingest, "LOT", 2)
    left = [3]

    def interrupted(*given: object, on_outcome: object = None, **more: object) -> object:
        def tell(outcome: object) -> None:
            on_outcome(outcome)  # type: ignore[operator]
            left[0] -= 1
            if not left[0]:
                signal.raise_signal(signal.SIGINT)

        return ingest_articles(*given, on_outcome=tell, size=1, **more)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr("ingest.pipeline.ingest_articles", interrupted)
        told = _run("ingest", feed, "--bulk", "--store", f"oxigraph:{place}", status=130)
    assert "is not there yet" in told
    assert not place.exists()
    assert "no store" in _run("stats", "--store", f"oxigraph:{place}", status=2)
    told = _run("ingest", feed, "--bulk", "--resume", "--store", f"oxigraph:{place}")
    assert "going on: 4 inputs are done" in told
    assert "6 articles: 2 created, 4 unchanged" in told
    assert place.exists() and not list(tmp_path.glob("*.filling*"))


def test_an_empty_store_is_filled_and_an_interrupted_fill_made_anew(feed: Path, tmp_path: Path) -> None:
    open_store(f"oxigraph:{tmp_path / 'store.db'}").close()
    with open_store(f"oxigraph:{tmp_path / 'store.db.filling'}") as store:
        store.add(b"<urn:s> <urn:p> <urn:o> <urn:g> .\n")
    told = _run("ingest", feed, "--bulk", "--store", f"oxigraph:{tmp_path / 'store.db'}")
    assert "made anew" in told and "6 created" in told
    with open_store(f"oxigraph:{tmp_path / 'store.db'}", read_only=True) as store:
        assert not store.has_graph("urn:g")
