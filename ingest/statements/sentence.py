"""Sentences over tokens, those inside quotations too."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ingest.model import Token
from ingest.statements.cue import readings
from ingest.statements.words import ADJUNCT, LINKS, RELATIVE, SOURCE, THAT, TIME

_ENDS = frozenset([".", "!", "?", "؟", "..", "...", "…"])
_DASHES = frozenset(["-", "--", "—", "–", "―", "ـ"])
LONGEST = 400
"""Tokens of a sentence: text without full stops is cut here, so that no search within a sentence runs over a whole text."""
DEEPEST = 8
"""Quotations within one another that are read; what lies deeper is no speech of anybody, but marks gone astray."""
_AGENCIES = frozenset(
    ["وام", "واس", "قنا", "بنا", "سانا", "كونا", "بترا", "الاناضول", "رويترز", "شينخوا", "سبوتنيك", "وات", "واج", "ومع"]
)
_NO_PLACE = (LINKS | ADJUNCT | TIME | RELATIVE) | {
    "من", "ومن", "في", "وفي", "بدوره", "بدورها", "وكان", "وكانت", "كان", "كانت", "اما", "واما", "جاء", "وجاء", "الي", "وعن", "وحول", "وردا", "ردا",
}  # fmt: skip
"""Words with which no dateline begins."""
_TELLING = frozenset(["verb", "participle"])
BULLETS = frozenset(["-", "–", "—", "•", "●", "*", "▪", "◾", "■", "◆", "·"])
"""Marks that open the lines of a list."""
_DATELINE = 12  # tokens that a dateline may take


class Sentence(NamedTuple):
    """Tokens `[start, end)` without the final mark. `quote` is the opening mark it lies in, -1 outside quotations.

    `first` says that it opens a paragraph, `line` that it is a headline: its dots do not end it.
    """

    start: int
    end: int
    quote: int = -1
    first: bool = False
    line: bool = False


def sentences(
    tokens: Sequence[Token],
    start: int,
    end: int,
    quotes: Mapping[int, int],
    line: bool = False,
    quote: int = -1,
    depth: int = 0,
    marks: Sequence[int] | None = None,
) -> Iterator[Sentence]:
    """The sentences of `[start, end)` in order; each is followed by those inside its quotations, `DEEPEST` of these at most."""
    begin, first, i, hold = start, True, start, -1
    inner: list[int] = []
    # Where something may happen at all; all other tokens are passed over.
    if marks is None:
        marks = [k for k, (_, _, _, kind) in enumerate(tokens[start:end], start) if kind not in ("word", "number")]
    while i <= end:
        token = tokens[i] if i < end else None
        cut = i - begin >= LONGEST
        if token is not None and token.kind == "newline" and i > hold and quote < 0 and not line:
            hold = _told_below(tokens, begin, i, end)
        ends = token is not None and (token.kind == "newline" or (token.surface in _ENDS and _ends(tokens, i, end, line)))
        if cut or token is None or (ends and i >= hold):
            if i > begin:
                head = _after_dateline(tokens, begin, i) if first and quote < 0 and not line else begin
                if head < i:
                    yield Sentence(head, i, quote, first, line)
                for mark in inner:
                    if quotes[mark] - mark > 3 and depth < DEEPEST:
                        yield from sentences(tokens, mark + 1, quotes[mark], quotes, False, mark, depth + 1, marks)
                inner = []
                first = False
            if cut and token is not None:
                begin = i
                continue
            begin = i + 1
            if token is None or token.kind == "newline":
                first = True
        elif i in quotes and quotes[i] < end:
            inner.append(i)
            i = quotes[i]
        i += 1
        following = bisect_left(marks, i)
        i = max(i, min(marks[following] if following < len(marks) else end, begin + LONGEST, end))


def _told_below(tokens: Sequence[Token], begin: int, i: int, end: int) -> int:
    """How far a sentence goes on below the line break at `i`, where its line ends in a colon behind a verb of saying; -1 where not.

    «وكتب نور:» is followed by a paragraph, of which the first sentence is what he wrote, or by a list, all of which is.
    """
    if i == begin or tokens[i - 1].surface != ":":
        return -1
    if not any(t.kind == "word" and any(c.pos in _TELLING for c in readings(t.folded)) for t in tokens[begin : i - 1]):
        return -1
    k = i
    while k < end and tokens[k].kind == "newline":
        k += 1
    last = k
    while k < end and tokens[k].surface in BULLETS:
        while k < end and tokens[k].kind != "newline":
            k += 1
        last = k
        while k < end and tokens[k].kind == "newline":
            k += 1
    return last


def _ends(tokens: Sequence[Token], i: int, end: int, line: bool) -> bool:
    surface = tokens[i].surface
    if surface not in _ENDS or tokens[i].kind != "punct":
        return False
    if line:
        return False
    if surface == "." and i > 0:
        before = tokens[i - 1]
        if before.kind == "word" and len(before.folded) == 1:  # د. سلمى حداد
            return False
        glued = i + 1 < end and tokens[i + 1].span.start == tokens[i].span.end
        if glued and tokens[i + 1].surface[:1].isascii():
            return False
        if glued and tokens[i + 1].folded in ("كوم", "نت", "اورغ", "اورج"):
            return False
        if glued and tokens[i + 1].kind == "word" and len(before.folded) <= 3 and len(tokens[i + 1].folded) <= 3:
            return False  # إف.بي.آي
    return True


def _after_dateline(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the text begins after «الدوحة (وكالة الأفق) --»; `start` where there is no dateline."""
    if (stamped := _after_stamp(tokens, start, end)) > start:
        return stamped
    if _tells(tokens[start]):
        return start  # وأوضح الوزير - في تصريحات للصحفيين - أن
    for i in range(start, min(end, start + _DATELINE)):
        token = tokens[i]
        if token.kind == "punct" and token.surface in _DASHES:
            spaced = i + 1 < end and (
                token.surface != "-" or tokens[i + 1].span.start > token.span.end or tokens[i - 1].surface == "/"
            )
            source = i + 1 < end and tokens[i + 1].folded in SOURCE  # قالت سلمى حداد - بحسب الصحيفة - إن
            return i + 1 if i > start and spaced and not source else start
        if token.kind == "quote" or token.surface in (":", "؛") or token.folded in THAT:
            return start
    return start


def _tells(token: Token) -> bool:
    """Whether a paragraph begins with a verb of saying or a particle, and with no place; كتب stands over bylines too."""
    return token.kind == "word" and (
        token.folded in _NO_PLACE or any(c.pos == "verb" and c.lemma != "كتب" for c in readings(token.folded))
    )


def _after_stamp(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the text begins after a place with a day and an agency: «بكين 4 فبراير 2026 (شينخوا)», «القاهرة - 20 - 3 (كونا) --»,
    «القاهرة في 20 مارس/ أ ش أ /»; `start` where no such stamp stands.
    """
    stop = min(end, start + _DATELINE)
    day = next((k for k in range(start + 1, min(stop, start + 6)) if tokens[k].kind == "number"), stop)
    for i in range(start + 1, stop):
        token = tokens[i]
        if token.surface == "(" and day < i <= day + 3:  # behind the day stand a month and a year at most
            close = next((k for k in range(i + 2, min(end, i + 5)) if tokens[k].surface == ")"), -1)
            if close < 0:
                return start
            while close + 1 < end and tokens[close + 1].surface in _DASHES:
                close += 1
            return close + 1
        if token.surface == "/":
            close = next((k for k in range(i + 2, min(end, i + 6)) if tokens[k].surface == "/"), -1)
            agency = close > 0 and all(t.folded in _AGENCIES or len(t.folded) == 1 for t in tokens[i + 1 : close])
            return close + 1 if agency else start
        if token.kind not in ("word", "number") and token.surface not in _DASHES:
            return start
        if token.folded in THAT:
            return start
    return start
