"""What every store can do."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import TracebackType
from typing import Protocol, Self, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QueryBoolean, QuerySolutions, Triple

Subject: TypeAlias = NamedNode | BlankNode | Triple
Object: TypeAlias = NamedNode | BlankNode | Literal | Triple
Triples: TypeAlias = Iterable[Triple]
Answer: TypeAlias = QuerySolutions | QueryBoolean | Iterator[Triple]
"""Rows of a SELECT, the truth of an ASK, or the triples of a CONSTRUCT or DESCRIBE."""
Bindings: TypeAlias = Mapping[str, NamedNode | Literal | Sequence[NamedNode | Literal]]
"""Variable (without `?` or `$`) → its value; a sequence takes the place of the rows in `VALUES $name {}`."""


class Store(Protocol):
    """A set of named graphs that can be asked in SPARQL and written graph by graph.

    Safe to use from several threads. Raises `StoreError` (cannot be reached, read or written) and `QueryError`
    (malformed query); a store opened read-only raises `StoreError` on every write.
    """

    url: str
    """How it was opened."""

    @property
    def generation(self) -> int:
        """A number that grows with every write through this object."""
        ...

    def query(
        self,
        text: str,
        *,
        bindings: Bindings | None = None,
        default_graphs: Sequence[str] = (),
        named_graphs: Sequence[str] = (),
        union: bool = True,
    ) -> Answer:
        """Ask a SPARQL 1.1 query; rows come lazily where the store can.

        `bindings` take the place of variables, as terms, never as text (see `store.binding`). Where neither the call nor the
        query names a dataset, the default graph is the union of all graphs (`union=False`: the one without a name); Oxigraph
        gives a triple once for each graph that holds it, so say DISTINCT. An answer that is still referenced keeps an embedded
        store open. SERVICE is not refused here: a caller with a query from outside calls `refuse_service` first.
        """
        ...

    def write(
        self,
        replace: Mapping[str, Triples] | None = None,
        *,
        add: Mapping[str, Triples] | None = None,
        remove: Iterable[Quad] = (),
    ) -> None:
        """In one transaction: take `remove` out, put each graph of `replace` in the place of the one of that name, then `add`.

        A graph replaced by nothing is gone. All or nothing is written, also when the process is killed. Oxigraph keeps
        values, not spellings (`+00:00` comes back as `Z`).
        """
        ...

    def add(self, nquads: bytes, *, minted: bool = False) -> None:
        """Add the quads of an N-Quads document (UTF-8), all of them or, also when the process is killed, none.

        Raises `SyntaxError` where it is malformed. `minted` says that its IRIs and language tags are of our own making
        (`ontology.iris`), so that they need not be looked at.
        """
        ...

    def update(self, text: str, *, using: Sequence[str] = (), using_named: Sequence[str] = ()) -> None:
        """Carry out a SPARQL 1.1 Update in one transaction; `using` and `using_named` are the dataset of its WHERE clauses.

        Without them the default graph is the one without a name. LOAD and SERVICE are not refused here: see `refuse_load`.
        """
        ...

    def graphs(self) -> Iterator[str]:
        """The names of all named graphs, in no order."""
        ...

    def has_graph(self, iri: str) -> bool:
        """Whether a graph of that name holds anything."""
        ...

    def triples(self, graph: str) -> Iterator[Triple]:
        """The triples of one named graph, in no order."""
        ...

    def count(self, graph: str | None = None) -> int:
        """How many triples `graph` holds; how many quads all graphs hold without one."""
        ...

    def dump(self, format_: str = "trig", *, graph: str | None = None) -> Iterator[bytes]:
        """Everything (or one graph) in chunks of bytes; `format_` is a key of `store.FORMATS`.

        Formats without named graphs (`turtle`, `ntriples`, `rdfxml`) give the merge of all graphs.
        """
        ...

    def close(self) -> None:
        """Free what it holds; closing twice is no error."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None: ...
