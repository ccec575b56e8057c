"""The words between a post and the name of who holds it, where the post is said at length."""

from functools import lru_cache

from ingest.lexicon.authority import authority
from ingest.mentions.draft import Draft
from ingest.mentions.ofphrase import NOT_PERSON, TASKS, keys_of
from ingest.mentions.reader import Reader, opens_name
from ingest.mentions.spoken import introduced, spoken
from ingest.mentions.words import common_nouns, forms, is_adjective, listed, not_names, noun, nouns

_LINKS = listed("في لدي باسم عن الي من غير بشان لشوون بشوون داخل قرب شمال جنوب شرق غرب")
"""Prepositions inside a post: المسؤول في الحركة، المبعوث إلى السهل، المتحدث باسم الاتحاد."""
_TO = listed("الي في لدي")
"""Prepositions behind which a word that no table has can only be a place or body: إلى أستانة."""
_AWAY = listed(
    "الذي التي الذين اليوم امس غدا السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه هذا هذه ذلك تلك بيان حديث تصريح تصريحات "
    "موتمر مقابله كلمه خطاب تغريده تدوينه لقاء حوار رساله وقت جلسه اجتماع الماضي الماضيه الجاري المقبل"
)
"""Words of the occasion or of a new clause: what follows belongs to what was said, not to the post."""
_ABROAD = listed("خارج داخل مهجر")
_COUNTRIES = listed("بلدان دول اقليم منطقه مناطق شمال جنوب شرق غرب")
"""Heads of what else an envoy is sent to: إلى الشرق الأوسط وبلدان أفريقيا."""
_WINGS = listed("شمال جنوب شرق غرب")
_CONTINENTS = listed("افريقيا اسيا اوروبا امريكا")
_MAX = 10


def far_name(r: Reader, draft: Draft) -> list[int]:
    """The tokens behind a post at which its holder's name may start, nearest first, though no table has all words between.

    المدير الطبي للمستشفى الأول في المدينة، سامي نور: only right after a verb of saying, where whatever stands before the content
    is the subject; the walk goes over definite words, nouns of institutions and the prepositions that join them.
    """
    if not (spoken(r, draft.first) or introduced(r, draft.first)):
        return _between_commas(r, draft)
    out: list[int] = []
    owned = r.tokens[draft.last - 1].surface.endswith(("ها", "هم"))  # ورئيس وفدها إلى
    construct = (draft.size == 1 and not draft.article) or (
        draft.size > 1 and not owned and not r.word(draft.last - 1).startswith(("ال", "لل"))
    )
    k, linked, unsure = draft.last, construct, False  # linked: a genitive must follow; unsure: a word that no table has was one
    while k - draft.last < _MAX:
        if r.mark(k) in ("،", ","):
            return [*out, k] if k > draft.last and not linked else out
        if (behind := _marked(r, k)) > k:
            k, linked = behind, False
            if opens_name(r.word(k)):
                out.append(k)
            continue
        word = r.word(k)
        if not word or word in _AWAY:
            return out
        if k > draft.last and not linked and not unsure and (opens_name(word) or r.tokens[k].surface.startswith("آ")):
            out.append(k)
        step = _step(r, k, word, linked)
        if not step and linked and word.endswith(("ه", "ات")) and r.word(k + 1).startswith("ال"):
            k += 1  # في تسوية المنازعات
            continue
        if not step and linked and not r.nameless(k):
            step, unsure = k + 1, r.word(k - 1) not in _TO
        elif not step:
            return [*out, k] if k > draft.last and not linked and not unsure and k not in out else out
        linked = word in _LINKS or (step == k + 1 and (_in_construct(word) or _purpose(word)))
        k = step
    return out


def _marked(r: Reader, k: int) -> int:
    """The token behind a body in marks or a body's short name: رئيس المكتب السياسي لـ"الحركة" سامي نور; `k` where none is."""
    if (past := _numbered(r, k)) > k:
        return past
    if r.mark(k) == "(" and (end := next((n for n in range(k + 2, k + 5) if r.mark(n) == ")"), 0)):
        return end + 1 if all(r.word(n) and not opens_name(r.word(n)) for n in range(k + 1, end)) else k
    first = k + 1 if r.word(k) == "ل" else k
    if first == k or first >= len(r.tokens) or not r.is_quote(first):
        return k
    return next((n + 1 for n in range(first + 2, min(first + 5, len(r.tokens))) if r.is_quote(n)), k)


def _numbered(r: Reader, k: int) -> int:
    """The token behind what a body has in its name beside words: لجنة 5+5، (5+5)، الحركة - شمال، رفيعة المستوى; `k` where nothing is."""
    first = k + (r.mark(k) == "(")
    if [t.kind for t in r.tokens[first : first + 3]] == ["number", "punct", "number"] and r.mark(first + 1) == "+":
        return first + 3 + (r.mark(first + 3) == ")")
    if r.mark(k) in ("-", "–") and r.word(k + 1) in _WINGS:
        return k + 2
    return k + 2 if r.word(k).startswith("رفيع") and r.word(k + 1) == "المستوي" else k


def _between_commas(r: Reader, draft: Draft) -> list[int]:
    """The comma before a full name that stands between two, a prepositional phrase after the post: … في السهل، سامي نور، …"""
    if draft.kind != "office" or r.word(draft.last) not in _LINKS:
        return []
    for k in range(draft.last + 1, draft.last + 6):
        if r.mark(k) in ("،", ","):
            known = r.plain(k + 1)
            full = known is not None and known.last > k + 2 and bool(keys_of(known, "person"))
            end = known.last if known and full else r.name_end(k + 1) if opens_name(r.word(k + 1)) else 0
            return [k] if end > k + 2 and r.mark(end) in ("،", ",") else []
        if not r.word(k) or r.word(k) in _AWAY:
            return []
    return []


def _step(r: Reader, k: int, word: str, linked: bool) -> int:
    """The token after what stands at `k`, where that may be a part of a post; 0 where it may not."""
    known = r.known(k)
    if known and not known.weak and keys_of(known, *NOT_PERSON):
        return known.last
    if word in _LINKS or _of_post(word) or (linked and _genitive(word)):
        return k + 1
    return k + 1 if _purpose(word) and r.word(k + 1).startswith("ال") else 0


@lru_cache(maxsize=65536)
def _purpose(word: str) -> bool:
    """Whether a word is ل with a noun in construct by which a post may say what it is for: لعملية السلام، لدعم الانتقال."""
    if len(word) < 4 or word[0] != "ل" or word.startswith("لل") or noun(word[1:], "media", "source", "honorific", "office"):
        return False
    return word[1:] in TASKS or (word not in not_names() and word.endswith(("ه", "ات")))


@lru_cache(maxsize=65536)
def _genitive(word: str) -> bool:
    """Whether a folded word may be the genitive that must follow: definite, or a noun of any table."""
    return (word.startswith("ال") and len(word) > 4) or word in nouns() or word in common_nouns()


@lru_cache(maxsize=65536)
def _in_construct(word: str) -> bool:
    """Whether a noun without article needs a genitive: لحركة …، ومكتب …"""
    return (
        word not in _CONTINENTS
        and not any(f.article for f in forms(word))
        and any(
            noun(f.base, "org", "body", "armed", "field", "place", "office", "media") is not None or f.base in common_nouns()
            for f in forms(word)
        )
    )


@lru_cache(maxsize=65536)
def _of_post(word: str) -> bool:
    """Whether a folded word may stand inside a post: definite, or a noun of institutions with or without ل، ب، و."""
    for form in forms(word):
        if noun(form.base, "media", "source", "honorific") and form.proclitics.endswith("ل"):
            return False  # للصحفيين، لوكالة: who is spoken to
        if form.article and (form.base in authority().demonyms or is_adjective(form.base)):
            return True
        if noun(form.base, "org", "body", "armed", "field", "place", "office") or form.base in ("شوون", "شيون"):
            return True
        if form.article and form.base in _ABROAD and form.proclitics == "ب":
            return True
        if form.article and form.proclitics and form.base.endswith(("ه", "ات")) and not opens_name(form.text):
            return True
        if form.proclitics == "و" and form.base in _COUNTRIES:
            return True
        if form.base in not_names():
            return False
        if form.base in common_nouns():
            return True
        if form.article and not opens_name(form.text) and form.base.endswith(("ه", "ات", "ين")):
            return True
    return False
