"""The known bodies by what their names say: وزارة خارجية البحرين is وزارة الخارجية البحرينية."""

from functools import cache

from ingest.lexicon.authority import authority, words_of
from ingest.mentions.draft import Draft
from ingest.mentions.memory import Office
from ingest.mentions.office import office_of
from ingest.mentions.ofphrase import keys_of, lemma_of
from ingest.mentions.reader import Reader
from ingest.mentions.words import noun

_GOVERNMENTS = ("حكومه", "سلطه", "سلطات")


@cache
def known_bodies() -> dict[Office, str]:
    """The head noun and fields of a body's name with whose it is → its key; what two bear is left out."""
    out: dict[Office, str | None] = {}
    for key, actor in authority().actors.items():
        if actor.type != "organization":
            continue
        for name in (actor.label_ar, *actor.aliases):
            office = None if name in actor.weak else _form(name, actor.affiliation)
            if office is not None and out.setdefault(office, key) != key:
                out[office] = None
    return {office: key for office, key in out.items() if key}


def body_called(office: Office) -> str | None:
    """The known body that a phrase names by its parts, None where nobody is so called."""
    return known_bodies().get(office) if office[0] and office[1] else None


def _form(name: str, state: str | None) -> Office | None:
    """The normal form of a name that says by its last adjective whose the body is (its `state`'s), None for others."""
    head, *fields = words_of(name) or ("",)
    base = head.removeprefix("ال")
    found = noun(base, "org", "armed", "body")
    last = fields.pop().removeprefix("ال") if fields else ""
    if found is None or state is None or authority().demonyms.get(last, ("",))[0] != state:
        return None
    return office_of(found.lemma, [lemma_of(w.removeprefix("ال")) for w in fields], [], [state])


def branch(r: Reader, draft: Draft) -> str | None:
    """The international body whose office the phrase names: مفوضية شؤون اللاجئين في العراق، الأمانة العامة للأمم المتحدة."""
    if draft.office[:1] == ("امانه",) and len(draft.ofs) == 1:
        whole = next(iter(draft.ofs))
        return whole if authority().actors[whole].type == "organization" and _of_no_state(whole) else None
    known = r.known(draft.first)
    if known is None or known.weak or known.last - known.first < 2 or r.word(known.last) not in ("في", "لدي"):
        return None
    keys = keys_of(known, "organization")
    if len(keys) != 1 or known.last >= draft.last:
        return None
    return keys[0] if _of_no_state(keys[0]) else None


def governs(draft: Draft) -> tuple[str, ...]:
    """The state whose government or authorities the phrase means, and nothing more: it speaks by them."""
    named = len(draft.office) == 1 and draft.office[0] in _GOVERNMENTS and draft.kind == "phrase" and not draft.keys
    states = {k for k in {*draft.ofs, *draft.demonyms} if authority().actors[k].type == "state"} if named else set()
    return tuple(states) if len(states) == 1 == len({*draft.ofs, *draft.demonyms}) else ()


def _of_no_state(key: str) -> bool:
    of = authority().actors[key].affiliation
    return of is None or authority().actors[of].type != "state"
