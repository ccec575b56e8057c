"""The pages for readers: both languages, nesting of marks, escaping, links, no script but the one that was built."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from html import unescape
from itertools import pairwise
from typing import Any
from urllib.parse import quote, urldefrag

import pytest
from pyoxigraph import RdfFormat, parse
from starlette.testclient import TestClient

from api import bundle
from api.app import create_app
from api.lookup import Filters
from api.views.search import FIELDS
from api.views.strings import CONCEPTS, TABLE
from store import open_store
from tests.api.conftest import TESTS, graphs
from tests.api.tree import Tree

HOSTILE = "<script>alert(1)</script>\"'&"
PAGES = (
    "/", "/?q=المفاوضات", "/?speaker=antony-blinken", "/?act=deny&mode=indirect&from=2023&to=2023-12", "/articles/example",
    "/articles/horizon-1", "/actors/qatar", "/actors/antony-blinken", "/actors/x-1a2b3c4d5e6f7a8b", "/mediations",
    "/mediations/gaza-ceasefire-talks", "/mediations/nile-talks", "/compare", "/compare?a=qatar", "/compare?a=qatar&b=antony-blinken",
    "/compare?by=outlet&a=وكالة الأفق&b=صحيفة النهر&from=2020",
)  # fmt: skip


def both(path: str) -> list[str]:
    return [path, path + ("&" if "?" in path else "?") + "lang=en"]


def test_both_languages_are_complete() -> None:
    for table in (TABLE, CONCEPTS):
        for key, (arabic, english) in table.items():
            assert arabic.strip() and english.strip(), key
            assert key == "other" or not re.search("[\u0621-\u064a]", english), key
            assert key == "other" or re.search("[\u0621-\u064a]", arabic), key


@pytest.mark.parametrize("path", PAGES)
def test_every_page_in_both_languages(client: TestClient, path: str) -> None:
    for place, start in zip(both(path), ('<html lang="ar" dir="rtl">', '<html lang="en" dir="ltr">'), strict=True):
        answer = client.get(place)
        assert answer.status_code == 200
        assert start in answer.text
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; style-src 'sha256-") and "unsafe" not in policy
        tree = Tree(answer.text)
        assert tree.scripts == (["/static/page.js"] if bundle.THERE else [])
        assert not {name for name in tree.attributes if name == "style" or name.startswith("on")}
        assert len(tree.ids) == len(set(tree.ids))
        assert tree.tags.count("h1") == tree.tags.count("main") == 1
        assert "#main" in tree.links
        levels = [int(tag[1]) for tag in tree.tags if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1 and all(b - a <= 1 for a, b in pairwise(levels)), levels


@pytest.fixture(scope="module")
def followed(client: TestClient) -> Callable[[str], Any]:
    """The answer to a link, asked once: many pages have the same links."""
    return cache(client.get)


@pytest.mark.parametrize("path", PAGES)
def test_links_lead_somewhere(client: TestClient, followed: Callable[[str], Any], path: str) -> None:
    for place in both(path):
        tree = Tree(client.get(place).text)
        for href in set(tree.links):
            target, anchor = urldefrag(href)
            if target.startswith("https://www.wikidata.org/wiki/Q") or target == "https://example.org/a/1":
                continue
            assert not target or target.startswith("/"), href
            patient = "&timeout=60" if target.startswith("/sparql?") else ""  # a machine under load is no wrong link
            answer = followed(target + patient) if target else None
            assert answer is None or answer.status_code == 200, href
            if anchor:
                assert anchor in (Tree(answer.text).ids if answer else tree.ids), href


def test_the_first_page_narrows_down_and_keeps_its_state(client: TestClient) -> None:
    page = client.get("/").text
    assert 'href="/?speaker=antony-blinken"><bdi>أنتوني بلينكن</bdi>' in page
    assert 'href="/?act=deny"' in page and 'href="/?from=2023-12&amp;to=2023-12"' in page
    assert '<rect class="bar"' in page
    narrowed = client.get("/", params={"act": "deny", "lang": "en"}).text
    assert 'aria-label="Remove the filter: Act deny"' in narrowed
    assert '<option value="deny" selected>deny</option>' in narrowed
    assert 'href="/?act=deny"' in narrowed  # the Arabic page of the same view
    assert "علم القاهرة" in narrowed and ' lang="ar" dir="rtl">' in narrowed


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        pytest.param("بلينكن", "/?speaker=antony-blinken", id="who speaks"),
        pytest.param("Q7821917", "/?speaker=antony-blinken", id="by item"),
        pytest.param("qatar", "/?speaker=qatar", id="by id"),
        pytest.param("مصر", "/?about=egypt", id="who is only spoken about"),
        pytest.param(
            "محادثات النيل", "/?about=%D9%85%D8%AD%D8%A7%D8%AF%D8%AB%D8%A7%D8%AA+%D8%A7%D9%84%D9%86%D9%8A%D9%84", id="talks"
        ),
        pytest.param(" المفاوضات ", "/?q=%D8%A7%D9%84%D9%85%D9%81%D8%A7%D9%88%D8%B6%D8%A7%D8%AA", id="words"),
    ],
)
def test_one_box_finds_whoever_and_whatever(client: TestClient, asked: str, place: str) -> None:
    answer = client.get("/", params={"find": asked}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, place)
    assert client.get(place).text.count('<article class="card">') > 0


def test_the_box_keeps_other_filters_and_asks_back_where_a_name_is_of_several(client: TestClient) -> None:
    answer = client.get(
        "/", params={"find": "قطر", "from": "2020", "lang": "en", "speaker": "antony-blinken"}, follow_redirects=False
    )
    assert answer.headers["location"] == "/?speaker=qatar&from=2020&lang=en"
    several = client.get("/", params={"find": "نور", "from": "2020"})
    assert several.status_code == 409 and "/?speaker=x-aaaa0000aaaa0000&from=2020" in Tree(several.text).links
    assert "/?about=qatar" in Tree(client.get("/?speaker=qatar").text).links


def test_counts_of_facets_are_those_of_the_statements(client: TestClient) -> None:
    lookup = client.app.state.service.lookup  # type: ignore[attr-defined]
    facets = lookup.facets(Filters(from_="2023", to="2023-12"))
    for name in ("speaker", "outlet", "act", "mode", "role", "process"):
        for one in facets[name]:
            found = client.get("/api/v1/statements", params={name: one["value"], "from": "2023", "to": "2023-12"}).json()
            assert found["total"] == one["statements"], (name, one)
    assert {m["value"]: m["statements"] for m in facets["month"]} == {
        "2023-12": 4,
        "2020-05": 1,
    }  # a span that overlaps counts where it begins


@pytest.mark.parametrize(
    "chosen",
    [
        {},
        {"role": "mediator"},
        {"process": "gaza-ceasefire-talks"},
        {"role": "mediator", "process": "nile-talks"},
        {"act": "welcome"},
    ],
    ids=str,
)
def test_roles_and_processes_are_counted_together_with_what_is_chosen(client: TestClient, chosen: dict[str, str]) -> None:
    lookup = client.app.state.service.lookup  # type: ignore[attr-defined]
    found = lookup.facets(Filters(**chosen))
    assert found["role"] and found["process"]
    for name in ("role", "process"):
        for one in found[name]:
            total = client.get("/api/v1/statements", params=chosen | {name: one["value"]}).json()["total"]
            assert total == one["statements"], (name, one)
    page = client.get("/", params=chosen).text
    for name in {"role", "process"} - chosen.keys():
        for one in found[name]:
            href = "&amp;".join(f"{k}={v}" for k, v in sorted((chosen | {name: one["value"]}).items(), key=order))
            assert f'href="/?{href}"' in page


def order(pair: tuple[str, str]) -> int:
    return FIELDS.index(pair[0])


@pytest.mark.parametrize(
    "filters",
    [{}, {"speaker": "qatar"}, {"act": "deny"}, {"from": "2024", "q": "محادثات"}, {"role": "mediator"}, {"process": "nile-talks"},
     {"role": "mediator", "process": "gaza-ceasefire-talks", "mode": "indirect"}, {"outlet": "وكالة الأفق", "role": "party"}],
)  # fmt: skip
def test_the_query_behind_the_view_runs_and_finds_as_many(client: TestClient, filters: dict[str, str]) -> None:
    page = client.get("/", params=filters).text
    query = unescape(re.search(r"<pre[^>]*><code>(.*?)</code>", page, re.DOTALL)[1])  # type: ignore[index]
    answer = client.get("/sparql", params={"query": query, "timeout": 60}, headers={"accept": "application/sparql-results+json"})
    found = {row["statement"]["value"] for row in answer.json()["results"]["bindings"]}
    assert len(found) == client.get("/api/v1/statements", params=filters).json()["total"]


def test_files_of_the_view(client: TestClient) -> None:
    total = client.get("/api/v1/statements", params={"act": "deny"}).json()["total"]
    assert len(client.get("/statements.csv?act=deny").text.splitlines()) == total + 1
    assert len(client.get("/statements.json?act=deny").json()["items"]) == total
    assert client.get("/statements.jsonld?act=deny").json()["@context"].endswith("/context.jsonld")
    turtle = client.get("/statements.ttl?act=deny")
    assert turtle.headers["content-type"].startswith("text/turtle")
    triples = list(parse(turtle.content, format=RdfFormat.TURTLE))
    ids = {t.subject.value for t in triples if t.object.value == "https://w3id.org/wasata#Statement"}
    assert ids == {one["iri"] for one in client.get("/statements.json?act=deny").json()["items"]}
    assert "علم القاهرة" in turtle.text and "سامي نور" in turtle.text
    assert client.get("/statements.xml").status_code == 400
    assert client.get("/statements.csv?speaker=nobody-at-all").status_code == 404


def test_an_article_shows_its_statements_in_its_text(client: TestClient) -> None:
    page = client.get("/articles/horizon-1").text
    outer, inner = 'id="s-550c5c6b50ce14c6"', 'id="s-a66d1356ac65de3f"'
    assert re.search(f"<mark[^>]*{outer}>(?:(?!</mark>).)*<mark[^>]*{inner}>", page)
    assert '<span class="cue">نفى</span>' in page
    assert 'href="#s-550c5c6b50ce14c6"' in page
    assert '<span class="speaker">' in client.get("/articles/example").text


def test_an_actor_and_a_process(client: TestClient) -> None:
    blinken = client.get("/actors/antony-blinken?lang=en").text
    assert "https://www.wikidata.org/wiki/Q7821917" in blinken and "United States Secretary of State" in blinken
    assert "nothing but the name speaks for it" in client.get("/actors/x-1a2b3c4d5e6f7a8b").text
    nile = client.get("/mediations/nile-talks?lang=en").text
    told, denied = re.search(r"party</td><td>(.*?)</td><td>(.*?)</td>", nile).groups()  # type: ignore[union-attr]
    assert not told and '<strong class="no">denied</strong>' in denied
    assert "/articles/horizon-1?lang=en#r-9143f7f427957f89" in nile
    gaza = client.get("/mediations/gaza-ceasefire-talks?lang=en").text
    assert "#e-2777263531437dc4" in gaza and "round no. <bdi>2</bdi>" in gaza


@pytest.mark.parametrize("path", ["/articles/none", "/actors/nobody-at-all", "/mediations/none", "/mediations?cursor=x"])
def test_what_is_not_there_is_said_in_both_languages(client: TestClient, path: str) -> None:
    answers = [client.get(place) for place in both(path)]
    assert {a.status_code for a in answers} == {400 if "cursor" in path else 404}
    assert all('class="problem' in a.text and "<h1>" in a.text for a in answers)
    assert "خطأ" in answers[0].text and "Error" in answers[1].text


@pytest.mark.parametrize("path", ["/articles/", "/actors/", "/mediations/", "/?speaker=", "/?act=", "/?from=", "/?q="])
def test_hostile_references_are_text(client: TestClient, path: str) -> None:
    answer = client.get(path + quote(HOSTILE, safe=""))
    assert answer.status_code in (200, 400, 404)
    assert set(Tree(answer.text).scripts) <= {"/static/page.js"}
    Tree(answer.text)


@pytest.fixture(scope="module")
def hostile() -> Iterator[TestClient]:
    """The example with hostile names, titles and texts."""
    text = (TESTS / "example.trig").read_text(encoding="utf-8")
    bad = "<img src=x onerror=alert(1)>\\\"'&"
    for word in ('سلمى حداد"@ar', 'قطر تستضيف جولة جديدة"@ar', 'صحيفة المثال"@ar', 'محادثات وقف إطلاق النار في غزة"@ar'):
        text = text.replace(f'"{word}', f'"{bad}{word}')
    text = text.replace('nif:isString "قطر', 'nif:isString "<i>').replace('بوساطة قطرية"@ar', f'{bad}"@ar')
    text = text.replace("https://example.org/a/1", "javascript:alert(1)")
    text = text.replace('"Gaza ceasefire talks', f'"{bad}Gaza ceasefire talks')
    found: dict[str, list] = {}
    for quad in parse(text, format=RdfFormat.TRIG):
        found.setdefault(quad.graph_name.value, []).append(quad.triple)
    assert found.keys() == graphs(TESTS / "example.trig").keys()
    with open_store("memory:") as store:
        store.write(found)
        with TestClient(create_app(store), raise_server_exceptions=False) as client:
            yield client


@pytest.mark.parametrize(
    "path", ["/", "/articles/example", "/actors/x-1a2b3c4d5e6f7a8b", "/mediations", "/mediations/gaza-ceasefire-talks"]
)
def test_hostile_names_titles_and_contents_are_text(hostile: TestClient, path: str) -> None:
    for place in both(path):
        answer = hostile.get(place)
        assert answer.status_code == 200
        assert "&lt;img" in answer.text
        tree = Tree(answer.text)
        assert not {"img", "i"} & set(tree.tags) and set(tree.scripts) <= {"/static/page.js"}
        assert not [href for href in tree.links if href.startswith("javascript")]


@pytest.mark.parametrize(
    ("node", "place"),
    [
        ("actor/qatar", "/actors/qatar"),
        ("article/example", "/articles/example"),
        ("process/nile-talks", "/mediations/nile-talks"),
        ("statement/a7af3d256b6a2dcd", "/articles/example#s-a7af3d256b6a2dcd"),
        ("role/d38af14b591c0791", "/doc/role/d38af14b591c0791"),
    ],
)
def test_nodes_send_readers_to_the_views(client: TestClient, node: str, place: str) -> None:
    answer = client.get(f"/id/{node}", headers={"accept": "text/html"}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, place)
    assert client.get(place.partition("#")[0]).status_code == 200


def test_an_empty_store_says_so() -> None:
    with open_store("memory:") as store, TestClient(create_app(store)) as client:
        assert "لا أقوال بهذه الشروط" in client.get("/").text
        assert "No mediations in the data yet" in client.get("/mediations?lang=en").text


def test_pages_stand_without_an_index(client: TestClient) -> None:
    app = create_app(client.app.state.service.store)  # type: ignore[attr-defined]
    with TestClient(app) as other:
        app.state.service = replace(app.state.service, lookup=None)  # as over an endpoint
        for path in ("/", "/?act=deny&lang=en", "/actors/qatar", "/articles/example", "/mediations"):
            answer = other.get(path)
            assert answer.status_code == 200
            assert '<rect class="bar"' not in answer.text
        assert "علم القاهرة" in other.get("/?act=deny").text
        assert len(other.get("/statements.json?act=deny").json()["items"]) > 0
