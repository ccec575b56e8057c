"""How soon the first view can be used: `/` in a real Chromium, on the samples and with a generated press in the store.

    PYTHONPATH=. python benchmarks/page.py [--articles 10000] [--times 9] [--chromium PROGRAM]

Of each visit, by a browser context of its own (nothing cached): ms from the start of the navigation until the answer's first byte, until something
is painted, and until the page is interactive (DOMContentLoaded: the module script has run by then). Medians and the slowest; the service is warm.
10,000 articles have 60,000 statements. Service and browser share the machine.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import pyoxigraph as ox
from playwright.sync_api import Browser, sync_playwright

from api import bundle
from benchmarks.press import graphs, speaker
from benchmarks.service import free_port, running, until_ready
from ingest.pipeline import ingest_articles
from ingest.read import read_articles
from samples import articles_dir
from store import open_store

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")
TIMES = """async () => {
    const painted = new Promise((tell) => new PerformanceObserver((list) => {
        const [paint] = list.getEntriesByName('first-contentful-paint')
        if (paint) tell(paint.startTime)
    }).observe({ type: 'paint', buffered: true }))
    const [visit] = performance.getEntriesByType('navigation')
    return [visit.responseStart, await painted, visit.domContentLoadedEventEnd]
}"""


def visit(browser: Browser, url: str) -> list[float]:
    """First byte, first paint and interactive, in ms."""
    context = browser.new_context(locale="ar")
    page = context.new_page()
    page.goto(url, wait_until="load")
    found: list[float] = page.evaluate(TIMES)
    context.close()
    return found


def report(browser: Browser, name: str, url: str, times: int) -> None:
    visit(browser, url)
    rows = [visit(browser, url) for _ in range(times)]
    medians = "".join(f"{statistics.median(column):9.0f}" for column in zip(*rows, strict=True))
    print(f"{name:52}{medians}{max(row[2] for row in rows):9.0f}", flush=True)


def measure(browser: Browser, title: str, directory: Path, paths: dict[str, str], times: int) -> None:
    port = free_port()
    command = [sys.executable, "-m", "wasata", "serve", "--read-only", "--store", f"oxigraph:{directory}", "--port", str(port)]
    with running(command, port, "/healthz"):
        until_ready(port)
        for name, path in paths.items():
            report(browser, f"{title}: {name}", f"http://127.0.0.1:{port}{path}", times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--times", type=int, default=9)
    parser.add_argument("--chromium", default=shutil.which("chromium"))
    args = parser.parse_args()
    if args.chromium is None or not bundle.THERE:
        raise SystemExit("page: Chromium and the built script are needed (Debian: chromium; make setup)")
    print(subprocess.run([args.chromium, "--version"], capture_output=True, text=True, check=True).stdout.strip())
    popular = speaker(0)[0].rpartition("/")[2]
    with tempfile.TemporaryDirectory(prefix="wasata-bench-") as folder, sync_playwright() as playwright:
        samples, press = Path(folder) / "samples.db", Path(folder) / "press.db"
        with open_store(f"oxigraph:{samples}") as store:
            told = ingest_articles(store, read_articles([articles_dir()], max_bytes=1_000_000)).statements
        filled = ox.Store(str(press))
        filled.bulk_extend(graphs(args.articles))
        filled.flush()
        del filled
        browser = playwright.chromium.launch(executable_path=args.chromium, args=FLAGS)
        print(f"{'ms, median of ' + str(args.times):52}{'1st byte':>9}{'painted':>9}{'usable':>9}{'slowest':>9}")
        measure(browser, f"samples ({told})", samples, {"first view": "/", "a speaker": "/?speaker=antony-blinken"}, args.times)
        paths = {"first view": "/", "a popular speaker": f"/?speaker={popular}", "words": "/?q=المفاوضات"}
        measure(browser, f"press ({args.articles * 6:,})", press, paths, args.times)
        browser.close()


if __name__ == "__main__":
    main()
