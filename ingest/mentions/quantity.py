"""A number of people or bodies as a source: مجموعة من الناشطين، عشرات المتظاهرين، حوالي 100 شخص من سكان القرية."""

from ingest.lexicon.authority import authority
from ingest.mentions import adjective
from ingest.mentions.bound import bound
from ingest.mentions.complement import complement
from ingest.mentions.draft import Draft
from ingest.mentions.office import skip_to
from ingest.mentions.reader import Reader
from ingest.mentions.source import of_phrase
from ingest.mentions.words import Form, common_nouns, listed, noun, says

PARTITIVE = listed(
    "مجموعه عشرات ميات الاف العديد الكثير كثير عديد قسم جمع حشد واحد واحده اثنان اثنين نخبه طايفه شريحه غالبيه اغلبيه"
)
"""Nouns of quantity that go on with من and a plural."""
CONSTRUCT = listed("عشرات ميات الاف معظم غالبيه اغلب اغلبيه اكثريه كافه عده بضعه نصف ثلث ربع ثلثا كل")
"""Nouns of quantity in construct with a plural."""
ABOUT = listed("حوالي نحو زهاء قرابه")
_NUMBERS = listed(
    "ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره ثلاث اربع خمس ست سبع ثماني تسع عشر عشرون عشرين ثلاثون ثلاثين ميه مايه الف"
)
_ONE = listed("شخص فرد رجل امراه عنصر عضو مواطن طالب عامل")
"""Singulars that follow a number above ten."""
QUANTITIES = PARTITIVE | CONSTRUCT | ABOUT | _NUMBERS
_KINDS = ("source", "office", "org", "armed", "body", "media", "report", "document")
_NO_GROUP = listed("ايام اسابيع اشهر سنوات اعوام ساعات دقايق مرات يوما عاما شهرا سنه دولار مليون الف في الميه بالميه")


def quantity(r: Reader, i: int, form: Form) -> Draft | None:
    """The group with its number; right after a verb of saying whatever noun is counted, elsewhere a noun of sources or bodies."""
    if form.article and form.base not in ("عديد", "كثير"):
        return None
    word = form.text
    said = not form.proclitics and says(r.word(i - 1))
    j = i + 1
    if word in ABOUT:
        j = _number(r, j)
        if j == i + 1:
            return None
    elif word in PARTITIVE and r.word(j) == "من":
        j += 1
    elif word not in CONSTRUCT and word not in _NUMBERS:
        return None
    return _group(r, i, j, skip_to(r, i, form), said)


def counted(r: Reader, i: int) -> Draft | None:
    """A group whose number stands in digits right after a verb of saying: قال 14 حارسا من عمال المرفأ."""
    return _group(r, i, i + 1, r.tokens[i].span.start, True) if r.tokens[i].kind == "number" else None


def _number(r: Reader, j: int) -> int:
    """The token after a number in digits or words at `j`, `j` where there is none."""
    while j < len(r.tokens) and (r.tokens[j].kind == "number" or r.word(j) in _NUMBERS):
        j += 1
    return j


def _group(r: Reader, i: int, j: int, start: int, said: bool) -> Draft | None:
    word = r.word(j)
    base = word.removeprefix("ال")
    if not word or word in _NO_GROUP:
        return None
    head = noun(base, *_KINDS) or noun(base.removesuffix("ا"), "source", "office")
    one = base.removesuffix("ا") in _ONE and j > i + 1 - (r.tokens[i].kind == "number")
    definite = word.startswith("ال")
    people = base in authority().demonyms and authority().demonyms[base][2] == "p"
    if head is None and not people and not one and not (said and (definite or base in common_nouns())):
        return None
    if one:
        last = j + 1
    elif definite or people:
        last = _adjectives(r, j + 1)
    elif noun(r.word(j + 1), "indefinite") or r.word(j + 1) in authority().demonyms:
        last = j + 2
        while noun(r.word(last), "indefinite") or r.word(last) in authority().demonyms:
            last += 1
    else:
        comp = complement(r, j + 1, "", True, True)
        last = j + 1 if comp.missing else comp.last
    end = bound(r, _of_them(r, last))
    draft = Draft(i, end, start, "unnamed", "unnamed_source", number="p")
    if head is not None:
        draft.gender = "m" if head.kind in ("source", "office") and head.gender != "f" else "f"
    draft.heads = frozenset({head.lemma}) if head else frozenset()
    return draft


def _of_them(r: Reader, j: int) -> int:
    """The end of «من سكان القرية», «من الناشطين المحليين» or another of-phrase at `j`."""
    word = r.word(j + 1)
    end = of_phrase(r, j)
    if end > j or r.word(j) != "من" or not word:
        return end
    if word.startswith("ال") and len(word) > 4:
        return _adjectives(r, j + 2)
    if noun(word, "source", "office"):
        comp = complement(r, j + 2, "", True, True)
        return j + 2 if comp.missing else comp.last
    return j


def _adjectives(r: Reader, j: int) -> int:
    """The token after the definite adjectives of a plural at `j`."""
    while r.word(j).startswith("ال") and (
        r.word(j)[2:] in authority().demonyms or adjective.gender_of(r.word(j)[2:], r.tokens[j].surface) is not None
        or r.word(j).endswith(("ين", "ون"))
    ):  # fmt: skip
        j += 1
    return j
