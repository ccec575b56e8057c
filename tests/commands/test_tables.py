"""Tables as a terminal of 100 columns shows them."""

import pytest
from rich.cells import cell_len

from commands.tables import plural, print_table

CONTENT = "الوفد غادر العاصمة مساء بعد جولة طويلة من المحادثات لم يعلن عن نتائجها، ومن المتوقع أن يعود الأسبوع المقبل"
ROW = ("2024-08-20", "سلمى حداد / وكالة الأفق", "call-for", CONTENT, "صحيفة المثال", "aggregator-with-a-long-name")
HEAD = ("date", "speaker / via", "act", "content", "outlet", "article")


@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_a_table_fits_and_loses_nothing(capsys: pytest.CaptureFixture[str], width: int) -> None:
    assert print_table(HEAD, [ROW, ROW], wide="content", width=width) == 2
    out = capsys.readouterr().out
    assert all(cell_len(line) <= width for line in out.splitlines())
    words = out.split()
    assert words.count("2024-08-20") == 2, "a date stays on one line"
    assert words.count("call-for") == 2
    assert "…" not in out
    if width >= 100:
        assert all(words.count(word) >= 2 for word in CONTENT.split()), "whole words"


def test_the_content_has_most_room(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(HEAD, [ROW], wide="content", width=100)
    rule = next(line for line in capsys.readouterr().out.splitlines() if "──" in line)
    assert len(rule.strip()) > 90


def test_elsewhere_values_are_separated_by_tabs(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(("a", "b"), [("one\ttwo\nthree", "")])
    assert capsys.readouterr().out == "a\tb\none two three\t\n"


def test_no_colour_where_none_is_wanted(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    print_table(HEAD, [ROW], wide="content", width=100)
    assert "\x1b[3" not in capsys.readouterr().out


def test_plural() -> None:
    assert [plural(n, "row") for n in (0, 1, 2, 1234)] == ["0 rows", "1 row", "2 rows", "1,234 rows"]
