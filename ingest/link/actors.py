"""The actors of an article."""

from collections.abc import Iterable, Mapping

from ingest.lexicon.authority import authority
from ingest.link.beside import beside
from ingest.link.decisions import NONE, Decisions
from ingest.link.identity import LASTING, known_by_key, lasting_id, local_id, unique
from ingest.link.spelling import identifying, spelled
from ingest.link.unite import united
from ingest.model import Actor, Document, Mention, Span
from ingest.text import one_line

_BODIES = ("organization", "armed_group", "media_outlet")
_FURTHER = frozenset(
    ["في", "من", "لدى", "عن", "على", "إلى", "مع", "حول", "بين", "داخل", "الذي", "التي", "الذين", "بعض", "عدد", "أحد"]
)
"""Words that bring in what a description can do without, and heads that name nobody alone."""


def link_actors(document: Document, mentions: Iterable[Mention], decisions: Decisions = NONE) -> dict[str, Actor]:
    """The actor of every `entity` among `mentions` and their members, after the `decisions` of people about who is who.

    Known ones have the authority's key as id. Other persons and bodies get an id from type and folded label, the same in every
    article; where many bear a person's name, office or affiliation count too. Unnamed sources, documents, offices, roles, joint
    actors and persons of whom nothing but a common name is known live in one article, whose id goes into the hash.
    """
    by_entity: dict[str, list[Mention]] = {}
    for mention in mentions:
        for one in _with_members(mention):
            by_entity.setdefault(one.entity, []).append(one)
    out: dict[str, Actor] = {}
    for entity, group in by_entity.items():
        if not group[0].members:
            out[entity] = decisions.apply(_single(document, entity, group))
    out = united(out)
    for entity, group in by_entity.items():
        if group[0].members:
            out[entity] = _joint(document, group, out)
    return out


def _with_members(mention: Mention) -> list[Mention]:
    return [mention, *(m for member in mention.members for m in _with_members(member))]


def _single(document: Document, entity: str, group: list[Mention]) -> Actor:
    text = document.article.text
    told = [m for m in group if m.kind != "role"] or group  # الوزير is no name of anybody
    spans = dict.fromkeys(span for m in told for span in (m.name, m.span) if span is not None)  # many stand there twice
    surfaces = [surface(text, span) for span in spans]
    first = next((m for m in group if m.kind == "name"), group[0])
    if first.authority in authority().actors:
        return known_by_key(first.authority or "", list(unique(surfaces)))
    lasting = entity.partition(":")[0] in LASTING
    label = spelled(first.label) or first.label if lasting else first.label
    id_ = (lasting and (lasting_id(label, first.type) or _told(text, label, group))) or local_id(
        document.article.id, first.type, entity
    )
    shorter = _shorter(label) if first.type in _BODIES else () if lasting else _brief(label, first.type == "unnamed_source")
    candidates = unique([key for m in group if m.type == "person" for key in m.candidates])
    names = unique([label, first.label, *surfaces, *shorter])
    return Actor(id_, label, first.type, names, candidates=candidates)


def _told(text: str, label: str, group: list[Mention]) -> str | None:
    """The id of a person whose name many bear, by what the article says beside it; None where it says too little."""
    said = beside(text, group)
    return local_id("person", identifying(label), said) if said else None


def _shorter(label: str) -> tuple[str, ...]:
    """The name of a body without the place where it sits or the body it belongs to: رئاسة الأمن في مصر، المكتب التابع للوزارة."""
    words = label.split()
    cut = next((k for k in range(2, len(words)) if words[k] in ("في", "لدى") or words[k].startswith("التابع")), 0)
    return (" ".join(words[:cut]),) if cut else ()


def _brief(label: str, head_alone: bool) -> tuple[str, ...]:
    """A description without what follows its first preposition, and its head alone: مسؤول كبير في الوفد, مسؤول كبير, مسؤول."""
    words = label.split()
    cut = next((k for k in range(1, len(words)) if words[k] in _FURTHER or words[k].startswith(("لل", "لـ"))), len(words))
    return (" ".join(words[:cut]), *words[: int(head_alone and cut > 0 and words[0] not in _FURTHER)])


def _joint(document: Document, group: list[Mention], actors: Mapping[str, Actor]) -> Actor:
    members = [actors[m.entity] for m in group[0].members if m.entity in actors]
    surfaces = [surface(document.article.text, m.span) for m in group]
    ids = unique([a.id for a in members])
    names = unique([*surfaces, group[0].label, *(n for a in members for n in (a.label, a.names[0]))])
    return Actor(
        local_id(document.article.id, "group", *sorted(ids)),
        surfaces[0] if group[0].kind == "joint" else group[0].label,
        "group",
        names,
        members=ids,
    )


def surface(text: str, span: Span) -> str:
    """The phrase on one line, its article made whole where ل swallowed the alef (للوكالة → الوكالة)."""
    words = one_line(span.of(text))
    before = text[max(0, span.start - 2) : span.start]
    if before.endswith("ل") and words.startswith("ل") and (len(before) < 2 or not before[0].isalpha() or before[0] in "وف"):
        return "ا" + words
    return words
