"""The direct object that is what was said: أكد التزامه، نفى صحة الأنباء."""

from collections.abc import Mapping, Sequence

from ingest.lexicon.phrases import attitude_act
from ingest.model import Token
from ingest.statements.bodyname import BACK
from ingest.statements.calendar import past_time
from ingest.statements.cue import Cue, readings
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.subject import MANNER
from ingest.statements.words import ADJUNCT, AN, BAN, DEEDS, NOT_NOUN, RELATIVE, SETTING, SOURCE, THAT, THAT_NOUNS, TIME

_OCCASIONS = SETTING | {"مقالها", "مقاله"}
_DASHES = ("-", "–", "—")
_STOPS = ("،", ",", *_DASHES)
_ADJUNCTS = ADJUNCT | {"في"}
_NO_THING = NOT_NOUN - {"هذا", "هذه", "ذلك", "تلك", "اي"}
_NO_OBJECT = frozenset(
    [
        "التعليق",
        "الادلاء",
        "الافصاح",
        "الكشف",
        "الحديث",
        "كشف",
        "ذكر",
        "نشر",
        "تاكيد",
        "التصريح",
        "الاجابه",
        "الرد",
        "الخوض",
        "التاكيد",
        "الامر",
    ]
)
OF_OCCASION = frozenset(
    [
        "صحفي",
        "صحافي",
        "مشترك",
        "متلفز",
        "متلفزه",
        "له",
        "لها",
        "لهم",
        "رسمي",
        "رسميه",
        "مقتضب",
        "صحفيه",
        "صحافيه",
        "مصور",
        "تلفزيوني",
        "تلفزيونيه",
        "مكتوب",
        "الصحفي",
        "طاريه",
        "طاري",
        "استثناييه",
        "عاجله",
        "عاجل",
        "مغلقه",
        "علنيه",
        "خاصه",
        "خاص",
        "منفصل",
        "منفصله",
        "قصير",
        "قصيره",
        "مطول",
        "مطوله",
        "حصري",
        "حصريه",
        "نادره",
        "نادر",
        "مماثل",
        "سابق",
        "سابقه",
        "لاحق",
        "ختامي",
        "ختاميه",
        "مسجل",
        "مسجله",
        "هاتفي",
        "هاتفيه",
        "صدر",
        "نشر",
        "صادر",
        "صادره",
    ]
)
"""Words that go on with the name of an occasion (في مؤتمر صحفي مشترك)."""
_PARTS = frozenset(["اول", "ختام", "مستهل", "بدايه", "نهايه", "ذات", "نفس", "هذا", "مطلع", "اعقاب", "اطار", "سياق"])
"""Words that another noun of the occasion follows (في ختام الاجتماع)."""
_WAW = (
    "وقف",
    "وجود",
    "وصول",
    "وقوع",
    "وفا",
    "وضع",
    "وعد",
    "وعود",
    "وحد",
    "واجب",
    "ولا",
    "وساط",
    "وثا",
    "وثيق",
    "وجه",
    "ورود",
    "وظيف",
)
_OUTLETS = frozenset("ل" + w for w in ("قناه", "صحيفه", "وكاله", "موقع", "شبكه", "اذاعه", "تلفزيون", "مجله", "جريده", "محطه"))
_PEERS = frozenset(["لنظيره", "لنظيرها", "لنظيرته", "لنظيرتها", "لضيفه", "لمضيفه", "لنظرايه", "للصحفيين", "للصحافيين", "للصحافه"])
_OF_WHAT_WAS = frozenset(
    ["فيه", "فيها", "به", "بها", "اياه", "اياها", "اياهم", "اياهما", "خلاله", "خلالها", "خلالهما", "اثناءه", "اثناءها"]
)
"""Pronouns that point back before the object: «اتصال أكد خلاله ضرورة الحوار»."""
_OPENLY = (
    "عاليا",
    "علنا",
    "علانيه",
    "صراحه",
    "ضمنا",
    "ضمنيا",
    "رسميا",
    "قطعيا",
    "نهاييا",
    "تلميحا",
    "بشده",
    "بقوه",
    "بحزم",
    "بوضوح",
)
_DENIALS = frozenset(["نفيا", "رفضا", "قاطعا", "تاما", "مطلقا", "باتا", "ادانه", "شديدا", "كليا", "جمله", "وتفصيلا", *_OPENLY])
"""Words that strengthen the verb and are not what was said (نفى نفيا قاطعا)."""
_REFERRED = frozenset(
    ["ذلك", "هذا", "ايام", "يومين", "ساعات", "ساعتين", "اسابيع", "اسبوعين", "اشهر", "شهرين", "اعوام", "عامين", "قليل"]
)
_ALL = frozenset(["جميع", "كل", "كافه", "ساير", "مختلف"])
_SIDES = frozenset(["جانبه", "جانبها", "جانبهم", "جهته", "جهتها", "جهتهم", "جديد"])
_PERIODS = frozenset(
    ["الاسبوع", "الشهر", "العام", "السنه", "المره", "الليله", "الصباح", "المساء", "الصيف", "الشتاء", "الربيع", "الخريف"]
)
_FOLLOWING = frozenset(["التالي", "التاليه", "السابق", "السابقه", "نفسه", "نفسها", "ذاته", "ذاتها"])
_SPANS = _PERIODS | TIME | {"اليوم"}
"""What «في الشهر التالي» tells of."""
_NOT_RELATIVE = frozenset(
    ["اذا", "لم", "لن", "لا", "زال", "زالت", "زالوا", "دام", "دامت", "برح", "انفك", "بين", "بعد", "قبل", "لو"]
)
"""Words after which ما is no relative (ما إذا, ما لم, ما زال)."""


def _adverbial(tokens: Sequence[Token], i: int, end: int) -> int:
    """The index behind «قبل ذلك», «هذا الأسبوع», «في وقت سابق»; `i` where no such adverb begins."""
    if i + 2 < end and tokens[i].folded in ("قبل", "بعد") and tokens[i + 1].folded in _REFERRED:
        return i + 2
    if i + 2 < end and tokens[i].folded in ("هذا", "هذه") and tokens[i + 1].folded in _PERIODS:
        return i + 2
    if i + 1 < end and tokens[i].folded in _PERIODS and tokens[i + 1].folded in TIME:
        return i + 2
    if (
        i + 3 < end
        and tokens[i].folded == "في"
        and tokens[i + 1].folded in ("وقت", "وقتها")
        and tokens[i + 2].folded in ("سابق", "لاحق", "متاخر")
    ):
        return i + 3
    return i


def thing_said(
    nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, slot: Slot, first: int, end: int
) -> int | None:
    """The first token of a direct object that is what was said, None where the cue takes none here."""
    if cue.lemma in ("اعتبر", "عد") or not any(
        f.startswith("OBJ") and f not in ("OBJ_BIANNA", "OBJ_BI") and not f.startswith("OBJ2_") for f in cue.frames
    ):
        return None
    if (cue.pos == "noun" and slot.mention is None) or (cue.pos == "verb" and cue.enclitic):
        return None
    tokens = nouns.tokens
    i, jumps, apposed = past_time(tokens, first, end), 0, False
    i = _past_occasion(nouns, i, end)
    if (
        i + 1 < end
        and tokens[i].surface in ("،", ",")
        and slot.mention is not None
        and "،" in nouns.text[slot.mention.span.start : slot.mention.span.end]
    ):
        i, apposed = i + 1, True  # the comma behind an apposition
    while i < end and cue.pos != "noun":
        if tokens[i].kind == "number" and tokens[i - 1].folded in TIME:  # the rest of a date
            i = next((k + 1 for k in range(i, min(end, i + 8)) if tokens[k].surface in ("،", ",")), end)
        elif (then := _past_dashes(tokens, i, end)) > i or (then := _adverbial(tokens, i, end)) > i:
            i = then
        elif i in quotes and quotes[i] == i + 2 and tokens[i + 1].folded in TIME:
            i = quotes[i] + 1  # أدان "بشدة" حصار المدينة
        elif (
            tokens[i].folded in TIME
            or (tokens[i].folded in _DENIALS)
            or tokens[i].folded in _OF_WHAT_WAS
            or (tokens[i].folded in _FOLLOWING and tokens[i - 1].folded in _SPANS)
            or (tokens[i].surface in ("،", ",") and i + 1 < end and tokens[i + 1].folded in TIME)
            or (tokens[i].surface in ("،", ",") and tokens[i - 1].folded in TIME and jumps == 0)
            or (_dated(tokens, i, end) and first < i - 1 and jumps == 0)
        ):
            i += 1
        elif (tokens[i].surface in ("،", ",") or ((jumps or apposed) and tokens[i].folded in _ADJUNCTS)) and jumps < 4:
            if i == cue.index + 1 and (i + 1 >= end or tokens[i + 1].folded not in _ADJUNCTS):
                break
            if (
                i == slot.end
                and i + 1 < end
                and (_deed(tokens[i + 1].folded) or tokens[i + 1].folded in THAT_NOUNS)
                and nouns.starting(i + 1) is None
            ):
                i += 1
                break  # أعلن الرئيس سامي نور، قبول استقالة …، الثلاثاء
            following = next((k for k in range(i + 1, min(end, i + 14)) if tokens[k].surface in ("،", ",")), -1)
            if following < 0:
                return None
            i, jumps = following + 1, jumps + 1
        elif (past := past_time(tokens, i, end)) > i or (past := _past_companion(nouns, slot, i, end)) > i:
            i = past
        elif i + 2 < end and (
            (tokens[i].folded in MANNER and tokens[i + 1].kind == "word")
            or (tokens[i].folded in ("باشد", "باقوي", "باقسي") and tokens[i + 1].folded in ("العبارات", "الالفاظ"))
            or (tokens[i].folded == "من" and tokens[i + 1].folded in _SIDES)
        ):
            i += 2  # رفض بشكل واضح إمكانية …, نفى من جانبه ارتكاب …
        else:
            break
    i = _past_outlet(nouns, quotes, _past_issuer(nouns, i, end), end)
    if jumps and tokens[i - 1].surface not in _STOPS:
        return None
    if i in quotes and _marked(tokens, quotes, i, end):
        return i
    if i >= end or tokens[i].kind not in ("word", "number") or i in quotes:
        return None
    word = tokens[i].folded
    if word == "ما" and i + 1 < end and tokens[i + 1].folded not in _NOT_RELATIVE:
        return i  # نفى ما تردد عن …
    if (
        word in _NO_THING
        or word in AN
        or (
            word[:1] == "و"
            and (word[1:] in AN or _second(word) or (_joined(word) and (i + 1 >= end or tokens[i + 1].kind != "word")))
        )
        or word in BACK
        or (_surnamed(slot, i) and word.startswith("ال") and i + 1 < end and tokens[i + 1].surface in ("،", ","))
        or word in BAN
        or word in _NO_OBJECT
        or word in SOURCE
        or (i in cues and cues[i].pos in ("verb", "participle") and not _noun_here(cue, cues[i], word))
    ):
        return None
    if tokens[i].surface.startswith(("لـ", "للص", "لل")):
        return None
    if cue.lemma == "ناشد":  # whom it is said to comes first
        told = nouns.starting(i)
        if told is None:
            return _past_all(tokens, i, end)
        if told[1] >= end or tokens[told[1]].kind != "word" or tokens[told[1]].folded in NOT_NOUN:
            return None
        return told[1]
    return i


def _past_companion(nouns: Nouns, slot: Slot, i: int, end: int) -> int:
    """The index behind with whom a speaker says it: «نفت روسيا مع حليفتها إيران شن أي هجوم»; `i` where nobody is named."""
    if nouns.tokens[i].folded != "مع" or i != slot.end or slot.mention is None:
        return i
    found = next((f for k in (i + 1, i + 2) if k < end and (f := nouns.starting(k)) is not None), None)
    return found[1] if found is not None and found[1] < end else i


def _past_dashes(tokens: Sequence[Token], i: int, end: int) -> int:
    """The index behind a remark between dashes: «أكد الوزير - خلال المؤتمر - ضرورة …»; `i` where none begins."""
    if tokens[i].surface not in _DASHES or i + 2 >= end or tokens[i + 1].folded not in _ADJUNCTS:
        return i
    return next((k + 1 for k in range(i + 2, min(end - 1, i + 14)) if tokens[k].surface in _DASHES), i)


def _past_occasion(nouns: Nouns, i: int, end: int) -> int:
    """The index behind the occasion at `i`: «في مؤتمر صحفي مشترك», «خلال جلسة مجلس الأمن»."""
    tokens = nouns.tokens
    if i + 2 >= end or tokens[i].folded not in ("في", "خلال", "عبر") or tokens[i + 1].folded not in _OCCASIONS:
        return i
    if tokens[i + 1].folded in _PARTS and i + 3 < end:
        i = next((k for k in range(i + 3, min(end, i + 10)) if tokens[k].surface in ("،", ",")), i + 3)
    else:
        i += 2
        if (of := nouns.starting(i)) is not None and not nouns.prefixed(i) and of[0].type not in ("person", "unknown"):
            i = of[1]
    while i + 1 < end and (
        tokens[i].folded in OF_OCCASION or (tokens[i].folded.startswith("ال") and tokens[i + 1].surface in ("،", ","))
    ):
        i += 1
    return i


def _noun_here(cue: Cue, other: Cue, word: str) -> bool:
    """Whether what is spelt like a verb is the object: «نفى علمه بالأمر», «أبدى حذره»."""
    if cue.lemma in ("نفي", "انكر"):
        return other.lemma == "علم" or word.startswith("تلقي")  # نفى تلقي رشوة: it is no «تلقي كلمة»
    if cue.lemma == "اكد" and other.lemma == "علم" and other.enclitic:
        return True  # أكدت الوزارة علمها بـ
    if cue.lemma == "اعلن" and other.pos == "verb" and other.aspect == "p" and not other.coordinated and not other.enclitic:
        return any(c.pos == "masdar" for c in readings(word))  # أعلنت المنظمة (السهل) منح سامي نور جائزة
    return cue.lemma == "ابدي" and attitude_act(word) is not None


def _past_all(tokens: Sequence[Token], i: int, end: int) -> int:
    """The index behind «جميع الأطراف في سوريا، الجمعة،», who are called upon; `i` where nobody such is."""
    if tokens[i].folded not in _ALL or i + 2 >= end or not tokens[i + 1].folded.startswith("ال"):
        return i
    k = i + 2
    if tokens[k].folded in ("في", "ب") and k + 2 < end:
        k += 2
    while k < end and (tokens[k].surface in ("،", ",") or tokens[k].folded in TIME):
        k += 1
    return k if k < end and tokens[k].kind == "word" and tokens[k].folded not in NOT_NOUN else i


def _dated(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether `i` is the comma behind a date with a noun right behind it: «أعلن في فبراير 2018، بدء …»."""
    if tokens[i].surface not in ("،", ",") or tokens[i - 1].kind != "number" or i + 1 >= end:
        return False
    word = tokens[i + 1].folded
    return word not in _NO_THING and word not in _ADJUNCTS and not (word[:1] == "و" and not word.startswith(_WAW))


def _past_issuer(nouns: Nouns, i: int, end: int) -> int:
    """The index behind «(في بيان صادر) عن مكتبه»; `i` where no issuer is named."""
    if i + 2 >= end or nouns.tokens[i - 1].folded not in ("صادر", "صادره", "صدر") or nouns.tokens[i].folded != "عن":
        return i
    found = nouns.starting(i + 1)
    return found[1] if found is not None else i + 2


def _deed(word: str) -> bool:
    """Whether a word behind the comma that closes a subject is what was said: a deed, or an utterance of the subject's own (دعوته)."""
    if word in DEEDS or (word.startswith("ال") and word[2:] in DEEDS):
        return True
    owned = len(word) > 4 and word.endswith(("ه", "ها", "هم")) and not word.startswith(("ال", "و"))
    return owned and (attitude_act(word) is not None or any(c.pos == "masdar" and c.enclitic for c in readings(word)))


def _second(word: str) -> bool:
    """Whether a word is و with a definite noun, which goes on with the subject (لجنة الانضباط والتفتيش) and begins no object."""
    return word.startswith("وال") and len(word) > 5 and word not in RELATIVE and not word.startswith(("والد", "والي"))


def _joined(word: str) -> bool:
    """Whether a word with و is a second subject (كما أعلنت الوزارة ومحاميها); a few objects begin with that letter (وقف, وجود)."""
    if word.startswith("وال"):
        return True
    return len(word) > 4 and word.endswith(("ه", "ها", "هم")) and not word.startswith(_WAW)


def _surnamed(slot: Slot, i: int) -> bool:
    """Whether `i` follows a person's name, of which a word with ال is a part (سامي نور الابن)."""
    return i == slot.end and slot.mention is not None and slot.mention.type == "person"


def _marked(tokens: Sequence[Token], quotes: Mapping[int, int], i: int, end: int) -> bool:
    """Whether the words in marks at `i` are only the head of the object: «تعلن "تحرير" رهينة»."""
    close = quotes[i]
    if close - i > 3 or close + 1 >= end or tokens[i + 1].folded in TIME:
        return False
    following = tokens[close + 1]
    return following.kind == "word" and following.folded not in _NO_THING and following.folded not in THAT


def _past_outlet(nouns: Nouns, quotes: Mapping[int, int], i: int, end: int) -> int:
    """The index after the outlet that is told: «أكدت المصادر لقناة "السهل" دعم الاتحاد»; `i` where there is none."""
    if i + 1 >= end:
        return i
    if nouns.tokens[i].folded in _PEERS:
        close = i + 1
        while close < end and nouns.tokens[close].folded.startswith("ال") and nouns.tokens[close].folded.endswith(("ي", "يه")):
            close += 1  # أوضح لنظيره الروسي رؤية بلاده
        return close
    if nouns.tokens[i].folded not in _OUTLETS:
        return i
    if i + 1 in quotes:
        return quotes[i + 1] + 1
    found = nouns.starting(i + 1) or nouns.starting(i)
    return found[1] if found is not None else i
