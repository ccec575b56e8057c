"""Folding, dates, cursors and queries: the small parts."""

import ast
import re
import sys
from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest

from api import queries
from api.edtf import days
from api.fold import fold, pattern
from api.lookup import words
from api.queries import query
from errors import UsageError
from ingest.text import fold as ingest_fold


def test_folding_is_that_of_ingest() -> None:
    for code in range(0x110000):
        if not 0xD800 <= code < 0xE000:
            letter = chr(code)
            assert fold(f"x{letter}x") == ingest_fold(f"x{letter}x"), hex(code)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("المفاوضات", "والمُفَاوَضَات", True),
        ("مسؤول", "مسئول", False),
        ("مسؤول", "مسوول", True),
        ("على", "علي", True),
        ("2024", "٢٠٢٤", True),
        ("a.b", "axb", False),
        ("(1+1)", "(1+1)", True),
        ("القاهرة", "القـــاهره", True),
        ("بيان مشترك", "بيان\n مشترك", True),
    ],
)
def test_pattern(words: str, text: str, found: bool) -> None:
    assert bool(re.search(pattern(words), text, re.IGNORECASE)) is found


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024", (2024, 1, 1), (2024, 12, 31)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2023-02", (2023, 2, 1), (2023, 2, 28)),
        ("2024-08-21", (2024, 8, 21), (2024, 8, 21)),
        ("2024-08~", (2024, 8, 1), (2024, 8, 31)),
        (" ٢٠٢٤ ", (2024, 1, 1), (2024, 12, 31)),
    ],
)
def test_days(value: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert days(value) == (date(*first), date(*last))


@pytest.mark.parametrize(
    "value", ["", "24", "2024-00", "2024-13", "2024-02-30", "2024-1-1", "2024/08", "20240821", "0000", "-2024", "²024"]
)
def test_no_days(value: str) -> None:
    with pytest.raises(UsageError):
        days(value)


def test_words_and_quotations() -> None:
    assert words('وقف «إطلاق  النار» "" الآن') == ["وقف", "إطلاق  النار", "الآن"]


FILES = sorted(p.stem for p in Path(queries.__file__).parent.glob("*.rq"))


@pytest.mark.parametrize("name", FILES)
def test_every_query_is_sparql_with_all_and_with_no_blocks(name: str) -> None:
    text = (Path(queries.__file__).parent / f"{name}.rq").read_text(encoding="utf-8")
    names = frozenset(w for line in text.splitlines() if line.strip().startswith("#if") for w in line.split()[1:])
    store = ox.Store()
    store.query(text)
    store.query(query(name, names))
    if "#if" not in text or name not in ("actor_by_id",):
        store.query(query(name))


def test_no_module_of_the_api_puts_text_into_a_query() -> None:
    api = Path(queries.__file__).parents[1]
    for file in api.rglob("*.py"):
        if file.parent.name == "index":  # SQL, not SPARQL: the next test
            continue
        code = file.read_text(encoding="utf-8")
        assert not re.search(r"""(?:SELECT|CONSTRUCT|ASK|DESCRIBE)\b[^"']*(?:WHERE|\{)[^"']*(?:%s|\{[a-z_]+\})""", code), file


def test_what_is_put_into_sql_is_ours() -> None:
    """Every name that an f-string with SQL in it takes in; each holds a column, a clause of ours, `?` or a constant."""
    ours = {
        "marks",
        "table",
        "column",
        "where",
        "text",
        "name",
        "VERSION",
        "UNDATED",
        "JULIAN",
        "' DESC' if back else ''",
        "'AND' if ' WHERE ' in source else 'WHERE'",
        "' UNION ALL '.join(['SELECT rowid FROM words WHERE words MATCH ?'] * len(lots))",
        "source",
        "most",
        "back",
        "'+' if order else ''",
        "','.join('?' * len(numbers))",
        "','.join('?' * len(ids))",
    }
    sql = re.compile(r"SELECT|INSERT|DELETE|WHERE| IN \(| = \?|> \(\?")
    found = set()
    for file in (Path(queries.__file__).parents[1] / "index").glob("*.py"):
        for string in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(string, ast.JoinedStr) and sql.search(
                "".join(v.value for v in string.values if isinstance(v, ast.Constant))
            ):
                found |= {ast.unparse(v.value) for v in string.values if isinstance(v, ast.FormattedValue)}
    assert found <= ours
    assert {"marks", "source"} <= found  # it looks at what it should


def test_the_api_does_not_import_ingest() -> None:
    import subprocess

    code = "import sys, api; print([m for m in sys.modules if m.split('.')[0] in ('ingest', 'shapes')])"
    root = Path(queries.__file__).parents[2]
    assert (
        subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )
