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
    assert found.confidence == confidence(found, 5)
    assert features(found, 5) == (
        "rule=subject after the cue",
        "frame=INNA",
        "speaker=name person",
        "nested=no",
        "mode=indirect",
        "words=to 5",
    )


@pytest.mark.parametrize(
    ("change", "less"),
    [
        pytest.param({"parent": "s1"}, True, id="said within what is said"),
        pytest.param({"frame": "ALA_NP"}, True, id="a noun phrase and no clause"),
        pytest.param({"speaker": None}, True, id="nobody"),
        pytest.param({"rule": "a rule that no annotated article shows"}, True, id="an unknown rule"),
        pytest.param({"act": "deny"}, False, id="another act"),
    ],
)
def test_what_makes_it_less_sure(change: dict[str, str | None], less: bool) -> None:
    found = statements_in(passage(PLAIN))[0]
    other = replace(found, **change)  # type: ignore[arg-type]
    assert (confidence(other, 5) < confidence(found, 5)) is less


def test_the_table_says_what_it_was_fitted_on() -> None:
    head, *lines = files("ingest.statements").joinpath("confidence.tsv").read_text(encoding="utf-8").splitlines()
    assert head.startswith("# Fitted by scripts/calibrate.py on ")
    rows = list(csv.DictReader(lines, delimiter="\t"))
    assert rows[0]["feature"] == "(all)"
    assert all(0 <= int(r["right"]) <= int(r["statements"]) and abs(float(r["weight"])) < 5 for r in rows)
    assert sum(int(r["statements"]) for r in rows if r["feature"].startswith("nested=")) == int(rows[0]["statements"])
