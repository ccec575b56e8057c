"""Formats of a dump, and writing one in chunks."""

import tempfile
from collections.abc import Callable, Iterator
from typing import IO

from pyoxigraph import RdfFormat

from errors import UsageError
from store.xml_text import legal_chunks

FORMATS: dict[str, RdfFormat] = {
    "trig": RdfFormat.TRIG,
    "nquads": RdfFormat.N_QUADS,
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "rdfxml": RdfFormat.RDF_XML,
    "jsonld": RdfFormat.JSON_LD,
}
"""Name on the command line → format."""

PREFIXES = {
    "w": "https://w3id.org/wasata#",
    "role": "https://w3id.org/wasata/role#",
    "status": "https://w3id.org/wasata/status#",
    "act": "https://w3id.org/wasata/act#",
    "mode": "https://w3id.org/wasata/mode#",
    "segment": "https://w3id.org/wasata/segment#",
    "topic": "https://w3id.org/wasata/topic#",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "org": "http://www.w3.org/ns/org#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "time": "http://www.w3.org/2006/time#",
    "dcterms": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "wd": "http://www.wikidata.org/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefixes that dumps and answers in Turtle declare (docs/graph.md)."""

_CHUNK = 1 << 16
_IN_MEMORY = 1 << 24


def rdf_format(name: str) -> RdfFormat:
    """The format of that name; `UsageError` naming the others when there is none."""
    if name not in FORMATS:
        raise UsageError(f"no format {name!r}: use one of {', '.join(FORMATS)}")
    return FORMATS[name]


def chunks(write: Callable[[IO[bytes]], object], format_: RdfFormat | None = None) -> Iterator[bytes]:
    """What `write` writes into a file, in chunks; kept in memory up to 16 MB and in a temporary file beyond.

    RDF/XML is made legal (see `store.xml_text`).
    """
    found = _chunks(write)
    return legal_chunks(found) if format_ == RdfFormat.RDF_XML else found


def _chunks(write: Callable[[IO[bytes]], object]) -> Iterator[bytes]:
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as file:
        write(file)
        file.seek(0)
        while chunk := file.read(_CHUNK):
            yield chunk
