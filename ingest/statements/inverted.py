"""What was said before its verb: «"…"، يقول سامي نور», «الحل قريب، يقول الخبير»."""

from collections.abc import Mapping

from ingest.statements.cue import Cue
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.words import ADJUNCT, AN, BAN, RELATIVE, TIME

_AFTER = ADJUNCT | TIME | {"في", "ل", "علي", "الي", "مع", "من", "عن", "ردا", "وهو", "وهي", "الذي", "التي", "قبل", "بعد"}
"""What follows the speaker there: circumstances, an answer to what, a relative clause; no object."""
_COMMAS = ("،", ",")
_DOTS = (".", "..", "...", "…")
_THUS = frozenset(["هكذا", "وهكذا", "بهذا", "بذلك", "هنا"])
_WORDS = frozenset(["الكلمات", "الكلمه", "العبارات", "العباره", "الجمله", "الجمل", "الصيغه", "الطريقه", "البساطه", "المفردات"])
_THESE = frozenset(["بهذه", "وبهذه", "بتلك"])
_SAYING = frozenset(["قال", "اضاف", "اوضح", "شرح", "تابع", "علق", "ختم", "روي", "حكي", "اردف", "استطرد", "اكد", "تساءل"])
"""Verbs of the present that may follow a clause without marks."""
_NO_CLAUSE = ADJUNCT | TIME | AN | BAN | RELATIVE | {"في", "وفي", "عن", "وعن", "علي", "وعلي", "من", "ومن", "الي", "مع", "ومع"}
_NO_CLAUSE |= {"عندما", "وعندما", "حين", "وحين", "لكن", "ولكن", "اما", "واما", "كما", "وكما", "هكذا", "اذا", "واذا", "هنا"}
"""Words that open an adverbial or a clause that leans on the verb behind it."""
_LONGEST = 400  # tokens of a quotation
_CLAUSE = 40  # tokens of a clause without marks


def inverted(nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, slot: Slot, end: int) -> Match | None:
    """The quotation or clause before a verb behind which only its speaker stands."""
    tokens = nouns.tokens
    if cue.pos != "verb" or slot.mention is None or cue.proclitics or cue.index < 2 or "DQ" not in cue.frames:
        return None
    further = slot.end in cues and cues[slot.end].pos == "participle"  # "…"، قال X مؤكدا أن
    if slot.end < end and tokens[slot.end].kind == "word" and not further and not _circumstance(tokens[slot.end].folded):
        return None
    return _quoted(nouns, quotes, cue, slot) or _unmarked(nouns, quotes, cues, cue, slot)


def pointed_back(nouns: Nouns, quotes: Mapping[int, int], cue: Cue, slot: Slot) -> Match | None:
    """The quotation that words before the verb point back to: «"…".. هكذا رأى X الأمر», «"…"، بهذه الكلمات علق X», «"…" كما تؤكد X»."""
    tokens, i = nouns.tokens, cue.index
    if cue.pos != "verb" or cue.proclitics or i < 2:
        return None
    if tokens[i - 1].folded == "كما":
        alone = "DQ" in cue.frames and (i + 1 >= len(tokens) or tokens[i + 1].kind != "word")  # "…" كما تضيف.
        return _before(quotes, cue, slot, i - 2) if (slot.mention is not None or alone) and not cue.enclitic else None
    if tokens[i - 1].folded in _THUS:
        k = i - 2
    elif i > 2 and tokens[i - 1].folded in _WORDS and tokens[i - 2].folded in _THESE:
        k = i - 3
    elif i > 2 and tokens[i - 1].folded == "ما" and tokens[i - 2].folded == "هذا" and cue.enclitic == "ه":
        k = i - 3  # "…"، هذا ما قاله X
    else:
        return None
    close = k - 1 if k > 1 and (tokens[k].surface in _COMMAS or tokens[k].surface in _DOTS) else k
    return _before(quotes, cue, slot, close) if slot.mention is not None else None


def _circumstance(word: str) -> bool:
    return word in _AFTER or word.startswith(("لل", "بال"))


def _quoted(nouns: Nouns, quotes: Mapping[int, int], cue: Cue, slot: Slot) -> Match | None:
    """«…»، قال X."""
    tokens, i = nouns.tokens, cue.index
    close = i - 1 if tokens[i - 1].kind == "quote" else i - 2
    if close < 2 or (close == i - 2 and tokens[i - 1].surface not in _COMMAS) or (cue.aspect == "i" and "serial" in cue.flags):
        return None
    found = _before(quotes, cue, slot, close)
    if found is not None and cue.aspect == "i" and close == i - 1 and not _utterance(nouns, slot, found.start, close):
        return None
    return found


def _before(quotes: Mapping[int, int], cue: Cue, slot: Slot, close: int) -> Match | None:
    """The quotation that ends at `close`, of more than a word."""
    start = next((k for k in range(close - 1, max(close - _LONGEST, -1), -1) if quotes.get(k) == close), -1)
    return Match(cue, slot, "DQ", "quote", start, slot.end) if start >= 0 and close - start > 2 else None


def _utterance(nouns: Nouns, slot: Slot, start: int, close: int) -> bool:
    """Whether marks right before a verb of the present hold speech and not its subject («"قوات السهل" تدعو الحكومة»)."""
    first = start == 0 or nouns.tokens[start - 1].kind in ("newline", "punct")
    return first and close - start > 3 and slot.mention is not None and slot.mention.type in ("person", "unnamed_source")


def _unmarked(nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, slot: Slot) -> Match | None:
    """«الحل قريب، يقول الخبير»: a whole sentence, a comma, the verb in the present and a person."""
    tokens, i = nouns.tokens, cue.index
    person = slot.mention is not None and slot.mention.type in ("person", "unnamed_source")
    if not person or cue.aspect != "i" or cue.enclitic or cue.lemma not in _SAYING or tokens[i - 1].surface not in _COMMAS:
        return None
    start = i - 1
    while start and tokens[start - 1].kind != "newline" and tokens[start - 1].surface not in (".", "؟", "!", "؛", ":", "…"):
        start -= 1
        token = tokens[start]
        if i - start > _CLAUSE or token.kind == "quote" or (start in cues and cues[start].pos in ("verb", "participle")):
            return None
    if i - 1 - start < 2 or tokens[start].kind != "word" or tokens[start].folded in _NO_CLAUSE:
        return None
    return Match(cue, slot, "DU", "speech", start, slot.end)
