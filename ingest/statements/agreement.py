"""Agreement in gender and number between a verb and who may be its subject."""

from ingest.model import Mention
from ingest.statements.cue import Cue

_BODIES = frozenset(["organization", "armed_group", "group", "state", "media_outlet", "unnamed_source"])

_THINGS = frozenset(["مصدر", "جهه", "وسيله", "دايره", "تقرير", "وساطه", "طرف", "موقع", "مرجع"])
"""Heads of sources that are no persons, so that their plural is feminine (مصادر قالت)."""


def agrees(cue: Cue, mention: Mention) -> bool:
    """Whether the verb's gender can be that of the mention; an open form on either side agrees, and a document like its issuer."""
    if cue.gender is None or mention.gender is None or (mention.kind == "document" and mention.type in _BODIES):
        return True
    if mention.number == "p" and mention.type not in ("person", "unnamed_source") and cue.gender == "f":
        return True
    if cue.gender == "f":
        return mention.gender == "f" or mention.number in ("p", "d")
    return mention.gender == "m" or cue.number in ("p", "d")


def continues(cue: Cue, mention: Mention) -> bool:
    """Whether a verb without a subject of its own can have `mention` as the one it goes on with.

    Such a verb agrees in number too: وقال takes up no مسؤولون, وأضافوا no minister; nouns of things and bodies in the plural
    take the feminine singular (مصادر … وأضافت).
    """
    if not agrees(cue, mention):
        return False
    many = mention.number in ("p", "d") or mention.kind == "joint"
    if cue.pos == "masdar" and cue.enclitic == "ه" and many:
        return False  # أبلغ الوسطاء موافقته: not theirs
    if cue.number == "s" and many:
        men = mention.number == "p" and mention.gender == "m" and mention.type in ("person", "unnamed_source")
        men = men and not mention.heads & _THINGS
        return cue.gender != "m" and mention.kind != "joint" and mention.number != "d" and not men
    if cue.number == "p":
        return many or mention.type in _BODIES or mention.number is None
    if cue.number == "d":
        return mention.number == "d" or mention.kind == "joint" or mention.number is None
    return True


def oblique(mention: Mention, text: str) -> bool:
    """Whether a plural or dual of persons stands in the case of objects and genitives (المشاركين), so that it is no subject."""
    head = mention.span.of(text).split()[0]
    if head.startswith("ال") and head.endswith("يين") and mention.type != "person":
        return True  # حث الحوثيين
    if mention.number not in ("p", "d") or mention.type not in ("person", "unnamed_source", "group") or mention.name is not None:
        return False
    return mention.kind in ("role", "unnamed", "office") and head.endswith("ين")


def animate(mention: Mention) -> bool:
    """Whether a mention can speak: not a mere place or thing."""
    return mention.type not in ("place", "unknown") or mention.kind in ("unnamed", "document")
