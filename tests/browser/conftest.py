"""The samples, served as `make run` serves them, in a real Chromium. Each page that a test opens must not complain and must not call elsewhere."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect, sync_playwright

from api import bundle
from tests.servers import free_port

CHROMIUM = os.environ.get("CHROMIUM") or next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 360, "height": 740}
Open = Callable[..., Page]
expect.set_options(timeout=20_000)  # the other tests run beside these


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("there is no Chromium (Debian: chromium; or name one with CHROMIUM=…)")
    if not bundle.THERE:
        pytest.skip("the pages' script is not built (make setup)")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def base(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the service is; only started when there is a browser."""
    port = free_port()
    log = (tmp_path_factory.mktemp("service") / "log").open("wb")
    quiet = {name: value for name, value in os.environ.items() if not name.startswith("WASATA_")}
    command = [sys.executable, "-m", "wasata", "demo", "--port", str(port)]
    service = subprocess.Popen(command, stdout=log, stderr=log, env=quiet, cwd=Path(__file__).parents[2])
    url = f"http://127.0.0.1:{port}"
    try:
        for _ in range(600):
            assert service.poll() is None, Path(log.name).read_text()
            with suppress(OSError), urlopen(f"{url}/healthz"):
                break
            time.sleep(0.1)
        yield url
    finally:
        service.terminate()
        service.wait(20)
        log.close()


class Watch:
    """What pages did that they must not."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.asked: list[str] = []
        self.said: list[str] = []

    def on(self, context: BrowserContext) -> None:
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.said.append(str(error.error)))

    def _request(self, request: Request) -> None:
        self.asked.append(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.said.append(f"{message.type}: {message.text} ({message.location.get('url')})")

    @property
    def elsewhere(self) -> list[str]:
        here = urlsplit(self.base).netloc
        return [url for url in self.asked if urlsplit(url).scheme not in ("data", "blob") and urlsplit(url).netloc != here]


@pytest.fixture
def watch(base: str) -> Watch:
    return Watch(base)


@pytest.fixture
def opened(browser: Browser, base: str, watch: Watch) -> Iterator[Open]:
    """Open a path of the service in a page of its own; whatever goes wrong on it fails the test."""
    contexts: list[BrowserContext] = []

    def go(path: str, *, size: dict[str, int] = WIDE, script: bool = True, dark: bool = False, touch: bool = False) -> Page:
        context = browser.new_context(
            viewport={"width": size["width"], "height": size["height"]},
            java_script_enabled=script, color_scheme="dark" if dark else "light", has_touch=touch, locale="ar",
        )  # fmt: skip
        context.set_default_timeout(20_000)
        watch.on(context)
        contexts.append(context)
        page = context.new_page()
        page.goto(base + path, wait_until="load")
        return page

    yield go
    for context in contexts:
        context.close()
    assert watch.elsewhere == []
    assert watch.said == []
