"""Phrases about organisations, sides and unnamed sources."""

from ingest.lexicon.authority import authority
from ingest.mentions.attribute import ADJECTIVAL, modifies, modifies_definite
from ingest.mentions.complement import complement
from ingest.mentions.draft import Draft
from ingest.mentions.office import office_of, skip_to
from ingest.mentions.ofphrase import NOT_PERSON, keys_of
from ingest.mentions.reader import Reader
from ingest.mentions.words import Form, Noun, forms, listed, noun, reporting_verbs
from ingest.model import ActorType

_TYPES: dict[str, ActorType] = {
    "org": "organization",
    "armed": "armed_group",
    "media": "media_outlet",
    "body": "organization",
    "place": "place",
}
_BARE = listed("مصدر شهود شاهد ساكن اهالي مصادر ناشط محلل خبير مراقب دبلوماسي منتقدو مسوول مسيول سياسي")
_LOYAL = listed("المواليه الموالي الموالين التابعه التابع التابعين")
"""Adjectives that go on with ل and a name: من القوات الموالية لدمشق."""
SOME = listed("بعض احد احدي عدد كبار جميع")
"""Quantifiers that open an unnamed source."""


def known_body(r: Reader, i: int) -> Draft | None:
    """A state, organisation, outlet or place of the authority at `i`."""
    known = r.known(i)
    if known is None:
        return None
    keys = keys_of(known, *NOT_PERSON)
    if not keys:
        return None
    strong = [k for k, weak in known.bearers if k in keys and not weak]
    type_ = authority().actors[(strong or keys)[0]].type
    draft = Draft(i, known.last, skip_to(r, i, known.form), "name", type_, tuple(strong or keys), not strong, (i, known.last))
    draft.conjoined = "و" in known.form.proclitics
    if r.mark(known.last) == "(":
        end = next((k for k in range(known.last + 1, known.last + 6) if r.mark(k) == ")"), None)
        inner = r.plain(known.last + 1)
        if end and inner and inner.last == end and set(keys_of(inner, *NOT_PERSON)) & set(draft.keys):
            draft.last = end + 1
    return draft


def body(r: Reader, i: int, form: Form) -> Draft | None:
    """An organisation by its head noun (وزارة، حركة، صحيفة …) or a side (الجانب الأميركي، الطرفان)."""
    head = noun(form.base, "org", "armed", "media", "body", "side", "place")
    if head is None and form.article and authority().demonyms.get(form.base, ("", "f", "s"))[1:] == ("m", "p"):
        draft = Draft(i, i + 1, skip_to(r, i, form), "phrase", "group", gender="m", number="p", definite=True)
        draft.demonyms, draft.conjoined = frozenset({authority().demonyms[form.base][0]}), "و" in form.proclitics
        return draft
    if modifies_definite(r, i, form):
        return None
    if head is None or (head.lemma in ("رياسه", "قياده") and "ب" in form.proclitics):
        return None  # برئاسة فلان is a preposition
    if head.lemma == "موقع" and not form.article and not _outlet_follows(r, i + 1):
        return None
    comp = complement(r, i + 1, head.lemma, not form.article and head.kind not in ("side",), False)
    if comp.missing and not form.article:
        return None
    if head.kind == "side" and not form.article:
        return None
    if head.kind == "media" and comp.parts and comp.last > i + 1 and comp.parts[-1] == r.word(comp.last - 1):
        comp.last = max(comp.last, r.name_end(comp.last))  # صحيفة لوريون لوجور
    words, ofs = office_of(head.lemma, comp.parts, comp.ofs, comp.demonyms)
    draft = Draft(i, comp.last, skip_to(r, i, form), "phrase", _TYPES.get(head.kind, "group"), office=words, ofs=ofs)
    draft.heads, draft.gender, draft.number = frozenset({head.lemma}), head.gender, head.number
    draft.definite, draft.conjoined, draft.article = True, "و" in form.proclitics, form.article
    draft.demonyms = frozenset(comp.demonyms)
    if form.article and comp.last == i + 1:
        draft.kind = "role"
    _same_as_known(r, draft, head, comp.ofs)
    if head.kind == "side" and draft.number == "d" and len(comp.demonyms) == 1 and comp.last == i + 2:
        return _sides(r, draft)
    led = r.plain(i)
    if led and not led.weak and r.word(led.last) == "بقياده" and (keys := keys_of(led, "organization")):
        draft.keys, draft.kind, draft.type = tuple(keys), "name", authority().actors[keys[0]].type
    if head.kind == "place" and draft.kind != "name":
        return None
    return draft


def _sides(r: Reader, draft: Draft) -> Draft:
    """الجانبان السعودي والإيراني: both sides with the states that their adjectives name."""
    members: list[Draft] = []
    for k in range(draft.last - 1, draft.last + 3):
        word = r.word(k).removeprefix("و") if members else r.word(k)
        if (members and word == r.word(k)) or not word.startswith("ال") or word[2:] not in authority().demonyms:
            break
        key = authority().demonyms[word[2:]][0]
        start = skip_to(r, k, Form("و" if members else "", word[2:], True, 1 if members else 0))
        members.append(Draft(k, k + 1, start, "name", authority().actors[key].type, (key,), name=(k, k + 1)))
    if len(members) < 2:
        return draft
    draft.kind, draft.type, draft.members, draft.last = "joint", "group", members, members[-1].last
    return draft


def _outlet_follows(r: Reader, i: int) -> bool:
    """Whether a site is one of the net, not a place: its name is known, Latin or in quotation marks."""
    known = r.plain(i)
    return (
        r.is_quote(i)
        or (known is not None and bool(keys_of(known, "media_outlet", "organization")))
        or r.word(i).isascii()
        or r.word(i).startswith("اخباري")
    )


def _same_as_known(r: Reader, draft: Draft, head: Noun, ofs: list[str]) -> None:
    """حركة حماس، صحيفة "هآرتس" العبرية، مدينة غزة: the head only says of what kind the known one is."""
    actors = authority().actors
    j = draft.last
    after = j + 1 if r.is_quote(j) or r.mark(j) == "(" else j
    known = r.plain(after)
    if head.kind in ("media", "armed", "org") and known and not (set(ofs) & {k for k, _ in known.bearers}):
        keys = keys_of(known, "media_outlet") if head.kind == "media" else keys_of(known, "armed_group", "organization")
        closed = after == j or r.is_quote(known.last) or r.mark(known.last) == ")"
        if (
            keys
            and closed
            and (head.kind == "media" or head.lemma in ("حركه", "جماعه", "تنظيم", "ميليشيا", "مليشيا", "حزب", "منظمه"))
        ):
            draft.keys, draft.kind, draft.name = tuple(keys), "name", (known.first, known.last)
            draft.last = known.last + (after != j)
            draft.type = actors[keys[0]].type
            return
    kinds = {
        "media": ("media_outlet",),
        "armed": ("armed_group", "organization"),
        "org": ("organization",),
        "place": ("place", "state"),
    }
    same = [k for k in ofs if actors[k].type in kinds.get(head.kind, ())]
    generic = {"media": True, "place": True, "armed": head.lemma in ("حركه", "جماعه", "تنظيم", "ميليشيا", "مليشيا")}
    if same and len(draft.office) == 1 and generic.get(head.kind, head.lemma in ("حزب", "منظمه", "وكاله", "هييه")):
        draft.keys, draft.kind, draft.type = (same[0],), "name", actors[same[0]].type
    elif head.kind == "side" and draft.number == "s" and len(ofs) + len(draft.demonyms) == 1:
        key = next(iter([*ofs, *draft.demonyms]))
        if actors[key].type in ("state", "organization"):
            draft.keys, draft.type = (key,), actors[key].type


def source(r: Reader, i: int, form: Form) -> Draft | None:
    """A source without a name: مسؤول أميركي كبير، مصادر دبلوماسية، شهود عيان، بعض المسؤولين."""
    quantified = not form.article and form.base in SOME
    if quantified:
        return _some(r, i, form)
    if form.article:
        return None
    plural = noun(form.base, "org", "media", "armed")
    if (
        plural
        and plural.number == "p"
        and (r.word(i + 1) in authority().demonyms or noun(r.word(i + 1), "indefinite", "media_word"))
    ):
        head: Noun | None = plural
    else:
        head = noun(form.base, "source", "office") if form.base not in ("كبير", "كبيره") else None
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
        else:
            break
    if j == i + 1 and not r.mark(j) and head.kind == "source":
        comp = complement(r, j, head.lemma, True, True)
        if (
            not comp.missing
            and comp.last > j
            and (head.lemma in ("شهود", "ساكن", "اهالي", "منتقدو", "مراسل", "محرر") or head.number == "p")
        ):
            j, described = comp.last, True
    said = not form.proclitics and any(f.base in reporting_verbs() and not f.article for f in forms(r.word(i - 1)))
    bare = noun(form.base, "source") is not None and (said or form.base in _BARE or head.lemma in _BARE or head.number == "p")
    end = of_phrase(r, j)
    if not (nisba or described or bare or end > j) or (head.kind == "office" and not nisba and end == j):
        return None
    j = end
    draft = Draft(i, j, skip_to(r, i, form), "unnamed", "unnamed_source", gender=head.gender, number=head.number)
    draft.heads = frozenset({"مسوول" if head.lemma == "مسيول" else head.lemma})
    draft.conjoined = "و" in form.proclitics
    return draft


def of_phrase(r: Reader, j: int, *also: str) -> int:
    """The end of a short of-phrase: في الإدارة الأميركية، من حركة حماس، في الشرطة."""
    if r.word(j) not in ("في", "من", "لدي", "داخل", "قرب", *also):
        first = next((f for f in forms(r.word(j)) if f.proclitics in ("ب", "ل") and f.article), None) if r.word(j) else None
        if (
            first is None
            or noun(first.base, "org", "body", "armed", "field") is None
            or first.base == "شبكه"
            or noun(first.base, "media")
        ):
            return j
        return complement(r, j + 1, "", False, False).last
    k = j + 1 if r.word(j + 1) not in ("داخل",) else j + 2
    known = r.plain(k)
    if known and not known.weak and keys_of(known, *NOT_PERSON):
        return known.last
    word = r.word(k)
    if word.startswith("ال") and (noun(word[2:], "org", "body", "armed", "field", "media") is not None):
        end = complement(r, k + 1, "", False, False).last
        to = r.known(end + 1) if r.word(end) in _LOYAL else None
        return to.last if to and to.form.proclitics == "ل" and keys_of(to, *NOT_PERSON, "person") else end
    if noun(word, "org", "armed", "media", "place"):
        comp = complement(r, k + 1, "", True, False)
        return j if comp.missing else comp.last
    return j


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
    if not word.startswith("ال") and form.base not in ("كبار", "عدد"):
        return None
    last = complement(r, j + 1, "", not word.startswith("ال"), True)
    if last.missing:
        return None
    draft = Draft(i, of_phrase(r, last.last), skip_to(r, i, form), "unnamed", "unnamed_source", number="p")
    draft.heads = frozenset({head.lemma}) if head else frozenset()
    draft.number = "s" if form.base in ("احد", "احدي") else "p"
    draft.gender = "m"
    return draft
