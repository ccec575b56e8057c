"""What stands beside a name and says whose name it is: office, body, nationality."""

from collections.abc import Iterable

from ingest.model import Mention
from ingest.text import fold, tokenise

_HONOURS = frozenset(
    fold(
        "سيد سيدة شيخ شيخة دكتور دكتورة أستاذ أستاذة مهندس مهندسة حاج حاجة شاب شابة رجل سمو معالي سعادة جلالة فضيلة مدعو "
        "عميد عقيد لواء فريق رائد نقيب مقدم ملازم ركن أول ثان"
    ).split()
)
"""Words of honour and ranks, which too many share to tell anybody by (folded, without article)."""
_LEAST = 2
"""Words that it takes: an office alone (الملك، الوزير) is not somebody's, that of a body or state is."""


def beside(text: str, mentions: Iterable[Mention]) -> str | None:
    """The longest description beside the name in any of `mentions`, as folded words; None where none says enough."""
    best: list[str] = []
    for mention in mentions:
        if mention.name is None:
            continue
        around = (text[mention.span.start : mention.name.start], text[mention.name.end : mention.span.end])
        words = [t.folded.removeprefix("ال") for piece in around for t in tokenise(piece) if t.kind in ("word", "number")]
        telling = [w for w in words if w not in _HONOURS]
        if len(telling) > len(best):
            best = telling
    return " ".join(best) if len(best) >= _LEAST else None
