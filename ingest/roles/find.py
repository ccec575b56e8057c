"""Find who has which role in which process of mediation."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from ingest.lexicon.authority import authority
from ingest.model import DateMention, Document, Mention, Role, RoleName, Segment, Span, Statement
from ingest.roles.behind import government, party_key
from ingest.roles.choose import choose
from ingest.roles.clause import Item, sentences
from ingest.roles.cues import bases, opens_any
from ingest.roles.envoys import CHIEFS
from ingest.roles.found import Found
from ingest.roles.hit import Hit
from ingest.roles.implied import implied
from ingest.roles.meeting import known_sides
from ingest.roles.muted import muted
from ingest.roles.naming import name_processes
from ingest.roles.parted import parted
from ingest.roles.process import conflict_key
from ingest.roles.settle import settled
from ingest.roles.status import with_status
from ingest.roles.unnamed import collective, guarantors
from ingest.roles.when import interval

_NONE = frozenset[str]()
_SEGMENTS = ("title", "body", "related_title", "related_body")
_TALKS = frozenset({"talk", "truce", "mediator_noun", "mediate_verb", "summit"})
_ABOUT = _TALKS | {"deal", "peace", "views", "agreed"}
_SPOKEN = _TALKS | {"deal", "round"}
Told = Callable[[Sequence[Item], int], tuple[Mention | None, int]]
_COLLECTIVE: dict[RoleName, Told] = {"party": collective, "guarantor": guarantors}
_LEAD = 350
"""Characters of title and lead; an article whose lead speaks of talks is about them, as is one that speaks of them twice."""


def find_roles(
    document: Document, mentions: Sequence[Mention], dates: Sequence[DateMention], statements: Sequence[Statement]
) -> tuple[Role, ...]:
    """One role for each (process, actor, role, status), with the first evidence; in the order of the evidence.

    Only articles that speak of mediation, a truce or talks give any. Evidence of the body goes before that of the title. Linear
    in the text; never raises.
    """
    out: dict[tuple[str, str, str, str], Role] = {}
    blocks = [b for b in _blocks(document) if _about(document, b)]
    if not blocks:
        return ()
    heads: dict[str, frozenset[str]] = {}
    for mention in mentions:
        heads[mention.entity] = heads.get(mention.entity, frozenset()) | mention.heads
    mentions = [parted(m, document.article.text) for m in mentions if not muted(m, document.article.text)]
    mentions = [m if m.heads == heads[m.entity] else replace(m, heads=heads[m.entity]) for m in mentions]
    for block in blocks:
        found, known, truce, talks = [], set[str](), False, 0
        read: list[tuple[list[Item], Segment]] = []
        for segment in block:
            inside = sorted((m for m in mentions if segment.span.contains(m.span)), key=lambda m: (m.span.start, -m.span.end))
            apart = [m for i, m in enumerate(inside) if not any(o.span.overlaps(m.span) for o in inside[max(i - 3, 0) : i])]
            known |= {m.authority for one in apart for m in (one, *one.members) if m.authority}
            for sentence in sentences(document, segment, apart):
                read.append((sentence, segment))
                opened = _NONE.union(*[item.opens for item in sentence])
                if not opened and not any(item.mention and item.phrase.startswith(CHIEFS) for item in sentence):
                    continue
                found += _read(sentence, opened, segment, known)
                truce = truce or "truce" in opened
                if not opened.isdisjoint(_TALKS):
                    early = talks == 0 and sentence[0].span.start - block[0].span.start < _LEAD
                    talks += sum(1 + early for item in sentence if not item.mention and item.opens & _TALKS)
        for kind, told in _COLLECTIVE.items():
            if not any(f.hit.role == kind for f in found):
                found += _collectives(read, kind, told)
        found = sorted(settled(found, known, truce, talks > 1), key=lambda f: f.title)
        if not found:
            continue
        words = [t.folded for s in block for t in document.tokens_in(s.span) if t.kind == "word"]
        names = name_processes(found, words, known, document.article.id)
        named = [*zip(found, names, strict=True), *_implied(read, found, names)]
        for item, process in named:
            if item.hit.role == "host" and item.hit.venue and process.startswith(f"{item.hit.actor.authority}-"):
                continue  # «تسوية النزاع في سوريا» is no meeting place
            role = _role(document, item, process, dates, statements)
            key = (process, item.hit.actor.entity, item.hit.role, role.status)
            out[key] = _better(out[key], role) if key in out else role
    return tuple(sorted(out.values(), key=lambda r: (r.evidence, r.role, r.actor.span)))


def _collectives(read: Sequence[tuple[list[Item], Segment]], role: RoleName, told: Told) -> Iterator[Found]:
    """«طرفا النزاع في أ», «الدول الضامنة» where the article names none of them: who they are, it does not say."""
    for sentence, segment in read:
        if role == "party" and not any(i.opens & _SPOKEN for i in sentence if not i.mention):
            continue
        for k in range(len(sentence)):
            actor, last = told(sentence, k)
            if actor:
                yield _found(sentence, segment, Hit(role, actor, k, last, weak=role != "party"), {})
                return


def _implied(
    read: Sequence[tuple[list[Item], Segment]], found: Sequence[Found], names: Sequence[str]
) -> Iterator[tuple[Found, str]]:
    """The sides of the conflicts in which the article says that somebody mediates, with the process."""
    mediated = {n: f for f, n in zip(found, names, strict=True) if f.hit.role == "mediator" and f.hit.status == "asserted"}
    mediating = {f.hit.actor.entity for f in found if f.hit.role == "mediator"}
    of = {id(sentence): segment for sentence, segment in read}
    for process in sorted(mediated):
        sides = [f.hit.actor for f, n in zip(found, names, strict=True) if n == process and f.hit.role == "party"]
        have = {a.entity for a in sides} | {key for a in sides if (key := government(a))}
        for sentence, hit in implied([s for s, _ in read], conflict_key(process), mediating):
            if hit.actor.entity not in have:
                yield _found(sentence, of[id(sentence)], hit, {}), process


def _about(document: Document, block: Sequence[Segment]) -> bool:
    """Whether any word opens a frame of talks; what costs little is asked first."""
    return any(opens_any(document.folded_in(s.span), _ABOUT) for s in block)


def _blocks(document: Document) -> list[list[Segment]]:
    """The article with its title, and the related one."""
    of = [s for s in document.segments if s.role in _SEGMENTS]
    main = [s for s in of if not s.role.startswith("related")]
    related = [s for s in of if s.role.startswith("related")]
    return [b for b in (main, related) if b]


def _read(sentence: list[Item], opened: frozenset[str], segment: Segment, known: Collection[str]) -> list[Found]:
    """What the frames find in a sentence; `opened` is all that its words open."""
    chosen = choose(sentence, opened)
    if chosen is None:
        return []
    hits = [with_status(sentence, hit) for frame in chosen for hit in frame.find(sentence)]
    mediating = {h.actor.entity for h in hits if h.role == "mediator"}
    if not any(h.role == "party" and h.actor.entity not in mediating for h in hits):
        hits += known_sides(sentence, mediating, known)
    hits = [
        h for h in hits if not (h.role in ("party", "participant") and h.actor.entity in mediating and h.status == "asserted")
    ]
    at_table = [h for h in hits if h.role in ("party", "participant")]
    sides = {party_key(h.actor): h.actor.label for h in at_table if h.actor.type != "person"}
    sides |= {h.instead: authority().actors[h.instead].label_ar for h in at_table if h.instead and h.role == "party"}
    return [_found(sentence, segment, h, sides) for h in hits]


def _found(sentence: Sequence[Item], segment: Segment, hit: Hit, sides: Mapping[str, str]) -> Found:
    first = sentence[hit.first]
    clitic = hit.bare and first.mention is None and first.word[:1] in ("ب", "و") and first.word[1:] in bases(first.word)
    evidence = Span(first.span.start + clitic, sentence[min(hit.last, len(sentence)) - 1].span.end)
    words = [w for i in sentence for w in (i.phrase or i.word).split()]
    return Found(hit, evidence, words, sides, segment.role.endswith("title"))


def _role(document: Document, item: Found, process: str, dates: Sequence[DateMention], statements: Sequence[Statement]) -> Role:
    hit, evidence = item.hit, item.evidence
    middle = (evidence.start + evidence.end) // 2
    around = [s for s in statements if s.content.start <= middle < s.content.end]
    inner = min(around, key=lambda s: s.content.end - s.content.start, default=None)
    return Role(
        actor=hit.actor,
        role=hit.role,
        process=process,
        evidence=evidence,
        status=hit.status,
        asserted_by=_asserted_by(hit, inner),
        interval=interval(document, evidence, dates),
    )


def _asserted_by(hit: Hit, inner: Statement | None) -> Mention | None:
    """Who offers, rejects or denies, else whose statement it stands in; the narrator tells what somebody rejects or accepts."""
    if hit.status != "asserted" and hit.by:
        return hit.by
    return inner.speaker if inner and (inner.act != "reject" or hit.status != "asserted") else None


def _better(first: Role, second: Role) -> Role:
    """The first evidence, unless it is a bare name or only the second says from when to when."""
    bare = first.evidence.end <= first.actor.span.end and first.evidence.start >= first.actor.span.start
    later = first.interval is None and second.interval is not None and "/" in second.interval
    return second if bare or later else first
