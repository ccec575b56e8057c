"""What the pages' script needs: files that were built, by name only, and the words."""

import gzip
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api import bundle, html
from api.bundle import Built
from api.views.strings import CONCEPTS, TABLE

WEB = Path(__file__).resolve().parents[2] / "web"
MOST = 100 * 1024
"""Bytes of JavaScript for the first view, compressed."""


@pytest.fixture
def file(monkeypatch: pytest.MonkeyPatch) -> Built:
    made = Built("a.js", b"let a = 1\n" * 50, "text/javascript; charset=utf-8", '"e1"')
    monkeypatch.setitem(bundle.FILES, made.name, made)
    bundle.compressed.cache_clear()
    return made


def test_a_file_is_served_with_its_type_and_asked_for_anew(client: TestClient, file: Built) -> None:
    answer = client.get("/static/a.js", headers={"Accept-Encoding": "identity"})
    assert (answer.status_code, answer.content) == (200, file.body)
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert (answer.headers["cache-control"], answer.headers["etag"]) == ("no-cache", '"e1"')
    assert answer.headers["x-content-type-options"] == "nosniff"
    again = client.get("/static/a.js", headers={"If-None-Match": '"e1"'})
    assert (again.status_code, again.content) == (304, b"")


def test_text_is_compressed(client: TestClient, file: Built) -> None:
    with client.stream("GET", "/static/a.js", headers={"Accept-Encoding": "gzip"}) as answer:
        assert answer.headers["content-encoding"] == "gzip"
        assert gzip.decompress(b"".join(answer.iter_raw())) == file.body


@pytest.mark.parametrize(
    ("name", "caching"),
    [
        pytest.param("page.js", "no-cache", id="a name that stays"),
        pytest.param("chunk-5ZHQPX7L.js", "public, max-age=31536000, immutable", id="a name with its hash"),
    ],
)
def test_how_long_a_file_is_kept(name: str, caching: str) -> None:
    assert Built(name, b"", "", "").caching == caching


@pytest.mark.parametrize("name", ["none.js", "../app.py", "..%2fapp.py", "built.py", "%2e%2e%2fstyle.css"])
def test_only_names_that_were_built_lead_to_a_file(client: TestClient, name: str) -> None:
    assert client.get(f"/static/{name}").status_code == 404


def test_the_words_of_the_pages(client: TestClient) -> None:
    arabic, english = (client.get(f"/words/{lang}.json").json() for lang in ("ar", "en"))
    assert set(arabic) == set(english) == TABLE.keys() | CONCEPTS.keys()
    assert (arabic["mediator"], english["mediator"]) == ("وسيط", "mediator")
    assert client.get("/words/fr.json").status_code == 422 or client.get("/words/fr.json").status_code == 400


@pytest.mark.parametrize("there", [True, False])
def test_a_page_has_what_was_built_and_nothing_inline(monkeypatch: pytest.MonkeyPatch, there: bool) -> None:
    monkeypatch.setattr(bundle, "THERE", there)
    page = html.response("t", "b", scripts=("page",))
    text, policy = bytes(page.body).decode(), page.headers["Content-Security-Policy"]
    assert ('<script type="module" src="/static/page.js"></script>' in text) == there == ("script-src 'self';" in policy)
    assert "unsafe" not in policy and policy.startswith("default-src 'none'")
    assert "<script" not in bytes(html.response("t", "b").body).decode()


@pytest.mark.skipif(not (WEB / "node_modules/esbuild").is_dir(), reason="npm could not install what the pages' script needs")
def test_what_could_be_built_was() -> None:
    assert bundle.THERE


@pytest.mark.skipif(not bundle.THERE, reason="the pages' script is not built (make setup)")
def test_the_first_view_needs_little_script() -> None:
    needed, waiting = set[str](), ["page.js"]
    while waiting:
        name = waiting.pop()
        needed.add(name)
        text = bundle.FILES[name].body.decode()
        waiting += set(re.findall(r'(?:import|from)"\./([\w.-]+\.js)"', text)) - needed  # what is imported at once
    assert sum(len(bundle.compressed(name)) for name in needed) <= MOST


@pytest.mark.skipif(not bundle.THERE, reason="the pages' script is not built (make setup)")
def test_every_licence_is_with_what_was_built() -> None:
    told = bundle.FILES["licences.txt"].body.decode()
    for name in re.findall(r'^    "((?:@[\w-]+/)?[\w.-]+)": "\^', (WEB / "package.json").read_text(), re.MULTILINE):
        assert name in ("esbuild", "axe-core") or f"{name} " in told, name  # those two build and test, and are not in it
    assert "SIL OPEN FONT LICENSE" in told and "Permission is hereby granted" in told
