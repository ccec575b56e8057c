"""What a conjunction, colon or preposition brings in for a cue."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from ingest.model import Token
from ingest.statements.asked import is_asked
from ingest.statements.cue import Cue
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.quotation import clause_follows, goes_on
from ingest.statements.sentence import BULLETS
from ingest.statements.slot import Slot
from ingest.statements.subject import BI_FRAMES, is_deed
from ingest.statements.with_bi import brings_in
from ingest.statements.words import (
    ADJUNCT,
    AN,
    BAN,
    DEEDS,
    LISTING,
    NOT_AFTER,
    NOT_BEFORE_AN,
    NOT_NOUN,
    SETTING,
    THINKS,
    TIME,
)

_DESCRIPTION = 3
"""Words of an object that belongs to the content with its predicate."""
_BY_THE_WAY = TIME | {
    "الشهر",
    "الاسبوع",
    "العام",
    "الليله",
    "بدوره",
    "بدورها",
    "بدورهم",
    "ايضا",
    "في",
    "البدايه",
    "السابق",
    "وقت",
    "سابق",
}
_BAN_WITH_PRONOUN = BAN - {"بان"}
_WORDING = frozenset(["القول", "التاكيد", "التشديد", "الاشاره"])
_ADJUNCTS = ADJUNCT | {"في"}
_NO_CONTENT = TIME | NOT_AFTER
_PREPOSITIONS = {"الي": "ILA", "علي": "ALA", "من": "MIN", "عن": "AN_", "في": "FI", "مع": "MAA"}
_BARE_AN = frozenset(["INNA", "ANNA", "AN_SUBJ", "BIANNA", "OBJ2_ANNA", "NOMSENT", "BIAN_SUBJ", "NOM", "NOM_MASDAR", "RELAY"])
_INDICATIVE = _BARE_AN - {"AN_SUBJ", "BIAN_SUBJ"}
_SUBJUNCTIVE = frozenset(["AN_SUBJ", "OBJ2_AN_SUBJ", "MIN_AN_SUBJ"])
_SEATS = frozenset(
    ["جامعه", "كليه", "معهد", "مركز", "اكاديميه", "وزاره", "مجلس", "برلمان", "هييه", "رياسه", "مدينه", "منظمه", "قسم"]
)
"""Nouns of where somebody has his post."""
_TELLS_HOW = frozenset(["روي", "شرح", "وصف", "حكي", "اوضح", "ذكر", "كشف", "بين", "سرد"])
_NOT_TO = frozenset(["الا", "بالا"])
_IMPERFECT = frozenset("ايتن")
_BI = BI_FRAMES | {"OBJ_BI", "OBJ_BIANNA", "BIAN_SUBJ"}
_CHARGED = 8  # tokens of whom one charges with something
_DESCRIBED = 16  # tokens of what is said of those who are asked
_FROM_THEM = frozenset(["منه", "منها", "منهم", "منهما", "منا", "مني", "منهن"])
_ANSWERS = frozenset(["ردا", "تعليقا", "تعقيبا", "بناء", "علاوه", "جوابا", "احتجاجا", "عطفا"])
_OF_THEM = frozenset(["منه", "منها", "منهم", "منهما", "منهن", "منا", "مني"])
_MIN = frozenset(["MIN_ANNA", "MIN_MASDAR", "MIN_NP", "MIN_AN", "OBJ2_MIN"])
_TEMPORAL = frozenset(
    [
        "منذ",
        "بعد",
        "قبل",
        "دون",
        "بدون",
        "الا",
        "غير",
        "بيد",
        "رغم",
        "حتي",
        "الي",
        "علي",
        "من",
        "في",
        "عن",
        "شرط",
        "لحين",
        "كما",
        "لولا",
        "الرغم",
        "حيث",
    ]
)

_NOT_ITS_AN = _TEMPORAL | (NOT_BEFORE_AN - {"سبق", "وسبق", "مع", "بما"})


@lru_cache(maxsize=4096)
def has(frames: frozenset[str], code: str) -> bool:
    """Whether some frame begins with `code`, after an addressee or not."""
    return any(f.startswith((code, "OBJ2_" + code, "OBJ_" + code)) and not f.endswith("AN_SUBJ") for f in frames)


def takes_clause(frames: frozenset[str]) -> bool:
    """Whether a clause with a bare أن can be what was said."""
    return bool(frames & _BARE_AN)


def may_be_its(frames: frozenset[str], conjunction: Token) -> bool:
    """Whether a cue with these frames can have the conjunction: إنّ is none of those that take only a subjunctive (رفض أن)."""
    return not conjunction.surface.startswith("إ") or bool(frames & _INDICATIVE)


def leads(frames: frozenset[str], word: str) -> bool:
    """Whether `word` is a preposition that brings in what a cue with these frames says (أعرب عن)."""
    return word in _PREPOSITIONS and has(frames, _PREPOSITIONS[word])


def tie(
    nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, slot: Slot, i: int, limit: int, end: int
) -> Match | None:
    """What the conjunction, colon or preposition at `i` brings in."""
    tokens, frames = nouns.tokens, cue.frames
    token = tokens[i]
    word = token.folded
    if token.surface == ":":
        spoken = _colon(nouns, quotes, cue, slot, i, end)
        if spoken is not None:
            return spoken
    if word in AN and frames & _BARE_AN and i not in nouns.named and _conjunction(nouns, i, end, cue, slot.end):
        return Match(cue, slot, "INNA" if cue.lemma == "قال" else "ANNA", "clause", i + 1, i)
    if word == "الا" and token.surface.startswith("أ") and frames & _BARE_AN and i == slot.end and i + 1 < end:
        return Match(cue, slot, "ANNA", "clause", i, i)  # توقع ألا تصمد: its لا belongs to what is said
    if word in _NOT_TO and (not_to := _not_to(nouns, cue, slot, i, end)) is not None:
        return not_to
    if word == "كيف" and cue.lemma in _TELLS_HOW and cue.pos != "masdar" and i + 2 < end:
        return Match(cue, slot, "AMMA", "clause", i, i)  # روى كيف أمضى ليلته
    if "AMMA" in frames and i + 2 < end and (question := _whether(tokens, cue, slot, i)) is not None:
        return question
    if (predicate := _predicate(nouns, cue, slot, i)) is not None:
        return predicate
    if word in BAN and (has(frames, "BI") or frames & _BARE_AN):
        return Match(cue, slot, "BIANNA", "clause", i + 1, i)
    if word in _OF_THEM and "MIN_AN_SUBJ" in frames and not frames & _MIN:
        told = _told(nouns, quotes, cue, slot, i + 1, end)
        if told is not None and (told.frame != "MIN_OBJ" or told.kind == "quote" or _deed_or_the(nouns, told.start)):
            return told
    if word == "من" and "MIN_AN_SUBJ" in frames and not frames & _MIN:
        asked = _asked(nouns, quotes, cue, slot, i, end)
        if asked is not None:
            return asked
    if word in _FROM_THEM and "MIN_AN_SUBJ" in frames and i + 1 < end and (i == slot.end or i == cue.index + 1):
        return _wish(nouns, quotes, cue, slot, i + 1)
    if word in _PREPOSITIONS and has(frames, _PREPOSITIONS[word]) and i + 1 < end and not _charged(tokens, frames, i, limit):
        governed = _preposition(nouns, quotes, cue, slot, i)
        if governed is not None:
            return governed
    if frames & _BI and word.startswith("ب") and token.kind == "word" and "INNA" not in frames:
        brought = _brought(nouns, quotes, cues, cue, slot, i, limit, end)
        if brought is not None:
            return brought
    return None


def _charged(tokens: Sequence[Token], frames: frozenset[str], i: int, limit: int) -> bool:
    """Whether إلى brings in who is told to do what follows: «أوعز إلى الجيش بتكثيف الغارات»."""
    if tokens[i].folded != "الي" or "BI_MASDAR" not in frames:
        return False
    words = [t.folded for t in tokens[i + 2 : min(limit, i + _CHARGED)]]
    if "ILA_NP" in frames and any(w.startswith("بال") for w in words):
        return True  # أوعز إلى مبعوثه بالتوجه
    return any(w[:1] == "ب" and (w[1:] in DEEDS or is_deed(w[1:])) for w in words)


def _not_to(nouns: Nouns, cue: Cue, slot: Slot, i: int, end: int) -> Match | None:
    """تعهد ألا يستقيل, وعد بألا: the conjunction has the negation in it, which belongs to what is said. إلا is another word."""
    tokens, bi = nouns.tokens, int(nouns.tokens[i].folded[0] == "ب")
    beside = cue.pos == "verb" and (i == slot.end or (i == slot.end + 1 and tokens[slot.end].surface in ("،", ",")))
    if not beside or i + 1 >= end or "إ" in tokens[i].surface or tokens[i + 1].folded[:1] not in _IMPERFECT:
        return None
    takes = has(cue.frames, "BI") or "BIAN_SUBJ" in cue.frames if bi else bool(cue.frames & _SUBJUNCTIVE)
    return Match(cue, slot, "AN_SUBJ", "clause", i, i, strip=bi) if takes else None


def _brought(
    nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, slot: Slot, i: int, limit: int, end: int
) -> Match | None:
    """What a ب at `i` brings in: رحب بالقرار, وصف اللقاء بالمثمر."""
    tokens = nouns.tokens
    word = tokens[i].folded
    beside = (
        i == slot.end
        or (word == "بدعم" and cue.lemma == "اتهم")
        or (i == slot.end + 1 and tokens[slot.end].surface in ("،", ","))
    )
    brought = brings_in(tokens, i, beside) or (word, cue.lemma) == ("بسرعه", "طالب")
    if word in ("بما", "بمن") and cue.pos not in ("verb", "participle"):
        return None
    if not brought or word in BAN or (cue.lemma == "ذكر" and i > slot.end and cue.pos != "participle"):
        return None
    if cue.lemma == "قدر" and slot.end < i and cue.pos == "verb":
        amount = i + 1 < limit and (word in ("بنحو", "بحوالي", "باكثر", "باقل", "بما") or tokens[i + 1].kind == "number")
        first = _object(tokens, slot.end, i)
        return Match(cue, slot, "OBJ_BI", "phrase", first, i) if amount and first < i else None
    if cue.lemma == "وصف" and not cue.enclitic and slot.end < i and not word.startswith("باش"):
        if clause_follows(nouns, quotes, cues, i + 1, min(limit, i + 16)):
            return None
        if _object(tokens, slot.end, i) < i and cue.pos == "verb" and word != "ب":
            return Match(cue, slot, "OBJ_BI", "phrase", i, i, strip=1)
    if word[1:].removeprefix("ال") in _SEATS and i > slot.end + 1 and slot.mention is not None:
        return None  # طالبت X، أستاذة القانون بجامعة السهل، ب
    if word == "ب":
        whole = (
            i + 1 in quotes
            and not goes_on(tokens, quotes, quotes[i + 1] + 1, end)
            and not _governs(tokens, quotes[i + 1] + 1, end)
        )
        return Match(cue, slot, "BI_NP", "quote" if whole else "phrase", i + 1, i)
    here = nouns.starting(i)
    if here is None and i in nouns.named:
        return None  # جون بولتون: the ب is the name's own
    if here is not None and here[0].type in ("place", "state") and any(t.folded in BAN for t in tokens[i + 1 : limit]):
        return None  # اتهمت X، في مؤتمر بطرابلس، الحكومة بأنها
    if here is None and _ends_name(nouns, i):
        return None
    plain = here is None or (here[0].authority is None and here[0].type == "person")
    long = len(word) > 3 or (len(word) == 3 and bool(cue.frames & BI_FRAMES) and slot.end <= i)
    if (long and plain) or nouns.prefixed(i) == "ب":
        return Match(cue, slot, "BI_NP", "phrase", i, i, strip=2 if tokens[i].surface[1:2] == "ـ" else 1)
    return None


def _governs(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether a deed in marks has its circumstances behind them: «اتهم الحكومة بـ"المماطلة" في تنفيذ الاتفاق»."""
    if i + 1 >= end or tokens[i].folded not in ("في", "بحق", "ضد", "تجاه", "حيال", "عن"):
        return False
    following = tokens[i + 1].folded
    return is_deed(following) or following in DEEDS or (tokens[i].folded != "في" and following not in TIME)


def _ends_name(nouns: Nouns, i: int) -> bool:
    """Whether the word at `i` ends a name that began before it: فرانس برس."""
    first = nouns.ending(i + 1)
    return first is not None and first < i


def _predicate(nouns: Nouns, cue: Cue, slot: Slot, i: int) -> Match | None:
    """وصف X بأنه Y: what is said of X, and X with it where it is described and not only named (عملية الجيش في رفح بأنها …)."""
    tokens = nouns.tokens
    if cue.lemma not in ("وصف", "برر", "نعت") or tokens[i].folded not in _BAN_WITH_PRONOUN or slot.end >= i or cue.enclitic:
        return None
    first = _object(tokens, slot.end, i)
    if first >= i or tokens[first].folded in ("اياها", "اياه", "اياهم"):
        return None
    apposed = next((k + 1 for k in range(i - 2, first, -1) if tokens[k].surface in ("،", ",")), first)
    if tokens[apposed].folded in _ADJUNCTS and tokens[apposed + 1].folded in SETTING:
        apposed += 2  # ووصف في بيان الغارة على …
    return Match(cue, slot, "OBJ_BIANNA", "phrase", apposed if _described(tokens, apposed, i) else i + 1, i)


def _described(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether an object is a noun with its complement, three words or more: a bare name is known and no part of what is said."""
    return sum(t.kind == "word" and t.folded not in _BY_THE_WAY for t in tokens[first:end]) >= _DESCRIPTION


def _whether(tokens: Sequence[Token], cue: Cue, slot: Slot, i: int) -> Match | None:
    """تساءل عما إذا كان …, سأل هل …"""
    word = tokens[i].folded
    if word in ("عما", "ما") and tokens[i + 1].folded == "اذا":
        return Match(cue, slot, "AMMA", "clause", i + 2, i)
    if word == "ان" and tokens[i + 1].folded in ("كان", "كانت", "كانوا"):
        return Match(cue, slot, "AMMA", "clause", i, i)
    if word == "عمن":
        return Match(cue, slot, "AMMA", "clause", i + 1, i)  # تساءل عمن سيضمن التنفيذ
    return Match(cue, slot, "AMMA", "clause", i, i) if word in ("هل", "كيف", "متي", "لماذا", "اين") else None


def _object(tokens: Sequence[Token], i: int, end: int) -> int:
    """The first word from `i` that is no adverb of time and no comma; `end` where there is none."""
    while i < end and (tokens[i].kind != "word" or tokens[i].folded in TIME):
        comma = tokens[i].surface in ("،", ",")
        i += 1
        if comma and i < end and tokens[i].folded in _ADJUNCTS:
            i = next((k for k in range(i, end) if tokens[k].surface in ("،", ",")), end)
    return i


def _conjunction(nouns: Nouns, i: int, end: int, cue: Cue, behind: int) -> bool:
    """Whether أن or إن at `i` is a conjunction: not part of a name (جاي-إن) and not the إن of a condition."""
    tokens = nouns.tokens
    if i and tokens[i - 1].surface == "-" and tokens[i - 1].span.end == tokens[i].span.start:
        return False
    if i > behind and tokens[i - 1].folded in _NOT_ITS_AN and i - 1 > cue.index:  # قال محمد علي إن: the end of a name
        return False
    if i - 1 > cue.index and tokens[i - 1].folded in THINKS:
        return False
    if not may_be_its(cue.frames, tokens[i]):
        return False
    return not (i + 1 < end and tokens[i + 1].folded == "لم" and tokens[i].surface == "إن" and cue.lemma != "قال")


def _wish(nouns: Nouns, quotes: Mapping[int, int], cue: Cue, slot: Slot, k: int) -> Match | None:
    """What is asked of whom a pronoun names: طلب منهم المغادرة، طلب منه أن يغادر."""
    token = nouns.tokens[k]
    if token.folded in AN:
        return Match(cue, slot, "MIN_AN_SUBJ", "clause", k + 1, k)
    if k in quotes:
        return Match(cue, slot, "MIN_OBJ", "quote", k, k)
    if token.kind == "word" and token.folded not in NOT_NOUN:
        return Match(cue, slot, "MIN_OBJ", "phrase", k, k)
    return None


def _asked(nouns: Nouns, quotes: Mapping[int, int], cue: Cue, slot: Slot, i: int, end: int) -> Match | None:
    """طلب من X أن …, طلب من X شيئا: the one asked stands between the preposition and the content."""
    tokens = nouns.tokens
    first = max(slot.end, cue.index + 1)
    if any(t.kind == "word" and t.folded not in _BY_THE_WAY for t in tokens[first:i]):
        return None  # طلبت عينة من الغاز: what is asked for stands there already
    found = nouns.starting(i + 1)
    k = found[1] if found is not None else _one_asked(tokens, i + 1, end)
    if (late := _behind_aside(tokens, k, end)) > 0:
        return Match(cue, slot, "MIN_AN_SUBJ", "clause", late + 1, late)
    if k <= i + 1 or k >= end:
        return None
    if tokens[k].surface in ("،", ",") and k + 1 < end:
        k += 1
    if k in quotes and quotes[k] - k <= 3 and quotes[k] + 1 < end and tokens[quotes[k] + 1].kind == "word":
        k = quotes[k] + 1  # the name of the one asked
    return _told(nouns, quotes, cue, slot, k, end)


def _behind_aside(tokens: Sequence[Token], k: int, end: int) -> int:
    """The أن behind a comma that closes what is said of those who are asked: «طلب من الدول الموقعة، قطر ومصر، أن»; -1."""
    for j in range(k, min(end - 1, k + _DESCRIBED)):
        if tokens[j].folded == "ان" and tokens[j - 1].surface in ("،", ",") and j > k + 1:
            return j
        if tokens[j].folded in AN or tokens[j].folded in BAN or tokens[j].kind == "quote" or tokens[j].surface in (":", "؛"):
            return -1
    return -1


def _deed_or_the(nouns: Nouns, i: int) -> bool:
    """Whether what follows منه is asked for, and nobody who asks."""
    word = nouns.tokens[i].folded
    return nouns.starting(i) is None and (word.startswith("ال") or (is_asked(word) and not nouns.tokens[i].surface.endswith("ة")))


def _told(nouns: Nouns, quotes: Mapping[int, int], cue: Cue, slot: Slot, k: int, end: int) -> Match | None:
    """What is asked of the one before `k`: أن with a clause, a quotation, a noun."""
    tokens = nouns.tokens
    while k < end and tokens[k].folded in TIME:
        k += 1
    if k >= end:
        return None
    if tokens[k].folded in AN:
        return Match(cue, slot, "MIN_AN_SUBJ", "clause", k + 1, k)
    if k in quotes:
        return Match(cue, slot, "MIN_OBJ", "quote", k, k)
    if tokens[k].kind == "word" and tokens[k].folded not in NOT_NOUN:
        return Match(cue, slot, "MIN_OBJ", "phrase", k, k)
    return None


def _one_asked(tokens: Sequence[Token], i: int, end: int) -> int:
    """The index behind a plain noun that is asked (من مواطنيها, من الدول الأعضاء), `i` where none stands there."""
    if (
        i >= end
        or tokens[i].kind != "word"
        or not (
            tokens[i].folded.startswith("ال")
            or (len(tokens[i].folded) > 4 and tokens[i].folded.endswith(("ه", "ها", "هم")))
            or (i + 1 < end and tokens[i + 1].folded.startswith("ال"))
        )
    ):
        return i
    i += 1
    while i + 1 < end and tokens[i].kind == tokens[i + 1].kind == "word" and tokens[i].folded.startswith("ال"):
        if tokens[i + 1].folded in NOT_NOUN or tokens[i + 1].folded.startswith("لل"):
            break
        i += 1
    return i


def _colon(nouns: Nouns, quotes: Mapping[int, int], cue: Cue, slot: Slot, i: int, end: int) -> Match | None:
    """What follows a colon: a quotation, a clause, speech without marks; None where the colon opens a list."""
    tokens = nouns.tokens
    if cue.pos == "noun" or i + 1 >= end or tokens[i - 1].folded in LISTING:
        return None
    k = i + 1
    while k + 1 < end and (tokens[k].kind == "newline" or (tokens[k - 1].kind == "newline" and tokens[k].surface in BULLETS)):
        k += 1  # what was said begins in the next paragraph
    if k in quotes:
        return Match(cue, slot, "DQ", "quote", k, i)
    if tokens[k].folded in AN:
        return Match(cue, slot, "INNA", "clause", k + 1, i)
    if cue.frames & {"DU", "DQ"}:
        return Match(cue, slot, "DU", "speech", k, i)
    return None


def _preposition(nouns: Nouns, quotes: Mapping[int, int], cue: Cue, slot: Slot, i: int) -> Match | None:
    """The clause or noun phrase after a preposition of the cue's frames."""
    following = nouns.tokens[i + 1]
    if i and nouns.tokens[i].folded == "علي" and nouns.tokens[i - 1].folded in _ANSWERS:
        return None  # شدد سامي نور ردا على …
    code = _PREPOSITIONS[nouns.tokens[i].folded].rstrip("_")
    if following.folded in AN:
        return Match(cue, slot, code + "_ANNA", "clause", i + 2, i)
    if following.folded in _WORDING and i + 3 < len(nouns.tokens) and nouns.tokens[i + 2].folded in AN and cue.lemma != "قال":
        return Match(cue, slot, code + "_ANNA", "clause", i + 3, i)  # شدد على القول إن
    if following.folded in _WORDING and i + 2 < len(nouns.tokens) and i + 2 in quotes and cue.lemma != "قال":
        return Match(cue, slot, "DQ", "quote", i + 2, i)  # شدد على القول «…»
    clause_only = not any(f != code + "_ANNA" and code in f.split("_") for f in cue.frames if not f.startswith("OBJ2"))
    if clause_only and not any(f.startswith("OBJ2") for f in cue.frames):
        return None
    if following.kind in ("word", "number", "quote") and following.folded not in _NO_CONTENT:
        return Match(cue, slot, code + "_NP", "phrase", i + 1, i)
    return None
