"""Who puts out the document that a verb with its pronoun tells of: «أصدرت جماعة تمثل سبعة مجالس بيانا قالت فيه»."""

from dataclasses import replace

from ingest.model import Mention
from ingest.statements.agreement import agrees, animate
from ingest.statements.clause import GOVERNORS, UTTERANCES
from ingest.statements.cue import Cue
from ingest.statements.noun import Nouns
from ingest.statements.words import RELATIVE, TIME, no_noun

_PUTS_OUT = frozenset(
    [
        "اصدر", "نشر", "وجه", "بث", "وزع", "ارسل", "بعث", "كتب", "القي", "اذاع", "قدم", "رفع", "سلم", "تلا", "اطلق", "عقد", "القت", "الق",
    ]
)  # fmt: skip
"""Verbs of putting out a paper or holding a speech, in the past, without the ending of the feminine."""
_FAR = 30  # tokens from such a verb to the one that tells of the document
_PHRASE = 10  # tokens of a subject without a name
_WAS = frozenset(["كان", "كانت", "وكان", "وكانت"])


def puts_out(nouns: Nouns, start: int, cue: Cue) -> Mention | None:
    """The subject of the verb that puts out the document, named or not; None where no such verb stands before `cue`."""
    tokens = nouns.tokens
    for i in range(cue.index - 2, max(start, cue.index - _FAR) - 1, -1):
        word = tokens[i].folded.removesuffix("ت")
        if tokens[i].kind != "word" or (word not in _PUTS_OUT and (word[0] not in "وف" or word[1:] not in _PUTS_OUT)):
            continue
        paper = next((k for k in range(i + 1, cue.index) if tokens[k].folded.removesuffix("ا") in UTTERANCES), -1)
        if paper < 0:
            continue
        if i and tokens[i - 1].folded == "قد":
            return _behind_was(nouns, start, i - 1, cue)
        k = i + 1
        while k < paper and tokens[k].folded in TIME:
            k += 1
        return _subject(nouns, k, paper, cue) if k < paper else None
    return None


def _subject(nouns: Nouns, i: int, end: int, cue: Cue) -> Mention | None:
    """The noun phrase at `i`: its mention, or a phrase up to what describes it."""
    found = nouns.starting(i)
    if found is not None:
        fits = not nouns.prefixed(i) and found[0].type != "media_outlet" and animate(found[0]) and agrees(cue, found[0])
        return found[0] if fits else None
    k = i
    while k < min(end, i + _PHRASE) and tokens_go_on(nouns, k, i):
        k += 1
    if k == i or no_noun(nouns.tokens[i].folded) or nouns.tokens[i].folded[0] in "لبك":
        return None
    return replace(nouns.phrase(i, k), type="group")


def tokens_go_on(nouns: Nouns, k: int, start: int) -> bool:
    """Whether token `k` still belongs to a noun phrase that begins at `start`: no verb, no preposition, no mark."""
    token = nouns.tokens[k]
    if token.kind != "word" or token.folded in GOVERNORS or token.folded in RELATIVE:
        return False
    imperfect = token.folded[0] in "يت" and k > start and not token.folded.endswith(("ه", "ات", "ين", "ي"))
    return not (imperfect and not nouns.tokens[k - 1].folded.startswith("ال") and len(token.folded) > 3)


def _behind_was(nouns: Nouns, start: int, end: int, cue: Cue) -> Mention | None:
    """The subject between كان and قد: «وكانت النقابات قد وجهت رسالة، شددت فيها»."""
    was = next((k for k in range(end - 1, max(start, end - _FAR) - 1, -1) if nouns.tokens[k].folded in _WAS), -1)
    return _subject(nouns, was + 1, end, cue) if 0 <= was < end - 1 else None
