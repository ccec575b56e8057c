"""An article's text as HTML with contents, cues and speakers marked."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from evaluation.match import Record

_LATIN = re.compile(r"[A-Za-z](?:[\w .,'’/@:+-]*[A-Za-z0-9])?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Mark:
    """A span with its class; a content carries the badge that stands at its beginning."""

    span: Record
    kind: str
    badge: str = ""


def isolated(text: str) -> str:
    """Text as HTML, escaped, with each Latin run isolated so that it does not turn the Arabic around it."""
    out, at = [], 0
    for m in _LATIN.finditer(text):
        out += [escape(text[at : m.start()]), f'<bdi dir="ltr">{escape(m.group())}</bdi>']
        at = m.end()
    return "".join([*out, escape(text[at:])])


def marked(text: str, marks: Sequence[Mark]) -> str:
    """The whole text cut at every edge of a mark, each piece with the classes of the marks over it.

    Marks may nest and even cross. Of contents inside one another the innermost gives the class, and `deep` says so.
    """
    kept = [m for m in marks if 0 <= m.span["start"] < m.span["end"] <= len(text)]
    starts = sorted(kept, key=lambda m: (m.span["start"], -m.span["end"]))
    edges = sorted({0, len(text), *(m.span[side] for m in kept for side in ("start", "end"))})
    out: list[str] = []
    open_: list[Mark] = []
    next_ = 0
    for start, end in itertools.pairwise(edges):
        open_ = [m for m in open_ if m.span["end"] > start]
        while next_ < len(starts) and starts[next_].span["start"] == start:
            mark = starts[next_]
            open_.append(mark)
            next_ += 1
            if mark.badge:
                out.append(f'<sup class="{escape(mark.kind)}">{escape(mark.badge)}</sup>')
        classes = _classes(open_)
        piece = isolated(text[start:end])
        out.append(f'<mark class="{escape(classes)}">{piece}</mark>' if classes else piece)
    return "".join(out)


def _classes(open_: Sequence[Mark]) -> str:
    contents = [m.kind for m in open_ if m.badge]
    out = [*contents[-1:], *(["deep"] if len(contents) > 1 else []), *(m.kind for m in open_ if not m.badge)]
    return " ".join(dict.fromkeys(out))
