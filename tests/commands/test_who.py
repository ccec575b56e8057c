"""`wasata who`: in a pipe, on a terminal, and what is said where nothing fits."""

import csv
import io
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from tests.commands.conftest import Run, one_line

COLUMNS = ["date", "published", "speaker", "via", "act", "content", "outlet", "article"]


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("speaker", ["بلينكن", "Antony Blinken", "Q7821917", "antony-blinken", "أنتوني بلينكن"])
def test_a_speaker_by_any_name(run: Run, sample_url: str, speaker: str) -> None:
    result = run("who", speaker, "--store", sample_url)
    assert (result.exit_code, result.stderr) == (0, "")
    rows = _rows(result.stdout)
    assert list(rows[0]) == COLUMNS
    assert len(rows) >= 5
    assert {r["speaker"] for r in rows} == {"أنتوني بلينكن"}
    assert all(r["content"] and r["outlet"] and r["article"] for r in rows)
    assert not set("┃│─\x1b") & set(result.stdout)


def test_days_are_in_order_and_articles_inside_a_day(run: Run, sample_url: str) -> None:
    rows = _rows(run("who", "بلينكن", "--store", sample_url).stdout)
    keys = [((r["date"] or r["published"]), r["article"]) for r in rows]
    assert all(a <= b for a, b in pairwise(keys)), keys


def test_positions_are_in_order_inside_an_article(run: Run, sample_url: str) -> None:
    from api.lookup import Filters
    from commands.saying import said
    from store import open_store

    with open_store(sample_url, read_only=True) as store:
        items, total = said(store, Filters(), 1000)
        few, _ = said(store, Filters(), 7)
    assert len(items) == total > 50
    assert [s.iri for s in few] == [s.iri for s in items[:7]], "the first of all, whatever the limit"
    for a, b in pairwise(items):
        if a.article.id == b.article.id and (a.date, a.published) == (b.date, b.published):
            assert (a.evidence.start or 0) <= (b.evidence.start or 0)


def test_between_two_days(run: Run, sample_url: str) -> None:
    rows = _rows(run("who", "بلينكن", "--from", "2024-08-20", "--to", "2024-08", "--store", sample_url).stdout)
    assert rows
    assert all((r["date"] or r["published"]) >= "2024-08-20" for r in rows)


def test_a_limit_says_that_there_is_more(run: Run, sample_url: str) -> None:
    result = run("who", "بلينكن", "--limit", "2", "--store", sample_url)
    assert len(_rows(result.stdout)) == 2
    assert "the first 2 of " in result.stderr


def test_nothing_that_fits_is_no_error(run: Run, sample_url: str) -> None:
    result = run("who", "بلينكن", "--from", "1990", "--to", "1991", "--store", sample_url)
    assert result.exit_code == 0
    assert "nothing was said that fits" in result.stderr
    assert _rows(result.stdout) == []


def test_an_unknown_actor_names_close_ones(run: Run, sample_url: str) -> None:
    line = one_line(run("who", "بلنكين", "--store", sample_url))
    assert "close to it: " in line and "أنتوني بلينكن" in line


@pytest.mark.parametrize(
    ("options", "says"),
    [
        pytest.param(["--from", "yesterday"], "not a year, month or day: 'yesterday'", id="no day"),
        pytest.param(["--to", "2024-13"], "2024-13", id="no month"),
        pytest.param(["--about", "زنقشطظ"], "زنقشطظ", id="unknown subject"),
        pytest.param(["--limit", "0"], "--limit", id="no limit"),
    ],
)
def test_wrong_options(run: Run, sample_url: str, options: list[str], says: str) -> None:
    assert says in one_line(run("who", "بلينكن", *options, "--store", sample_url))


def test_no_store(run: Run) -> None:
    line = one_line(run("who", "بلينكن"))
    assert "there is no store at" in line and "wasata ingest" in line


def test_the_index_gives_the_same_rows(run: Run, samples_store: Path) -> None:
    """A copy of the samples, which has no index at first."""
    shutil.copytree(samples_store, "copy.db")
    url, place = "oxigraph:copy.db", Path("copy.db.index")
    asked = [("بلينكن",), ("وكالة الأفق",), ("Q7821917", "--from", "2024-08-20", "--to", "2024-08"), ("بلينكن", "--about", "حماس"), ("بلينكن", "--limit", "3")]  # fmt: skip
    wrong = [("لا أحد بهذا الاسم",), ("بلينكن", "--from", "yesterday")]
    assert not place.exists()

    def answers() -> list[tuple[int, str, str]]:
        found = [run("who", *args, "--store", url) for args in (*asked, *wrong)]
        return [(one.exit_code, one.stdout, one.stderr) for one in found]

    without = answers()
    assert not place.exists(), "who makes no index"
    assert run("reindex", "--store", url).exit_code == 0
    assert place.exists()
    assert answers() == without
