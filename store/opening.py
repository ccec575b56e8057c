"""Open a store by its URL."""

from errors import UsageError
from store.address import shown
from store.protocol import Store


def open_store(url: str, *, read_only: bool = False) -> Store:
    """The store at `url`: `oxigraph:DIR`, `memory:` or `http(s)://[USER:PASSWORD@]HOST/QUERY?update=…&gsp=…`.

    An embedded store has one writer or many readers, never both (see `store.lock`): `StoreLocked` says who must yield.
    Read-only, a directory that is none is a `StoreError` and is not created. An endpoint is not contacted before the first call.
    """
    if url == "memory:":
        from store.embedded import EmbeddedStore

        return EmbeddedStore(None, read_only=read_only)
    if url.startswith("oxigraph:") and url != "oxigraph:":
        from store.embedded import EmbeddedStore

        return EmbeddedStore(url.removeprefix("oxigraph:"), read_only=read_only)
    if url.startswith(("http://", "https://")):
        from settings import settings
        from store.endpoint import EndpointStore

        token = settings().store_token
        return EndpointStore(url, read_only=read_only, token=None if token is None else token.get_secret_value())
    raise UsageError(f"no store {shown(url)!r}: use oxigraph:DIR, memory: or http(s)://… of a SPARQL endpoint")
