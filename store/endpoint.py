"""Any SPARQL 1.1 endpoint as a store: queries and updates through SPARQLWrapper, single graphs by the Graph Store Protocol."""

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import TracebackType
from typing import Any, Self
from urllib.request import Request

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Quad, QueryBoolean, QueryResultsFormat, QuerySolutions, RdfFormat, Triple
from SPARQLWrapper import ASK, POST, SELECT, SPARQLWrapper

from errors import StoreError
from store.address import Address, shown
from store.binding import bind
from store.convert import quads
from store.dump import PREFIXES, chunks, rdf_format
from store.protocol import Answer, Bindings, Triples
from store.transport import Reply, Transport
from store.update import insert_text, update_text

_ROWS = "application/sparql-results+json"
_TRIPLES = "application/n-triples"
_TRIPLES_OR_TURTLE = f"{_TRIPLES}, text/turtle;q=0.5"
_DATASET = frozenset(["default-graph-uri", "named-graph-uri", "union-default-graph"])
_FOREIGN = ("http://www.openlinksw.com/", "http://www.w3.org/ns/ldp#", "http://localuriqaserver/", "urn:activitystreams-owl:map")
"""Graphs that Virtuoso makes for itself."""
_NOT_FOREIGN = " ".join(f'FILTER (!STRSTARTS(STR(?graph), "{iri}"))' for iri in _FOREIGN)
_GRAPHS = f"SELECT DISTINCT ?graph WHERE {{ GRAPH ?graph {{ ?s ?p ?o }} {_NOT_FOREIGN} }}"
_COUNT = f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH ?graph {{ ?s ?p ?o }} {_NOT_FOREIGN} }}"
_COUNT_ONE = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH $graph { ?s ?p ?o } }"
_ONE_GRAPH = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH $graph { ?s ?p ?o } }"


class EndpointStore:
    """A SPARQL 1.1 endpoint by its query URL.

    Of the URL's own parameters `update` and `gsp` name the other two endpoints; the rest are sent along with every query, which
    is how the default graph becomes the union where it is not (`?union-default-graph=` for an Oxigraph server,
    `?default-graph-uri=urn:x-arq:UnionGraph` for Fuseki). The protocol cannot ask for the union, so `union` is the server's
    business here. One update is one request; that it is also one transaction is the server's promise. What is tried again and
    how one says who asks is in `store.transport`; `url` is without the password.
    """

    def __init__(self, url: str, *, read_only: bool = False, seconds: float = 60.0, token: str | None = None) -> None:
        self.url = shown(url)
        self.read_only = read_only
        self._address = Address.parse(url)
        self._transport = Transport(self._address, seconds=seconds, token=token)
        self._generation = 0
        self._writing = threading.Lock()

    @property
    def generation(self) -> int:
        """Grows with every write through this object."""
        return self._generation

    def query(
        self,
        text: str,
        *,
        bindings: Bindings | None = None,
        default_graphs: Sequence[str] = (),
        named_graphs: Sequence[str] = (),
        union: bool = True,
    ) -> Answer:
        """See `Store.query`; `union` cannot be sent (see the class)."""
        parameters = [*self._address.parameters]
        if default_graphs or named_graphs:  # in the place of the dataset that the URL asks for: Oxigraph refuses both together
            parameters = [(name, value) for name, value in parameters if name not in _DATASET]
            parameters += [("default-graph-uri", iri) for iri in default_graphs]
            parameters += [("named-graph-uri", iri) for iri in named_graphs]
        reply = self._send(self._address.query, bind(text, bindings), parameters)
        return _parse(reply, self._address.query)

    def write(
        self,
        replace: Mapping[str, Triples] | None = None,
        *,
        add: Mapping[str, Triples] | None = None,
        remove: Iterable[Quad] = (),
    ) -> None:
        """See `Store.write`; needs `?update=` in the URL."""
        url = self._writable()
        text = update_text(
            {name: list(triples) for name, triples in (replace or {}).items()},
            {name: list(triples) for name, triples in (add or {}).items()},
            remove,
        )
        if not text:
            return
        with self._writing:
            self._send(url, text, write=True)
            self._generation += 1

    def add(self, nquads: bytes, *, minted: bool = False) -> None:
        """See `Store.add`; one INSERT DATA."""
        text = insert_text(list(ox.parse(nquads, RdfFormat.N_QUADS)))
        with self._writing:
            self._send(self._writable(), text, write=True)
            self._generation += 1

    def update(self, text: str, *, using: Sequence[str] = (), using_named: Sequence[str] = ()) -> None:
        """See `Store.update`; the dataset is sent as the protocol's parameters."""
        parameters = [("using-graph-uri", iri) for iri in using] + [("using-named-graph-uri", iri) for iri in using_named]
        with self._writing:
            self._send(self._writable(), text, parameters, write=True)
            self._generation += 1

    def graphs(self) -> Iterator[str]:
        """See `Store.graphs`; without those that Virtuoso makes for itself."""
        return (row["graph"].value for row in self._rows(_GRAPHS))

    def has_graph(self, iri: str) -> bool:
        """See `Store.has_graph`."""
        return bool(self.query("ASK { GRAPH $graph { ?s ?p ?o } }", bindings={"graph": NamedNode(iri)}))

    def count(self, graph: str | None = None) -> int:
        """See `Store.count`."""
        rows = self._rows(_COUNT) if graph is None else self._rows(_COUNT_ONE, {"graph": NamedNode(graph)})
        return sum(int(row["n"].value) for row in rows)

    def dump(self, format_: str = "trig", *, graph: str | None = None) -> Iterator[bytes]:
        """See `Store.dump`; graph by graph, so not one state of the store where somebody writes meanwhile."""
        format_to = rdf_format(format_)
        names = [graph] if graph is not None else sorted(self.graphs())
        if format_to.supports_datasets:
            found = (quad for name in names for quad in quads(name, self.triples(name)))
            return chunks(lambda file: ox.serialize(found, file, format_to, prefixes=PREFIXES))
        triples = {t: None for name in names for t in self.triples(name)}
        return chunks(lambda file: ox.serialize(triples, file, format_to, prefixes=PREFIXES), format_to)

    def close(self) -> None:
        """Nothing is held between requests."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _rows(self, text: str, bindings: Mapping[str, NamedNode | Literal] | None = None) -> Iterator[Any]:
        answer = self.query(text, bindings=bindings)
        if not isinstance(answer, QuerySolutions):
            raise StoreError(f"the store {self._address.query} answered a SELECT with something else than rows")
        return iter(answer)

    def triples(self, graph: str) -> Iterator[Triple]:
        """See `Store.triples`; by the Graph Store Protocol where its URL is known."""
        if self._address.graphs is None:
            answer = self.query(_ONE_GRAPH, bindings={"graph": NamedNode(graph)})
            return (t for t in answer if isinstance(t, Triple)) if not isinstance(answer, QueryBoolean) else iter(())
        reply = self._transport.send(Request(self._address.graph(graph), headers={"Accept": _TRIPLES}))
        try:
            return iter([q.triple for q in ox.parse(reply.body, RdfFormat.N_TRIPLES)])
        except SyntaxError as error:
            raise StoreError(f"the graph store {self._address.graphs} gave a broken answer for {graph}: {error}") from error

    def _writable(self) -> str:
        if self.read_only or self._address.update is None:
            raise StoreError(f"the store {self._address.query} cannot be written: name its update URL with ?update=…")
        return self._address.update

    def _send(self, url: str, text: str, parameters: Iterable[tuple[str, str]] = (), *, write: bool = False) -> Reply:
        wrapper = _Wrapper(url, updateEndpoint=url)
        wrapper.setMethod(POST)
        wrapper.setOnlyConneg(True)
        for name, value in parameters:
            wrapper.addParameter(name, value)
        wrapper.setQuery(text)
        if not write:  # by the form of the query: Virtuoso answers ASK and CONSTRUCT wrongly where both are offered
            wrapper.addCustomHttpHeader("Accept", _ROWS if wrapper.queryType in (SELECT, ASK) else _TRIPLES_OR_TURTLE)
        return self._transport.send(wrapper.request(), write=write)


class _Wrapper(SPARQLWrapper):
    """SPARQLWrapper makes the request; it is sent by `Transport`, because the one here has no retries and sets logins process-wide."""

    def request(self) -> Request:
        made: Request = self._createRequest()
        return made


def _parse(reply: Reply, url: str) -> Answer:
    try:
        if rows := QueryResultsFormat.from_media_type(reply.media):
            return _truth(ox.parse_query_results(reply.body, rows))
        if triples := RdfFormat.from_media_type(reply.media):
            return iter([q.triple for q in ox.parse(reply.body, triples)])
    except (SyntaxError, ValueError) as error:
        raise StoreError(f"the store {url} gave a broken answer: {error}") from error
    raise StoreError(f"the store {url} answered with {reply.media or 'no media type'}, which is no result of a query")


def _truth(answer: QuerySolutions | QueryBoolean) -> QuerySolutions | QueryBoolean:
    """`answer`; the truth of an ASK where Virtuoso gives it as a row of its own."""
    if isinstance(answer, QueryBoolean) or [v.value for v in answer.variables] != ["__ASK_RETVAL"]:
        return answer
    true = any(row[0].value not in ("0", "false") for row in answer)
    truth = ox.parse_query_results(
        b'{"head":{},"boolean":true}' if true else b'{"head":{},"boolean":false}', QueryResultsFormat.JSON
    )
    assert isinstance(truth, QueryBoolean)
    return truth
