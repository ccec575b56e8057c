"""What follows a role noun or the head of an organisation: genitives, adjectives, of-phrases."""

from dataclasses import dataclass, field

from ingest.lexicon.authority import authority
from ingest.mentions.reader import Known, Reader
from ingest.mentions.words import Form, forms, not_names, noun

_BODY = ("org", "armed", "media", "field", "body", "place", "side")
_CHAIN = ("office", "source", "honorific", *_BODY)
_OF_HEADS = frozenset(
    [
        "مبعوث",
        "ممثل",
        "منسق",
        "مندوب",
        "امين",
        "مدير",
        "متحدث",
        "ناطق",
        "سكرتير",
        "مفوض",
        "سفير",
        "موفد",
        "مقرر",
        "مسوول",
        "مراسل",
        "بعثه",
        "مكتب",
        "رييس",
        "قايد",
        "عضو",
        "وزير",
        "نايب",
        "محلل",
        "وسيط",
        "محرر",
        "خبير",
        "باحث",
        "استاذ",
    ]
)
_IN_HEADS = frozenset("عضو مراسل مسوول محلل خبير باحث مدير منسق ممثل سفير مبعوث مندوب قيادي استاذ".split())
"""Titles that go on with في."""
_SPEAKERS = frozenset(["متحدث", "ناطق", "مدير", "رييس"])
"""Titles that go on with a body's name; after وزير the same words are the field and the nationality."""
_NO_GENITIVE = frozenset(
    "الذي التي الذين اللذان اللذين اللتان اللتين اليوم الان السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه".split()
)
_MAX = 14


FORMER = frozenset(["سابق", "اسبق", "راحل", "مخلوع", "منتخب", "مكلف", "مستقيل", "مقال", "موقت"])
"""Adjectives by which somebody does not hold the office, or not yet."""
_PAIRED = frozenset(["وزاره", "هييه", "لجنه", "منظمه", "مجلس", "موسسه", "مديريه", "جمعيه", "مركز"])
"""Bodies whose name may go on with a second field (وزارة الخارجية والمغتربين)."""


@dataclass(slots=True)
class Complement:
    """The end of the phrase, its words without article (adjectives left out), the bodies it names, and whether a genitive is missing."""

    last: int
    parts: list[str] = field(default_factory=list)
    ofs: list[str] = field(default_factory=list)
    demonyms: list[str] = field(default_factory=list)
    quoted: tuple[int, int] | None = None
    missing: bool = False


def keys_of(known: Known, *types: str) -> list[str]:
    """The bearers of a known name that have one of `types`."""
    return [key for key, _ in known.bearers if authority().actors[key].type in types]


NOT_PERSON = ("state", "organization", "armed_group", "media_outlet", "place")


def complement(r: Reader, i: int, head: str, construct: bool, person: bool) -> Complement:
    """Read on from `i`, after a head that is in construct state (or, else, definite). `person`: the head is somebody's title."""
    out = Complement(i, missing=construct)
    prepositions = 0
    good = Complement(i, missing=construct)  # the last place at which the phrase may end
    closed = False  # a nationality adjective ends the noun phrase, except for adjectives and of-phrases
    while out.last - i < _MAX:
        j = out.last
        if not out.missing:
            good = Complement(j, list(out.parts), list(out.ofs), list(out.demonyms), out.quoted)
        if r.is_quote(j) and out.missing and r.word(j + 1):
            end = next((k for k in range(j + 2, j + 6) if r.is_quote(k)), None)
            if end is None:
                break
            known = r.plain(j + 1)
            if known and known.last == end:
                out.ofs += keys_of(known, *NOT_PERSON)
            out.quoted, out.last, out.missing = (j + 1, end), end + 1, False
            continue
        word = r.word(j)
        if not word:
            break
        plain = forms(word)[0] if forms(word)[0].proclitics == "" else None
        first = _own(word)
        known = r.plain(j)
        if (
            out.missing
            and known
            and (found := keys_of(known, *NOT_PERSON))
            and not _weak_noun(known, first)
            and not (person and first.article and noun(first.base, "field") and head not in _SPEAKERS)
        ):
            found.sort(key=lambda key: authority().actors[key].type != "state")
            out.ofs.append(found[0])
            out.last, out.missing = known.last, False
            continue
        if first.article and first.base in authority().demonyms:
            if out.missing and person is False and authority().demonyms[first.base][2] == "s" and construct and j == i:
                break
            state = authority().demonyms[first.base][0]
            if state == "south-korea" and r.word(j + 1) in ("الشمالي", "الشماليه"):
                state = "north-korea"
            out.demonyms.append(state)
            out.last, out.missing, closed = j + 1, False, True
            continue
        if first.article:
            if out.missing:
                if word in _NO_GENITIVE:
                    break
                out.parts.append(_lemma(first.base))
            elif adjective := noun(first.base, "adjective"):
                if adjective.lemma in FORMER:
                    out.parts.append(adjective.lemma)
            elif not closed and noun(first.base, "field") and out.parts[-1:] != ["وزير"]:
                out.parts.append(_lemma(first.base))
            else:
                break
            out.last, out.missing = j + 1, False
            continue
        if out.missing:
            chain = noun(word, *_CHAIN)
            if chain:
                out.parts.append(chain.lemma)
                out.last = j + 1
                continue
            if word in not_names() or plain is None or word in authority().demonyms or noun(word, "indefinite"):
                break
            if word.endswith(("ته", "تها", "تهم", "ده", "دها")) or word in ("بلاده", "بلادها", "بلاده"):
                out.parts.append(word.removesuffix("ها").removesuffix("هم").removesuffix("ه").removesuffix("ت") + "ه")
                out.last, out.missing = j + 1, False
                continue
            if r.nameless(j):
                break
            out.parts.append(word)
            out.last, out.missing = j + 1, False
            continue
        step = _link(r, j, head, closed, person, prepositions)
        if step is None:
            break
        last, key, part, missing = step
        prepositions += 1
        if key:
            out.ofs.append(key)
        if part:
            out.parts.append(part)
        out.last, out.missing = last, missing
    return good if out.missing else out


def _own(word: str) -> Form:
    """The reading without proclitics, its article taken off."""
    if word.startswith("ال") and len(word) > 3:
        return Form("", word[2:], True, 0)
    return Form("", word, False, 0)


def _lemma(base: str) -> str:
    found = noun(base, "office", "source")
    return found.lemma if found else base


def _weak_noun(known: Known, form: Form) -> bool:
    """A weak name that is also an ordinary word of titles (الوفد، الخارجية) is read as the word."""
    return known.weak and known.last - known.first == 1 and form.article and noun(form.base, *_CHAIN) is not None


def _link(
    r: Reader, j: int, head: str, closed: bool, person: bool, prepositions: int
) -> tuple[int, str | None, str | None, bool] | None:
    """A prepositional or conjoined part at `j`: (end, key, part, whether a genitive is still to come), None where there is none."""
    word = r.word(j)
    if prepositions > 2:
        return None
    if word in ("باسم", "لشوون", "بشوون", "لشيون", "لشءون"):
        return (j + 1, None, None, True)
    if word in ("في", "لدي", "الي") and (head in _OF_HEADS or not person):
        target = r.plain(j + 1)
        if word == "في" and person and head not in _IN_HEADS:
            return None
        if target and (keys := keys_of(target, *NOT_PERSON)) and not target.weak:
            if not person and word == "الي":
                return None
            return (target.last, keys[0], None, False)
        form = _own(r.word(j + 1))
        if word in ("في", "لدي") and noun(form.base, "org", "armed", "body", "place") and person:
            return (j + 1, None, None, True) if not form.article else (j + 2, None, _lemma(form.base), False)
        return None
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
            if noun(form.base, "org", "armed", "field", "body") and (form.article or form.base not in not_names()):
                if noun(form.base, "media"):
                    return None
                return (j + 1, None, _lemma(form.base), not form.article)
        if (
            form.proclitics == "و"
            and person
            and not closed
            and noun(form.base, "field")
            and (form.article or form.base in ("شوون", "شيون"))
        ):
            if noun(form.base, "office", "source"):
                return None
            return (j + 1, None, None, not form.article)
        if form.proclitics == "و" and head in _PAIRED and not closed and form.article and noun(form.base, "field"):
            return (j + 1, None, _lemma(form.base), False)
    return None
