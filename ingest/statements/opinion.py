"""Whose opinion a clause is: «وفي رأي X، لا تكفي الضغوط», «برأي X فإن», «…، من وجهة نظر X»."""

from collections.abc import Sequence

from ingest.model import Token
from ingest.statements.words import LINKS

_COMMAS = ("،", ",")
_HEADS = {
    "في": frozenset(["راي", "نظر", "تقدير", "اعتقاد", "تقديرات"]),
    "من": frozenset(["منظور"]),
}
_ALONE = frozenset(["براي", "بنظر", "بتقدير", "باعتقاد"])
OPENERS = frozenset([*_ALONE, *("و" + w for w in _ALONE), "في", "وفي", "من", "ومن"])
"""Words that may open such a phrase."""


def opinion(tokens: Sequence[Token], i: int, start: int, end: int) -> int:
    """The token at which the name begins behind a phrase of opinion at `i`; -1 where none stands there.

    It counts only where it opens its sentence or follows a comma: within a clause it belongs to what is said.
    """
    if i + 2 >= end or not _apart(tokens, i, start):
        return -1
    word = tokens[i].folded.removeprefix("و")
    if word in _ALONE:
        return i + 1
    following = tokens[i + 1].folded
    if following in _HEADS.get(word, ()):
        return i + 2
    if word == "من" and following == "وجهه" and i + 3 < end and tokens[i + 2].folded == "نظر":
        return i + 3
    return -1


def _apart(tokens: Sequence[Token], i: int, start: int) -> bool:
    return i <= start or tokens[i - 1].surface in _COMMAS or (i == start + 1 and tokens[start].folded in LINKS)
