"""`wasata evaluate`, and what commands import."""

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from samples import articles_dir, gold_dir
from tests.commands.conftest import ROOT, Run, one_line


def test_the_samples_are_scored_beside_baselines(run: Run) -> None:
    result = run("evaluate")
    assert (result.exit_code, result.stderr) == (0, "")
    lines = {line.split("  ")[0]: line for line in result.stdout.splitlines()}
    assert {"detection", "attribution", "segments", "dates"} <= lines.keys()
    assert "marks" in result.stdout and "95 % interval" in result.stdout


def test_one_article_and_its_misses(run: Run, tmp_path: Path) -> None:
    for folder, source in (("gold", gold_dir() / "blinken-doha.json"), ("articles", articles_dir() / "blinken-doha.txt")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / source.name).write_bytes(source.read_bytes())
    sidecar = articles_dir() / "blinken-doha.json"
    if sidecar.exists():
        (tmp_path / "articles" / sidecar.name).write_bytes(sidecar.read_bytes())
    result = run("evaluate", "--gold", "gold", "--articles", "articles", "--misses")
    assert result.exit_code == 0
    assert "\n1 article" in result.stdout


def test_only_the_annotated_articles_of_a_file_are_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    for name in ("live-report", "all-calendars"):
        (tmp_path / "gold" / f"{name}.json").write_bytes((gold_dir() / f"{name}.json").read_bytes())
    with gzip.open(tmp_path / "all.jsonl.gz", "wb") as file:
        file.write((articles_dir() / "desk.jsonl").read_bytes())
    result = run("evaluate", "--gold", "gold", "--articles", "all.jsonl.gz", "--json")
    assert (result.exit_code, result.stderr) == (0, "")
    assert set(json.loads(result.stdout)["attribution_f1_per_article"]) == {"live-report", "all-calendars"}


def test_the_page_is_written(run: Run, tmp_path: Path) -> None:
    assert run("evaluate", "--html", "page.html").exit_code == 0
    assert (tmp_path / "page.html").read_text(encoding="utf-8").count("<article ") == len(list(gold_dir().glob("*.json")))
    assert "there is no folder gone; make it" in one_line(run("evaluate", "--html", "gone/page.html"))  # and no table before it


def test_no_annotations(run: Run, tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    assert "no annotations" in one_line(run("evaluate", "--gold", "gold", "--articles", articles_dir()))


HEAVY = ("rdflib", "pyshacl", "pyoxigraph", "trafilatura", "fastapi", "uvicorn", "SPARQLWrapper", "rich")


@pytest.mark.parametrize(
    ("line", "without"),
    [
        pytest.param(["--help"], (*HEAVY, "pydantic", "camel_tools"), id="help"),
        pytest.param(["extract", "good.txt"], HEAVY, id="extract"),
        pytest.param(["query", "ASK {}", "--store", "memory:"], ("shapes", "pyshacl", "fastapi", "camel_tools", "rich"), id="query"),
        pytest.param(["ingest", "good.txt", "--store", "memory:"], ("trafilatura", "fastapi", "uvicorn", "rich"), id="ingest"),
    ],
)  # fmt: skip
def test_a_command_imports_what_it_needs_only(article: Path, line: list[str], without: tuple[str, ...]) -> None:
    """This is what keeps the start short."""
    code = (
        "import sys\nfrom commands import cli\n"
        f"try:\n    cli({line!r})\nexcept SystemExit as end:\n    assert end.code == 0, end.code\n"
        f"found = [m for m in {without!r} if m in sys.modules]\nassert not found, found"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=article.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 0, done.stderr
