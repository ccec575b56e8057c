"""Prepositional and conjoined parts of a title or a body's name: باسم الوزارة، إلى اليمن، للأمم المتحدة، والهجرة."""

from ingest.lexicon.authority import authority
from ingest.mentions.reader import Known, Reader, opens_name
from ingest.mentions.words import Form, common_nouns, forms, is_adjective, is_telling, listed, not_names, noun
from ingest.text import Table

Step = tuple[int, str | None, str | None, bool]
_OF_HEADS = listed(
    "قايم مبعوث ممثل منسق مندوب امين مدير متحدث ناطق سكرتير مفوض سفير موفد مقرر مسوول مراسل بعثه مكتب رييس قايد عضو "
    "وزير نايب محلل وسيط محرر خبير باحث استاذ مستشار مساعد وكيل"
)
_IN_HEADS = listed("قايم عضو مراسل مسوول محلل خبير باحث مدير منسق ممثل سفير مبعوث مندوب قيادي استاذ زعيم قنصل")
"""Titles that go on with في."""
_FOR_HEADS = listed("نايب مرشح عضو ممثل سيناتور")
"""Titles that go on with عن and a party or place: النائب عن حزب، السيناتور عن ولاية."""
_OF_PERSONS = listed("محامي مستشار مبعوث مساعد ممثل متحدث ناطق طبيب صديق حليف معاون")
_SPOKESMEN = listed("متحدث ناطق")
_IN_ITS_NAME = listed("باسمه باسمها باسمهم باسمهما")
_PAIRED = listed("وزاره هييه لجنه منظمه مجلس موسسه مديريه جمعيه مركز")
"""Bodies whose name may go on with a second field (وزارة الخارجية والمغتربين)."""


def keys_of(known: Known, *types: str) -> list[str]:
    """The bearers of a known name that have one of `types`."""
    return [key for key, _ in known.bearers if authority().actors[key].type in types]


NOT_PERSON = ("state", "organization", "armed_group", "media_outlet", "place")


def _own_form(word: str) -> Form:
    if word.startswith("ال") and len(word) > 3:
        return Form("", word[2:], True, 0)
    return Form("", word, False, 0)


own_form = Table(_own_form).__getitem__
"""The reading without proclitics, its article taken off."""


def lemma_of(base: str) -> str:
    """The singular of a title noun (وزراء → وزير), other words as they are."""
    found = noun(base, "office", "source")
    return found.lemma if found else base


def link(r: Reader, j: int, head: str, closed: bool, person: bool, bare: bool) -> Step | None:
    """A prepositional or conjoined part at `j`: (end, key, part, whether a genitive is to come), or None.

    `bare` says that nothing but adjectives stands after the head so far, so that و joins no second field to it.
    """
    word = r.word(j)
    if head == "قايم" and word in ("بالاعمال", "باعمال"):
        return (j + 1, None, "اعمال", word == "باعمال")
    if word in _IN_ITS_NAME and head in _SPOKESMEN and (_name_at(r, j + 1) or opens_name(r.word(j + 1))):
        return (j + 1, None, None, False)
    if word in ("باسم", "لشوون", "بشوون", "لشيون", "لشءون"):
        return (j + 1, None, None, True)
    if word in ("في", "لدي", "الي") and (head in _OF_HEADS or head in _IN_HEADS or not person or head == "رييس"):
        target = r.plain(j + 1)
        if word == "في" and person and head not in _IN_HEADS and not (target and _name_at(r, target.last)):
            return None
        if target and (keys := keys_of(target, *NOT_PERSON)) and not target.weak:
            if not person and word == "الي":
                return None
            return (target.last, keys[0], None, False)
        form = own_form(r.word(j + 1))
        if word in ("في", "لدي") and noun(form.base, "org", "armed", "body", "place") and person:
            return (j + 1, None, None, True) if not form.article else (j + 2, None, lemma_of(form.base), False)
        return None
    if word in ("علي", "من", "ضد") and not person and _task(r.word(j - 1)) and r.word(j + 1).startswith("ال"):
        return (j + 2, None, r.word(j + 1)[2:], False)  # لجنة القضاء على التمييز
    if word == "عن" and person and head in _FOR_HEADS:
        return _on_behalf(r, j + 1)
    if person and head in _OF_PERSONS and (whose := _somebodys(r, j)):
        return (whose, None, None, False)
    for form in forms(word):
        if form.proclitics in ("ل", "ب") and (not closed or head in _OF_HEADS):
            known = r.known(j)
            if (
                known
                and known.form == form
                and (keys := keys_of(known, "state", "organization", "armed_group", "media_outlet"))
                and not known.weak
            ):
                if form.proclitics == "ب" and not (form.article or person):
                    return None
                if keys_of(known, "media_outlet") and form.proclitics == "ل":
                    return None
                if keys_of(known, "state") and head not in _OF_HEADS:
                    return None
                return (known.last, keys[0], None, False)
            if form.base == "وحده" and form.proclitics == "ب" and not person:
                return None  # تمسكت الحكومة بوحدة البلاد: its unity
            kinds = ("org", "armed", "body") if form.proclitics == "ب" else ("org", "armed", "field", "body")
            if form.base in ("رياسه", "قياده") and form.proclitics == "ب":
                led = r.plain(j + 1)  # وفد برئاسة فلان, but التحالف بقيادة السعودية
                by = keys_of(led, "state", "organization") if led and not led.weak and not person else []
                return (led.last, by[0], None, False) if led and by else None
            needed = bare and not person and r.word(j + 1).startswith("ال")  # لجنة لحقوق الإنسان
            needed = needed or (person and form.proclitics == "ل" and head in _OF_HEADS)  # المدير العام لقوات الدرك
            if noun(form.base, *kinds) and (form.article or form.base not in not_names() or needed):
                if noun(form.base, "media"):
                    return None
                wide = form.article and not person and form.proclitics == "ل" and head in _BY_PURPOSE
                return (_fields(r, j + 1) if wide else j + 1, None, lemma_of(form.base), not form.article)
            if form.proclitics == "ل" and person and head in _OF_HEADS and _institution(r, j, form):
                return (j + 1, None, lemma_of(form.base), not form.article)
        if (
            form.proclitics == "و"
            and person
            and not closed
            and not bare
            and noun(form.base, "field")
            and (form.article or form.base in ("شوون", "شيون"))
        ):
            if noun(form.base, "office", "source"):
                return None
            return (j + 1, None, None, not form.article)
        if form.proclitics == "و" and head in _PAIRED and not closed and form.article and noun(form.base, "field"):
            return (j + 1, None, lemma_of(form.base), False)
    return None


def _somebodys(r: Reader, j: int) -> int:
    """The end of the known person with ل at `j` whose man is named behind: المحامي الشخصي لترامب مايكل نور; 0 where nobody is."""
    known = r.known(j)
    if known is None or known.form.proclitics != "ل" or known.weak or not keys_of(known, "person"):
        return 0
    return known.last if opens_name(r.word(known.last)) or _name_at(r, known.last) else 0


def _institution(r: Reader, j: int, form: Form) -> bool:
    """Whether a noun with ل after a post may be what the post is for, though no table of bodies has it: المدير الطبي للمستشفى.

    Persons and outlets are those who are spoken to (قال المدير للصحفيين، لوكالة …).
    """
    if (
        form.base in ("مره", "وهله")
        or (r.word(j).startswith("لل") and not form.article)
        or form.base in not_names()
        or noun(form.base, "source", "office", "honorific", "media", "media_word", "style")
    ):
        return False
    following = own_form(r.word(j + 1))
    return (form.article or following.article) and (
        form.base in common_nouns() or form.base.endswith(("ه", "ات")) or (following.article and is_adjective(following.base))
    )


_CONTROLLED = listed("قضاء وقايه حمايه دفاع رقابه سيطره تامين تضامن كفاح حد حرب")
"""Verbal nouns of what a body is for which take a preposition: القضاء على، الوقاية من."""


def _task(word: str) -> bool:
    return word.removeprefix("لل").removeprefix("ال") in _CONTROLLED


_BY_PURPOSE = listed(
    "وكاله هييه مجلس مركز اتحاد جمعيه منظمه رابطه لجنه موسسه معهد شركه مرصد شبكه نقابه غرفه صندوق مفوضيه مديريه اداره برنامج ديوان "
    "مجموعه تحالف مكتب محكمه وحده جهاز لجان ادارات شركات منظمات جمعيات"
)
"""Bodies whose name may say with ل what they are for: الاتحاد الدولي للنقل، المنظمة اليمنية لمكافحة الفساد."""
TASKS = listed(
    "مكافحه رعايه اداره حمايه تنظيم تنميه دعم حظر تطوير منع مراقبه حقوق شوون كره صناعه تجاره زراعه اعاده بحوث دراسات ابحاث علوم تعليم "
    "تدريب نقل قضايا اعمال خدمات توثيق رصد مساعده تشغيل توزيع انتاج تصدير ترويج تاهيل"
)
"""What bodies are for, behind ل and before a genitive."""
_NOT_FOR = listed("صحافه اعلام جزيره عربيه مره قول جميع عالم راي جمهور برنامج مشاهدين اذاعه")
"""Nouns after ل to whom one speaks, or by which one counts."""


def purpose(r: Reader, j: int, head: str) -> Step | None:
    """What the body is for, with ل at `j`."""
    before = r.word(j - 1)
    if head not in _BY_PURPOSE or (before.endswith(("ي", "يه")) and not before.startswith("ال") and r.known(j - 1) is None):
        return None  # تحالف انتخابي للوقوف
    for form in forms(r.word(j)):
        if form.proclitics != "ل" or noun(form.base, "media", "office", "source", "org", "side", "honorific"):
            continue
        if form.article and form.base == "انباء":
            return (j + 1, None, form.base, False) if head == "وكاله" else None
        known = r.known(j)
        if known and known.form == form and not known.weak:
            return None
        people = form.base.endswith(("ين", "ون")) or form.base in _NOT_FOR or noun(form.base, "media_word") is not None
        joined = _fields(r, j + 1)
        if form.article and not people and (len(form.base) > 3 or (len(form.base) == 3 and joined > j + 1)):
            return (joined, None, form.base, False)
        if not form.article and form.base in TASKS and r.word(j + 1).startswith("ال"):
            return (j + 1, None, form.base, True)
    return None


def _fields(r: Reader, i: int) -> int:
    """The end of further fields that و joins to what a body is for: الهيئة العامة للغذاء والدواء؛ who speaks beside it is none."""
    for k in range(i, i + 3):
        form = next((f for f in forms(r.word(k)) if f.proclitics == "و" and f.article), None)
        known = r.known(k)
        if form is None or len(form.base) < 3 or form.base.endswith(("ين", "ون")) or (known is not None and not known.weak):
            return k
        if noun(form.base, "media", "office", "source", "org", "side", "honorific", "armed", "body", "media_word"):
            return k
    return i + 3


def _name_at(r: Reader, i: int) -> bool:
    """Whether a person's name stands at `i`."""
    known = r.plain(i)
    return is_telling(r.word(i)) or (known is not None and bool(keys_of(known, "person")))


def _on_behalf(r: Reader, i: int) -> Step | None:
    target = r.plain(i)
    if target and not target.weak and (keys := keys_of(target, *NOT_PERSON)):
        return (target.last, keys[0], None, False)
    form = own_form(r.word(i))
    if noun(form.base, "org", "armed", "place", "body"):
        return (i + 1, None, lemma_of(form.base), not form.article)
    return None
