"""A clause that its successor says something of: «…، وهو ما نفته الوزارة», «…، الأمر الذي رفضه سامي نور»."""

from collections.abc import Iterator, Mapping, Sequence

from ingest.model import Token
from ingest.statements.bodyname import BACK
from ingest.statements.content import trim
from ingest.statements.cue import Cue
from ingest.statements.draft import ANTECEDENT, Draft
from ingest.statements.extent import Extent
from ingest.statements.match import Match
from ingest.statements.sentence import Sentence
from ingest.statements.slot import Slot
from ingest.statements.subject import after
from ingest.statements.words import LINKS

_TAKEN_UP = frozenset(["ه", "ها"])
_FRAMES = frozenset(["OBJ", "OBJ_MASDAR"])
_NOT = frozenset(["وصف", "اعتبر", "عد", "سمي", "اسمي", "قال", "اثبت", "اظهر", "بين", "ابرز", "فسر", "برر", "علل", "ثمن", "ضمن"])
"""Verbs that bring a content of their own, or whose subject here is mostly a thing."""


def antecedents(
    extent: Extent, cues: Mapping[int, Cue], sentence: Sentence, drafts: Sequence[Draft]
) -> Iterator[tuple[Draft, Match]]:
    """The statements whose content is the clause before them, with their cue and its subject."""
    tokens, quotes = extent.tokens, extent.quotes
    for i, cue in cues.items():
        first = _opener(tokens, i, sentence.start)
        if first <= sentence.start or cue.pos != "verb" or cue.lemma in _NOT or cue.aspect is None:
            continue
        following = tokens[i + 1].folded if i + 1 < sentence.end else ""
        if not (cue.enclitic in _TAKEN_UP and cue.frames & _FRAMES) and not (not cue.enclitic and following in BACK):
            continue
        slot = after(extent.nouns, quotes, cues, cue, sentence.end)
        if slot.mention is not None and slot.rule == "noun phrase after the cue" and not slot.mention.label.startswith("ال"):
            slot = Slot(None, i + 1, i + 1)
        before = [d for d in drafts if d.start < first and abs(d.end - first) <= 1 and d.level == sentence.quote]
        start = before[-1].start if before else sentence.start
        while start < first and (tokens[start].kind == "punct" or tokens[start].folded in LINKS):
            start += 1
        end = before[-1].end if before else trim(tokens, start, first, quotes)
        if end - start < 2:
            continue
        span, mode = (before[-1].content, before[-1].mode) if before else extent.content(start, end, "clause", ANTECEDENT)
        draft = Draft(
            tokens[i].span, start, end, span, mode, cue.act, None, None, cue.lemma, ANTECEDENT, "antecedent", 0.7, sentence.quote
        )  # fmt: skip
        yield draft, Match(cue, slot, ANTECEDENT, "clause", start, i)


def _opener(tokens: Sequence[Token], i: int, start: int) -> int:
    """The first token of «، وهو ما», «، وهذا ما», «، الأمر الذي», «، وهو الأمر الذي» before the verb at `i`; -1 where none stands there."""
    words = [tokens[k].folded for k in range(max(start, i - 4), i)]
    if words[-1:] == ["ما"]:
        k = i - 1 - (words[-2:-1] in (["وهو"], ["وهذا"]))
    elif words[-2:] == ["الامر", "الذي"]:
        k = i - 2 - (words[-3:-2] == ["وهو"])
    elif words[-2:] in (["وهو", "امر"], ["وهي", "خطوه"]):
        k = i - 2
    else:
        return -1
    return k - 1 if k > start and tokens[k - 1].surface in ("،", ",", "؛", ".") else -1
