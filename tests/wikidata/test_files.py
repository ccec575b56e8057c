"""links.csv, the review sheet and wikidata.jsonl: written and read back, and wrong lines named."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from errors import UsageError
from ingest.wikidata.facts import Fact, changes, load_facts, save_facts
from ingest.wikidata.item import Item, Office
from ingest.wikidata.judgement import Candidate, Judgement
from ingest.wikidata.links import COLUMNS, NAME, Links, by_person, load_links
from ingest.wikidata.sheet import open_questions, read_sheet, write_sheet

WHEN = "2026-11-30T08:00:00+00:00"
CANDIDATES = (Candidate("Q1", 0.55, "سامي نور (Sami Nour) – كاتب: the name"), Candidate("Q22", 0.5, "=HYPERLINK(1)"))
UNSURE = Judgement("x-1", "سامي نور", "person", "unsure", None, 0.55, ("the name", "1 other, as good"), CANDIDATES, "rules", WHEN)
LIKELY = replace(UNSURE, actor="x-2", verdict="likely", qid="Q1", candidates=CANDIDATES[:1])
SURE = replace(LIKELY, actor="x-3", verdict="match")
NONE = replace(UNSURE, actor="x-4", verdict="none", candidates=(), score=0.0)


@pytest.fixture
def links(tmp_path: Path) -> Links:
    found = Links(tmp_path / NAME, {j.actor: j for j in (NONE, SURE, LIKELY, UNSURE)})
    found.save()
    return found


def test_links_are_read_as_written(links: Links) -> None:
    assert load_links(links.path.parent).all() == [UNSURE, LIKELY, SURE, NONE]
    text = links.path.read_text(encoding="utf-8")
    links.save()
    assert links.path.read_text(encoding="utf-8") == text
    assert text.splitlines()[0] == ",".join(COLUMNS)
    assert [p.name for p in links.path.parent.iterdir()] == [NAME], "no half-written file is left"


def test_no_file_is_no_judgement(tmp_path: Path) -> None:
    assert load_links(tmp_path / "nowhere").all() == []


_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).map(str.strip).filter(bool)


@given(_TEXT, _TEXT, st.lists(_TEXT, max_size=3))
def test_any_text_survives(tmp_path_factory: pytest.TempPathFactory, label: str, text: str, reasons: list[str]) -> None:
    path = tmp_path_factory.mktemp("links") / NAME
    clean = tuple(" ".join(r.replace(";", ",").split()) for r in reasons)
    one = replace(
        UNSURE, label=label, reasons=tuple(filter(None, clean)), candidates=(Candidate("Q1", 0.5, text.replace("|", "/")),)
    )
    Links(path, {one.actor: one}).save()
    (found,) = load_links(path.parent).all()
    assert (found.label, found.candidates) == (one.label, one.candidates)


@pytest.mark.parametrize(
    ("column", "value", "says"),
    [
        ("verdict", "perhaps", "the verdict 'perhaps' is none of match"),
        ("item", "Q0", "match and likely need a QID"),
        ("item", "", "match and likely need a QID"),
        ("by", "me", "rules or person"),
        ("score", "2", "not from 0 to 1"),
        ("score", "x", "could not convert"),
        ("judged", "today", "Invalid isoformat"),
        ("actor", "", "needs an actor"),
        ("actor", "x-1", "stands there twice"),
        ("candidates", "Q1 perhaps", "a candidate must be like"),
    ],
)
def test_a_wrong_line_is_named_and_nothing_is_written_over(links: Links, column: str, value: str, says: str) -> None:
    with links.path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[1][column] = value
    with links.path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    with pytest.raises(UsageError, match=r"links\.csv, line 3: ") as error:
        load_links(links.path.parent)
    assert says in str(error.value)


@pytest.mark.parametrize("content", [b"a,b\n1,2\n", b"\xff\xfe", b""])
def test_what_is_no_such_file_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    with pytest.raises(UsageError, match=r"links\.csv"):
        load_links(tmp_path)


def test_open_questions_are_unsure_then_likely_and_of_rules(links: Links) -> None:
    assert [j.actor for j in open_questions(links)] == ["x-1", "x-2"]
    links.put(by_person(UNSURE, "Q22", WHEN))
    assert [j.actor for j in open_questions(links)] == ["x-2"]


def answered(path: Path, answers: list[str]) -> Path:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    for row, answer in zip(rows[1:], answers, strict=True):
        row[0] = answer
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


@pytest.mark.parametrize(
    ("answers", "decided", "bad"),
    [
        pytest.param(["", "", ""], {}, [], id="nothing"),
        pytest.param(["y", "", "نعم"], {"x-1": "Q1", "x-2": "Q1"}, [], id="yes in two languages"),
        pytest.param(["n", "Y", ""], {"x-1": "Q22"}, [], id="no and yes"),
        pytest.param(["n", "", ""], {}, [], id="one no of two decides nothing"),
        pytest.param(["no", "لا", ""], {"x-1": None}, [], id="all no"),
        pytest.param(["none", "", "q77"], {"x-1": None, "x-2": "Q77"}, [], id="none, and another item"),
        pytest.param(["y", "y", "y"], {"x-2": "Q1"}, ["line 3: x-1 has answers that contradict each other"], id="two yes"),
        pytest.param(
            ["maybe", "", "y"], {"x-2": "Q1"}, ["line 2: 'maybe' is no answer: give y, n, none or a QID"], id="no answer"
        ),
    ],
)
def test_a_sheet_comes_back(
    tmp_path: Path, links: Links, answers: list[str], decided: dict[str, str | None], bad: list[str]
) -> None:
    path = tmp_path / "sheet.csv"
    assert write_sheet(path, open_questions(links)) == 2
    found = read_sheet(answered(path, answers), links, WHEN)
    assert {j.actor: j.qid for j in found.judgements} == decided
    assert list(found.bad) == bad
    assert all(j.by == "person" and j.verdict == ("match" if j.qid else "none") for j in found.judgements)


def test_a_sheet_has_no_formula_and_its_lines_are_checked(tmp_path: Path, links: Links) -> None:
    path = tmp_path / "sheet.csv"
    write_sheet(path, open_questions(links))
    assert "'=HYPERLINK(1)" in path.read_text(encoding="utf-8")
    path.write_text("answer,actor,item\ny,nobody,Q1\ny,x-1,Q\n", encoding="utf-8")
    assert read_sheet(path, links, WHEN).bad == ("line 2: no judgement of 'nobody' in links.csv", "line 3: 'Q' is no QID")
    path.write_text("a,b\n", encoding="utf-8")
    with pytest.raises(UsageError, match="is no review sheet"):
        read_sheet(path, links, WHEN)
    with pytest.raises(UsageError, match="cannot be read"):
        read_sheet(tmp_path / "none.csv", links, WHEN)


ITEM = Item(
    "Q1", "سامي", "Sami", ("س\u2028م",), ("S",), "كاتب", None, frozenset(["Q5"]), frozenset(["Q5"]), frozenset(["Q79", "Q2"]), 1970, None, 3,
    (Office("s", "Q9", "وزير", None, "2020", None, ("Q79",)),),
)  # fmt: skip


def test_facts_are_read_as_written(tmp_path: Path) -> None:
    facts = {q: Fact(replace(ITEM, qid=q), WHEN, "https://example.org/sparql") for q in ("Q10", "Q2")} | {
        "Q3": Fact(Item("Q3"), WHEN, "https://example.org/sparql")
    }
    save_facts(tmp_path, facts)
    assert load_facts(tmp_path) == facts
    assert load_facts(tmp_path / "nowhere") == {}


@pytest.mark.parametrize("line", ["{}", "[]", "no", '{"qid":"Q0","retrieved":"2026-11-30","source":"https://x"}',
    '{"qid":"Q1","retrieved":"x","source":"https://x"}', '{"qid":"Q1","retrieved":"2026-11-30","source":"x"}',
    '{"qid":"Q1","retrieved":"2026-11-30","source":"https://x","offices":[{"x":1,"of":[]}]}'])  # fmt: skip
def test_a_wrong_line_of_facts_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "wikidata.jsonl").write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"wikidata\.jsonl, line 1: "):
        load_facts(tmp_path)


def test_changes_are_named() -> None:
    assert changes(ITEM, ITEM) == frozenset()
    assert changes(ITEM, replace(ITEM, sitelinks=4, offices=(), label_en="Samy")) == {"sitelinks", "offices", "labels"}
    assert changes(ITEM, replace(ITEM, aliases_ar=(), countries=frozenset(), description_ar=None)) == {
        "aliases", "countries", "descriptions",
    }  # fmt: skip
