"""The description of the data in VoID and DCAT, for `/.well-known/void`."""

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Triple

from ontology.iris import ID, ONTOLOGY
from store import FORMATS, Store

VOID = "http://rdfs.org/ns/void#"
DCAT = "http://www.w3.org/ns/dcat#"
DCTERMS = "http://purl.org/dc/terms/"
OFFERS = [FORMATS[name].media_type for name in ("turtle", "ntriples", "rdfxml", "jsonld")]
_A = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_INTEGER = NamedNode("http://www.w3.org/2001/XMLSchema#integer")
_TITLE = {"en": "Wasata: who said what, in whose role, on which day", "ar": "وساطة: من قال ماذا، وبأي دور، وفي أي يوم"}
_WAYS = (
    ("/sparql", "SPARQL 1.1 endpoint", "application/sparql-results+json"),
    ("/rdf-graphs", "Graph Store Protocol, one graph at a time", "text/turtle"),
    ("/api/v1/statements", "Who said what, as JSON", "application/json"),
)
"""Path, title and media type of the ways to the data."""


def describe(store: Store, base: str, media: str) -> bytes:
    """What the store holds and how to get at it, for a service at `base` (no slash at the end), in a type of `OFFERS`."""
    dataset = NamedNode(f"{base}/.well-known/void#dataset")
    triples = [
        Triple(dataset, _A, _void("Dataset")),
        Triple(dataset, _A, _dcat("Dataset")),
        *(Triple(dataset, _dct("title"), Literal(text, language=tag)) for tag, text in _TITLE.items()),
        Triple(dataset, _void("sparqlEndpoint"), NamedNode(f"{base}/sparql")),
        Triple(dataset, _void("uriSpace"), Literal(ID)),
        Triple(dataset, _void("vocabulary"), NamedNode(ONTOLOGY)),
        Triple(dataset, _void("triples"), Literal(str(store.count()), datatype=_INTEGER)),
    ]
    for number, (path, title, type_) in enumerate(_WAYS):
        way = NamedNode(f"{base}/.well-known/void#way-{number}")
        triples += [
            Triple(dataset, _dcat("distribution"), way),
            Triple(way, _A, _dcat("Distribution")),
            Triple(way, _dct("title"), Literal(title, language="en")),
            Triple(way, _dcat("accessURL"), NamedNode(base + path)),
            Triple(way, _dcat("mediaType"), NamedNode(f"https://www.iana.org/assignments/media-types/{type_}")),
        ]
    prefixes = {"void": VOID, "dcat": DCAT, "dcterms": DCTERMS}
    found = next(f for f in FORMATS.values() if f.media_type == media)
    return ox.serialize(triples, format=found, prefixes=prefixes) or b""


def _void(name: str) -> NamedNode:
    return NamedNode(VOID + name)


def _dcat(name: str) -> NamedNode:
    return NamedNode(DCAT + name)


def _dct(name: str) -> NamedNode:
    return NamedNode(DCTERMS + name)
