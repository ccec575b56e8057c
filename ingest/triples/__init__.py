"""From an extraction to the article's graph (docs/graph.md)."""

from ingest.triples.authority import authority_graph, authority_triples
from ingest.triples.graph import DIGEST, article_triples
from ingest.triples.provenance import RunInfo, made_by, run_graph, run_iri

__all__ = ["DIGEST", "RunInfo", "article_triples", "authority_graph", "authority_triples", "made_by", "run_graph", "run_iri"]
