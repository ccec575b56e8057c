"""The bar on a terminal, and the lines above it."""

import io
import sys

import pytest

from commands.progress import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_elsewhere_only_the_lines_are_there(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("ingest", total=lambda: 1 // 0) as bar:  # not asked, because counting takes time
        bar.advance()
        bar.say("wasata: a.txt: قد [b]")
    assert capsys.readouterr() == ("", "wasata: a.txt: قد [b]\n")


def test_a_line_stands_alone_above_the_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "60")
    line = "wasata: a.txt: " + "كلمة " * 30 + "[b]"
    with progress("ingest", total=lambda: 3) as bar:
        bar.advance()
        bar.say(line)
        bar.advance()
    shown = terminal.getvalue()
    assert any(part.rpartition("\x1b[2K")[2] == line for part in shown.splitlines()), "whole, and not behind the bar"
    assert "2/3" in shown
