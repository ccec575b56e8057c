"""Whether a phrase stands where the one who speaks is named, and where it ends there."""

from ingest.mentions.reader import Reader
from ingest.mentions.words import forms, listed, not_names, noun, nouns, says

COMMA = ("،", ",")
BY = listed("بحسب حسب وفق ووفق وبحسب وحسب لسان")
"""Words of source with a genitive: بحسب المتحدث …، على لسان …"""
_AS = listed("وفقا طبقا استنادا ووفقا وطبقا")
"""The same with ل."""
_SAYINGS = listed("تصريحات تصريح قول تاكيد اعلان")
"""Nouns of saying with the one who speaks in the genitive: تصريحات المسؤول فلان بأن."""
_AFTER = listed("ان بان في خلال الي علي عن مع من قوله قولها قولهم")
_BEFORE_SUBJECT = listed("كان وكان كانت وكانت اما واما لكن ولكن بينما فيما حين ان بان فان كما")
"""Words after which a subject stands before its verb."""
_OBJECTS = listed(
    "اعلن اعلنت يعلن تعلن كشف كشفت يكشف تكشف نفي نفت ينفي تنفي رفض رفضت يرفض ترفض بحث ناقش ادان ادانت اكد اكدت يوكد توكد ذكر ذكرت "
    "اعتبر اعتبرت ابدي ابدت توقع توقعت طلب طلبت وصف وصفت انتقد انتقدت قرر قررت جدد جددت ايد ايدت اقترح اقترحت عرض عرضت شرح شرحت"
)
"""Verbs of saying whose bare object may follow the subject (أعلن المتحدث انهيار …)."""


_ACTS = listed(
    "اكتفي اكتفت يكتفي تكتفي عاد عادت يعود تعود مضي مضت يمضي تمضي استطرد استطردت يستطرد استدرك استدركت يستدرك تابع تابعت يتابع تتابع "
    "ختم ختمت يختم تختم اختتم اختتمت يختتم تختتم سارع سارعت يسارع تسارع بادر بادرت يبادر تبادر حرص حرصت يحرص تحرص رد ردت يرد ترد "
    "شدد شددت يشدد تشدد اشاد اشادت يشيد تشيد رحب رحبت يرحب ترحب تعهد تعهدت يتعهد تتعهد تحدث تحدثت يتحدث تتحدث تساءل تساءلت يتساءل "
    "تطرق تطرقت يتطرق تتطرق استقبل استقبلت يستقبل تستقبل التقي التقت يلتقي تلتقي اجتمع اجتمعت يجتمع تجتمع شارك شاركت يشارك تشارك "
    "وصل وصلت يصل تصل توجه توجهت يتوجه تتوجه ظهر ظهرت يظهر تظهر بدا بدت يبدو تبدو علق علقت يعلق تعلق استقال استقالت توفي توفيت "
    "سخر سخرت يسخر تسخر اعترض اعترضت يعترض تعترض احتج احتجت يحتج تحتج انتهي انتهت ينتهي تنتهي استهل استهلت يستهل تستهل بدا بدات"
)
"""Verbs of what speakers do beside speaking, with a person as subject and hardly a place or thing as bare object."""
_URGES = listed("حث حثت يحث تحث حض حضت حمل حملت ناشد ناشدت دان دانت هدد هددت قال قالت راي رات")
_BY_SAYING = listed("بالقول قايلا قايله بقوله بقولها موكدا موكده موضحا موضحه مشيرا مشيره مضيفا مضيفه")


def spoken(r: Reader, i: int) -> bool:
    """Whether the phrase that starts at `i` is the subject of a verb of saying or the source of a report (نقلت الوكالة عن …)."""
    before = r.word(i - 1)
    if says(before) or before in BY:
        return True
    if before in _AS:
        return r.word(i).startswith("ل")
    if before in _SAYINGS:
        return True
    return before == "عن" and any(r.word(k).lstrip("وف").startswith(("نقل", "ينقل", "تنقل")) for k in range(i - 6, i - 1))


def introduced(r: Reader, i: int) -> bool:
    """Whether a phrase at `i` may be the subject of a verb of saying behind it: وكان X قد أكد، أما X فقال، لكن X رأى، X أكد."""
    if i == 0 or r.word(i - 1) in _BEFORE_SUBJECT:
        return True
    return r.tokens[i - 1].kind == "newline" or r.mark(i - 1) in (".", "..", "...", "…", "؛", "،", "-")


def goes_on_saying(r: Reader, end: int) -> bool:
    """Whether a verb of saying stands right behind a subject that ends at `end`: قد أكد، فقال، رأى."""
    word = r.word(end + (r.word(end) == "قد"))
    return any(says(w) or w in _OBJECTS or w in _URGES for w in (word, word.removeprefix("ف")) if w)


def closes(r: Reader, end: int) -> bool:
    """Whether what stands at `end` cannot go on with a name: a mark, a preposition, ل with who is spoken to, a function word."""
    word = r.word(end)
    if not word or word in _AFTER or word in not_names():
        return True
    return word.startswith("ل") and any(f.proclitics == "ل" and (f.article or f.base in nouns()) for f in forms(word))


def _apposed(r: Reader, i: int) -> bool:
    """Whether a post or part stands at `i`: what is before the comma is a name then (أكد الأستاذ سيدي ولد النور، محامي العائلة، أن)."""
    return any(not f.proclitics and noun(f.base, "office", "source") for f in forms(r.word(i))) if r.word(i) else False


def fills_subject(r: Reader, first: int, k: int, end: int) -> bool:
    """Whether the unknown words from `k` are the name of the title at `first`, as they fill the subject of the verb of saying.

    قال الجنرال نوربيل إن؛ وأضافت الطبيبة إلدا كورس في حوار. A single word must be closed by the content or a mark.
    """
    if introduced(r, first) and goes_on_saying(r, end):
        return True
    if not spoken(r, first):
        acts = any(f.base in _ACTS and not f.article for f in forms(r.word(first - 1))) if r.word(first - 1) else False
        acts = acts and end > k + 1 and not any(r.word(n).startswith("ال") for n in range(k, end))  # وصل الرجل صاحب الدار
        return acts and (closes(r, end) or r.word(end) in _BY_SAYING or r.is_quote(end))
    if r.word(end) in ("ان", "بان", "انه", "انها", "قوله", "قولها") or r.is_quote(end) or r.mark(end) == ":":
        return True
    taking = any(f.base in _OBJECTS for f in forms(r.word(first - 1)))
    if r.mark(end) in COMMA and end > k + 1 and _apposed(r, end + 1):
        return True
    if r.mark(end) == "(" or r.mark(end) in COMMA:
        return not taking
    addressed = r.word(end).startswith("ل") and r.word(end) not in not_names()
    return (end > k + 1 or addressed) and closes(r, end) and not taking
