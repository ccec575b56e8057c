"""What stands inside quotation marks, where «اليوم» is the day of speaking."""

from ingest.dates.view import View

QUOTES = frozenset('"«»“”„‟″＂‹›❝❞')
"""Tokens that open or close a quotation."""
_OPENING, _CLOSING = frozenset("«“„‹❝"), frozenset("»”›❞")
_LONGEST = 300
"""Words after which an unclosed quotation is taken as closed."""


def quoted_words(view: View) -> list[bool]:
    """For each word of the view whether it is quoted; a line break or a very long stretch ends a quotation."""
    if QUOTES.isdisjoint(view.words):
        return [False] * len(view.words)
    out, since = [], 0
    for word in view.words:
        if word in QUOTES:
            since = 0 if (since and word not in _OPENING) or word in _CLOSING else 1
        elif word == "\n" or since > _LONGEST:
            since = 0
        elif since:
            since += 1
        out.append(bool(since))
    return out
