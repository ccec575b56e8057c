"""Where a cue's content is tied to it: conjunction, preposition, colon, quotation mark."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from ingest.model import Token
from ingest.statements.clause import UTTERANCES
from ingest.statements.cue import Cue
from ingest.statements.finite import is_verb
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.quotation import marked, quotation, second
from ingest.statements.slot import Slot
from ingest.statements.subject import OBLIQUE, opens_speech
from ingest.statements.tie import has, leads, tie
from ingest.statements.words import (
    AN,
    BAN,
    KINDS,
    MASDARS,
    NOT_LI,
    RELATIVE,
    SOURCE,
    THAT,
)

_LABELS = frozenset(["باسم", "اسم", "بعنوان", "بلقب", "شعار", "بشعار", "عنوان", "مسمي", "بمسمي", "تسميه", "بتسميه"])
_ABOUT = frozenset(["علي", "عن", "حول", "بشان"])
_CARRIERS = frozenset(["قايلا", "قايله", "قايلين", "قايلتين", "قايلات", "بالقول", "بقوله", "بقولها", "بقولهم", "يقول", "تقول"])
_DASHES = ("-", "–", "—", "ـ")
_REGRET = 14  # tokens from the speaker to what is regretted
_CLOSERS = {"،": ("،", ","), ",": ("،", ","), "(": (")",), **dict.fromkeys(_DASHES, _DASHES)}
"""What closes a parenthesis, by what opens it."""
_PREPOSITIONS = frozenset(["عبر", "عقب", "بين", "وبين"])
"""Prepositions that look like verbs of saying."""
_MEANWHILE = frozenset(["وهو", "وهي", "وهم"])
_TAKE_INNA = frozenset(["قال", "اضاف", "تابع", "اكد", "اوضح", "اشار", "ذكر", "اعلن", "افاد", "زعم", "ادعي"])
_CALLED_UPON = 10  # tokens of whom one calls upon
_PUBLISH = frozenset(["نشر", "بث", "اذاع", "نقل", "اورد", "ادلي", "القي", "وجه", "اطلق"])
"""Verbs that describe the paper before them."""
_WHOLE = 6  # tokens of a quotation behind a comma that is more than a name
_ASIDE = 16  # tokens of a clause between a cue and its conjunction
Again = Callable[[Cue, int], Match | None]
"""Match another cue up to an end: cue, first index that counts for its frame."""


def connector(
    nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, slot: Slot, limit: int, end: int, again: Again
) -> Match | None:
    """The first connector or quotation of the cue's frames between its slot and `limit`; `again` matches a carrier (قائلا)."""
    tokens, frames = nouns.tokens, cue.frames

    spare: Match | None = None
    relative = False
    i = slot.end
    while i < limit:
        token = tokens[i]
        word = token.folded
        if token.kind == "quote" and "DQ" in frames and _begins(tokens, slot, i) and _unclosed(tokens, quotes, i, end):
            return Match(cue, slot, "DU", "speech", i + 1, i)
        if (past := _past_other(nouns, quotes, cues, cue, slot, i, limit)) > i:
            i = past
            continue
        if i in quotes:
            spoken = quotation(nouns, quotes, cues, cue, slot, i, end)
            if spoken is not None and (spoken.kind == "quote" or i == slot.end or second(tokens, quotes[i] + 1, end)):
                return spoken
            if spoken is not None and "DQ" in frames and tokens[i - 1].surface in ("،", ",") and quotes[i] - i > _WHOLE:
                return spoken  # قالت X في ختام اللقاء، "…" متابعة "…"
            spare = spare or (spoken if i > slot.end else None)
            i = quotes[i] + 1
            continue
        if (
            word in _CARRIERS
            and i > cue.index
            and cue.pos in ("verb", "participle")
            and (word not in ("يقول", "تقول") or i == slot.end)
        ):
            carrier = replace(cue, index=i, frames=cue.frames | {"INNA", "DQ", "DU", "BIANNA"})
            inner = again(replace(carrier, pos="participle", lemma="قال"), end)
            return replace(inner, cue=cue, slot=slot, carried=carrier) if inner else None
        if token.surface in ("،", ",") and slot.mention is not None and i >= slot.end and i + 2 < end and frames & {"DU", "INNA"}:
            word = tokens[i + 1].folded
            if opens_speech(word):
                return Match(cue, slot, "DU", "speech", i + 1, i)
            i += 1
            continue
        tied = tie(nouns, quotes, cues, cue, slot, i, limit, end)
        if tied is not None:
            return tied
        if word.startswith("ل") and token.kind == "word" and nouns.starting(i) is None:
            if "LI_NP" in frames and cue.pos != "masdar" and i <= slot.end + _REGRET and i + 1 < end:
                return _regretted(cue, slot, i, word)
            if cue.pos in ("masdar", "noun") and (brought := _with_lam(cue, slot, i, word)) is not None:
                return brought
            spare = spare or _called_for(cue, slot, i, word)
        if word in RELATIVE or (word in _MEANWHILE and "DQ" in frames) or (word == "ما" and cue.lemma == "وصف"):
            relative = True
        elif word in SOURCE and (i > slot.end or word == "نقلا") and cue.pos != "noun":
            i = _past_source(tokens, quotes, cue, slot, i, limit)
            if i < 0:
                return spare
            continue
        other = _other(tokens, cues, i)
        if (
            other is not None
            and i > slot.end
            and not (other.pos == "verb" and other.enclitic)
            and token.surface not in _PREPOSITIONS
            and (other.pos in ("verb", "participle"))
        ):
            if other.pos == "participle" and (mark := marked(tokens, quotes, cues, i + 1, min(limit, i + 14))) > 0:
                i = mark
                continue
            if (own := _own_conjunction(tokens, cue, other, i, limit)) > 0:
                i = own
                continue
            if other.pos == "participle" or not relative:
                return spare
            relative = False
        i += 1
    return spare


def _other(tokens: Sequence[Token], cues: Mapping[int, Cue], i: int) -> Cue | None:
    """The cue at `i`, unless it describes the paper before it or only tells whom one speaks to (قال X مخاطبا جاره "…")."""
    cue = cues.get(i)
    told = cue is not None and cue.pos == "participle" and cue.lemma == "خاطب"
    return None if told or _describes(tokens, cues, i) else cue


def _describes(tokens: Sequence[Token], cues: Mapping[int, Cue], i: int) -> bool:
    """Whether the verb at `i` tells of the paper or the words before it: «ذكر سامي نور، في مقابلة نشرت السبت، أن»."""
    cue = cues.get(i)
    return cue is not None and cue.lemma in _PUBLISH and not cue.coordinated and tokens[i - 1].folded in UTTERANCES


def _past_described(tokens: Sequence[Token], cues: Mapping[int, Cue], i: int, limit: int) -> int:
    """The index behind what goes with a verb that describes (في تصريح أدلى به على متن الطائرة: "…"); `i` where there is none."""
    if not _describes(tokens, cues, i):
        return i
    return next(
        (k for k in range(i + 1, limit) if tokens[k].kind != "word" or tokens[k].folded in AN or tokens[k].folded in BAN), i
    )


def _begins(tokens: Sequence[Token], slot: Slot, i: int) -> bool:
    """Whether the mark at `i` stands right behind the speaker, or behind whom he speaks to: «قال X للصحافيين "…»."""
    return i == slot.end or (i == slot.end + 1 and slot.mention is not None and tokens[slot.end].folded.startswith("لل"))


def _unclosed(tokens: Sequence[Token], quotes: Mapping[int, int], i: int, end: int) -> bool:
    """Whether the mark at `i` opens a quotation whose end is missing."""
    if i in quotes or i + 2 >= end or i in quotes.values():
        return False
    return tokens[i + 1].kind == "word" and tokens[i + 1].span.start == tokens[i].span.end < tokens[i + 2].span.start


def _own_conjunction(tokens: Sequence[Token], cue: Cue, other: Cue, i: int, limit: int) -> int:
    """The إن of قال behind another verb, in which no verb but it has a clause: «قال وزير، اشترط ألا يسمى، إن …»; -1 where none is.

    A verb that only brings in quotations between commas has none either: «كشف استطلاع، نشرت نتائجه أمس، أن …».
    """
    plain = "needs_mark" in other.flags or (other.lemma == "تحدث" and not other.coordinated)
    for k in range(i + 1, min(limit - 1, i + _ASIDE)):
        word = tokens[k].folded
        if tokens[k].kind == "quote" or (word in ("ان", "بان") and tokens[k].surface.startswith("أ") and not plain):
            return -1
        if word in AN:
            said = tokens[k].surface.startswith("إ") and cue.lemma == "قال" and other.lemma not in _TAKE_INNA and k - i > 2
            return k if said or (plain and k - i > 2 and tokens[k - 1].surface in ("،", ",")) else -1
    return -1


def _called_for(cue: Cue, slot: Slot, i: int, word: str) -> Match | None:
    """دعا لوقف القتال, دعت الوزارة السكان للهدوء."""
    near = i <= (slot.end + _CALLED_UPON if slot.mention is not None else cue.index + 3)
    if "ILA_MASDAR" not in cue.frames or cue.pos != "verb" or not near or len(word) < 4 or word in NOT_LI or word in OBLIQUE:
        return None
    return Match(cue, slot, "LI_NP", "phrase", i, i, 0 if word.startswith("لل") else 1)


def _past_other(
    nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, slot: Slot, i: int, limit: int
) -> int:
    """The index behind a name in marks at `i`, or behind what another's verbal noun brings in; `i` where neither stands."""
    if i in quotes and _is_name(nouns.tokens, quotes, cue, slot, i):
        return quotes[i] + 1
    if i not in cues:
        return i
    return _past_told(nouns, i, limit) if _told_of(nouns, cues[i], slot) else _past_described(nouns.tokens, cues, i, limit)


def _told_of(nouns: Nouns, other: Cue, slot: Slot) -> bool:
    """Whether a verbal noun with its own speaker stands behind a preposition: what follows it is not the verb's (رد على إعلان X أن)."""
    i = other.index
    if other.pos != "masdar" or other.enclitic or other.article or i < slot.end or other.lemma not in MASDARS - {"صرح"}:
        return False
    return nouns.tokens[i - 1].folded in _ABOUT and nouns.starting(i + 1) is not None and not nouns.prefixed(i + 1)


def _past_told(nouns: Nouns, i: int, limit: int) -> int:
    """The index behind the conjunction of the verbal noun at `i`, or behind its speaker."""
    found = nouns.starting(i + 1)
    close = found[1] if found is not None else i + 1
    return close + 1 if close < limit and nouns.tokens[close].folded in THAT else close


def _with_lam(cue: Cue, slot: Slot, i: int, word: str) -> Match | None:
    """What a noun brings in with ل: whither one calls (دعوة X للحوار), or the object of its verb (إدانة X لقصف السوق)."""
    if len(word) > 3 and has(cue.frames, "ILA") and i <= slot.end + 1:
        return Match(cue, slot, "LI_NP", "phrase", i, i, strip=1)
    if (
        len(word) > 3
        and cue.pos == "masdar"
        and cue.lemma != "اقترح"
        and cue.frames & {"OBJ", "OBJ_MASDAR"}
        and i == slot.end > cue.index + 1
    ):
        return Match(cue, slot, "LI_NP", "phrase", i, i, strip=0 if word.startswith("لل") else 1)
    return None


def _regretted(cue: Cue, slot: Slot, i: int, word: str) -> Match | None:
    """أسف لسقوط ضحايا, أسف لـ"…"."""
    if word == "ل":
        return Match(cue, slot, "LI_NP", "phrase", i + 1, i)
    return Match(cue, slot, "LI_NP", "phrase", i, i, strip=1) if word not in NOT_LI else None


def _is_name(tokens: Sequence[Token], quotes: Mapping[int, int], cue: Cue, slot: Slot, i: int) -> bool:
    """Whether a quotation is a label (لـ"دعم الشرعية") or the name of a channel or a movement, and nothing said."""
    if tokens[i - 1].folded in _LABELS:
        return True
    if tokens[i - 1].folded in ("ل", "ول") and i > cue.index + 1:
        return True
    if tokens[i + 1].folded in AN or is_verb(tokens[i + 1].folded):
        return False  # في مؤتمر صحفي دوري "إننا نرحب": a clause
    return tokens[i - 1].folded.removeprefix("ال") in KINDS and i > slot.end and quotes[i] - i <= 6


def _past_source(tokens: Sequence[Token], quotes: Mapping[int, int], cue: Cue, slot: Slot, i: int, limit: int) -> int:
    """The index behind the phrase of source at `i`, where the search goes on; -1 where it does not."""
    word = tokens[i].folded
    if i == slot.end or (word == "نقلا" and i + 1 < limit and tokens[i + 1].folded == "عن" and cue.pos == "verb"):
        return i + 2  # its عن brings in whom it comes from
    return _parenthesis(tokens, quotes, cue.frames, i, min(limit, i + 14))


def _parenthesis(tokens: Sequence[Token], quotes: Mapping[int, int], frames: frozenset[str], i: int, limit: int) -> int:
    """The mark that closes a source phrase between commas, dashes or brackets, with the content's opening right behind it; -1."""
    closers = _CLOSERS.get(tokens[i - 1].surface, ())
    told = (":",) if "،" in closers else ()  # قال X، وفقا لما نقلته الوكالة: "…"
    mark = next(
        (k for k in range(i + 1, limit - 1) if tokens[k].surface in closers or (tokens[k].surface in told and k + 1 in quotes)),
        -1,
    )
    if mark < 0:
        return -1
    following = tokens[mark + 1]
    opens = following.folded in AN or following.folded in BAN or following.surface == ":" or mark + 1 in quotes
    return mark if opens or leads(frames, following.folded) else -1
