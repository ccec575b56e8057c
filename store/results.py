"""Write the answer to a query in a media type, up to a number of rows."""

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pyoxigraph as ox
from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QueryResultsFormat, QuerySolutions, RdfFormat, Triple

from errors import ResultTooLarge, UsageError
from store.dump import PREFIXES
from store.protocol import Answer, Object
from store.xml_text import legal

_STRING = "http://www.w3.org/2001/XMLSchema#string"


def serialise(answer: Answer, media: str, rows: int) -> bytes:
    """`answer` in `media`; raises `ResultTooLarge` when it has more than `rows` rows or triples, without reading on.

    Memory grows with the result, up to the limit.
    """
    if isinstance(answer, QueryBoolean):
        return answer.serialize(format=_results(media)) or b""
    if isinstance(answer, QuerySolutions):
        return _rows(answer, _results(media), rows)
    triples = list(dict.fromkeys(_limited(answer, rows, "triples")))
    if (format_ := RdfFormat.from_media_type(media)) is None:
        raise UsageError(f"triples cannot be written as {media}")
    written = ox.serialize(triples, format=format_, prefixes=PREFIXES) or b""
    return legal(written) if format_ == RdfFormat.RDF_XML else written


def _rows(answer: QuerySolutions, format_: QueryResultsFormat, limit: int) -> bytes:
    names = [variable.value for variable in answer.variables]
    found = [_row(names, row) for row in _limited(answer, limit, "rows")]
    text = json.dumps({"head": {"vars": names}, "results": {"bindings": found}}, ensure_ascii=False, separators=(",", ":"))
    if format_ == QueryResultsFormat.JSON:
        return text.encode()
    again = ox.parse_query_results(text.encode(), QueryResultsFormat.JSON)
    written = (again.serialize(format=format_) if isinstance(again, QuerySolutions) else None) or b""
    return legal(written) if format_ == QueryResultsFormat.XML else written


def _limited(answer: Any, limit: int, what: str) -> Iterator[Any]:
    for n, item in enumerate(islice(answer, limit + 1)):
        if n == limit:
            raise ResultTooLarge(f"the result has more than {limit:,} {what}: narrow the query or page with LIMIT and OFFSET")
        yield item


def _row(names: list[str], row: Any) -> dict[str, Any]:
    return {name: _term(term) for name, term in zip(names, row, strict=True) if term is not None}


def _term(term: Object) -> dict[str, Any]:
    match term:
        case NamedNode():
            return {"type": "uri", "value": term.value}
        case BlankNode():
            return {"type": "bnode", "value": term.value}
        case Literal():
            out = {"type": "literal", "value": term.value}
            if term.language:
                return out | {"xml:lang": term.language}
            return out if term.datatype.value == _STRING else out | {"datatype": term.datatype.value}
        case Triple():
            parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
            return {"type": "triple", "value": {name: _term(part) for name, part in parts.items()}}


def _results(media: str) -> QueryResultsFormat:
    if (format_ := QueryResultsFormat.from_media_type(media)) is None:
        raise UsageError(f"rows cannot be written as {media}")
    return format_
