"""Participles that say whose a source or body is, or what it is for: التابعة للحكومة، المحسوبة على …، المعنية بحقوق الإنسان."""

from functools import lru_cache

from ingest.mentions.complement import complement
from ingest.mentions.ofphrase import NOT_PERSON, keys_of
from ingest.mentions.reader import Reader
from ingest.mentions.words import common_nouns, forms, listed, noun

_STEMS = {
    "ل": listed("تابع داعم مويد مناهض حليف موالي موال معارض مملوك خاضع منافس ممثل"),
    "ب": listed("معني مختص مرتبط مكلف"),
    "من": listed("مقرب قريب مدعوم ممول مسنود"),
    "علي": listed("محسوب مشرف مطلع"),
    "الي": listed("منتمي منتم"),
    "في": listed("متخصص مختص"),
    "عن": listed("منشق منبثق مدافع"),
}
"""Participles by the preposition with which they go on."""
_ENDINGS = ("", "ه", "ون", "ين", "ان")
_BODY = ("org", "body", "armed", "place", "media", "field")


@lru_cache(maxsize=16384)
def _prepositions(word: str) -> tuple[str, ...]:
    """The prepositions with which a folded word may go on."""
    base = word.removeprefix("ال")
    stems = {base.removesuffix(e) for e in _ENDINGS if base.endswith(e)}
    return tuple(p for p, words in _STEMS.items() if stems & words)


def bound(r: Reader, end: int) -> int:
    """The end of such a participle with what it governs at `end`, else `end` itself."""
    for preposition in _prepositions(r.word(end)):
        attached = len(preposition) == 1
        k = end + 1 if attached else end + 2
        if not attached and r.word(end + 1) != preposition:
            continue
        last = _governed(r, end + 1, preposition) if attached else _governed(r, k, "")
        if last:
            return last
    return end


def _governed(r: Reader, k: int, proclitic: str) -> int:
    """The end of the noun phrase at `k` whose word carries just this proclitic, 0 where there is none."""
    known = r.known(k)
    if known and known.form.proclitics == proclitic and (keys_of(known, "person") or keys_of(known, *NOT_PERSON)):
        return known.last
    for form in forms(r.word(k)) if r.word(k) else ():
        if form.proclitics != proclitic:
            continue
        if form.article or noun(form.base, *_BODY):
            comp = complement(r, k + 1, "", not form.article, False)
            if not comp.missing:
                return comp.last
        if not (proclitic or form.article) and form.base in common_nouns() and r.word(k + 1).startswith("ال"):
            return k + 2  # مطلع على سير المحادثات
    return 0
