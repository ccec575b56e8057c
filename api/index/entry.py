"""What one graph adds to the index."""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

import orjson
from pyoxigraph import Literal, NamedNode, Triple

from api.index.term_nodes import TermNodes
from api.index.words import forms, stem
from api.nodes import DCTERMS, NIF, OWL, RDF_TYPE, SCHEMA, SKOS, Nodes, W, concept, local
from api.standing import standing
from ontology import terms

NAMES = (SKOS + "prefLabel", SKOS + "altLabel")
FACTS = (*NAMES, DCTERMS + "identifier", OWL + "sameAs", SKOS + "closeMatch", DCTERMS + "replaces", RDF_TYPE)
"""Properties of actors that the index keeps, of all graphs together."""
_SPARED = {NIF + "isString", W + "hasSegment", W + "mentionsDate"}
_DIGEST = terms.name(W + "inputDigest")
_INSTANT = "/instant/"


class Row(NamedTuple):
    """A statement. `doc` is its record with IRIs in the place of actors; days are ordinals, None for an open or unknown end.

    A tuple, because so it goes from process to process at a third of what a data class costs.
    """

    iri: str
    id: str
    place: str
    speaker: str | None
    outlet: str | None
    act: str | None
    mode: str | None
    lang: str | None
    first: int | None
    last: int | None
    day: int | None
    published: int | None
    doc: str
    forms: str
    stems: str
    about: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """`facts` are (actor, property, value) with the language after the value (`…@ar`); `roles` (actor, role, process)."""

    iri: str
    facts: tuple[tuple[str, str, str], ...]
    rows: tuple[Row, ...] = ()
    roles: tuple[tuple[str, str, str], ...] = field(default=())

    @property
    def content(self) -> str:
        """A digest of all that is in it."""
        text = orjson.dumps([self.facts, [tuple(row) for row in self.rows], self.roles])
        return hashlib.sha256(text).hexdigest()[:32]


def entry(iri: str, triples: Iterable[Triple]) -> Entry:
    """The entry of the graph `iri`."""
    return _entry(iri, Nodes([(t.subject, t.predicate, t.object) for t in triples if t.predicate.value not in _SPARED]))


class Made(NamedTuple):
    """The entry of a graph and the digest of its input."""

    entry: Entry
    digest: str


def entry_of_terms(iri: str, triples: Collection[terms.Triple]) -> Made:
    """The entry of a graph that is at hand as terms (`ontology.terms`)."""
    digest = next((terms.parts(o)[0] for _, p, o in triples if p == _DIGEST), "")
    return Made(_entry(iri, TermNodes(triples)), digest)


def _entry(iri: str, nodes: Nodes) -> Entry:
    by_type: dict[str, list[str]] = {}
    for node in nodes.iris():
        for type_ in nodes.all(node, RDF_TYPE):
            by_type.setdefault(type_, []).append(node)
    told = (*by_type.get(W + "RoleAssignment", ()), *by_type.get(W + "Event", ()))
    evidence = [e for node in told if (e := _evidence(nodes, node))]
    rows = tuple(_row(nodes, node, evidence) for node in by_type.get(W + "Statement", ()))
    roles = tuple(
        (actor, role, process)
        for node in by_type.get(W + "RoleAssignment", ())
        if (actor := nodes.one(node, W + "actor"))
        and (role := concept(nodes.one(node, W + "role")))
        and (process := nodes.one(node, W + "process"))
    )
    return Entry(iri, tuple(_facts(nodes, by_type.get(W + "Actor", ()))), rows, roles)


def _facts(nodes: Nodes, actors: Iterable[str]) -> Iterable[tuple[str, str, str]]:
    for node in actors:
        for property_ in FACTS:
            for value, language in nodes.tagged(node, property_):
                yield node, property_, f"{value}@{language}" if language else value


def linked(triples: Iterable[Triple]) -> tuple[tuple[str, str, str], ...]:
    """The facts of a graph that says something of actors without calling them so (links, names from elsewhere)."""
    return tuple(
        sorted(
            (
                t.subject.value,
                t.predicate.value,
                t.object.value + (f"@{t.object.language}" if isinstance(t.object, Literal) and t.object.language else ""),
            )
            for t in triples
            if t.predicate.value in FACTS[:-1] and isinstance(t.subject, NamedNode) and isinstance(t.object, NamedNode | Literal)
        )
    )


def _evidence(nodes: Nodes, role: str) -> tuple[int, int, str, tuple[str, ...]] | None:
    span, process = nodes.one(role, W + "evidence"), nodes.one(role, W + "process")
    begin, end = nodes.number(span, NIF + "beginIndex"), nodes.number(span, NIF + "endIndex")
    if process is None or begin is None or end is None:
        return None
    return begin, end, process, tuple(nodes.all(process, W + "topic"))


def _row(nodes: Nodes, iri: str, evidence: list[tuple[int, int, str, tuple[str, ...]]]) -> Row:
    segment, article = nodes.one(iri, W + "inSegment"), nodes.one(iri, W + "reportedIn") or ""
    said = nodes.one(iri, W + "said")
    published = nodes.one(segment, SCHEMA + "datePublished") or nodes.one(article, SCHEMA + "datePublished")
    first, last, out = (
        _instant(nodes.one(said, _TIME + "hasBeginning")),
        _instant(nodes.one(said, _TIME + "hasEnd")),
        _day(published),
    )
    text, language = next(iter(nodes.tagged(iri, W + "content")), ("", ""))
    sentence, span = nodes.one(iri, W + "sentenceSpan"), nodes.one(iri, W + "contentSpan")
    begin, end = nodes.number(sentence, NIF + "beginIndex"), nodes.number(sentence, NIF + "endIndex")
    near = [e for e in evidence if begin is not None and end is not None and begin <= e[0] and e[1] <= end]
    about = {("process", e[2]) for e in near} | {("topic", topic) for e in near for topic in e[3]}
    about |= {("mentions", node) for node in nodes.all(iri, SCHEMA + "mentions")} | {
        ("via", node) for node in nodes.all(iri, W + "via")
    }
    outlet = nodes.one(segment, SCHEMA + "publisher") or nodes.one(article, SCHEMA + "publisher")
    words = forms(text)
    return Row(
        iri=iri,
        id=nodes.one(iri, DCTERMS + "identifier") or local(iri) or iri,
        place=f"{article} {_position(span)} {iri}",
        speaker=nodes.one(iri, W + "speaker"),
        outlet=outlet,
        act=concept(nodes.one(iri, W + "act")),
        mode=concept(nodes.one(iri, W + "mode")),
        lang=language or None,
        first=first,
        last=last,
        day=next((d for d in (first, last, out) if d is not None), None),
        published=out,
        doc=orjson.dumps(_doc(nodes, iri, text, published, outlet, article)).decode(),
        forms=" ".join(words),
        stems=" ".join(map(stem, words)),
        about=tuple(sorted(about)),
    )


_TIME = "http://www.w3.org/2006/time#"


def _doc(nodes: Nodes, iri: str, text: str, published: str | None, outlet: str | None, article: str) -> dict[str, Any]:
    """The statement's record (`api.models.Statement`), actors as IRIs; `outlet`, the name, is made of `publisher` when it is read."""
    spans = {what: nodes.one(iri, W + f"{what}Span") for what in ("content", "cue", "sentence")}
    confidence = nodes.one(iri, W + "confidence")
    return {
        "id": nodes.one(iri, DCTERMS + "identifier") or local(iri),
        "iri": iri,
        "content": text,
        "mode": concept(nodes.one(iri, W + "mode")),
        "act": concept(nodes.one(iri, W + "act")),
        "speaker": nodes.one(iri, W + "speaker"),
        "via": nodes.all(iri, W + "via"),
        "date": nodes.one(nodes.one(iri, W + "said"), W + "edtf"),
        "published": published,
        "outlet": None,
        "publisher": outlet,
        "article": {
            "id": nodes.one(article, DCTERMS + "identifier") or local(article) or article,
            "iri": article,
            "title": nodes.one(article, SCHEMA + "headline"),
        },
        "evidence": {
            "start": nodes.number(spans["content"], NIF + "beginIndex"),
            "end": nodes.number(spans["content"], NIF + "endIndex"),
            "cue": nodes.one(spans["cue"], NIF + "anchorOf"),
            "sentence": nodes.one(spans["sentence"], NIF + "anchorOf"),
        },
        "confidence": float(confidence) if confidence else None,
        "parent": local(nodes.one(iri, W + "parent")),
        "standing": standing(nodes, iri),
    }


def _position(span: str | None) -> str:
    return f"{(span or '').rpartition('#char=')[2].partition(',')[0]:0>9}"


def _instant(iri: str | None) -> int | None:
    return _day(iri.rpartition(_INSTANT)[2]) if iri else None


def _day(text: str | None) -> int | None:
    try:
        return date.fromisoformat(text[:10]).toordinal() if text else None
    except ValueError:
        return None
