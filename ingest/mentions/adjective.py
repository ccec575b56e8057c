"""Definite words that are adjectives of the noun before them, by their form and by agreement."""

from functools import cache

from ingest.lexicon.authority import rows
from ingest.mentions.words import Form, Noun, forms, listed
from ingest.model import Gender
from ingest.text import fold

_NOUNS_F = listed(
    "عمليه قضيه جنسيه قنصليه مفوضيه ماليه جمهوريه مسووليه مسيوليه بدايه اتفاقيه نهايه حمايه ضحيه كراهيه غالبيه مديريه تنميه بنيه "
    "داعيه بلديه رعايه اغلبيه اكثريه حريه تسويه ولايه شخصيه شرعيه داخليه خارجيه ميزانيه تغطيه تصفيه توصيه هويه رويه اهميه كميه نيه "
    "شفافيه مصداقيه تربيه تقنيه تحيه ترقيه اولويه اقليه امكانيه جاهزيه منهجيه اليه اشكاليه سلميه خلفيه عضويه مديونيه جاليه خليه صلاحيه "
    "قابليه هديه مسرحيه اغنيه بندقيه شظيه دوريه احتفاليه فعاليه استقلاليه انتاجيه نوعيه رفاهيه علمانيه عنصريه وحشيه همجيه نظريه حاشيه "
    "ماشيه ناحيه زاويه عافيه طاغيه عبوديه مروحيه مدفعيه صيدليه كليه مرجعيه حيثيه جمعيه رجوليه انانيه فوقيه تعدديه فدراليه حزبيه غايه "
    "وصايه روايه كفايه عنايه هدايه دعايه حكايه سخريه معصيه لاميه محميه حاميه دايه رابيه قريه حيويه ارضيه سلفيه"
)
"""Nouns that end like a nisba (العملية)."""
_NOUNS_M = listed(
    "محامي قاضي نادي وادي راعي جندي داعي تحدي تصدي تعدي تدني تعاطي وعي نفي مشي راي سعي ماضي جاري تلقي تولي تخلي تبني توالي"
)
_DEFECTIVE = listed("منتمي موالي مودي معني متولي منتهي متبني متعدي مسمي متبقي مجري متلقي متحلي مكتفي راضي مدعي")
"""Participles that end in ي as a nisba does."""
_NUMERALS = listed("ثلاث ثلاثه اربع اربعه خمس خمسه ست سته سبع سبعه ثماني ثمانيه تسع تسعه عشر عشره")
_TAKING = _DEFECTIVE | listed(
    "تابع مدعوم مكلف مشرف مشارك مختص متخصص مسوول داعم موقع متهم متورط متضرر معارض مويد مقرب قريب حليف متحالف منافس مقاطع صادر ناشط "
    "عامل ناطق مملوك خاضع مرتبط منبثق مصاحب مرافق ممثل مالك منظم مضيف منشق محاصر"
)
"""Participles that may take a preposition of their own."""
_LINKED = listed("في من عن علي الي مع بين ضد")
"""Prepositions after a participle, which is then a clause of its own and no part of a name (الموالي للحكومة)."""


@cache
def _listed() -> dict[str, Gender]:
    """Folded adjectives without article that are no nisba, each with its gender."""
    out: dict[str, Gender] = {}
    for row in rows("qualifiers.tsv"):
        out[fold(row["form"])] = "m"
        out[fold(row["feminine"] or row["form"] + "ة")] = "f"
    return out


def gender_of(base: str, surface: str) -> Gender | None:
    """The gender of a word that may be an adjective, None where it is none. `base` is folded and without article."""
    if base in _listed() and not (base == "اولي" and surface.endswith("ي")):  # أولى, but أوّليّ
        return _listed()[base]
    if len(base) > 3 and base.endswith("يه") and surface.endswith("ة") and base not in _NOUNS_F:
        return "f"
    if len(base) > 3 and base.endswith("ي") and surface.endswith("ي") and base not in _NOUNS_M:
        return "m"
    return None


def participle(base: str) -> bool:
    """Whether an adjective is listed: a participle or a common adjective, no nisba."""
    return base in _listed()


def goes_on(base: str, word: str) -> bool:
    """Whether `word` is the preposition of the participle before it: الموالي لـ، المدعومة من."""
    if base.removesuffix("ه") not in _TAKING and base not in _TAKING:
        return False
    if word.startswith(("بان", "لان")) and len(word) <= 6:
        return False  # بأنّ
    return word in _LINKED or (len(word) > 2 and word[0] in "لب" and forms(word)[0].proclitics == "" and len(forms(word)) > 1)


def fits(head: Noun | None, adjective: Gender) -> bool:
    """Whether an adjective can be that of a head; the plural of a thing takes the feminine."""
    if head is None or head.gender is None:
        return True
    if head.number == "p":
        return adjective == "f"
    return head.number != "d" and head.gender == adjective


def numeral(form: Form, head: Noun | None) -> bool:
    """Whether a definite word counts a plural before it: الدول الأربع."""
    return form.article and form.base in _NUMERALS and (head is None or head.number == "p")
