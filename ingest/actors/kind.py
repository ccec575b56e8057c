"""The type of an actor that its class in the graph says."""

from ingest.model import ActorType
from ingest.triples.actors import CLASSES

_TYPES: dict[str, ActorType] = {str(class_): type_ for type_, class_ in CLASSES.items() if class_ is not None}


def kind_of(class_iri: str) -> ActorType:
    """The type for a class of actors; `unknown` for `w:Actor` itself."""
    return _TYPES.get(class_iri, "unknown")
