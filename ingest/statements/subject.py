"""The speaker slot after or before a cue."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ingest.model import Mention, Span, Token
from ingest.morph import analyse
from ingest.statements.agreement import oblique
from ingest.statements.cue import Cue
from ingest.statements.gender import definite_gender
from ingest.statements.noun import Nouns
from ingest.statements.with_bi import brings_in
from ingest.statements.words import AN, BAN, DEEDS, FIRST_PERSON, KINDS, SOURCE_NOUNS, THAT, TIME, no_noun
from ingest.text import fold, one_line

_THAT_OR_TIME = THAT | TIME
_AFTER_NOUN = _THAT_OR_TIME | {"الي", "علي", "في", "خلال", "عن"}
BI_FRAMES = frozenset(["BI_NP", "BI_MASDAR", "BI_OBJ", "OBJ2_BI", "OBJ2_BI_MASDAR"])
"""Frames whose content comes after بـ."""


MANNER = frozenset(["بشكل", "بصوره", "بطريقه", "بلهجه"])
"""Nouns with بـ that make an adverb with the adjective after them."""
_LOYAL = frozenset(["الموالي", "المواليه", "المنتمي", "المنتميه", "المعني", "المعنيه"])
"""Participles that look like a nisba; with their preposition they stay outside a name (تلفزيون الأفق الموالي لدمشق)."""
_POSSESSIVE = ("ه", "ها", "هم", "هما")
"""Endings of a noun that is no part of a name (عودته, but عودة)."""
_NAME_GOES_ON = frozenset(["بن", "ال"])
_DURING = frozenset(["خلالها", "خلاله", "خلالهما"])
BODIES = frozenset(
    [
        "حركه", "جماعه", "جبهه", "حزب", "تنظيم", "تجمع", "تيار", "تحالف", "ائتلاف", "اتحاد", "نقابه", "رابطه", "لجنه", "هييه",
        "منظمه", "جمعيه", "مجلس", "موسسه", "شبكه", "حكومه", "وزاره", "كتله", "مجموعه", "سلطات", "قياده", "مكتب", "مركز",
    ]
)  # fmt: skip
"""Heads of the names of bodies."""
BACK = frozenset(["عليه", "عليها", "عليهم", "فيه", "فيها", "به", "بها", "عنه", "عنها", "فيهما", "له", "لها"])
"""Pronouns that take an antecedent up (في وقت أعلن فيه الرئيس …)."""
_WHILE = BACK | _DURING
_OBLIQUE = frozenset(
    preposition + pronoun
    for preposition in ("من", "عن", "علي", "الي", "ل", "في", "ب", "معـ", "لدي", "بين")
    for pronoun in ("ه", "ها", "هم", "هما", "هن", "نا", "كم")
) | {"مني", "عني", "لي", "منا", "عنا", "معه", "معها", "معهم", "معنا", "وهو", "وهي", "هو", "هي", "هم", "لان"}  # fmt: skip
"""Pronouns, alone and behind prepositions, which are no subject that names anybody."""


@dataclass(frozen=True, slots=True)
class Slot:
    """`mention` (None: nobody is named here) in tokens `[start, end)`; `rule` says how it was found."""

    mention: Mention | None
    start: int
    end: int
    rule: str = ""


def after(nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, end: int) -> Slot:
    """The noun phrase that follows the cue as its subject, up to `end`."""
    tokens = nouns.tokens
    i = cue.index + 1
    while (
        i < end
        and (tokens[i].folded in TIME or tokens[i].folded in _WHILE or tokens[i].surface == "،")
        and nouns.starting(i) is None
    ):
        i += 1
    if i > cue.index + 1 and tokens[i - 1].folded in BACK and "OBJ" in cue.frames and nouns.starting(i) is None:
        close = nouns.phrase_end(i, end)
        if close >= end or (tokens[close].folded not in THAT and close not in quotes):
            return Slot(None, i, i)  # بيانا أكد فيه حرصه: its issuer speaks
    if i + 2 < end and tokens[i].folded in MANNER and tokens[i + 1].kind == "word":
        i += 2  # أكد بشكل واضح سامي نور
    if i + 1 < end and nouns.starting(i) is None and not any("BI" in f for f in cue.frames) and _adverb(tokens[i].folded):
        if nouns.starting(i + 1) is None:
            return Slot(None, cue.index + 1, cue.index + 1)
        i += 1  # قال بوضوح سامي نور
    if i + 2 < end and tokens[i].folded in ("كل", "كلا") and tokens[i + 1].folded == "من":
        i += 2  # أكد كل من سامي نور وسلمى حداد
    if i >= end:
        return Slot(None, i, i)
    if i in quotes:
        close = quotes[i]
        if i == cue.index + 1 and close - i <= 5 and _quoted_name(nouns, i, close, end):
            found = nouns.starting(i + 1) or nouns.starting(i)
            mention = found[0] if found else nouns.phrase(i + 1, close)
            return Slot(mention, i, close + 1, "quoted name")
        return Slot(None, cue.index + 1, cue.index + 1)
    if opens_speech(tokens[i].folded):
        return Slot(None, cue.index + 1, cue.index + 1)  # وتابعت نعرف: what is said
    found = nouns.starting(i)
    if found is not None and cue.frames & BI_FRAMES and tokens[i].folded[0] == "ب" and is_deed(tokens[i].folded[1:]):
        return Slot(None, cue.index + 1, cue.index + 1)  # طالبت بتفريغ خزانات: no name
    if found is not None and (oblique(found[0], nouns.text) or (objective(tokens[i]) and found[0].number in ("p", "d"))):
        return Slot(None, found[1], found[1])  # طالب المسؤولين ب: whom it is said to
    if found is not None and not nouns.prefixed(i).strip("ـ"):
        if found[1] in quotes and tokens[found[1] - 1].folded.removeprefix("ال") in KINDS and quotes[found[1]] - found[1] <= 5:
            close = quotes[found[1]]
            return Slot(nouns.phrase(found[1] + 1, close), i, close + 1, "subject after the cue")
        slot = Slot(_completed(nouns, found[0], i, found[1], end), i, found[1], "subject after the cue")
        if slot.mention is not None and slot.mention is not found[0]:
            return replace(slot, end=nouns.first_after(slot.mention))
        return _with_name(nouns, slot, end)
    word = tokens[i].folded
    takes_object = any(f.startswith("OBJ") for f in cue.frames)
    if (
        tokens[i].kind != "word"
        or no_noun(word)
        or word in _OBLIQUE
        or objective(tokens[i])
        or (takes_object and i == cue.index + 1 and cue.gender == "m" and definite_gender(tokens[i].surface, word) == "f")
        or (i in cues and cues[i].pos in ("verb", "participle") and not _noun_here(nouns, cues, cue, i, end))
        or word in AN
        or word in BAN
        or found is not None
    ):
        return Slot(None, cue.index + 1, cue.index + 1)
    if tokens[i].surface.startswith(("لـ", "لل")) or _to_somebody(word):
        return Slot(None, cue.index + 1, cue.index + 1)
    possessed = len(word) > 4 and tokens[i].surface.endswith(("ه", "ها", "هم"))
    if "OBJ" in cue.frames and possessed and (i + 1 >= end or tokens[i + 1].folded not in _NAME_GOES_ON):
        return Slot(None, cue.index + 1, cue.index + 1)  # أكد حرصه: what is said, not who says it
    if cue.frames & {"OBJ", "OBJ_MASDAR"} and word in BODIES:
        whole = _body_end(nouns, i, min(end, i + 10))
        if whole > i:
            return Slot(replace(nouns.phrase(i, whole), type="organization"), i, whole, "subject after the cue")
    if cue.frames & {"OBJ", "OBJ_MASDAR"} and word in DEEDS:
        return Slot(None, cue.index + 1, cue.index + 1)  # أعلنت وقف القتال
    bi = bool(cue.frames & BI_FRAMES)
    if bi and len(word) > 3 and brings_in(tokens, i, True):
        return Slot(None, cue.index + 1, cue.index + 1)
    close = bare_name(nouns, cues, i, end, bi, bool(cue.frames & {"OBJ", "OBJ_MASDAR"}))
    if close > i:
        return Slot(replace(nouns.phrase(i, close), type="person"), i, close, "subject after the cue")
    close = nouns.phrase_end(i, end, bi)
    close = next((k for k in range(i + 1, close) if k in cues and cues[k].pos in ("verb", "participle")), close)
    if close <= i:
        return Slot(None, cue.index + 1, cue.index + 1)
    return Slot(nouns.phrase(i, close), i, close, "noun phrase after the cue")


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


def _adverb(word: str) -> bool:
    """Whether a word with بـ tells how it is said: بوضوح, بالعربية."""
    if not word.startswith("ب") or len(word) < 5:
        return False
    known = analyse(word)
    return word.startswith("بال") if not known else all("ب" in a.proclitics for a in known)


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


def _body_end(nouns: Nouns, start: int, close: int) -> int:
    """Where the name of a body in the construct ends: behind its first definite word and the adjectives of that; `start` if nowhere."""
    tokens = nouns.tokens
    i = start + 1
    while i < close and i - start < 5 and not tokens[i].folded.startswith("ال"):
        if tokens[i].kind != "word" or no_noun(tokens[i].folded) or tokens[i].folded in THAT or nouns.starting(i) is not None:
            return start
        i += 1
    if i >= close or i - start >= 5 or tokens[i].kind != "word":
        return start
    i += 1
    while i < close and tokens[i].folded.startswith("ال") and tokens[i].folded.endswith(("يه", "ي")):
        i += 1
    return i


def _completed(nouns: Nouns, mention: Mention, start: int, close: int, end: int) -> Mention:
    """A mention with the definite adjective that belongs to it: «مصدر من القوات الموالية لدمشق», «قوات الدفاع الساحلية», «نقابة عمال السهل»."""
    tokens = nouns.tokens
    if close + 1 >= end or mention.type == "person":
        return mention
    word, following = tokens[close].folded, tokens[close + 1].folded
    last = tokens[close - 1].folded
    construct = (
        mention.kind == "phrase" and mention.type in ("organization", "armed_group") and close - start > 1
        and not last.startswith("ال") and not last.endswith(("يه", "ي", "ون", "ات"))
    )  # fmt: skip
    body = mention.kind == "phrase" and mention.type in ("organization", "armed_group")
    if body and tokens[close].kind == "number" and close - start > 1 and close + 1 < end:
        return _widened(nouns, mention, start, close + 1)  # حركة إس 17
    if not last.startswith("ال") and not construct:
        return mention
    if tokens[close].kind != "word" or not word.startswith("ال") or len(word) < 5 or nouns.starting(close) is not None:
        return mention
    loyal = mention.kind == "unnamed" and following.startswith("ل") and tokens[close + 1].kind == "word" and following not in BACK
    nisba = (
        word.endswith(("يه", "ي"))
        and word not in _LOYAL
        and mention.kind in ("unnamed", "phrase")
        and not following.startswith("ال")
    )
    nisba = nisba and tokens[close + 1].kind == "word" and (following in THAT or not no_noun(following)) and following != "في"
    if not (loyal or nisba or construct):
        return mention
    return _widened(nouns, mention, start, close + 2 if loyal and not construct else close + 1)


def _widened(nouns: Nouns, mention: Mention, start: int, end: int) -> Mention:
    """A mention that reaches over tokens `[start, end)`."""
    whole = nouns.phrase(start, end)
    return replace(mention, span=whole.span, label=whole.label, entity=f"{mention.entity.partition(':')[0]}:{fold(whole.label)}")


def bare_name(nouns: Nouns, cues: Mapping[int, Cue], start: int, end: int, bi: bool, obj: bool = False) -> int:
    """The index after an unknown proper name: two to four words that no lexicon knows, without ال unless after عبد, أبو …"""
    tokens, i = nouns.tokens, start
    while i < end and i - start < 4 and tokens[i].kind == "word" and i not in cues and nouns.starting(i) is None:
        word = tokens[i].folded
        compound = i > start and (tokens[i - 1].folded in ("عبد", "ابو", "ال", "بن", "ابن") or word in ("الدين", "الاسلام"))
        if (
            (bi and i > start and word.startswith("ب") and word not in ("بن", "بك"))
            or (word.startswith("ال") and not compound)
            or no_noun(word)
            or word in THAT
            or analyse(word)
            or (i - start > 1 and tokens[i].surface.endswith(_POSSESSIVE) and len(word) > 4)
            or (word.endswith("هم") and len(word) > 5)
        ):
            break
        i += 1
    if obj and i - start > 2 and i < end and tokens[i].kind == "word" and tokens[i].folded not in THAT:
        return start + 2
    if (
        i - start > 2
        and i < end
        and tokens[i].kind == "word"
        and not (tokens[i].folded in _THAT_OR_TIME or no_noun(tokens[i].folded))
    ) or (i - start > 2 and i < end and tokens[i].folded in ("هذا", "هذه", "ذلك", "تلك", "اي")):
        i = start + 2
    return i if i - start >= 2 else start


def _with_name(nouns: Nouns, slot: Slot, end: int) -> Slot:
    """An office with the unknown name that stands in apposition to it: «رئيس الوفد، سامي نور، …»."""
    mention, tokens = slot.mention, nouns.tokens
    if mention is None or mention.kind not in ("office", "role") or mention.type != "person" or mention.number not in (None, "s"):
        return slot
    comma = slot.end < end and tokens[slot.end].surface in ("،", ",")
    i = first = slot.end + comma
    while (
        i < end and i - first < 5 and tokens[i].kind == "word" and tokens[i].folded not in THAT and not no_noun(tokens[i].folded)
    ):
        if i - first > 1 and tokens[i].surface.endswith(_POSSESSIVE) and len(tokens[i].folded) > 4:
            break
        if nouns.starting(i) is not None or (tokens[i].folded.startswith("ب") and i == first) or analyse(tokens[i].folded):
            return slot
        i += 1
    closes = i < end and (tokens[i].surface in ("،", ",", ":") or tokens[i].kind == "quote" or tokens[i].folded in _AFTER_NOUN)
    if not 2 <= i - first <= 4 or not closes:
        return slot
    name = Span(tokens[first].span.start, tokens[i - 1].span.end)
    label = one_line(name.of(nouns.text))
    whole = replace(
        mention, span=Span(mention.span.start, name.end), kind="name", entity=f"person:{fold(label)}", label=label, name=name
    )
    return Slot(whole, slot.start, i, "subject after the cue")


def _quoted_name(nouns: Nouns, i: int, close: int, end: int) -> bool:
    """Whether a short quotation right after the cue is the speaker's name: more of the sentence's frame follows it."""
    if close + 1 >= end:
        return False
    following = nouns.tokens[close + 1]
    return (
        following.surface in ("،", ":", ",") or following.folded in AN or following.folded in ("الي", "علي", "في", "خلال", "عن")
    )


def opens_speech(word: str) -> bool:
    """Whether a word after «name،» can only open what the speaker says."""
    return (
        word in FIRST_PERSON
        or word in ("لقد", "علينا")
        or (word.startswith("سن") and len(word) > 4 and not word.startswith(("سنه", "سنو", "سند")))
    )
