"""When an actor had a role."""

import re
from collections.abc import Sequence

from ingest.model import DateMention, Document, Span
from ingest.roles.cues import bases

_REACH = 70
_CLAUSE_END = re.compile(r"[،,.؛:!?؟\n]")
_SINCE = frozenset({"منذ", "مذ"})
_SAYING = frozenset({"قال", "قالت", "اعلن", "اعلنت", "اكد", "اكدت"})


def interval(document: Document, evidence: Span, dates: Sequence[DateMention]) -> str | None:
    """The date inside the evidence, or the next one in its clause; open where «منذ» stands before it."""
    text = document.article.text
    for date in dates:
        if not date.value or not evidence.start <= date.span.start <= evidence.end + _REACH:
            continue
        between = text[evidence.end : date.span.start]
        if _CLAUSE_END.search(between) or any(b in _SAYING for w in between.split() for b in bases(w)):
            return None
        before = text[max(date.span.start - 8, 0) : date.span.start].split()
        since = bool(before) and bool(_SINCE.intersection(bases(before[-1])))
        return f"{date.value}/.." if since and "/" not in date.value else date.value
    return None
