"""Questions of nobody named: «سئل X عما إذا كان …»."""

from collections.abc import Iterator, Sequence

from ingest.model import Token
from ingest.statements.content import trim
from ingest.statements.draft import Draft
from ingest.statements.extent import Extent
from ingest.statements.sentence import Sentence

_ASKED = frozenset(["سيل", "سيلت", "وسيل", "وسيلت"])


def questions(extent: Extent, sentence: Sentence) -> Iterator[Draft]:
    """The questions of one sentence, as statements without a speaker."""
    tokens, quotes = extent.tokens, extent.quotes
    for i in range(sentence.start, sentence.end - 3):
        if tokens[i].folded not in _ASKED or "ُ" in tokens[i].surface[2:]:
            continue
        start = next((k + 2 for k in range(i + 1, min(i + 14, sentence.end - 2)) if _whether(tokens, k)), -1)
        if start < 0:
            continue
        end = next((k for k in range(start, sentence.end) if tokens[k].surface in ("،", ",")), sentence.end)
        if (end := trim(tokens, start, end, quotes)) <= start:
            continue
        span, mode = extent.content(start, end, "clause", "AMMA")
        draft = Draft(
            tokens[i].span, start, end, span, mode, "ask", None, None, "سئل", "AMMA", "nobody is named", 0.6, sentence.quote
        )
        told = extent.nouns.starting(i + 1)
        if told is not None:
            draft.addressee.append(told[0])
        yield draft


def _whether(tokens: Sequence[Token], k: int) -> bool:
    return tokens[k].folded in ("عما", "ما") and tokens[k + 1].folded == "اذا"
