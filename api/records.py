"""Make records of nodes."""

from collections.abc import Iterable

from pyoxigraph import NamedNode

from api.models import ActorRef, ActorType, ArticleRef, Evidence, Label, RoleAssignment, Statement, StatementDetail, Stretch
from api.nodes import DCTERMS, NIF, OWL, RDF_TYPE, SCHEMA, SKOS, Nodes, W, concept, local, rows, with_judged_links
from api.standing import standing
from ontology.iris import COPIES, WIKIDATA
from store import Store

TYPES: dict[str, ActorType] = {
    W + "ArmedGroup": "armed_group",
    W + "State": "state",
    W + "UnnamedSource": "unnamed_source",
    SCHEMA + "NewsMediaOrganization": "media_outlet",
    SCHEMA + "Place": "place",
    "http://xmlns.com/foaf/0.1/Person": "person",
    "http://xmlns.com/foaf/0.1/Group": "group",
    "http://www.w3.org/ns/org#Organization": "organization",
}


def actor(nodes: Nodes, iri: str | None) -> ActorRef | None:
    """The actor of that IRI, None for None."""
    if iri is None:
        return None
    sure, likely = nodes.one(iri, OWL + "sameAs"), nodes.one(iri, SKOS + "closeMatch")
    linked = sure or likely
    return ActorRef(
        id=nodes.one(iri, DCTERMS + "identifier") or local(iri) or iri,
        iri=iri,
        label=label(nodes, iri),
        wikidata=linked.removeprefix(WIKIDATA) if linked else None,
        match=("exact" if sure else "close") if linked else None,
        type=next((name for type_, name in TYPES.items() if type_ in nodes.all(iri, RDF_TYPE)), "unknown"),
    )


def actors(nodes: Nodes, iris: Iterable[str]) -> list[ActorRef]:
    """The actors of those IRIs, in their order."""
    return [found for iri in iris if (found := actor(nodes, iri)) is not None]


def label(nodes: Nodes, iri: str | None) -> Label:
    """The preferred names."""
    names = {lang: next(iter(nodes.labels(iri, SKOS + "prefLabel", lang)), None) for lang in ("ar", "en")}
    return Label(ar=names["ar"], en=names["en"])


def article(nodes: Nodes, iri: str) -> ArticleRef:
    """The article of that IRI."""
    return ArticleRef(
        id=nodes.one(iri, DCTERMS + "identifier") or local(iri) or iri, iri=iri, title=nodes.one(iri, SCHEMA + "headline")
    )


def outlet(nodes: Nodes, *sources: str | None) -> ActorRef | None:
    """The publisher of the first of `sources` (a segment, then its article) that has one."""
    return actor(nodes, next((found for s in sources if (found := nodes.one(s, SCHEMA + "publisher"))), None))


def name(found: ActorRef | None) -> str | None:
    """What to call an actor in one string."""
    return None if found is None else found.label.ar or found.label.en or found.id


def stretch(nodes: Nodes, iri: str | None) -> Stretch | None:
    """The stretch of text of that IRI."""
    start, end = nodes.number(iri, NIF + "beginIndex"), nodes.number(iri, NIF + "endIndex")
    return None if start is None or end is None else Stretch(start=start, end=end, text=nodes.one(iri, NIF + "anchorOf"))


def _fields(nodes: Nodes, iri: str) -> dict[str, object]:
    segment, in_article = nodes.one(iri, W + "inSegment"), nodes.one(iri, W + "reportedIn")
    content, cue, sentence = (stretch(nodes, nodes.one(iri, W + f"{what}Span")) for what in ("content", "cue", "sentence"))
    publisher = outlet(nodes, segment, in_article)
    confidence = nodes.one(iri, W + "confidence")
    return {
        "id": nodes.one(iri, DCTERMS + "identifier") or local(iri),
        "iri": iri,
        "content": nodes.one(iri, W + "content") or "",
        "mode": concept(nodes.one(iri, W + "mode")),
        "act": concept(nodes.one(iri, W + "act")),
        "speaker": actor(nodes, nodes.one(iri, W + "speaker")),
        "via": actors(nodes, nodes.all(iri, W + "via")),
        "date": nodes.one(nodes.one(iri, W + "said"), W + "edtf"),
        "published": nodes.one(segment, SCHEMA + "datePublished") or nodes.one(in_article, SCHEMA + "datePublished"),
        "outlet": name(publisher),
        "publisher": publisher,
        "article": article(nodes, in_article or ""),
        "evidence": Evidence(
            start=content.start if content else None,
            end=content.end if content else None,
            cue=cue.text if cue else None,
            sentence=sentence.text if sentence else None,
        ),
        "confidence": float(confidence) if confidence else None,
        "parent": local(nodes.one(iri, W + "parent")),
        "standing": standing(nodes, iri),
    }


def statements(store: Store, iris: list[str]) -> list[Statement]:
    """The statements of those IRIs, in their order; two steps of the graph in one query."""
    if not iris:
        return []
    nodes = Nodes(with_judged_links(store, rows(store, "statement_nodes", {"statement": [NamedNode(iri) for iri in iris]})))
    return [Statement.model_validate(_fields(nodes, iri)) for iri in iris if iri in nodes]


def statement_detail(store: Store, iri: str) -> StatementDetail:
    """One statement with all that hangs on it."""
    nodes = Nodes(with_judged_links(store, rows(store, "statement_nodes", {"statement": [NamedNode(iri)]})))
    children = [row["statement"].value for row in rows(store, "nested", {"parent": [NamedNode(iri)]})]
    witnesses = rows(store, "witnesses", {"one": NamedNode(iri), "copies": NamedNode(COPIES)})
    parent = nodes.one(iri, W + "parent")
    spans = {what: stretch(nodes, nodes.one(iri, W + f"{what}Span")) for what in ("content", "cue", "speaker", "sentence")}
    return StatementDetail.model_validate(
        _fields(nodes, iri)
        | {
            "addressee": actors(nodes, nodes.all(iri, W + "addressee")),
            "mentions": actors(nodes, nodes.all(iri, SCHEMA + "mentions")),
            "nearest_via": actor(nodes, nodes.one(iri, W + "nearestVia")),
            "members": actors(nodes, nodes.all(nodes.one(iri, W + "speaker"), W + "member")),
            "setting": nodes.one(iri, W + "setting"),
            "segment": concept(nodes.one(nodes.one(iri, W + "inSegment"), W + "segmentRole")),
            "cue_lemma": nodes.one(iri, W + "cueLemma"),
            "frame": nodes.one(iri, W + "frame"),
            "rule": nodes.one(iri, W + "rule"),
            "spans": {what: found for what, found in spans.items() if found},
            "within": next(iter(statements(store, [parent])), None) if parent else None,
            "nested": statements(store, children),
            "witnesses": statements(store, [row["statement"].value for row in witnesses]),
        }
    )


def roles(store: Store, iris: list[str]) -> list[RoleAssignment]:
    """The role assignments of those IRIs, in their order."""
    if not iris:
        return []
    nodes = Nodes(with_judged_links(store, rows(store, "role_nodes", {"assignment": [NamedNode(iri) for iri in iris]})))
    return [_role(nodes, iri) for iri in iris if iri in nodes]


def _role(nodes: Nodes, iri: str) -> RoleAssignment:
    in_article, process = nodes.one(iri, W + "reportedIn") or "", nodes.one(iri, W + "process")
    return RoleAssignment(
        id=nodes.one(iri, DCTERMS + "identifier") or local(iri) or iri,
        iri=iri,
        actor=actor(nodes, nodes.one(iri, W + "actor")),
        role=concept(nodes.one(iri, W + "role")),
        process=nodes.one(process, DCTERMS + "identifier") or local(process),
        status=concept(nodes.one(iri, W + "status")),
        asserted_by=actor(nodes, nodes.one(iri, W + "assertedBy")),
        during=nodes.one(nodes.one(iri, W + "during"), W + "edtf"),
        published=nodes.one(in_article, SCHEMA + "datePublished"),
        outlet=name(outlet(nodes, in_article)),
        article=article(nodes, in_article),
        evidence=stretch(nodes, nodes.one(iri, W + "evidence")),
    )
