"""Run the service: what `serve` and `demo` share."""

import socket
from collections.abc import Callable

import click

from errors import UsageError
from store import Store


def bind(host: str, port: int) -> socket.socket:
    """A listening socket; raises `UsageError` where the address cannot be had, before any work is done."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
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
    """Serve `store` on `listener` until interrupted."""
    import uvicorn

    from api.app import create_app
    from commands.posting import poster
    from settings import settings

    here = settings()
    key = here.api_key.get_secret_value() if here.api_key and not read_only else None
    app = create_app(
        store,
        ingest=poster(store) if key else None,
        api_key=key,
        query_seconds=here.query_seconds,
        query_rows=here.query_rows,
        max_article_bytes=here.max_article_bytes,
    )
    host, port = listener.getsockname()[:2]
    base = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
    announce(f"Wasata serves {store.url} ({'posting with the key is open' if key else 'read-only'}); stop with Ctrl-C")
    announce(f"  {base}/                 the page: who said what\n  {base}/docs             the API, with examples")
    announce(f"  {base}/sparql           SPARQL 1.1")
    uvicorn.Server(uvicorn.Config(app, log_level="warning", server_header=False)).run(sockets=[listener])
