"""Ingest on many machines: batches go to a cluster's workers, which write parts that any SPARQL store loads in bulk."""

from ingest.engine.run import ingest_parts

__all__ = ["ingest_parts"]
