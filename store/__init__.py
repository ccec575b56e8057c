"""The store: where the graph is kept, behind one seam.

`open_store(url)` gives a `Store`: embedded Oxigraph on disk (`oxigraph:DIR`), in memory (`memory:`) or any SPARQL 1.1
endpoint (`http(s)://…`). Terms, triples and quads are pyoxigraph's own.
"""

from store.address import shown
from store.convert import from_rdflib, quads, to_rdflib
from store.dump import FORMATS
from store.nesting import refuse_nesting
from store.opening import open_store
from store.protocol import Answer, Bindings, Object, Store, Subject, Triples
from store.schema import require as require_schema
from store.service import refuse_service
from store.update import as_carried_out
from store.using import refuse_load

__all__ = [
    "FORMATS",
    "Answer",
    "Bindings",
    "Object",
    "Store",
    "Subject",
    "Triples",
    "as_carried_out",
    "from_rdflib",
    "open_store",
    "quads",
    "refuse_load",
    "refuse_nesting",
    "refuse_service",
    "require_schema",
    "shown",
    "to_rdflib",
]
