"""From articles to triples: read → segment → text → mentions/dates/statements/roles → link → triples → store.

Extractors (`segment`, `mentions`, `dates`, `statements`, `roles`) take and return the frozen data classes of
`ingest.model`; they do not import one another nor anything of RDF. `ingest.extract` runs them in order.
"""

from ingest.compiled import check

check()
