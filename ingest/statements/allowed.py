"""Whether a match is speech: what the cue's flags ask for, and senses that are no report."""

from ingest.lexicon.phrases import attitude_act
from ingest.statements.asked import asked_for, offered
from ingest.statements.burden import carries_blame
from ingest.statements.clause import GOVERNORS
from ingest.statements.cue import LIGHT
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.senses import another_sense, circumstance
from ingest.statements.slot import Slot
from ingest.statements.subject import BODIES, is_deed
from ingest.statements.words import LINKS, MASDARS, PICTURES, RELATIVE, SOURCE_NOUNS, THINGS, TIME, WHAT

_DRAFTS = frozenset(["قرار", "قانون", "اتفاق", "بند", "مشروع"])
_OF_HIM = frozenset(["انه", "بانه", "وانه", "وبانه", "لكنه", "ولكنه", "فانه", "لانه"])
"""Particles with a pronoun that is the subject of the verb after them."""
_BEFORE_VERB = LINKS | RELATIVE | {"قد", "وقد", "انه", "بانه", "كان", "وكان", "حين", "بعدما", "لكنه", "ولكنه"}
_OF_ITS_OBJECT = frozenset(["انتقد", "استبعد", "كشف", "كذب", "ادان", "استنكر"])
"""Verbs whose verbal noun governs its object, unless ل brings that in."""
_OFTEN = frozenset(["غالبا", "كثيرا", "نادرا", "دايما", "سرعان", "وغالبا", "وكثيرا", "قليلا", "كثير"])
"""Adverbs with a ما that is no relative."""
_NEVER_ADJECTIVES = frozenset(["اشار", "لفت", "اضاف", "اعرب", "نوه", "اردف", "وصف"])
"""Verbs whose participle describes no noun: وحدة البلاد أرضا وشعبا مشيرا إلى."""
_PASSIVE = frozenset(["اتهم", "طلب"])
_EVIDENCE = frozenset(
    [
        "اخبار", "انباء", "معلومات", "ادله", "دليل", "موشر", "موشرات", "دلايل", "دلاله", "تقارير", "تقرير", "اثباتات", "اثبات", "بيانات",
        "شواهد", "قراين", "وثايق", "ارقام", "علامات", "علامه", "معلومه", "دراسه", "دراسات", "شيء", "سبب", "اسباب",
    ]
)  # fmt: skip
"""Nouns without ال of what shows something."""
_NONE = frozenset(["لا", "ولا", "فلا", "اي", "ايه", "باي", "بايه", "بلا"])
_THERE_IS = frozenset(
    ["وجود", "توجد", "يوجد", "توافر", "توفر", "تتوفر", "تتوافر", "هناك", "ثمه", "لديه", "لديها", "لدينا", "تظهر", "تصدر", "ظهور"]
)
_NOT_THERE = frozenset(["لا", "لم", "ليس", "ليست", "عدم", "نفي", "نفت", "ينفي", "تنفي", "نافيا", "نافيه", "فلا"])
_WITH_BI = frozenset(["BI_NP", "BI_MASDAR"])
"""Frames of verbs that take what is said by ب without anybody to whom it is said (طالب بـ)."""


def allowed(nouns: Nouns, found: Match, subject_before: bool) -> bool:
    """Whether what the cue's flags ask for is there."""
    cue, flags = found.cue, found.cue.flags
    spoken = found.kind in ("quote", "speech", "clause") or found.frame == "DQ"
    if _suffered(nouns, found) or (cue.pos == "verb" and _no_evidence(nouns, cue.index)):
        return False
    if cue.pos == "masdar" and cue.enclitic and not spoken and cue.lemma not in MASDARS:
        return False
    if cue.pos == "masdar" and _governs_nothing(nouns, found):
        return False
    if cue.pos == "verb" and (_refers_to_a_fact(nouns, found) or is_a_thing(nouns, found.slot)):
        return False
    if (
        cue.lemma == "قال"
        and cue.enclitic in ("ه", "ها", "هم")
        and cue.pos == "verb"
        and nouns.tokens[cue.index - 1].folded in WHAT
    ):
        return found.kind == "clause" and nouns.tokens[found.connector - 1].folded in ("هو", "هي")  # ما تقوله الوزارة هو أن
    if found.frame == "OBJ" and found.slot.mention is None and nouns.tokens[found.start].folded in PICTURES:
        return False  # كشفت صور …: the pictures show it
    if cue.lemma == "ابدي" and found.frame == "OBJ" and not _attitude(nouns, found.start):
        return False  # أبدى إشارات على التراجع
    if cue.pos == "verb" and cue.aspect == "i" and nouns.tokens[cue.index - 1].folded in _DRAFTS and not spoken:
        return False  # مشروع قرار يدين X: the draft does
    if (
        another_sense(nouns, found)
        or (cue.pos == "verb" and not spoken and _this_before(nouns, found))
        or (cue.pos == "verb" and not subject_before and _this_thing(nouns, found))
    ):
        return False
    if cue.pos == "verb" and "ل" in cue.proclitics and found.kind not in ("quote", "speech", "clause"):
        return False
    silent = found.slot.mention is not None or not subject_before
    if "document" in flags and "needs_fi" not in flags and silent:
        if found.slot.mention is None or found.slot.mention.kind != "document":
            return False
    if "needs_mark" in flags and not (spoken or found.carried):
        return False
    if "needs_fi" in flags:
        if found.slot.rule == "mouth":
            return True
        named = nouns.between(cue.index + 1, found.connector, {})  # على لسان القيادي في الحركة، الذي أكد أن: not its في
        return found.frame in ("ANNA", "DQ") and any(
            nouns.tokens[k].folded in ("في", "فيه", "فيها") and not any(first < k < end for first, _, end in named)
            for k in range(cue.index + 1, found.connector)
        )
    if ("needs_object" in flags and cue.lemma in LIGHT) or found.slot.rule.endswith("of the noun"):
        return True  # its noun was found; طلب من X بـ
    if "needs_object" in flags:
        return any(carries_blame(nouns.tokens[k].folded) for k in range(cue.index + 1, min(cue.index + 9, len(nouns.tokens))))
    if "ambiguous" in flags and not spoken and not _plain(nouns, found, subject_before):
        if cue.pos == "participle" and found.frame != "OBJ":
            if nouns.tokens[cue.index - 1].surface in ("،", ",") or circumstance(nouns, cue.index):
                return True  # …، مطالبا بـ
        known = subject_before or (
            found.slot.mention is not None and (found.slot.mention.kind != "phrase" or found.slot.mention.type == "person")
        )
        if "document" in flags:
            return known
        if (cue.lemma == "طلب" and _asks(nouns, found)) or _hopes(nouns, found):
            return True
        if cue.lemma == "طلب" and cue.pos == "masdar":
            return known and found.frame in ("OBJ", "ANNA")
        return known and (cue.pos == "verb" or cue.lemma in ("هدد", "طالب")) and found.frame != "OBJ"
    if cue.lemma == "تحدث" and found.frame in ("ANNA", "BIANNA") and found.connector > max(found.slot.end, cue.index + 1):
        return False  # تحدث مع الوزير …: the conjunction is another word's
    if cue.lemma in ("بين", "عد") and cue.pos == "verb":
        return _shows(nouns, found)
    if cue.lemma == "اقر" and found.frame.startswith("BI_") and found.slot.mention is not None:
        between = [t for t in nouns.tokens[found.slot.end : found.connector] if t.kind == "word" and t.folded not in TIME]
        if between and between[0].folded.startswith("ال"):
            return False  # أقر البرلمان القانون ب…: passed
    if "needs_person" in flags and (not _person(found) or not found.frame.endswith("ANNA")):
        return False
    if cue.lemma in ("توقع", "رجح") and cue.aspect == "i" and found.slot.rule == "noun before the cue":
        head = nouns.tokens[found.slot.start].folded
        if head not in SOURCE_NOUNS and not head.startswith(("ال", "وال")):
            return False  # قمة يتوقع أن …: it is expected
    if cue.lemma == "اجمع" and not spoken and cue.aspect == "i":
        return False  # يجمع: brings together
    if "serial" in flags and not found.carried and found.kind != "quote":
        return False
    if "outlet_verb" in flags and (
        found.frame == "OBJ" or (found.frame == "DQ" and nouns.tokens[cue.index - 1].folded in ("ما", "لما"))
    ):
        return False  # وفق ما أوردت "الأفق": the quotation is the outlet's name
    if cue.lemma == "عقب" and cue.noun and not (found.kind == "quote" or found.carried):
        return found.frame == "BIANNA" and (found.slot.mention is not None or subject_before)  # عقّب سامي نور بأن
    if cue.pos == "participle" and not cue.coordinated and cue.index and _attribute(nouns, found, spoken):
        return False
    if cue.lemma == "عبر" and cue.pos == "verb":
        if (
            found.slot.mention is not None
            and (found.slot.mention.kind != "phrase" or found.slot.mention.type == "person")
            and found.slot.rule.endswith("after the cue")
        ):
            return found.frame.startswith("AN_")
        gap = {t.folded for t in nouns.tokens[found.slot.end : found.connector]} if found.slot.end > cue.index else set()
        return found.frame.startswith("AN_") and not gap - TIME - {"،", "في", "تصريح", "بيان"}
    if cue.pos == "participle" and cue.noun:
        word = nouns.tokens[found.start].folded
        owned = len(word) > 4 and word.endswith(("ه", "ها", "هم"))
        return spoken or found.frame != "OBJ" or owned or (cue.lemma == "جدد" and attitude_act(word) is not None)
    return True


def _hopes(nouns: Nouns, found: Match) -> bool:
    """Whether «…، آملا» has a deed as its object: «آملا تنفيذها», «آملة استئناف المحادثات»."""
    i = found.cue.index
    word = nouns.tokens[found.start].folded
    hoping = found.cue.pos == "participle" and nouns.tokens[i].surface.startswith("آمل") and found.frame == "OBJ"
    behind = i > 0 and nouns.tokens[i - 1].surface in ("،", ",")
    return hoping and behind and found.start == i + 1 and (is_deed(word) or is_deed(word.removesuffix("ها").removesuffix("ه")))


def _suffered(nouns: Nouns, found: Match) -> bool:
    """Whether a relative clause tells what was done to its antecedent: الذي اتهم بـ, الذي وصف بـ; but not الذي طالب بـ."""
    cue = found.cue
    if found.frame != "BI_NP" or found.connector != cue.index + 1 or nouns.tokens[cue.index - 1].folded not in RELATIVE:
        return False
    told = any(f.startswith("OBJ2_BI") or (f.startswith("OBJ_BI") and not cue.enclitic) for f in cue.frames)
    return told and not cue.frames & _WITH_BI


def _no_evidence(nouns: Nouns, i: int) -> bool:
    """Whether the verb at `i` describes something that is said not to be there: «لا معلومات تفيد», «لا توجد أدلة تشير», «أي دليل يؤكد»."""
    tokens = nouns.tokens
    if i < 2 or tokens[i - 1].folded not in _EVIDENCE:
        return False
    word = tokens[i - 2].folded
    if word in _NONE:
        return True
    return i > 2 and word in _THERE_IS and tokens[i - 3].folded.removeprefix("و") in _NOT_THERE


def _asks(nouns: Nouns, found: Match) -> bool:
    """Whether a named subject parts the verb from an indefinite accusative: «طلب الجانبان مزيدا من الوقت»."""
    named = found.slot.mention is not None and found.slot.rule == "subject after the cue" and found.cue.pos == "verb"
    word = nouns.tokens[found.start].surface.rstrip("ً")
    return named and found.frame == "OBJ" and found.start == found.slot.end and word.endswith("ا") and len(word) > 3


def _shows(nouns: Nouns, found: Match) -> bool:
    """Whether بين or عد is the verb that shows or deems, and not the preposition or the number."""
    cue = found.cue
    if found.frame == "OBJ2":
        return cue.aspect == "p" and found.slot.rule == "subject after the cue" and found.slot.mention is not None
    before_it = nouns.tokens[cue.index - 1] if cue.index else None
    if before_it is not None and before_it.kind == "word" and not cue.coordinated and nouns.ending(cue.index) is None:
        return before_it.folded == "فيما" and found.frame == "ANNA" and found.connector == cue.index + 1  # فيما بين أن
    opens = before_it is None or before_it.kind != "word"
    named = opens and found.slot.mention is not None and (found.slot.mention.kind != "phrase" or _person(found))
    return found.frame == "ANNA" and (
        found.connector == cue.index + 1
        or (found.slot.mention is not None and found.connector == found.slot.end)
        or (named and cue.lemma == "بين" and found.slot.rule == "subject after the cue")  # بين سامي نور، في تصريح، أن
    )


def _attitude(nouns: Nouns, i: int) -> bool:
    """Whether the word at `i`, or the one of which it is the lack (عدم رضاه), names an attitude that is expressed."""
    tokens = nouns.tokens
    i += tokens[i].folded == "عدم" and i + 1 < len(tokens)
    return attitude_act(tokens[i].folded) is not None


def _governs_nothing(nouns: Nouns, found: Match) -> bool:
    """Whether what follows a verbal noun is not what its speaker says, for the form of the noun or for what its genitive is."""
    cue, word = found.cue, nouns.tokens[found.cue.index].folded
    if cue.lemma == "توقع" and cue.enclitic and "توقعات" not in word:
        return True  # اتفاق توقعه الأطراف: signs
    if cue.lemma == "وصف" and cue.enclitic:
        return True  # محادثات وصفها بالمثمرة: the verb
    if found.frame != "OBJ":
        return False
    if cue.lemma in _OF_ITS_OBJECT and not cue.enclitic:
        return True  # انتقاد الوزارة، كشف ملابسات الحادث: the genitive is the object
    # ادعاءات سامي نور الكاذبة: a verbal noun in the plural governs no object; بعد الإعلان الأميركي مباشرة
    return word.endswith("ات") or found.slot.rule.endswith("of the noun")


def _this_thing(nouns: Nouns, found: Match) -> bool:
    """«وينذر هذا الهبوط ب…»: what is pointed at is the subject and says nothing."""
    i, tokens = found.cue.index + 1, nouns.tokens
    if (
        tokens[i].folded not in ("هذا", "هذه")
        or found.connector <= i + 1
        or found.frame == "OBJ"
        or found.slot.mention is not None
    ):
        return False
    head = tokens[i + 1].folded.removeprefix("ال")
    return nouns.starting(i + 1) is None and head not in SOURCE_NOUNS and head not in BODIES


def _this_before(nouns: Nouns, found: Match) -> bool:
    """«هذه القضية كشفت الانقسامات»: a thing that is pointed at before the verb shows it and says nothing."""
    i, tokens = found.cue.index, nouns.tokens
    if i < 2 or found.cue.coordinated or tokens[i - 2].folded not in ("هذا", "هذه", "وهذا", "وهذه"):
        return False
    if i > 2 and tokens[i - 3].folded.removeprefix("و") in GOVERNORS:
        return False  # وفي هذا السياق دعا الوزير
    head = tokens[i - 1].folded
    return head.startswith("ال") and head.removeprefix("ال") not in SOURCE_NOUNS | BODIES and nouns.starting(i - 1) is None


def _person(found: Match) -> bool:
    """Whether a person, a group or an unnamed source is the subject, or nobody is named."""
    mention = found.slot.mention
    return mention is None or mention.type in ("person", "unnamed_source", "group")


def _attribute(nouns: Nouns, found: Match, spoken: bool) -> bool:
    """Whether a participle is an adjective of the noun before it (رسوم مشددة على …), which is indefinite and says nothing that."""
    cue, before_it = found.cue, nouns.tokens[found.cue.index - 1]
    if before_it.kind != "word" or cue.lemma == "وصف":
        return False  # دون مبرر واصفة ذلك بـ: as a passive it would be موصوفة
    if cue.lemma in _NEVER_ADJECTIVES and nouns.tokens[cue.index].folded.endswith("ا"):
        return False
    if cue.lemma in _PASSIVE:
        return not circumstance(nouns, cue.index)
    owned = len(before_it.folded) > 3 and before_it.surface.endswith(("ه", "ها", "هم"))
    definite = before_it.folded.startswith("ال") or owned or _named(nouns, cue.index)
    if spoken or ((found.kind == "clause" or definite) and cue.lemma != "لاحظ"):
        return False
    return nouns.tokens[cue.index].folded.endswith(("ه", "ات")) or before_it.folded.endswith(("ا", "ه"))


def _named(nouns: Nouns, end: int) -> bool:
    """Whether a known name ends right before `end`."""
    first = nouns.ending(end)
    found = nouns.starting(first) if first is not None else None
    return found is not None and found[0].authority is not None


def _plain(nouns: Nouns, found: Match, subject_before: bool) -> bool:
    """Whether the form can only be the verb (طالبوا, تطالب; طالب is a student too)."""
    word = nouns.tokens[found.cue.index].folded
    if found.cue.pos != "verb":
        return False
    if found.cue.lemma == "هدد":
        return found.cue.coordinated and found.cue.aspect == "p" and found.frame == "BI_NP"  # …، وهددت بنقل هجومها
    if found.cue.lemma == "عرض":
        return found.frame == "OBJ" and asked_for(nouns, found, subject_before) and offered(nouns, found)
    if found.cue.lemma == "اتفق":
        return found.frame.startswith("ALA") and (found.cue.number in ("d", "p") or is_deed(nouns.tokens[found.start].folded))
    if found.cue.lemma == "طلب":
        if found.frame == "OBJ":
            return asked_for(nouns, found, subject_before)
        of_them = nouns.tokens[found.cue.index + 1].folded.startswith("من") and nouns.tokens[found.cue.index + 1].folded != "من"
        if of_them and (found.cue.coordinated or nouns.tokens[found.cue.index - 1].folded in _BEFORE_VERB):
            return found.frame.startswith("MIN_")  # وطلب منهم الامتناع
        told_of = nouns.tokens[found.cue.index - 1].folded in _OF_HIM  # وإنه طلب من الطرفين
        return found.frame.startswith("MIN_") and (word.removeprefix("و") != "طلب" or told_of or found.slot.mention is not None)
    if found.cue.lemma == "طالب" and word == "وطالب":
        return found.frame.startswith("BI") and found.slot.end > found.cue.index
    supposed = any(t.folded in ("يكون", "تكون") for t in nouns.tokens[max(found.cue.index - 6, 0) : found.cue.index])
    if (
        word == "طالب"
        and not supposed
        and found.frame.startswith("BI")
        and nouns.tokens[found.cue.index - 1].folded in _BEFORE_VERB
    ):
        return True  # عندما طالب ب
    return found.cue.lemma == "طالب" and word.removeprefix("و") not in ("طالب", "طالبا")


def is_a_thing(nouns: Nouns, slot: Slot) -> bool:
    """Whether the subject is a thing that shows or causes something and says nothing (للأسباب التي دعت إلى …)."""
    if slot.mention is None or slot.mention.kind != "phrase" or slot.end <= slot.start:
        return False
    return nouns.tokens[slot.start].folded.removeprefix("و").removeprefix("لل").removeprefix("ال") in THINGS


def _refers_to_a_fact(nouns: Nouns, found: Match) -> bool:
    """«الأمر الذي يؤكد أن», «ما يؤكد أن»: a fact shows it and nobody says it."""
    i, tokens = found.cue.index, nouns.tokens
    if i < 1 or (found.slot.mention is not None and found.slot.rule.endswith("after the cue")):
        return False
    word = tokens[i - 1].folded
    if word == "ما" and i > 1 and tokens[i - 2].folded in _OFTEN:
        return False  # غالبا ما تطلب
    if word in ("ما", "مما", "لما", "بما", "وما", "ومما"):
        if found.cue.lemma == "قال" and tokens[found.connector].folded in ("انه", "انها", "انهم"):
            return False  # ما تقول إنه استهداف
        return (found.cue.aspect == "i" or found.cue.lemma == "وصف") and not found.cue.enclitic
    return i > 1 and word in ("الذي", "التي") and tokens[i - 2].folded in ("الامر", "الخطوه", "الشيء")
