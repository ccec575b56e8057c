"""Find who has which role in which process of mediation."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.model import DateMention, Document, Mention, Role, Segment, Span, Statement
from ingest.roles.backing import guarantors, proposers, supporters
from ingest.roles.capacity import capacities, far_status
from ingest.roles.clause import Item, sentences
from ingest.roles.cues import bases, frames
from ingest.roles.hit import Hit
from ingest.roles.hosting import hosts
from ingest.roles.mediating import mediators
from ingest.roles.process import conflict_of, key_of, places_in, topics_in
from ingest.roles.signing import signers
from ingest.roles.taking_part import absentees, envoys, participants, parties

_FRAMES = (mediators, capacities, hosts, parties, signers, proposers, envoys, absentees, participants, guarantors, supporters)
_SEGMENTS = ("title", "body", "related_title", "related_body")
_TALKS = frozenset({"talk", "truce", "mediator_noun", "mediate_verb"})
_ENOUGH = 2
"""Off-topic words (sport, finance) in a sentence from which on it gives no roles."""


@dataclass(frozen=True, slots=True)
class _Found:
    hit: Hit
    evidence: Span
    words: list[str]
    sides: frozenset[str]


def find_roles(
    document: Document, mentions: Sequence[Mention], dates: Sequence[DateMention], statements: Sequence[Statement]
) -> tuple[Role, ...]:
    """One role for each (process, actor, role), with the first evidence; in the order of the evidence.

    Only articles that speak of mediation, a truce or talks give any. Linear in the text; never raises.
    """
    out: dict[tuple[str, str, str], Role] = {}
    heads: dict[str, frozenset[str]] = {}
    for mention in mentions:
        heads[mention.entity] = heads.get(mention.entity, frozenset()) | mention.heads
    mentions = [replace(m, heads=heads[m.entity]) for m in mentions]
    for block in _blocks(document):
        found, truce, about = [], False, False
        for segment in block:
            inside = sorted((m for m in mentions if segment.span.contains(m.span)), key=lambda m: (m.span.start, -m.span.end))
            apart = [m for i, m in enumerate(inside) if not any(o.span.overlaps(m.span) for o in inside[max(i - 3, 0) : i])]
            for sentence in sentences(document, segment, apart):
                found += _read(sentence)
                about = about or any(item.opens & _TALKS and not item.mention for item in sentence)
                truce = truce or any("truce" in item.opens for item in sentence)
        if not about:
            continue
        found = _settled(found, truce)
        whole = [t.folded for s in block for t in document.tokens_in(s.span) if t.kind == "word"]
        for item in found:
            process = _process(item, found, whole)
            key = (process, item.hit.actor.entity, item.hit.role)
            if key not in out:
                out[key] = _role(document, item, process, dates, statements)
    return tuple(sorted(out.values(), key=lambda r: (r.evidence, r.role, r.actor.span)))


def _blocks(document: Document) -> list[list[Segment]]:
    """The article with its title, and the related one."""
    of = [s for s in document.segments if s.role in _SEGMENTS]
    main = [s for s in of if not s.role.startswith("related")]
    related = [s for s in of if s.role.startswith("related")]
    return [b for b in (main, related) if b]


def _read(sentence: list[Item]) -> list[_Found]:
    if sum("off_topic" in frames(i.word) for i in sentence if not i.mention) >= _ENOUGH:
        return []
    hits = [hit for frame in _FRAMES for hit in frame(sentence)]
    mediating = {h.actor.entity for h in hits if h.role == "mediator"}
    hits = [h for h in hits if not (h.role in ("party", "participant") and h.actor.entity in mediating)]
    sides = frozenset(h.actor.authority or h.actor.entity for h in hits if h.role in ("party", "participant"))
    words = [i.word for i in sentence]
    return [
        _Found(h, Span(sentence[h.first].span.start, sentence[min(h.last, len(sentence)) - 1].span.end), words, sides)
        for h in hits
    ]


def _settled(found: list[_Found], truce: bool) -> list[_Found]:
    """What only the whole block shows: a mediator is no envoy of a side, and sides without anyone between them take part."""
    mediating = {f.hit.actor.entity for f in found if f.hit.role == "mediator"}
    strong = {(f.hit.actor.entity) for f in found if f.hit.role in ("mediator", "party")}
    out = []
    for item in found:
        hit = item.hit
        if hit.role == "envoy" and hit.actor.entity in mediating:
            continue
        if hit.weak and not mediating and not truce:
            continue
        if hit.bilateral and not mediating and not truce:
            hit = replace(hit, role="participant")
        elif hit.role == "participant" and hit.actor.entity in strong:
            continue
        out.append(replace(item, hit=hit))
    return out


def _process(item: _Found, found: Sequence[_Found], whole: list[str]) -> str:
    """The process by the sides and words of the sentence, else by those of the whole block."""
    conflict = conflict_of(item.sides)
    if conflict is None:
        places = places_in(item.words) or Counter[str]()
        everyone = frozenset().union(*(f.sides for f in found))
        conflict = conflict_of(everyone) or next(iter(c for c, _ in (places or places_in(whole)).most_common(1)), None)
    if conflict is None:
        known = sorted(s for s in item.sides if ":" not in s)
        conflict = "+".join(known[:3]) or "unnamed"
    return key_of(conflict, topics_in(item.words) or topics_in(whole))


def _role(document: Document, item: _Found, process: str, dates: Sequence[DateMention], statements: Sequence[Statement]) -> Role:
    hit, evidence = item.hit, item.evidence
    around = [s for s in statements if s.content.contains(evidence)]
    inner = min(around, key=lambda s: s.content.end - s.content.start, default=None)
    return Role(
        actor=hit.actor,
        role=hit.role,
        process=process,
        evidence=evidence,
        status=hit.status,
        asserted_by=inner.speaker if inner else None,
        interval=_interval(document, evidence, dates),
    )


def _interval(document: Document, evidence: Span, dates: Sequence[DateMention]) -> str | None:
    """The date inside the evidence or right after it; open where «منذ» stands before it."""
    text = document.article.text
    for date in dates:
        if (
            date.value
            and evidence.start <= date.span.start <= evidence.end + 12
            and "\n" not in text[evidence.end : date.span.start]
        ):
            before = text[max(date.span.start - 8, 0) : date.span.start].split()
            since = bool(before) and "منذ" in bases(before[-1])
            return f"{date.value}/.." if since and "/" not in date.value else date.value
    return None
