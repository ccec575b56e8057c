"""A text or reports that speak, and who issued them."""

from ingest.lexicon.authority import authority
from ingest.mentions import adjective
from ingest.mentions.body import body, known_body
from ingest.mentions.complement import complement
from ingest.mentions.draft import Draft
from ingest.mentions.name import person, titled
from ingest.mentions.office import skip_to
from ingest.mentions.reader import Reader
from ingest.mentions.source import of_phrase
from ingest.mentions.words import Form, Noun, forms, listed, not_names, noun

_ISSUED = listed("صادر صادره صدر صدرت الصادر الصادره صادرين صادران نشر نشره نشرت نشرته اصدره اصدرته اصدرتها اصدرها")
_MADE = listed("اصدره اصدرته اصدرها اصدرتها اجراه اجرته اجراها اجرتها اعده اعدته اعدها اعدتها وضعه وضعته وضعتها وجهه وجهته")
"""Verbs with a pronoun for the text, whose subject issued it: بيان أصدرته الوزارة."""
_FROM = listed("صادر صادره صدر صدرت الصادر الصادره الصادرين")
"""Issued, before عن or من: بيان صادر عن الوزارة."""
_PUBLISHED = listed("نشره نشرته نشرها نشرتها بثه بثته بثها بثتها اورده اوردته اوردتها")
_OWN = listed("تقرير مقال مقاله دراسه استطلاع افتتاحيه تحقيق")
"""Texts that are of the paper which printed them; a communique is only passed on."""
_ADDRESSED = listed("رساله برقيه مذكره نداء دعوه")
"""Texts whose ل names to whom they go."""
_BODIES = ("organization", "armed_group", "media_outlet", "state")


def document(r: Reader, i: int, form: Form) -> Draft | None:
    """A text or reports that speak: البيان المشترك، بيان للوزارة، تقارير صحفية، دراسة مستقلة."""
    head = noun(form.base, "document", "report")
    if head is None:
        return None
    j = i + 1
    if head.lemma == "استطلاع" and r.word(j) in ("راي", "الراي", "للراي"):
        j += 1
    if form.article:
        while _described(r, j, head.gender or "m", head.number == "p"):
            j += 1
    else:
        while r.word(j) in authority().demonyms or noun(r.word(j), "indefinite") or _indefinite_nisba(r, j, head):
            j += 1
    issuer = _issuer(r, j, head.lemma, form.article or j > i + 1)
    if issuer is None and not form.article:
        if r.word(j) in _ISSUED and r.word(j + 1) == "عن":
            j = max(j, of_phrase(r, j + 1, "عن"))
        elif (r.word(j) in _PUBLISHED or r.word(j) in _MADE) and (by := _actor(r, j + 1, "")):
            j = j if by.type == "media_outlet" else by.last  # وثائق نشرتها المحكمة; a paper only passes it on
        elif j == i + 1 and r.word(j) not in _ISSUED and r.word(j) not in _MADE and r.word(j) not in _PUBLISHED:
            comp = complement(r, j, head.lemma, True, False)
            j = j if comp.missing else comp.last
    if (
        not form.article
        and form.base in not_names()
        and j == i + 1
        and not issuer
        and (head.kind, head.number) == ("document", "s")
    ):
        return None
    unnamed = head.kind == "report" or head.number == "p"
    last = issuer.last if issuer else j
    draft = Draft(i, last, skip_to(r, i, form), "document", "unnamed_source" if unnamed else "unknown")
    draft.heads, draft.gender, draft.number = frozenset({head.lemma}), head.gender, head.number
    draft.definite, draft.article, draft.conjoined = form.article, form.article, "و" in form.proclitics
    draft.issuer = issuer
    return draft


def _described(r: Reader, j: int, gender: str, many: bool) -> bool:
    """Whether a definite adjective of the text stands at `j`: التقرير السنوي، البيان الختامي المشترك، التقارير الصحفية."""
    word = r.word(j)
    if not word.startswith("ال") or len(word) < 5 or adjective.goes_on(word[2:], r.word(j + 1)):
        return False
    if word[2:] in authority().demonyms:
        return authority().demonyms[word[2:]][2] != "p"
    found = adjective.gender_of(word[2:], r.tokens[j].surface)
    listed_one = noun(word[2:], "adjective", "indefinite")
    return (found is not None and found == ("f" if many else gender)) or (found is None and listed_one is not None)


def _indefinite_nisba(r: Reader, j: int, head: Noun) -> bool:
    """Whether an adjective of an indefinite text stands at `j`: تقرير أولي، وثيقة قضائية."""
    word = r.word(j)
    gender = "f" if head.number == "p" else head.gender or "m"
    return word.endswith(("ي", "يه")) and word not in not_names() and adjective.gender_of(word, r.tokens[j].surface) == gender


def _issuer(r: Reader, j: int, head: str, described: bool) -> Draft | None:
    """Who issued the text: بيان لوزارة …، صادر عن …، أصدرته …، بيان الخارجية المصرية."""
    word = r.word(j)
    if word in _FROM and r.word(j + 1) in ("عن", "من"):
        return _actor(r, j + 2, "") or _unknown(r, j + 2)
    if word in _MADE or (word in _PUBLISHED and head in _OWN):
        return _actor(r, j + 1, "")
    if word == "من" and head in ("بيان", "رساله", "برقيه", "مذكره", "بلاغ"):
        found = _actor(r, j + 1, "")
        return found if found and (found.type in _BODIES or found.name) else None
    if head in _ADDRESSED:
        return None
    if described or not _actor(r, j, ""):
        found = _actor(r, j, "ل")
        return found if found and (found.type in _BODIES or found.name or found.kind == "office") else None
    found = _actor(r, j, "")
    return found if found and found.type in _BODIES and r.word(j) not in ("وكالات", "وسايل") else None


def _unknown(r: Reader, k: int) -> Draft | None:
    """A body that nobody knows, by its bare name."""
    end = r.name_end(k)
    return Draft(k, end, r.tokens[k].span.start, "phrase", "organization") if end > k else None


def _actor(r: Reader, k: int, proclitic: str) -> Draft | None:
    """The body or person at `k`, its word carrying just this proclitic."""
    if not r.word(k):
        return None
    found: list[Draft] = []
    known = r.known(k)
    if known and known.form.proclitics == proclitic and (draft := known_body(r, k)) and not (draft.weak and draft.size == 1):
        found.append(draft)
    for form in forms(r.word(k)):
        if form.proclitics == proclitic:
            found += [d for grammar in (person, titled, body) if (d := grammar(r, k, form))]
    return max(found, key=lambda d: (d.last, bool(d.keys), d.type in _BODIES)) if found else None
