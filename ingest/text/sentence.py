"""The sentence around a stretch of text, for showing evidence."""

import re

from ingest.model import Span

_END = re.compile(r"[\n\r\u2028\u2029]|[.!?؟…]+[\"»”]?(?=\s|$)")


def sentence_span(text: str, inside: Span, within: Span) -> Span:
    """The stretch of `within` from the sentence end before `inside` to the one after it, blanks trimmed.

    For showing a reader; extraction has its own, finer idea of clauses. Looks no further than 2,000 characters either way.
    """
    low = max(within.start, inside.start - 2000)
    high = min(within.end, inside.end + 2000)
    start = low
    for m in _END.finditer(text, low, inside.start):
        start = m.end()
    last = _END.search(text, max(inside.end - 1, inside.start), high)
    end = last.end() if last and not last.group().isspace() else last.start() if last else high
    end = max(end, inside.end)
    while start < inside.start and text[start].isspace():
        start += 1
    while end > inside.end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
