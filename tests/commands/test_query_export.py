"""`wasata query`, `export`, `stats` and `validate`."""

import csv
import io
import json
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from commands.answers import with_prefixes
from commands.statement_table import COLUMNS, guarded
from store import open_store
from tests.commands.conftest import Run, one_line

COUNT = "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a w:Statement }"


def test_a_query_in_each_form(run: Run, sample_url: str) -> None:
    text = "SELECT DISTINCT ?name { id:actor\\/antony-blinken skos:prefLabel ?name } ORDER BY ?name"
    forms = {name: run("query", text, "--format", name, "--store", sample_url) for name in ("table", "json", "csv", "tsv", "xml")}
    assert {r.exit_code for r in forms.values()} == {0}, forms
    assert forms["table"].stdout == "name\nAntony Blinken\nأنتوني بلينكن\n"
    assert json.loads(forms["json"].stdout)["head"]["vars"] == ["name"]
    assert forms["csv"].stdout.splitlines() == ["name", "Antony Blinken", "أنتوني بلينكن"]
    assert forms["tsv"].stdout.splitlines()[1] == '"Antony Blinken"@en'
    assert forms["xml"].stdout.startswith("<?xml")


def test_ask_and_construct(run: Run, sample_url: str) -> None:
    assert run("query", "ASK { ?s a w:Statement }", "--store", sample_url).stdout == "true\n"
    described = run("query", "DESCRIBE <https://w3id.org/wasata/id/actor/antony-blinken>", "--store", sample_url).stdout
    assert len(list(ox.parse(described, format=ox.RdfFormat.TURTLE))) > 4


def test_a_query_from_a_file_and_from_standard_input(run: Run, sample_url: str) -> None:
    Path("q.rq").write_text(COUNT, encoding="utf-8")
    expected = run("query", COUNT, "--store", sample_url).stdout
    assert run("query", "-f", "q.rq", "--store", sample_url).stdout == expected
    assert run("query", "-f", "-", "--store", sample_url, input=COUNT).stdout == expected
    Path("bad.rq").write_bytes(b"\xff")
    assert "not UTF-8" in one_line(run("query", "-f", "bad.rq", "--store", sample_url))


def test_a_malformed_query_gets_the_parsers_message(run: Run, sample_url: str) -> None:
    assert "malformed query: error at 1:" in one_line(run("query", "SELECT * {", "--store", sample_url))
    assert "malformed query" in one_line(run("query", "", "--store", sample_url))


def test_prefixes_are_added_on_the_first_line_only() -> None:
    text = "PREFIX skos: <http://x/>\nSELECT * { ?s w:act ?a ; skos:y ?z }"
    full = with_prefixes(text)
    assert full.splitlines()[1:] == text.splitlines()[1:]
    assert full.count("skos:") == 2
    assert full.startswith("PREFIX w: <https://w3id.org/wasata#> ")


@pytest.mark.parametrize(("suffix", "form"), [("trig", "trig"), ("nq", "nquads"), ("jsonld", "jsonld")])
def test_an_export_is_the_whole_graph(run: Run, sample_url: str, suffix: str, form: str) -> None:
    result = run("export", "-o", f"x.{suffix}", "--store", sample_url)
    assert result.exit_code == 0
    found = set(ox.parse(path=f"x.{suffix}", format=ox.RdfFormat.from_extension(suffix)))
    assert result.stdout == f"{len(found):,} quads written to x.{suffix}\n"
    with open_store(sample_url, read_only=True) as store:
        assert found == set(ox.parse(b"".join(store.dump("nquads")), format=ox.RdfFormat.N_QUADS))
    assert run("export", "-o", "y", "--format", form, "--store", sample_url).exit_code == 0
    assert not list(Path().glob("*.part"))


def test_turtle_is_the_merge(run: Run, sample_url: str) -> None:
    assert run("export", "-o", "x.ttl", "--store", sample_url).exit_code == 0
    assert len(list(ox.parse(path="x.ttl", format=ox.RdfFormat.TURTLE))) > 1000


def test_the_table_of_statements(run: Run, sample_url: str) -> None:
    result = run("export", "-o", "-", "--format", "csv", "--store", sample_url)
    assert result.exit_code == 0
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert tuple(rows[0]) == COLUMNS
    n = int(run("query", COUNT, "--store", sample_url).stdout.splitlines()[1])
    assert len(rows) == len({r["id"] for r in rows}) == n
    blinken = [r for r in rows if r["speaker"] == "antony-blinken"]
    assert blinken
    assert {(r["speaker_label"], r["speaker_wikidata"]) for r in blinken} == {("أنتوني بلينكن", "Q7821917")}
    assert all(r["article"] and r["act"] and r["mode"] and 0 <= float(r["confidence"]) <= 1 for r in rows)
    assert any(r["via"] for r in rows)
    order = [(r["article"], int(r["start"])) for r in rows]
    assert order == sorted(order)
    for r in rows:
        if not r["content"].startswith("'"):
            assert len(r["content"]) == int(r["end"]) - int(r["start"])


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert guarded(f"قال {text}") == f"قال {text}"


def test_a_formula_in_an_article_is_none_in_the_table(run: Run) -> None:
    Path("f.jsonl").write_text(
        json.dumps({"id": "=cmd|'/c calc'!A1", "text": "قالت سلمى حداد إن المحادثات ستستأنف غدا."}) + "\n", encoding="utf-8"
    )
    assert run("ingest", "f.jsonl", "--store", "oxigraph:s.db").exit_code == 0
    result = run("export", "-o", "-", "--format", "csv", "--store", "oxigraph:s.db")
    [row] = csv.DictReader(io.StringIO(result.stdout))
    assert row["article"] == "'=cmd|'/c calc'!A1"


def test_parquet_says_what_it_wants(run: Run, sample_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    line = one_line(run("export", "-o", "x.parquet", "--store", sample_url))
    assert 'pip install "pyarrow>=18"' in line and "--format csv" in line
    assert not list(Path().iterdir())


def test_parquet_has_the_rows_of_the_table(run: Run, sample_url: str) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra wasata[parquet] is not installed")
    result = run("export", "-o", "x.parquet", "--store", sample_url)
    assert result.exit_code == 0, result.stderr
    table = parquet.read_table("x.parquet")
    assert tuple(table.column_names) == COLUMNS
    assert result.stdout == f"{table.num_rows:,} statements written to x.parquet\n"
    rows = list(csv.DictReader(io.StringIO(run("export", "-o", "-", "--format", "csv", "--store", sample_url).stdout)))
    assert table.num_rows == len(rows) > 50
    for found, row in zip(table.to_pylist(), rows, strict=True):
        assert (found["start"], found["end"], found["confidence"]) == (
            int(row["start"]),
            int(row["end"]),
            float(row["confidence"]),
        )
        for name in set(COLUMNS) - {"start", "end", "confidence"}:
            assert (found[name] or "") in (row[name], row[name][1:])


@pytest.mark.parametrize("name", ["x.foo", "x.docx", "dump.json"])
def test_a_suffix_that_says_nothing(run: Run, sample_url: str, name: str) -> None:
    line = one_line(run("export", "-o", name, "--store", sample_url))
    assert f"no format is known by {Path(name).suffix}: " in line
    assert "trig, nquads, turtle, jsonld, csv, parquet" in line
    assert not Path(name).exists()
    assert run("export", "-o", name, "--format", "turtle", "--store", sample_url).exit_code == 0


@pytest.mark.parametrize("target", ["/nowhere/x.trig", "."])
def test_an_export_that_cannot_be_written(run: Run, sample_url: str, target: str) -> None:
    line = one_line(run("export", "-o", target, "--store", sample_url))
    assert f"cannot write {target}: " in line


def test_stats_of_the_samples(run: Run, sample_url: str) -> None:
    result = run("stats", "--store", sample_url)
    assert result.exit_code == 0
    rows = dict(line.split("\t") for line in result.stdout.splitlines() if "\t" in line)
    n = run("query", COUNT, "--store", sample_url).stdout.splitlines()[1]
    assert rows["statements"] == n
    assert rows["articles"] == "32"
    for title in ("statements per outlet", "statements per month of publication", "statements per act"):
        assert f"\n{title}\n" in result.stdout
    acts = result.stdout.rsplit("act\tn\n", 1)[1].splitlines()
    assert sum(int(line.split("\t")[1]) for line in acts) == int(n), "each statement is counted once"


def test_stats_count_statements_only_among_statements(run: Run, sample_url: str) -> None:
    lines = run("stats", "--store", sample_url).stdout.splitlines()
    n = int(run("query", COUNT, "--store", sample_url).stdout.splitlines()[1])
    start = lines.index("statements per month of publication")
    months = [line.split("\t") for line in lines[start + 1 :] if "\t" in line and line[:2] == "20"]
    assert 0 < sum(int(count) for _, count in months) <= n


def test_an_export_of_ours_conforms(run: Run, sample_url: str) -> None:
    assert run("export", "-o", "all.trig", "--store", sample_url).exit_code == 0
    result = run("validate", "all.trig")
    assert (result.exit_code, result.stdout.strip()) == (0, "34 graphs checked: 34 conform, 0 do not")


def test_stats_of_an_empty_store(run: Run) -> None:
    with open_store("oxigraph:empty.db"):
        pass
    result = run("stats", "--store", "oxigraph:empty.db")
    assert result.exit_code == 0
    assert result.stdout.startswith("0 quads in 0 graphs of oxigraph:empty.db")
    assert "statements per outlet: none" in result.stdout


def test_validate_a_store_and_its_export(run: Run, sample_url: str) -> None:
    result = run("validate", "--store", sample_url)
    assert result.exit_code == 0
    assert result.stdout == "32 graphs checked: 32 conform, 0 do not\n"


@pytest.mark.parametrize(("lang", "says"), [("en", "does not conform"), ("ar", "غير مطابق")])
def test_validate_says_what_is_wrong(run: Run, lang: str, says: str) -> None:
    Path("bad.ttl").write_text("<urn:x> a <https://w3id.org/wasata#Statement> .", encoding="utf-8")
    result = run("validate", "bad.ttl", "--lang", lang)
    assert result.exit_code == 1
    assert says in result.stdout
    assert result.stdout.endswith("1 graph checked: 0 conform, 1 do not\n")


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        pytest.param("x.ttl", b"<urn:x> a", "not readable as RDF", id="broken"),
        pytest.param("x.docx", b"x", "no RDF by its name", id="another kind"),
        pytest.param("x.ttl", b"", "there is no graph", id="empty"),
    ],
)
def test_validate_of_what_is_no_rdf(run: Run, name: str, data: bytes, says: str) -> None:
    Path(name).write_bytes(data)
    assert says in one_line(run("validate", name))
