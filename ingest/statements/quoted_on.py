"""A paragraph of quotation alone, behind direct speech: the same voice goes on, and no verb says so."""

from collections.abc import Iterator, Sequence

from ingest.statements.content import trim
from ingest.statements.draft import Draft
from ingest.statements.extent import Extent
from ingest.statements.sentence import Sentence

_CLAUSE = 5  # tokens between the marks that can be a clause
_RULE = "goes on in quotation marks"


def quoted_on(extent: Extent, sentence: Sentence, here: Sequence[Draft], before: Sequence[Draft]) -> Iterator[Draft]:
    """The statement of a paragraph that is one quotation, where the one before ends with a quotation of a known speaker.

    Its cue is the opening mark. Day and relay are those of what it goes on from.
    """
    tokens, start = extent.tokens, sentence.start
    close = extent.quotes.get(start, -1)
    if not sentence.first or sentence.quote >= 0 or here or close - start < _CLAUSE:
        return
    if any(tokens[k].kind != "punct" for k in range(close + 1, sentence.end)) or not _ends_paragraph(extent, sentence.end):
        return
    last = next((d for d in reversed(before) if d.level < 0), None)
    if last is None or last.speaker is None or last.mode != "direct":
        return
    if any(tokens[k].kind not in ("punct", "quote", "newline") for k in range(last.end, start)):
        return
    if (end := trim(tokens, start + 1, close, extent.quotes)) <= start + 1:
        return
    span, mode = extent.content(start, close + 1, "quote", "DQ")
    yield Draft(
        cue=tokens[start].span,
        start=start + 1,
        end=end,
        content=span,
        mode=mode,
        act="say",
        speaker=last.speaker,
        speaker_mention=None,
        lemma='"',
        frame="DQ",
        rule=_RULE,
        confidence=0.7,
        level=-1,
        date=last.date,
        present=last.present,
        via=list(last.via),
    )


def _ends_paragraph(extent: Extent, end: int) -> bool:
    """Whether nothing but a full stop stands between here and the next paragraph."""
    tokens = extent.tokens
    k = end + 1 if end < len(tokens) and tokens[end].kind == "punct" else end
    return k >= len(tokens) or tokens[k].kind == "newline"
