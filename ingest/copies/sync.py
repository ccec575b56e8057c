"""Bring the shelf and the graph `id:copies` up to the articles of a store."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

import pyoxigraph as ox

from errors import StoreError
from ingest.copies.carried import Carried, read, statements
from ingest.copies.clusters import reach
from ingest.copies.graph import copies_graph
from ingest.copies.said import Said, aligned
from ingest.copies.shelf import Shelf, Shelved
from ingest.copies.sketch import resemblance
from ontology import iris
from ontology.names import W
from shapes.validate import validate
from store import Bindings, Store, to_rdflib

REPORT = 0.4
"""From this resemblance on, articles carry one report."""
SHARED = 0.25
"""From this one on they share enough text for their statements to be compared."""
_BATCH = 250
"""Articles in one transaction."""
_DIGESTS = "SELECT ?g ?digest WHERE { GRAPH ?g { ?g <https://w3id.org/wasata#inputDigest> ?digest } }"
_ONE_DIGEST = "SELECT ?digest WHERE { GRAPH $g { $g <https://w3id.org/wasata#inputDigest> ?digest } }"
_OLD = "SELECT DISTINCT ?node WHERE { GRAPH $copies { VALUES ?member {} ?node $has ?member } }"
_SAYS = "SELECT ?p ?o WHERE { GRAPH $copies { $node ?p ?o } }"
_ARTICLE = iris.ID + "article/"


@dataclass(frozen=True, slots=True)
class Synced:
    """Articles that were read and that were gone."""

    read: int
    gone: int


def sync(
    store: Store, shelf: Shelf, graphs: Iterable[str] | None = None, *, on_article: Callable[[], object] = lambda: None
) -> Synced:
    """Read the articles that are new or other than on the shelf (with `graphs`, only those are looked at) and write what follows.

    The graph depends on the articles alone, not on the order in which they came or how many came at a time. A batch of articles
    is done whole or not at all: what a killed run left undone is done by the next. Linear in the articles, as long as few are
    alike.
    """
    if shelf.new and graphs is None and store.has_graph(iris.COPIES):
        store.write({iris.COPIES: ()})
    held = shelf.digests()
    now = _digests(store) if graphs is None else dict(_some_digests(store, graphs))
    looked = set(now) if graphs is not None else held.keys() | now.keys()
    changed = sorted(iri for iri in now if held.get(iri) != now[iri])
    gone = sorted(iri for iri in looked | (set(graphs or ())) if iri in held and iri not in now)
    cache = _Cache(store)
    for batch in batched(gone, _BATCH):
        _batch(store, shelf, batch, {}, cache, on_article)
    for batch in batched(changed, _BATCH):
        _batch(store, shelf, [iri for iri in batch if iri in held], {iri: now[iri] for iri in batch}, cache, on_article)
    return Synced(len(changed), len(gone))


def counts(store: Store) -> dict[str, int]:
    """Shared reports, articles in them, utterances and witnesses in the graph."""
    out: dict[str, int] = {}
    for what, has in (("reports", W.carriedBy), ("utterances", W.witness)):
        text = "SELECT (COUNT(DISTINCT ?n) AS ?nodes) (COUNT(?m) AS ?members) WHERE { GRAPH $copies { ?n $has ?m } }"
        bindings = {"copies": ox.NamedNode(iris.COPIES), "has": ox.NamedNode(str(has))}
        for row in store.query(text, bindings=bindings):  # type: ignore[union-attr]
            out |= {what: int(row["nodes"].value), f"in {what}": int(row["members"].value)}
    return out


class _Cache:
    """Statements of articles read lately: those that are alike stand close together."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held: OrderedDict[str, tuple[Said, ...]] = OrderedDict()

    def __call__(self, iri: str) -> tuple[Said, ...]:
        if iri not in self._held:
            self._held[iri] = statements(iri, self._store.triples(iri))
        self._held.move_to_end(iri)
        while len(self._held) > 2 * _BATCH:
            self._held.popitem(last=False)
        return self._held[iri]

    def forget(self, iri: str) -> None:
        self._held.pop(iri, None)


def _batch(
    store: Store,
    shelf: Shelf,
    off: Iterable[str],
    on: Mapping[str, str],
    cache: _Cache,
    on_article: Callable[[], object],
) -> None:
    """Take articles off and put others on, and write the clusters concerned; the shelf is committed after the graph."""
    with shelf.writing():
        seeds = [n for iri in off for (n,) in shelf.db.execute("SELECT n FROM article WHERE iri = ?", (iri,))]
        touched = reach(shelf.db, seeds) if seeds else set()
        before = _members(shelf, touched)
        for iri in off:
            shelf.drop(iri)
            cache.forget(iri)
        articles = _articles(store, shelf, on)
        shelved = [shelf.put(article) for article in articles]
        for article, one in zip(articles, shelved, strict=True):
            _compare(shelf, article, one, cache)
            on_article()
        after = _members(shelf, reach(shelf.db, [*(touched - set(seeds)), *(s.n for s in shelved)]))
        members = before[0].keys() | after[0].keys(), {*before[1], *after[1]}
        if any(members):
            graph = list(copies_graph(after[0], after[1]))
            if graph and not (report := validate(to_rdflib(graph))).conforms:
                raise StoreError(f"the graph of copies does not conform to its shapes: {report.text('en')}")
            carrying = {iri for pair in members[0] for iri in pair}
            witnesses = {iri for pair in members[1] for iri in pair}
            store.write(add={iris.COPIES: graph}, remove=list(_old(store, carrying, witnesses)))


def _articles(store: Store, shelf: Shelf, on: Mapping[str, str]) -> list[Carried]:
    """The articles of these graphs (with their digests), in their order; read where nothing is known of the graph that is there now."""
    known = {iri: a for iri, a in shelf.expected(on).items() if a.digest == on[iri]}
    if rest := [iri for iri in on if iri not in known]:
        known |= {a.iri: a for a in read(store, rest)}
    return [known[iri] for iri in on]


def _compare(shelf: Shelf, article: Carried, one: Shelved, cache: _Cache) -> None:
    for other in shelf.near(one, article.day):
        found = resemblance(one.sketch, other.sketch)
        if found >= REPORT:
            shelf.pair(one, other, found)
        if found >= SHARED:
            a, b = sorted((one, other), key=lambda s: s.iri)
            shelf.same(a, b, aligned(cache(a.iri), cache(b.iri)))


def _members(shelf: Shelf, articles: set[int]) -> tuple[dict[tuple[str, str], float], list[tuple[str, str]]]:
    """The pairs of these articles and of their statements; `articles` hold all that hang together with any of them."""
    pairs: dict[tuple[str, str], float] = {}
    same: list[tuple[str, str]] = []
    for n in sorted(articles):
        rows = shelf.db.execute(
            "SELECT x.iri, y.iri, p.resemblance FROM pair p JOIN article x ON x.n = p.a JOIN article y ON y.n = p.b WHERE p.a = ?",
            (n,),
        )
        pairs |= {(min(a, b), max(a, b)): found for a, b, found in rows}
        same += shelf.db.execute("SELECT s, t FROM same WHERE a = ?", (n,)).fetchall()
    return pairs, same


def _old(store: Store, carrying: set[str], witnesses: set[str]) -> Iterator[ox.Quad]:
    """What the graph says of the clusters that had any of these members."""
    graph = ox.NamedNode(iris.COPIES)
    for has, members in ((W.carriedBy, carrying), (W.witness, witnesses)):
        for some in batched(sorted(members), _BATCH):
            asked: Bindings = {"copies": graph, "has": ox.NamedNode(str(has)), "member": [ox.NamedNode(m) for m in some]}
            nodes = [row["node"] for row in store.query(_OLD, bindings=asked)]  # type: ignore[union-attr]
            for node in nodes:
                rows = store.query(_SAYS, bindings={"copies": graph, "node": node})
                yield from (ox.Quad(node, row["p"], row["o"], graph) for row in rows)  # type: ignore[union-attr]


def batched(items: Iterable[str], size: int) -> Iterator[tuple[str, ...]]:
    """The items in tuples of `size`, the last perhaps shorter."""
    rest = iter(items)
    while some := tuple(islice(rest, size)):
        yield some


def _digests(store: Store) -> dict[str, str]:
    rows = store.query(_DIGESTS)
    return {r["g"].value: r["digest"].value for r in rows if r["g"].value.startswith(_ARTICLE)}  # type: ignore[union-attr]


def _some_digests(store: Store, graphs: Iterable[str]) -> Iterator[tuple[str, str]]:
    for iri in graphs:
        for row in store.query(_ONE_DIGEST, bindings={"g": ox.NamedNode(iri)}):  # type: ignore[union-attr]
            yield iri, row["digest"].value
