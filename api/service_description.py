"""The SPARQL 1.1 Service Description of the endpoint."""

import pyoxigraph as ox
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from store import FORMATS

SD = "http://www.w3.org/ns/sparql-service-description#"
_FORMAT = "http://www.w3.org/ns/formats/"
_A = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
OFFERS = [FORMATS[name].media_type for name in ("turtle", "ntriples", "rdfxml", "jsonld")]


def describe(endpoint: str, media: str, *, updates: bool = False) -> bytes:
    """The description of the endpoint at the URL `endpoint`, in a media type of `OFFERS`."""
    service, dataset, graph = BlankNode("service"), BlankNode("dataset"), BlankNode("graph")

    def sd(name: str) -> NamedNode:
        return NamedNode(SD + name)

    triples = [
        Triple(service, _A, sd("Service")),
        Triple(service, sd("endpoint"), NamedNode(endpoint)),
        Triple(service, sd("supportedLanguage"), sd("SPARQL11Query")),
        Triple(service, sd("feature"), sd("UnionDefaultGraph")),
        Triple(service, sd("defaultDataset"), dataset),
        Triple(dataset, _A, sd("Dataset")),
        Triple(dataset, sd("defaultGraph"), graph),
        Triple(graph, _A, sd("Graph")),
        Triple(graph, NamedNode("http://purl.org/dc/terms/description"), Literal("the union of all graphs", language="en")),
    ]
    if updates:
        triples.append(Triple(service, sd("supportedLanguage"), sd("SPARQL11Update")))
        triples.append(Triple(service, sd("feature"), sd("EmptyGraphs")))
    formats = (
        "SPARQL_Results_JSON",
        "SPARQL_Results_XML",
        "SPARQL_Results_CSV",
        "SPARQL_Results_TSV",
        "Turtle",
        "N-Triples",
        "RDF_XML",
        "JSON-LD",
    )
    triples += [Triple(service, sd("resultFormat"), NamedNode(_FORMAT + name)) for name in formats]
    prefixes = {"sd": SD, "format": _FORMAT, "dcterms": "http://purl.org/dc/terms/"}
    found = next(f for f in FORMATS.values() if f.media_type == media)
    return ox.serialize(triples, format=found, prefixes=prefixes) or b""
