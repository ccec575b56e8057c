"""The label file itself."""

from importlib.resources import files

import pytest

from ingest.segment.label import Label, label_of
from ingest.segment.line import lines_of

ROWS = [r.split("\t") for r in files("ingest.segment").joinpath("labels.tsv").read_text(encoding="utf-8").splitlines()]


def test_every_row_is_whole_and_once() -> None:
    head, *rows = ROWS
    assert head == ["label", "kind", "form", "max_words", "source"]
    assert all(len(r) == 5 and all(r) and r[3].isdigit() for r in rows)
    assert {r[1] for r in rows} == {"credit", "keywords", "read_also", "list", "published", "updated", "boilerplate"}
    assert {r[2] for r in rows} == {"head", "prefix", "date", "any"}
    assert len({(r[0], r[2]) for r in rows}) == len(rows)


@pytest.mark.parametrize("row", [pytest.param(r, id=f"{r[2]} {r[0]}") for r in ROWS[1:]])
def test_every_label_is_one_on_a_line_of_its_own(row: list[str]) -> None:
    label, kind, form, *_ = row
    (line,) = lines_of(f"{label}: 2024-04-07" if form == "date" else f"{label}:")
    assert label_of(line) == Label(kind, None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        pytest.param("المصدر: الأفق", "الأفق", id="colon"),
        pytest.param("المصدر : الأفق", "الأفق", id="blank and colon"),
        pytest.param("الـمَصْدَر: الأفق", "الأفق", id="tatweel and diacritics"),
        pytest.param("\u200fالمصدر:\xa0الأفق", "الأفق", id="direction mark and NBSP"),
        pytest.param("إقرأ أيضاً.. خبر آخر", "خبر آخر", id="dots"),
        pytest.param("اقرأ أيضًا:: خبر آخر", "خبر آخر", id="two colons"),
        pytest.param("» أقرا ايضا | خبر آخر", "خبر آخر", id="mark before, bar after, other spelling"),
        pytest.param("قد يهمك/ خبر آخر", "خبر آخر", id="slash"),
    ],
)
def test_what_stands_after_a_label(text: str, rest: str) -> None:
    (line,) = lines_of(text)
    label = label_of(line)
    assert label is not None
    assert label.rest is not None
    assert line.text[label.rest :] == rest
