"""Passages with their statements marked: «قال سامي نور إن [الحل قريب].» (used by the statement tests)."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from statement_reading import told

from ingest.model import SegmentRole


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
