"""Look up actors and what is known of them."""

from pyoxigraph import NamedNode

from api.cursor import Key, cut, key
from api.models import Actor, ActorRef, Label, LinkJudgement, Page, Post, RoleAssignment
from api.nodes import SKOS, Nodes, W, local, rows
from api.records import actor, actors, roles
from api.resolve import find_actors
from ontology.iris import FACTS
from store import Store

__all__ = ["one", "roles_of", "search"]


def search(store: Store, words: str, *, limit: int = 20, cursor: str | None = None) -> Page[ActorRef]:
    """Actors with a name that contains `words`, best first; all of them for no words."""
    found = find_actors(store, words)
    keys = [Key(False, n, node) for n, node in enumerate(found)]
    page, following = cut(keys, f"name {words}", limit, cursor)
    nodes = Nodes(rows(store, "nodes", {"node": [NamedNode(node) for node in page]})) if page else Nodes([])
    return Page(items=actors(nodes, page), total=len(keys), next=following)


def one(store: Store, found: tuple[NamedNode, ...]) -> Actor:
    """The actor of those nodes (several where a Wikidata item has several); the first gives id and label."""
    nodes = Nodes(rows(store, "nodes", {"node": found}))
    ref = actor(nodes, found[0].value)
    assert ref is not None
    names = {name for node in found for p in ("prefLabel", "altLabel") for name in nodes.all(node.value, SKOS + p)}
    posts: dict[str, dict[str, str]] = {}
    for row in rows(store, "posts", {"actor": found}):
        post = posts.setdefault(row["post"].value, {})
        post[row["label"].language or "en"] = row["label"].value
        post |= {name: row[name].value for name in ("organization", "edtf", "graph") if row[name] is not None}
    return Actor(
        **ref.model_dump(),
        names=sorted(names),
        affiliation=local(nodes.one(found[0].value, W + "affiliation")),
        link_confidence=nodes.one(found[0].value, W + "linkConfidence"),
        posts=[
            Post(
                iri=iri,
                label=Label(ar=p.get("ar"), en=p.get("en")),
                organization=local(p.get("organization")),
                during=p.get("edtf"),
                source="wikidata" if p["graph"] == FACTS else "authority",
            )
            for iri, p in posts.items()
        ],
        judgement=_judgement(store, found),
    )


def _judgement(store: Store, found: tuple[NamedNode, ...]) -> LinkJudgement | None:
    of = rows(store, "judgement", {"actor": found})
    if not of:
        return None
    first = of[0]
    return LinkJudgement(
        verdict=first["verdict"].value,
        score=float(first["score"].value),
        by=first["by"].value,
        judged=first["judged"].value,
        reasons=list(dict.fromkeys(row["reason"].value for row in of if row["reason"] is not None)),
        candidates=list(dict.fromkeys(str(local(row["candidate"].value)) for row in of if row["candidate"] is not None)),
    )


def roles_of(store: Store, found: tuple[NamedNode, ...], *, limit: int = 20, cursor: str | None = None) -> Page[RoleAssignment]:
    """Role assignments of an actor, newest article first."""
    dated = {row["assignment"].value: row["published"] for row in rows(store, "roles", {"actor": found})}
    keys = sorted(key(day.value if day else None, node, newest_first=True) for node, day in dated.items())
    page, following = cut(keys, "roles", limit, cursor)
    return Page(items=roles(store, page), total=len(keys), next=following)
