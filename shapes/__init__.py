"""What a right graph looks like (SHACL, by concern), and the one way to check one: `shapes.validate.validate`."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import rdflib


def modules() -> tuple[Traversable, ...]:
    """The Turtle files, by name; read as resources, so that they are found in a wheel too."""
    found = (entry for entry in files(__name__).iterdir() if entry.name.endswith(".ttl"))
    return tuple(sorted(found, key=lambda entry: entry.name))


@cache
def graph() -> rdflib.Graph:
    """All shapes in one graph, parsed once a process and shared: not to be changed."""
    merged = rdflib.Graph(store="SimpleMemory", bind_namespaces="none")
    for module in modules():
        merged.parse(data=module.read_text(encoding="utf-8"), format="turtle")
    return merged
