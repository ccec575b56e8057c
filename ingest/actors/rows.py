"""The rows of a SELECT, read to their end, so that nothing stays open while something is written."""

from typing import cast

import pyoxigraph as ox

from store import Bindings, Store


def rows(store: Store, query: str, bindings: Bindings | None = None) -> list[ox.QuerySolution]:
    """All rows of `query`."""
    return list(cast(ox.QuerySolutions, store.query(query, bindings=bindings)))
