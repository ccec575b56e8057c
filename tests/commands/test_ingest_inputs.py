"""`wasata ingest` and `extract` with what people really give them."""

import json
from pathlib import Path

import pytest

from store import open_store
from tests.commands.conftest import Run, one_line

pytestmark = pytest.mark.usefixtures("without_authority")

LINE = {"id": "a-1", "text": "قال سامي نور إن الوفد وصل إلى المدينة.", "published": "2024-08-20"}


def _graphs(url: str) -> set[str]:
    with open_store(url, read_only=True) as store:
        return {g.rsplit("/article/", 1)[1] for g in store.graphs() if "/id/article/" in g}


def _jsonl(path: Path, *lines: object) -> Path:
    path.write_text("".join((x if isinstance(x, str) else json.dumps(x)) + "\n" for x in lines), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        pytest.param("cp1256.txt", "قال الوزير".encode("cp1256"), "not UTF-8: byte 0x", id="not UTF-8"),
        pytest.param("empty.txt", b"", "the file is empty", id="empty file"),
        pytest.param("blank.txt", b" \n\n ", "blank.txt", id="blanks only"),
        pytest.param("list.pdf", b"%PDF", "unsupported kind of file", id="a kind that is not read"),
        pytest.param("none.jsonl", b"", "holds no records", id="no records"),
    ],
)
def test_a_bad_file_is_one_reject_and_the_rest_goes_in(
    run: Run, tmp_path: Path, article: Path, name: str, data: bytes, says: str
) -> None:
    bad = tmp_path / name
    bad.write_bytes(data)
    result = run("ingest", bad, article, "--store", "oxigraph:s.db")
    assert result.exit_code == 1
    first, report = result.stderr.splitlines()
    assert first.startswith(f"wasata: {bad}: ") and says in first
    assert "wasata.rejects.jsonl" in report
    rows = [json.loads(line) for line in Path("wasata.rejects.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [r["source"] for r in rows] == [str(bad)]
    assert says in rows[0]["reason"] or says == name
    assert result.stdout.startswith("2 articles: 1 created, 1 rejected; ")
    assert _graphs("oxigraph:s.db") == {"good"}


def test_a_bad_file_alone_is_nothing_done(run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\xff")
    assert run("ingest", bad, "--store", "memory:").exit_code == 2
    assert run("extract", bad).exit_code == 2


def test_a_file_of_50_megabytes_is_refused_by_its_size(run: Run, tmp_path: Path, article: Path) -> None:
    big = tmp_path / "big.txt"
    with big.open("wb") as f:
        f.truncate(50 << 20)
    result = run("ingest", big, article, "--store", "memory:")
    assert result.exit_code == 1
    assert "52,428,800 bytes are more than the 5,000,000 allowed" in result.stderr
    assert "WASATA_MAX_ARTICLE_BYTES" in result.stderr


@pytest.mark.parametrize("command", [["ingest", "--store", "memory:"], ["extract"]], ids=["ingest", "extract"])
def test_a_directory_without_articles(run: Run, tmp_path: Path, command: list[str]) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "holds no articles" in one_line(run(*command, empty))


@pytest.mark.parametrize("command", [["ingest", "--store", "memory:"], ["extract"]], ids=["ingest", "extract"])
def test_no_such_path(run: Run, command: list[str]) -> None:
    assert "no-such.txt: no such file or directory" in one_line(run(*command, "no-such.txt"))


@pytest.mark.parametrize(
    ("line", "says"),
    [
        pytest.param("{not json", "not valid JSON", id="broken line"),
        pytest.param({"id": "b"}, "`text` is missing", id="no text"),
        pytest.param({"id": "b", "text": 5}, "`text` must be a string", id="text of another kind"),
        pytest.param({"text": "نص"}, "`id` is missing", id="no id"),
        pytest.param({**LINE, "id": "b", "published": "20/08/2024"}, "published", id="wrong day"),
        pytest.param({**LINE, "id": "b", "published": "2024-02-31"}, "published", id="day that is none"),
    ],
)
def test_a_broken_line_costs_that_line_only(run: Run, tmp_path: Path, line: object, says: str) -> None:
    feed = _jsonl(tmp_path / "feed.jsonl", LINE, line, {**LINE, "id": "a-3"})
    result = run("ingest", feed, "--store", "oxigraph:s.db")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"wasata: {feed}:2: ") and says in result.stderr.splitlines()[0]
    assert _graphs("oxigraph:s.db") == {"a-1", "a-3"}
    extracted = run("extract", feed)
    assert extracted.exit_code == 1
    assert [json.loads(row)["article"]["id"] for row in extracted.stdout.splitlines()] == ["a-1", "a-3"]


def test_articles_from_standard_input(run: Run) -> None:
    data = (json.dumps(LINE) + "\n").encode()
    result = run("ingest", "-", "--store", "oxigraph:s.db", input=data)
    assert (result.exit_code, result.stderr) == (0, "")
    assert _graphs("oxigraph:s.db") == {"a-1"}
    assert json.loads(run("extract", "-", input=data).stdout)["article"]["id"] == "a-1"


def test_the_last_line_says_what_happened(run: Run, tmp_path: Path, article: Path) -> None:
    first = run("ingest", article, "--store", "oxigraph:s.db")
    assert first.stdout == "1 article: 1 created; 1 statement written to oxigraph:s.db\n"
    again = run("ingest", article, "--store", "oxigraph:s.db")
    assert again.stdout == "1 article: 1 unchanged; nothing written to oxigraph:s.db\n"
    article.write_text("أكد سامي نور أن الجلسة تأجلت. وقال إن الموعد لم يحدد.", encoding="utf-8")
    changed = run("ingest", article, "--store", "oxigraph:s.db")
    assert changed.stdout.startswith("1 article: 1 replaced; 2 statements written")
    assert not Path("wasata.rejects.jsonl").exists()


def test_strict_stops(run: Run, tmp_path: Path) -> None:
    feed = _jsonl(tmp_path / "feed.jsonl", LINE, "{", {**LINE, "id": "a-3"})
    result = run("ingest", feed, "--strict", "--store", "oxigraph:s.db")
    assert result.exit_code == 1
    assert _graphs("oxigraph:s.db") == {"a-1"}


def test_a_report_that_cannot_be_written_is_said(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WASATA_REJECTS", "/nowhere/at/all.jsonl")
    feed = _jsonl(tmp_path / "feed.jsonl", LINE, "{")
    result = run("ingest", feed, "--store", "memory:")
    assert result.exit_code == 1
    assert "no report at /nowhere/at/all.jsonl" in result.stderr and "WASATA_REJECTS" in result.stderr


def test_a_failure_of_ours_costs_the_article_only(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import commands.records as module

    real = module.extract

    def fail(article: object, *more: object) -> object:
        if getattr(article, "id", "") == "b":
            raise ZeroDivisionError("oh")
        return real(article, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "extract", fail)
    feed = _jsonl(tmp_path / "feed.jsonl", LINE, {**LINE, "id": "b"}, {**LINE, "id": "c"})
    result = run("extract", feed)
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert f"wasata: {feed}:2: internal error: ZeroDivisionError: oh" in result.stderr
    assert "Traceback" in run("extract", feed, "--debug").stderr


@pytest.mark.parametrize("command", ["ingest", "extract"])
def test_a_morphology_that_is_not_installed_names_the_command(
    run: Run, article: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str
) -> None:
    from ingest.morph import analyser

    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    monkeypatch.setenv("WASATA_MORPH", "auto")  # so that it is put back when the option has changed it
    analyser._further.cache_clear()
    try:
        line = one_line(run(command, article, "--morph", "camel-r13", *(["--store", "memory:"] if command == "ingest" else [])))
    finally:
        analyser._further.cache_clear()
    assert "camel_data -i morphology-db-msa-r13" in line


def test_an_output_that_cannot_be_written(run: Run, article: Path) -> None:
    assert "/nowhere/x.jsonl" in one_line(run("extract", article, "-o", "/nowhere/x.jsonl"))


def test_extract_writes_a_file(run: Run, article: Path, tmp_path: Path) -> None:
    assert run("extract", article, "-o", tmp_path / "out.jsonl").exit_code == 0
    found = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    assert found["article"]["id"] == "good"
    assert len(found["statements"]) == 1


@pytest.mark.parametrize("command", ["ingest", "extract"])
def test_a_field_of_a_sidecar_that_nobody_reads_is_told(run: Run, article: Path, command: str) -> None:
    sidecar = article.with_suffix(".json")
    sidecar.write_text(json.dumps({"published": "2024-08-20", "publsher": "وكالة الأفق", "tags": []}), encoding="utf-8")
    store = ["--store", "oxigraph:s.db"] if command == "ingest" else []
    result = run(command, article, *store)
    assert result.exit_code == 0
    known = "is known in a sidecar, so it is passed over; known are publisher, published, url, title"
    assert result.stderr.splitlines() == [f"wasata: {sidecar}: no field {name!r} {known}" for name in ("publsher", "tags")]
