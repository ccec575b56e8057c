"""What grows with the store: loading, sizes and latencies at several numbers of articles.

    PYTHONPATH=. python benchmarks/sizes.py fill DIR [--articles 10000 100000]     # DIR/10000.db and DIR/100000.db
    PYTHONPATH=. python benchmarks/sizes.py ask DIR [--articles 10000 100000] [--seconds 4]

`fill` makes stores of a generated press (benchmarks/press.py) as ingest does, 256 articles a load, indexes each with `wasata reindex`
and prints what that took and the sizes; one that is there is left alone. `ask` starts `wasata serve` on each in turn and prints the latencies (median and 95th
percentile in ms, one client) beside one another, with the ratio of the medians. Making the articles is not counted.
"""

import argparse
import json
import math
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import urlopen

from benchmarks.press import SUBJECTS, VERBS, graphs, speaker
from benchmarks.service import SMALL, ask, free_port, routes, running, until_ready
from ontology import iris
from store import open_store

LOT = 256
"""Articles in one load."""
_W = "PREFIX w: <https://w3id.org/wasata#> "
_STEP = 10_000
_LEAST = 3


def size(place: Path) -> int:
    """Bytes of a file, or of all in a directory."""
    return sum(p.stat().st_size for p in place.rglob("*") if p.is_file()) if place.is_dir() else place.stat().st_size


def fill(place: Path, articles: int) -> None:
    """A store of so many articles, and its index; prints what each ten thousand took, and then the whole."""
    spent, wall, step, quads = 0.0, 0.0, 0.0, 0
    with open_store(f"oxigraph:{place}") as store:
        for first in range(0, articles, LOT):
            lines = [f"{quad} .\n" for quad in graphs(min(LOT, articles - first), first)]
            lot = "".join(lines).encode()
            quads += len(lines)
            cpu, at = time.process_time(), time.perf_counter()
            store.add(lot, minted=True)
            spent, wall = spent + time.process_time() - cpu, wall + time.perf_counter() - at
            done = first + LOT
            if done // _STEP > first // _STEP:
                print(f"  {done:>9,} articles: {(spent - step) / _STEP * 1000:.2f} ms of processor time an article", flush=True)
                step = spent
        cpu, at = time.process_time(), time.perf_counter()
    spent, wall = spent + time.process_time() - cpu, wall + time.perf_counter() - at
    before, at = os.times(), time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "wasata", "reindex", "--store", f"oxigraph:{place}"], check=True, stdout=subprocess.DEVNULL
    )
    took, after = time.perf_counter() - at, os.times()
    indexing = after.children_user + after.children_system - before.children_user - before.children_system
    index = place.with_name(place.name + ".index")
    print(f"{articles:,} articles, {quads:,} quads given")
    print(f"  load  {wall:8.1f} s {spent / articles * 1000:8.2f} ms of processor time an article {size(place) / 1e6:10,.0f} MB")
    print(
        f"  index {took:8.1f} s {indexing / articles * 1000:8.2f} ms of processor time an article {size(index) / 1e6:10,.0f} MB"
    )


def filtered(port: int) -> dict[str, Callable[[], str]]:
    """As `routes`, of filters together: nearly every request is one that was not asked before."""
    choose = random.Random(2)

    def some() -> dict[str, str]:
        first = date(2019, 1, 1) + timedelta(days=choose.randrange(1000))
        return {"from": first.isoformat(), "to": (first + timedelta(days=30 + choose.randrange(700))).isoformat()}

    def word() -> str:
        return choose.choice([*SUBJECTS, *VERBS])

    def who() -> str:
        return speaker(choose.randrange(40))[0].rpartition("/")[2]

    def outlet() -> str:
        return f"صحيفة العينة {choose.randrange(20)}"

    def act() -> str:
        return choose.choice(["say", "affirm", "deny", "announce", "call_for", "warn"])

    def path(route: str = "statements", **given: str) -> str:
        return f"/api/v1/{route}?{urlencode(given)}"

    deep = []
    for subject in SUBJECTS[:3]:
        cursor: str | None = None
        for _ in range(40):
            with urlopen(f"http://127.0.0.1:{port}" + path(q=subject, **({"cursor": cursor} if cursor else {}))) as answer:
                cursor = json.load(answer)["next"]
            deep.append((subject, str(cursor)))

    def deep_page() -> str:
        subject, cursor = choose.choice(deep)
        return path(q=subject, cursor=cursor, limit=str(choose.randrange(20, 60)))

    return {
        "/statements, a word, deep page": deep_page,
        "/statements, a range": lambda: path(**some()),
        "/statements, a range, oldest first": lambda: path(sort="date", **some()),
        "/statements, a range, by publication": lambda: path(sort="-published", **some()),
        "/statements, a word and a range": lambda: path(q=word(), **some()),
        "/statements, two words of a speaker": lambda: path(
            q=f"{word()} {word()}", speaker=who(), limit=str(choose.randrange(1, 60))
        ),
        "/statements, an act in an outlet, a range": lambda: path(act=act(), outlet=outlet(), **some()),
        "/statements, a word, act, outlet, speaker": lambda: path(q=word(), act=act(), outlet=outlet(), speaker=who()),
        "/statements, a word and a range, total=exact": lambda: path(q=word(), total="exact", **some()),
        "/timeline of a speaker in a range": lambda: path("timeline", speaker=who(), **some()),
        "/timeline of a word in a range": lambda: path("timeline", q=word(), **some()),
    }


def queries() -> dict[str, str]:
    """SPARQL of three kinds: what is the same at any size, what one article says, and what grows with what one person said."""
    who = speaker(0)[0]
    month = f"{_W} SELECT ?s ?day ?content {{ ?s w:speaker <{who}> ; w:content ?content ; w:said/w:edtf ?day FILTER(STRSTARTS(STR(?day), '2021-05')) }} ORDER BY ?day"
    days = " ".join(f"<{iris.time(f'2021-05-{day:02}')}>" for day in range(1, 32))
    named = f"{_W} SELECT ?s ?day ?content {{ VALUES ?day {{ {days} }} ?s w:said ?day ; w:speaker <{who}> ; w:content ?content }} ORDER BY ?day"
    one = f"{_W} SELECT ?s ?content {{ GRAPH <{iris.article('bench-77')}> {{ ?s a w:Statement ; w:content ?content }} }}"
    return {
        "/sparql, any ten statements": SMALL,
        "/sparql, the statements of an article": one,
        "/sparql, the same, its days named": named,
        "/sparql, a popular speaker in a month": month,
    }


def latencies(place: Path, seconds: float) -> dict[str, tuple[float, float]]:
    """Median and 95th percentile in ms by the name of what was asked, one client; not a number where the service gave up."""
    port = free_port()
    command = [sys.executable, "-m", "wasata", "serve", "--store", f"oxigraph:{place}", "--port", str(port)]
    with running(command, port, "/healthz"):
        until_ready(port)
        asked = routes(port) | filtered(port)
        found = {name: ask(port, paths, seconds, 1)[1:] for name, paths in asked.items()}
        return found | {name: _slowly(port, text, seconds) for name, text in queries().items()}


def _slowly(port: int, text: str, seconds: float) -> tuple[float, float]:
    """As `ask`, of a query that may take longer than `seconds`: three times at least. An answer is kept by the service, so each asks anew."""
    times: list[float] = []
    until = time.perf_counter() + seconds
    while len(times) < _LEAST or time.perf_counter() < until:
        path = "/sparql?" + urlencode({"query": f"{text} # {len(times)}"})
        start = time.perf_counter()
        try:
            with urlopen(f"http://127.0.0.1:{port}{path}") as answer:
                answer.read()
        except HTTPError as error:
            print(f"  {error.code}: {error.read().decode()[:200]}")
            return math.nan, math.nan
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times), statistics.quantiles(times, n=20)[-1]


def table(found: dict[int, dict[str, tuple[float, float]]]) -> None:
    """One line for each thing asked."""
    print(f"{'ms, one client: median (95th percentile)':58}" + "".join(f"{n:>20,}" for n in found) + "   ratio")
    first, last = min(found), max(found)
    for name in found[first]:
        cells = "".join(f"{found[n][name][0]:>11.2f} ({found[n][name][1]:6.2f})" for n in found)
        print(f"{name:58}{cells} {found[last][name][0] / found[first][name][0]:7.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["fill", "ask"])
    parser.add_argument("directory", type=Path)
    parser.add_argument("--articles", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--seconds", type=float, default=4.0)
    args = parser.parse_args()
    print(f"load of the machine {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores, {time.strftime('%H:%M')}", flush=True)
    places = {n: args.directory / f"{n}.db" for n in args.articles}
    if args.what == "fill":
        for n, place in places.items():
            if place.exists():
                print(f"{place} is there")
            else:
                fill(place, n)
    else:
        table({n: latencies(place, args.seconds) for n, place in places.items()})


if __name__ == "__main__":
    main()
