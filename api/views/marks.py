"""Spans over a text as nested HTML elements."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from api.html import escape

_TAGS = {"content": "mark"}


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open offsets in code points; `kind` becomes the class, `id` the anchor of the place where the span begins."""

    start: int
    end: int
    kind: str
    id: str | None = None


def marked(text: str, spans: Iterable[Span], start: int = 0, end: int | None = None) -> str:
    """`text[start:end]` escaped, each span an element. Spans that cross are cut where HTML must close them; the text stays whole.

    Longer spans stand outside shorter ones. A span that begins before `start` goes on without its anchor; empty ones are dropped.
    """
    end = len(text) if end is None else min(end, len(text))
    start = max(0, start)
    inside = sorted(
        (s for s in spans if max(s.start, start) < min(s.end, end)),
        key=lambda s: (max(s.start, start), -s.end, s.kind != "content", s.id or ""),
    )
    cuts = sorted({start, end, *(p for s in inside for p in (s.start, s.end) if start < p < end)})
    out: list[str] = []
    stack: list[Span] = []
    waiting = 0
    for here, there in pairwise(cuts):
        fresh: list[Span] = []
        while waiting < len(inside) and inside[waiting].start <= here:
            fresh.append(inside[waiting])
            waiting += 1
        furthest = max((s.end for s in fresh), default=0)
        reopened: list[Span] = []
        # What ends here is closed, and what ends before a new span does goes inside that one.
        while any(s.end <= here for s in stack) or (stack and stack[-1].end < furthest):
            closed = stack.pop()
            out.append(f"</{_tag(closed)}>")
            if closed.end > here:
                reopened.append(closed)
        for span in sorted([*reopened, *fresh], key=lambda s: -s.end):
            out.append(_open(span, anchor=span in fresh and span.start >= start))
            stack.append(span)
        out.append(escape(text[here:there]))
    out += [f"</{_tag(span)}>" for span in reversed(stack)]
    return "".join(out)


def _tag(span: Span) -> str:
    return _TAGS.get(span.kind, "span")


def _open(span: Span, *, anchor: bool) -> str:
    identity = f' id="{escape(span.id)}"' if span.id and anchor else ""
    return f'<{_tag(span)} class="{escape(span.kind)}"{identity}>'
