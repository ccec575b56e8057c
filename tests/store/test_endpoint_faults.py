"""What an endpoint may do to us: refuse, be busy, break off, be slow, want to know who asks."""

import base64
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pyoxigraph as ox
import pytest

import settings
from errors import QueryError, StoreError
from store import open_store, shown
from store.address import Address
from store.endpoint import EndpointStore
from store.transport import LONGEST, TRIES, Transport

TRUE = b'{"head":{},"boolean":true}'
GRAPH = "https://example.org/g"
SOME = [ox.Triple(ox.NamedNode(GRAPH), ox.NamedNode(GRAPH), ox.Literal("1"))]


class Server(BaseHTTPRequestHandler):
    """Gives the answers of `script` in turn, the last one for ever, and remembers who asked."""

    script: list[Callable[["Server"], None]]
    seen: list[str | None]

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.seen.append(self.headers.get("Authorization"))
        (self.script.pop(0) if len(self.script) > 1 else self.script[0])(self)

    def do_GET(self) -> None:
        self.do_POST()

    def reply(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "application/sparql-results+json", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class Setting:
    """A server with a script, and a store on it that notes its pauses instead of making them."""

    def __init__(self, port: int, server: type[Server]) -> None:
        self.base = f"127.0.0.1:{port}"
        self.server = server
        self.pauses: list[float] = []

    def store(self, login: str = "", seconds: float = 5.0, token: str | None = None) -> EndpointStore:
        url = f"http://{login}{self.base}/query?update=http://{self.base}/update"
        store = EndpointStore(url, seconds=seconds, token=token)
        store._transport = Transport(Address.parse(url), seconds=seconds, token=token, pause=self.pauses.append)
        return store

    def says(self, *script: Callable[[Server], None]) -> None:
        self.server.script = list(script)


@pytest.fixture
def setting() -> Iterator[Setting]:
    mine = type("Mine", (Server,), {"script": [well], "seen": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), mine)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield Setting(server.server_port, mine)
    server.shutdown()
    server.server_close()
    thread.join()


def well(server: Server) -> None:
    server.reply(200, TRUE)


def status(code: int, **headers: str) -> Callable[[Server], None]:
    return lambda server: server.reply(code, b"busy", **headers)


def cut(server: Server) -> None:
    """The connection ends without a word."""
    server.close_connection = True


def short(server: Server) -> None:
    """The connection ends before the answer does."""
    server.send_response(200)
    server.send_header("Content-Length", "1000")
    server.end_headers()
    server.wfile.write(b"{")
    server.close_connection = True


@pytest.mark.parametrize("fault", [status(429), status(502), status(503), status(504), cut, short])
def test_a_read_is_tried_again(setting: Setting, fault: Callable[[Server], None]) -> None:
    setting.says(fault, fault, well)
    assert bool(setting.store().query("ASK {}"))
    assert len(setting.pauses) == 2
    assert 0.1 <= setting.pauses[0] <= 0.25 <= setting.pauses[1] <= 0.5


@pytest.mark.parametrize("fault", [status(503), cut, short])
def test_not_for_ever(setting: Setting, fault: Callable[[Server], None]) -> None:
    setting.says(fault)
    with pytest.raises(StoreError):
        setting.store().query("ASK {}")
    assert len(setting.server.seen) == TRIES


def test_as_late_as_the_server_asks(setting: Setting) -> None:
    setting.says(status(503, Retry_After="7"), status(429, Retry_After="Thu, 01 Jan 2015 00:00:00 GMT"), well)
    assert bool(setting.store().query("ASK {}"))
    assert setting.pauses == [7.0, 0.0]


def test_but_not_later_than_anybody_waits(setting: Setting) -> None:
    setting.says(status(503, Retry_After=str(int(LONGEST) + 1)))
    with pytest.raises(StoreError, match="503"):
        setting.store().query("ASK {}")
    assert (setting.pauses, len(setting.server.seen)) == ([], 1)


@pytest.mark.parametrize("code", [404, 500, 501])
def test_what_will_not_pass_is_not_tried_again(setting: Setting, code: int) -> None:
    setting.says(status(code))
    with pytest.raises(StoreError, match=f"{code}.*busy"):
        setting.store().query("ASK {}")
    assert len(setting.server.seen) == 1


def test_a_malformed_query_is_told_once(setting: Setting) -> None:
    setting.says(status(400))
    with pytest.raises(QueryError, match="busy"):
        setting.store().query("ASK {}")
    assert len(setting.server.seen) == 1


@pytest.mark.parametrize("fault", [status(429), status(503), status(504), cut, short])
def test_a_write_that_left_us_is_never_sent_twice(setting: Setting, fault: Callable[[Server], None]) -> None:
    setting.says(fault, well)
    with pytest.raises(StoreError):
        setting.store().write({GRAPH: SOME})
    assert (len(setting.server.seen), setting.pauses) == (1, [])


def test_a_write_waits_for_a_server_that_is_not_there_yet(setting: Setting) -> None:
    setting.base = "127.0.0.1:1"
    with pytest.raises(StoreError, match="cannot be reached"):
        setting.store().write({GRAPH: SOME})
    assert len(setting.pauses) == TRIES - 1


def test_nobody_waits_longer_than_the_limit(setting: Setting) -> None:
    done = threading.Event()
    setting.says(lambda _: done.wait(10) and None)
    with pytest.raises(StoreError, match=r"no answer within 0\.2 s"):
        setting.store(seconds=0.2).query("ASK {}")
    done.set()
    assert len(setting.server.seen) == 1


def test_an_update_is_not_redirected_into_nothing(setting: Setting) -> None:
    setting.says(status(302, Location="http://who:secret@127.0.0.1:1/new"), well)
    with pytest.raises(StoreError, match=r"moved to http://127\.0\.0\.1:1/new") as caught:
        setting.store().write({GRAPH: SOME})
    assert "secret" not in str(caught.value)
    assert len(setting.server.seen) == 1


def wants(scheme: str) -> Callable[[Server], None]:
    return lambda s: s.reply(200, TRUE) if s.headers.get("Authorization") else s.reply(401, WWW_Authenticate=scheme)


def test_basic_is_given_when_asked_for_and_then_at_once(setting: Setting) -> None:
    setting.says(wants('Basic realm="x"'))
    store = setting.store("salma:s%40%3A%D8%B3@")
    assert bool(store.query("ASK {}"))
    assert bool(store.query("ASK {}"))
    given = "Basic " + base64.b64encode("salma:s@:س".encode()).decode()
    assert setting.server.seen == [None, given, given]


def test_digest_never_shows_the_password(setting: Setting) -> None:
    setting.says(wants('Digest realm="x", nonce="n", qop="auth", algorithm=MD5'))
    store = setting.store("salma:secret@")
    store.write({GRAPH: SOME})
    store.write({GRAPH: SOME})
    assert [bool(h and h.startswith("Digest ")) for h in setting.server.seen] == [False, True, False, True]
    assert not any("secret" in (h or "") for h in setting.server.seen)


def test_nobody_is_named_where_nobody_asks(setting: Setting) -> None:
    assert bool(setting.store("salma:secret@").query("ASK {}"))
    assert setting.server.seen == [None]


def test_a_token_goes_to_the_places_of_the_url_only(setting: Setting) -> None:
    store = setting.store(token="t0ken")
    assert bool(store.query("ASK {}"))
    store.write({GRAPH: SOME})
    assert setting.server.seen == ["Bearer t0ken"] * 2


@pytest.mark.parametrize("scheme", ['Basic realm="x"', 'Digest realm="x", nonce="n", qop="auth"', "Negotiate", "Bearer"])
@pytest.mark.parametrize("login", ["", "salma:s3cret@"])
def test_a_refused_login_is_one_line_without_it(setting: Setting, scheme: str, login: str) -> None:
    setting.says(lambda s: s.reply(401, WWW_Authenticate=scheme))
    with pytest.raises(StoreError) as caught:
        setting.store(login).query("ASK {}")
    assert "s3cret" not in repr(caught.value)
    assert "\n" not in str(caught.value)
    assert len(setting.server.seen) <= 2


def test_the_token_is_a_setting(setting: Setting, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("WASATA_STORE_TOKEN", "t0ken")
    settings.settings.cache_clear()
    try:
        assert bool(open_store(f"http://{setting.base}/query").query("ASK {}"))
        assert "t0ken" not in repr(settings.settings())
    finally:
        settings.settings.cache_clear()
    assert setting.server.seen == ["Bearer t0ken"]


def test_a_store_is_never_named_with_its_password() -> None:
    url = "http://salma:s3cret@127.0.0.1:1/q?update=http://salma:s3cret@127.0.0.1:1/u&gsp=http://127.0.0.1:1/g"
    store = open_store(url)
    assert isinstance(store, EndpointStore)
    store._transport._pause = lambda _: None
    assert "s3cret" not in store.url + shown(url) + repr(vars(store)) + repr(Address.parse(url))
    assert shown("htp://salma:s3cret@host/") == "htp://host/"
    assert shown("oxigraph:./a@b.db") == "oxigraph:./a@b.db"
    for call in (lambda: store.query("ASK {}"), lambda: store.write({GRAPH: SOME}), lambda: list(store.triples(GRAPH))):
        with pytest.raises(StoreError) as caught:
            call()
        assert "s3cret" not in str(caught.value)
