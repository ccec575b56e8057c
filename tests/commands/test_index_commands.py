"""`ingest` keeps the index, `reindex` makes it anew, `check` compares it with the graph."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.commands.conftest import run_once


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    (folder / "good.txt").write_text("قالت سلمى حداد، المتحدثة باسم وكالة الأفق، إن المحادثات ستستأنف غدا.\n", encoding="utf-8")
    run_once(folder, "ingest", "good.txt", "--store", "oxigraph:s.db")
    return folder


@pytest.fixture
def filled(made: Path) -> Path:
    shutil.copytree(made, Path(), dirs_exist_ok=True)
    return Path("s.db.index")


def test_ingest_keeps_the_index(run, filled: Path) -> None:
    assert filled.exists()
    result = run("check", "--store", "oxigraph:s.db")
    assert (result.exit_code, "agrees with the graph" in result.stdout) == (0, True)


def test_check_tells_what_differs_and_reindex_mends_it(run, filled: Path) -> None:
    with sqlite3.connect(filled) as db:
        db.execute("UPDATE graph SET content = 'x' WHERE iri LIKE '%/article/%'")
    result = run("check", "--store", "oxigraph:s.db")
    assert result.exit_code == 1
    assert "says something else than the index" in result.stdout
    assert "wasata reindex" in result.stderr
    done = run("reindex", "--store", "oxigraph:s.db")
    assert done.exit_code == 0 and "2 graphs with" in done.stdout
    assert run("check", "--store", "oxigraph:s.db").exit_code == 0


@pytest.mark.parametrize("command", ["reindex", "check"])
def test_without_an_index(run, command: str) -> None:
    result = run(command, "--store", "memory:")
    assert result.exit_code == 2
    assert "no index on disk" in result.stderr and result.stderr.count("\n") == 1


def test_a_merge_keeps_the_index(run, samples_store: Path) -> None:
    shutil.copytree(samples_store, "s.db")
    assert run("reindex", "--store", "oxigraph:s.db").exit_code == 0
    line = ("actors", "merge", "antony-blinken", "joe-biden", "--store", "oxigraph:s.db")
    refused = run(*line)
    assert (refused.exit_code, "are two in Wikidata" in refused.stderr) == (2, True)
    result = run(*line, "--force")
    assert result.exit_code == 0, result.stderr
    assert run("check", "--store", "oxigraph:s.db").exit_code == 0


def test_an_update_is_no_query(run, filled: Path) -> None:
    result = run("query", "INSERT DATA { <a:b> <a:c> <a:d> }", "--store", "oxigraph:s.db")
    assert result.exit_code == 2
    assert "this is an update" in result.stderr
