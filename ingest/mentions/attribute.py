"""Words of persons and bodies that are adjectives, participles or possessed where they stand."""

from functools import cache

from ingest.mentions.reader import Reader
from ingest.mentions.words import Form, Noun, listed, not_names, noun, nouns
from ingest.model import Gender


def of_people(word: str) -> bool:
    """Whether a word is a plural of persons: كبير المفاوضين، كبير مستشاري الرئيس."""
    found = nouns().get(word.removeprefix("ال"), ())
    return any(n.number == "p" and n.kind in ("office", "source") for n in found) or (
        word.startswith("ال") and word.endswith("ين")
    )


_PARTICIPLES = listed("منظم منظمه مقرر مسوول مقاوم مشرف مكلف محرر محلل ممثل مراقب")


def modifies_definite(r: Reader, i: int, form: Form) -> bool:
    """Whether a participle with an article belongs to the definite noun before it: الجريمة المنظمة، من المقرر، المحققين المسؤولين عن."""
    found = noun(form.base, "office", "source", "org")
    if not form.article or found is None or not (found.lemma in _PARTICIPLES or form.base in _PARTICIPLES):
        return False
    before = r.word(i - 1)
    if before == "من" and form.base == "مقرر":
        return True
    return (
        not form.proclitics
        and before.startswith("ال")
        and before not in not_names()
        and (found.lemma != "مسوول" or r.word(i + 1) == "عن")
    )


ADJECTIVAL = listed("دبلوماسي سياسي عسكري قيادي صحفي صحافي اكاديمي معارض متخصص مقرب مراقب مسلح مدني")
"""Nouns of persons that are adjectives after another noun."""


def modifies(r: Reader, i: int, form: Form) -> bool:
    """Whether the word at `i` stands right after what may be its noun, so that it is an adjective there."""
    before = r.word(i - 1)
    if form.article and before.removeprefix("و") in _WHOSE:
        return False  # على لسان القيادي في
    if form.base.endswith("ون") and not form.article and not before.endswith("ون") and not of_people(before):
        return False  # رأى مراقبون: the nominative plural can only be that of a plural of persons
    return not form.proclitics and bool(before) and before not in not_names() and before.removeprefix("و") not in not_names()


_WHOSE = listed("لسان بحسب حسب وفق راي قول تصريح تصريحات حديث بيان تاكيد اعلان")
"""Nouns of source and saying, behind which a definite noun is who speaks."""
_PRONOUNS = ("ها", "هما", "هم", "ه")


@cache
def could_be_possessed() -> frozenset[str]:
    """The folded words that may be an office or kin with a pronoun, before their surface is looked at."""
    owned = [base for base in nouns() if noun(base, "office") is not None]
    return frozenset(base + pronoun for base in [*owned, *_KIN] for pronoun in _PRONOUNS)


_KIN: dict[str, Gender] = {
    **dict.fromkeys(listed("زوج شقيق والد نجل خطيب طليق صهر حفيد صديق زميل"), "m"),
    **dict.fromkeys(listed("زوجت شقيقت والدت نجلت خطيبت ارملت طليقت حفيدت ابنت كريمت صديقت زميلت"), "f"),
}
"""Nouns of kin before a pronoun. They are names too (الخطيب، صديق), so no table of titles may have them."""


def kin(base: str) -> Noun | None:
    """The noun of kin that a word with its pronoun off is: زوجته، والدها."""
    gender = _KIN.get(base)
    return Noun(base.removesuffix("ت") + "ه" if gender == "f" else base, gender, "s", "kin") if gender else None


def possessed(form: Form, surface: str) -> Noun | None:
    """The office in a word with a pronoun: قائدها، نظيره (but نظيرة is feminine)."""
    for ending in ("ها", "هما", "هم", "ه"):
        if ending == "ه" and "ة" in surface[-2:]:
            continue
        if form.base.endswith(ending) and not form.article and (not nouns().get(form.base) or surface.endswith("ه")):
            found = noun(form.base.removesuffix(ending), "office")
            found = found or kin(form.base.removesuffix(ending))
            if found and found.number == "s":
                return found
    return None
