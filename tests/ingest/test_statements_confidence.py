"""Confidence of a statement: what it rests on, and the table it comes from."""

import csv
import sys
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest

from ingest.statements.confidence import confidence, features

sys.path.insert(0, str(Path(__file__).parent))
from statement_reading import passage, statements_in

PLAIN = "قال رئيس الوفد سامي نور إن الحل قريب جدا هذه المرة."


def test_it_is_that_of_its_features() -> None:
    found = statements_in(passage(PLAIN))[0]
    assert found.confidence == confidence(found, PLAIN, False)
    assert features(found, PLAIN, False) == (
        "rule=subject after the cue",
        "frame=INNA",
        "lemma=قال",
        "speaker=name person",
        "phrase=to 7",
        "rule and speaker=subject after the cue name",
        "frame and speaker=INNA person",
        "frame and words=INNA to 5",
        "nested=no",
        "mode=indirect",
        "words=to 5",
        "gap=to 8",
        "cue=opens",
        "in=body",
        "relayed=no",
    )


def test_where_the_cue_stands_in_its_paragraph() -> None:
    lead = "انتهت الجولة.\n"
    early, late = "وفي ختامها ", "وفي ختام الجولة التي انعقدت صباح أمس في بلدة السهل وسط إجراءات مشددة "
    for text, place in ((lead + PLAIN, "opens"), (lead + early + PLAIN, "early"), (lead + late + PLAIN, "more")):
        assert f"cue={place}" in features(statements_in(passage(text))[0], text, False)


def test_a_statement_of_a_title_says_so() -> None:
    line = "سامي نور: الحل قريب"
    found = statements_in(passage(line, role="title"))[0]
    assert found.confidence == confidence(found, line, True)


@pytest.mark.parametrize(
    ("change", "less"),
    [
        pytest.param({"parent": "s1"}, True, id="said within what is said"),
        pytest.param({"rule": "source phrase", "frame": "ACC_PP"}, True, id="a clause before its source"),
        pytest.param({"speaker": None}, True, id="nobody"),
        pytest.param({"rule": "a rule that no annotated article shows"}, True, id="an unknown rule"),
        pytest.param({"act": "deny"}, False, id="another act"),
    ],
)
def test_what_makes_it_less_sure(change: dict[str, str | None], less: bool) -> None:
    found = statements_in(passage(PLAIN))[0]
    other = replace(found, **change)  # type: ignore[arg-type]
    assert (confidence(other, PLAIN, False) < confidence(found, PLAIN, False)) is less


def test_the_table_says_what_it_was_fitted_on() -> None:
    head, *lines = files("ingest.statements").joinpath("confidence.tsv").read_text(encoding="utf-8").splitlines()
    assert head.startswith("# Fitted by scripts/calibrate.py on ")
    rows = list(csv.DictReader(lines, delimiter="\t"))
    assert rows[0]["feature"] == "(all)"
    assert all(0 <= int(r["right"]) <= int(r["statements"]) and abs(float(r["weight"])) < 5 for r in rows)
    assert sum(int(r["statements"]) for r in rows if r["feature"].startswith("nested=")) == int(rows[0]["statements"])
