"""Whose the communique is in which somebody says something: قالت الوزارة في بيان …, so that البيان is hers from then on."""

from ingest.mentions.draft import Draft
from ingest.mentions.reader import Reader
from ingest.mentions.words import listed, says

_PAPERS = {"بيان": "بيان", "بيانا": "بيان", "ببيان": "بيان", "بلاغ": "بلاغ", "بلاغا": "بلاغ"}
_IN = listed("في وفي عبر ضمن")
_ISSUES = listed("اصدر اصدرت واصدر واصدرت")
_NEAR = 9
"""How many tokens may stand between the speaker and the noun."""
_OTHERS = listed("صادر صدر نشر نشره نشرته اصدره اصدرته اصدرتها عن من لل")
"""What says of a document whose it is."""


def document_of(r: Reader, draft: Draft) -> str | None:
    """The head noun of the document in which the actor of `draft`, the subject of a verb of saying or issuing, says something.

    Before the verb (في بيان، قالت الوزارة) or behind the subject, in the same sentence; None where the text says whose it is.
    """
    verb = r.word(draft.first - 1)
    if not draft.conjoined and (verb in _ISSUES or says(verb)):
        for k in range(draft.last, draft.last + _NEAR):
            if _ends(r, k):
                break
            if _opens(r, k, verb in _ISSUES):
                return _PAPERS[r.word(k)]
        for k in range(draft.first - 2, draft.first - 2 - _NEAR, -1):
            if _ends(r, k):
                break
            if _opens(r, k, False):
                return _PAPERS[r.word(k)]
    return None


def _opens(r: Reader, k: int, issued: bool) -> bool:
    word = r.word(k)
    inside = r.word(k - 1) in _IN or word.startswith("بب") or (issued and word.endswith("ا"))
    after = r.word(k + 1)
    return word in _PAPERS and inside and after not in _OTHERS and not after.startswith(("لل", "لو"))


def _ends(r: Reader, k: int) -> bool:
    """Whether a sentence ends at `k`."""
    return not 0 <= k < len(r.tokens) or r.tokens[k].kind == "newline" or r.mark(k) in (".", ":", "؛")
