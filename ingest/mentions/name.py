"""A name and what is put beside it: nickname, apposition."""

from ingest.lexicon.authority import authority
from ingest.mentions.draft import Draft
from ingest.mentions.office import known_person, skip_to
from ingest.mentions.ofphrase import keys_of, own_form
from ingest.mentions.reader import Known, Reader
from ingest.mentions.spoken import BY
from ingest.mentions.title import title
from ingest.mentions.words import (
    Form,
    common_words,
    foreign_names,
    forms,
    given_names,
    is_adjective,
    is_given,
    is_telling,
    listed,
    not_names,
    noun,
    nouns,
    says,
)
from ingest.morph import analyse

_COMMA = ("،", ",")


def titled(r: Reader, i: int, form: Form) -> Draft | None:
    """A title with its name, and after a mere honorific the post as well: الدكتور سامي نور، رئيس الوفد."""
    draft = title(r, i, form)
    if draft and draft.name and draft.last == draft.name[1] and not (draft.ofs or len(draft.office) > 1) and draft.kind == "name":
        return apposition(r, draft)
    return draft


def person(r: Reader, i: int, form: Form) -> Draft | None:
    """A name without a title before it: known, or a given name with what follows; then nickname and apposition."""
    known = r.known(i)
    if known and keys_of(known, "person") and not _opens_longer(r, known):
        draft = Draft(
            i,
            known.last,
            skip_to(r, i, known.form),
            "name",
            "person",
            tuple(keys_of(known, "person")),
            known.weak,
            (i, known.last),
        )
        draft.conjoined = "و" in known.form.proclitics
        if any(not w for k, w in known.bearers if k in draft.keys):
            draft.keys = tuple(k for k, w in known.bearers if not w and k in draft.keys)
    else:
        said = _compatriot(r, i, form) or _after_verb(r, i, form)
        if said:
            return apposition(r, said)
        if form.article or (form.proclitics and r.word(i) in given_names()):
            return None
        telling = (
            is_telling(form.base)
            or (known is not None and form.base in _KOREAN)
            or (form.base in given_names() and r.word(i + 1) == "الدين")
            or (form.base in given_names() and is_telling(r.word(i + 1)))
        )
        telling = telling or (form.base in given_names() and r.word(i + 1) in given_names() and _said(r, i))
        telling = telling or (form.base in given_names() and (r.word(i - 2), r.word(i - 1)) in (("كل", "من"), ("وكل", "من")))
        telling = telling or (form.base == "عبد" and r.word(i + 1).startswith("ال"))
        if not telling and form.base not in given_names():
            return None
        servant = form.base == "عبد"
        end = r.name_end(i if servant else i + 1, surname=form.base not in foreign_names())
        if end <= i + 1 + servant:
            return None
        draft = Draft(i, end, skip_to(r, i, form), "name", "person", name=(i, end), conjoined="و" in form.proclitics)
        if not telling:  # سلمى حداد، المتحدثة باسم الرابطة: both names are words too, but the title says who it is
            with_title = apposition(r, draft)
            return with_title if with_title.last > end > i + 1 and r.word(with_title.last - 1) else None
    return apposition(r, draft)


_CLOSE = listed("ان بان الي علي في خلال لـ عن من مع عقب بعد قبل اثناء امام عبر حول انه انها لدي عند")


_TELLS_WHOM = listed(
    "اتهم اتهمت طالب طالبت دعا دعت حث حثت ناشد ناشدت ابلغ ابلغت اخبر اخبرت طمان طمانت حذر حذرت هاجم هاجمت انتقد انتقدت وصف وصفت اعتبر اعتبرت"
)
"""Verbs of saying with an object, so that a definite noun after a full name is another noun phrase."""


def _opens_longer(r: Reader, known: Known) -> bool:
    """Whether a known surname is but the first word of the name of somebody whom nobody knows: قاسم حداد، كيم سون غار."""
    first, word = known.first, r.word(known.first)
    if known.last - first > 1 or not is_given(word) or known_person(r, known.last) is not None:
        return False
    if word in _KOREAN:
        return r.name_end(first) == first + 3 and not any(r.word(k).startswith("ال") for k in (first + 1, first + 2))
    return is_telling(word) and (is_given(r.word(known.last)) or _said(r, first)) and r.name_end(first) > known.last


_KOREAN = listed("كيم لي بارك تشوي مون")
"""Surnames that stand before a given name of two syllables."""


def _said(r: Reader, i: int) -> bool:
    """Whether a verb of saying stands right before `i`."""
    return says(r.word(i - 1))


def _compatriot(r: Reader, i: int, form: Form) -> Draft | None:
    """A nationality or another definite word as somebody's title between a verb of saying and a full name.

    قال البرتغالي فلان، مدرب …؛ قالت الطالبة سلمى حداد؛ قال الموسيقي اللبناني سامي نور. No table can have all such words.
    """
    if not form.article or form.proclitics or not _said(r, i) or _TELLS_WHOM & {f.base for f in forms(r.word(i - 1))}:
        return None
    demonym = authority().demonyms.get(form.base)
    k = i + 1
    if demonym is None and (form.base in nouns() or form.base in given_names() or form.base.endswith(("ون", "ين", "ان", "ات"))):
        return None
    following = own_form(r.word(k))
    if demonym is None and following.article and (following.base in authority().demonyms or is_adjective(following.base)):
        demonym, k = authority().demonyms.get(following.base), k + 1
    if demonym is not None and demonym[2] != "s":
        return None
    known = known_person(r, k)
    end = known.last if known else r.name_end(k, surname=r.word(k) not in foreign_names()) if is_given(r.word(k)) else k
    if end < k + 2 and not (known and not known.weak):
        return None
    keys = tuple(keys_of(known, "person")) if known else ()
    states = frozenset({demonym[0]}) if demonym else frozenset[str]()
    draft = Draft(i, end, r.tokens[i].span.start, "name", "person", keys, False, (k, end), demonyms=states)
    draft.gender = "f" if r.tokens[i].surface.endswith("ة") else "m"
    return draft


def _after_verb(r: Reader, i: int, form: Form) -> Draft | None:
    """A bare name between a verb of saying and what closes the subject: وقال هالدن إن؛ قال سامي نجاري أستاذ العلوم."""
    if form.proclitics or not _said(r, i):
        return None
    if r.word(i) in authority().demonyms or (form.article and form.base in authority().demonyms) or noun(r.word(i), "indefinite"):
        return None
    end = _before_title(r, i) or r.name_end(i, surname=True)
    if end == i + 1 and form.base in given_names() and _titled_surname(r, end):
        end += 1
    if end == i or (end == i + 1 and r.tokens[i].surface.endswith(("ة", "ات", "ون")) and not is_telling(form.base)):
        return None
    draft = Draft(i, end, r.tokens[i].span.start, "name", "person", name=(i, end))
    k = end + 1 if r.mark(end) in _COMMA else end
    if end > i + 1 and any(not f.proclitics and noun(f.base, "office", "source") for f in forms(r.word(k)) if r.word(k)):
        return draft
    closes = (
        r.word(end) in _CLOSE
        or (r.word(end) in not_names() and r.word(end).startswith(("م", "قايل")))
        or r.is_quote(end)
        or r.mark(end) == ":"
        or r.mark(end) in _COMMA
        or (end > i + 1 and r.mark(end) == "(")
        or (r.word(end).startswith("ل") and end > i + 1)
        or (end > i + 1 and r.word(end).startswith("ال") and _TELLS_WHOM & {f.base for f in forms(r.word(i - 1))})
    )
    if form.article and end == i + 1:
        return None
    return draft if closes else None


def _before_title(r: Reader, i: int) -> int:
    """The end of the words between a verb of saying and the title beside them, 0 where they are no name: قال ويلي لام الخبير في.

    The title says what they are, so that they may look like words with a preposition or like an imperfect.
    """
    for k in range(i, i + 4):
        end = k + 1 if r.mark(k) in _COMMA else k
        word = r.word(end)
        if k > i and word and any(not f.proclitics and noun(f.base, "office", "source") for f in forms(word)):
            definite = word.startswith("ال") or (end > k and noun(word, "office") is not None)
            return k if definite and (k > i + 1 or end == k) else 0
        if not r.word(k) or not _strange(r, k):
            return 0
    return 0


def _strange(r: Reader, k: int) -> bool:
    """Whether no table of words, only that of names perhaps, has the word at `k`."""
    word, surface = r.word(k), r.tokens[k].surface
    if is_given(word):
        return True
    return not (
        word.startswith(("ال", "وال", "بال", "لل", "كال"))
        or "ً" in surface
        or surface.endswith(("ة", "ات", "ون", "ين", "ه", "ها", "هم"))
        or (word.endswith("ا") and len(word) > 4 and _ordinary(word[:-1]))
        or any(_ordinary(f.base) for f in forms(word))
        or analyse(word)
    )


def _ordinary(base: str) -> bool:
    return base in not_names() or base in common_words() or base in nouns() or base in authority().demonyms


def _titled_surname(r: Reader, i: int) -> bool:
    """Whether a word with an article is a surname since somebody's title follows: أشرف القدرة المتحدث باسم."""
    k = i + 2 if r.mark(i + 1) in _COMMA else i + 1
    return (
        r.word(i).startswith("ال")
        and r.word(i)[2:] not in authority().demonyms
        and any(not f.proclitics and noun(f.base, "office") for f in forms(r.word(k)) if r.word(k))
    )


def apposition(r: Reader, draft: Draft) -> Draft:
    """Take in a nickname in parentheses and a title after a name: بلينكن، وزير الخارجية الأمريكي."""
    if r.mark(draft.last) == "(":
        end = next((k for k in range(draft.last + 1, draft.last + 6) if r.mark(k) == ")"), None)
        if (
            end
            and r.word(draft.last + 1) not in (not_names() | BY)
            and all(r.word(k) or r.is_quote(k) for k in range(draft.last + 1, end))
        ):
            draft.last = end + 1
    j = draft.last
    comma = r.mark(j) in _COMMA
    k = j + 1 if comma else j
    for form in forms(r.word(k)) if r.word(k) else ():
        if form.proclitics or not noun(form.base, "office", "source"):
            continue
        office = title(r, k, form)
        if office is None or office.number != "s":
            continue
        principal = _principal(office)
        if not principal and (office.name or office.kind != "office"):
            continue
        states = {authority().state_of(x) for x in office.ofs}
        own = {authority().state_of(x) for x in draft.keys}
        stateless = any(authority().actors[x].affiliation is None for x in draft.keys)
        only_states = all(authority().actors[x].type == "state" for x in office.ofs)
        if draft.keys and states and only_states and not stateless and not states & own:
            continue  # أبلغ بلينكن وزير الخارجية الإسرائيلي: two persons
        if draft.gender and office.gender and draft.gender != office.gender:
            continue
        draft.office, draft.ofs, draft.last = office.office, office.ofs, principal or office.last
        draft.heads |= office.heads
        draft.gender = office.gender
        break
    return draft


_FOR_OTHERS = listed("متحدث محامي محام مستشار مساعد")
_THEMSELVES = listed("وزير رييس ملك امير سفير مبعوث حاكم مستشار")


def _principal(office: Draft) -> int:
    """Where the name begins of whom somebody speaks or works for: سلمى حداد الناطقة باسم وزير الخارجية سامي نور; else 0."""
    if not office.name or len(office.office) < 2 or office.office[0] not in _FOR_OTHERS or office.name[1] != office.last:
        return 0
    return office.name[0] if office.office[1] in _THEMSELVES else 0
