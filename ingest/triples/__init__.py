"""From an extraction to the article's graph (docs/graph.md)."""

from ingest.triples.authority import authority_graph
from ingest.triples.graph import article_graph
from ingest.triples.provenance import RunInfo, run_graph, run_iri

__all__ = ["RunInfo", "article_graph", "authority_graph", "run_graph", "run_iri"]
