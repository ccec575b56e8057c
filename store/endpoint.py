"""Any SPARQL 1.1 endpoint as a store: queries and updates through SPARQLWrapper, single graphs by the Graph Store Protocol."""

import ast
import json
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from http.client import HTTPException
from types import TracebackType
from typing import Any, Self
from urllib.error import HTTPError, URLError
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit
from urllib.request import Request, urlopen

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Quad, QueryBoolean, QueryResultsFormat, QuerySolutions, RdfFormat, Triple
from SPARQLWrapper import POST, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed, SPARQLWrapperException

from errors import QueryError, StoreError
from store.binding import bind
from store.convert import quads
from store.dump import PREFIXES, chunks, rdf_format
from store.protocol import Answer, Bindings, Triples
from store.update import update_text

_ROWS = "application/sparql-results+json"
_TRIPLES = "application/n-triples"
_GRAPHS = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }"
_ONE_GRAPH = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH $graph { ?s ?p ?o } }"


class EndpointStore:
    """A SPARQL 1.1 endpoint by its query URL.

    Of the URL's own parameters `update` and `gsp` name the other two endpoints; the rest are sent along with every query, which
    is how the default graph becomes the union where it is not (`?union-default-graph=` for an Oxigraph server,
    `?default-graph-uri=urn:x-arq:UnionGraph` for Fuseki). The protocol cannot ask for the union, so `union` is the server's
    business here. One update is one request; that it is also one transaction is the server's promise.
    """

    def __init__(self, url: str, *, read_only: bool = False, seconds: float = 60.0) -> None:
        self.url = url
        self.read_only = read_only
        self._seconds = seconds
        parts = urlsplit(url)
        parameters = parse_qsl(parts.query, keep_blank_values=True)
        named = dict(parameters)
        self._query_url = urlunsplit(parts._replace(query=""))
        self._update_url = named.get("update")
        self._gsp_url = named.get("gsp")
        self._parameters = [(name, value) for name, value in parameters if name not in ("update", "gsp")]
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
        wrapper = self._wrapper(self._query_url)
        parameters = [*self._parameters]
        parameters += [("default-graph-uri", iri) for iri in default_graphs] + [("named-graph-uri", iri) for iri in named_graphs]
        for name in dict.fromkeys(name for name, _ in parameters):
            for value in (v for n, v in parameters if n == name):
                wrapper.addParameter(name, value)
        wrapper.addCustomHttpHeader("Accept", f"{_ROWS}, {_TRIPLES}, text/turtle;q=0.5")
        media, body = self._send(wrapper, bind(text, bindings))
        return _parse(media, body, self._query_url)

    def write(
        self,
        replace: Mapping[str, Triples] | None = None,
        *,
        add: Mapping[str, Triples] | None = None,
        remove: Iterable[Quad] = (),
    ) -> None:
        """See `Store.write`; needs `?update=` in the URL."""
        if self.read_only or self._update_url is None:
            raise StoreError(f"the store {self._query_url} cannot be written: name its update URL with ?update=…")
        text = update_text(
            {name: list(triples) for name, triples in (replace or {}).items()},
            {name: list(triples) for name, triples in (add or {}).items()},
            remove,
        )
        if not text:
            return
        with self._writing:
            self._send(self._wrapper(self._update_url), text)
            self._generation += 1

    def update(self, text: str, *, using: Sequence[str] = (), using_named: Sequence[str] = ()) -> None:
        """See `Store.update`; the dataset is sent as the protocol's parameters."""
        if self.read_only or self._update_url is None:
            raise StoreError(f"the store {self._query_url} cannot be written: name its update URL with ?update=…")
        wrapper = self._wrapper(self._update_url)
        for name, values in (("using-graph-uri", using), ("using-named-graph-uri", using_named)):
            for value in values:
                wrapper.addParameter(name, value)
        with self._writing:
            self._send(wrapper, text)
            self._generation += 1

    def graphs(self) -> Iterator[str]:
        """See `Store.graphs`."""
        return (row["g"].value for row in self._rows(_GRAPHS))

    def has_graph(self, iri: str) -> bool:
        """See `Store.has_graph`."""
        return bool(self.query("ASK { GRAPH $graph { ?s ?p ?o } }", bindings={"graph": NamedNode(iri)}))

    def count(self, graph: str | None = None) -> int:
        """See `Store.count`."""
        text = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?graph { ?s ?p ?o } }"
        bindings = None if graph is None else {"graph": NamedNode(graph)}
        return sum(int(row["n"].value) for row in self._rows(text, bindings))

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
            raise StoreError(f"the store {self._query_url} answered a SELECT with something else than rows")
        return iter(answer)

    def triples(self, graph: str) -> Iterator[Triple]:
        """See `Store.triples`; by the Graph Store Protocol where its URL is known."""
        if self._gsp_url is None:
            answer = self.query(_ONE_GRAPH, bindings={"graph": NamedNode(graph)})
            return (t for t in answer if isinstance(t, Triple)) if not isinstance(answer, QueryBoolean) else iter(())
        separator = "&" if "?" in self._gsp_url else "?"
        request = Request(self._gsp_url + separator + urlencode({"graph": graph}), headers={"Accept": _TRIPLES})
        try:
            with urlopen(request, timeout=self._seconds) as response:
                return (q.triple for q in ox.parse(response.read(), RdfFormat.N_TRIPLES))
        except (OSError, HTTPException, SyntaxError) as error:
            raise StoreError(f"the graph store {self._gsp_url} did not give {graph}: {_reason(error)}") from error

    def _wrapper(self, url: str) -> Any:
        wrapper = SPARQLWrapper(url, updateEndpoint=url)
        wrapper.setMethod(POST)
        wrapper.setTimeout(max(1, round(self._seconds)))
        wrapper.setOnlyConneg(True)
        return wrapper

    def _send(self, wrapper: Any, text: str) -> tuple[str, bytes]:
        try:
            wrapper.setQuery(text)
            response = wrapper.query().response
            with response:
                return response.headers.get("Content-Type", ""), response.read()
        except QueryBadFormed as error:
            raise QueryError(_server_message(error)) from error
        except HTTPError as error:
            with error:
                said = _said(error.read())
            detail = f": {said}" if said else ""
            raise StoreError(f"the store {self._query_url} answered {error.code} {error.reason}{detail}") from error
        except SPARQLWrapperException as error:
            raise StoreError(f"the store {self._query_url} could not answer: {_server_message(error)}") from error
        except (URLError, OSError, HTTPException) as error:  # the last: an answer that is cut off or is no HTTP
            raise StoreError(f"the store {self._query_url} cannot be reached: {_reason(error)}") from error


def _parse(media: str, body: bytes, url: str) -> Answer:
    try:
        if rows := QueryResultsFormat.from_media_type(media):
            return ox.parse_query_results(body, rows)
        if triples := RdfFormat.from_media_type(media):
            return (q.triple for q in ox.parse(body, triples))
    except (SyntaxError, ValueError) as error:
        raise StoreError(f"the store {url} gave a broken answer: {error}") from error
    raise StoreError(f"the store {url} answered with {media or 'no media type'}, which is no result of a query")


def _server_message(error: Exception) -> str:
    """What the server said, in one line; SPARQLWrapper puts its bytes at the end of the text, as Python writes them."""
    text = str(error.args[0] if error.args else error)
    head, _, said = text.partition("Response:\n")
    try:
        body = ast.literal_eval(said) if said else b""
    except (ValueError, SyntaxError):
        body = said.encode()
    return _said(body) or " ".join(head.split())


def _said(body: bytes) -> str:
    """The detail of problem details, else the first 500 characters of a body."""
    text = body.decode("utf-8", "replace")
    try:
        found = json.loads(text)
        text = found.get("detail") or text
    except (ValueError, AttributeError):
        pass
    return " ".join(text.split())[:500]


def _reason(error: Exception) -> str:
    return str(getattr(error, "reason", None) or getattr(error, "strerror", None) or error)
