"""Phrases about one person: titles, names, appositions."""

from dataclasses import replace

from ingest.lexicon.authority import authority
from ingest.mentions.attribute import ADJECTIVAL, modifies, modifies_definite, of_people, possessed
from ingest.mentions.bridge import far_name
from ingest.mentions.complement import Complement, complement
from ingest.mentions.draft import Draft
from ingest.mentions.nickname import known_for
from ingest.mentions.office import heads_held, known_person, office_of, skip_to
from ingest.mentions.ofphrase import keys_of
from ingest.mentions.reader import Known, Reader, opens_known, opens_name
from ingest.mentions.spoken import closes, fills_subject, goes_on_saying, spoken
from ingest.mentions.words import (
    Form,
    Noun,
    forms,
    listed,
    noun,
    says,
)
from ingest.morph import analyse

_COMMA = ("،", ",")
_AFFAIRS = listed("للشوون للشيون لشوون لشيون")
_RANKS = listed("فريق مقدم رايد عماد")
"""Ranks that are also ordinary words."""
_RETIRED = listed("م متقاعد المتقاعد")
"""What brackets behind a rank say of who has left the service."""
_ARMS = listed("اول ثان ركن الركن طيار الطيار بحري مهندس طبيب متقاعد المتقاعد")
"""What goes on with a rank: its grade, staff or arm."""
_GENERAL = listed("امين مدير مفتش مفوض قنصل سكرتير قايد مراقب")
"""Posts with which عام is an adjective in construct: أمين عام الأمم المتحدة."""
_BEARERS = listed("صاحب صاحبه")
_ROYAL = listed("السمو الجلاله الفخامه المعالي السعاده الدوله النيافه الغبطه")
_RANKED = listed("الملكي الملكيه السامي")
_DEPTH = 4
"""How many titles may stand before one name (معالي السيد الوزير الدكتور): more are a list of words, not one title."""


def title(r: Reader, i: int, form: Form, depth: int = 0, lead: int = -1) -> Draft | None:
    """A title at `i`, with the name that follows; None where the word opens no title. `lead`: where the title around it opens.

    Definite or in construct: الرئيس الأميركي جو بايدن، وزير خارجية مصر، المتحدث باسم الوزارة سلمى حداد، الشيخ تميم.
    """
    if depth > _DEPTH:
        return None
    if (styled := _styled(r, i, form, depth)) is not None:
        return styled
    owned = possessed(form, r.tokens[i].surface)
    if owned:
        return _of_somebody(r, i, form, owned, depth)
    office = noun(form.base, "office", "source") or _aide(r, i, form)
    behind = _past_arm(r, i + 1)
    if (
        not office
        and form.base in _RANKS
        and not (opens_name(r.word(behind)) or known_person(r, behind) or _own_title(r, behind))
    ):
        return None  # الفريق is a team, المقدم what was submitted
    if modifies_definite(r, i, form) or (office and office.lemma == "كبير" and not of_people(r.word(i + 1))):
        return None
    honorific = noun(form.base, "honorific") if form.article else noun(form.base, "style")
    short = noun(form.base, "abbreviation") if r.mark(i + 1) in (".", "/") else None
    if short:
        named = _named(r, Draft(i, i + 2, skip_to(r, i, form), "role", "person"), True, depth)
        return named if named.name else None
    if not (office or honorific):
        return None
    if office and office.lemma in ADJECTIVAL and modifies(r, i, form):
        return None
    if office and office.lemma in ("مصدر", "شهود", "ساكن", "اهالي") and not form.article:
        return None
    head = office or honorific
    assert head is not None
    if not form.article and not office and not (r.word(i + 1) and (known_person(r, i + 1) or _own_title(r, i + 1))):
        return None
    if form.base == "قايم" and r.word(i + 1) not in ("بالاعمال", "باعمال"):
        return None  # الوضع القائم
    general = office is not None and not form.article and head.lemma in _GENERAL and r.word(i + 1) == "عام"
    comp = complement(r, i + 1 + general, head.lemma, not form.article and office is not None, True)
    if comp.missing and general:
        comp = complement(r, i + 1, head.lemma, True, True)
    if comp.missing:
        return _at_length(r, i, form, head) if depth == 0 else None
    if office and noun(form.base, "office") is None and not form.article and not _post_like(r, i, office, comp):
        return None
    words, ofs = office_of(head.lemma, comp.parts, comp.ofs, comp.demonyms)
    draft = Draft(i, comp.last, skip_to(r, i, form), "role", "person", office=words, ofs=ofs)
    draft.heads = frozenset({head.lemma, *([words[0]] if words else [])})
    draft.gender, draft.number = head.gender, head.number
    draft.definite, draft.lead = form.article or comp.last > i + 1, lead
    draft.demonyms = frozenset(comp.demonyms)
    draft.conjoined, draft.article = "و" in form.proclitics, form.article
    if not office and comp.last > i + 1 and not form.article:
        draft.last = i + 1
    if draft.office and (comp.ofs or comp.demonyms or comp.parts or len(words) > 1 or comp.last > i + 1) and office:
        draft.kind = "office"
    if form.article and draft.kind == "office" and noun(form.base, "office") is None and not comp.ofs and not comp.parts:
        draft.kind = "role"  # المسؤول الأميركي
    if draft.number != "s":
        if draft.number == "p" and comp.demonyms and (end := _of_states(r, draft.last)) > draft.last:
            draft.last, draft.type = end, "group"
            return draft
        if draft.kind == "office" and len(comp.demonyms) == 1 and (draft.number == "d" or not comp.ofs):
            return _pair(r, draft)
        if draft.number == "d" and not form.article and office and r.word(comp.last) is not None:
            return draft
        return draft if form.article or draft.kind == "office" else None
    if honorific is not None and comp.last == i + 1:
        draft.last = behind  # الفريق أول ركن
    named = _named(r, draft, honorific is not None and office is None, depth)
    if named.name is None and not office:
        return None
    if named.name is None and named.number == "s" and (form.article or named.kind == "office"):
        return _second_title(r, named, depth) or _far_named(r, named, depth) or named
    return named


def _aide(r: Reader, i: int, form: Form) -> Noun | None:
    """مساعدة before a post, where it is a woman's and no help: مساعدة وزير الخارجية فلانة."""
    of_post = form.base == "مساعده" and not form.article and noun(r.word(i + 1), "office") is not None
    return Noun("مساعد", "f", "s", "office") if of_post else None


def _styled(r: Reader, i: int, form: Form, depth: int) -> Draft | None:
    """A style before a post or another title: معالي وزير الخارجية الدكتور سامي نور, صاحب السمو الملكي الأمير سامي."""
    if form.article or noun(form.base, "style") is None:
        return None
    k = i + 1
    if form.base in _BEARERS:
        if r.word(k) not in _ROYAL:
            return None
        k += 1 + (r.word(k + 1) in _RANKED)
    elif not any(f.text == f.base and noun(f.base, "office") for f in forms(r.word(k)) if not f.proclitics and not f.article):
        return None
    for inner in forms(r.word(k)):
        deeper = title(r, k, inner, depth + 1) if not inner.proclitics else None
        if deeper is not None:
            deeper.first, deeper.start, deeper.conjoined = i, skip_to(r, i, form), "و" in form.proclitics
            return deeper
    return None


def _past_arm(r: Reader, i: int) -> int:
    """The token behind what goes on with a rank: أول، ركن، طيار."""
    while r.word(i) in _ARMS:
        i += 1
    return i


def _far_named(r: Reader, draft: Draft, depth: int = 0) -> Draft | None:
    """The post with the name that stands far behind it, where there is one."""
    for k in far_name(r, draft):
        further = _named(r, replace(draft, last=k, kind="office"), False, depth, far=True)
        if further.name and (spoken(r, draft.first) or r.mark(k) in _COMMA or goes_on_saying(r, further.last)):
            return further
    return None


def _at_length(r: Reader, i: int, form: Form, head: Noun) -> Draft | None:
    """A post whose genitive no table has, known to be one by the name behind it: قال رئيس وحدة التوثيق في المركز، سامي نور."""
    if form.article or head.number != "s" or noun(form.base, "office", "source") is None:
        return None
    draft = Draft(i, i + 1, skip_to(r, i, form), "office", "person", office=(head.lemma,), heads=frozenset({head.lemma}))
    draft.gender, draft.number, draft.definite, draft.conjoined = head.gender, "s", True, "و" in form.proclitics
    return _far_named(r, draft)


def _second_title(r: Reader, draft: Draft, depth: int) -> Draft | None:
    """One person with two titles where a verb of saying has room for one: قالت الكاتبة والباحثة في المركز سلمى حداد."""
    word = r.word(draft.last)
    if depth or not word.startswith("و") or not spoken(r, draft.first):
        return None
    for form in forms(word):
        if form.proclitics == "و" and noun(form.base, "office", "source"):
            second = title(r, draft.last, form, depth + 1)
            if second and second.name is None and second.kind == "office" and second.gender == draft.gender:
                second = _far_named(r, replace(second, first=draft.first), depth)
            if second and second.name and second.number == "s" and second.gender == draft.gender:
                _absorb(draft, second)
                return draft
    return None


def _post_like(r: Reader, i: int, head: Noun, comp: Complement) -> bool:
    """Whether an indefinite noun of a source with its genitive is somebody's post or part (مسؤول السياسة الخارجية، محامي العائلة)."""
    if head.number != "s":
        return False
    if comp.ofs or (comp.parts and noun(comp.parts[0], "field", "org", "media", "body") is not None):
        return True
    last = r.word(comp.last - 1)
    if comp.of_person or (comp.parts and (last.startswith("ال") or opens_name(last))):
        return True
    # a genitive that no table has, perhaps somebody's name: محامي فلان. Only where the phrase is the subject of a verb of saying.
    return (
        bool(comp.parts)
        and says(r.word(i - 1))
        and not noun(last, "indefinite")
        and (closes(r, comp.last) or comp.last - i > 2 or not r.nameless(comp.last))
    )


def _of_somebody(r: Reader, i: int, form: Form, head: Noun, depth: int) -> Draft | None:
    comp = complement(r, i + 1, head.lemma, False, True)
    _, ofs = office_of(head.lemma, comp.parts, comp.ofs, comp.demonyms)
    draft = Draft(i, comp.last, skip_to(r, i, form), "phrase", "person", ofs=ofs, heads=frozenset({head.lemma}))
    draft.gender, draft.number, draft.definite = head.gender, head.number, True
    draft.demonyms, draft.conjoined = frozenset(comp.demonyms), "و" in form.proclitics
    named = _named(r, draft, False, depth)
    return None if head.kind == "kin" and named.name is None and not spoken(r, i) else named


def _pair(r: Reader, draft: Draft) -> Draft:
    """وزيرا الخارجية السعودي فيصل بن فرحان، والإيراني …; وزيرا خارجية مصر والأردن is left as one phrase."""
    members = [replace(draft, number="s")]
    _named(r, members[0], False)
    while len(members) < 4:
        j = members[-1].last
        j += r.mark(j) in _COMMA
        word = r.word(j)
        if not (word.startswith("وال") and word[3:] in authority().demonyms):
            break
        state = authority().demonyms[word[3:]][0]
        others = draft.ofs - draft.demonyms
        start = skip_to(r, j, Form("و", word[3:], True, 1))
        member = Draft(j, j + 1, start, "office", "person", office=draft.office, ofs=others | {state}, heads=draft.heads)
        member.gender, member.number, member.definite, member.demonyms = draft.gender, "s", True, frozenset({state})
        while r.word(member.last).startswith("ال") and noun(r.word(member.last)[2:], "adjective"):
            member.last += 1
        members.append(_named(r, member, False))
    if len(members) == 1:
        return draft
    draft.kind, draft.type, draft.members, draft.last = "joint", "group", members, members[-1].last
    return draft


def _of_states(r: Reader, j: int) -> int:
    """The end of the further nationalities of a group whose first ends at `j`: الوسطاء القطريون والمصريون."""
    if not _people(r.word(j - 1).removeprefix("ال")):
        return j
    while r.word(j).startswith("وال") and _people(r.word(j)[3:]):
        j += 1
    return j


def _people(base: str) -> bool:
    """Whether a word is a nationality in the plural."""
    found = authority().demonyms.get(base)
    return found is not None and found[2] == "p"


def _own_title(r: Reader, i: int) -> bool:
    return any(f.article and not f.proclitics and noun(f.base, "office", "honorific") for f in forms(r.word(i)))


def _past_retired(r: Reader, k: int) -> int:
    """The index behind the bracket at `k` that says that an officer has retired: العميد (م) سامي نور."""
    return k + 3 * (r.mark(k) == "(" and r.word(k + 1) in _RETIRED and r.mark(k + 2) == ")")


def _past_adjective(r: Reader, draft: Draft, k: int) -> int:
    """The token behind an adjective of a post that no table has: الموظف الحكومي سامي نور، الباحث غير المقيم …"""
    adjectival = r.word(k).endswith(("ي", "يه")) or r.word(k)[2:] in ADJECTIVAL
    if (draft.article or draft.kind == "office") and r.word(k).startswith("ال") and adjectival and opens_name(r.word(k + 1)):
        return k + 1 if r.name_end(k + 1) > k + 2 else k
    return k


def _named(r: Reader, draft: Draft, honorific: bool, depth: int = 0, far: bool = False) -> Draft:
    """Take in the name (or a further title with its name) after a title; `far` where the rest of the post stands between."""
    if r.word(draft.last - 1) in ("المنتهيه", "المنتهي") and r.word(draft.last).startswith("ولايت"):
        draft.last += 1  # الرئيس المنتهية ولايته
    j = draft.last
    comma = r.mark(j) in _COMMA
    quote = r.is_quote(j)
    k = _past_retired(r, j + 1 if comma or quote else j)
    if (comma and r.tokens[j + 1 : j + 2] and r.is_quote(j + 1)) or known_for(r, j):
        return draft
    for form in forms(r.word(k)) if r.word(k) else ():
        if form.proclitics:
            continue
        inner = (
            noun(form.base, "honorific", "abbreviation", "style")
            if form.article or noun(form.base, "abbreviation", "style")
            else None
        )
        if inner is None and form.article and not comma and (noun(form.base, "office")) and draft.size >= 1:
            inner = noun(form.base, "office")
            if form.base in ("رييس", "وزير") and draft.kind == "office":
                inner = None
        if inner:
            deeper = title(r, k, form, depth + 1, draft.opening)
            if deeper and deeper.name:
                _absorb(draft, deeper)
                return draft
    if not comma and not quote:
        k = _past_adjective(r, draft, k)
    found = known_person(r, k)
    if found and found.last - found.first == 1 and _opens_longer(r, found):
        found = None
    if found and not quote and not far and _is_genitive(r, draft, found):
        draft.last = found.last
        return _named(r, draft, honorific, depth + 1) if depth < _DEPTH else draft
    if found and _fits(draft, found) and not (quote and not r.is_quote(found.last)):
        keys = _fitting(draft, found)
        if not (comma and found.weak and found.last - found.first == 1):
            draft.keys, draft.weak, draft.name = tuple(keys), False, (found.first, found.last)
            draft.kind, draft.last = "name", found.last + (1 if quote else 0)
            return draft
    other = r.known(k)
    if other and not other.weak and not found and keys_of(other, "media_outlet"):
        return draft  # أبلغ وزير الطاقة رويترز أن: whom he told
    end = r.name_end(k, surname=honorific or (draft.size <= 2 and not quote and draft.article))
    if end == k or (quote and not r.is_quote(end)):
        return draft
    sure = opens_name(r.word(k)) or r.word(k) == "ام"
    if end - k == 1 and not sure and any(a.pos == "verb" and a.entry.startswith("cue:") for a in analyse(r.word(k))):
        return draft  # الزعيم أيد
    long = end - k >= 2
    closed = r.mark(end) in ("،", ",", ".", ")") or end >= len(r.tokens) or r.word(end) in ("ان", "بان")
    if comma and not (long and closed and (sure or (draft.kind in ("office", "phrase") and end - k <= 3))):
        return draft
    sure = (
        sure
        or comma
        or ((draft.article or draft.kind == "office") and draft.number == "s" and fills_subject(r, draft.opening, k, end))
    )
    if not (sure or honorific or (quote and long)):
        if any(r.tokens[n].surface.endswith("ة") for n in range(k, end - 1)) or (
            long and any(r.word(n).startswith("ال") for n in range(k, end - 1))
        ):
            return draft
        if long and draft.kind != "office":
            return draft
        closed_off = closes(r, end)
        if not (draft.kind == "office" and closed_off and not r.word(k).startswith("ال")) and not (
            draft.article
            and draft.size == 1
            and closed_off
            and not r.word(end).startswith("ل")
            and r.word(k).startswith("ال")
            and draft.office
        ):
            return draft
    if end - k == 1 and sure and not honorific and draft.kind != "office" and not draft.article:
        if draft.kind != "phrase" or not fills_subject(r, draft.opening, k, end):
            return draft  # but قال شقيقه الأكبر سمير إن
    draft.name, draft.kind, draft.last = (k, end), "name", end + (1 if quote else 0)
    return draft


def _opens_longer(r: Reader, found: Known) -> bool:
    """Whether a known surname is but the first word of a longer name that nobody knows (كيم سون غار is not the Kim)."""
    word = r.word(found.first)
    return (opens_name(word) or opens_known(word)) and r.name_end(found.first) > found.last and not r.known(found.last)


def _is_genitive(r: Reader, draft: Draft, found: Known) -> bool:
    """Whether a known name belongs to the title inside the title: المتحدث باسم الرئيس فلان, where فلان is a president."""
    if len(draft.office) < 2 or draft.office[:2] == ("نايب", "وزير"):
        return False
    if draft.office[0] != "متحدث" and any(r.word(k) in _AFFAIRS for k in range(draft.first + 1, draft.last)):
        return False  # مساعد وزير الخارجية للشؤون السياسية فلان: the field closes the minister's post
    inner = draft.office[1:2] if draft.office[1:3] == ("رييس", "وزير") else draft.office[1:]
    for key in keys_of(found, "person"):
        held = heads_held(key)
        if held & set(inner) and draft.office[0] not in held:
            return True
    return False


def _absorb(draft: Draft, inner: Draft) -> None:
    draft.keys, draft.weak, draft.name, draft.kind, draft.last = inner.keys, inner.weak, inner.name, "name", inner.last
    draft.heads |= inner.heads
    draft.gender = draft.gender or inner.gender
    draft.ofs |= inner.ofs


def _fitting(draft: Draft, found: Known) -> list[str]:
    keys = keys_of(found, "person")
    states = {authority().state_of(k) for k in draft.ofs}
    return [k for k in keys if authority().state_of(k) in states] or keys


def _fits(draft: Draft, found: Known) -> bool:
    """Whether the person may bear the title: where both name a state it must be one state; a full name always may."""
    if found.last - found.first > 1 or not draft.ofs:
        return True
    states = {authority().state_of(k) for k in draft.ofs}
    return (
        any(authority().state_of(k) in states or authority().actors[k].affiliation is None for k in keys_of(found, "person"))
        or len(found.bearers) == 1
    )
