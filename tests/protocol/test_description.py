"""SPARQL 1.1 Service Description, and the description of the data (VoID, DCAT)."""

import pyoxigraph as ox
import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import DCAT, RDF, VOID, Namespace

from tests.protocol.conftest import Service

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
E = "http://example.org/"


def described(service: Service, path: str = "/sparql") -> Graph:
    answer = service.send("GET", path, Accept="text/turtle")
    assert (answer.status, answer.media) == (200, "text/turtle")
    return Graph().parse(data=answer.body, format="turtle")


@pytest.mark.parametrize("media", ["text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json"])
def test_a_get_without_a_query_gives_rdf(service: Service, media: str) -> None:
    answer = service.send("GET", "/sparql", Accept=media)
    assert (answer.status, answer.media) == (200, media)
    assert len(list(ox.parse(answer.body, ox.RdfFormat.from_media_type(media)))) > 5


def test_it_names_its_endpoint(service: Service) -> None:
    graph = described(service)
    found = graph.value(predicate=RDF.type, object=SD.Service)
    assert graph.value(found, SD.endpoint) == URIRef(service.base + "/sparql")


def test_it_keeps_to_its_vocabulary(service: Service) -> None:
    """Domains and ranges of the vocabulary (section 3), for the properties that we use."""
    graph = described(service)
    ranges = {SD.defaultDataset: SD.Dataset, SD.defaultGraph: SD.Graph}
    for subject, predicate, value in graph.triples((None, None, None)):
        if predicate in (SD.endpoint, SD.feature, SD.supportedLanguage, SD.resultFormat, SD.inputFormat, SD.defaultDataset):
            assert (subject, RDF.type, SD.Service) in graph
        if predicate in ranges:
            assert (value, RDF.type, ranges[predicate]) in graph
        if predicate in (SD.feature, SD.supportedLanguage, SD.resultFormat, SD.inputFormat):
            assert isinstance(value, URIRef)


def test_it_says_whether_it_writes(service: Service, reading: Service) -> None:
    languages = {str(o).rpartition("#")[2] for o in described(service).objects(None, SD.supportedLanguage)}
    assert languages == {"SPARQL11Query", "SPARQL11Update"}
    assert {str(o).rpartition("#")[2] for o in described(reading).objects(None, SD.supportedLanguage)} == {"SPARQL11Query"}


def test_the_data_are_described(service: Service) -> None:
    service.update(f"INSERT DATA {{ GRAPH <{E}g> {{ <{E}s> a <{E}T> ; <{E}p> 1 }} }}")
    graph = described(service, "/.well-known/void")
    dataset = graph.value(predicate=RDF.type, object=VOID.Dataset)
    assert graph.value(dataset, VOID.sparqlEndpoint) == URIRef(service.base + "/sparql")
    assert int(graph.value(dataset, VOID.triples)) == 2
    assert (dataset, RDF.type, DCAT.Dataset) in graph
    access = {graph.value(d, DCAT.accessURL) for d in graph.objects(dataset, DCAT.distribution)}
    assert URIRef(service.base + "/sparql") in access and URIRef(service.base + "/api/v1/statements") in access
