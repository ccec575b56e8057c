"""Phrases about organisations and sides."""

from ingest.lexicon.authority import authority
from ingest.mentions import adjective
from ingest.mentions.attribute import modifies_definite
from ingest.mentions.bound import bound
from ingest.mentions.complement import complement
from ingest.mentions.draft import Draft
from ingest.mentions.office import office_of, skip_to
from ingest.mentions.ofphrase import NOT_PERSON, keys_of, own_form
from ingest.mentions.reader import Reader
from ingest.mentions.words import Form, Noun, common_nouns, listed, noun, says
from ingest.model import ActorType

_TYPES: dict[str, ActorType] = {
    "org": "organization",
    "armed": "armed_group",
    "media": "media_outlet",
    "body": "organization",
    "place": "place",
}
BODIES = ("organization", "armed_group", "media_outlet")


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
    if r.mark(known.last) == "(" or r.is_quote(known.last):
        close = (lambda k: r.mark(k) == ")") if r.mark(known.last) == "(" else r.is_quote
        end = next((k for k in range(known.last + 1, known.last + 6) if close(k)), None)
        inner = r.plain(known.last + 1)
        if end and inner and inner.last == end and set(keys_of(inner, *NOT_PERSON)) & set(draft.keys):
            draft.last = end + 1
    elif known.last - i > 1 and draft.type in ("organization", "armed_group", "media_outlet"):
        head = noun(own_form(r.word(i)[known.form.skip :]).base, "org", "armed", "media", "body")
        if head is not None:
            draft.last = _qualified(r, head, known.last)
            draft.gender = head.gender if draft.last > known.last else None
    return _bound(r, draft)


def _bound(r: Reader, draft: Draft) -> Draft:
    """The body with whose it is: وزارة الصحة التابعة للحكومة."""
    end = bound(r, draft.last) if r.word(draft.last).startswith("ال") and draft.type in BODIES else draft.last
    if end > draft.last:
        draft.core, draft.last = draft.last, end
    return draft


def _qualified(r: Reader, head: Noun, last: int) -> int:
    """The end of the adjectives after a known body's name of several words: وكالة أنباء السهل الرسمية."""
    while r.word(last).startswith("ال"):
        base = r.word(last)[2:]
        gender = adjective.gender_of(base, r.tokens[last].surface)
        if gender is None or not adjective.fits(head, gender) or adjective.goes_on(base, r.word(last + 1)):
            break
        if noun(base, "office", "source") and noun(base, "adjective") is None and not adjective.participle(base):
            break
        last += 1
    return last


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
    if head.lemma == "ادعاء" and not form.article:
        return None  # ادعاء طهران is what it claims
    if head.lemma == "موقع" and not form.article and not (_outlet_follows(r, i + 1) or _reports(r, i)):
        return None
    comp = complement(r, i + 1, head.lemma, not form.article and head.kind not in ("side",), False)
    if comp.missing and not form.article:
        return None
    if head.kind == "side" and not form.article:
        return None
    if head.kind == "media" and comp.parts and comp.last > i + 1 and comp.parts[-1] == r.word(comp.last - 1):
        comp.last = max(comp.last, r.name_end(comp.last))  # صحيفة لوريون لوجور
    while comp.last > i + 1 and _latin(r, comp.last) and _latin(r, comp.last - 1):
        comp.last += 1  # شركة Alpha Beta
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
    return _bound(r, draft)


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


def _reports(r: Reader, i: int) -> bool:
    """Whether a site is what is quoted: ذكر موقع السهل، وفق موقع السهل."""
    before = r.word(i - 1)
    after = r.word(i + 1)
    return (
        (says(before) or before in _ACCORDING) and after not in ("في", "علي") and after.removeprefix("ال") not in common_nouns()
    )


_ACCORDING = listed("وفق وفقا بحسب حسب")


def _latin(r: Reader, i: int) -> bool:
    return bool(r.word(i)) and r.word(i).isascii()


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
    named = any(k for k in ofs if actors[k].type in BODIES and after == j)  # منظمة العفو, and then whom it calls upon
    if head.kind in ("media", "armed", "org") and known and not named and not (set(ofs) & {k for k, _ in known.bearers}):
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
