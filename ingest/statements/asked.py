"""What is asked for with a direct object: «طلبت الوزارة عقد اجتماع», «يطلب سامي نور مهلة»."""

from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.subject import is_deed
from ingest.statements.words import DEEDS, RELATIVE

_GOODS = frozenset(
    [
        "اجتماعا", "جلسه", "تصويتا", "دعما", "دعم", "مساعده", "مساعدات", "توضيحات", "ايضاحات", "توضيحا", "ضمانات", "مهله", "تحقيقا",
        "لقاء", "وساطه", "عقوبه", "هدنه", "حوارا", "حوار", "صفقه", "تسويه", "مصالحه", "تعاونا", "شراكه", "مبادره", "تعويضات", "عون",
        "موافقه", "تفويضا", "اذنا", "تمديدا", "محادثات", "مفاوضات", "لجوءا", "استضافه", "مشاركه", "مراجعه", "محاكمه", "مغادره",
    ]
)  # fmt: skip
"""Nouns of what one asks for that are no verbal nouns by their form."""
_POSSESSIVES = ("ها", "هم", "ه")


def asked_for(nouns: Nouns, found: Match, subject_before: bool) -> bool:
    """Whether the object of طلب is a deed or a good that somebody asks for.

    طلب is a request too: that form needs who asks beside it; of the others («طلبت إسرائيل ذخيرة») the object may be anything then.
    """
    mention = found.slot.mention
    named = mention is not None and not (mention.kind == "phrase" and mention.type == "unknown") and mention.kind != "document"
    asked = is_asked(nouns.tokens[found.start].folded)
    i = found.cue.index
    if nouns.tokens[i].folded.lstrip("وف") in ("طلب", "طلبا"):
        return asked and (named or subject_before)
    if i and nouns.tokens[i - 1].folded in RELATIVE:
        return asked
    return asked or named or subject_before


def offered(nouns: Nouns, found: Match) -> bool:
    """Whether the object of عرض is something that is offered, and nothing that is shown (عرضت القناة صورا)."""
    word = nouns.tokens[found.start].folded
    bare = word.removeprefix("ال")
    return bare in _OFFERS or (bare.endswith(("ها", "ه")) and bare.rstrip("ه").removesuffix("ها").removesuffix("ت") in _OFFERED)


_OFFERS = frozenset(
    [
        "هدنه", "وساطه", "مساعده", "مساعدات", "استضافه", "لقاء", "حوارا", "حوار", "تعاونا", "تعاون", "صفقه", "تسويه", "دعما", "دعم", "مبادره",
        "اجراء", "عقد", "اعاده", "تقديم", "انهاء", "وقف", "تنظيم", "تسليم", "مشاركه", "شراكه", "تمديد", "اطلاق", "تبادل", "خدمات",
        "ضمانات", "تعويضات", "وقفا", "مصالحه", "توسط", "لجوءا", "اللجوء", "لجوء",
    ]
)  # fmt: skip
_OFFERED = frozenset(["وساط", "مساعد", "خدما", "دعم", "تعاون", "استضاف"])


def is_asked(word: str) -> bool:
    """Whether a folded word names a deed or a good that one asks for, with or without ال and a possessive."""
    bare = word.removeprefix("ال")
    if bare in DEEDS or bare in _GOODS or is_deed(bare) or word in DEEDS or is_deed(word):  # إلغاء has no article
        return True
    owned = next((bare.removesuffix(p) for p in _POSSESSIVES if bare.endswith(p) and len(bare) > 4), bare)
    return owned != bare and (owned in DEEDS or is_deed(owned) or owned.removesuffix("ت") + "ه" in _GOODS)
