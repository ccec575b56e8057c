"""What others want of an article's graph, made of its terms in the process that has them."""

from collections.abc import Callable, Collection, Mapping

from ontology.terms import Triple

Make = Callable[[str, Collection[Triple]], object]
"""Takes the IRI of an article's graph and its triples; goes to other processes, as does what it gives."""
Beside = Mapping[str, object]
"""What was made of one graph, by consumer; ingest only hands it on."""


def made_beside(graph: str, triples: Collection[Triple], wanted: Mapping[str, Make]) -> dict[str, object]:
    """What each consumer wants of a graph.

    Nothing where making it fails: the article is right without it, and its consumer reads what it needs back from the store.
    """
    found: dict[str, object] = {}
    for consumer, make in wanted.items():
        try:
            found[consumer] = make(graph, triples)
        except Exception:
            continue
    return found
