"""Sources without a name: unnamed officials, witnesses and sources with what is said of them."""

from ingest.lexicon.authority import authority
from ingest.mentions.attribute import ADJECTIVAL, modifies
from ingest.mentions.bound import bound
from ingest.mentions.complement import complement
from ingest.mentions.draft import Draft
from ingest.mentions.office import skip_to
from ingest.mentions.ofphrase import NOT_PERSON, keys_of
from ingest.mentions.reader import Reader
from ingest.mentions.words import Form, Noun, forms, listed, noun, reporting_verbs

_BARE = listed("مصدر شهود شاهد ساكن اهالي مصادر ناشط محلل خبير مراقب دبلوماسي منتقدو مسوول مسيول سياسي")
_INSIDE = listed("في من لدي داخل قرب")
_IN = listed("مشارك عامل حاضر قايم مدافع")
"""Participles that always go on with a preposition: المشاركون في المؤتمر، القائمون على الدراسة."""
_CALLED = listed("يدعي تدعي اسمه اسمها")
"""What gives an unknown person's name: شاهد يدعى سامي نور."""
SOME = listed("بعض احد احدي عدد كبار جميع")
"""Quantifiers that open an unnamed source."""


def source(r: Reader, i: int, form: Form) -> Draft | None:
    """A source without a name: مسؤول أميركي كبير، مصادر دبلوماسية، شهود عيان، بعض المسؤولين."""
    quantified = not form.article and form.base in SOME
    if quantified:
        return _some(r, i, form)
    if form.article:
        return _present(r, i, form)
    plural = noun(form.base, "org", "media", "armed")
    if (
        plural
        and plural.number == "p"
        and (r.word(i + 1) in authority().demonyms or noun(r.word(i + 1), "indefinite", "media_word"))
    ):
        head: Noun | None = plural
    else:
        head = noun(form.base, "source") or noun(form.base, "office") if form.base not in ("كبير", "كبيره") else None
    if head is None or (head.lemma in ADJECTIVAL and modifies(r, i, form)):
        return None
    if head.number == "p" and form.base.endswith(("و", "ي")) and not r.word(i + 1):
        return None
    j, nisba, described = i + 1, False, False
    while r.word(j):
        word = r.word(j)
        if word in ("المستوي", "الشان") and j > i + 1 and r.word(j - 1).startswith("رفيع"):
            j += 1
        elif word in authority().demonyms:
            j, nisba = j + 1, True
        elif noun(word, "indefinite"):
            j, described = j + 1, True
        elif noun(word, "media_word") and j == i + 1:
            j += 1
        elif form.base.endswith("ون") and word.endswith("يون") and len(word) > 5 and word[0] not in "وفبل":
            j, described = j + 1, True  # مشرعون ديموقراطيون
        elif (nisba or described) and _further(word):
            j += 1  # مصادر أمنية وصحية
        elif word == "به" and r.word(j - 1).startswith("موثوق"):
            j += 1
        else:
            break
    # An indefinite plural in ون governs no genitive: «رفض مسؤولون التوقيع».
    governs = not (form.base.endswith("ون") and head.number == "p")
    if j == i + 1 and not r.mark(j) and head.kind == "source" and governs:
        comp = complement(r, j, head.lemma, True, True)
        if (
            not comp.missing
            and comp.last > j
            and (head.lemma in ("شهود", "ساكن", "اهالي", "منتقدو", "مراسل", "محرر") or head.number == "p")
        ):
            j, described = comp.last, True
    said = not form.proclitics and any(f.base in reporting_verbs() and not f.article for f in forms(r.word(i - 1)))
    bare = noun(form.base, "source") is not None and (said or form.base in _BARE or head.lemma in _BARE or head.number == "p")
    end = bound(r, of_phrase(r, j))
    if end == j and r.word(j - 1).startswith("مطلع"):
        end = bound(r, j - 1) if bound(r, j - 1) > j else j  # مسؤول كبير مطلع على المحادثات
    if not (nisba or described or bare or end > j) or (head.kind == "office" and not nisba and end == j):
        return None
    j = end
    draft = Draft(i, j, skip_to(r, i, form), "unnamed", "unnamed_source", gender=head.gender, number=head.number)
    if r.word(j) in _CALLED and head.number == "s" and (name := r.name_end(j + 1, surname=True)) > j + 1:
        draft.kind, draft.type, draft.name, draft.last = "name", "person", (j + 1, name), name
    draft.heads = frozenset({"مسوول" if head.lemma == "مسيول" else head.lemma})
    draft.conjoined = "و" in form.proclitics
    return draft


def _present(r: Reader, i: int, form: Form) -> Draft | None:
    """A definite plural with where or whose they are: المشاركون في المؤتمر، الناشطون المحليون في المدينة."""
    head = noun(form.base, "source")
    if head is None or head.number != "p" or form.base.endswith("ين") or modifies(r, i, form):
        return None
    j = i + 1
    while r.word(j).startswith("ال") and (
        r.word(j)[2:] in authority().demonyms or noun(r.word(j)[2:], "indefinite", "adjective")
    ):
        j += 1
    end = bound(r, of_phrase(r, j))
    if end == j and head.lemma in _IN and r.word(j) in ("في", "علي", "عن") and r.word(j + 1).startswith("ال"):
        end = j + 2
        while r.word(end).startswith("ال") and noun(r.word(end)[2:], "indefinite", "adjective"):
            end += 1
    elif end == j and head.lemma in _IN and r.word(j) in ("فيه", "فيها", "عليه", "عليها"):
        end = j + 1
    if end == j:
        return None
    draft = Draft(i, end, skip_to(r, i, form), "unnamed", "unnamed_source", gender=head.gender, number="p")
    draft.heads, draft.conjoined = frozenset({head.lemma}), "و" in form.proclitics
    return draft


def _further(word: str) -> bool:
    """Whether a word is an adjective that و joins to the one before it."""
    return word.startswith("و") and (word[1:] in authority().demonyms or noun(word[1:], "indefinite") is not None)


def of_phrase(r: Reader, j: int, *also: str) -> int:
    """The end of a short of-phrase: في الإدارة الأميركية، من حركة حماس، بوزارة الدفاع، في الشرطة."""
    if r.is_quote(j):
        known = r.plain(j + 1)
        return known.last + 1 if known and r.is_quote(known.last) and keys_of(known, "media_outlet") else j
    if r.word(j) not in _INSIDE and r.word(j) not in also:
        return _attached(r, j)
    k = j + 1 if r.word(j + 1) not in ("داخل",) else j + 2
    if r.word(k) in ("احد", "احدي", "بعض") or (r.word(k) in ("واحد", "واحده") and r.word(k + 1) == "من"):
        k += 1 + r.word(k).startswith("واحد")  # في إحدى الجماعات المسلحة
    known = r.plain(k)
    close = r.word(j) == "من" and r.word(j - 1).startswith(("مقرب", "قريب"))
    if known and not known.weak and keys_of(known, *NOT_PERSON):
        return known.last
    if known and close and keys_of(known, "person"):
        return known.last  # مصادر مقربة من فلان
    if close and r.word(k) and not (r.word(k).startswith("ال") and noun(r.word(k)[2:], "org", "body", "armed", "field", "media")):
        comp = complement(r, k + 1, "", not r.word(k).startswith("ال"), False)
        return k + 1 if comp.missing else comp.last  # مصادر قريبة من التحقيقات، مقربة من عائلته
    word = r.word(k)
    if word.startswith("ال") and (noun(word[2:], "org", "body", "armed", "field", "media", "place") is not None):
        end = complement(r, k + 1, "", False, False).last
        return bound(r, end)
    if noun(word, "org", "armed", "media", "place") or word in _TEAMS:
        comp = complement(r, k + 1, "", True, False)
        return j if comp.missing else comp.last
    return j


_TEAMS = listed("وفد مكتب فريق")


def _attached(r: Reader, j: int) -> int:
    """The end of an of-phrase whose preposition is written with its noun: بوزارة الدفاع، بالمعارضة، للجيش، مؤيد لسوريا."""
    to = r.known(j) if r.word(j - 1).startswith(("مويد", "موال", "تابع", "مناهض")) else None
    if to and to.form.proclitics == "ل" and keys_of(to, *NOT_PERSON, "person"):
        return to.last
    for form in forms(r.word(j)) if r.word(j) else ():
        if form.proclitics == "ل" and form.article and (post := noun(form.base, "office")):
            return _of_holder(r, j, post.lemma)
        kinds = ("org", "body", "armed", "field") if form.article else ("org", "body", "armed", "place")
        if form.proclitics not in ("ب", "ل") or noun(form.base, *kinds) is None:
            continue
        if form.base == "شبكه" or noun(form.base, "media") or (form.proclitics == "ل" and not form.article):
            return j
        comp = complement(r, j + 1, "", not form.article, False)
        return j if comp.missing else bound(r, comp.last)
    known = r.known(j)
    if known and known.form.proclitics == "ب" and not known.weak and keys_of(known, "organization", "armed_group"):
        return known.last
    return j


def _of_holder(r: Reader, j: int, head: str) -> int:
    """The end of whose man a source is: مساعد للرئيس، مستشار للرئيس الإيراني حسن روحاني."""
    comp = complement(r, j + 1, head, False, True)
    end = j + 1 if comp.missing else comp.last
    known = r.plain(end)
    return known.last if known and keys_of(known, "person") and not known.weak else end


def _some(r: Reader, i: int, form: Form) -> Draft | None:
    if form.base == "عدد" and r.word(i + 1) != "من":
        return None
    j = i + 1 if r.word(i + 1) != "من" else i + 2
    word = r.word(j)
    base = word[2:] if word.startswith("ال") else word
    head = noun(base, "source", "office", "document", "report")
    plain = head is None and word.startswith("ال") and base in authority().demonyms and authority().demonyms[base][2] == "p"
    if not plain and (head is None or (head.number == "s" and form.base != "احد")):
        return None
    if not (word.startswith("ال") or form.base in ("كبار", "عدد") or (head and head.number == "p" and r.word(j + 1))):
        return None
    last = complement(r, j + 1, "", not word.startswith("ال"), True)
    if last.missing:
        return None
    draft = Draft(i, of_phrase(r, last.last), skip_to(r, i, form), "unnamed", "unnamed_source", number="p")
    draft.heads = frozenset({head.lemma}) if head else frozenset()
    draft.number = "s" if form.base in ("احد", "احدي") else "p"
    draft.gender = "m"
    return draft
