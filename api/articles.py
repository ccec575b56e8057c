"""Look up articles."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from pyoxigraph import Literal, NamedNode

from api.cursor import cut, key
from api.edtf import days
from api.models import Article, ArticleDetail, Page, Segment, Statement, Stretch
from api.nodes import NIF, SCHEMA, Nodes, W, concept, local, rows
from api.records import article as reference
from api.records import name, outlet, statements, stretch
from api.resolve import actors_named, iri
from errors import NotFound
from ontology import iris
from store import Store

_XSD_DATE = NamedNode("http://www.w3.org/2001/XMLSchema#date")


def listed(
    store: Store,
    *,
    outlet: str | None = None,
    from_: str | None = None,
    to: str | None = None,
    limit: int = 20,
    cursor: str | None = None,
) -> Page[Article]:
    """Articles, newest first."""
    bindings: dict[str, Any] = {}
    if outlet:
        bindings["outlet"] = actors_named(store, outlet)
    if from_:
        bindings["from"] = Literal(days(from_)[0].isoformat(), datatype=_XSD_DATE)
    if to:
        bindings["to"] = Literal(days(to)[1].isoformat(), datatype=_XSD_DATE)
    dated = {row["article"].value: row["published"] for row in rows(store, "articles", bindings)}
    keys = sorted(key(day.value if day else None, node, newest_first=True) for node, day in dated.items())
    page, following = cut(keys, "articles", limit, cursor)
    return Page(items=_articles(store, page), total=len(keys), next=following)


def named(store: Store, id_: str) -> NamedNode:
    """The article of that id or IRI; `NotFound` otherwise."""
    own = f"{iris.ID}article/"
    if id_.startswith(own):  # a path comes to us decoded
        id_ = unquote(id_.removeprefix(own))
    node = iri(id_) if id_.startswith(("http://", "https://")) else NamedNode(iris.article(id_))
    if not rows(store, "articles", {"iri": node}):
        raise NotFound(f"no article {id_!r} in the graph")
    return node


def one(store: Store, node: NamedNode) -> ArticleDetail:
    """One article with its text and segments, and the others that carry its report."""
    text = [row["text"].value for row in rows(store, "article_text", {"article": node})]
    parts = rows(store, "segments", {"article": node})
    segments = [
        Segment(
            iri=row["segment"].value,
            role=concept(row["role"].value),
            start=int(row["begin"].value),
            end=int(row["end"].value),
            publisher=local(row["publisher"].value) if row["publisher"] else None,
            published=row["published"].value if row["published"] else None,
        )
        for row in parts
    ]
    near = rows(store, "near_copies", {"one": node, "copies": NamedNode(iris.COPIES)})
    return ArticleDetail(
        **_articles(store, [node.value])[0].model_dump(),
        text=next(iter(text), None),
        segments=segments,
        copies=_articles(store, [row["article"].value for row in near]),
        resemblance=float(near[0]["resemblance"].value) if near else None,
    )


@dataclass(frozen=True, slots=True)
class Told:
    """A statement of an article with its stretches by name: `content`, `cue`, `speaker`."""

    statement: Statement
    spans: dict[str, Stretch]


def told(store: Store, node: NamedNode) -> list[Told]:
    """The statements of an article as one reads them, with where they stand."""
    found = {row["statement"].value for row in rows(store, "statements", {"article": node})}
    if not found:
        return []
    nodes = Nodes(rows(store, "statement_nodes", {"statement": [NamedNode(iri) for iri in sorted(found)]}))
    out = [
        Told(one, {w: at for w in ("content", "cue", "speaker") if (at := stretch(nodes, nodes.one(one.iri, f"{W}{w}Span")))})
        for one in statements(store, sorted(found))
    ]
    return sorted(out, key=lambda t: (t.spans["content"].start if "content" in t.spans else 0, t.statement.id))


def _articles(store: Store, found: list[str]) -> list[Article]:
    if not found:
        return []
    bindings = {"article": [NamedNode(node) for node in found]}
    nodes = Nodes(rows(store, "article_nodes", bindings))
    counts = {row["article"].value: int(row["n"].value) for row in rows(store, "statement_counts", bindings)}
    return [_article(nodes, node, counts.get(node, 0)) for node in found]


def _article(nodes: Nodes, node: str, statements: int) -> Article:
    publisher = outlet(nodes, node)
    return Article(
        **reference(nodes, node).model_dump(),
        url=nodes.one(node, SCHEMA + "url"),
        published=nodes.one(node, SCHEMA + "datePublished"),
        outlet=name(publisher),
        publisher=publisher,
        language=nodes.one(node, SCHEMA + "inLanguage"),
        length=nodes.number(node, NIF + "endIndex"),
        digest=nodes.one(node, "https://w3id.org/wasata#inputDigest"),
        statements=statements,
    )
