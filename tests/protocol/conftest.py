"""The running service, asked over HTTP, with a store that each test may write."""

import http.client
import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple
from urllib.parse import urlencode

import pytest
import uvicorn

from api.app import create_app
from api.models import ArticleIn
from api.ports import Ingested
from store import Store, open_store

KEY = "protocol-key"
FORM = "application/x-www-form-urlencoded"


class Answer(NamedTuple):
    """What the service answered; header names in small letters."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def media(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]


class Service:
    """A client that sends exactly what it is told."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.base = f"http://127.0.0.1:{port}"

    def send(
        self,
        method: str,
        path: str,
        parameters: list[tuple[str, str]] | None = None,
        body: bytes | str | None = None,
        *,
        key: bool = True,
        **headers: str,
    ) -> Answer:
        """One request; `headers` by name with _ for -, `parameters` in the URL."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if key:
            sent["Authorization"] = f"Bearer {KEY}"
        data = body.encode() if isinstance(body, str) else body
        connection.request(method, path + ("?" + urlencode(parameters) if parameters else ""), data, sent)
        response = connection.getresponse()
        answer = Answer(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())
        connection.close()
        return answer

    def query(self, text: str, **more: str) -> Answer:
        return self.send("GET", "/sparql", [("query", text), *more.items()])

    def ask(self, text: str) -> bool:
        answer = self.query(text)
        assert answer.status == 200, answer.body
        return b'"boolean":true' in answer.body.replace(b" ", b"")

    def update(self, text: str) -> None:
        answer = self.send("POST", "/sparql", body=text, Content_Type="application/sparql-update")
        assert answer.status == 204, answer.body


def no_ingest(article: ArticleIn) -> Ingested:
    raise AssertionError("nothing is ingested here")


def running(key: str | None, store: Store) -> Iterator[Service]:
    with store:
        listener = socket.create_server(("127.0.0.1", 0))
        app = create_app(store, ingest=no_ingest if key else None, api_key=key, readers=1)
        server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield Service(listener.getsockname()[1])
        server.should_exit = True
        thread.join()
        listener.close()


@pytest.fixture(scope="session")
def _store() -> Store:
    return open_store("memory:")


@pytest.fixture(scope="session")
def _writing(_store: Store) -> Iterator[Service]:
    yield from running(KEY, _store)


@pytest.fixture
def service(_writing: Service, _store: Store) -> Service:
    """A service that writes with the key; its store is empty."""
    _store.update("DROP ALL")  # past the service, which rehearses updates in processes of their own
    return _writing


@pytest.fixture(scope="session")
def reading() -> Iterator[Service]:
    """A read-only service."""
    yield from running(None, open_store("memory:"))


@pytest.fixture
def form() -> Callable[..., str]:
    return lambda *pairs: urlencode(pairs)
