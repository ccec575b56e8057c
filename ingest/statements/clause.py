"""The subject of a sentence that another verb opens: «وصل X إلى بيروت، وأكد أن …»."""

from collections.abc import Mapping
from dataclasses import replace

from ingest.lexicon.metonym import speaking
from ingest.model import Mention
from ingest.morph import analyse
from ingest.statements.agreement import agrees, animate, continues
from ingest.statements.cue import Cue
from ingest.statements.noun import Nouns
from ingest.statements.unknown import bare_name
from ingest.statements.words import ADJUNCT, AN, BAN, LINKS, PARTICLES, RELATIVE, TIME, no_noun

GOVERNORS = frozenset(
    ["في", "من", "الي", "علي", "عن", "مع", "بين", "خلال", "ضد", "نحو", "قرب", "لدي", "منذ", "عبر", "بشان", "حول"]
)
"""Prepositions whose noun is no subject."""
UTTERANCES = frozenset(
    [
        "تصريح", "تصريحات", "بيان", "كلمه", "خطاب", "تغريده", "تغريدات", "مقابله", "حديث", "رساله", "تعليق", "تعليقات", "موتمر",
        "تدوينه", "منشور", "مقال", "كلام", "بيانات", "رسايل", "فيديو", "شريط", "تقرير", "مداخله", "تسجيل", "رد", "اقوال",
    ]
)  # fmt: skip
"""Nouns of what somebody says or writes."""
_PRESS = frozenset(["صحفيين", "صحافيين", "صحفي", "صحافي", "مراسلين", "اعلاميين", "صحافه", "الصحافه", "الصحفيين", "الصحافيين"])
_OPENS = LINKS | PARTICLES | AN | {"الا", "غير", "بيد", "لان", "لكن", "ولكن", "بعدما", "عقب"}
_DEEDS = frozenset(
    [
        "زار", "وصل", "غادر", "عاد", "شارك", "قام", "توجه", "ظهر", "نشر", "غرد", "كتب", "هاجم", "خاطب", "استقبل", "التقي", "التق",
        "اجتمع", "حضر", "تراس", "ترا", "افتتح", "اختتم", "القي", "الق", "اجري", "اجر", "عقد", "بحث", "ناقش", "تفقد", "استعرض", "علق",
        "تطرق", "تناول", "حل", "بدا", "بد", "استهل", "تلقي", "تلق", "استغل", "التزم", "وجه", "بعث", "ارسل", "وقع", "وقف", "رد",
        "جلس", "رفض", "انتقد", "اثني", "اثن", "ادلي", "ادل", "اصدر", "سافر", "عرض", "قدم", "تولي", "تول", "امضي", "امض", "واصل", "عبر", "برر", "دافع",
    ]
)  # fmt: skip
"""What persons of the news do, in the past, without the ending of the feminine."""
_AL_VERBS = (
    "التقي",
    "التقت",
    "التزم",
    "التحق",
    "التفت",
    "التمس",
    "القي",
    "القت",
    "الغي",
    "الغت",
    "الزم",
    "الهم",
    "التهم",
    "التام",
)
"""Verbs that begin like the article."""
_NOMINAL = frozenset(["لكن", "ولكن", "لان", "ولان", "ان", "وان", "بان", "فان", "بينما", "فيما", "لعل"])
"""Particles that a noun follows as the subject of its clause."""
_FROM = frozenset(["من", "عن", "لـ", "ل"])
_DOCUMENT = 20  # tokens from its author to the verb that tells of a document
_LONGEST = 9  # tokens of a subject before its verb
_COMMAS = ("،", ",", "؛", "-", "–")


def governed(nouns: Nouns, first: int, start: int) -> bool:
    """Whether a preposition stands before the mention at token `first` or is written together with it (و and ف are none)."""
    if nouns.prefixed(first).strip("وفـ"):
        return True
    return first > start and nouns.tokens[first - 1].folded.removeprefix("و") in GOVERNORS


def author(nouns: Nouns, first: int, start: int) -> bool:
    """Whether the mention at `first` is the author of a speech named right before it: آخر تصريح ل X."""
    if nouns.prefixed(first) not in ("ل", "لـ") and not (first > start and nouns.tokens[first - 1].surface == "لـ"):
        return False
    return any(nouns.tokens[k].folded.removeprefix("ال") in UTTERANCES for k in range(max(start, first - 3), first))


def issuer(nouns: Nouns, quotes: Mapping[int, int], start: int, cue: Cue) -> Mention | None:
    """Whose the document is of which the verb with its pronoun tells (كلام للرئيس X اعتبر فيه، تصريحات من جانب X التي قال فيها)."""
    tokens = nouns.tokens
    found = nouns.between(max(start, cue.index - _DOCUMENT), cue.index, quotes)
    for n, (first, mention, end) in reversed(list(enumerate(found))):
        if end > cue.index or not animate(mention) or mention.kind == "document" or not agrees(cue, mention):
            continue
        if _told(nouns, first, mention) and any(m.type == "person" and agrees(cue, m) for _, m, _ in found[:n]):
            continue  # أدلى X بتصريح لقناة الأفق قال فيه
        i = first - 1
        if i >= start and not nouns.prefixed(first) and _utterance(tokens[i].folded):
            return mention  # تصريحات X التي قال فيها
        if nouns.prefixed(first) in ("ل", "لـ", "لل"):
            i = first
        elif i > start and tokens[i].folded == "جانب" and tokens[i - 1].folded == "من":
            i -= 1
        elif i <= start or tokens[i].folded not in _FROM:
            continue
        elif tokens[i].folded == "عن" and not _utterance(tokens[i - 1].folded.removeprefix("ال")):
            continue  # رسالة إلى المسؤولين عن المدينة
        if any(_utterance(tokens[k].folded.removeprefix("ال")) for k in range(max(start, i - 3), i)):
            return mention
    return None


def _told(nouns: Nouns, first: int, mention: Mention) -> bool:
    """Whether the mention at `first` is with ل whom something is told: an outlet, the press."""
    if nouns.prefixed(first) not in ("ل", "لـ", "لل"):
        return False
    return mention.type == "media_outlet" or not _PRESS.isdisjoint(mention.heads)


def _utterance(word: str) -> bool:
    """Whether a word without article is a speech or a paper, with و, ب, ل or ك before it or without, in any case."""
    return any(
        bare in UTTERANCES or (bare[:1] in ("و", "ب", "ل", "ك") and bare[1:] in UTTERANCES)
        for bare in (word, word.removesuffix("ا"))
    )


def hands_on(nouns: Nouns, first: int, mention: Mention) -> bool:
    """Whether an outlet only hands on what another said: «في بيان نشرته وكالة الأفق»."""
    before = nouns.tokens[first - 1].folded if first else ""
    return mention.type == "media_outlet" and before.endswith(("ته", "تها", "ه", "ها")) and not before.startswith("ال")


def opening(nouns: Nouns, start: int, end: int) -> int:
    """Where the last clause of `[start, end)` begins that a particle with its subject behind it opens (لكن X رفض، لأن X يتهم)."""
    tokens = nouns.tokens
    for i in range(end - 2, max(start, end - _LONGEST) - 1, -1):
        if tokens[i].folded in _NOMINAL:
            return i + 1
        if tokens[i].surface in _COMMAS:
            return start
    return start


def subject(nouns: Nouns, quotes: Mapping[int, int], start: int, cue: Cue) -> Mention | None:
    """Whom a coordinated verb goes on with: the subject of the last clause from `start` that has one of its own.

    Linear in the sentence; a clause opens with the sentence or behind a comma, and a verb with و shares the subject before.
    """
    tokens, found = nouns.tokens, None
    i, opens = start, True
    while i < cue.index:
        if i in quotes:
            i, opens = quotes[i] + 1, False
            continue
        token = tokens[i]
        if token.surface in _COMMAS:
            opens = True
        elif opens and (i == start or token.folded not in RELATIVE):
            first = i
            while first < cue.index and (tokens[first].folded in _OPENS or tokens[first].folded in TIME):
                first += 1
            mention = _of_clause(nouns, first, cue, i == start or first > i)
            if mention is not None:
                found = mention
            opens = False
            i = max(i, first - 1)
        i += 1
    return found


def acting(nouns: Nouns, start: int, end: int) -> Mention | None:
    """The person right behind the verb that opens a sentence (وذكر الرئيس X الملف)."""
    i = start
    while i < end and (nouns.tokens[i].folded in _OPENS or nouns.tokens[i].folded in TIME):
        i += 1
    found = nouns.starting(i + 1) if i + 1 < end and nouns.starting(i) is None and _may_be_verb(nouns, i) else None
    if found is None or found[0].type != "person" or found[0].number in ("p", "d") or nouns.prefixed(i + 1):
        return None
    word = nouns.tokens[i].folded
    known = any(a.pos == "verb" for a in analyse(word)) or word.removeprefix("و").removesuffix("ت") in _DEEDS
    return found[0] if known else None


def _of_clause(nouns: Nouns, first: int, cue: Cue, fresh: bool) -> Mention | None:
    """The mention that opens a clause at `first`, or stands behind the verb that does."""
    tokens = nouns.tokens
    if first >= cue.index:
        return None
    here = nouns.starting(first)
    if here is not None and not fresh:
        return None  # behind a comma and without a particle it is in apposition
    if here is None:
        if not _may_be_verb(nouns, first) or (tokens[first].folded[0] == "و" and not fresh):
            return None
        k = first + 1
        while k < cue.index and nouns.starting(k) is None:
            if tokens[k].folded in TIME or tokens[k].folded in UTTERANCES:  # جاءت تصريحات X
                k += 1
            elif tokens[k].folded in GOVERNORS and k + 1 < cue.index and not tokens[k].folded.startswith("و"):
                k = _governed_end(nouns, k + 1)
            elif (
                k == first + 1 and _known_deed(tokens[first].folded) and (close := bare_name(nouns, {}, k, cue.index, False)) > k
            ):
                close = k + 1 if tokens[k + 1].surface.endswith("ة") else k + 2  # كتب باكل ورقة
                return replace(nouns.phrase(k, close), type="person")  # ونشر سونغ هان صورة، وقال
            else:
                return None
        here, first = nouns.starting(k), k
    if here is None or here[1] > cue.index or nouns.prefixed(first).strip("وفـ"):
        return None
    if here[0].type == "place" and speaking(here[0]).type == "state":
        return here[0] if continues(cue, here[0]) else None  # وعادت موسكو ورفضت
    return here[0] if animate(here[0]) and continues(cue, here[0]) else None


def _known_deed(word: str) -> bool:
    """Whether a word is a verb of what persons of the news do, in the past."""
    return word.removeprefix("و").removesuffix("ت") in _DEEDS


def _governed_end(nouns: Nouns, i: int) -> int:
    """Where the phrase at `i` ends that a preposition governs: a mention, or a noun with the place in its genitive (في مؤتمر روما)."""
    inner = nouns.starting(i)
    if inner is not None:
        return inner[1]
    inner = nouns.starting(i + 1)
    near = inner is not None and inner[0].type in ("place", "state") and not nouns.prefixed(i + 1)
    return inner[1] if inner is not None and near else i + 1


def _may_be_verb(nouns: Nouns, i: int) -> bool:
    """Whether an unknown word that opens a clause can be its verb: no noun with ال or ة, no preposition, no known noun."""
    token = nouns.tokens[i]
    word = token.folded
    if token.kind != "word" or len(word) < 3 or token.surface.endswith(("ة", "اء")):
        return False
    bare = word.removeprefix("و")
    if bare.startswith(("ال", "لل", "بال")) and not bare.startswith(_AL_VERBS):
        return False
    if no_noun(word) or word in ADJUNCT or word in AN or word in BAN or word in RELATIVE:
        return False
    known = analyse(word)
    return not known or any(a.pos == "verb" for a in known)
