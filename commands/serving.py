"""Run the service: what `serve` and `demo` share."""

import asyncio
import contextlib
import logging
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from errors import UsageError
from store import Store

if TYPE_CHECKING:
    from api.index import Index

_LAST_QUERIES = 3
"""Seconds that queries, and articles that are being read, have when the service is stopped."""
_LAST_REQUESTS = 5
"""Seconds that all requests have then."""


def bind(host: str, port: int) -> socket.socket:
    """A listening socket; raises `UsageError` where the address cannot be had, before any work is done."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # By its number: asyncio sets TCP_NODELAY only where the protocol is named, and without it each answer waits 40 ms (Nagle).
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(128)
    except (OSError, OverflowError) as error:
        listener.close()
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(
            f"cannot listen on {host}:{port}: {reason}; name another with --host or --port (make run PORT=…)"
        ) from error
    return listener


def run(store: Store, listener: socket.socket, *, read_only: bool, announce: Callable[[str], None] = click.echo) -> None:
    """Serve `store` on `listener` until Ctrl-C or SIGTERM, then return; `announce` is told once requests are answered."""
    import uvicorn

    from api.app import create_app, end_queries
    from api.connection import bounded
    from commands.posting import poster
    from commands.stoppable import Stoppable
    from corrections import Folder
    from settings import settings

    class Server(uvicorn.Server):
        """Says where it listens once it does."""

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            announce(_welcome(store.url, listener, writes))

        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            """What is not done in time, a query or the reading of an article, is ended and answered before uvicorn cuts it off."""
            later = asyncio.get_running_loop().call_later
            ending = [later(_LAST_QUERIES, end_queries, app), later(_LAST_QUERIES, reading.stop)]
            await super().shutdown(sockets)
            for one in ending:
                one.cancel()
            reading.stop()

    here = settings()
    writes = here.writes and not read_only
    key = here.api_key.get_secret_value() if here.api_key and writes else None
    index = _index(store)
    reading = Stoppable()
    app = create_app(
        store,
        index=index,
        ingest=poster(store, reading) if writes else None,
        api_key=key,
        api_keys_file=here.api_keys_file if writes else None,
        query_seconds=here.query_seconds,
        query_seconds_most=max(here.query_seconds, here.query_seconds_most),
        query_rows=here.query_rows,
        max_article_bytes=here.max_article_bytes,
        body_seconds=here.body_seconds,
        rate=here.rate,
        rate_loopback="rate" in here.model_fields_set,  # who sets it means everybody
        log=here.log,
        corrections=Folder(here.corrections) if writes else None,
    )
    server = Server(
        uvicorn.Config(
            app,
            http=bounded(here.connections),
            server_header=False,
            timeout_graceful_shutdown=_LAST_REQUESTS,
            access_log=False,
            **_logging(here.log),
        )
    )
    # uvicorn shuts down on a signal, then raises it again for whoever was listening before: the KeyboardInterrupt ends here.
    try:
        with contextlib.suppress(KeyboardInterrupt):
            server.run(sockets=[listener])
    finally:
        if index is not None:
            index.close()


def _logging(form: str) -> dict[str, Any]:
    """What uvicorn is to do with its own log lines and ours beside those of requests."""
    from api.log import JsonLines

    if form == "off":
        logging.getLogger("wasata").setLevel(logging.CRITICAL)
    if form != "json":
        return {"log_level": "warning" if form == "text" else "critical"}
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    return {"log_config": None, "log_level": "warning"}


def _index(store: Store) -> "Index | None":
    """The index of an embedded store, brought to date; None for an endpoint, which is asked itself."""
    from api.index import open_index, sync
    from commands.progress import progress
    from store.embedded import EmbeddedStore

    if not isinstance(store, EmbeddedStore):
        return None
    index = open_index(store)
    with progress("index", lambda: sum(1 for _ in store.graphs())) as bar:
        sync(store, index, on_graph=bar.advance)
    return index


def _welcome(store_url: str, listener: socket.socket, posting: bool) -> str:
    host, port = listener.getsockname()[:2]
    base = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
    return (
        f"Wasata serves {store_url} ({'posting with the key is open' if posting else 'read-only'}); stop with Ctrl-C\n"
        f"  {base + '/':<34} the page: who said what\n"
        f"  {base + '/docs':<34} the API\n"
        f"  {base + '/sparql':<34} SPARQL 1.1"
    )
