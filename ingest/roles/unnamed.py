"""Names that stand where the construction can only have a name, though no mention was found there."""

from collections.abc import Sequence

from ingest.model import ActorType, Mention, Span
from ingest.roles.clause import Item
from ingest.text import fold

_LONGEST = 3
_STOPS = frozenset({"في", "من", "الي", "علي", "عن", "مع", "بين", "التي", "الذي", "حيث", "منذ", "بعد", "قبل", "و"})


def name_between(sentence: Sequence[Item], first: int, last: int, type_: ActorType) -> Mention | None:
    """The words `[first, last)` as a name of two or three words without other meaning; a joined و of the first is no part."""
    items = sentence[first:last]
    if not 2 <= len(items) <= _LONGEST or any(
        i.mention or (i.opens and type_ == "person") or i.word in _STOPS or not i.word.isalpha() for i in items
    ):
        return None
    joined = items[0].word.startswith("و") and type_ == "person"
    span = Span(items[0].span.start + joined, items[-1].span.end)
    label = " ".join(i.surface for i in items)[joined:]
    return Mention(span, "name", f"{type_}:{fold(label)}", type_, label, span)
