"""Articles into the store: extract, build, validate, write; each article whole or not at all.

`prepare_batch` is what needs no store: articles in, graphs as N-Quads (or reasons) out, in any process of any machine.
`ingest_articles` runs it and writes into a `Store`; `write_part` writes files that any store loads in bulk.
"""

from ingest.pipeline.beside import Beside, Make
from ingest.pipeline.journal import Journal, journal_key, journal_path
from ingest.pipeline.outcome import Outcome, Summary
from ingest.pipeline.parts import write_part
from ingest.pipeline.prepare import Prepared, prepare, prepare_batch
from ingest.pipeline.rejects import write_rejects
from ingest.pipeline.run import BATCH, ingest_article, ingest_articles

__all__ = [
    "BATCH",
    "Beside",
    "Journal",
    "Make",
    "Outcome",
    "Prepared",
    "Summary",
    "ingest_article",
    "ingest_articles",
    "journal_key",
    "journal_path",
    "prepare",
    "prepare_batch",
    "write_part",
    "write_rejects",
]
