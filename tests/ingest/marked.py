"""Passages with their statements marked: «قال سامي نور إن [الحل قريب].» (used by the statement tests)."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import pytest
from statement_reading import statements_in, told

from ingest.model import Article, Document, SegmentRole
from ingest.segment import segment
from ingest.text import tokenise


def unmark(marked: str) -> tuple[str, list[str]]:
    """The text without brackets, and the bracketed contents (they may nest) in the order of their beginning."""
    text: list[str] = []
    open_: list[int] = []
    spans: list[tuple[int, int]] = []
    for character in marked:
        if character == "[":
            open_.append(len(text))
        elif character == "]":
            spans.append((open_.pop(), len(text)))
        else:
            text.append(character)
    plain = "".join(text)
    return plain, [plain[a:b] for a, b in sorted(spans, key=lambda s: (s[0], -s[1]))]


def read(marked: str, role: SegmentRole = "body") -> tuple[list[tuple[str, str | None]], list[tuple[str, str | None]]]:
    """What is found in and what is expected of «TEXT | SPEAKER | SPEAKER», a speaker for each bracket."""
    passage, *speakers = (part.strip() for part in marked.split("|"))
    text, contents = unmark(passage)
    assert len(contents) == len(speakers), marked
    return told(text, role), list(zip(contents, speakers, strict=True))


def read_page(marked: str) -> tuple[list[tuple[str, str | None]], list[tuple[str, str | None]]]:
    """As `read`, of a whole page that is cut into its segments first; «¶» ends a line, the speaker «?» is nobody known."""
    passage, *speakers = (part.strip() for part in marked.split("|"))
    text, contents = unmark(passage.replace(" ¶ ", "\n"))
    article = Article("made-up", text)
    found = statements_in(Document(article, segment(article), tokenise(text)))
    expected = [None if s == "?" else s for s in speakers]
    told_ = [(s.content.of(text), s.speaker.label if s.speaker else None) for s in found]
    return told_, list(zip(contents, expected, strict=True))


def params(tables: dict[str, str]) -> list[object]:
    """A test for each line «PASSAGE | SPEAKER # gloss» of each table; «# xfail: reason» behind the gloss marks what still fails."""
    found = []
    for name, table in tables.items():
        for number, line in enumerate(table.strip().splitlines(), 1):
            row, gloss, *failing = (part.strip() for part in line.split(" # "))
            marks = [pytest.mark.xfail(strict=True, reason=reason.removeprefix("xfail: ")) for reason in failing]
            found.append(pytest.param(row, marks=marks, id=f"{name} {number}: {gloss}"))
    return found
