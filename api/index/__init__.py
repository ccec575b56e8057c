"""The index of statements: what REST lookups are answered from.

Derived from the graph and always second to it: SQLite beside the store, with the orders and the words that an RDF store has no
index of. `Index` is opened over a store; `sync` makes it agree with the graph again, `check` says whether it does.
"""

from api.index.check import Difference, check
from api.index.database import Index, index_path, open_index
from api.index.entry import Entry, Made, entry, entry_of_terms
from api.index.lookup import Lookup
from api.index.sync import Synced, sync, take

__all__ = [
    "Difference",
    "Entry",
    "Index",
    "Lookup",
    "Made",
    "Synced",
    "check",
    "entry",
    "entry_of_terms",
    "index_path",
    "open_index",
    "sync",
    "take",
]
