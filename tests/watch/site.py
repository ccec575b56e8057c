"""A site of ours on loopback, with feeds written by us."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = """<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><title>{title}</title><meta property="og:site_name" content="صحيفة السهل"></head>
<body><article><h1>{title}</h1><p>{text}</p></article></body></html>"""
TEXT = (
    "قالت هدى النجار المتحدثة باسم بلدية السهل إن المعبر سيفتح صباح الأحد أمام الشاحنات القادمة من الميناء. "
    "وأضافت أن القافلة الأولى تضم 12 شاحنة من الطحين والدواء، وأن فرق البلدية تستعد لاستقبالها منذ أيام."
)


def rss(*links: str, day: str = "Sat, 04 May 2024 23:30:00 +0300") -> str:
    items = "".join(f"<item><title>خبر</title><link>{link}</link><pubDate>{day}</pubDate></item>" for link in links)
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>أخبار السهل</title>{items}</channel></rss>'


def page(title: str = "فتح المعبر", text: str = TEXT) -> str:
    return PAGE.format(title=title, text=text)


@dataclass
class Answer:
    body: str | bytes = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Site:
    """`routes` by path; `asked` are the paths in order, `heard` the headers of each."""

    name: str = ""
    routes: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    heard: list[dict[str, str]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://{self.name}"


@contextmanager
def site() -> Iterator[Site]:
    found = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.asked.append(self.path)
            found.heard.append({k.lower(): v for k, v in self.headers.items()})
            answer = found.routes.get(self.path, Answer("no", 404))
            etag = answer.headers.get("ETag")
            if etag and self.headers.get("If-None-Match") == etag:
                answer = Answer("", 304, {"ETag": etag})
            body = answer.body.encode() if isinstance(answer.body, str) else answer.body
            self.send_response(answer.status)
            kind = "text/html; charset=utf-8" if not self.path.endswith(".xml") else "application/xml"
            for name, value in ({"Content-Type": kind, "Content-Length": str(len(body))} | answer.headers).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found.name = f"127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield found
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
