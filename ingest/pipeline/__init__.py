"""Articles into the store: extract, build, validate, write; each article whole or not at all."""

from ingest.pipeline.outcome import Outcome, Summary
from ingest.pipeline.prepare import Prepared, prepare
from ingest.pipeline.rejects import write_rejects
from ingest.pipeline.run import ingest_article, ingest_articles

__all__ = ["Outcome", "Prepared", "Summary", "ingest_article", "ingest_articles", "prepare", "write_rejects"]
