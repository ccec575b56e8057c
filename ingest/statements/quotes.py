"""Pair quotation marks of every kind; what does not pair costs that one quotation only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.model import Token

_FAMILY = {
    **dict.fromkeys(["«", "»", "‹", "›", "<<", ">>"], "angle"),
    **dict.fromkeys(["“", "”", "„", "‟", "❝", "❞"], "curly"),
}
_OPENERS = frozenset(["«", "‹", "<<", "“", "„", "❝"])
_CLOSERS = frozenset(["»", "›", ">>", "”", "‟", "❞"])
_REACH = 4  # paragraphs that one quotation may run over


@dataclass(slots=True)
class _Mark:
    index: int
    surface: str
    opens: bool  # its spacing is that of an opening mark
    closes: bool


def pair_quotes(tokens: Sequence[Token], start: int, end: int) -> Mapping[int, int]:
    """Opening mark → closing mark, as token indices in `[start, end)`; pairs nest and never cross.

    Marks pair inside a paragraph, by family; what is left pairs across families, then over at most four paragraphs. Linear.
    """
    pairs: dict[int, int] = {}
    left: list[tuple[int, _Mark]] = []
    paragraph: list[_Mark] = []
    number = 0
    for i, kind in enumerate([*[kind for _, _, _, kind in tokens[start:end]], "newline"], start):
        if kind == "newline":
            if paragraph:
                left += [(number, m) for m in _paragraph(paragraph, pairs)]
                paragraph = []
            number += 1
        elif kind == "quote":
            paragraph.append(_mark(tokens, i, start, end))
    waiting: tuple[int, _Mark] | None = None
    for where, mark in left:
        if waiting is not None and mark.closes and not mark.opens and where - waiting[0] < _REACH:
            pairs[waiting[1].index] = mark.index
            waiting = None
        elif mark.opens and not mark.closes:
            waiting = (where, mark)
    return _nested(pairs)


def _mark(tokens: Sequence[Token], i: int, start: int, end: int) -> _Mark:
    token = tokens[i]
    before = tokens[i - 1] if i > start else None
    after = tokens[i + 1] if i + 1 < end else None
    space_before = before is None or before.kind == "newline" or before.span.end < token.span.start
    space_after = after is None or after.kind == "newline" or after.span.start > token.span.end
    free_before = space_before or (before is not None and (before.kind in ("punct", "quote") or before.surface.endswith("ـ")))
    free_after = space_after or (after is not None and after.kind in ("punct", "quote"))
    return _Mark(i, token.surface, opens=free_before and not space_after, closes=free_after and not space_before)


def _paragraph(marks: list[_Mark], pairs: dict[int, int]) -> list[_Mark]:
    """Pair the marks of one paragraph into `pairs`; return those left over, in order."""
    left: list[_Mark] = []
    straight = [m for m in marks if m.surface not in _FAMILY]
    left += _straight(straight, pairs)
    for family in ("angle", "curly"):
        left += _typed([m for m in marks if _FAMILY.get(m.surface) == family], pairs)
    left.sort(key=lambda m: m.index)
    rest: list[_Mark] = []
    for mark in left:
        if rest and rest[-1].opens and mark.closes and not mark.opens:
            pairs[rest.pop().index] = mark.index
        else:
            rest.append(mark)
    return rest


def _straight(marks: list[_Mark], pairs: dict[int, int]) -> list[_Mark]:
    """Alternate; with an odd number the first mark whose spacing contradicts its turn is the stray one.

    Where the spacing of every mark is plain and they nest, they do: «"قال الناطق باسم "حركة السهل" أمس"».
    """
    if nesting := _balanced(marks):
        pairs.update(nesting)
        return []
    stray: list[_Mark] = []
    odd = len(marks) % 2 == 1
    opened: _Mark | None = None
    for mark in marks:
        if opened is None:
            if odd and mark.closes and not mark.opens:
                stray.append(mark)
                odd = False
            else:
                opened = mark
        elif odd and mark.opens and not mark.closes:
            stray.append(opened)
            opened = mark
            odd = False
        else:
            pairs[opened.index] = mark.index
            opened = None
    return [*stray, opened] if opened else stray


def _balanced(marks: list[_Mark]) -> dict[int, int]:
    """The pairs of marks that all open or close plainly, come out even and lie at most one in another; {} where they do not."""
    found: dict[int, int] = {}
    stack: list[_Mark] = []
    for mark in marks:
        if mark.opens == mark.closes or (mark.closes and not stack) or (mark.opens and len(stack) == 2):
            return {}
        if mark.opens:
            stack.append(mark)
        else:
            found[stack.pop().index] = mark.index
    return {} if stack else found


def _typed(marks: list[_Mark], pairs: dict[int, int]) -> list[_Mark]:
    """Marks with a direction, which may nest and may be set the wrong way round."""
    stack: list[_Mark] = []
    stray: list[_Mark] = []
    last: _Mark | None = None
    for mark in marks:
        if not stack:
            if mark.surface in _CLOSERS and mark.closes and not mark.opens:
                stray.append(mark)
            else:
                stack.append(mark)
        elif mark.surface in _OPENERS and stack[-1].surface in _OPENERS and not (mark.closes and not mark.opens):
            stack.append(mark)
        else:
            pairs[stack.pop().index] = mark.index
            last = mark
    # An inner quotation whose end is missing has taken the outer one's end: give it back to the outer one.
    if stack and last is not None and last.index == marks[-1].index and stack[0].index < last.index:
        inner = max(k for k, v in pairs.items() if v == last.index)
        if inner > stack[0].index:
            del pairs[inner]
            pairs[stack[0].index] = last.index
            del stack[0]
    return stray + stack


def _nested(pairs: dict[int, int]) -> Mapping[int, int]:
    """Without pairs that are empty or cross an earlier one."""
    out: dict[int, int] = {}
    open_ends: list[int] = []
    for i in sorted(pairs):
        j = pairs[i]
        while open_ends and open_ends[-1] < i:
            open_ends.pop()
        if j <= i + 1 or (open_ends and j > open_ends[-1]):
            continue
        open_ends.append(j)
        out[i] = j
    return out
