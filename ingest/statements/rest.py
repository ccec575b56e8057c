"""The rest of a noun phrase behind what the mentions know of it: adjectives, what they govern, foreign names."""

import re

from ingest.model import Mention
from ingest.morph import analyse
from ingest.statements.noun import Nouns
from ingest.statements.subject import is_deed
from ingest.statements.words import THAT, no_noun

_GOVERNED = {
    "مدافع": ("عن",), "مسوول": ("عن",), "محام": ("عن",), "محامون": ("عن",), "محامين": ("عن",), "متحدث": ("عن",), "ناطق": ("عن",),
    "صادر": ("عن",), "منبثق": ("عن",), "منشق": ("عن",), "نايب": ("عن",), "ممثل": ("عن",), "معني": ("ب",), "مكلف": ("ب",),
    "مختص": ("ب", "في"), "متخصص": ("ب", "في"), "مهتم": ("ب",), "مشارك": ("في",), "عامل": ("في",), "خبير": ("في", "ب"),
    "مقيم": ("في", "ب"), "عضو": ("في",),
}  # fmt: skip
"""Participles and nouns of agents with the preposition that they govern: «منظمة معنية بحقوق الطفل»."""
_ENDINGS = ("ون", "ين", "ات", "ه", "")
_RANK = frozenset(["برتبه", "بدرجه", "بصفه"])
_WHEN = frozenset(
    ["الاسبوع", "الشهر", "العام", "السنه", "الليله", "الساعه", "الصيف", "الشتاء", "الربيع", "الخريف", "البارحه", "الاسبوعين"]
)
"""Nouns of time without a preposition: «قالت الحكومة الأسبوع الماضي إن»."""
WHERE = frozenset(
    ["غرب", "شرق", "شمال", "جنوب", "وسط", "مدينه", "محافظه", "ولايه", "منطقه", "اقليم", "بلده", "قريه", "مقر", "مكتب"]
)
_HEARERS = ("صحف", "صحاف", "وكال", "قنا", "مراسل", "تلفزيون", "اذاع", "شبك", "موقع", "مجل", "راد", "برنامج", "جريد")
"""Beginnings of the nouns for those to whom news is told."""
_MANNER = re.compile(r"و?(?:.ا.[^ي]ا|م...+ا)")
"""The form of an active participle in the accusative, which tells how it was said: ضاحكا، مبتسما، ومحتدا."""
_HOW = frozenset(
    ["اسم", "حزم", "غضب", "ثقه", "حده", "شده", "قوه", "حسم", "مراره", "سخريه", "صراحه", "هدوء", "المقابل", "حماس", "حذر"]
)
"""Nouns that tell with بـ how it was said."""
_NOT_NAME = ("ها", "هم", "هما", "وا")
LONGEST = 5


def phrase_rest(nouns: Nouns, mention: Mention, start: int, i: int, stop: int) -> int:
    """Where the noun phrase ends behind its adjectives, what these govern, and the rest of a foreign name."""
    person = mention.type == "person" and mention.kind == "name"
    if not person:
        i = _governed(nouns, _adjectives(nouns, mention, i, stop), stop)
    if person and mention.authority is None and mention.name is not None and mention.name.end == mention.span.end:
        return _foreign(nouns, i, stop)
    if mention.kind == "phrase" and not nouns.tokens[i - 1].folded.startswith("ال") and i - start > 1:
        return _foreign(nouns, i, stop)
    return i


def _adjectives(nouns: Nouns, mention: Mention, i: int, stop: int) -> int:
    """Behind the definite adjectives that follow a definite noun at once: «الزعيم المعارض», «شركة السهل للاتصالات المتكاملة»."""
    tokens = nouns.tokens
    definite = any(t.folded.startswith(("ال", "لل")) for t in tokens[max(i - 3, 0) : i]) or mention.authority is not None
    begin = i
    while (
        definite and i < stop and tokens[i].kind == "word" and tokens[i].folded.startswith("ال") and not no_noun(tokens[i].folded)
    ):
        if tokens[i].folded in _WHEN or _deed(tokens[i].folded, tokens[i - 1].folded):
            break
        begun = nouns.starting(i)
        if begun is not None and (begun[0].kind != "role" or begun[1] > i + 1):
            break
        i += 1
    return _for(nouns, i, stop) if i > begin else i


def _deed(word: str, last: str) -> bool:
    """Whether a definite word is an object and no adjective: «نفت السلطات السهلية الاتهامات ووصفتها بأنها»."""
    known = analyse(word)
    objects = bool(known) and not any(a.pos in ("adj", "participle") for a in known) and any(a.pos == "masdar" for a in known)
    return objects or (word.endswith("ات") and not last.endswith("ات"))


def _for(nouns: Nouns, i: int, stop: int) -> int:
    """Behind the noun with ل that the adjective before it governs: «الهيئة المستقلة للانتخابات», «الشركة الخاضعة لسيطرة الدولة»."""
    tokens = nouns.tokens
    if i >= stop or tokens[i].kind != "word" or not tokens[i].folded.startswith("ل") or len(tokens[i].folded) < 4:
        return i
    word = tokens[i].folded
    if no_noun(word) or word.removeprefix("لل").removeprefix("ل").startswith(_HEARERS):
        return i
    k = i + 1
    if not word.startswith("لل") and k < stop and tokens[k].folded.startswith("ال"):
        k += 1
    while k < stop and tokens[k].folded.startswith("ال") and tokens[k].folded.endswith(("ي", "يه")):
        k += 1
    return k


def _governed(nouns: Nouns, i: int, stop: int) -> int:
    """Behind the preposition that the last word governs, and its noun: «جماعة مدافعة عن حقوق الطفل», «ضابط برتبة لواء»."""
    tokens = nouns.tokens
    if i + 1 > stop or tokens[i].kind != "word":
        return i
    word, last = tokens[i].folded, tokens[i - 1].folded.removeprefix("ال")
    if word in _RANK:
        return max(i + 1, nouns.phrase_end(i + 1, stop))
    for ending in _ENDINGS:
        for preposition in _GOVERNED.get(last.removesuffix(ending), ()) if last.endswith(ending) else ():
            if word == preposition and i + 1 < stop:
                close = nouns.phrase_end(i + 1, stop)
                return close if close > i + 1 else i
            if preposition == "ب" and word.startswith("ب") and len(word) > 3:
                return max(i + 1, nouns.phrase_end(i + 1, stop))
    return i


def _foreign(nouns: Nouns, i: int, stop: int) -> int:
    """Behind the rest of a name that no table knows: «شركة بيكر | هيوز»; `i` where anything else follows."""
    k = i
    while k < stop and k - i < LONGEST and part(nouns, k):
        k += 1
    return k if i < k and closed(nouns, k, stop) and not (k == i + 1 and nouns.tokens[i].surface.endswith(("ا", "اً"))) else i


def part(nouns: Nouns, k: int) -> bool:
    """Whether token `k` can be a part of a name: no word that a table knows, no preposition, no pronoun on it."""
    token = nouns.tokens[k]
    word = token.folded
    return not (
        token.kind != "word"
        or not word  # a lone tatweel
        or no_noun(word)
        or word in THAT
        or word.startswith(("ال", "لل", "بال", "وال", "كال", "فال"))
        or word[1:] in WHERE
        or (word.endswith(_NOT_NAME) and len(word) > 4)
        or (word[0] in "بلوكف" and len(word) > 4 and bool(analyse(word[1:])))
        or token.surface.endswith("ة")
        or "ً" in token.surface
        or _MANNER.fullmatch(word) is not None
        or (word.startswith("ب") and (word[1:] in _HOW or is_deed(word[1:])))
        or nouns.starting(k) is not None
        or bool(analyse(word))
    )


def closed(nouns: Nouns, k: int, stop: int) -> bool:
    """Whether a phrase can end before token `k`: at the conjunction, a mark, an adverb or a preposition."""
    return k >= stop or nouns.tokens[k].kind != "word" or no_noun(nouns.tokens[k].folded) or nouns.prefixed(k) == "ل"


def family(nouns: Nouns, k: int) -> bool:
    """Whether token `k` can be a family name with ال behind a first name."""
    word = nouns.tokens[k].folded
    return word.startswith("ال") and len(word) > 4 and not analyse(word) and not no_noun(word) and nouns.starting(k) is None
