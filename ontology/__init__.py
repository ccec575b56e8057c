"""The ontology and its vocabularies, version 0.1.0: Turtle by concern, the names for Python, and the IRIs of data."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import rdflib

VERSION = "0.1.0"
"""Version of every module (`owl:versionInfo`, and in its `owl:versionIRI`)."""


def modules() -> tuple[Traversable, ...]:
    """The Turtle files, by name; read as resources, so that they are found in a wheel too."""
    found = (entry for entry in files(__name__).iterdir() if entry.name.endswith(".ttl"))
    return tuple(sorted(found, key=lambda entry: entry.name))


@cache
def _merged() -> rdflib.Graph:
    merged = rdflib.Graph(bind_namespaces="none")
    for module in modules():
        merged.parse(data=module.read_text(encoding="utf-8"), format="turtle")
    return merged


def graph() -> rdflib.Graph:
    """All modules in one new graph, which the caller may change; the files are parsed once a process."""
    copy = rdflib.Graph(bind_namespaces="none")
    for prefix, iri in _merged().namespaces():
        copy.bind(prefix, iri)
    copy += _merged()
    return copy
