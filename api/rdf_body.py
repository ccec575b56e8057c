"""The triples in the body of a Graph Store Protocol request."""

from collections.abc import Iterator
from email import message_from_bytes, policy

import pyoxigraph as ox
from pyoxigraph import DefaultGraph, RdfFormat, Triple

from api.errors import UnsupportedMedia
from api.json_limits import check_json
from errors import UsageError

FORMATS = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "application/ld+json": RdfFormat.JSON_LD,
}
"""Media type → syntax, of those that hold one graph."""


def triples(body: bytes, content_type: str, base: str) -> list[Triple]:
    """The triples of `body`, relative IRIs resolved against `base`; those of all parts of a multipart/form-data body.

    Raises `UnsupportedMedia` for another type (or none) and `UsageError` for what is not of the type that it says.
    """
    media = content_type.partition(";")[0].strip().lower()
    if media == "multipart/form-data":
        return [t for kind, part in _parts(body, content_type) for t in triples(part, kind, base)]
    if media not in FORMATS:
        raise UnsupportedMedia(f"the graph can be given as {', '.join(FORMATS)} or multipart/form-data, not {media or 'no type'}")
    if media == "application/ld+json":
        check_json(body, items=None)
    try:
        quads = list(ox.parse(body, FORMATS[media], base_iri=base))
    except SyntaxError as error:
        raise UsageError(f"the body is not {media}: {error}") from error
    except ValueError as error:  # the base
        raise UsageError(str(error)) from error
    if any(q.graph_name != DefaultGraph() for q in quads):
        raise UsageError("the body names graphs of its own: give one graph")
    return [q.triple for q in quads]


def _parts(body: bytes, content_type: str) -> Iterator[tuple[str, bytes]]:
    """(media type, bytes) of every part; the standard library's own MIME parser, which wants the header before the body."""
    message = message_from_bytes(
        b"Content-Type: " + content_type.encode("latin-1", "replace") + b"\r\n\r\n" + body, policy=policy.HTTP
    )
    if not message.is_multipart():
        raise UsageError("the body is not multipart/form-data with the boundary that its header names")
    for part in message.iter_parts():
        content = part.get_payload(decode=True)
        yield part.get_content_type(), content if isinstance(content, bytes) else b""
