"""Articles into the store: extract, build, validate, write; each article whole or not at all."""

from ingest.pipeline.outcome import Outcome, Summary
from ingest.pipeline.parts import write_part
from ingest.pipeline.prepare import Prepared, prepare, prepare_batch
from ingest.pipeline.rejects import write_rejects
from ingest.pipeline.run import ingest_article, ingest_articles

__all__ = [
    "Outcome",
    "Prepared",
    "Summary",
    "ingest_article",
    "ingest_articles",
    "prepare",
    "prepare_batch",
    "write_part",
    "write_rejects",
]
