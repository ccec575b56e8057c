"""The same report in several articles, and the same utterance in several statements: found in the finished graph.

Works on articles' graphs that are written already and never changes them; what it finds is the graph `id:copies` (docs/graph.md).
`sync` brings that graph and the shelf (sketches of all articles, in SQLite beside the store) up to the articles.
"""

from ingest.copies.carried import Carried, carried_by
from ingest.copies.repeats import Repeats
from ingest.copies.shelf import Shelf, open_shelf, shelf_path
from ingest.copies.sync import Synced, counts, sync

__all__ = ["Carried", "Repeats", "Shelf", "Synced", "carried_by", "counts", "open_shelf", "shelf_path", "sync"]
