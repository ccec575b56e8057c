"""`wasata copies`, and what `ingest` does with copies."""

import json
from pathlib import Path

import pytest

from store import open_store
from tests.commands.conftest import Run

pytestmark = pytest.mark.usefixtures("without_authority")

TEXT = (
    "قالت هدى النجار المتحدثة باسم بلدية السهل إن المعبر سيفتح صباح الأحد أمام الشاحنات القادمة من الميناء. "
    "وأضافت أن القافلة الأولى تضم 12 شاحنة من الطحين والدواء."
)
FOUND = "1 shared report in 2 articles, 2 utterances with 4 witnesses in the graph id:copies of oxigraph:s.db"


def record(id_: str, publisher: str | None, **more: str) -> dict[str, str]:
    return {"id": id_, "text": TEXT, "published": "2024-05-04"} | ({"publisher": publisher} if publisher else {}) | more


def jsonl(name: str, *records: dict[str, str]) -> Path:
    path = Path(name)
    path.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    return path


def articles() -> set[str]:
    with open_store("oxigraph:s.db", read_only=True) as store:
        return {g.rsplit("/", 1)[1] for g in store.graphs() if "/id/article/" in g}


def test_ingest_keeps_another_outlets_copy_and_skips_the_same_outlets(run: Run) -> None:
    lines = jsonl("in.jsonl", record("a", "صحيفة السهل"), record("b", "صحيفة السهل"), record("c", "وكالة الميناء"))
    first = run("ingest", lines, "--store", "oxigraph:s.db")
    assert first.exit_code == 0, first.stderr
    assert first.stdout.startswith("3 articles: 2 created, 1 skipped as repetitions; ")
    rows = [json.loads(line) for line in Path("wasata.rejects.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(r["article"], r["reason"]) for r in rows] == [
        ("b", "skipped: the same text of the same outlet and day is there as a")
    ]
    assert articles() == {"a", "c"}
    again = run("ingest", lines, "--store", "oxigraph:s.db")
    assert again.stdout.startswith("3 articles: 2 unchanged, 1 skipped as repetitions; nothing written")
    assert articles() == {"a", "c"}
    shown = run("copies", "--store", "oxigraph:s.db", "--top", "3")
    assert shown.exit_code == 0, shown.stderr
    lines = shown.stdout.splitlines()
    assert lines[:2] == ["0 articles read", FOUND]
    assert lines[2].split("\t") == ["articles", "outlets", "resemblance", "first day", "title"]
    assert lines[3].split("\t")[:4] == ["2", "2", "1.00", "2024-05-04"]
    anew = run("copies", "--again", "--store", "oxigraph:s.db")
    assert anew.stdout.splitlines() == ["2 articles read", FOUND]


def test_a_lost_shelf_is_made_anew_before_anything_is_read(run: Run) -> None:
    lines = jsonl("1.jsonl", record("a", "صحيفة السهل")), jsonl("2.jsonl", record("b", "صحيفة السهل"))
    run("ingest", lines[0], "--store", "oxigraph:s.db")
    Path("s.db.copies").unlink()
    run("ingest", lines[1], "--store", "oxigraph:s.db")
    assert articles() == {"a"}


def test_there_is_no_store(run: Run) -> None:
    result = run("copies", "--store", "oxigraph:none.db")
    assert result.exit_code == 2
    assert not Path("none.db").exists()
