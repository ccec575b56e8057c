"""A SPARQL server on loopback that holds data in the shape of Wikidata, and fails on demand."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pyoxigraph as ox

DATA = Path(__file__).parent / "data" / "wikidata.ttl"


@dataclass
class Fault:
    """One answer that is not what was asked for. `hang`: seconds before anything is sent."""

    status: int = 200
    body: bytes = b""
    media: str = "text/plain"
    headers: dict[str, str] = field(default_factory=dict)
    hang: float = 0.0
    cut: int | None = None
    """Send the right answer, but only so many bytes of it."""
    drop: bool = False
    """Close the connection after the headers said that more would come."""


@dataclass
class WikidataServer:
    """`faults` are given one by one, each instead of an answer; `asked` has the queries, `headers` those of each request."""

    url: str = ""
    faults: list[Fault] = field(default_factory=list)
    always: Fault | None = None
    fails: Callable[[str], Fault | None] = lambda query: None
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    store: ox.Store = field(default_factory=ox.Store)


@contextmanager
def wikidata_server() -> Iterator[WikidataServer]:
    """A running server; a thread a request, so that requests at the same time would be seen."""
    state = WikidataServer()
    state.store.load(path=str(DATA), format=ox.RdfFormat.TURTLE)
    lock = threading.Lock()
    ended = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            with lock:
                state.at_once += 1
                state.most_at_once = max(state.most_at_once, state.at_once)
            try:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                query = parse_qs(body.decode())["query"][0]
                state.asked.append(query)
                state.headers.append(dict(self.headers))
                self.answer(query)
            except (BrokenPipeError, ConnectionResetError):
                pass
            finally:
                with lock:
                    state.at_once -= 1

        def answer(self, query: str) -> None:
            fault = state.faults.pop(0) if state.faults else state.always or state.fails(query)
            right = b""
            if fault is None or fault.cut is not None:
                found = state.store.query(query)
                assert isinstance(found, ox.QuerySolutions)
                right = found.serialize(format=ox.QueryResultsFormat.JSON) or b""
            if fault is None:
                self.give(200, right, "application/sparql-results+json;charset=utf-8", {})
            elif fault.cut is not None:
                self.give(200, right[: fault.cut] + fault.body, "application/sparql-results+json", {})
            else:
                ended.wait(fault.hang)
                self.give(fault.status, fault.body, fault.media, fault.headers, len(fault.body) + 10 * fault.drop)

        def do_GET(self) -> None:
            state.asked.append("GET")
            self.give(200, b"{}", "application/json", {})

        def give(self, status: int, body: bytes, media: str, headers: dict[str, str], length: int | None = None) -> None:
            self.send_response(status)
            self.send_header("Content-Type", media)
            self.send_header("Content-Length", str(len(body) if length is None else length))
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Connection", "close")
            self.close_connection = True
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    state.url = f"http://127.0.0.1:{server.server_address[1]}/sparql"
    try:
        yield state
    finally:
        ended.set()
        server.shutdown()
        thread.join()
        server.server_close()
