"""Names that stand where the construction can only have a name, though no mention was found there."""

from collections.abc import Sequence

from ingest.model import ActorType, Mention, Span
from ingest.roles.clause import CAMPS, Item
from ingest.text import fold

_OF_CAMPS = frozenset({"معارضه", "مسلحه", "محليه", "سوريه", "اسلاميه", "مقاتله", "ليبيه", "كرديه"})
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


def unnamed_camp(sentence: Sequence[Item], k: int) -> tuple[list[Mention], int]:
    """«فصائل معارضة», «متمردين» at `k` as a camp, with the adjective after it; and the index after it."""
    if k >= len(sentence) or sentence[k].mention or sentence[k].word.removeprefix("ال") not in CAMPS:
        return [], k
    adjective = k + 1 < len(sentence) and sentence[k + 1].word.removeprefix("ال") in _OF_CAMPS
    last = k + adjective
    span = Span(sentence[k].span.start, sentence[last].span.end)
    label = " ".join(i.surface for i in sentence[k : last + 1])
    return [Mention(span, "phrase", f"organization:{fold(label)}", "group", label, span)], last + 1
