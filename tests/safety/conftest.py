"""A service that runs as `wasata serve` runs it, on a port of its own."""

import contextlib
import select
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from pyoxigraph import RdfFormat, Triple, parse

from api.app import create_app
from api.connection import bounded
from api.models import ArticleIn
from api.ports import Ingested, Refused
from store import Store, open_store

TESTS = Path(__file__).resolve().parents[1]
KEY = "safety-key"
Serving = Callable[..., AbstractContextManager[int]]


def fake_ingest(article: ArticleIn) -> Ingested | Refused:
    return Ingested("created", article.id, f"https://w3id.org/wasata/id/article/{article.id}", 1)


@pytest.fixture(scope="session")
def graphs() -> dict[str, list[Triple]]:
    found: dict[str, list[Triple]] = {}
    for quad in parse(path=str(TESTS / "example.trig"), format=RdfFormat.TRIG):
        found.setdefault(quad.graph_name.value, []).append(quad.triple)
    return found


@pytest.fixture(scope="session")
def store(graphs: dict[str, list[Triple]]) -> Iterator[Store]:
    with open_store("memory:") as opened:
        opened.write(graphs)
        yield opened


@contextlib.contextmanager
def _serving(store: Store, *, connections: int = 100, head_seconds: float = 10.0, **options: Any) -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        app = create_app(store, **options)
        config = uvicorn.Config(app, log_level="critical", http=bounded(connections, head_seconds), timeout_graceful_shutdown=2)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        try:
            yield listener.getsockname()[1]
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture(scope="session")
def serving() -> Serving:
    """`with serving(store, …) as port`."""
    return _serving


@pytest.fixture(scope="session")
def said() -> Callable[..., bytes]:
    """Send bytes, piece by piece, and give all that comes back until the service closes.

    `heed`: stop sending once the service answers. Who sends on then meets a closed connection, and the reset can overtake the answer.
    """

    def speak(port: int, *pieces: bytes, seconds: float = 10.0, heed: bool = False) -> bytes:
        with socket.create_connection(("127.0.0.1", port), timeout=seconds) as client:
            for piece in pieces:
                if heed and select.select([client], [], [], 0.002)[0]:
                    break
                client.sendall(piece)
            found = b""
            with contextlib.suppress(ConnectionResetError):
                while more := client.recv(65_536):
                    found += more
            return found

    return speak
