"""Senses of a cue's form that are no speech: يعلم knows, يشبه resembles, تعد is deemed, تجدد breaks out again."""

from ingest.lexicon.phrases import attitude_act
from ingest.statements.cue import readings
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.words import THAT, TIME

_RECOGNISED = frozenset(["دوله", "حكومه", "استقلال", "جمهوريه", "سياده"])
_PLACES = frozenset(["الحدود", "الطريق", "الرصيف", "الشاطي", "الارض", "الجسر", "السياج", "الجانبين", "الارصفه", "المعبر"])
_BELITTLED = frozenset(
    [
        "شان",
        "شانه",
        "شانها",
        "اهميه",
        "اهميته",
        "اهميتها",
        "خطوره",
        "خطورته",
        "خطورتها",
        "قيمه",
        "احتمال",
        "احتمالات",
        "وقع",
        "جدوي",
        "فرص",
    ]
)
"""What one plays down in words."""
_OF_A_FIND = frozenset(["مفاجي", "جديد", "خطير", "علمي", "اثري", "طبي", "مثير", "مهم", "هام", "تاريخي", "صادم", "كبير", "حصري"])
"""Adjectives of a find (كشف), which is then no verb with a subject."""
_VEILS = frozenset(["النقاب", "الستار", "اللثام", "الغطاء"])
_UNVEILED = _OF_A_FIND | _VEILS
_SAYING = frozenset(["الخوض", "التعليق", "الاجابه", "الرد", "الادلاء", "الافصاح", "الحديث", "التصريح"])
_RIGHTS = frozenset(["حق", "حقه", "حقها", "حقهم"])
_NOT = frozenset(["لم", "ولم", "فلم", "لا", "ولا"])
BEING = frozenset(
    [
        "كان", "كانت", "كانوا", "يكون", "تكون", "اصبح", "اصبحت", "يصبح", "تصبح", "بات", "باتت", "يبات", "ظل", "ظلت", "يظل", "تظل",
        "بقي", "بقيت", "يبقي", "تبقي", "زال", "زالت", "يزال", "تزال", "مازال", "مازالت", "يعتبر", "تعتبر", "يعد", "تعد", "ليس", "ليست",
        "امسي", "صار", "صارت", "دام", "دامت", "غدا", "غدت", "انه", "انها", "بوصفه", "باعتباره", "باعتبارها",
    ]
)  # fmt: skip
"""Verbs of being and becoming, and what else has an accusative predicate."""
_CLAUSE = 10  # tokens back to a verb of being


def another_sense(nouns: Nouns, found: Match) -> bool:
    """Whether the form of the cue is that of another word here."""
    cue, start = found.cue, nouns.tokens[found.start]
    if cue.lemma == "وعد" and cue.aspect == "i":
        if found.frame == "DQ":
            return nouns.tokens[found.start - 1].surface != ":"  # تعد "جدية": are deemed
        if _predicate(nouns, cue.index + 2, found.connector):
            return True  # تعد القلعة رمزا لصلة المدينة بـ: is deemed
        return found.connector > max(found.slot.end, cue.index + 1) + 1  # يعد سامي نور من أبرز …: is deemed
    if cue.lemma == "شدد" and found.frame == "ALA_NP":
        first = cue.index + 1 if found.slot.end <= cue.index else found.slot.end
        return (
            found.connector == first + 1
            and nouns.tokens[first].folded.startswith("ال")
            and nouns.tokens[first].folded not in TIME
        )  # شددت القيود على
    if cue.lemma == "اجمع" and cue.pos == "verb" and found.kind == "phrase" and nouns.tokens[cue.index].folded.endswith("جمع"):
        return nouns.starting(found.start) is not None or not start.folded.startswith("ال") or start.folded in _PLACES
    if cue.lemma == "قضي" and (cue.aspect != "p" or found.frame != "BIANNA"):
        return True  # يقضي الاتفاق بأن: it says so, and nobody; قضى وقتا
    if cue.lemma == "رفض" and found.kind == "clause" and _says(nouns, found.start):
        return True  # رفض أن يقول ما إذا: a refusal to speak
    if cue.lemma == "لوح" and cue.index + 1 < len(nouns.tokens) and nouns.tokens[cue.index + 1].folded.startswith("ل"):
        return True  # يلوح لمودعيه: waves
    if cue.lemma == "شبه":
        return found.frame == "DQ"  # فيما يشبه "…"
    if cue.lemma == "جدد" and found.frame == "OBJ" and cue.pos == "verb":
        return not _said_again(start.folded)  # وتجدد القصف
    if cue.lemma == "عقب" and cue.pos == "verb" and not cue.coordinated and found.frame != "DQ":
        who = found.slot
        return who.start > cue.index and (who.mention is None or who.mention.kind == "phrase")  # عقب اجتياحها المدينة: after it
    if (
        cue.lemma == "كشف"
        and found.slot.mention is not None
        and found.slot.end == cue.index + 2
        and found.slot.start == cue.index + 1
    ):
        if nouns.tokens[cue.index + 1].folded in _UNVEILED:
            return True  # كشف جديد عن أسباب المرض: a find; كشف النقاب عن: it came to light, and nobody says so
    if cue.lemma in ("قلل", "هون"):
        return start.folded.removeprefix("ال") not in _BELITTLED  # قلل من دورياته: reduced them
    if cue.lemma == "اعتذر" and found.kind == "phrase":  # اعتذر عن عدم الخوض في التفاصيل: would not speak
        first = found.start + (start.folded == "عدم" and found.start + 1 < len(nouns.tokens))
        return nouns.tokens[first].folded in _SAYING
    if cue.lemma == "احتفظ":
        return start.folded.removeprefix("ب").removeprefix("ال") not in _RIGHTS  # احتفظ بمنصبه: kept it
    if cue.lemma == "اخفي":  # أخفى الوثيقة: hid it; لم يخف قلقه: voiced it
        return nouns.tokens[cue.index - 1].folded not in _NOT or attitude_act(start.folded) is None
    if cue.lemma == "علم" or (cue.lemma == "اعلم" and cue.aspect == "i" and not cue.enclitic):
        return found.relay is None and (found.slot.mention is None or found.slot.mention.type != "media_outlet")
    if cue.lemma == "اعترف" and found.frame == "BI_NP" and found.kind == "phrase":
        return start.folded.removeprefix("ب").removeprefix("ال") in _RECOGNISED  # اعترفت بدولة: recognised it
    return False


_SPEAKING = frozenset(["قال", "علق", "كشف", "افصح", "اوضح", "صرح", "ادلي", "حدد", "ذكر", "اجاب", "تحدث", "سمي"])


def _predicate(nouns: Nouns, start: int, end: int) -> bool:
    """Whether an indefinite accusative stands between `start` and `end`: the predicate of تعد, which promises whom it names otherwise."""
    return any(_accusative(nouns, k) for k in range(start, end))


def _accusative(nouns: Nouns, i: int) -> bool:
    token, found = nouns.tokens[i], nouns.starting(i)
    if token.kind != "word" or not token.surface.endswith(("ا", "اً", "ًا")) or len(token.folded) < 4 or token.folded in TIME:
        return False
    return not token.folded.startswith("ال") and i not in nouns.named and (found is None or found[0].authority is None)


def _says(nouns: Nouns, i: int) -> bool:
    """Whether the word at `i` is a verb of saying in the imperfect: (رفض أن) يقول."""
    return any(c.pos == "verb" and c.aspect == "i" and c.lemma in _SPEAKING for c in readings(nouns.tokens[i].folded))


def circumstance(nouns: Nouns, i: int) -> bool:
    """Whether an indefinite participle at `i` stands behind a definite noun, where it tells what the subject does meanwhile.

    It is no adjective then (غادر القاعة متهما خصومه, but رسوم مشددة); behind a verb of being it is a passive predicate.
    """
    tokens = nouns.tokens
    word = tokens[i - 1].folded
    if tokens[i].folded.endswith("ين"):
        return False  # it may belong to an earlier indefinite plural
    owned = len(word) > 4 and tokens[i - 1].surface.endswith(("ه", "ها", "هم"))
    if not (word.startswith("ال") or owned or nouns.ending(i) is not None):
        return False
    for k in range(i - 1, max(i - _CLAUSE, -1), -1):
        if tokens[k].kind != "word":
            break
        if tokens[k].folded in THAT or tokens[k].folded.removeprefix("و").removeprefix("ف") in BEING:
            return False  # كان الوزير متهما, إن الوزارة متهمة
    return True


def _said_again(word: str) -> bool:
    """Whether a noun after جدد is something said: دعوته, التزامها, الدعوة, رفض."""
    bare = word.removeprefix("ال")
    if bare.startswith("موقف") or attitude_act(word) is not None:
        return True
    return any(c.pos == "masdar" for c in readings(bare))
