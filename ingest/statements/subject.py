"""The speaker slot after or before a cue."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.model import Mention, Token
from ingest.morph import analyse
from ingest.statements.agreement import oblique
from ingest.statements.bodyname import BACK, body_end, completed, widened
from ingest.statements.cue import Cue
from ingest.statements.gender import definite_gender, feminine_thing
from ingest.statements.hearer import hearer
from ingest.statements.incognito import past_wish
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.unknown import bare_name, quoted_name, with_name
from ingest.statements.with_bi import brings_in
from ingest.statements.words import ABOUT_IT, AN, BAN, DEEDS, FIRST_PERSON, KINDS, SOURCE_NOUNS, THAT, TIME, no_noun

BI_FRAMES = frozenset(["BI_NP", "BI_MASDAR", "BI_OBJ", "OBJ2_BI", "OBJ2_BI_MASDAR"])
"""Frames whose content comes after بـ."""


MANNER = frozenset(["بشكل", "بصوره", "بطريقه", "بلهجه"])
"""Nouns with بـ that make an adverb with the adjective after them."""
_NAME_GOES_ON = frozenset(["بن", "ال"])
_DURING = frozenset(["خلالها", "خلاله", "خلالهما"])
BODIES = frozenset(
    [
        "حركه", "جماعه", "جبهه", "حزب", "تنظيم", "تجمع", "تيار", "تحالف", "ايتلاف", "اتحاد", "نقابه", "رابطه", "لجنه", "هييه",
        "منظمه", "جمعيه", "مجلس", "موسسه", "شبكه", "حكومه", "وزاره", "كتله", "مجموعه", "سلطات", "قياده", "مكتب", "مركز",
        "محكمه", "نيابه", "شرطه", "بعثه", "سفاره", "بلديه", "رياسه", "اداره", "وكاله", "شركه", "جامعه", "غرفه", "مفوضيه", "امانه",
    ]
)  # fmt: skip
"""Heads of the names of bodies."""
_PERIODS = frozenset(["الاسبوع", "الشهر", "العام", "السنه", "الليله", "الصيف", "الشتاء", "الربيع", "الخريف"])
STYLES = frozenset(
    style + pronoun
    for style in ("سمو", "جلالت", "فخامت", "معالي", "سيادت", "دولت", "سعادت", "قداست", "غبطت", "نيافت", "سماحت", "فضيلت")
    for pronoun in ("ه", "ها")
)
"""Styles that stand for who has been named: «وأكد سموه أن»."""
_OPENLY = frozenset(["علانيه", "علنا", "صراحه", "مرارا"])
_TO_ME = frozenset(["لي", "لنا"])
_IN_FRONT = frozenset(["امامه", "امامها", "امامهم", "امامهما", "امامهن", "امامنا"])
"""In front of whom it is said."""
_SOME = frozenset(["عددا", "بعضا", "جزءا", "قسما", "مزيدا", "كثيرا", "نحوا"])
"""Quantities in the accusative, which are no subjects: «هاجمت عددا من القرى»."""
_BESIDE = frozenset(["ذلك", "وهو", "وهي", "وهم", "وهما"])
"""What stands behind a subject: its object, or what is said of it («قال سامي نور وهو مسؤول سابق إن»)."""
LATTER = frozenset(["الاخير", "الاخيره"])
_EVERY = frozenset(["جميع", "كافه", "ساير"])
"""What opens another noun phrase behind a subject: «ودعا سامي نور كافة الأطراف إلى»."""
THE_SAME = frozenset(["ذات", "نفس"])
_WHILE = BACK | _DURING
OBLIQUE = frozenset(
    preposition + pronoun
    for preposition in ("من", "عن", "علي", "الي", "ل", "في", "ب", "مع", "لدي", "بين", "امام", "خلف", "ضد", "حول", "عند", "نحو", "تجاه", "بعد", "قبل")
    for pronoun in ("ه", "ها", "هم", "هما", "هن", "نا", "كم")
) | {"مني", "عني", "لي", "منا", "عنا", "معه", "معها", "معهم", "معنا", "وهو", "وهي", "هو", "هي", "هم", "لان"}  # fmt: skip
"""Pronouns, alone and behind prepositions, which are no subject that names anybody."""


def after(nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, end: int) -> Slot:
    """The noun phrase that follows the cue as its subject, up to `end`."""
    tokens = nouns.tokens
    i = cue.index + 1 + _of_it(nouns, cue, cue.index + 1, end)
    i += i + 1 < end and tokens[i].folded in _TO_ME and not _goes_on(tokens[i + 1].folded)
    i += i + 1 < end and tokens[i].folded in _IN_FRONT
    while (
        i < end
        and (
            tokens[i].folded in TIME
            or tokens[i].folded in _WHILE
            or tokens[i].folded in _OPENLY
            or tokens[i].surface == "،"
            or _period(tokens, i, end)
        )
        and nouns.starting(i) is None
    ):
        i += 1
    if i > cue.index + 1 and tokens[i - 1].folded in _WHILE and "OBJ" in cue.frames and nouns.starting(i) is None:
        close = nouns.phrase_end(i, end)
        if close >= end or (tokens[close].folded not in THAT and close not in quotes):
            return Slot(None, i, i)  # بيانا أكد فيه حرصه: its issuer speaks
    i += _manner(nouns, i, end)
    if i + 1 < end and nouns.starting(i) is None and not any("BI" in f for f in cue.frames) and _adverb(tokens[i].folded):
        if nouns.starting(i + 1) is None:
            return Slot(None, cue.index + 1, cue.index + 1)
        i += 1  # قال بوضوح سامي نور
    if i + 2 < end and tokens[i].folded in ("كل", "كلا") and tokens[i + 1].folded == "من":
        i += 2  # أكد كل من سامي نور وسلمى حداد
    if (i := _same(nouns, i, end)) < 0 or i >= end:
        return Slot(None, abs(i), abs(i))
    if i in quotes:
        close = quotes[i]
        if i == cue.index + 1 and close - i <= 5 and (quoted_name(nouns, i, close, end) or _known_in_marks(nouns, cue, i, close)):
            found = nouns.starting(i + 1) or nouns.starting(i)
            mention = found[0] if found else nouns.phrase(i + 1, close)
            return Slot(mention, i, close + 1, "quoted name")
        return Slot(None, cue.index + 1, cue.index + 1)
    if opens_speech(tokens[i].folded) or tokens[i].folded in _SOME or _how(nouns, cue, i, end):
        return Slot(None, cue.index + 1, cue.index + 1)  # وتابعت نعرف: what is said
    found, told = nouns.starting(i), any(f.startswith("OBJ2") for f in cue.frames)
    takes_object = told or any(f.startswith("OBJ") for f in cue.frames)
    if found is not None and cue.frames & BI_FRAMES and tokens[i].folded[0] == "ب" and is_deed(tokens[i].folded[1:]):
        return Slot(None, cue.index + 1, cue.index + 1)  # طالبت بتفريغ خزانات: no name
    if found is not None and (oblique(found[0], nouns.text) or (objective(tokens[i]) and found[0].number in ("p", "d"))):
        return Slot(None, found[1], found[1])  # طالب المسؤولين ب: whom it is said to
    if found is not None and not nouns.prefixed(i).strip("ـ"):
        return _known_subject(nouns, quotes, found, i, end, told, takes_object)
    word = tokens[i].folded
    if len(word) > 5 and tokens[i].surface.endswith(("وه", "وها", "وهم")) and cue.pos == "verb" and not nouns.prefixed(i):
        return Slot(nouns.phrase(i, i + 1), i, i + 1, "noun phrase after the cue")  # قال محاموه, اعتبره منتقدوه
    if (
        tokens[i].kind != "word"
        or no_noun(word)
        or word in OBLIQUE
        or objective(tokens[i])
        or (takes_object and i == cue.index + 1 and cue.gender == "m" and _feminine(tokens[i].surface, word))
        or (i in cues and cues[i].pos in ("verb", "participle") and not _noun_here(nouns, cues, cue, i, end))
        or word in AN
        or word in BAN
        or found is not None
    ):
        return Slot(None, cue.index + 1, cue.index + 1)
    if (
        tokens[i].surface.startswith(("لـ", "لل", "لأ", "لإ")) or word == "لما" or _to_somebody(word) or _called_for(cue, word)
    ):  # ودعا لاجتماع
        return Slot(None, cue.index + 1, cue.index + 1)
    possessed = len(word) > 4 and tokens[i].surface.endswith(("ه", "ها", "هم"))
    if possessed and _of_the_subject(tokens, cue, i, end, told):
        return Slot(None, cue.index + 1, cue.index + 1)
    if cue.frames & {"OBJ", "OBJ_MASDAR"} and word in BODIES:
        whole = body_end(nouns, i, min(end, i + 10))
        if whole > i:
            return Slot(replace(nouns.phrase(i, whole), type="organization"), i, whole, "subject after the cue")
    if cue.frames & {"OBJ", "OBJ_MASDAR"} and word in DEEDS:
        return Slot(None, cue.index + 1, cue.index + 1)  # أعلنت وقف القتال
    bi = bool(cue.frames & BI_FRAMES) or (bool(cue.enclitic) and "OBJ_BI" in cue.frames)
    if bi and len(word) > 3 and brings_in(tokens, i, True):
        return Slot(None, cue.index + 1, cue.index + 1)
    close = bare_name(nouns, cues, i, end, bi, bool(cue.frames & {"OBJ", "OBJ_MASDAR"}))
    if close > i:
        return Slot(replace(nouns.phrase(i, close), type="person"), i, close, "subject after the cue")
    close = nouns.phrase_end(i, end, bi)
    close = next(
        (k for k in range(i + 1, close) if _ends_subject(tokens[k], cues.get(k)) or (takes_object and _deed_behind(tokens, k))),
        close,
    )
    close = _before_object(nouns, i, hearer(nouns, i, close) if told else close) if takes_object else close
    if close <= i:
        return Slot(None, cue.index + 1, cue.index + 1)
    return Slot(nouns.phrase(i, close), i, close, _rule(tokens, close, end, takes_object))


def _known_subject(
    nouns: Nouns, quotes: Mapping[int, int], found: tuple[Mention, int], i: int, end: int, told: bool, takes_object: bool
) -> Slot:
    """The mention at `i` as the subject, with the name in marks or the part of a body's name that belongs to it."""
    tokens, (mention, behind) = nouns.tokens, found
    if behind in quotes and tokens[behind - 1].folded.removeprefix("ال") in KINDS and quotes[behind] - behind <= 5:
        return Slot(nouns.phrase(behind + 1, quotes[behind]), i, quotes[behind] + 1, "subject after the cue")
    if told and mention.name is None and (close := hearer(nouns, i, behind)) < behind:
        return Slot(widened(nouns, mention, i, close), i, close, "subject after the cue")
    slot = Slot(completed(nouns, mention, i, behind, end), i, behind, "subject after the cue")
    if slot.mention is not None and slot.mention is not mention:
        return replace(slot, end=nouns.first_after(slot.mention))
    if takes_object and mention.type == "unnamed_source":
        return replace(slot, end=past_wish(tokens, behind, end))
    return with_name(nouns, slot, end)


def _feminine(surface: str, word: str) -> bool:
    """Whether a noun right behind a masculine verb is its object by its form: «رفض الفكرة», «ورفض فكرة أخرى»."""
    return definite_gender(surface, word) == "f" or feminine_thing(surface, word)


_VERBAL = re.compile(r"ت..ي.|ان..ا.|ا.ت.ا.|است..ا.")
_VERBAL_NOUNS = frozenset(
    [
        "وقف",
        "فرض",
        "سحب",
        "رفع",
        "منع",
        "فتح",
        "غلق",
        "طرد",
        "ضم",
        "نقل",
        "حل",
        "عزل",
        "قطع",
        "بدء",
        "وضع",
        "خفض",
        "حظر",
        "عقد",
        "دعم",
        "تلقي",
        "تبني",
        "تخلي",
        "تولي",
        "تصدي",
        "تعاطي",
        "تفادي",
    ]
)

_SPEAKING = frozenset(
    ["تحقيق", "تقرير", "استطلاع", "استبيان", "تحليل", "تسجيل", "اجتماع", "تقييم", "تعميم", "تجمع", "تعليق", "تصريح"]
)
"""Verbal nouns that name a document or a meeting, which can report."""
_NAMES = frozenset(["تيسير", "توفيق", "تحسين", "انتصار", "ابتسام", "اعتماد", "امتثال", "ابتهال", "اعتدال", "انشراح", "استبرق"])
_VOICES = _SPEAKING | _NAMES
"""Names of persons with the form of verbal nouns."""


def objective(token: Token) -> bool:
    """Whether a noun right after a verb has the form of an object: «دعا المسؤولين», «أعلن وقف إطلاق النار», «أكد تنكيس الأعلام».

    A sound plural or dual in ين is no subject, nor is a verbal noun without ال.
    """
    word = token.folded
    if word.startswith("ال") and word.endswith("ين") and len(word) > 6:
        return True
    return is_deed(word)


def is_deed(word: str) -> bool:
    """Whether a word has the form of a verbal noun without ال."""
    if word in BODIES or word in SOURCE_NOUNS or word in _VOICES:
        return False
    return word in _VERBAL_NOUNS or _VERBAL.fullmatch(word) is not None


def _before_object(nouns: Nouns, i: int, close: int) -> int:
    """Where a subject without a known name ends before a title that is the object: «هاجم البرلماني سامي نور الرئيس السابق»."""
    for k in range(i + 2, close):
        found = nouns.starting(k)
        if found is not None and found[0].type == "person" and found[0].heads and nouns.tokens[k].folded.startswith("ال"):
            return k
    return close


_HAL = re.compile(r".ا..ا|(?:مت|مست)...?.?[^ن]ا|م.ت..ا|من...ا")
"""Participles in the accusative: ساخرا, متهكما, مبتسما, منفعلا."""


def _how(nouns: Nouns, cue: Cue, i: int, end: int) -> bool:
    """Whether a participle right behind the verb tells how it is said: «وقال مازحا: …», «وأضاف ساخرا إن»."""
    found = nouns.starting(i)
    if cue.gender != "m" or i + 1 >= end or not _HAL.fullmatch(nouns.tokens[i].folded):
        return False
    if found is not None and (found[1] > i + 1 or found[0].authority is not None):
        return False
    following = nouns.tokens[i + 1]
    return following.surface == ":" or following.kind == "quote" or following.folded in THAT


def _ends_subject(token: Token, cue: Cue | None) -> bool:
    """Whether a word is no more of a subject without a known name: a verb of saying, or what opens another noun phrase."""
    return token.folded in _EVERY or token.folded in _BESIDE or (cue is not None and cue.pos in ("verb", "participle"))


def _rule(tokens: Sequence[Token], close: int, end: int, takes_object: bool) -> str:
    """How sure it is that an unknown noun phrase up to `close` is the subject: a verbal noun behind it is the object."""
    sure = takes_object and close < end and (_deed_behind(tokens, close) or tokens[close - 1].folded in LATTER)
    return "subject after the cue" if sure else "noun phrase after the cue"


def _deed_behind(tokens: Sequence[Token], k: int) -> bool:
    """Whether a definite verbal noun stands behind another definite noun, which governs no genitive: «رفضت المنسقية التوقيع»."""
    word = tokens[k].folded
    return word.startswith("ال") and is_deed(word[2:]) and tokens[k - 1].folded.startswith("ال")


def _same(nouns: Nouns, i: int, end: int) -> int:
    """Minus the index behind «ذات المسؤول», «نفس المصدر»: whoever spoke last goes on; `i` where nothing of the kind stands."""
    if i + 1 >= end or nouns.tokens[i].folded not in THE_SAME:
        return i
    found = nouns.starting(i + 1)
    if found is not None and found[0].type in ("person", "unnamed_source") and found[0].kind == "role":
        return -found[1]
    return -(i + 2) if nouns.tokens[i + 1].folded.removeprefix("ال") in SOURCE_NOUNS else i


def _known_in_marks(nouns: Nouns, cue: Cue, i: int, close: int) -> bool:
    """Whether a known body stands in marks right behind a verb that takes an object: «انتقدت "هيومن رايتس ووتش" ترشح البحرين»."""
    found = nouns.starting(i + 1)
    if found is None or found[1] != close or found[0].authority is None or close + 1 >= len(nouns.tokens):
        return False
    body = found[0].type in ("organization", "media_outlet", "armed_group")
    return body and bool(cue.frames & {"OBJ", "OBJ_MASDAR"}) and nouns.tokens[close + 1].kind == "word"


def _of_the_subject(tokens: Sequence[Token], cue: Cue, i: int, end: int, told: bool) -> bool:
    """Whether a noun with a pronoun is no subject: what is said (أكد حرصه), or whom its issuer calls upon (يحث فيه أتباعه على)."""
    if told and tokens[i - 1].folded in BACK and i > cue.index + 1:
        return True
    if not ("OBJ" in cue.frames or "BIL_QAWL" in cue.frames) or (cue.pos == "verb" and cue.enclitic):
        return False
    return i + 1 >= end or tokens[i + 1].folded not in _NAME_GOES_ON


def _of_it(nouns: Nouns, cue: Cue, i: int, end: int) -> bool:
    """Whether the pronoun of what is spoken of stands right behind قال: «قالت عنه الوزارة إنه»."""
    return cue.lemma == "قال" and i + 1 < end and nouns.tokens[i].folded in ABOUT_IT and nouns.starting(i) is None


def _period(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether a stretch of time begins at `i`: «اتهم، الأسبوع الماضي، سامي نور»."""
    return tokens[i].folded in _PERIODS and i + 1 < end and tokens[i + 1].folded in TIME


def _manner(nouns: Nouns, i: int, end: int) -> int:
    """How many tokens at `i` tell how or how often it is said: أكد بشكل واضح سامي نور, دعا أكثر من مرة سامي نور."""
    tokens = nouns.tokens
    if i + 3 < end and tokens[i].folded == "اكثر" and tokens[i + 2].folded == "مره":
        return 3
    return 2 if i + 2 < end and tokens[i].folded in MANNER and tokens[i + 1].kind == "word" else 0


def _adverb(word: str) -> bool:
    """Whether a word with بـ tells how it is said: بوضوح, بالعربية."""
    if not word.startswith("ب") or len(word) < 5:
        return False
    known = analyse(word)
    return word.startswith("بال") if not known else all("ب" in a.proclitics for a in known)


def _goes_on(word: str) -> bool:
    """Whether a word behind لي opens no subject: وهو, or an object in ين."""
    return word.startswith("و") or word.endswith("ين")


def _noun_here(nouns: Nouns, cues: Mapping[int, Cue], cue: Cue, i: int, end: int) -> bool:
    """Whether a form of saying right after a verb is a noun all the same: «قالت عارضة مجلة الأفق», «أعلن نادي السهل».

    A second finite verb of the past cannot follow without و, and a participle in ة would bring in something of its own.
    """
    if (
        i == cue.index + 1
        and cues[i].pos == "verb"
        and cues[i].aspect == "p"
        and not cues[i].coordinated
        and not cues[i].enclitic
    ):
        return True
    if not nouns.tokens[i].surface.endswith("ة") or i + 1 >= end:
        return False
    following = nouns.tokens[i + 1]
    return following.kind == "word" and following.folded not in THAT and not no_noun(following.folded)


def _called_for(cue: Cue, word: str) -> bool:
    """Whether a verbal noun with ل is what a verb that takes إلى calls for: «ودعا لاجتماع عاجل»."""
    return "ILA_MASDAR" in cue.frames and word[:1] == "ل" and (word[1:] in DEEDS or _VERBAL.fullmatch(word[1:]) is not None)


def _to_somebody(word: str) -> bool:
    """Whether an indefinite plural with ل is whom it is said to: «قال لصحفيين إن»."""
    return word.startswith("ل") and len(word) > 4 and (word[1:] in _HEARERS or (word.endswith("يين") and not analyse(word)))


_HEARERS = frozenset(
    [
        "نواب", "صحفيين", "صحافيين", "مراسلين", "اعلاميين", "جمهور", "انصاره", "انصارها", "مويديه", "مويديها", "جنود", "طلاب", "زعماء",
        "قاده", "وسايل", "وكاله", "وكالات", "قناه", "صحيفه", "اذاعه", "شبكه", "موقع", "مشرعين", "ديبلوماسيين", "دبلوماسيين", "مسوولين",
        "راديو", "تلفزيون", "مجله", "جريده", "محطه", "برنامج", "منصه",
    ]
)  # fmt: skip


def opens_speech(word: str) -> bool:
    """Whether a word after «name،» can only open what the speaker says."""
    return (
        word in FIRST_PERSON
        or word in ("لقد", "علينا")
        or (word.startswith("سن") and len(word) > 4 and not word.startswith(("سنه", "سنو", "سند")))
    )
