"""A quotation as what a cue brings in."""

from collections.abc import Mapping, Sequence

from ingest.lexicon.phrases import attitude_act
from ingest.model import Token
from ingest.statements.bodyname import BACK
from ingest.statements.content import is_source
from ingest.statements.cue import Cue
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.subject import BI_FRAMES
from ingest.statements.thing import OF_OCCASION
from ingest.statements.words import ADJUNCT, AN, BAN, NOT_BEFORE_AN, NOT_BI, SETTING, TIME

_QUOTED = frozenset(
    ["DQ", "DU", "INNA", "ANNA", "BIANNA", "ALA_ANNA", "ILA_ANNA", "MIN_ANNA", "OBJ2_ANNA", "OBJ2_BIANNA", "OBJ_BIANNA", "BI_NP"]
)
_DEEMING = frozenset(["اعتبر", "عد"])
_OBJECTS = frozenset(["OBJ", "OBJ_MASDAR"])
_POSTING = frozenset(["كتب", "غرد", "علق", "قال", "رد", "اضاف", "تساءل"])
_ON = frozenset(["علي", "عبر", "في"])
_POST = 9  # tokens of the platform with its account
_NOT_OWN = NOT_BEFORE_AN | {"بدون", "دون", "قبل", "بعد", "رغم", "منذ", "الي", "علي", "من", "في"}
"""Words that have the أن behind them for their own: بدون أن."""
_WRITTEN = 6  # words of a quotation that is written far behind its verb
_NAME_AND_DAY = 14  # tokens of a name and a day between a label and the conjunction
_SO_CALLED = frozenset(["يعرف", "يسمي", "تعرف", "تسمي"])
_CALLED = 9  # words of what a thing is called
_SAID = 5  # words of a quotation that is no name
_NAMED = frozenset(["منصه", "موقع", "تطبيق", "شبكه", "بعنوان", "وسم", "هاشتاغ"])
"""Nouns whose name a quotation behind them is."""
_PLATFORMS = frozenset(
    [
        "منصه", "منصته", "منصتها", "حسابه", "حسابها", "حسابهم", "صفحته", "صفحتها", "صفحتهم", "تويتر", "فيسبوك", "فايسبوك", "اكس",
        "انستغرام", "انستجرام", "تليغرام", "تلغرام", "تيليغرام", "تلجرام", "يوتيوب", "لينكد", "ثريدز", "تغريده", "تدوينه", "منشور",
        "تويت", "بوست", "الاجتماعي", "قناته", "قناتها", "مدونته", "مدونتها", "سوشال",
    ]
)  # fmt: skip
_OCCASION = frozenset(["في", "خلال", "اثناء", "وذلك"])
_TELLING = frozenset(["say", "announce", "affirm"])
_OF = frozenset(["في", "ضد", "علي", "بحق", "من", "بين"])
"""Prepositions that go on with a noun in marks."""
_SETTING_LENGTH = 5  # tokens of where and when it is said


def quotation(
    nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, slot: Slot, i: int, end: int
) -> Match | None:
    """The quotation at `i` as content: whole where it closes the clause, else as the beginning of what was said."""
    tokens, close = nouns.tokens, quotes[i]
    words = close - i - 1
    colon = tokens[i - 1].surface == ":"
    lead = colon or tokens[i - 1].surface in ("،", ",")
    follow = tokens[close + 1] if close + 1 < end else None
    closed = follow is None or follow.kind != "word" or close + 1 in cues or is_source(tokens, close + 1, end)
    closed = closed or (close + 2 < end and tokens[close + 1].folded in _OCCASION and tokens[close + 2].folded in SETTING)
    closed = closed and not goes_on(tokens, quotes, close + 1, end)
    posted = words > 1 and not _named(tokens, quotes, close + 1, end) and _posted(tokens, cue, slot, i)
    if cue.pos == "noun" or (
        not (posted or (cue.lemma == "كتب" and closed and words >= _WRITTEN and slot.mention is not None))
        and "needs_mark" in cue.flags
        and not lead
        and i - slot.end > 3
        and tokens[i - 1].kind == "word"
    ):
        return None
    if "needs_mark" in cue.flags and not lead and i > slot.end + 1 and not closed and words < _SAID:
        return None  # ردد المتظاهرون في محيط "الدوار الرابع" هتافات
    if i == slot.end and _is_told(tokens, cue, close + 1, end):
        return None
    if closed and i == slot.end and _label(nouns, quotes, cues, cue, i, end):
        return None
    if closed and i == slot.end:
        return Match(cue, slot, "DQ", "quote", i, i)
    called = cue.lemma == "وصف" and words < _CALLED and tokens[i + 1].folded.startswith("ب") and tokens[i + 1].folded not in BAN
    if called and tokens[i - 1].folded not in _SO_CALLED and not clause_follows(nouns, quotes, cues, close + 1, end):
        return Match(cue, slot, "DQ", "quote", i, i)  # وصف الأمر "بالمهزلة" وترك القاعة
    thing = i == slot.end and slot.mention is not None and bool(cue.frames & _OBJECTS)
    thing = thing or (
        bool(cue.frames & _OBJECTS) and cue.act not in _TELLING and words > 1 and _set(tokens, max(slot.end, cue.index + 1), i)
    )
    thing = thing or (cue.lemma == "ابدي" and attitude_act(tokens[i + 1].folded) is not None)  # أبدت في بيان "قلقها"
    if not (cue.frames & _QUOTED or cue.pos == "participle" or cue.act == "call_for" or thing):
        return None
    bi = has_bi(cue) and tokens[i + 1].folded.startswith("ب") and tokens[i + 1].folded not in NOT_BI
    if thing and not closed and words < 2 and follow is not None and follow.folded in _OF:
        return Match(cue, slot, "OBJ", "phrase", i, i)  # أدان "المجازر" في المدينة
    if (closed or colon) and (
        i == slot.end or thing or lead or posted or words >= 4 or bi or _deemed(tokens, cue, slot, i, words)
    ):
        return Match(cue, slot, "DQ", "quote", i, i)
    if closed or words < 2:
        return None
    if (
        words < _SAID
        and not second(tokens, close + 1, end)
        and i == slot.end
        and clause_follows(nouns, quotes, cues, close + 1, end)
    ):
        return None
    return Match(cue, slot, "DQ", "phrase", i, i)


def _set(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether tokens `[start, end)` only tell where and when it is said: «استهجنت الحركة في بيانها "…"», «انتقدت فيها "…"»."""
    if end - start > _SETTING_LENGTH or any(t.kind != "word" for t in tokens[start:end]):
        return False
    return all(
        t.folded in TIME
        or t.folded in BACK
        or t.folded in _OCCASION
        or t.folded in OF_OCCASION
        or any(t.folded.removesuffix(own) in SETTING for own in ("ها", "هم", "ه", ""))
        for t in tokens[start:end]
    )


def _label(nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, i: int, end: int) -> bool:
    """Whether a short quotation names what the speaker belongs to: «أعلن ناطق باسم القوات "درع السهل"، العقيد سامي نور، أن»."""
    close = quotes[i]
    if close - i > _CALLED or not cue.frames & {"ANNA", "INNA", "BIANNA"} or close + 1 >= end:
        return False
    after = nouns.tokens[close + 1].surface in ("،", ",") and nouns.tokens[i - 1].kind == "word" and i > cue.index + 1
    return after and clause_follows(nouns, quotes, cues, close + 1, min(end, close + _NAME_AND_DAY))


def _named(tokens: Sequence[Token], quotes: Mapping[int, int], i: int, end: int) -> bool:
    """Whether what is said only comes behind the marks that end before token `i`: «على موقع "الأفق الجديد": "…"»."""
    return i + 1 < end and (tokens[i].surface == ":" or i in quotes or (tokens[i].kind == "punct" and i + 1 in quotes))


def _posted(tokens: Sequence[Token], cue: Cue, slot: Slot, i: int) -> bool:
    """Whether only a platform or a post stands between who wrote and a quotation: «كتب سامي نور على منصة إكس "لا صفقة"»."""
    first = max(slot.end, cue.index + 1)
    if cue.lemma not in _POSTING or not first < i <= first + _POST or tokens[first].folded not in _ON:
        return False
    if tokens[i - 1].folded in _ON or tokens[i - 1].folded in _NAMED or any(t.kind != "word" for t in tokens[first:i]):
        return False
    return any(t.folded in _PLATFORMS for t in tokens[first + 1 : i])


def _is_told(tokens: Sequence[Token], cue: Cue, i: int, end: int) -> bool:
    """Whether a quotation before token `i` names whom it is said to or of, what is said follows: «اتهم "الغرباء" بالتجسس»."""
    if i >= end or cue.pos != "verb":
        return False
    word = tokens[i].folded
    return ("OBJ2_BI" in {f[:7] for f in cue.frames} and word.startswith("ب") and len(word) > 3 and word not in NOT_BI) or (
        "OBJ2_ILA" in {f[:8] for f in cue.frames} and word == "الي"
    )


def _deemed(tokens: Sequence[Token], cue: Cue, slot: Slot, i: int, words: int) -> bool:
    """Whether a quotation is what a thing is deemed: «معتبرا الخطوة "انتهاكا للاتفاق"»."""
    if cue.lemma not in _DEEMING or cue.pos != "participle" or words < 2:
        return False
    return not any(t.folded in ADJUNCT or t.folded == "في" for t in tokens[slot.end : i])


def has_bi(cue: Cue) -> bool:
    """Whether the cue's content comes after بـ."""
    return bool(cue.frames & BI_FRAMES)


def goes_on(tokens: Sequence[Token], quotes: Mapping[int, int], i: int, end: int) -> bool:
    """Whether a further quotation or a condition is joined to the one before: «"كذب" و"افتراء"», «"الرد" إذا …»."""
    return i + 1 < end and (tokens[i].folded in ("اذا", "لو") or (i + 1 in quotes and tokens[i].folded in ("و", "او", "بل")))


def second(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether the content goes on with وأن after its first quotation."""
    return i < end and tokens[i].folded[:1] == "و" and tokens[i].folded[1:] in AN


def clause_follows(nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], i: int, limit: int) -> bool:
    """Whether a conjunction of the cue stands after a quotation, which is then a name and no speech."""
    while i < limit:
        if nouns.tokens[i].folded in AN and nouns.tokens[i - 1].folded in _NOT_OWN:
            i += 1
            continue
        if nouns.tokens[i].folded in AN or nouns.tokens[i].folded in BAN or (i in quotes and quotes[i] - i > 3):
            return True
        if i in cues and cues[i].pos in ("verb", "participle"):
            return False
        i = quotes.get(i, i) + 1
    return False


def marked(tokens: Sequence[Token], quotes: Mapping[int, int], cues: Mapping[int, Cue], i: int, end: int) -> int:
    """The colon before a quotation that no other cue stands before; -1 where there is none."""
    while i + 1 < end and i not in cues and i not in quotes:
        if tokens[i].surface == ":" and i + 1 in quotes:
            return i
        i += 1
    return -1
