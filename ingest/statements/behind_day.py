"""The day that stands behind what was said: «دعا إلى زيارته، خلال اتصال هاتفي، في مارس», «أعلن انسحابه الثلاثاء»."""

from ingest.statements.dating import Dating
from ingest.statements.draft import Draft
from ingest.statements.occasion import is_of
from ingest.statements.sentence import Sentence
from ingest.statements.tail import COMMAS
from ingest.statements.times import APART, exact
from ingest.statements.words import OCCASION

_WHEN = frozenset(["خلال", "اثناء", "عندما", "حين", "حينما", "لدي"])
_IN = frozenset(["في", "يوم", "مساء", "صباح"])
_FAR = 16  # tokens of such an adjunct


def day_behind(dating: Dating, draft: Draft, sentence: Sentence) -> str | None:
    """The day or month right behind the content, or in the adjunct of time that follows it; None where the narrator goes on otherwise."""
    tokens, i = dating.tokens, draft.end
    while i < sentence.end and (tokens[i].kind == "quote" or tokens[i].surface in COMMAS):
        i += 1
    if i >= sentence.end:
        return None
    adjunct = tokens[i].folded in _WHEN or (
        tokens[i].folded == "في" and i + 1 < sentence.end and is_of(tokens[i + 1].folded, OCCASION)
    )
    stop = min(sentence.end, i + (_FAR if adjunct else 2))
    for k in range(i, stop):
        if k > i and (dating.reader.cue_at(k) is not None and not adjunct):
            return None
        if tokens[k].surface in COMMAS and k > i + _FAR // 2:
            return None
        named = dating.starting(tokens[k].span.start)
        if named is None:
            if not adjunct and tokens[k].folded not in _IN:
                return None
            continue
        apart = tokens[k - 1].folded in APART
        return named.value if not apart and (exact(named) or "W" in (named.value or "")) else None
    return None
