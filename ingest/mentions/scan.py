"""One pass over the tokens of a segment: the maximal phrases in order."""

from itertools import chain, compress, count
from operator import or_

from ingest.mentions.body import known_body
from ingest.mentions.draft import Draft
from ingest.mentions.name import person
from ingest.mentions.nickname import take_nickname
from ingest.mentions.openers import OPENING, OPENS, SAYING, openers
from ingest.mentions.quantity import counted
from ingest.mentions.reader import Reader
from ingest.mentions.traps import trapped
from ingest.mentions.words import says

_ALIKE = {
    "person": 0,
    "state": 1,
    "organization": 1,
    "armed_group": 1,
    "media_outlet": 1,
    "place": 1,
    "group": 1,
    "unnamed_source": 2,
}


def scan(r: Reader) -> list[Draft]:
    """The mentions of one segment, unresolved, in order, without overlap. Look-aheads are bounded, so the pass is linear."""
    words = r.words
    flags = list(map(OPENS.__getitem__, words))
    out: list[Draft] = []
    behind = 0  # what is read already
    # Most words open nothing and follow no verb of saying, and are passed over in C.
    for i in compress(count(), map(or_, flags, chain((0,), flags))):
        if i < behind:
            continue
        named = i > 0 and flags[i - 1] & SAYING
        if ((flags[i] & OPENING or (named and words[i])) and (draft := phrase(r, i)) is not None) or (
            named and (draft := counted(r, i)) is not None
        ):
            out.append(draft)
            behind = draft.last
    return out


def phrase(r: Reader, i: int) -> Draft | None:
    """The longest phrase at `i`; of two of one length the more specific kind."""
    known = r.known(i)
    maybe_name = known is not None or says(r.word(i - 1))
    readings = openers(r.word(i))
    found: list[Draft] = []
    first = known_body(r, i) if known else None
    if first and not trapped(r, first):
        found.append(first)
    for reading in readings:
        grammars = (person, *reading.grammars) if maybe_name or reading.name else reading.grammars
        for grammar in grammars:
            draft = grammar(r, i, reading.form)
            if draft and not trapped(r, draft):
                found.append(draft)
        if found and any(d.kind in ("name", "office", "unnamed") for d in found):
            break
    if not found:
        return None
    longest = (
        found[0]
        if len(found) == 1
        else max(found, key=lambda d: (d.last, bool(d.keys) and not d.weak, not d.weak, d.name is not None))
    )
    take_nickname(r, longest)
    return longest


def joined(drafts: list[Draft]) -> list[Draft]:
    """Put neighbours that و joins into one mention with members: مصر وقطر؛ بايدن ونتنياهو."""
    out: list[Draft] = []
    for draft in drafts:
        last = out[-1] if out else None
        if last is not None and draft.conjoined and last.last == draft.first and _joinable(last, draft):
            if last.kind != "joint":
                joint = Draft(last.first, last.last, last.start, "joint", "group", members=[last], conjoined=last.conjoined)
                out[-1] = last = joint
            last.members.append(draft)
            last.last = draft.last
        else:
            out.append(draft)
    return out


def _joinable(left: Draft, right: Draft) -> bool:
    a = left.members[-1] if left.kind == "joint" else left
    if "document" in (a.kind, right.kind) or (right.kind == "role" and not _both_bodies(a, right)):
        return False
    if a.kind == "role" and a.type not in ("organization", "armed_group"):
        return False
    if "unnamed_source" in (a.type, right.type) and {a.type, right.type} & {"organization", "armed_group", "media_outlet"}:
        return True  # الشرطة ومسؤولون، وسائل إعلام ووكالة الأفق
    if a.type in _BODIES and right.kind == "office" and not right.article and right.heads & _SPOKESMEN:
        return True  # الشرطة ومتحدث باسم المحافظة
    return _ALIKE.get(a.type, 9) == _ALIKE.get(right.type, 8)


_BODIES = ("organization", "armed_group")
_SPOKESMEN = frozenset(["متحدث", "ناطق"])


def _both_bodies(left: Draft, right: Draft) -> bool:
    """السلطات والمعارضة، الحكومة والبرلمان."""
    return left.type in _BODIES and right.type in _BODIES and left.kind == "role"
