"""`wasata actors` on the command line."""

import shutil
from pathlib import Path

import pytest

from commands.actors import NAMES
from tests.commands.conftest import Run, one_line, run_once

ARTICLES = """{"id": "a", "text": "قالت سلمى حداد إن المحادثات ستستأنف غدا. وقال أنتوني بلينكن إن الوقت حان."}
{"id": "b", "text": "قالت سلمى الحداد إن الاجتماع انتهى. وأضافت سلمى الحداد أن الوفد وصل."}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    (folder / "articles.jsonl").write_text(ARTICLES, encoding="utf-8")
    run_once(folder, "ingest", "articles.jsonl", "--store", "oxigraph:press.db")
    return folder


@pytest.fixture
def url(made: Path, tmp_path: Path) -> str:
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return f"oxigraph:{tmp_path / 'press.db'}"


def rows(output: str) -> list[list[str]]:
    return [line.split("\t") for line in output.splitlines()[1:]]


@pytest.mark.parametrize("name", ["", *NAMES])
def test_help_has_an_example(run: Run, name: str) -> None:
    result = run("actors", *filter(None, [name]), "--help")
    assert result.exit_code == 0
    assert f"wasata actors {name}".strip() in result.output.partition("Example")[2]


def test_list_merge_split_and_decisions(run: Run, url: str, tmp_path: Path) -> None:
    listed = run("actors", "list", "--store", url)
    first = rows(listed.stdout)[0]
    assert (first[0], first[2], first[4]) == ("2", "سلمى الحداد", "not known")
    assert ["أنتوني بلينكن", "person", "Q7821917 sure"] in [r[2:5] for r in rows(listed.stdout)]
    merged = run("actors", "merge", "سلمى حداد", "سلمى الحداد", "--reason", "one woman", "--store", url)
    assert merged.exit_code == 0, merged.output
    assert "1 article written anew" in merged.stdout
    assert rows(run("actors", "list", "--top", "1", "--store", url).stdout)[0][:3] == ["3", "2", "سلمى حداد"]
    unchanged = run("ingest", "articles.jsonl", "--store", url)
    assert "2 unchanged" in unchanged.stdout
    assert (tmp_path / "wasata.actors" / "decisions.csv").exists()
    split = run("actors", "split", "سلمى الحداد", "--store", url)
    assert "is no longer" in split.stdout
    told = rows(run("actors", "decisions").stdout)
    assert [(r[1], r[2], r[4], r[6]) for r in told] == [
        ("merge", "سلمى الحداد", "سلمى حداد", "one woman"),
        ("split", "سلمى الحداد", "سلمى حداد", ""),
    ]
    assert "nothing is decided" in run("actors", "decisions", "--in-force").stderr


def test_unlinked_and_type(run: Run, url: str) -> None:
    unlinked = rows(run("actors", "list", "--unlinked", "--type", "person", "--store", url).stdout)
    assert {r[2] for r in unlinked} == {"سلمى حداد", "سلمى الحداد"}


@pytest.mark.parametrize("name", ["list", "duplicates"])
def test_the_index_answers_as_the_graph_does(run: Run, url: str, tmp_path: Path, name: str) -> None:
    index = tmp_path / "press.db.index"
    assert index.exists()
    with_index = run("actors", name, "--store", url)
    assert "سلمى" in with_index.stdout
    for part in tmp_path.glob("press.db.index*"):
        part.unlink()
    assert run("actors", name, "--store", url).stdout == with_index.stdout
    assert not index.exists()


def test_extract_applies_decisions_too(run: Run, url: str) -> None:
    before = run("extract", "articles.jsonl").stdout
    run("actors", "merge", "سلمى حداد", "سلمى الحداد", "--store", url)
    after = run("extract", "articles.jsonl").stdout
    assert '"label": "سلمى الحداد"' in before and '"label": "سلمى الحداد"' not in after


def test_apply_brings_another_store_in_line(run: Run, url: str, tmp_path: Path) -> None:
    other = f"oxigraph:{tmp_path / 'other.db'}"
    run("ingest", "articles.jsonl", "--store", other)
    run("actors", "merge", "سلمى حداد", "سلمى الحداد", "--store", url)
    assert "1 article written anew" in run("actors", "apply", "--store", other).stdout
    assert "0 articles written anew" in run("actors", "apply", "--store", other).stdout


def test_errors_take_one_line(run: Run, url: str) -> None:
    assert "no actor 'ليلى'" in one_line(run("actors", "merge", "سلمى حداد", "ليلى", "--store", url))
    assert "there is nothing to split" in one_line(run("actors", "split", "سلمى حداد", "--store", url))
    assert "one actor already" in one_line(run("actors", "merge", "سلمى حداد", "سلمى حداد", "--store", url))
