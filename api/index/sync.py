"""Make the index agree with the graph."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pyoxigraph import NamedNode, QuerySolutions

from api.index.database import Index
from api.index.entry import Entry, entry, linked
from api.index.put import put_all
from ontology.iris import COPIES, ID, ONTOLOGY, PROVENANCE
from store import Store

_BATCH = 200
"""Articles in one transaction of the index."""
_DIGESTS = "SELECT ?g ?digest WHERE { GRAPH ?g { ?g <https://w3id.org/wasata#inputDigest> ?digest } }"
_BUNDLES = "SELECT ?g ?digest WHERE { GRAPH $provenance { ?g a <http://www.w3.org/ns/prov#Bundle> ; <https://w3id.org/wasata#inputDigest> ?digest } }"
_ARTICLE = ID + "article/"
_BARE = frozenset([PROVENANCE, ONTOLOGY, COPIES])
"""Graphs that name no actors."""

_MANY = 1_000
"""From so many graphs on that were put in, the index is put in order afterwards."""


@dataclass(frozen=True, slots=True)
class Synced:
    """How many graphs were put in, and how many taken out."""

    put: int
    gone: int


def sync(
    store: Store,
    index: Index,
    graphs: Iterable[str] | None = None,
    *,
    thorough: bool = False,
    on_graph: Callable[[], object] = lambda: None,
) -> Synced:
    """Put in what the index lacks or has otherwise, take out what the graph no longer has.

    A graph counts as the same where its digest is (`thorough`, and where it has none: where what would be indexed of it is).
    With `graphs` only those are looked at, all of them anew; but where somebody wrote past ingest (`Index.doubts`), all are compared.
    """
    doubts = index.doubts
    if doubts:
        graphs, thorough = None, True
    held = {iri: (digest, content) for iri, digest, content in index.db.execute("SELECT iri, digest, content FROM graph")}
    if graphs is None:
        digests = digests_of(store)
        others = {g for g in store.graphs() if not g.startswith(_ARTICLE) and g not in _BARE}
        gone = [iri for iri in held if iri not in digests and iri not in others]
        digests |= dict.fromkeys(others, "") | {iri: digest for iri, digest in _bundles(store).items() if iri in others}
        wanted = [iri for iri, digest in digests.items() if thorough or not digest or held.get(iri, ("", ""))[0] != digest]
    else:
        bundles = _bundles(store)
        digests = {iri: bundles.get(iri) or _digest(store, iri) for iri in graphs}
        wanted = [iri for iri in digests if iri not in _BARE and store.has_graph(iri)]
        gone = [iri for iri in digests if iri in held and iri not in wanted]
    done = 0
    for start in range(0, len(wanted), _BATCH):
        batch = [(iri, entry_of(store, iri)) for iri in wanted[start : start + _BATCH]]
        changed = [(iri, e) for iri, e in batch if held.get(iri) != (digests.get(iri, ""), e.content)]
        if changed:
            with index.writing() as db:
                put_all(db, [(found, digests.get(iri, "")) for iri, found in changed])
        done += len(changed)
        for _ in batch:
            on_graph()
    if gone:
        with index.writing() as db:
            put_all(db, [], gone)
    if done >= _MANY:
        index.order()
    if doubts:
        index.trust(doubts)
    return Synced(done, len(gone))


def take(index: Index, entries: Iterable[tuple[Entry, str]]) -> bool:
    """Put in entries that were made elsewhere of graphs as they stand in the store, each with the digest of its input.

    False, and nothing is done, where somebody wrote past ingest (`Index.doubts`): then only `sync` can tell what to do.
    """
    if index.doubts:
        return False
    with index.writing() as db:
        put_all(db, entries)
    return True


def entry_of(store: Store, iri: str) -> Entry:
    """What the graph `iri` of the store adds to an index."""
    triples = list(store.triples(iri))
    found = entry(iri, triples)
    return found if iri.startswith(_ARTICLE) or found.facts else Entry(iri, linked(triples))


def digests_of(store: Store) -> dict[str, str]:
    """Every article's graph with the digest of its input."""
    answer = store.query(_DIGESTS)
    assert isinstance(answer, QuerySolutions)
    return {row["g"].value: row["digest"].value for row in answer if row["g"].value.startswith(_ARTICLE)}


def _bundles(store: Store) -> dict[str, str]:
    """The digests of the graphs that ingest sets up (docs/graph.md)."""
    answer = store.query(_BUNDLES, bindings={"provenance": NamedNode(PROVENANCE)})
    assert isinstance(answer, QuerySolutions)
    return {row["g"].value: row["digest"].value for row in answer}


def _digest(store: Store, iri: str) -> str:
    answer = store.query(
        "SELECT ?d WHERE { GRAPH $g { $g <https://w3id.org/wasata#inputDigest> ?d } }", bindings={"g": NamedNode(iri)}
    )
    assert isinstance(answer, QuerySolutions)
    return next((row["d"].value for row in answer), "")
