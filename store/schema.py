"""Which version of the graph's schema a store holds, and the steps from one to the next.

The number stands in the provenance graph (`id:provenance w:schemaVersion 1`). It grows when what is in a store must be changed
for this release to read or write it; what ingest brings up to date by itself (ontology, authority) needs no step.
"""

from collections.abc import Callable, Iterator

from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions

from errors import StoreError
from ontology import VERSION, iris
from ontology.names import OWL, W
from store.protocol import Store

CURRENT = 1
_GRAPH = NamedNode(iris.PROVENANCE)
_SCHEMA = NamedNode(str(W.schemaVersion))
_ONTOLOGY = NamedNode(str(OWL.versionInfo))
_HELD = "SELECT ?value WHERE { GRAPH $graph { $graph ?property ?value } }"


def version(store: Store) -> int | None:
    """The store's number: None in an empty store, 0 in one that was filled before there were numbers."""
    found = _values(store, _SCHEMA)
    if found:
        try:
            return max(int(value.value) for value in found)
        except ValueError as error:
            raise StoreError(f"the store {store.url} has a schema version that is no number: {found[0].value!r}") from error
    return 0 if store.has_graph(iris.PROVENANCE) else None


def refuse_newer(store: Store) -> None:
    """`StoreError` where a newer Wasata made the store: this one would misread it."""
    if (found := version(store)) is not None and found > CURRENT:
        raise StoreError(
            f"the store {store.url} has schema version {found}, this Wasata knows {CURRENT}: use the newer Wasata that made it"
        )


def require(store: Store) -> None:
    """Before a write: `StoreError` where the store is newer, or older and not migrated; an empty one gets the number."""
    refuse_newer(store)
    found = version(store)
    if found is not None and found < CURRENT:
        raise StoreError(
            f"the store {store.url} has schema version {found}, this Wasata writes {CURRENT}: "
            "back it up and run `wasata migrate --store` on it"
        )
    if [v.value for v in _values(store, _ONTOLOGY)] != [VERSION]:
        _mark(store, CURRENT)


def migrate(store: Store, on_step: Callable[[int, str], object] = lambda number, what: None) -> Iterator[int]:
    """Carry out the steps that the store lacks, giving the version after each; what is done stays done where one fails."""
    refuse_newer(store)
    found = version(store)
    if found is None:
        return
    for number in range(found, CURRENT):
        step, what = STEPS[number]
        on_step(number + 1, what)
        step(store)
        _mark(store, number + 1)
        yield number + 1


def _number(_: Store) -> None:
    """From 0 to 1: nothing in the graph changes, and the number is written as after every step."""


STEPS: dict[int, tuple[Callable[[Store], None], str]] = {0: (_number, "writes the version where none is")}
"""Version → what leads from it to the next, and that in words. A step may be run again after a failure."""


def _mark(store: Store, number: int) -> None:
    wanted = [(_SCHEMA, Literal(number)), (_ONTOLOGY, Literal(VERSION))]
    old = [Quad(_GRAPH, p, value, _GRAPH) for p, _ in wanted for value in _values(store, p)]
    store.write(add={iris.PROVENANCE: [Quad(_GRAPH, p, value).triple for p, value in wanted]}, remove=old)


def _values(store: Store, property_: NamedNode) -> list[Literal]:
    answer = store.query(_HELD, bindings={"graph": _GRAPH, "property": property_})
    assert isinstance(answer, QuerySolutions)
    return [row["value"] for row in answer if isinstance(row["value"], Literal)]
