"""Each role with each status, who asserts it and from when to when: a table of sentences of ours, written before the rules read them.

`roles` of the table are all that a sentence gives and nothing else: `role actor[=status][@by][#interval]`, with `asserted`, the
article itself and no interval where nothing is said. Actors are keys of the authority, others their label.
"""

import csv
from pathlib import Path

import pytest

from ingest.extract import extract
from ingest.model import Article, Mention

TABLE = Path(__file__).with_name("roles_sentences.tsv")
NOT_YET: dict[str, str] = {
    "mediator in the genitive with wasit": "a refusal governs its whole object, also the relative clause in it",
    "mediation asked for with an infinitive": "«بينها» is not resolved to who asks",
    "mediation accepted by a noun": "موافقته is read as the name of the officer before it",
    "mediation not ruled out by a speaker": "«بلاده» where the surname alone does not tell whose minister speaks",
}
"""The sentences that are not read yet, with what is missing."""

Assignment = tuple[str, str, str, str, str]


def called(actor: Mention | None) -> str:
    return (actor.authority or actor.label) if actor else ""


def read(text: str) -> set[Assignment]:
    found = extract(Article("a", text, published="2024-08-23")).roles
    return {(r.role, called(r.actor), r.status, called(r.asserted_by), r.interval or "") for r in found}


def wanted(cell: str) -> set[Assignment]:
    out: set[Assignment] = set()
    for part in filter(None, (p.strip() for p in cell.split(";"))):
        rest, _, interval = part.partition("#")
        rest, _, by = rest.partition("@")
        rest, _, status = rest.partition("=")
        role, actor = rest.split(maxsplit=1)
        out.add((role, actor, status or "asserted", by, interval))
    return out


def rows() -> list[object]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    out = []
    for row in table:
        gloss = row["gloss"]
        marks = [pytest.mark.xfail(reason=NOT_YET[gloss], strict=True)] if gloss in NOT_YET else []
        out.append(pytest.param(row["sentence"], wanted(row["roles"] or ""), id=gloss, marks=marks))
    return out


@pytest.mark.parametrize(("text", "expected"), rows())
def test_roles(text: str, expected: set[Assignment]) -> None:
    assert read(text) == expected


def test_what_is_not_read_is_in_the_table() -> None:
    with TABLE.open(encoding="utf-8", newline="") as file:
        glosses = [row["gloss"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    assert len(glosses) == len(set(glosses)) >= 150
    assert set(NOT_YET) <= set(glosses)
