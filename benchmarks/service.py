"""How fast the service answers, beside its framework, pyoxigraph itself and (where they are installed) its peers.

    PYTHONPATH=. python benchmarks/service.py [--articles 10000 | --store DIR] [--seconds 4] [--clients 8] [--rdflib-endpoint PYTHON] [--oxigraph PROGRAM]

Fills a store with a generated press (benchmarks/press.py; DIR is one that is filled already), starts `wasata serve` on it, asks over loopback from this process, and prints
requests a second and latencies (median, 95th percentile) with the ratio to the bare framework. Server and client share the
machine. An answer is kept until the next write, so the pages of a line are many (3,600 deep pages, 3,000 searches), and what was asked
for before has lines of its own; each line is taken with `--clients` and with one. The last lines are of 50 clients that read, first
alone and then while query bombs go off, with the ratio of their 95th percentiles. Bounded in time: a line takes `--seconds`.
"""

import argparse
import asyncio
import contextlib
import os
import random
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote, urlencode

import pyoxigraph as ox

from benchmarks.press import REST, SUBJECTS, VERBS, graphs, speaker
from store import open_store

WORDS = ["المفاوضات", "هدنة", "والرهائن", "المعبر", "سد"]
SMALL = "SELECT ?s WHERE { ?s a <https://w3id.org/wasata#Statement> } LIMIT 10"
BOMB = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?i) }"
BARE = "from fastapi import FastAPI\napp = FastAPI()\n@app.get('/healthz')\nasync def alive() -> dict[str, str]:\n    return {'status': 'ok'}\n"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@contextlib.contextmanager
def running(command: list[str], port: int, path: str, **extra: str) -> Iterator[None]:
    """A server until the end of the block."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ, **extra})
    try:
        for _ in range(1200):
            if process.poll() is not None:
                raise SystemExit(f"{command[0]} ended: {process.stderr.read().decode()[-500:] if process.stderr else ''}")
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(20)


async def _client(port: int, requests: Callable[[], bytes], until: float, times: list[float]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    while time.perf_counter() < until:
        start = time.perf_counter()
        writer.write(requests())
        head = await reader.readuntil(b"\r\n\r\n")
        lower = head.lower()
        if b" 200 " not in head[:20]:
            raise SystemExit(f"answered {head[:40]!r}")
        if b"content-length:" in lower:
            await reader.readexactly(int(lower.split(b"content-length:")[1].split(b"\r\n")[0]))
        else:  # chunked
            while (size := int(await reader.readline(), 16)) or not await reader.readline():
                await reader.readexactly(size + 2)
        times.append(time.perf_counter() - start)
    writer.close()


def ask(port: int, paths: Callable[[], str], seconds: float, clients: int, accept: str = "*/*") -> tuple[float, float, float]:
    """Requests a second, median and 95th percentile in ms."""

    def request() -> bytes:
        return f"GET {paths()} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: {accept}\r\n\r\n".encode()

    async def all_() -> list[float]:
        times: list[float] = []
        until = time.perf_counter() + seconds
        await asyncio.gather(*(_client(port, request, until, times) for _ in range(clients)))
        return times

    asyncio.run(_warm(port, request))
    start = time.perf_counter()
    times = asyncio.run(all_())
    took = time.perf_counter() - start
    return len(times) / took, statistics.median(times) * 1000, statistics.quantiles(times, n=20)[-1] * 1000


async def _warm(port: int, request: Callable[[], bytes]) -> None:
    await _client(port, request, time.perf_counter() + 0.5, [])


def row(name: str, found: tuple[float, float, float], bare: float | None = None) -> None:
    ratio = f"{found[0] / bare:6.2f}" if bare else ""
    print(f"{name:58} {found[0]:8.0f}/s {found[1]:9.2f} {found[2]:9.2f} {ratio}", flush=True)


def routes(port: int) -> dict[str, Callable[[], str]]:
    """Name of a line → a function that gives the next path to ask."""
    choose = random.Random(1)
    popular = speaker(0)[0].rpartition("/")[2]

    def deep(from_: str, cursor: str) -> str:
        where = {"speaker": popular, "from": from_, "to": "2023-06", "sort": "-date", "cursor": cursor}
        return f"/api/v1/statements?{urlencode(where)}"

    def month() -> str:
        return f"{2019 + choose.randrange(3)}-{choose.randrange(12) + 1:02}"

    def words() -> str:
        some = (choose.choice(SUBJECTS), choose.choice(["", *VERBS]), choose.choice(["", *REST]))
        return "/api/v1/statements?q=" + quote(" ".join(filter(None, some)))

    cursors = _cursors(port, popular)
    return {
        "/statements, a popular speaker, range, order, deep page": lambda: deep(month(), choose.choice(cursors)),
        "… pages that were asked for before": lambda: deep("2019-05", choose.choice(cursors[:10])),
        "/statements by one to three words": words,
        "… words that were asked for before": lambda: "/api/v1/statements?q=" + quote(choose.choice(WORDS)),
        "/statements, the newest": lambda: "/api/v1/statements",
        "/actors by name": lambda: "/api/v1/actors?q=" + quote("حداد"),
    }


def bombs(port: int, seconds: float) -> None:
    """What 50 readers feel of four query bombs, which keep both readers busy until their limit."""
    calm = ask(port, lambda: "/api/v1/statements?limit=5", seconds, _READERS)
    row(f"/statements, {_READERS} clients", calm)
    path = "/sparql?timeout=60&query=" + quote(BOMB)
    with contextlib.ExitStack() as open_:
        for _ in range(4):
            client = open_.enter_context(socket.create_connection(("127.0.0.1", port)))
            client.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
        time.sleep(1)
        during = ask(port, lambda: "/api/v1/statements?limit=5", seconds, _READERS)
    row("the same while query bombs go off", during)
    print(f"{'their 95th percentile beside that without bombs':58} {'':10} {'':9} {during[2] / calm[2]:8.2f}x")


_READERS = 50


def _cursors(port: int, popular: str) -> list[str]:
    """Cursors of the speaker's pages from the hundredth to the two hundredth."""
    import json
    from urllib.request import urlopen

    out, cursor = [], None
    for _ in range(200):
        parameters = {"speaker": popular, "sort": "-date", "limit": "20"} | ({"cursor": cursor} if cursor else {})
        with urlopen(f"http://127.0.0.1:{port}/api/v1/statements?{urlencode(parameters)}") as answer:
            cursor = json.load(answer)["next"]
        if cursor is None:
            break
        out.append(cursor)
    return out[len(out) // 2 :]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--store", type=Path, metavar="DIR", help="an embedded store that press.py filled")
    parser.add_argument("--seconds", type=float, default=4.0)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--rdflib-endpoint", metavar="PYTHON", help="a Python that has rdflib-endpoint")
    parser.add_argument("--oxigraph", metavar="PROGRAM", help="the Oxigraph server")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="wasata-bench-") as folder:
        _all(Path(folder), args)


def _all(folder: Path, args: argparse.Namespace) -> None:
    directory = str(args.store or folder / "press.db")
    start = time.perf_counter()
    if args.store is None:
        store = ox.Store(directory)
        store.bulk_extend(graphs(args.articles))
        store.flush()
        del store
    held = ox.Store.read_only(directory)
    articles, quads = sum(1 for _ in held.named_graphs()), len(held)
    del held
    print(f"{articles:,} articles, {quads:,} quads, filled in {time.perf_counter() - start:.1f} s")
    print(f"{'':58} {'requests':>10} {'p50 ms':>9} {'p95 ms':>9}  ratio")
    (folder / "bare.py").write_text(BARE)
    port = free_port()
    with running(
        [sys.executable, "-m", "uvicorn", "bare:app", "--port", str(port), "--log-level", "warning"],
        port,
        "/healthz",
        PYTHONPATH=str(folder),
    ):
        bare = ask(port, lambda: "/healthz", args.seconds, args.clients)
    row("the bare framework (FastAPI, uvicorn)", bare)
    port = free_port()
    start = time.perf_counter()
    with running(
        [sys.executable, "-m", "wasata", "serve", "--store", f"oxigraph:{directory}", "--port", str(port)], port, "/healthz"
    ):
        until_ready(port)
        print(f"ready with its index after {time.perf_counter() - start:.1f} s")
        row("/healthz", ask(port, lambda: "/healthz", args.seconds, args.clients), bare[0])
        for name, paths in routes(port).items():
            row(name, ask(port, paths, args.seconds, args.clients), bare[0])
            row("    one client", ask(port, paths, args.seconds / 2, 1))
        sparql = ask(port, lambda: "/sparql?query=" + quote(SMALL), args.seconds, 1)
        row("/sparql, a small query, one client", sparql, bare[0])
        bombs(port, args.seconds)
    with open_store(f"oxigraph:{directory}", read_only=True) as embedded:
        times = []
        for _ in range(300):
            at = time.perf_counter()
            list(embedded.query(SMALL))  # type: ignore[call-overload]
            times.append((time.perf_counter() - at) * 1000)
    print(f"{'pyoxigraph itself, the same query':58} {'':10} {statistics.median(times):9.2f}")
    if args.oxigraph and shutil.which(args.oxigraph):
        port = free_port()
        with running([args.oxigraph, "serve-read-only", "--location", directory, "--bind", f"127.0.0.1:{port}"], port, "/"):
            path = "/query?union-default-graph&query=" + quote(SMALL)
            row("the Oxigraph server, the same query, one client", ask(port, lambda: path, args.seconds, 1), bare[0])
    if args.rdflib_endpoint:
        _rdflib(folder, directory, args, bare[0])


def _rdflib(folder: Path, directory: str, args: argparse.Namespace, bare: float) -> None:
    """rdflib-endpoint holds its graph in memory: a hundredth of the press, or it would not fit the time."""
    some = folder / "some.nq"
    ox.serialize(graphs(max(1, args.articles // 100)), str(some), ox.RdfFormat.N_QUADS)
    port = free_port()
    command = [args.rdflib_endpoint, "-m", "rdflib_endpoint", "serve", str(some), "--port", str(port)]
    with running(command, port, "/"):
        row(
            "rdflib-endpoint over a hundredth, the same query, one client",
            ask(port, lambda: "/?query=" + quote(SMALL), args.seconds, 1),
            bare,
        )


def until_ready(port: int) -> None:
    """Wait until the service has its index."""
    from urllib.request import urlopen

    for _ in range(1200):
        with contextlib.suppress(OSError), urlopen(f"http://127.0.0.1:{port}/readyz", timeout=60):
            return
        time.sleep(0.1)


if __name__ == "__main__":
    main()
