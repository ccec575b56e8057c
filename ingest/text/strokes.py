"""Names between strokes, as agencies of the Gulf set them: «حركة /حماس/», «وكالة الأنباء القطرية /قنا/»."""

from collections.abc import Sequence
from itertools import pairwise

from ingest.model import Token

_WORDS = 3  # words of such a name


def bracketed(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens with brackets for the strokes around a name, which mean the same; spans stay those of the strokes. Linear."""
    strokes = [i for i, token in enumerate(tokens) if token.surface == "/"]
    found = [(a, b) for a, b in pairwise(strokes) if b - a - 1 <= _WORDS and _encloses(tokens, a, b)]
    if not found:
        return tuple(tokens)
    out = list(tokens)
    for a, b in found:
        out[a] = out[a]._replace(surface="(", folded="(")
        out[b] = out[b]._replace(surface=")", folded=")")
    return tuple(out)


def _encloses(tokens: Sequence[Token], a: int, b: int) -> bool:
    """Whether strokes at `a` and `b` stand close around words, and apart from what is outside: no حزيران/يونيو/."""
    if b == a + 1 or any(t.kind != "word" for t in tokens[a + 1 : b]):
        return False
    inside = tokens[a].span.end == tokens[a + 1].span.start and tokens[b - 1].span.end == tokens[b].span.start
    before = a == 0 or tokens[a - 1].kind == "newline" or tokens[a - 1].span.end < tokens[a].span.start
    after = b + 1 == len(tokens) or tokens[b + 1].kind != "word" or tokens[b].span.end < tokens[b + 1].span.start
    return inside and before and after
