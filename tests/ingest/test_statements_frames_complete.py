"""Every frame of the cue table and every construction of the reference has its table of six sentences or more."""

import csv
import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import test_statements_blocks as blocks
import test_statements_frames as frames
import test_statements_frames_addressees as addressees
import test_statements_frames_headlines as headlines
import test_statements_frames_prepositions as prepositions
import test_statements_frames_voices as voices
import test_statements_must_pass as must_pass
from marked import unmark

REFERENCE = Path(__file__).resolve().parents[2] / ".." / "shared" / "reference"
MODULES = (
    frames.FRAMES,
    prepositions.FRAMES,
    addressees.FRAMES,
    headlines.FRAMES,
    voices.FRAMES,
    must_pass.FRAMES,
    blocks.TABLES,
)
TABLES = [(name, table) for tables in MODULES for name, table in tables.items()]
NEGATIVE_ALONE = {"NEG", "NOSTMT", "21 the reporter's voice", "22 labels in quotation marks", "24 refusals"}


def reference(name: str) -> Path:
    """A file of the shared reference; the test is skipped where that is absent."""
    path = REFERENCE / name
    if not path.exists():
        pytest.skip("../shared is absent")
    return path


def test_every_frame_of_the_cue_table_has_a_table() -> None:
    with reference("arabic-reporting-cues.tsv").open(encoding="utf-8", newline="") as file:
        codes = {code for row in csv.DictReader(file, delimiter="\t") for code in row["frames"].split()}
    assert len(codes) > 60
    assert codes - {name for name, _ in TABLES} == set()


def test_every_construction_has_a_table() -> None:
    numbers = re.findall(r"^\| (\d+) \|", reference("arabic-constructions.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert numbers == [str(n) for n in range(1, 27)]
    assert set(numbers) - {name.split()[0] for name, _ in TABLES} == set()


@pytest.mark.parametrize(("name", "table"), [pytest.param(n, t, id=n) for n, t in TABLES])
def test_a_table_has_six_sentences(name: str, table: str) -> None:
    lines = table.strip().splitlines()
    assert len(set(lines)) == len(lines) >= 6
    told = [line for line in lines if unmark(line)[1]]
    assert told or name in NEGATIVE_ALONE or name == "PASSIVE"


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(t, id=n)
        for tables in (prepositions.FRAMES, addressees.FRAMES, headlines.FRAMES, voices.FRAMES, blocks.TABLES)
        for n, t in tables.items()
    ],
)
def test_a_table_has_a_negative_sentence(table: str) -> None:
    assert any(not unmark(line)[1] for line in table.strip().splitlines())
