"""Open a store by its URL."""

from errors import StoreError, UsageError
from store.address import shown
from store.protocol import Store
from store.schema import refuse_newer


def open_store(url: str, *, read_only: bool = False) -> Store:
    """The store at `url`: `oxigraph:DIR`, `memory:` or `http(s)://[USER:PASSWORD@]HOST/QUERY?update=…&gsp=…`.

    An embedded store has one writer or many readers, never both (see `store.lock`): `StoreLocked` says who must yield.
    Read-only, a directory that is none is a `StoreError` and is not created. An endpoint is not contacted before the first call.
    A store that a newer release made is a `StoreError`; in an endpoint that is seen when ingest sets it up.
    """
    if url == "memory:":
        from store.embedded import EmbeddedStore

        return EmbeddedStore(None, read_only=read_only)
    if url.startswith("oxigraph:") and url != "oxigraph:":
        from store.embedded import EmbeddedStore

        store = EmbeddedStore(url.removeprefix("oxigraph:"), read_only=read_only)
        try:
            refuse_newer(store)
        except StoreError:
            store.close()
            raise
        return store
    if url.startswith(("http://", "https://")):
        from settings import settings
        from store.endpoint import EndpointStore

        token = settings().store_token
        return EndpointStore(url, read_only=read_only, token=None if token is None else token.get_secret_value())
    raise UsageError(f"no store {shown(url)!r}: use oxigraph:DIR, memory: or http(s)://… of a SPARQL endpoint")
