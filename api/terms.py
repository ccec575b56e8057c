"""What an editor may suggest: the prefixes, classes, properties and concepts of the graph, by their IRIs."""

import re
from functools import cache

from rdflib import OWL, RDF, SKOS, URIRef

import ontology
from ontology.iris import ONTOLOGY
from ontology.questions import questions
from store.dump import PREFIXES

_PREFIXES = {**PREFIXES, "rdf": str(RDF), "rdfs": "http://www.w3.org/2000/01/rdf-schema#"}
_NAME = re.compile(r"\b(\w+):(\w+)\b")


@cache
def terms() -> dict[str, dict[str, str] | list[str]]:
    """`prefixes` by name; `classes` and `properties` of the ontology and of the other vocabularies that the questions use; `concepts`: acts, modes, roles …"""
    graph = ontology.graph()
    of = {
        kind: set(graph.subjects(RDF.type, kind)) for kind in (OWL.Class, OWL.DatatypeProperty, OWL.ObjectProperty, SKOS.Concept)
    }
    used = {
        (prefix, name)
        for one in questions()
        for prefix, name in _NAME.findall(one.sparql)
        if prefix in _PREFIXES and prefix not in ("wd", "xsd")
    }
    named = {URIRef(_PREFIXES[prefix] + name) for prefix, name in used if not _PREFIXES[prefix].startswith((ONTOLOGY, str(OWL)))}
    upper = {one for one in named if re.search(r"[#/][A-Z]\w*$", one)}
    found = {
        "classes": of[OWL.Class] | upper,
        "properties": of[OWL.DatatypeProperty] | of[OWL.ObjectProperty] | (named - upper) | {RDF.type, OWL.sameAs},
        "concepts": {one for one in of[SKOS.Concept] if str(one).startswith(ONTOLOGY)},
    }
    return {
        "prefixes": _PREFIXES,
        **{key: sorted(str(one) for one in all_ if isinstance(one, URIRef)) for key, all_ in found.items()},
    }
