"""Each competency question gives the rows beside it: on the annotations' graph, and on the pipeline's."""

import csv
import re
from pathlib import Path

import pyoxigraph as ox
import pytest

HERE = Path(__file__).parent
FILES = sorted((HERE.parents[1] / "ontology/questions").glob("*.rq"))
# Questions that the pipeline does not answer right yet, file stem to reason; strict, so that the list stays true.
NOT_YET: dict[str, str] = {
    "q05_who_denied_what": "a denial under a clock time and one by an office's short name are missed, a date too",
    "q08_who_said_that_who_said": "most statements inside statements lack the outer one, or its speaker",
    "q10_relayed_by_an_agency": "an agency between speaker and conjunction (نقلا عن) is not read as the relay of what follows",
    "q11_relayed_twice": "statements with two relays are missed or have one",
    "q12_unnamed_sources": "relative clauses and complements are cut from the sources' phrases",
    "q13_modes_of_a_day": "two of six statements of the press conference are missed",
    "q18_evidence_of_statements": "the press conference: two statements missed or cut, a participle of renewal is no cue",
    "q20_statements_per_actor_type": "counts every statement of the samples, of which some are missed or have another speaker",
    "q23_calls_and_addressees": "addressees of calls are not found, or not taken apart where they are joint",
    "q25_statements_in_related_articles": "the object of an accusation stays in the content; bodies are cut after their second noun",
    "q26_joint_statements": "joint actors have their members only where they are named together, not by البيان or الجانبان",
    "q28_said_in_a_setting": "one announcement of three states is missed; settings with a complement are cut",
    "q30_roles_on_a_day": "a mediation told in a relative clause is missed, a mediator gets the time of the hosting beside it",
    "q31_spokespeople_over_time": "one statement is missed; an envoy counts for the country whose president he was",
    "q33_rounds_and_venues": "talks that only took place, attendance of a round and a round of unnamed sides are not read",
    "q34_proposals_and_replies": "nouns that are proposed (مقترح أ), consent to a phase or to a body's plan and sides without a name are not read",
    "q35_signings": "a place named in the next clause and a treaty of which only the year is told are not read",
}


def headings(path: Path) -> tuple[str, str]:
    """The question in Arabic and in English: the first two lines."""
    arabic, english = path.read_text(encoding="utf-8").splitlines()[:2]
    return arabic.removeprefix("# "), english.removeprefix("# ")


def expected(path: Path) -> list[list[str]]:
    with (HERE / f"{path.stem}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def answer(store: ox.Store, path: Path) -> list[list[str]]:
    """The header and the rows as text, unbound as the empty string."""
    solutions = store.query(path.read_text(encoding="utf-8"), use_default_graph_as_union=True)
    assert isinstance(solutions, ox.QuerySolutions)
    names = [v.value for v in solutions.variables]
    return [names, *(["" if row[name] is None else row[name].value for name in names] for row in solutions)]


def questions(marked: bool) -> list[object]:
    def marks(path: Path) -> list[pytest.MarkDecorator]:
        return [pytest.mark.xfail(reason=NOT_YET[path.stem], strict=True)] if marked and path.stem in NOT_YET else []

    return [pytest.param(path, id=headings(path)[1], marks=marks(path)) for path in FILES]


@pytest.mark.parametrize("path", questions(marked=False))
def test_the_annotations_answer(annotated, path):
    assert answer(annotated, path) == expected(path)


@pytest.mark.parametrize("path", questions(marked=True))
def test_the_pipeline_answers(ingested, path):
    given, right = answer(ingested, path), expected(path)
    missing, extra = [r for r in right if r not in given], [r for r in given if r not in right]
    assert given == right, f"{len(missing)} of {len(right) - 1} rows missing: {missing}; {len(extra)} extra: {extra}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_is_asked_in_two_languages_and_ordered(path):
    arabic, english = headings(path)
    assert re.search(r"[\u0621-\u064a].*؟$", arabic)
    assert re.fullmatch(r"[ -~]+\?", english)
    assert "ORDER BY" in path.read_text(encoding="utf-8")


def test_there_are_enough_and_none_is_without_rows():
    assert len(FILES) >= 18
    empty = {path.stem for path in FILES if len(expected(path)) == 1}
    assert empty == {"q29_articles_without_a_run"}  # its right answer is nobody


def test_every_row_file_has_a_question():
    assert {p.stem for p in HERE.glob("*.csv")} == {p.stem for p in FILES}


def test_the_list_is_complete():
    page = (HERE.parents[1] / "docs" / "questions.md").read_text(encoding="utf-8")
    for path in FILES:
        arabic, english = headings(path)
        line = next(line for line in page.splitlines() if f"`{path.name}`" in line)
        assert arabic in line
        assert english in line
    assert set(re.findall(r"`(q\d\d_\w+\.rq)`", page)) == {p.name for p in FILES}
